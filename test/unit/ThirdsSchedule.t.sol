// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DiscountSchedule, Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {ThirdsSchedule} from "../../contracts/libraries/ThirdsSchedule.sol";
import {ScheduleVectors} from "../support/ScheduleVectors.sol";

/// @dev `begun` is the number of weeks that have begun: row k of the vectors is the week in which k are over, so k + 1 have
/// begun, and never more than N.
contract ThirdsScheduleTest is ScheduleVectors {
    using DiscountSchedule for Schedule;

    struct Terms {
        Schedule schedule;
        uint256 price;
        uint256 own;
        uint256 transaction;
        bool fromDayOne;
    }

    function test_EveryRowOfEveryPlanIsThatOfTheVectors() public view {
        for (uint256 plan = 0; plan < PLANS; plan++) {
            Schedule memory schedule = scheduleOf(plan);
            Terms memory terms = _terms(schedule, schedule.prepaidPrice, figure(plan, "transactionBps"), false);
            for (uint256 k = 0; k <= schedule.weekCount; k++) {
                uint256 begun = k < schedule.weekCount ? k + 1 : schedule.weekCount;
                uint256 refund = _mayLeave(schedule, begun) ? schedule.remaining(terms.price, begun) : 0;
                uint256 payable_ = _payableWithoutCover(terms, begun);
                vm.assertEq(_reserve(terms, begun), cell(plan, "schedule", k, ".reserve"), "reserve");
                vm.assertEq(_scheduled(terms, begun), cell(plan, "schedule", k, ".scheduledInstalments"), "scheduled");
                vm.assertEq(payable_, cell(plan, "schedule", k, ".payableWithoutCover"), "payable without cover");
                vm.assertEq(refund, cell(plan, "schedule", k, ".refundIfAskedNow"), "refund");
            }
        }
    }

    function test_PoolsAndThirdsOfEveryPlanAreThoseOfTheVectors() public view {
        for (uint256 plan = 0; plan < PLANS; plan++) {
            (uint256 transaction, uint256 topUp, uint256 allowance) = ThirdsSchedule.split(
                figure(plan, "prepaidPrice"),
                figure(plan, "transactionBps")
            );
            vm.assertEq(transaction, figure(plan, "split.transaction"), "transaction");
            vm.assertEq(topUp, figure(plan, "split.topUp"), "top-up");
            vm.assertEq(allowance, figure(plan, "split.allowance"), "allowance");

            uint256 weekCount = figure(plan, "weeks");
            uint256 second = cell(plan, "thirds", 1, "");
            uint256 last = cell(plan, "thirds", 2, "");
            vm.assertEq(ThirdsSchedule.secondThird(weekCount), second, "second third");
            for (uint256 k = 0; k + 1 < weekCount; k++) {
                uint256 third = k < second ? 1 : 2;
                if (k >= last) third = 3;
                vm.assertEq(ThirdsSchedule.milestones(weekCount, k + 1), third, "milestones");
            }
            vm.assertEq(ThirdsSchedule.milestones(weekCount, weekCount), 4, "the last week");
        }
    }

    function test_TheGymOfThePaper() public view {
        Schedule memory schedule = scheduleOf(GYM);
        Terms memory gym = _terms(schedule, schedule.prepaidPrice, 100, false);
        vm.assertEq(_payableWithoutCover(gym, 1), 257_400_000, "at the purchase");
        vm.assertEq(_payableWithoutCover(gym, 19), 354_096_471, "at k = 18, without patrons");
        vm.assertEq(_payableWithoutCover(gym, 29), 514_800_000, "in full at k = 28");
        vm.assertEq(_scheduled(gym, 19) + _reserve(gym, 19) - gym.own, 160_703_529, "what patrons carry at k = 18");
    }

    function testFuzz_Threat21_PoolsAddUpToThePrice(uint256 price, uint256 transactionBps) public pure {
        price = anyPrice(price, HIGHEST_PRICE);
        transactionBps = bound(transactionBps, 0, 100);
        (uint256 transaction, uint256 topUp, uint256 allowance) = ThirdsSchedule.split(price, transactionBps);

        vm.assertEq(transaction + topUp + allowance, price, "the price");
        vm.assertLe(transaction, (price * transactionBps) / 10_000, "rounded down");
        vm.assertGe(allowance, (price * 9_000) / 10_000, "what rounds is the allowance's");
    }

    function test_ThirdsFollowEachOtherForEveryLength() public pure {
        for (uint256 n = 6; n <= 104; n++) {
            uint256 before = 1;
            uint256 changes;
            for (uint256 begun = 1; begun <= n + 2; begun++) {
                uint256 milestone = ThirdsSchedule.milestones(n, begun);
                vm.assertGe(milestone, before, "never back");
                vm.assertLe(milestone, before + 1, "none is left out");
                vm.assertEq(milestone >= 2, begun > ThirdsSchedule.secondThird(n), "second third");
                vm.assertEq(milestone == 4, begun >= n, "last week");
                if (milestone != before) changes++;
                before = milestone;
            }
            vm.assertEq(changes, 3, "all of them");
        }
    }

    function testFuzz_Threat21_InstalmentsAddUpToTheMerchantsOwnMoney(
        uint256 seed,
        uint256 discountBps,
        uint256 transactionBps
    ) public pure {
        Terms memory terms = _anyTerms(seed, discountBps, transactionBps, false);
        uint256 before;
        uint256 bounties;
        for (uint256 begun = 1; begun <= terms.schedule.weekCount; begun++) {
            uint256 scheduled = _scheduled(terms, begun);
            vm.assertGe(scheduled, before, "grows");
            vm.assertLe(scheduled, terms.own, "never more than its own");
            before = scheduled;

            uint256 milestone = ThirdsSchedule.milestones(terms.schedule.weekCount, begun);
            vm.assertGe(ThirdsSchedule.bounties(terms.transaction, milestone), bounties, "bounties grow");
            bounties = ThirdsSchedule.bounties(terms.transaction, milestone);
        }
        vm.assertEq(before, terms.own, "all of it in the last week");
        vm.assertLe(2 * bounties, terms.transaction, "keepers earn half at most");
    }

    function testFuzz_ReserveFallsAndIsThere(
        uint256 seed,
        uint256 discountBps,
        uint256 transactionBps,
        bool fromDayOne
    ) public pure {
        Terms memory terms = _anyTerms(seed, discountBps, transactionBps, fromDayOne);
        uint256 before = terms.own;
        uint256 paid;
        for (uint256 begun = 1; begun <= terms.schedule.weekCount; begun++) {
            uint256 reserve = _reserve(terms, begun);
            vm.assertLe(reserve, before, "falls with time");
            uint256 payable_ = _payableWithoutCover(terms, begun);
            vm.assertGe(payable_, paid, "so what can be paid without patrons grows");
            vm.assertLe(payable_ + reserve, terms.own, "and what is held back is there");
            (before, paid) = (reserve, payable_);
        }
        vm.assertEq(before, 0, "nothing is held back in the last week");
        vm.assertEq(paid, terms.own, "and all is paid");
    }

    /// @dev The first instalment is safe to pay at once: whoever may leave is owed no more than what it leaves. So there what is
    /// held back is exactly the refund, running or paused.
    function testFuzz_Threat7_Threat24_ARefundIsHeldBackWhole(
        uint256 seed,
        uint256 discountBps,
        uint256 transactionBps,
        bool fromDayOne
    ) public pure {
        Terms memory terms = _anyTerms(seed, discountBps, transactionBps, fromDayOne);
        uint256 first = _scheduled(terms, 1);
        for (uint256 begun = 1; begun <= terms.schedule.weekCount; begun++) {
            if (!_mayLeave(terms.schedule, begun)) continue;
            uint256 refund = terms.schedule.remaining(terms.price, begun);
            vm.assertLe(refund, terms.own - first, "a refund fits");
            vm.assertEq(_reserve(terms, begun), refund, "and is held back");
        }
    }

    function test_Threat7_ARefundFitsForEveryLengthAndMagnitude() public pure {
        uint256[11] memory prices = [uint256(1), 2, 3, 4, 10, 52, 89, 100, 1_000_003, 858e6, 1e30];
        for (uint256 n = 6; n <= 104; n++) {
            uint256 begun = ThirdsSchedule.secondThird(n) + 1;
            for (uint256 i = 0; i < prices.length; i++) {
                // The flat plan has most left after a third.
                Terms memory terms = _terms(Schedule(prices[i], prices[i], n), prices[i], 100, false);
                vm.assertLe(
                    terms.schedule.remaining(prices[i], begun),
                    terms.own - _scheduled(terms, 1),
                    "a refund fits"
                );
            }
        }
    }

    function testFuzz_CoveredFromDayOneHoldsWhatIsLeft(uint256 seed, uint256 bps, uint256 transactionBps) public pure {
        Terms memory whole = _anyTerms(seed, bps, transactionBps, true);
        Terms memory plain = _anyTerms(seed, bps, transactionBps, false);
        for (uint256 begun = 1; begun <= whole.schedule.weekCount; begun++) {
            uint256 left = whole.schedule.remaining(whole.price, begun);
            vm.assertEq(
                _reserve(whole, begun),
                left < whole.own ? left : whole.own,
                "all that is left, or all there is"
            );
            vm.assertGe(_reserve(whole, begun), _reserve(plain, begun), "no less than without the promise");
        }
    }

    /// @dev A histogram counts heads, so its sum has to be the sum over people, of every price class, to the unit.
    function testFuzz_Threat22_ManyAreCountedAsTheSumOfEach(
        uint256 seed,
        uint256[4] memory discountBps,
        uint256[4] memory counts,
        bool fromDayOne
    ) public pure {
        uint256 byBucket;
        uint256 byPerson;
        uint256 owed;
        for (uint256 tier = 0; tier < 4; tier++) {
            Terms memory terms = _anyTerms(seed, discountBps[tier], 100, fromDayOne);
            uint256 count = bound(counts[tier], 0, 40);
            uint256 begun = 1 + (counts[tier] % terms.schedule.weekCount);
            byBucket += count * _reserve(terms, begun);
            for (uint256 person = 0; person < count; person++) {
                byPerson += _reserve(terms, begun);
                if (_mayLeave(terms.schedule, begun)) owed += terms.schedule.remaining(terms.price, begun);
            }
            // All seats of the largest plan at the highest price are counted without overflow.
            vm.assertLe(_reserve(terms, begun) * type(uint24).max, HIGHEST_PRICE * type(uint24).max, "fits");
        }
        vm.assertEq(byBucket, byPerson, "sum over people");
        vm.assertGe(byBucket, owed, "no less than what they may take now");
    }

    function _anyTerms(
        uint256 seed,
        uint256 discountBps,
        uint256 transactionBps,
        bool fromDayOne
    ) private pure returns (Terms memory) {
        Schedule memory schedule = anySchedule(seed);
        uint256 price = DiscountSchedule.tierPrice(schedule.prepaidPrice, bound(discountBps, 0, 9_999));
        return _terms(schedule, price, bound(transactionBps, 0, 100), fromDayOne);
    }

    function _terms(
        Schedule memory schedule,
        uint256 price,
        uint256 transactionBps,
        bool fromDayOne
    ) private pure returns (Terms memory) {
        (uint256 transaction, uint256 topUp, uint256 allowance) = ThirdsSchedule.split(price, transactionBps);
        return Terms(schedule, price, topUp + allowance, transaction, fromDayOne);
    }

    function _scheduled(Terms memory terms, uint256 begun) private pure returns (uint256) {
        uint256 milestone = ThirdsSchedule.milestones(terms.schedule.weekCount, begun);
        return ThirdsSchedule.scheduled(terms.price, terms.own, milestone);
    }

    function _reserve(Terms memory terms, uint256 begun) private pure returns (uint256) {
        return ThirdsSchedule.reserve(terms.schedule, terms.price, terms.own, terms.fromDayOne, begun);
    }

    function _payableWithoutCover(Terms memory terms, uint256 begun) private pure returns (uint256) {
        uint256 scheduled = _scheduled(terms, begun);
        uint256 unreserved = terms.own - _reserve(terms, begun);
        return scheduled < unreserved ? scheduled : unreserved;
    }

    function _mayLeave(Schedule memory schedule, uint256 begun) private pure returns (bool) {
        return begun > ThirdsSchedule.secondThird(schedule.weekCount) && begun < schedule.weekCount;
    }
}
