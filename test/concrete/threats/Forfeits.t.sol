// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Escrow, ISubscriptionsFacts} from "../../../contracts/interfaces/ISubscriptions.sol";
import {PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {WeeksTest} from "../../support/WeeksTest.sol";

/// @title ForfeitsTest
/// @notice Threats 42 and 68: what nobody used of week tokens pays refunds before patrons do, comes back out of later
/// instalments, and never is the merchant's, by whatever route.
contract ForfeitsTest is WeeksTest {
    uint256 private constant WASH = 20;
    uint256 private constant LAST_WEEK = 130;

    PlanId private small;

    function setUp() public override {
        super.setUp();
        _stake(ada, 40_000 * EUR);
    }

    // ─── What they are for ───────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenARefundNeedsMoreThanThePools() public {
        uint256 missing = _missing();
        _sweep(_bit(4) | _bit(5));
        uint256 forfeits = _forfeits();
        vm.assertTrue(forfeits < missing, "less than is needed");
        _toTheSecondThird();
        uint256 stake = _held(Labels.PATRON_STAKE);
        vm.expectEmit(address(subscriptions));
        emit ISubscriptionsFacts.ForfeitsDrawn(bar, forfeits);
        vm.expectEmit(address(subscriptions));
        emit ISubscriptionsFacts.SubscriptionRefunded(membership, 19, 495_323_529, missing - forfeits);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(membership), 495_323_529, "in full");

        Escrow memory escrow = _escrow();
        vm.assertEq(escrow.forfeits, 0, "all of them helped");
        vm.assertEq(escrow.owedToForfeits, forfeits, "and are owed");
        vm.assertEq(escrow.debt, missing - forfeits, "patrons paid the rest");
        vm.assertEq(stake - _held(Labels.PATRON_STAKE), missing - forfeits, "and no more");
        vm.assertEq(euro.balanceOf(dora), 495_323_529, "at once");
        _expectWholeBooks();
    }

    function test_GivenMoreForfeitsThanNeeded() public {
        uint256 missing = _missing();
        _sweep((1 << 16) - 1);
        uint256 forfeits = _forfeits();
        vm.assertTrue(forfeits > missing, "more than is needed");
        _toTheSecondThird();
        uint256 stake = _held(Labels.PATRON_STAKE);
        vm.prank(dora);
        subscriptions.refund(membership);
        vm.assertEq(_escrow().forfeits, forfeits - missing, "what was needed");
        vm.assertEq(_escrow().owedToForfeits, missing, "is owed");
        vm.assertEq(_escrow().debt, 0, "patrons paid nothing");
        vm.assertEq(_held(Labels.PATRON_STAKE), stake, "their stake is whole");
        vm.assertEq(_escrow().cover, 0, "and free");
        _expectWholeBooks();
    }

    function test_GivenARefundThatThePoolsPay() public {
        _sweep(_bit(4));
        uint256 forfeits = _forfeits();
        _warpToWeek(19);
        vm.prank(dora);
        subscriptions.refund(membership);
        vm.assertEq(_forfeits(), forfeits, "the pools come first");
        vm.assertEq(_escrow().owedToForfeits, 0, "nothing is owed");
    }

    /// @dev What patrons paid first, then what forfeits paid, then the merchant.
    function test_WhenLaterInstalmentsReturnThem() public {
        _sweep(_bit(4) | _bit(5));
        uint256 forfeits = _forfeits();
        _toTheSecondThird();
        vm.prank(dora);
        subscriptions.refund(membership);
        uint256 debt = _escrow().debt;
        uint256 before = euro.balanceOf(till);
        vm.assertTrue(debt + forfeits > 0 && debt < THIRD, "a third repays patrons and more");

        uint256 gain = _dueNow();
        _fund(emil, PRICE);
        vm.expectEmit(address(subscriptions));
        emit ISubscriptionsFacts.ForfeitsReturned(bar, forfeits);
        vm.prank(emil);
        subscriptions.buy(gym, emil, TERMS);
        vm.assertEq(_escrow().debt, 0, "patrons have theirs");
        vm.assertEq(_escrow().owedToForfeits, 0, "and so has the label");
        vm.assertEq(_forfeits(), forfeits, "all of it");
        vm.assertEq(euro.balanceOf(till) - before, gain + THIRD - debt - forfeits, "the merchant has the rest");
        _expectWholeBooks();

        before = euro.balanceOf(till);
        _join(gym, cleo);
        vm.assertEq(euro.balanceOf(till) - before, THIRD, "and all of the next");
    }

    function test_WhenAnInstalmentReturnsAPart() public {
        _sweep((1 << 16) - 1);
        _toTheSecondThird();
        vm.prank(dora);
        subscriptions.refund(membership);
        uint256 owed = _escrow().owedToForfeits;
        vm.assertTrue(owed != 0, "owed");
        uint256 before = euro.balanceOf(till);
        uint256 swept = _forfeits();
        // A small plan, whose instalments repay it in small steps.
        uint256 paid;
        for (uint256 i = 0; i < 3; i++) {
            paid += 26;
            _fund(cleo, 89);
            if (i == 0) membership = _smallPlanOf(cleo);
            else _again(cleo);
            vm.assertLe(_escrow().owedToForfeits, owed - paid, "less each time");
            vm.assertEq(_forfeits() - swept, owed - _escrow().owedToForfeits, "it comes back");
            vm.assertEq(euro.balanceOf(till), before, "and nothing is the merchant's");
        }
    }

    // ─── 42 and 68: never the merchant's ─────────────────────────────────────────────────────────────────────────────

    /// @dev Two worlds: in one nobody bought a twin, in the other a whole year of them was bought and nobody used one. Through
    /// both the merchant washes subscriptions of its own; week after week it has had no more where there are forfeits, and in
    /// the end the same. No third of an honest member falls due here while forfeits are owed.
    function test_Threat42_NoInstalmentIsLargerForWhatNobodyUsed() public {
        _compareWorlds(false);
    }

    function test_Threat68_AWashSubscriptionDrainsNoForfeits() public {
        _compareWorlds(true);
    }

    function _compareWorlds(bool wash) private {
        uint256 before = vm.snapshotState();
        uint256[] memory without = _play(wash, false);
        vm.revertToState(before);
        uint256[] memory with_ = _play(wash, true);
        vm.assertTrue(_forfeits() != 0, "something was forfeited");
        for (uint256 week = 0; week <= LAST_WEEK; week++) {
            vm.assertLe(with_[week], without[week], "no more than without forfeits");
        }
        vm.assertEq(with_[LAST_WEEK], without[LAST_WEEK], "and the same in the end");
        vm.assertEq(_escrow().owedToForfeits, 0, "what helped is back");
    }

    /// @return inflows of the merchant and its puppet, less what they paid, week by week; above 10^12
    function _play(bool wash, bool twins) private returns (uint256[] memory inflows) {
        inflows = new uint256[](LAST_WEEK + 1);
        uint256 year = twins ? _twins(membership, YEAR, emil) : 0;
        uint256[] memory puppets = new uint256[](WASH);
        uint256 spent;
        uint256 drawn;
        for (uint256 week = 1; week <= LAST_WEEK; week++) {
            _warpToWeek(week);
            // Honest members come before, between and after, so that thirds fall due while it owes.
            bool comes = week == 10 || week == 25 || week == 42 || week == 60;
            if (comes) for (uint256 i = 0; i < 2; i++) _join(gym, cleo);
            if (wash && week == 20) {
                for (uint256 i = 0; i < WASH; i++) puppets[i] = _join(gym, mallory);
                spent = WASH * PRICE;
            }
            subscriptions.release(gym, ALL);
            entangledWeeks.settle(gym, FIRST_WEEK, week);
            if (wash && week == 39) {
                vm.startPrank(mallory);
                for (uint256 i = 0; i < WASH; i++) subscriptions.refund(puppets[i]);
                vm.stopPrank();
                drawn = _escrow().owedToForfeits;
            }
            inflows[week] = 1e12 + euro.balanceOf(till) + euro.balanceOf(mallory) - spent;
            _expectWholeBooks();
        }
        vm.assertEq(drawn != 0, wash && twins, "they helped, where there were any");
        if (twins) vm.assertEq(_forfeits(), year, "all of it is where it belongs");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev What a refund of Dora's needs of others when the second third was paid with cover.
    function _missing() private returns (uint256 missing) {
        uint256 before = vm.snapshotState();
        _toTheSecondThird();
        vm.prank(dora);
        subscriptions.refund(membership);
        missing = _escrow().debt;
        vm.revertToState(before);
        vm.assertTrue(missing != 0, "cover was drawn");
    }

    function _toTheSecondThird() private {
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
    }

    function _sweep(uint256 weekBits) private {
        uint256 paid = _twins(membership, weekBits, emil);
        _warpToWeek(18);
        entangledWeeks.settle(gym, FIRST_WEEK, 18);
        vm.assertLe(paid, _forfeits() + _waiting(), "all that was paid");
    }

    /// @dev What is due to the merchant beyond nothing, before somebody joins.
    function _dueNow() private view returns (uint256) {
        int256 due = _escrow().due;
        vm.assertTrue(due >= 0, "it wasn't overpaid");
        return uint256(due);
    }

    function _smallPlanOf(address who) private returns (uint256 id) {
        small = _plan(_smallTerms());
        vm.prank(who);
        return subscriptions.buy(small, who, TERMS);
    }

    function _again(address who) private returns (uint256 id) {
        vm.prank(who);
        return subscriptions.buy(small, who, TERMS);
    }

    function _expectWholeBooks() private view {
        uint256 sum = _assigned() + _held(Labels.ALLOWANCE) + _held(Labels.TOP_UP) + _held(Labels.TRANSACTION);
        sum += _held(Labels.COOLING_OFF) + _held(Labels.PRESALE) + _waiting() + _forfeits();
        vm.assertEq(sum, euro.balanceOf(address(vault)), "books are whole");
    }
}
