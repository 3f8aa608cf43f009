// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DiscountSchedule, Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {PackedWeeks, WeekPool, WeekSales} from "../../contracts/libraries/PackedWeeks.sol";
import {PlanWords} from "../../contracts/libraries/PlanWords.sol";
import {WeekTerms} from "../../contracts/libraries/TwinTerms.sol";
import {Ids, MerchantId, PlanId} from "../../contracts/types/Ids.sol";
import {ScheduleVectors} from "../support/ScheduleVectors.sol";

/// @title PackedWeeksTest
/// @notice What was sold of weeks, six to a word, beside a book that keeps each by itself.
contract PackedWeeksTest is ScheduleVectors {
    using DiscountSchedule for Schedule;
    using PackedWeeks for PackedWeeks.State;
    using PackedWeeks for WeekPool;
    using PackedWeeks for WeekSales;

    PlanId private constant PLAN = PlanId.wrap(7);
    /// @dev The first of a six.
    uint256 private constant WEEK = 2_952;
    uint256 private constant PARTS = 7;

    PackedWeeks.State private weeks_;
    /// @dev Each week by itself: twins, steps, Σ exact prices · N·(N−1), and prices.
    mapping(uint256 week => uint256) private twins;
    mapping(uint256 week => uint256) private steps;
    mapping(uint256 week => uint256) private exact;
    uint256 private paid;

    // ─── Against a plain book ────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Members of any starts buy any of their weeks, in any order; no lane knows of another, and nothing is lost.
    function testFuzz_Threat9_LanesNeverMixAndCrumbsAreExact(uint256 seed) public {
        Schedule memory schedule = anySchedule(seed);
        uint256 n = schedule.weekCount;
        uint256 last = WEEK;
        for (uint256 buyer = 0; buyer < 4; buyer++) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 start = WEEK + (seed % 14);
            uint256 weekBits = (seed >> 8) & ((1 << n) - 1);
            if (seed % 5 == 0) weekBits = (1 << n) - 1;
            _sellBoth(schedule, type(uint16).max, start, weekBits);
            if (start + n > last) last = start + n;
        }
        _expectAlike(schedule, last);
    }

    /// @dev A twin after the other or all in one call: the words are the same.
    function testFuzz_AllAtOnceIsAsOneByOne(uint256 seed, uint256 weekBits) public {
        Schedule memory schedule = anySchedule(seed);
        uint256 start = WEEK + ((seed >> 200) % 6);
        weekBits &= (1 << schedule.weekCount) - 1;
        PlanId other = PlanId.wrap(8);
        (uint256 amount, uint256 count) = _sell(PLAN, schedule, 10, start, weekBits);
        for (uint256 step = schedule.weekCount; step > 0; step--) {
            uint256 bit = weekBits & (1 << (step - 1));
            if (bit == 0) continue;
            (uint256 price, uint256 one) = _sell(other, schedule, 10, start, bit);
            amount -= price;
            count -= one;
        }
        vm.assertEq(amount + count, 0, "as much, and as many");
        for (uint256 week = WEEK; week < WEEK + 114; week += 6) {
            vm.assertEq(
                weeks_.sales[PackedWeeks.placeOf(PLAN, week)],
                weeks_.sales[PackedWeeks.placeOf(other, week)],
                "the same word"
            );
        }
    }

    // ─── At their largest ────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev 65,534 twins of the last of 104 weeks lie in each lane, and as many crumbs as there can be: one more each, and
    /// then none.
    function test_Threat9_LanesAtTheirLargest() public {
        Schedule memory schedule = Schedule(2 * HIGHEST_PRICE, HIGHEST_PRICE, 104);
        uint256 most = type(uint16).max;
        uint256 lane = (most - 1) | (((most - 1) * 103) << 16);
        uint256 crumbs = 6 * (most - 1);
        uint256 word = crumbs << 234;
        for (uint256 i = 0; i < 6; i++) word |= lane << (39 * i);
        uint256 place = PackedWeeks.placeOf(PLAN, WEEK);
        weeks_.sales[place] = word;

        // Six members, each in its last week.
        uint256 amount;
        for (uint256 i = 0; i < 6; i++) {
            (uint256 price, uint256 one) = _sell(PLAN, schedule, most, WEEK + i - 103, 1 << 103);
            vm.assertEq(one, 1, "one");
            vm.assertEq(price, schedule.twinPrice(104), "at its price");
            amount += price;
            for (uint256 j = 0; j < 6; j++) {
                WeekSales memory sales = weeks_.salesOf(PLAN, WEEK + j);
                vm.assertEq(sales.twins, j <= i ? most : most - 1, "its own count");
                vm.assertEq(sales.steps, sales.twins * 103, "its own steps");
            }
        }
        vm.assertGe(weeks_.crumbsOf(PLAN, WEEK), crumbs, "crumbs are beside them");
        vm.assertLe(weeks_.crumbsOf(PLAN, WEEK), crumbs + 6, "less than a unit a twin");
        vm.assertTrue(crumbs + 6 < 1 << 22, "and have room");
        for (uint256 i = 0; i < 6; i++) {
            vm.expectRevert(abi.encodeWithSelector(PackedWeeks.PackedWeeks_NoGuestSeat.selector, PLAN, WEEK + i, most));
            this.sell(_termsOf(schedule, most), _idOf(PLAN, WEEK + i), 1);
        }
        // The neighbours on either side are other words.
        vm.assertEq(weeks_.salesOf(PLAN, WEEK - 1).twins + weeks_.salesOf(PLAN, WEEK + 6).twins, 0, "untouched");
    }

    /// @dev Steps need 23 bits, crumbs 22.
    function test_WhatALaneMustHold() public pure {
        vm.assertTrue(uint256(type(uint16).max) * 103 < 1 << 23, "steps");
        vm.assertTrue(uint256(type(uint16).max) * 6 < 1 << 22, "crumbs");
        vm.assertEq(uint256(6 * (16 + 23) + 22), 256, "a word");
    }

    function test_RevertWhen_NoGuestSeatIsLeft() public {
        Schedule memory schedule = scheduleOf(GYM);
        for (uint256 i = 0; i < 3; i++) _sell(PLAN, schedule, 3, WEEK + i, 1 << (9 - i));
        vm.expectRevert(abi.encodeWithSelector(PackedWeeks.PackedWeeks_NoGuestSeat.selector, PLAN, WEEK + 9, 3));
        this.sell(_termsOf(schedule, 3), _idOf(PLAN, WEEK), (1 << 52) - 1);
        (, uint256 count) = _sell(PLAN, schedule, 3, WEEK, ((1 << 52) - 1) ^ (1 << 9));
        vm.assertEq(count, 51, "all others");
        vm.assertEq(weeks_.salesOf(PLAN, WEEK + 9).twins, 3, "as many as there are seats");
    }

    function test_GivenAnotherPlan() public {
        Schedule memory schedule = scheduleOf(GYM);
        _sell(PLAN, schedule, 3, WEEK, (1 << 52) - 1);
        for (uint256 week = WEEK; week < WEEK + 52; week++) {
            vm.assertEq(weeks_.salesOf(PlanId.wrap(6), week).twins, 0, "nothing of it");
            vm.assertEq(weeks_.crumbsOf(PlanId.wrap(8), week), 0, "nor crumbs");
        }
    }

    // ─── Crumbs and pools ────────────────────────────────────────────────────────────────────────────────────────────

    function test_CrumbsAreTakenOnce() public {
        Schedule memory schedule = scheduleOf(GYM);
        _sell(PLAN, schedule, 3, WEEK, (1 << 52) - 1);
        uint256 crumbs = weeks_.crumbsOf(PLAN, WEEK + 3);
        uint256 next = weeks_.crumbsOf(PLAN, WEEK + 6);
        vm.assertTrue(crumbs != 0, "some");
        vm.assertEq(weeks_.takeCrumbs(PLAN, WEEK + 5), crumbs, "with the last of six");
        vm.assertEq(weeks_.takeCrumbs(PLAN, WEEK + 5), 0, "once");
        vm.assertEq(weeks_.crumbsOf(PLAN, WEEK + 6), next, "those of the next wait");
        for (uint256 i = 0; i < 6; i++) {
            WeekSales memory sales = weeks_.salesOf(PLAN, WEEK + i);
            vm.assertEq(sales.twins, 1, "what was sold is known");
            vm.assertEq(sales.steps, i, "as it was");
            vm.assertEq(PackedWeeks.isLastOfSix(WEEK + i), i == 5, "which is the last");
        }
    }

    function testFuzz_APoolIsReadAsItWasWritten(
        uint256 id,
        uint256 left,
        uint256 earned,
        uint16 parts,
        uint32 merchant
    ) public {
        vm.assertTrue(!weeks_.poolOf(id).open, "none yet");
        WeekPool memory pool = WeekPool(true, left >> 171, parts, earned >> 171, MerchantId.wrap(merchant));
        weeks_.write(id, pool);
        vm.assertEq(keccak256(abi.encode(weeks_.poolOf(id))), keccak256(abi.encode(pool)), "all of it");
        vm.assertTrue(!weeks_.poolOf(id ^ 1).open, "and of no other");
    }

    /// @dev In whatever steps it is taken: never more than is there, and the last takes the rest.
    function testFuzz_PartsTakeAllOfAPool(uint256 left, uint256 parts, uint256 seed) public pure {
        left >>= 171;
        parts = bound(parts, 1, type(uint16).max);
        WeekPool memory pool = WeekPool(true, left, parts, 0, MerchantId.wrap(1));
        uint256 sum;
        for (uint256 i = 0; pool.parts != 0; i++) {
            uint256 some = i == 20 ? pool.parts : 1 + (seed % pool.parts);
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 before = pool.left;
            uint256 of_ = pool.parts;
            uint256 amount = pool.take(some);
            vm.assertEq(amount, (before * some) / of_, "its part, rounded down");
            sum += amount;
        }
        vm.assertEq(sum, left, "all of it");
        vm.assertEq(pool.left, 0, "nothing is left");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Called from outside, so that a refusal undoes what it wrote.
    function sell(
        WeekTerms memory terms,
        uint256 firstId,
        uint256 weekBits
    ) external returns (uint256 amount, uint256[] memory ids, uint256[] memory parts) {
        return weeks_.sell(terms, firstId, weekBits);
    }

    /// @dev The tokens that come of it are the weeks asked for, in their order.
    function _sell(
        PlanId plan,
        Schedule memory schedule,
        uint256 guestSeats,
        uint256 startWeek,
        uint256 weekBits
    ) private returns (uint256 amount, uint256 count) {
        if (weekBits == 0) return (0, 0);
        WeekTerms memory terms = _termsOf(schedule, guestSeats);
        uint256 firstId = _idOf(plan, startWeek);
        uint256[] memory ids;
        uint256[] memory parts;
        (amount, ids, parts) = this.sell(terms, firstId, weekBits);
        vm.assertEq(parts.length, ids.length, "parts of each");
        for (uint256 step = 0; weekBits >> step != 0; step++) {
            if ((weekBits >> step) & 1 == 0) continue;
            vm.assertEq(ids[count], firstId + step, "its token");
            vm.assertEq(parts[count], PARTS, "its parts");
            count++;
        }
        vm.assertEq(ids.length, count, "and no more");
    }

    function _idOf(PlanId plan, uint256 week) private pure returns (uint256) {
        return Ids.weekToken(plan, 4 days, week);
    }

    function _termsOf(Schedule memory schedule, uint256 guestSeats) private pure returns (WeekTerms memory terms) {
        terms.prices = PlanWords.prices(
            PlanWords.state(0, schedule.weekCount, 0, 0, 0),
            schedule.retailTotal,
            schedule.prepaidPrice,
            0,
            false,
            PARTS,
            guestSeats
        );
    }

    function _sellBoth(Schedule memory schedule, uint256 guestSeats, uint256 start, uint256 weekBits) private {
        (uint256 amount, uint256 count) = _sell(PLAN, schedule, guestSeats, start, weekBits);
        uint256 sum;
        for (uint256 k = 1; k <= schedule.weekCount; k++) {
            if ((weekBits >> (k - 1)) & 1 == 0) continue;
            uint256 week = start + k - 1;
            twins[week]++;
            steps[week] += k - 1;
            exact[week] +=
                schedule.retailTotal * (schedule.weekCount - 1)
                - (schedule.retailTotal - schedule.prepaidPrice) * (k - 1);
            sum += schedule.twinPrice(k);
            count--;
        }
        vm.assertEq(count, 0, "so many");
        vm.assertEq(amount, sum, "each rounded up by itself");
        paid += sum;
    }

    function _expectAlike(Schedule memory schedule, uint256 last) private view {
        uint256 divisor = schedule.weekCount * (schedule.weekCount - 1);
        uint256 there;
        for (uint256 week = WEEK - 6; week < last + 6; week++) {
            WeekSales memory sales = weeks_.salesOf(PLAN, week);
            vm.assertEq(sales.twins, twins[week], "twins");
            vm.assertEq(sales.steps, steps[week], "steps");
            uint256 worth = sales.worthOf(schedule);
            vm.assertEq(worth, exact[week] / divisor, "a pool is the exact sum, rounded down");
            there += worth;
            if (PackedWeeks.isLastOfSix(week)) there += weeks_.crumbsOf(PLAN, week);
        }
        vm.assertEq(there, paid, "pools and crumbs are what was paid, to the unit");
    }
}
