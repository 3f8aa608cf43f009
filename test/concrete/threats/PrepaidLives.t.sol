// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Escrow, PlanTerms, Subscription} from "../../../contracts/interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../../../contracts/libraries/DiscountSchedule.sol";
import {PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {GymTest} from "../../support/GymTest.sol";

/// @title PrepaidLivesTest
/// @notice Two plans of one merchant with terms that nobody chose, and people who join, pause, resume and leave at random.
/// Beside them walks a model that knows no formula of time: every Monday it asks each person what happened.
///
/// Whatever was released, and however long nobody touched anything: what each may take, what is held back and how many sit
/// is as if somebody had counted, and everybody who may leave now is paid in full, in any order (threats 1, 7, 22, 23, 24).
contract PrepaidLivesTest is GymTest {
    uint256 private constant STEPS = 18;
    uint256 private constant PEOPLE = 7;

    /// @param begun weeks begun, 0 before the first
    /// @param pausedWeeks of all its pauses, the running week included
    struct Person {
        uint256 id;
        uint256 plan;
        address who;
        uint256 price;
        uint256 begun;
        uint256 pausedWeeks;
        bool paused;
        bool asksToPause;
        bool asksToRun;
        bool left;
        bool gone;
    }

    struct Deal {
        uint256 retail;
        uint256 prepaid;
        uint256 weekCount;
        uint256 transactionBps;
        uint256 coolingOffWeeks;
        uint256 longestPauseWeeks;
        bool fromDayOne;
        uint256[4] discountBps;
    }

    address private club = person("a product that sells shares");
    address[3] private names = [dora, emil, cleo];
    Deal[2] private deals;
    PlanId[2] private plans;
    Person[] private people;
    uint256 private weekNow;
    uint256 private random;

    function _activators() internal view override returns (address[] memory list) {
        list = new address[](1);
        list[0] = club;
    }

    /// @dev No patrons, and every plan with cooling-off.
    function testFuzz_Threat1_WithCoolingOffAndNoPatron(uint256 seed) public {
        random = seed;
        _open(1);
        _play();
    }

    function testFuzz_Threat22_LivesThatNobodyChose(uint256 seed) public {
        random = seed;
        _open(0);
        // From hardly anything to more than all that could be asked for.
        if (_pick(3) != 0) _stake(ada, 1 + _pick(10 ** (3 + _pick(8))));
        _play();
    }

    /// @dev The walk of a year without anybody's call.
    function testFuzz_Threat23_ThenAYearWithoutATouch(uint256 seed) public {
        random = seed;
        _open(0);
        for (uint256 i = 0; i < PEOPLE; i++) _buy();
        _wait(_pick(60));
        for (uint256 i = 0; i < PEOPLE; i++) _pause(people[i]);
        for (uint256 i = 0; i < 4; i++) {
            _wait(1 + _pick(26));
            _compare();
        }
        _everybodyWhoMayLeaves();
        _everythingIsSomebodys();
    }

    function _play() private {
        for (uint256 step = 0; step < STEPS; step++) {
            _act();
            if (step % 3 == 2) _compare();
        }
        uint256 before = vm.snapshotState();
        _everybodyWhoMayLeaves();
        vm.revertToState(before);
        _everythingIsSomebodys();
    }

    // ─── What happens ────────────────────────────────────────────────────────────────────────────────────────────────

    function _open(uint256 leastCoolingOff) private {
        for (uint256 i = 0; i < 2; i++) {
            Deal storage deal = deals[i];
            deal.retail = _pick(3) == 0 ? 1 + _pick(200) : 1 + _pick(2_000 * EUR);
            deal.prepaid = deal.retail - _pick(deal.retail / 2 + 1);
            deal.weekCount = 6 + _pick(_pick(2) == 0 ? 8 : 99);
            deal.transactionBps = _pick(101);
            deal.coolingOffWeeks = leastCoolingOff + _pick(3 - leastCoolingOff);
            deal.longestPauseWeeks = _pick(deal.weekCount + 1);
            deal.fromDayOne = _pick(4) == 0;
            for (uint256 tier = 1; tier < 4; tier++) deal.discountBps[tier] = _pick(5_000);
            plans[i] = _plan(_termsOf(deal));
        }
        weekNow = FIRST_WEEK;
    }

    function _termsOf(Deal storage deal) private returns (PlanTerms memory t) {
        t = _terms();
        t.retailTotal = uint104(deal.retail);
        t.prepaidPrice = uint104(deal.prepaid);
        t.weekCount = uint8(deal.weekCount);
        t.transactionBps = uint8(deal.transactionBps);
        t.coolingOffWeeks = uint8(deal.coolingOffWeeks);
        t.longestPauseWeeks = uint8(deal.longestPauseWeeks);
        t.coveredFromDayOne = deal.fromDayOne;
        t.patronBps = uint16(_pick(1_001));
        for (uint256 tier = 1; tier < 4; tier++) t.tiers[tier - 1].discountBps = uint16(deal.discountBps[tier]);
    }

    function _act() private {
        uint256 what = _pick(12);
        if (people.length == 0 || (what < 3 && people.length < PEOPLE)) return _buy();
        Person storage someone = people[_pick(people.length)];
        if (what < 5) _pause(someone);
        else if (what == 5) _resume(someone);
        else if (what == 6) _leave(someone, true);
        else if (what < 9) _release();
        else _wait(_pick(3) == 0 ? _pick(30) : 1 + _pick(4));
    }

    function _buy() private {
        uint256 plan = _pick(2);
        uint256 tier = _pick(4);
        address who = names[people.length % 3];
        uint256 price = subscriptions.priceOf(plans[plan], tier);
        uint256 list = deals[plan].prepaid;
        vm.assertEq(price, DiscountSchedule.tierPrice(list, deals[plan].discountBps[tier]), "the tier's price");
        _fund(who, price);
        uint256 id = _begin(club, plans[plan], tier, who, who);
        people.push(Person(id, plan, who, price, 0, 0, false, false, false, false, false));
    }

    function _pause(Person storage p) private {
        bool may =
            _runsInTheMiddle(p) && !p.paused && !p.asksToPause && p.pausedWeeks < deals[p.plan].longestPauseWeeks;
        vm.prank(p.who);
        try subscriptions.pause(p.id) {
            vm.assertTrue(may, "a pause at the wrong time");
            p.asksToPause = true;
        } catch {
            vm.assertTrue(!may, "a pause was refused");
        }
    }

    function _resume(Person storage p) private {
        uint256 left = deals[p.plan].longestPauseWeeks - p.pausedWeeks;
        bool may = !p.left && (p.asksToPause || (p.paused && !p.asksToRun && left != 0));
        vm.prank(p.who);
        try subscriptions.resume(p.id) {
            vm.assertTrue(may, "resumed at the wrong time");
            if (p.asksToPause) p.asksToPause = false;
            else p.asksToRun = true;
        } catch {
            vm.assertTrue(!may, "resuming was refused");
        }
    }

    function _leave(Person storage p, bool keeps) private {
        uint256 expected = _refundable(p);
        uint256 had = euro.balanceOf(p.who);
        vm.prank(p.who);
        try subscriptions.refund(p.id) returns (uint256 amount) {
            vm.assertEq(amount, expected, "what is left");
            vm.assertEq(euro.balanceOf(p.who) - had, expected, "paid in full, at once");
            if (keeps) p.left = true;
        } catch {
            vm.assertEq(expected, 0, "who may leave can");
        }
    }

    function _release() private {
        vm.prank(keeper);
        subscriptions.release(plans[_pick(2)], _pick(3) == 0 ? _pick(5) : ALL);
    }

    function _wait(uint256 mondays) private {
        for (uint256 i = 0; i < mondays; i++) {
            weekNow++;
            for (uint256 k = 0; k < people.length; k++) _monday(people[k]);
        }
        vm.warp(weekNow * 7 days + OFFSET + _pick(7 days));
    }

    // ─── The model ───────────────────────────────────────────────────────────────────────────────────────────────────

    function _monday(Person storage p) private {
        if (p.left) p.gone = true;
        if (p.gone) return;
        if (p.asksToPause) {
            (p.asksToPause, p.paused) = (false, true);
            p.pausedWeeks++;
            return;
        }
        if (p.paused && !p.asksToRun && p.pausedWeeks < deals[p.plan].longestPauseWeeks) {
            p.pausedWeeks++;
            return;
        }
        (p.paused, p.asksToRun) = (false, false);
        p.begun++;
        if (p.begun > deals[p.plan].weekCount) p.gone = true;
    }

    function _runsInTheMiddle(Person storage p) private view returns (bool) {
        uint256 n = deals[p.plan].weekCount;
        // ⌈N/3⌉ weeks are over, and the last hasn't begun.
        return !p.left && !p.gone && p.begun * 3 >= n + 3 && p.begun < n;
    }

    function _coolsOff(Person storage p) private view returns (bool) {
        uint256 weeks_ = deals[p.plan].coolingOffWeeks;
        return !p.left && weeks_ != 0 && p.begun <= weeks_;
    }

    function _remaining(Person storage p, uint256 begun) private view returns (uint256) {
        Deal storage t = deals[p.plan];
        return DiscountSchedule.remaining(Schedule(t.retail, t.prepaid, t.weekCount), p.price, begun);
    }

    function _refundable(Person storage p) private view returns (uint256) {
        return _coolsOff(p) || _runsInTheMiddle(p) ? _remaining(p, p.begun) : 0;
    }

    function _heldBackFor(Person storage p) private view returns (uint256) {
        if (p.left || p.gone || _coolsOff(p)) return 0;
        uint256 most = p.price - (p.price * deals[p.plan].transactionBps) / 10_000;
        if (!deals[p.plan].fromDayOne) most -= (p.price * 3) / 10;
        uint256 remaining = _remaining(p, p.begun == 0 ? 1 : p.begun);
        return remaining < most ? remaining : most;
    }

    // ─── What must be true ───────────────────────────────────────────────────────────────────────────────────────────

    function _compare() private view {
        uint256 reserve;
        uint256 cooling;
        uint256[2] memory seats;
        for (uint256 i = 0; i < people.length; i++) {
            Person storage p = people[i];
            reserve += _heldBackFor(p);
            if (_coolsOff(p)) cooling += p.price;
            if (!p.gone) seats[p.plan]++;
            Subscription memory s = subscriptions.subscriptionOf(p.id);
            vm.assertEq(s.refundable, _refundable(p), "what it may take now");
            if (!p.gone) vm.assertEq(s.weeksBegun, p.begun, "weeks begun");
        }
        for (uint256 i = 0; i < 2; i++) vm.assertEq(subscriptions.planOf(plans[i]).seats, seats[i], "seats");
        PlanId[] memory both = new PlanId[](2);
        (both[0], both[1]) = (plans[0], plans[1]);
        Escrow memory escrow = subscriptions.escrowOf(bar, both);
        vm.assertEq(escrow.reserve, reserve, "everybody's sum");
        vm.assertEq(escrow.coolingOff, cooling, "whole prices");
        vm.assertGe(escrow.allowance + escrow.topUp + escrow.cover, reserve, "nobody can be left short");
        // What nobody has written down yet is held back as it was: too much, never too little.
        Escrow memory written = subscriptions.escrowOf(bar, new PlanId[](0));
        vm.assertGe(written.allowance + written.topUp + written.cover, written.reserve, "nor by the books as they are");
    }

    /// @dev In an order that nobody chose.
    function _everybodyWhoMayLeaves() private {
        uint256 first = _pick(people.length);
        bool backwards = _pick(2) == 0;
        for (uint256 i = 0; i < people.length; i++) {
            uint256 k = (first + i) % people.length;
            _leave(people[backwards ? people.length - 1 - k : k], false);
        }
    }

    /// @dev When all is over and written down, nothing of what they paid lies anywhere without an owner.
    function _everythingIsSomebodys() private {
        vm.warp(block.timestamp + 230 * 7 days);
        for (uint256 i = 0; i < 2; i++) subscriptions.release(plans[i], ALL);
        subscriptions.release(plans[0], ALL);
        vm.assertEq(_held(Labels.TRANSACTION) + _held(Labels.COOLING_OFF), 0, "nothing waits for a week to come");
        Escrow memory escrow = subscriptions.escrowOf(bar, new PlanId[](0));
        vm.assertEq(escrow.reserve + escrow.cover, 0, "nothing is held back");
        vm.assertEq(escrow.allowance + escrow.topUp, 0, "all of it was paid out");
        vm.assertEq(escrow.due, 0, "to the unit");
        vm.assertEq(euro.balanceOf(address(vault)), _assigned(), "and only patrons' money is left");
    }

    function _pick(uint256 below) private returns (uint256) {
        random = uint256(keccak256(abi.encode(random)));
        return random % below;
    }
}
