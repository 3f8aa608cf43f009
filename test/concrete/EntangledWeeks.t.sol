// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors, IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IEntangledWeeks, WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {Permit} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {ISubscriptionsFacts, PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {PackedWeeks} from "../../contracts/libraries/PackedWeeks.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Status} from "../../contracts/types/Status.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title EntangledWeeksTest
/// @notice Twins are bought, and what may be known of them. See EntangledWeeks.tree.
contract EntangledWeeksTest is WeeksTest {
    uint256 private constant WEEK_26 = 18_539_216;
    uint256 private constant WHOLE_YEAR = 962_000_025;

    // ─── buy: who and for whom ───────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAMemberBuysAWholeYearForAFriend() public {
        _fund(dora, WHOLE_YEAR);
        uint256[] memory ids = new uint256[](52);
        uint256[] memory parts = new uint256[](52);
        for (uint256 k = 1; k <= 52; k++) (ids[k - 1], parts[k - 1]) = (_weekId(k), PARTS);
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeeksBought(membership, dora, emil, FIRST_WEEK + 1, YEAR, WHOLE_YEAR);
        vm.expectEmit(address(entangledWeeks));
        emit IERC1155.TransferBatch(dora, address(0), emil, ids, parts);
        vm.prank(dora);
        vm.assertEq(entangledWeeks.buy(membership, YEAR, emil), WHOLE_YEAR, "962.000025");

        vm.assertEq(euro.balanceOf(dora), 0, "paid");
        vm.assertEq(_waiting(), WHOLE_YEAR, "and it waits");
        vm.assertEq(euro.balanceOf(till), THIRD, "the merchant has nothing of it yet");
        for (uint256 k = 1; k <= 52; k++) vm.assertEq(_partsOf(emil, k), PARTS, "seven parts of each week");
        vm.assertEq(_partsOf(emil, 53) + _partsOf(emil, 0), 0, "and of no other");
        vm.assertEq(_partsOf(dora, 1), 0, "they are his");
        vm.assertEq(entangledWeeks.twinsOf(membership), YEAR, "each once");
    }

    function test_WhenAStrangerBuysForTheSubscriber() public {
        _fund(emil, WEEK_26);
        vm.prank(emil);
        entangledWeeks.buy(membership, _bit(26), dora);
        vm.assertEq(_partsOf(dora, 26), PARTS, "a present");
        vm.assertEq(euro.balanceOf(emil), 0, "that he paid");
    }

    function test_RevertWhen_AStrangerBuysForAnother() public {
        _fund(emil, WEEK_26);
        vm.expectRevert(
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotSubscriber.selector, membership, emil, dora)
        );
        vm.prank(emil);
        entangledWeeks.buy(membership, _bit(26), emil);
    }

    function test_RevertWhen_NobodyReceives() public {
        _fund(dora, WEEK_26);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(26), address(0));
    }

    function test_RevertWhen_TheReceiverRefuses() public {
        _fund(dora, 2 * WEEK_26);
        for (uint256 mood = 1; mood <= 5; mood++) {
            address picky = _create("PickyReceiver", abi.encode(mood));
            vm.expectRevert();
            vm.prank(dora);
            entangledWeeks.buy(membership, _bit(26), picky);
        }
        vm.assertEq(entangledWeeks.twinsOf(membership), 0, "no trace");
        vm.assertEq(_stateOf(26).twins + _waiting(), 0, "of it");
        address accepts = _create("PickyReceiver", abi.encode(PickyReceiver.Mood.Accepts));
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(26), accepts);
        vm.assertEq(_partsOf(accepts, 26), PARTS, "who takes it, has it");
    }

    function test_RevertWhen_ThereIsNoSuchSubscription() public {
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownSubscription.selector, membership + 7)
        );
        vm.prank(dora);
        entangledWeeks.buy(membership + 7, 1, dora);
    }

    function test_RevertWhen_ThePayerHasNoMoney() public {
        vm.expectRevert();
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(26), dora);
        vm.assertEq(entangledWeeks.twinsOf(membership), 0, "no trace");
    }

    // ─── buy: which weeks ────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheWeeksAreNone() public {
        _expectBadWeeks(membership, 0, 52);
        _expectBadWeeks(membership, 1 << 52, 52);
        _expectBadWeeks(membership, (1 << 53) - 1, 52);
        _expectBadWeeks(membership, 1 << 128, 52);
        _expectBadWeeks(membership, type(uint256).max, 52);
    }

    function test_WhenAWeekIsBoughtASecondBeforeItBegins() public {
        vm.warp(MONDAY + 5 * 7 days - 1);
        _twins(membership, _bit(5), emil);
        vm.assertEq(_partsOf(emil, 5), PARTS, "in time");
    }

    function test_RevertWhen_AWeekHasBegun() public {
        _fund(dora, WHOLE_YEAR);
        _warpToWeek(5);
        _expectTooLate(_bit(5), FIRST_WEEK + 5, FIRST_WEEK + 6);
        _expectTooLate(_bit(4) | _bit(9), FIRST_WEEK + 4, FIRST_WEEK + 6);
        _expectTooLate(YEAR, FIRST_WEEK + 1, FIRST_WEEK + 6);
        _warpToWeek(52);
        _expectTooLate(_bit(52), FIRST_WEEK + 52, FIRST_WEEK + 53);
    }

    function test_WhenTheLastWeekIsBoughtInTheOneBefore() public {
        _warpToWeek(51);
        _twins(membership, _bit(52), emil);
        vm.assertEq(_partsOf(emil, 52), PARTS, "the last");
    }

    function test_RevertWhen_AWeekIsBoughtTwice() public {
        _twins(membership, _bit(5) | _bit(7), emil);
        _fund(dora, WHOLE_YEAR);
        bytes4 again = IEntangledWeeks.EntangledWeeks_AlreadyBought.selector;
        vm.expectRevert(abi.encodeWithSelector(again, membership, _bit(7)));
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(7), emil);
        vm.expectRevert(abi.encodeWithSelector(again, membership, _bit(5) | _bit(7)));
        vm.prank(dora);
        entangledWeeks.buy(membership, YEAR, emil);

        // Also not when all of it was used or given away.
        vm.prank(emil);
        weekTokens.safeTransferFrom(emil, ada, _weekId(7), PARTS, "");
        vm.expectRevert(abi.encodeWithSelector(again, membership, _bit(7)));
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(7), emil);
        vm.assertEq(entangledWeeks.twinsOf(membership), _bit(5) | _bit(7), "two of them");
    }

    /// @dev Two neighbours share a word, of 128 bits each.
    function test_WhenNeighboursBuy() public {
        uint256 next = _join(gym, emil);
        uint256 third = _join(gym, cleo);
        _twins(next, YEAR, emil);
        vm.assertEq(entangledWeeks.twinsOf(membership), 0, "not hers");
        vm.assertEq(entangledWeeks.twinsOf(third), 0, "nor the third's");
        _twins(membership, _bit(52), dora);
        _twins(third, _bit(1), cleo);
        vm.assertEq(entangledWeeks.twinsOf(next), YEAR, "his");
        vm.assertEq(entangledWeeks.twinsOf(membership), _bit(52), "hers");
        vm.assertEq(entangledWeeks.twinsOf(third), _bit(1), "the third's");
        vm.assertEq(_stateOf(52).twins, 2, "alike, though of two members");
    }

    function test_GivenATwinOfALaterMember() public {
        _warpToWeek(10);
        uint256 later = _join(gym, emil);
        _twins(membership, _bit(11), dora);
        _twins(later, _bit(1), emil);
        vm.assertEq(_stateOf(11).twins, 2, "one calendar week");
        vm.assertEq(_stateOf(11).parts, 2 * PARTS, "in as many parts");
        vm.assertEq(_waiting(), 20_500_000 + _priceOf(11), "each at its own price");
        vm.assertEq(_stateOf(11).pool + entangledWeeks.crumbsOf(gym, FIRST_WEEK + 11), _waiting(), "in one pool");
    }

    // ─── buy: guest seats ────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_NoGuestSeatInOneOfTheWeeks() public {
        for (uint256 i = 0; i < 10; i++) {
            uint256 id = _join(gym, cleo);
            _twins(id, i % 2 == 0 ? _bit(9) : _bit(9) | _bit(10), cleo);
        }
        _fund(dora, WHOLE_YEAR);
        vm.expectRevert(abi.encodeWithSelector(PackedWeeks.PackedWeeks_NoGuestSeat.selector, gym, FIRST_WEEK + 9, 10));
        vm.prank(dora);
        entangledWeeks.buy(membership, YEAR, dora);
        vm.prank(dora);
        entangledWeeks.buy(membership, YEAR ^ _bit(9), dora);
        vm.assertEq(_stateOf(9).twins, 10, "as many as there are seats");
        vm.assertEq(_stateOf(10).twins, 6, "and fewer elsewhere");
    }

    function test_RevertGiven_APlanWithoutPartsOrGuestSeats() public {
        PlanTerms memory terms = _terms();
        terms.partsPerWeek = 0;
        PlanId plan = _plan(terms);
        uint256 id = _join(plan, dora);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NoTwins.selector, plan));
        vm.prank(dora);
        entangledWeeks.buy(id, 1, dora);

        (terms.partsPerWeek, terms.guestSeats) = (7, 0);
        plan = _plan(terms);
        id = _join(plan, dora);
        vm.expectRevert(abi.encodeWithSelector(PackedWeeks.PackedWeeks_NoGuestSeat.selector, plan, FIRST_WEEK + 1, 0));
        vm.prank(dora);
        entangledWeeks.buy(id, 1, dora);
    }

    // ─── buy: how the membership stands ──────────────────────────────────────────────────────────────────────────────

    function test_WhenItHasNotBegun() public {
        _twins(membership, _bit(1), emil);
        vm.assertEq(_partsOf(emil, 1), PARTS, "its first week, too");
    }

    function test_RevertGiven_CoolingOff() public {
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 2;
        uint256 id = _join(_plan(terms), dora);
        _expectNotRunning(id, Status.Starting);
        _warpToWeek(1);
        _expectNotRunning(id, Status.CoolingOff);
        vm.warp(MONDAY + 3 * 7 days - 1);
        _expectNotRunning(id, Status.CoolingOff);
        _warpToWeek(3);
        _twins(id, _bit(30), dora);
        vm.assertEq(entangledWeeks.twinsOf(id), _bit(30), "and then it may");
    }

    function test_RevertGiven_APauseIsAskedForOrRuns() public {
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.pause(membership);
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(21);
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(28);
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(29);
        _twins(membership, _bit(30), emil);
    }

    function test_GivenAPauseThatWasTakenBack() public {
        _warpToWeek(20);
        vm.startPrank(dora);
        subscriptions.pause(membership);
        subscriptions.resume(membership);
        vm.stopPrank();
        _twins(membership, _bit(30), emil);
        vm.assertEq(_partsOf(emil, 30), PARTS, "as if it had never been");
    }

    /// @dev Before: on the old dates, which stay. After: later, by as many weeks as it lasted. Each week once, wherever.
    function test_GivenTwinsBeforeAndAfterAPause() public {
        _twins(membership, _bit(30), emil);
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.pause(membership);
        _warpToWeek(22);
        vm.prank(dora);
        subscriptions.resume(membership);
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(23);

        _fund(dora, WHOLE_YEAR);
        vm.expectRevert(
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_AlreadyBought.selector, membership, _bit(30))
        );
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(30), emil);
        // Week 21 runs; 22 is the next that may be bought.
        _expectTooLate(_bit(21), FIRST_WEEK + 23, FIRST_WEEK + 24);
        _twins(membership, _bit(22) | _bit(52), emil);
        vm.assertEq(_partsOf(emil, 30), PARTS, "on its old date");
        vm.assertEq(_partsOf(emil, 24), PARTS, "week 22, two later");
        vm.assertEq(_partsOf(emil, 54), PARTS, "week 52, two later");
        vm.assertEq(_waiting(), _priceOf(30) + _priceOf(22) + _priceOf(52), "by the week of the membership");
    }

    function test_RevertGiven_ItLeavesOrHasEnded() public {
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.refund(membership);
        _expectNotRunning(membership, Status.Leaving);
        _warpToWeek(21);
        _expectNotRunning(membership, Status.Ended);
        uint256 other = _join(gym, emil);
        _warpToWeek(21 + 53);
        vm.expectRevert(
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotRunning.selector, other, Status.Ended)
        );
        vm.prank(emil);
        entangledWeeks.buy(other, _bit(52), emil);
    }

    // ─── buy: how the plan stands ────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_AClosedPlan() public {
        _twins(membership, _bit(5), emil);
        vm.prank(owner);
        subscriptions.close(gym);
        _fund(dora, WEEK_26);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_Closed.selector, gym));
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(26), emil);
        _warpToWeek(5);
        _use(emil, _weekId(5), PARTS);
        vm.assertEq(_partsOf(emil, 5), 0, "what was sold is served");
    }

    /// @dev No new members; who is one keeps what a member has.
    function test_GivenAPlanThatIsNotOnSale() public {
        vm.prank(owner);
        subscriptions.setSelling(gym, false);
        _twins(membership, _bit(26), emil);
        vm.assertEq(_partsOf(emil, 26), PARTS, "hers all the same");
    }

    // ─── buyWithPermit ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenItIsBoughtWithAPermit() public {
        euro.mint(dora, WEEK_26);
        Permit memory permit = _fresh(WEEK_26);
        vm.prank(dora);
        vm.assertEq(entangledWeeks.buyWithPermit(membership, _bit(26), emil, permit), WEEK_26, "paid");
        vm.assertEq(_partsOf(emil, 26), PARTS, "bought");
    }

    function test_Threat46_APermitThatSomebodySentAheadStopsNobody() public {
        euro.mint(dora, WEEK_26);
        Permit memory permit = _fresh(WEEK_26);
        vm.prank(mallory);
        euro.permit(dora, address(vault), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        entangledWeeks.buyWithPermit(membership, _bit(26), emil, permit);
        vm.assertEq(_partsOf(emil, 26), PARTS, "bought all the same");

        euro.mint(dora, WEEK_26);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_AllowanceTooLow.selector, 0, WEEK_26));
        vm.prank(dora);
        entangledWeeks.buyWithPermit(membership, _bit(27), emil, permit);
    }

    function test_RevertWhen_ThePermitIsForLess() public {
        euro.mint(dora, WEEK_26);
        Permit memory permit = _fresh(WEEK_26 - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(vault),
                WEEK_26 - 1,
                WEEK_26
            )
        );
        vm.prank(dora);
        entangledWeeks.buyWithPermit(membership, _bit(26), emil, permit);
        vm.assertEq(entangledWeeks.twinsOf(membership), 0, "no trace");
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_AWeekAsItStands() public {
        _twins(membership, _bit(26), emil);
        Week memory week = _stateOf(26);
        vm.assertEq(week.twins, 1, "one");
        vm.assertEq(week.guestSeats, 10, "of ten");
        vm.assertEq(week.partsPerWeek, PARTS, "in seven");
        vm.assertEq(week.parts, PARTS, "outstanding");
        vm.assertEq(week.pool, WEEK_26 - 1, "rounded down");
        vm.assertEq(entangledWeeks.crumbsOf(gym, FIRST_WEEK + 26), 1, "and the rest is a crumb");
        vm.assertEq(week.earned, 0, "nothing yet");
        vm.assertEq(week.startsAt, MONDAY + 26 * 7 days, "its Monday");
        vm.assertEq(week.endsAt, MONDAY + 27 * 7 days, "the next");
        vm.assertEq(week.sweepableAt, MONDAY + 28 * 7 days, "the one after");
        vm.assertEq(_stateOf(27).twins + _stateOf(27).parts + _stateOf(27).pool, 0, "nobody bought this one");
    }

    function test_WhatTwinsCost() public view {
        vm.assertEq(entangledWeeks.priceOf(membership, YEAR), WHOLE_YEAR, "all");
        vm.assertEq(entangledWeeks.priceOf(membership, _bit(26)), WEEK_26, "one");
        vm.assertEq(entangledWeeks.priceOf(membership, 0), 0, "none");
        vm.assertEq(entangledWeeks.priceOf(membership, ALL), WHOLE_YEAR, "what is beyond its weeks costs nothing");
    }

    function test_RevertWhen_AnIdIsNoWeekOfThePlan() public {
        uint256[4] memory ids = [
            Ids.weekToken(gym, OFFSET + 1, FIRST_WEEK),
            Ids.weekToken(gym, OFFSET, uint256(type(uint16).max) + 1),
            _weekId(1) | (1 << 96),
            _weekId(1) | (1 << 255)
        ];
        for (uint256 i = 0; i < 4; i++) {
            bytes memory reason = abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_UnknownWeek.selector, ids[i]);
            vm.expectRevert(reason);
            entangledWeeks.weekOf(ids[i]);
            vm.expectRevert(reason);
            entangledWeeks.fairPriceOf(ids[i], block.timestamp);
            vm.expectRevert(reason);
            IERC1155MetadataURI(address(entangledWeeks)).uri(ids[i]);
            vm.expectRevert(reason);
            vm.prank(dora);
            entangledWeeks.redeem(ids[i], 1, false);
        }
        PlanId unknown = PlanId.wrap(77);
        bytes memory noPlan = abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, unknown);
        vm.expectRevert(noPlan);
        entangledWeeks.weekOf(Ids.weekToken(unknown, OFFSET, FIRST_WEEK));
        vm.expectRevert(noPlan);
        entangledWeeks.settle(unknown, FIRST_WEEK, 1);
    }

    function test_WhatItSupports() public view {
        IERC165 token = IERC165(address(entangledWeeks));
        vm.assertTrue(token.supportsInterface(type(IERC1155).interfaceId), "ERC-1155");
        vm.assertTrue(token.supportsInterface(0x0e89341c), "with metadata");
        vm.assertTrue(token.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        vm.assertTrue(!token.supportsInterface(0xffffffff), "and not everything");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _priceOf(uint256 k) private view returns (uint256) {
        return entangledWeeks.priceOf(membership, _bit(k));
    }

    function _fresh(uint256 value) private view returns (Permit memory) {
        return _permit(DORA, value, block.timestamp);
    }

    function _expectBadWeeks(uint256 id, uint256 weekBits, uint256 weekCount) private {
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_BadWeeks.selector, weekBits, weekCount));
        vm.prank(dora);
        entangledWeeks.buy(id, weekBits, dora);
    }

    function _expectTooLate(uint256 weekBits, uint256 week, uint256 fromWeek) private {
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_TooLate.selector, week, fromWeek));
        vm.prank(dora);
        entangledWeeks.buy(membership, weekBits, dora);
    }

    function _expectNotRunning(uint256 id, Status status) private {
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotRunning.selector, id, status));
        vm.prank(dora);
        entangledWeeks.buy(id, _bit(52), dora);
    }
}
