// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Acceptance, IAltShares} from "../../contracts/interfaces/IAltShares.sol";
import {ContractWallet} from "../../contracts/mocks/ContractWallet.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesNomineesTest
/// @notice Who gets the seat of somebody's share, and what it has to agree to first. See AltShares.tree.
contract AltSharesNomineesTest is AltTest {
    string private constant EMIL = "Emil, consumer";

    uint256 private id;

    function setUp() public override {
        super.setUp();
        _bundle(hall, dora);
        id = _share(hall, 1);
    }

    // ─── nominate, accept ────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Threat 47: nobody gets a contract that it didn't agree to.
    function test_Threat47_WhoDidntAcceptIsBoundToNothing() public {
        _nominate(emil, _none());
        _expectNominee(emil, false);
        _warpToWeek(53);
        (uint256 subscription, ) = _activateDue(id, dora);
        vm.assertEq(_holderOf(subscription), dora, "the holder's");
        _expectNominee(address(0), false);
    }

    function test_WhenItIsAccepted() public {
        _bundle(hall, dora);
        _nominate(emil, _none());
        vm.expectEmit(address(altShares));
        emit IAltShares.Nominated(id, dora, emil, true);
        vm.prank(emil);
        altShares.accept(id, dora, TERMS);
        _expectNominee(emil, true);
        _warpToWeek(53);
        (uint256 his, ) = _activateDue(id, dora);
        (uint256 hers, ) = _activateDue(id, dora);
        vm.assertEq(_holderOf(his), emil, "the nominee's");
        vm.assertEq(_holderOf(hers), dora, "one seat, not two");
        vm.assertEq(euro.balanceOf(emil), 0, "and it cost him nothing");
    }

    function test_WhenANomineeIsTakenBack() public {
        _nominate(emil, _none());
        vm.prank(emil);
        altShares.accept(id, dora, TERMS);
        _nominate(address(0), _none());
        _expectNominee(address(0), false);
        _warpToWeek(53);
        (uint256 subscription, ) = _activateDue(id, dora);
        vm.assertEq(_holderOf(subscription), dora, "the holder's");
    }

    function test_RevertWhen_SomebodyElseAcceptsOrOtherTerms() public {
        _nominate(emil, _none());
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotNominee.selector, id, mallory, emil));
        altShares.accept(id, dora, TERMS);
        bytes32 other = keccak256("other terms");
        vm.startPrank(emil);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_OtherTerms.selector, other, TERMS));
        altShares.accept(id, dora, other);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotNominee.selector, id, emil, address(0)));
        altShares.accept(id, cleo, TERMS);
        vm.stopPrank();
        _expectNominee(emil, false);
    }

    function test_RevertWhen_WhoNominatesHoldsNone() public {
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotHolder.selector, id, mallory));
        altShares.nominate(id, emil, _none());
    }

    function test_WhenThePlanHasNoTerms() public {
        PlanId free = _plan(_years(10, NO_TERMS));
        _fund(dora, BUNDLE);
        vm.prank(dora);
        altShares.buy(free, TEN, dora, emil, NO_TERMS, _none());
        vm.assertEq(_holderOf(Ids.subscription(free, 1)), emil, "there is nothing to agree to");
        vm.prank(dora);
        altShares.nominate(_share(free, 1), cleo, _none());
        (address nominee, bool accepted) = altShares.nomineeOf(_share(free, 1), dora);
        vm.assertEq(nominee, cleo, "named");
        vm.assertTrue(accepted, "at once");
    }

    function test_WhenItIsAcceptedBySignature() public {
        vm.expectEmit(address(altShares));
        emit IAltShares.Nominated(id, dora, emil, true);
        _nominate(emil, _accepted(EMIL, id, dora, emil, TERMS));
        _expectNominee(emil, true);
        vm.prank(dora);
        vm.assertEq(_holderOf(altShares.activate(id, emil)), emil, "his");
    }

    function test_WhenAContractWalletAcceptsBySignature() public {
        address wallet = address(new ContractWallet(emil));
        _nominate(wallet, _accepted(EMIL, id, dora, wallet, TERMS));
        _expectNominee(wallet, true);

        Acceptance memory hers = _accepted("Mallory", id, dora, wallet, TERMS);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_BadSignature.selector, wallet));
        altShares.nominate(id, wallet, hers);
    }

    function test_WhenItIsAcceptedAtTheLastSecond() public {
        Acceptance memory acceptance = _accepted(EMIL, id, dora, emil, TERMS);
        vm.warp(acceptance.deadline);
        _nominate(emil, acceptance);
        _expectNominee(emil, true);
    }

    function test_RevertWhen_TheSignatureIsLate() public {
        Acceptance memory acceptance = _accepted(EMIL, id, dora, emil, TERMS);
        vm.warp(acceptance.deadline + 1);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_AcceptanceExpired.selector, acceptance.deadline));
        altShares.nominate(id, emil, acceptance);
    }

    function test_RevertWhen_TheSignatureIsForSomethingElse() public {
        _expectForged(_accepted("Mallory", id, dora, emil, TERMS));
        _expectForged(_accepted(EMIL, id, mallory, emil, TERMS));
        _expectForged(_accepted(EMIL, id + 1, dora, emil, TERMS));
        _expectForged(_accepted(EMIL, id, dora, cleo, TERMS));
        _expectForged(_accepted(EMIL, id, dora, emil, keccak256("other terms")));
        Acceptance memory longer = _accepted(EMIL, id, dora, emil, TERMS);
        longer.deadline++;
        _expectForged(longer);
        _expectNominee(address(0), false);
    }

    // ─── buy ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenItIsBoughtForANominee() public {
        _fund(dora, BUNDLE);
        uint256 first = _share(hall, 0);
        Acceptance memory acceptance = _accepted(EMIL, first, dora, emil, TERMS);
        Acceptance memory forged = _accepted("Mallory", first, dora, emil, TERMS);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotAccepted.selector, first, emil));
        altShares.buy(hall, TEN, dora, emil, TERMS, _none());
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_BadSignature.selector, emil));
        altShares.buy(hall, TEN, dora, emil, TERMS, forged);
        altShares.buy(hall, TEN, dora, emil, TERMS, acceptance);
        vm.stopPrank();
        vm.assertEq(_holderOf(Ids.subscription(hall, 2)), emil, "his year");
        vm.assertEq(shares.balanceOf(emil, id), 0, "her shares");
        vm.assertEq(shares.balanceOf(dora, id), 2, "her shares");
    }

    function test_WhenTheBuyerNominatesItself() public {
        _fund(cleo, BUNDLE);
        vm.prank(cleo);
        altShares.buy(hall, TEN, emil, cleo, TERMS, _none());
        vm.assertEq(_holderOf(Ids.subscription(hall, 2)), cleo, "she read the terms when she bought");
        vm.assertEq(shares.balanceOf(emil, id), 1, "his shares");
    }

    // ─── give ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenManyAreGiven() public {
        (uint256[] memory ids, address[] memory receivers) = _presents();
        vm.prank(dora);
        altShares.give(ids, receivers);
        vm.assertEq(shares.balanceOf(emil, _share(hall, 1)), 1, "one each");
        vm.assertEq(shares.balanceOf(cleo, _share(hall, 2)), 1, "one each");
        vm.assertEq(shares.balanceOf(ben, _share(hall, 3)), 1, "one each");
        vm.assertEq(shares.balanceOf(dora, _share(hall, 3)), 0, "gone");
        vm.assertEq(shares.balanceOf(dora, _share(hall, 4)), 1, "kept");
        vm.assertEq(_presale(), 9 * SHARE, "no money moves");
    }

    function test_RevertWhen_AReceiverRefusesAPresent() public {
        (uint256[] memory ids, address[] memory receivers) = _presents();
        receivers[1] = address(new PickyReceiver(PickyReceiver.Mood.RevertsWithReason));
        vm.prank(dora);
        vm.expectRevert(bytes("not for me"));
        altShares.give(ids, receivers);
        receivers[1] = address(new PickyReceiver(PickyReceiver.Mood.AnswersWrong));
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, receivers[1]));
        altShares.give(ids, receivers);
        vm.assertEq(shares.balanceOf(emil, _share(hall, 1)), 0, "nobody got anything");
    }

    function test_RevertWhen_PresentsCantBeGiven() public {
        (uint256[] memory ids, address[] memory receivers) = _presents();
        address[] memory two = new address[](2);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_LengthMismatch.selector, 2, 3));
        altShares.give(ids, two);
        receivers[2] = address(0);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_ZeroAddress.selector));
        altShares.give(ids, receivers);
        (receivers[2], ids[2]) = (ben, ids[0]);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, ids[0]));
        altShares.give(ids, receivers);
        vm.stopPrank();
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _nominate(address nominee, Acceptance memory acceptance) private {
        vm.prank(dora);
        altShares.nominate(id, nominee, acceptance);
    }

    function _expectForged(Acceptance memory acceptance) private {
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_BadSignature.selector, emil));
        altShares.nominate(id, emil, acceptance);
    }

    function _expectNominee(address expected, bool expectedAccepted) private view {
        (address nominee, bool accepted) = altShares.nomineeOf(id, dora);
        vm.assertEq(nominee, expected, "nominee");
        vm.assertEq(accepted, expectedAccepted, "accepted");
    }

    /// @dev To Emil, Cleo and Ben.
    function _presents() private view returns (uint256[] memory ids, address[] memory receivers) {
        (ids, receivers) = (new uint256[](3), new address[](3));
        (receivers[0], receivers[1], receivers[2]) = (emil, cleo, ben);
        for (uint256 i = 0; i < 3; i++) ids[i] = _share(hall, i + 1);
    }
}
