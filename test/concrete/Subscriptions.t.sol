// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC5007} from "../../contracts/interfaces/IERC5007.sol";
import {IERC5192} from "../../contracts/interfaces/IERC5192.sol";
import {IEscrowVault} from "../../contracts/interfaces/IEscrowVault.sol";
import {Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {Permit} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {
    Escrow,
    ISubscriptionsFacts,
    Plan,
    PlanTerms,
    Subscription
} from "../../contracts/interfaces/ISubscriptions.sol";
import {HostileToken} from "../../contracts/mocks/HostileToken.sol";
import {PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Status} from "../../contracts/types/Status.sol";
import {GymTest} from "../support/GymTest.sol";

/// @title SubscriptionsTest
/// @notice The gym of the paper: 52 weeks for 858 instead of 1,066. See Subscriptions.tree.
contract SubscriptionsTest is GymTest {
    // ─── publish ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_ATermIsOutOfItsRange() public {
        PlanTerms memory terms = _terms();
        terms.weekCount = 5;
        _expectBadTerm(terms, "weekCount", 5, 6);
        terms = _terms();
        terms.weekCount = 105;
        _expectBadTerm(terms, "weekCount", 105, 104);
        terms = _terms();
        terms.prepaidPrice = uint104(533 * EUR - 1);
        _expectBadTerm(terms, "prepaidPrice", 533 * EUR - 1, 533 * EUR);
        terms = _terms();
        terms.prepaidPrice = terms.retailTotal + 1;
        _expectBadTerm(terms, "retailTotal", terms.retailTotal, uint256(terms.retailTotal) + 1);
        terms = _terms();
        terms.capacity = 0;
        _expectBadTerm(terms, "capacity", 0, 1);
        terms = _terms();
        terms.coolingOffWeeks = 3;
        _expectBadTerm(terms, "coolingOffWeeks", 3, 2);
        terms = _terms();
        terms.longestPauseWeeks = 53;
        _expectBadTerm(terms, "longestPauseWeeks", 53, 52);
        terms = _terms();
        terms.transactionBps = 101;
        _expectBadTerm(terms, "transactionBps", 101, 100);
        terms = _terms();
        (terms.guestSeats, terms.partsPerWeek) = (256, 256);
        _expectBadTerm(terms, "guestParts", 65_536, 65_535);
        terms = _terms();
        terms.patronBps = 1_001;
        _expectBadTerm(terms, "patronBps", 1_001, 1_000);
        terms = _terms();
        terms.referralBps = 1_001;
        _expectBadTerm(terms, "referralBps", 1_001, 1_000);
        terms = _terms();
        terms.horizonYears = 16;
        _expectBadTerm(terms, "horizonYears", 16, 15);
        terms = _terms();
        terms.arbiterDays = 13;
        _expectBadTerm(terms, "arbiterDays", 13, 14);
        terms = _terms();
        terms.tiers[1].discountBps = 10_000;
        _expectBadTerm(terms, "tierDiscountBps", 10_000, 9_999);
        terms = _terms();
        terms.tiers[0].size = 1;
        _expectBadTerm(terms, "tierSize", 1, 2);
        terms = _terms();
        (terms.retailTotal, terms.prepaidPrice) = (0, 0);
        _expectBadTerm(terms, "prepaidPrice", 0, 1);
    }

    function test_RevertWhen_ItsTextsHaveTheWrongLength() public {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TextLength.selector, 0, 64));
        subscriptions.publish(_terms(), "", "");
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TextLength.selector, 65, 64));
        subscriptions.publish(_terms(), string(new bytes(65)), "");
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TextLength.selector, 2_049, 2_048));
        subscriptions.publish(_terms(), "A year", string(new bytes(2_049)));
        vm.stopPrank();
    }

    function test_RevertWhen_AStrangerPublishes() public {
        vm.prank(mallory);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotMerchantOwner.selector, mallory, owner)
        );
        subscriptions.publish(_terms(), "A year", "");
    }

    function test_WhenPublished() public {
        Plan memory plan = subscriptions.planOf(gym);
        vm.assertEq(keccak256(abi.encode(plan.terms)), keccak256(abi.encode(_terms())), "as it was written");
        vm.assertEq(plan.arbiter, arbiter, "the merchant's of that day");
        vm.assertEq(address(plan.currency), address(euro), "the merchant's currency");
        vm.assertEq(plan.weekOffset, OFFSET, "and its clock");
        vm.assertTrue(plan.open, "on sale");
        vm.assertEq(plan.seats + plan.sold, 0, "nobody yet");
        vm.assertEq(subscriptions.planCount(), 1, "the first");
        vm.assertEq(subscriptions.settledWeekOf(gym), FIRST_WEEK, "up to now");
    }

    function test_WhenTheSaleIsClosedAndOpened() public {
        vm.prank(mallory);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotMerchantOwner.selector, mallory, owner)
        );
        subscriptions.setSelling(gym, false);
        vm.startPrank(owner);
        subscriptions.setSelling(gym, false);
        vm.assertTrue(!subscriptions.planOf(gym).open, "closed");
        subscriptions.setSelling(gym, true);
        vm.stopPrank();
        _join(gym, dora);
        vm.assertEq(subscriptions.planOf(gym).sold, 1, "sold again");
    }

    function test_RevertWhen_ThePlanIsUnknown() public {
        PlanId none = PlanId.wrap(99);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        subscriptions.buy(none, dora, TERMS);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        subscriptions.release(none, 1);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        subscriptions.planOf(none);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownSubscription.selector, 7));
        subscriptions.refund(7);
    }

    // ─── buy ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenBought() public {
        _fund(emil, PRICE);
        vm.prank(emil);
        uint256 id = subscriptions.buy(gym, dora, TERMS);

        vm.assertEq(IERC721(address(subscriptions)).ownerOf(id), dora, "the receiver's");
        vm.assertEq(euro.balanceOf(till), THIRD, "30% at once");
        Escrow memory escrow = _escrow();
        vm.assertEq(escrow.transaction, 8_580_000, "1%");
        vm.assertEq(escrow.topUp, 77_220_000, "9%");
        vm.assertEq(escrow.allowance, 772_200_000 - THIRD, "90%, less what was paid");
        vm.assertEq(escrow.reserve, 592_020_000, "held back");
        vm.assertEq(escrow.due, 0, "nothing more is due");
        Subscription memory subscription = subscriptions.subscriptionOf(id);
        vm.assertEq(uint256(subscription.status), uint256(Status.Starting), "begins next week");
        vm.assertEq(subscription.firstWeek, FIRST_WEEK + 1, "next week");
        vm.assertEq(subscription.endWeek, FIRST_WEEK + 53, "52 weeks");
    }

    function test_RevertWhen_ThePurchaseIsNotInOrder() public {
        _fund(dora, PRICE);
        vm.startPrank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OtherTerms.selector, bytes32(0), TERMS)
        );
        subscriptions.buy(gym, dora, bytes32(0));
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_ZeroAddress.selector));
        subscriptions.buy(gym, address(0), TERMS);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotAProduct.selector, dora));
        subscriptions.activate(gym, 1, dora, false, false, false);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotAProduct.selector, dora));
        subscriptions.settle(gym);
        vm.stopPrank();

        vm.prank(owner);
        subscriptions.setSelling(gym, false);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotOpen.selector, gym));
        subscriptions.buy(gym, dora, TERMS);
        vm.assertEq(euro.balanceOf(dora), PRICE, "nothing moved");
    }

    function test_WhenBoughtWithPermit() public {
        euro.mint(dora, 2 * PRICE);
        Permit memory permit = _permit("Dora, consumer", PRICE, block.timestamp);
        vm.prank(dora);
        uint256 id = subscriptions.buyWithPermit(gym, emil, TERMS, permit);
        vm.assertEq(IERC721(address(subscriptions)).ownerOf(id), emil, "in one transaction");
        vm.assertEq(euro.allowance(dora, address(vault)), 0, "no allowance is left");

        // The same once more.
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_AllowanceTooLow.selector, 0, PRICE));
        subscriptions.buyWithPermit(gym, emil, TERMS, permit);
    }

    function test_Threat46_GivenThatSomebodySentThePermitAhead() public {
        euro.mint(dora, PRICE);
        Permit memory permit = _permit("Dora, consumer", PRICE, block.timestamp);
        vm.prank(mallory);
        euro.permit(dora, address(vault), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        uint256 id = subscriptions.buyWithPermit(gym, dora, TERMS, permit);
        vm.assertEq(IERC721(address(subscriptions)).ownerOf(id), dora, "bought all the same");
    }

    function test_RevertWhen_ThePermitIsForged() public {
        euro.mint(dora, PRICE);
        Permit memory permit = _permit("Mallory", PRICE, block.timestamp);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_AllowanceTooLow.selector, 0, PRICE));
        subscriptions.buyWithPermit(gym, dora, TERMS, permit);
    }

    function test_Threat26_GivenACurrencyThatTakesAFee() public {
        HostileToken token = HostileToken(_create("HostileToken", ""));
        PlanTerms memory terms = _terms();
        terms.merchant = _register("Club", token);
        PlanId club = _plan(terms);
        token.mint(dora, 2 * PRICE);
        vm.startPrank(dora);
        token.approve(address(vault), ALL);
        uint256 id = subscriptions.buy(club, dora, TERMS);
        token.setFee(100);
        uint256 arrived = PRICE - PRICE / 100;
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_ArrivedShort.selector, arrived, PRICE));
        subscriptions.buy(club, dora, TERMS);

        _warpToWeek(19);
        uint256 had = token.balanceOf(dora);
        vm.assertEq(subscriptions.refund(id), 495_323_529, "who is in gets out");
        vm.assertEq(token.balanceOf(dora) - had, 495_323_529 - 4_953_235, "the token's fee is the receiver's");
        vm.stopPrank();
    }

    /// @dev A contract that knows nothing of tokens can hold one: nobody is called back.
    function test_Threat38_GivenAReceiverThatIsAContract() public {
        _fund(dora, PRICE);
        vm.prank(dora);
        uint256 id = subscriptions.buy(gym, address(desk), TERMS);
        vm.assertEq(IERC721(address(subscriptions)).ownerOf(id), address(desk), "held");
        _warpToWeek(19);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotSubscriber.selector, id, dora));
        subscriptions.refund(id);
    }

    function test_Threat23_ASeatThatOnlyTheClockFreed() public {
        PlanTerms memory terms = _terms();
        terms.capacity = 1;
        PlanId small = _plan(terms);
        _join(small, dora);
        _fund(emil, PRICE);
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_SoldOut.selector, small, 1, 1));
        subscriptions.buy(small, emil, TERMS);

        _warpToWeek(53);
        vm.assertEq(subscriptions.planOf(small).seats, 0, "free by the clock");
        vm.prank(emil);
        subscriptions.buy(small, emil, TERMS);
        vm.assertEq(subscriptions.planOf(small).seats, 1, "taken again");
    }

    // ─── refund ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat1_CoolingOffMoneyIsNobodyElses() public {
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 2;
        PlanId careful = _plan(terms);
        uint256 early = _join(careful, dora);
        uint256 late = _join(careful, emil);
        vm.assertEq(_held(Labels.COOLING_OFF), 2 * PRICE, "the whole price waits");
        vm.assertEq(euro.balanceOf(till), 0, "nothing is drawn");
        subscriptions.release(careful, ALL);
        vm.assertEq(euro.balanceOf(till), 0, "nor by a release");

        vm.prank(dora);
        vm.assertEq(subscriptions.refund(early), PRICE, "whole before week 1");
        _warpToWeek(2);
        vm.prank(emil);
        vm.assertEq(subscriptions.refund(late), PRICE - 40_843_138, "less two weeks begun");
        vm.assertEq(_held(Labels.COOLING_OFF), 0, "nothing is left");
        subscriptions.release(careful, ALL);
        vm.assertEq(euro.balanceOf(till), 40_843_138, "what was used is the merchant's");
    }

    function test_GivenThatCoolingOffIsOver() public {
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 1;
        PlanId careful = _plan(terms);
        uint256 id = _join(careful, dora);
        _warpToWeek(2);
        subscriptions.release(careful, ALL);
        vm.assertEq(euro.balanceOf(till), THIRD, "the first instalment");
        vm.assertEq(subscriptions.refundableOf(id), 0, "until the second third");
        _warpToWeek(19);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(id), 495_323_529, "as in any plan");
    }

    function test_RevertGiven_TheWrongTime() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(18);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TooEarly.selector, 18, 19));
        subscriptions.refund(id);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TooEarly.selector, 18, 19));
        subscriptions.pause(id);
        _warpToWeek(52);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TooLate.selector, 52, 52));
        subscriptions.refund(id);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_TooLate.selector, 52, 52));
        subscriptions.pause(id);
        _warpToWeek(53);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotRunning.selector, id, Status.Ended)
        );
        subscriptions.refund(id);
        vm.stopPrank();
    }

    /// @dev Half-open weeks: the second before Monday belongs to the week before.
    function test_Threat41_TheWeekTurnsAtItsSecond() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(19);
        vm.assertEq(subscriptions.refundableOf(id), 495_323_529, "from this second on");
        vm.warp(block.timestamp - 1);
        vm.assertEq(subscriptions.refundableOf(id), 0, "not a second earlier");
    }

    function test_GivenTheNineteenthWeek() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(19);
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotSubscriber.selector, id, mallory));
        subscriptions.refund(id);

        vm.startPrank(dora);
        vm.assertEq(subscriptions.refund(id), 495_323_529, "k = 18");
        vm.assertEq(euro.balanceOf(dora), 495_323_529, "in the same transaction");
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotRunning.selector, id, Status.Leaving)
        );
        subscriptions.refund(id);
        vm.stopPrank();
        vm.assertEq(IERC5007(address(subscriptions)).endTime(id), MONDAY + 20 * 7 days - 1, "to the end of the week");
        vm.assertEq(_escrow().due, int256(PRICE - 495_323_529 - THIRD), "the rest is the merchant's");
    }

    /// @dev Access, seat and the door run to the end of the week.
    function test_GivenThatSomebodyLeft_TheSeatIsFreeOnMonday() public {
        PlanTerms memory terms = _terms();
        terms.capacity = 1;
        PlanId small = _plan(terms);
        uint256 id = _join(small, dora);
        _warpToWeek(19);
        vm.prank(dora);
        subscriptions.refund(id);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Leaving), "this week");
        _fund(emil, PRICE);
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_SoldOut.selector, small, 1, 1));
        subscriptions.buy(small, emil, TERMS);
        _warpToWeek(20);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Ended), "next week");
        vm.prank(emil);
        subscriptions.buy(small, emil, TERMS);
        vm.assertEq(subscriptions.planOf(small).seats, 1, "one seat, one member");
    }

    function test_GivenAPlanThatIsCoveredFromDayOne() public {
        PlanTerms memory terms = _terms();
        terms.coveredFromDayOne = true;
        PlanId whole = _plan(terms);
        _join(whole, dora);
        PlanId[] memory plans = new PlanId[](1);
        plans[0] = whole;
        Escrow memory escrow = subscriptions.escrowOf(bar, plans);
        // min(own money, R(1)): 858 − 20.50.
        vm.assertEq(escrow.reserve, 837_500_000, "all that is left after the first week");
        vm.assertEq(euro.balanceOf(till), 849_420_000 - 837_500_000, "the merchant gets what is beyond it");
        vm.assertEq(escrow.payable_, 0, "and no more");
        _warpToWeek(19);
        subscriptions.release(whole, ALL);
        vm.assertEq(euro.balanceOf(till), 354_096_471, "from here on as in any plan");
    }

    // ─── pause, resume ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat24_PausedIsWorthWhatItWasWhenItBegan() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(20);
        vm.startPrank(dora);
        subscriptions.pause(id);
        uint256 value = subscriptions.refundableOf(id);
        vm.assertEq(value, 477_803_921, "R(20)");
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotRunning.selector, id, Status.Paused)
        );
        subscriptions.pause(id);
        _warpToWeek(25);
        vm.assertEq(subscriptions.refund(id), value, "the same five weeks later");
        vm.stopPrank();
    }

    function test_Threat23_RunsAgainByTheClock() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(20);
        vm.startPrank(dora);
        subscriptions.pause(id);
        _warpToWeek(28);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Paused), "its last paused week");
        _warpToWeek(29);
        Subscription memory subscription = subscriptions.subscriptionOf(id);
        vm.assertEq(uint256(subscription.status), uint256(Status.Active), "without anybody's call");
        vm.assertEq(subscription.weeksBegun, 21, "where it stopped");
        vm.assertEq(subscription.endWeek, FIRST_WEEK + 61, "eight weeks longer");
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NoPauseLeft.selector, id, 8));
        subscriptions.pause(id);
        vm.stopPrank();
        _warpToWeek(61);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Ended), "and ends by it");
        subscriptions.release(gym, ALL);
        vm.assertEq(_escrow().allowance + _escrow().topUp + _escrow().transaction, 0, "all is the merchant's");
    }

    function test_RevertGiven_NoPauseInThePlan() public {
        PlanTerms memory terms = _terms();
        terms.longestPauseWeeks = 0;
        PlanId strict = _plan(terms);
        uint256 id = _join(strict, dora);
        _warpToWeek(20);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NoPauseLeft.selector, id, 0));
        subscriptions.pause(id);
        vm.stopPrank();
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotSubscriber.selector, id, mallory));
        subscriptions.pause(id);
    }

    /// @dev Three weeks and then five: all its pauses together last eight.
    function test_GivenASecondPause() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(20);
        vm.startPrank(dora);
        subscriptions.pause(id);
        _warpToWeek(23);
        subscriptions.resume(id);
        _warpToWeek(24);
        subscriptions.pause(id);
        vm.assertEq(subscriptions.subscriptionOf(id).resumesAt, FIRST_WEEK + 30, "five weeks are left");
        _warpToWeek(29);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotPaused.selector, id, Status.Paused)
        );
        // It runs on Monday as it is.
        subscriptions.resume(id);
        _warpToWeek(30);
        vm.assertEq(subscriptions.subscriptionOf(id).weeksBegun, 22, "where it stopped");
        vm.assertEq(subscriptions.subscriptionOf(id).endWeek, FIRST_WEEK + 61, "eight weeks longer in all");
        vm.stopPrank();
    }

    function test_WhenResumed() public {
        uint256 id = _join(gym, dora);
        _warpToWeek(20);
        vm.startPrank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotPaused.selector, id, Status.Active)
        );
        subscriptions.resume(id);
        subscriptions.pause(id);
        subscriptions.resume(id);
        vm.assertEq(subscriptions.subscriptionOf(id).pauseWeeksLeft, 8, "taken back, nothing was used");
        subscriptions.pause(id);
        _warpToWeek(23);
        subscriptions.resume(id);
        _warpToWeek(24);
        Subscription memory subscription = subscriptions.subscriptionOf(id);
        vm.assertEq(subscription.weeksBegun, 21, "where it stopped");
        vm.assertEq(subscription.pauseWeeksLeft, 5, "three weeks were used");
        vm.stopPrank();
    }

    // ─── release ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat7_WithoutPatronsInstalmentsComeAsTheyAreEarned() public {
        _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        vm.assertEq(euro.balanceOf(till), 354_096_471, "41% at k = 18");
        _warpToWeek(29);
        subscriptions.release(gym, ALL);
        vm.assertEq(euro.balanceOf(till), 514_800_000, "60% at k = 28");
        _warpToWeek(47);
        subscriptions.release(gym, ALL);
        vm.assertEq(euro.balanceOf(till), 772_200_000, "90% at k = 46");
        _warpToWeek(52);
        vm.prank(keeper);
        subscriptions.release(gym, ALL);
        vm.assertEq(euro.balanceOf(till) + euro.balanceOf(keeper) + euro.balanceOf(address(this)), PRICE, "all of it");
        vm.assertEq(euro.balanceOf(address(vault)), 0, "nothing stays");
    }

    function test_GivenPatronsTheThirdsComeInTime() public {
        _stake(ada, 804 * EUR);
        _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);

        uint256 cover = 160_703_529;
        uint256 fee = (cover * 500) / 10_000;
        vm.assertEq(patrons.coverOf(pool).inUse, cover, "what is missing");
        vm.assertEq(euro.balanceOf(till), 514_800_000 - fee, "60% at k = 18, less the patrons' part");
        vm.assertEq(_position(ada).locked, cover, "locked");
        vm.assertLe(fee - _position(ada).income, 1, "earned");
        _warpToWeek(29);
        subscriptions.release(gym, ALL);
        vm.assertEq(patrons.coverOf(pool).inUse, 0, "free as weeks pass");
    }

    function test_GivenCoverInUse_WhoBeginsGivesItBack() public {
        _stake(ada, 804 * EUR);
        _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        uint256 paid = euro.balanceOf(till);
        vm.assertEq(patrons.coverOf(pool).inUse, 160_703_529, "what is missing");
        _fund(emil, PRICE);
        _begin(address(altShares), gym, 0, emil, emil);

        vm.assertEq(patrons.coverOf(pool).inUse, 0, "what came in is more than what is held back for it");
        vm.assertEq(_position(ada).locked, 0, "free");
        vm.assertEq(euro.balanceOf(till), paid, "the place is paid by the next release");
    }

    function test_GivenPayees_TheyShareWhatIsPaid() public {
        Payee[] memory payees = new Payee[](2);
        (payees[0], payees[1]) = (Payee(emil, 5_000), Payee(cleo, 2_500));
        vm.prank(owner);
        registry.setPayees(bar, payees);
        _join(gym, dora);
        vm.assertEq(euro.balanceOf(emil), THIRD / 2, "half");
        vm.assertEq(euro.balanceOf(cleo), THIRD / 4, "a quarter");
        _warpToWeek(19);
        vm.prank(keeper);
        (uint256 paid, uint256 bounty) = subscriptions.release(gym, ALL);
        vm.assertEq(paid, 354_096_471 - THIRD, "to all three");
        vm.assertEq(bounty, 1_430_000, "a sixth of the transaction budget");
        vm.assertEq(euro.balanceOf(keeper), bounty, "for who came");
        vm.assertEq(euro.balanceOf(emil), THIRD / 2 + paid / 2, "half of that, too");
    }

    /// @dev Monday's free stake × 20% is what is missing at week 18, to the unit: one unit less, and it doesn't suffice.
    function test_GivenExactlyEnoughPatrons() public {
        _stake(ada, 803_517_645);
        _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        vm.assertEq(_escrow().due, 0, "the second third, whole");
        vm.assertEq(patrons.coverOf(pool).room, 0, "by all that they could cover");
    }

    function test_TheThirdsToComeAreTold() public {
        _join(gym, dora);
        uint256[] memory amounts = subscriptions.receivablesOf(gym, FIRST_WEEK + 1, 52);
        uint256 sum;
        for (uint256 i = 0; i < 52; i++) {
            sum += amounts[i];
            bool falls = i == 18 || i == 35 || i == 51;
            vm.assertEq(amounts[i] != 0, falls, "at the start of each third, and in the last week");
        }
        vm.assertEq(amounts[18], THIRD, "30%");
        vm.assertEq(amounts[35], THIRD, "30%");
        vm.assertEq(sum, PRICE - THIRD - 3 * 1_430_000, "all that is left, but what keepers earn");
        vm.assertEq(subscriptions.startsOf(gym, 0, FIRST_WEEK + 1), 1, "one begins next week");
    }

    function test_WhenReleasedInSmallSteps() public {
        uint256 id = _join(gym, dora);
        _join(gym, emil);
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.pause(id);
        _warpToWeek(45);
        uint256 before = vm.snapshotState();
        subscriptions.release(gym, ALL);
        bytes memory atOnce = abi.encode(_escrow());
        vm.revertToState(before);
        for (uint256 i = 0; i < 50; i++) subscriptions.release(gym, 1);
        vm.assertEq(keccak256(abi.encode(_escrow())), keccak256(atOnce), "the same in the end");
    }

    function test_Threat15_WhatPatronsPaidIsRepaidBeforeTheMerchant() public {
        _stake(ada, 3_000 * EUR);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (_join(gym, dora), _join(gym, emil));
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        uint256 paid = euro.balanceOf(till);
        uint256 pools = _escrow().allowance + _escrow().topUp;
        vm.prank(dora);
        subscriptions.refund(ids[0]);
        vm.prank(emil);
        subscriptions.refund(ids[1]);

        uint256 debt = patrons.coverOf(pool).debt;
        vm.assertEq(euro.balanceOf(dora) + euro.balanceOf(emil), 2 * 495_323_529, "both whole");
        // Their own transaction budgets came back to the pools before.
        vm.assertEq(debt, 2 * 495_323_529 - pools - 2 * 7_150_000, "patrons paid what was missing");
        vm.assertLe(_position(ada).lost - debt, 1, "and are owed it");

        _join(gym, cleo);
        vm.assertEq(patrons.coverOf(pool).debt, debt - THIRD, "her first instalment went to them");
        vm.assertEq(euro.balanceOf(till), paid, "and nothing to the merchant");
        _join(gym, mallory);
        vm.assertEq(patrons.coverOf(pool).debt, 0, "repaid");
        vm.assertEq(_position(ada).lost, 0, "to the unit");
        vm.assertEq(euro.balanceOf(till), paid + 2 * THIRD - debt, "the merchant gets the rest");
    }

    // ─── token ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_TheTokenIsLockedDatedAndDrawn() public {
        uint256 id = _join(gym, dora);
        address token = address(subscriptions);
        vm.assertTrue(IERC5192(token).locked(id), "locked");
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_Locked.selector, id));
        IERC721(token).transferFrom(dora, emil, id);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_Locked.selector, id));
        IERC721(token).safeTransferFrom(dora, emil, id, "");
        vm.expectRevert();
        IERC5192(token).locked(id + 1);
        vm.assertEq(IERC5007(token).startTime(id), MONDAY + 7 days, "from Monday");
        vm.assertEq(IERC5007(token).endTime(id), MONDAY + 53 * 7 days - 1, "the last valid second");
        vm.assertEq(IERC721(token).balanceOf(dora), 1, "one");
        vm.assertTrue(bytes(IERC721Metadata(token).tokenURI(id)).length > 1_000, "drawn");
        vm.assertTrue(IERC165(token).supportsInterface(type(IERC721).interfaceId), "ERC-721");
        vm.assertTrue(IERC165(token).supportsInterface(0xb45a3c0e), "ERC-5192");
        vm.assertTrue(IERC165(token).supportsInterface(0xf140be0d), "ERC-5007");
        vm.assertTrue(IERC165(token).supportsInterface(0x49064906), "ERC-4906");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectBadTerm(PlanTerms memory terms, string memory term, uint256 found, uint256 bound) private {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_BadTerm.selector, term, found, bound));
        subscriptions.publish(terms, "A year", "");
    }
}
