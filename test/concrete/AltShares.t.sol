// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC5192} from "../../contracts/interfaces/IERC5192.sol";
import {IAltShares} from "../../contracts/interfaces/IAltShares.sol";
import {Permit} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {ISubscriptionsFacts, PlanTerms, Subscription} from "../../contracts/interfaces/ISubscriptions.sol";
import {ContractWallet} from "../../contracts/mocks/ContractWallet.sol";
import {CustodyDesk} from "../../contracts/mocks/CustodyDesk.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Status} from "../../contracts/types/Status.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesTest
/// @notice Ten years at 10% off, bought together and begun one by one. See AltShares.tree.
contract AltSharesTest is AltTest {
    address private constant DEAD = address(0xdEaD);

    // ─── buy ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenTenAreBought() public {
        vm.assertEq(subscriptions.priceOf(hall, TEN), SHARE, "772.20");
        _fund(dora, BUNDLE);
        vm.expectEmit(address(altShares));
        emit IAltShares.BundleBought(hall, dora, dora, TEN, FIRST_WEEK, 10, SHARE);
        vm.expectEmit(address(altShares));
        emit IAltShares.ShareActivated(_share(hall, 0), dora, dora, Ids.subscription(hall, 1), 0);
        vm.prank(dora);
        uint256 week = altShares.buy(hall, TEN, dora, address(0), TERMS, _none());

        vm.assertEq(week, FIRST_WEEK, "this week");
        vm.assertEq(euro.balanceOf(dora), 0, "7,722.00 are paid");
        vm.assertEq(BUNDLE, 7_722 * EUR, "as it says");
        vm.assertEq(_presale(), 9 * SHARE, "nine years wait");
        vm.assertEq(_pools(), SHARE, "the first has begun");
        vm.assertEq(euro.balanceOf(till), 0, "and nothing is paid out in this call");
        vm.assertEq(shares.balanceOf(dora, _share(hall, 0)), 0, "share 0 is spent");
        for (uint256 place = 1; place < 10; place++) {
            vm.assertEq(shares.balanceOf(dora, _share(hall, place)), 1, "one of each");
        }
        vm.assertEq(shares.balanceOf(dora, _share(hall, 10)), 0, "ten of them");
        vm.assertEq(_promised(hall), 9, "nine are promised");
        vm.assertEq(subscriptions.planOf(hall).seats, 1, "one sits");
        Subscription memory year = subscriptions.subscriptionOf(Ids.subscription(hall, 1));
        vm.assertEq(year.price, SHARE, "at its price");
        vm.assertEq(year.tier, TEN, "of its class");
        vm.assertEq(year.firstWeek, FIRST_WEEK + 1, "from Monday");
        vm.assertTrue(IERC5192(address(subscriptions)).locked(Ids.subscription(hall, 1)), "locked");

        subscriptions.release(hall, ALL);
        vm.assertEq(euro.balanceOf(till), 231_660_000, "30% of 772.20, with the next release");
        vm.assertEq(_presale(), 9 * SHARE, "and nothing else moves");
    }

    function test_WhenItIsRefunded() public {
        _bundle(hall, dora);
        uint256 first = Ids.subscription(hall, 1);
        _warpToWeek(19);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(first), 445_791_176, "as much of 772.20 as 495.32 is of 858");
        vm.assertEq(euro.balanceOf(dora), 445_791_176, "paid");
        vm.assertEq(_presale(), 9 * SHARE, "the other years still wait");
    }

    function test_WhenItIsBoughtForAnother() public {
        _fund(dora, BUNDLE);
        vm.prank(dora);
        altShares.buy(hall, TEN, emil, address(0), TERMS, _none());
        vm.assertEq(_holderOf(Ids.subscription(hall, 1)), emil, "his year");
        vm.assertEq(shares.balanceOf(emil, _share(hall, 9)), 1, "his shares");
        vm.assertEq(shares.balanceOf(dora, _share(hall, 9)), 0, "not hers");
    }

    function test_WhenItIsBoughtWithAPermit() public {
        euro.mint(dora, 2 * BUNDLE);
        Permit memory permit = _permit("Dora, consumer", BUNDLE, block.timestamp);
        vm.prank(dora);
        altShares.buyWithPermit(hall, TEN, dora, address(0), TERMS, _none(), permit);
        vm.assertEq(_presale(), 9 * SHARE, "bought");

        permit = _permit("Dora, consumer", BUNDLE, block.timestamp);
        euro.permit(dora, address(vault), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        altShares.buyWithPermit(hall, TEN, dora, address(0), TERMS, _none(), permit);
        vm.assertEq(_presale(), 18 * SHARE, "though somebody sent the permit ahead");
        vm.assertEq(shares.balanceOf(dora, _share(hall, 1)), 2, "two alike");

        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_AllowanceTooLow.selector, 0, BUNDLE));
        altShares.buyWithPermit(hall, TEN, dora, address(0), TERMS, _none(), permit);
    }

    function test_WhenFifteenAreBought() public {
        _fund(dora, 15 * 729_300_000);
        vm.prank(dora);
        altShares.buy(hall, FIFTEEN, dora, address(0), TERMS, _none());
        vm.assertEq(_presale(), 14 * 729_300_000, "15% off");
        for (uint256 place = 1; place < 15; place++) {
            vm.assertEq(shares.balanceOf(dora, Ids.share(hall, FIFTEEN, FIRST_WEEK, place)), 1, "one of each");
        }
        vm.assertEq(euro.balanceOf(dora), 0, "all of it");
    }

    function test_RevertWhen_ABundleCantBeBought() public {
        _fund(dora, BUNDLE);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_ZeroAddress.selector));
        altShares.buy(hall, TEN, address(0), address(0), TERMS, _none());
        bytes32 other = keccak256("other terms");
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OtherTerms.selector, other, TERMS));
        altShares.buy(hall, TEN, dora, address(0), other, _none());
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NoSuchBundle.selector, hall, 0));
        altShares.buy(hall, 0, dora, address(0), TERMS, _none());
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NoSuchBundle.selector, hall, 4));
        altShares.buy(hall, 4, dora, address(0), TERMS, _none());
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NoSuchBundle.selector, gym, TEN));
        altShares.buy(gym, TEN, dora, address(0), TERMS, _none());
        PlanId none = PlanId.wrap(99);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        altShares.buy(none, TEN, dora, address(0), TERMS, _none());
        vm.stopPrank();
        vm.prank(owner);
        subscriptions.setSelling(hall, false);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotOpen.selector, hall));
        altShares.buy(hall, TEN, dora, address(0), TERMS, _none());
        vm.assertEq(_presale(), 0, "nothing was sold");
    }

    function test_RevertWhen_ItsReceiverRefuses() public {
        address picky = address(new PickyReceiver(PickyReceiver.Mood.AnswersWrong));
        _fund(dora, BUNDLE);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, picky));
        altShares.buy(hall, TEN, picky, dora, TERMS, _none());
        vm.assertEq(euro.balanceOf(dora), BUNDLE, "nothing is paid");
        vm.assertEq(_presale() + _pools() + _promised(hall) + subscriptions.planOf(hall).seats, 0, "no trace");
    }

    // ─── activate ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAHolderBeginsAShareEarly() public {
        _bundle(hall, dora);
        vm.expectEmit(address(altShares));
        emit IAltShares.ShareActivated(_share(hall, 7), dora, dora, Ids.subscription(hall, 2), 0);
        uint256 second = _activate(dora, _share(hall, 7));
        vm.assertEq(second, Ids.subscription(hall, 2), "a second year");
        vm.assertEq(_holderOf(second), dora, "hers");
        vm.assertEq(_presale(), 8 * SHARE, "772.20 less wait");
        vm.assertEq(_pools(), 2 * SHARE, "and lie in the pools");
        vm.assertEq(euro.balanceOf(till) + euro.balanceOf(dora), 0, "nobody is paid");
        vm.assertEq(_promised(hall), 8, "eight are promised");
    }

    function test_RevertWhen_ActivatedByWhoDoesntHoldIt() public {
        _bundle(hall, dora);
        uint256 id = _share(hall, 1);
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, emil, 0, 1, id));
        altShares.activate(id, emil);
        _activate(dora, id);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, id));
        altShares.activate(id, dora);
        vm.assertEq(_presale(), 8 * SHARE, "once");
    }

    function test_WhenAHolderBeginsAShareForItsNominee() public {
        _bundle(hall, dora);
        uint256 id = _share(hall, 1);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotNominee.selector, id, emil, address(0)));
        altShares.activate(id, emil);
        altShares.nominate(id, emil, _none());
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotNominee.selector, id, cleo, emil));
        altShares.activate(id, cleo);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotAccepted.selector, id, emil));
        altShares.activate(id, emil);
        vm.stopPrank();
        vm.prank(emil);
        altShares.accept(id, dora, TERMS);
        vm.prank(dora);
        vm.assertEq(_holderOf(altShares.activate(id, emil)), emil, "his");
        (address nominee, bool accepted) = altShares.nomineeOf(id, dora);
        vm.assertEq(nominee, address(0), "used up");
        vm.assertTrue(!accepted, "used up");
    }

    // ─── activateDue ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAShareIsDue() public {
        _bundle(hall, dora);
        uint256 id = _share(hall, 1);
        uint256 due = MONDAY + 53 * 7 days;
        vm.assertEq(altShares.dueAt(id), due, "the end of its week");
        vm.warp(due - 1);
        vm.prank(keeper);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotDue.selector, id, due));
        altShares.activateDue(id, dora);

        vm.warp(due);
        vm.expectEmit(address(altShares));
        emit IAltShares.ShareActivated(id, dora, dora, Ids.subscription(hall, 2), BOUNTY);
        (uint256 second, uint256 bounty) = _activateDue(id, dora);
        vm.assertEq(bounty, BOUNTY, "a sixth of the budget");
        vm.assertEq(euro.balanceOf(keeper), BOUNTY, "paid at once");
        vm.assertEq(_holderOf(second), dora, "hers");
        vm.assertTrue(IERC5192(address(subscriptions)).locked(second), "a person's is locked");
        vm.assertEq(_presale(), 8 * SHARE, "772.20 less wait");
        vm.assertEq(subscriptions.subscriptionOf(second).price, SHARE, "its price is whole");
        vm.assertEq(subscriptions.subscriptionOf(second).firstWeek, FIRST_WEEK + 54, "from Monday");

        _warpToWeek(53 + 19);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(second), 445_791_176, "a refund is as whole as ever");
    }

    /// @dev The keeper's part is the merchant's loss alone, and nothing stays behind.
    function test_WhenAllOfItIsOver() public {
        _bundle(hall, dora);
        _warpToWeek(53);
        _activateDue(_share(hall, 1), dora);
        uint256 due = uint256(_dueOf(hall));
        vm.assertEq(due, 2 * 231_660_000 - BOUNTY + 772_200_000 - 231_660_000 - 3 * BOUNTY, "less the bounty");
        _warpToWeek(106);
        vm.prank(keeper);
        subscriptions.release(hall, ALL);
        vm.assertEq(euro.balanceOf(keeper), 7 * BOUNTY, "three events of each, and the activation");
        vm.assertEq(euro.balanceOf(till), 2 * SHARE - 7 * BOUNTY, "all the rest");
        vm.assertEq(_pools(), 0, "nothing stays");
        vm.assertEq(_presale(), 8 * SHARE, "but what waits");
    }

    function test_WhenAHolderHoldsTwoAlike() public {
        _bundle(hall, dora);
        _bundle(hall, emil);
        uint256 id = _share(hall, 1);
        vm.prank(emil);
        shares.safeTransferFrom(emil, dora, id, 1, "");
        _warpToWeek(53);
        _activateDue(id, dora);
        _activateDue(id, dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, id));
        altShares.activateDue(id, dora);
        vm.assertEq(_presale(), 16 * SHARE, "each once");
        vm.assertEq(subscriptions.planOf(hall).sold, 4, "four years in all");
    }

    function test_WhenThereIsNothingForAKeeper() public {
        PlanTerms memory terms = _years(10, TERMS);
        terms.coolingOffWeeks = 2;
        PlanId careful = _plan(terms);
        terms = _years(10, TERMS);
        terms.transactionBps = 0;
        PlanId thrifty = _plan(terms);
        terms = _years(10, TERMS);
        // All that is its own is held back: after one week of 104, 99.04% could still be asked for, and 99% are there.
        (terms.coveredFromDayOne, terms.retailTotal, terms.weekCount) = (true, terms.prepaidPrice, 104);
        PlanId safe = _plan(terms);
        _bundle(careful, dora);
        vm.assertEq(_held(Labels.COOLING_OFF), SHARE, "the price waits");
        _bundle(thrifty, dora);
        _bundle(safe, dora);
        _warpToWeek(53);
        vm.assertEq(_bountyOfDue(careful), 0, "cooling-off: the price waits whole");
        vm.assertEq(_bountyOfDue(thrifty), 0, "no budget");
        vm.assertEq(_bountyOfDue(safe), 0, "all of it is held back");
        vm.assertEq(euro.balanceOf(keeper), 0, "nothing");
        vm.assertEq(_presale(), 24 * SHARE, "and all have begun");
    }

    function test_WhenACoolingOffShareIsGivenBack() public {
        PlanTerms memory terms = _years(10, TERMS);
        terms.coolingOffWeeks = 2;
        PlanId careful = _plan(terms);
        _bundle(careful, dora);
        uint256 first = Ids.subscription(careful, 1);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(first), SHARE, "whole before week 1");
        vm.assertEq(_presale(), 9 * SHARE, "the others still wait");
        vm.assertEq(_pools(), 0, "nothing stays");
    }

    /// @dev Threat 38: no keeper for years.
    function test_Threat38_ThreeYearsWithoutAKeeperLoseNothing() public {
        _bundle(hall, dora);
        _warpToWeek(1 + 52 * 4);
        vm.assertEq(_presale(), 9 * SHARE, "all of it waits");
        (uint256 second, uint256 bounty) = _activateDue(_share(hall, 1), dora);
        vm.assertEq(subscriptions.subscriptionOf(second).firstWeek, FIRST_WEEK + 2 + 52 * 4, "it begins now");
        vm.assertEq(uint256(subscriptions.statusOf(second)), uint256(Status.Starting), "with all its weeks");
        vm.assertEq(subscriptions.subscriptionOf(second).endWeek, FIRST_WEEK + 2 + 52 * 5, "52 of them");
        vm.assertEq(bounty, BOUNTY, "and pays as ever");
        _activateDue(_share(hall, 2), dora);
        _activateDue(_share(hall, 3), dora);
        uint256 fifth = _share(hall, 5);
        uint256 due = altShares.dueAt(fifth);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotDue.selector, fifth, due));
        altShares.activateDue(fifth, dora);
    }

    function test_Threat38_AContractWithoutReceiverAndTheDeadAddressAreSeated() public {
        address wallet = address(new ContractWallet(dora));
        _bundle(hall, dora);
        vm.startPrank(dora);
        shares.safeTransferFrom(dora, wallet, _share(hall, 1), 1, "");
        shares.safeTransferFrom(dora, DEAD, _share(hall, 2), 1, "");
        vm.stopPrank();
        _warpToWeek(105);
        (uint256 its, ) = _activateDue(_share(hall, 1), wallet);
        (uint256 nobodys, ) = _activateDue(_share(hall, 2), DEAD);
        vm.assertEq(_holderOf(its), wallet, "the contract's");
        vm.assertEq(_holderOf(nobodys), DEAD, "nobody's");
        vm.assertEq(_presale(), 7 * SHARE, "both have begun");
    }

    function test_WhenAContractWasntAsked() public {
        address wallet = address(new ContractWallet(dora));
        _bundle(hall, dora);
        vm.prank(dora);
        shares.safeTransferFrom(dora, wallet, _share(hall, 1), 1, "");
        _warpToWeek(53);
        vm.expectEmit(address(subscriptions));
        emit IERC5192.Unlocked(Ids.subscription(hall, 2));
        (uint256 id, ) = _activateDue(_share(hall, 1), wallet);
        IERC721 token = IERC721(address(subscriptions));
        vm.assertTrue(!IERC5192(address(token)).locked(id), "it may hand it on");
        vm.prank(mallory);
        vm.expectRevert();
        token.transferFrom(wallet, mallory, id);

        vm.prank(wallet);
        token.safeTransferFrom(wallet, emil, id);
        vm.assertEq(token.ownerOf(id), emil, "handed on");
        vm.assertEq(token.balanceOf(wallet), 0, "and gone");
        vm.assertTrue(IERC5192(address(token)).locked(id), "once");
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_Locked.selector, id));
        token.transferFrom(emil, dora, id);
        _warpToWeek(53 + 19);
        vm.prank(emil);
        vm.assertEq(subscriptions.refund(id), 445_791_176, "and all of it is his");
    }

    function test_WhenAContractAskedItself() public {
        address wallet = address(new ContractWallet(dora));
        _bundle(hall, dora);
        vm.prank(dora);
        shares.safeTransferFrom(dora, wallet, _share(hall, 1), 1, "");
        uint256 id = _activate(wallet, _share(hall, 1));
        vm.assertTrue(IERC5192(address(subscriptions)).locked(id), "locked");
        vm.prank(wallet);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_Locked.selector, id));
        IERC721(address(subscriptions)).transferFrom(wallet, emil, id);
    }

    // ─── custodians ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenACustodianHoldsIt() public {
        _bundle(hall, dora);
        uint256 id = _keep(1);
        _keep(2);
        _warpToWeek(53);
        vm.prank(keeper);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_InCustody.selector, id, address(custody)));
        altShares.activateDue(id, address(custody));
        vm.prank(keeper);
        (uint256 hers, uint256 bounty) = custody.beginDue(altShares, id, dora);
        vm.assertEq(_holderOf(hers), dora, "its owner's, never the custodian's");
        vm.assertEq(bounty, BOUNTY, "the keeper's");
        vm.assertEq(euro.balanceOf(keeper), BOUNTY, "paid");
        vm.assertEq(shares.balanceOf(address(custody), id), 0, "spent");
        vm.assertEq(_presale(), 8 * SHARE, "772.20 less wait");

        uint256 next = _share(hall, 2);
        uint256 due = altShares.dueAt(next);
        vm.prank(keeper);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotDue.selector, next, due));
        custody.beginDue(altShares, next, dora);
        vm.prank(dora);
        (hers, bounty) = custody.begin(altShares, next);
        vm.assertEq(_holderOf(hers), dora, "its owner may, early");
        vm.assertEq(bounty, 0, "for nothing");
        vm.prank(keeper);
        vm.expectRevert(abi.encodeWithSelector(CustodyDesk.NothingHeld.selector, next, dora));
        custody.beginDue(altShares, next, dora);
    }

    function test_WhenAShareInCustodyWaits() public {
        _fillSmall();
        _fund(dora, BUNDLE);
        vm.prank(dora);
        altShares.buy(small, TEN, dora, address(0), TERMS, _none());
        vm.startPrank(dora);
        shares.setApprovalForAll(address(custody), true);
        custody.keep(shares, _share(small, 1), 1);
        (uint256 id, ) = custody.begin(altShares, _share(small, 1));
        vm.stopPrank();
        vm.assertEq(id, 0, "it waits");
        vm.assertEq(altShares.entryOf(small, 1).owner, dora, "for its owner");
        vm.assertEq(altShares.entryOf(small, 1).receiver, dora, "for its owner");
        vm.prank(dora);
        altShares.leaveQueue(small, 1);
        vm.assertEq(shares.balanceOf(dora, _share(small, 1)), 1, "who has it now");
    }

    function test_RevertWhen_AStrangerPlaysCustodianOrNobodyIsTheOwner() public {
        _bundle(hall, dora);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotACustodian.selector, dora));
        altShares.activateHeld(_share(hall, 1), dora, address(0));
        // Nobody's seat would wait in the queue for ever.
        vm.prank(address(custody));
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_ZeroAddress.selector));
        altShares.activateHeld(_share(hall, 1), address(0), address(0));
    }

    // ─── dueAt, uri ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_DueAtTheEndOfItsWeek() public view {
        for (uint256 place = 0; place < 10; place++) {
            vm.assertEq(altShares.dueAt(_share(hall, place)), MONDAY + (52 * place + 1) * 7 days, "bought + 52 i");
        }
    }

    function test_RevertWhen_TheShareIsUnknown() public {
        IERC1155MetadataURI token = IERC1155MetadataURI(address(altShares));
        vm.assertTrue(bytes(token.uri(_share(hall, 9))).length > 1_000, "drawn");
        uint256[3] memory unknown = [
            _share(hall, 10),
            Ids.share(hall, 0, FIRST_WEEK, 0),
            Ids.share(hall, 4, FIRST_WEEK, 0)
        ];
        for (uint256 i = 0; i < 3; i++) {
            vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_UnknownShare.selector, unknown[i]));
            token.uri(unknown[i]);
        }
        PlanId none = PlanId.wrap(99);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        token.uri(Ids.share(none, TEN, FIRST_WEEK, 0));
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Dora gives a share into custody.
    function _keep(uint256 place) private returns (uint256 id) {
        id = _share(hall, place);
        vm.startPrank(dora);
        shares.setApprovalForAll(address(custody), true);
        custody.keep(shares, id, 1);
        vm.stopPrank();
    }

    function _bountyOfDue(PlanId plan) private returns (uint256 bounty) {
        (, bounty) = _activateDue(_share(plan, 1), dora);
    }

    function _dueOf(PlanId plan) private view returns (int256) {
        PlanId[] memory plans = new PlanId[](1);
        plans[0] = plan;
        return subscriptions.escrowOf(bar, plans).due;
    }
}
