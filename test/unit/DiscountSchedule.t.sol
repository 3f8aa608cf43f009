// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DiscountSchedule, Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {FairPriceVectors} from "../support/FairPriceVectors.sol";

contract DiscountScheduleTest is FairPriceVectors {
    using DiscountSchedule for Schedule;

    function test_EveryWeekOfEveryPlanIsThatOfTheVectors() public view {
        for (uint256 plan = 0; plan < PLANS; plan++) {
            Schedule memory schedule = scheduleOf(plan);
            uint256 price = schedule.prepaidPrice;
            for (uint256 k = 0; k <= schedule.weekCount; k++) {
                vm.assertEq(schedule.consumed(price, k), cell(plan, "schedule", k, ".consumed"), "consumed");
                vm.assertEq(schedule.remaining(price, k), cell(plan, "schedule", k, ".remaining"), "remaining");
                if (k == 0) continue;
                vm.assertEq(_weekPrice(schedule, price, k), cell(plan, "schedule", k, ".weekPrice"), "week price");
            }
        }
    }

    function test_EveryBundleCostsWhatTheVectorsSay() public view {
        for (uint256 plan = 0; plan < PLANS; plan++) {
            for (uint256 tier = 0; tier < 3; tier++) {
                uint256 discountBps = cell(plan, "bundleTiers", tier, ".discountBps");
                vm.assertEq(
                    DiscountSchedule.tierPrice(figure(plan, "prepaidPrice"), discountBps),
                    cell(plan, "bundleTiers", tier, ".sharePrice"),
                    "price of a share"
                );
            }
        }
    }

    function test_TheGymOfThePaper() public view {
        Schedule memory gym = scheduleOf(GYM);
        vm.assertEq(_weekPrice(gym, gym.prepaidPrice, 1), 20_500_000, "week 1");
        vm.assertEq(_weekPrice(gym, gym.prepaidPrice, 52), 12_500_000, "week 52");
        vm.assertEq(gym.remaining(gym.prepaidPrice, 19), 495_323_529, "refund asked in week 19");
    }

    function test_EveryTwinCostsWhatTheVectorsSay() public view {
        for (uint256 plan = 0; plan < PLANS; plan++) {
            Schedule memory schedule = scheduleOf(plan);
            for (uint256 k = 1; k <= schedule.weekCount; k++) {
                vm.assertEq(schedule.twinPrice(k), cell(plan, "schedule", k, ".weekTokenPrice"), "given");
            }
        }
        for (uint256 plan = 0; plan < FAIR_PLANS; plan++) {
            Schedule memory schedule = fairScheduleOf(plan);
            uint256 sum;
            for (uint256 k = 1; k <= schedule.weekCount; k++) {
                vm.assertEq(schedule.twinPrice(k), twinOfVectors(plan, k), "made");
                sum += schedule.twinPrice(k);
            }
            vm.assertEq(sum, fairFigure(plan, "twinsTogether"), "a whole year");
        }
    }

    function test_TheTwinsOfTheGym() public view {
        Schedule memory gym = scheduleOf(GYM);
        vm.assertEq(gym.twinPrice(1), 20_500_000, "a week at retail");
        vm.assertEq(gym.twinPrice(26), 18_539_216, "9.57% off");
        uint256 sum;
        for (uint256 k = 1; k <= 52; k++) sum += gym.twinPrice(k);
        vm.assertEq(sum, 962_000_025, "a whole year");
    }

    function testFuzz_ATwinIsRoundedUpByLessThanAUnit(uint256 seed) public pure {
        Schedule memory schedule = anySchedule(seed);
        (uint256 retail, uint256 n) = (schedule.retailTotal, schedule.weekCount);
        for (uint256 k = 1; k <= n; k++) {
            uint256 price = schedule.twinPrice(k);
            uint256 exact = retail * (n - 1) - (retail - schedule.prepaidPrice) * (k - 1);
            vm.assertGe(price * n * (n - 1), exact, "in favour of the pool");
            vm.assertLe((price - 1) * n * (n - 1) + 1, exact, "by less than a unit");
        }
    }

    /// @dev Floors by the week would drift by up to N units, and a price below N would make weeks that cost nothing forever.
    function test_Threat21_WeeksAddUpForEveryLengthAndMagnitude() public pure {
        uint256[11] memory prices = [uint256(1), 2, 3, 49, 52, 89, 1_000_003, 858e6, 1e18 + 7, 1e30 - 1, 1e30];
        for (uint256 n = 6; n <= 104; n++) {
            for (uint256 i = 0; i < prices.length; i++) {
                _checkWeeks(Schedule(prices[i], prices[i], n), prices[i]);
                _checkWeeks(Schedule(2 * prices[i], prices[i], n), prices[i]);
                _checkWeeks(Schedule(2 * prices[i] - 1, prices[i], n), prices[i]);
            }
        }
    }

    function testFuzz_Threat21_WeeksAddUpToWhatWasPaid(uint256 seed, uint256 discountBps) public pure {
        Schedule memory schedule = anySchedule(seed);
        _checkWeeks(schedule, schedule.prepaidPrice);
        _checkWeeks(schedule, DiscountSchedule.tierPrice(schedule.prepaidPrice, bound(discountBps, 0, 9_999)));
    }

    /// @dev The exact share is a fraction; its counter and denominator are compared without dividing.
    function testFuzz_Threat21_ConsumedIsTheExactShareRoundedUp(uint256 seed, uint256 paid) public pure {
        Schedule memory schedule = anySchedule(seed);
        (uint256 retail, uint256 prepaid, uint256 n) = (
            schedule.retailTotal,
            schedule.prepaidPrice,
            schedule.weekCount
        );
        uint256 price = anyPrice(paid, prepaid);
        uint256 denominator = prepaid * n * (n - 1);
        for (uint256 k = 1; k <= n; k++) {
            uint256 exact = price * (k * retail * (n - 1) - k * (k - 1) * (retail - prepaid));
            uint256 rounded = schedule.consumed(price, k) * denominator;
            vm.assertGe(rounded, exact, "in favour of the escrow");
            vm.assertLe(rounded, exact + denominator - 1, "by less than a unit");
        }
    }

    function testFuzz_ASmallerPriceIsRefundedLess(uint256 seed, uint256 oneBps, uint256 otherBps) public pure {
        Schedule memory schedule = anySchedule(seed);
        oneBps = bound(oneBps, 0, 9_999);
        otherBps = bound(otherBps, oneBps, 9_999);
        uint256 price = DiscountSchedule.tierPrice(schedule.prepaidPrice, oneBps);
        uint256 less = DiscountSchedule.tierPrice(schedule.prepaidPrice, otherBps);

        vm.assertGe(less, 1, "nothing is free");
        vm.assertLe(less, price, "a larger discount costs no more");
        vm.assertLe(price, schedule.prepaidPrice, "nor does any cost more than the list price");
        for (uint256 k = 0; k <= schedule.weekCount; k++) {
            vm.assertLe(schedule.remaining(less, k), schedule.remaining(price, k), "refund");
        }
    }

    /// @dev 15% off, back at the list price, would be money for nothing.
    function testFuzz_Threat17_ABundleIsRefundedByWhatWasPaid(uint256 seed, uint256 discountBps) public pure {
        Schedule memory schedule = anySchedule(seed);
        discountBps = bound(discountBps, 1, 9_999);
        uint256 paid = DiscountSchedule.tierPrice(schedule.prepaidPrice, discountBps);
        vm.assertEq(schedule.remaining(paid, 0), paid, "whole before the first week");
        for (uint256 k = 1; k <= schedule.weekCount; k++) {
            vm.assertLe(schedule.remaining(paid, k), paid - 1, "less than was paid once a week has begun");
        }
    }

    function _checkWeeks(Schedule memory schedule, uint256 price) private pure {
        uint256 sum;
        uint256 before = type(uint256).max - 1;
        uint256 least = schedule.remaining(price, 0);
        vm.assertEq(least, price, "nothing is used before the first week");
        for (uint256 k = 1; k <= schedule.weekCount; k++) {
            // Reverts where what is consumed isn't monotone.
            uint256 weekPrice = _weekPrice(schedule, price, k);
            uint256 remaining = schedule.remaining(price, k);

            vm.assertLe(weekPrice, before + 1, "no week costs more than the one before, but for a unit of rounding");
            vm.assertLe(remaining, least, "what is left falls");
            vm.assertEq(least - remaining, weekPrice, "by the week's price");
            sum += weekPrice;
            before = weekPrice;
            least = remaining;
        }
        vm.assertEq(sum, price, "all weeks together cost the price");
        vm.assertEq(least, 0, "nothing is left");
    }

    function _weekPrice(Schedule memory schedule, uint256 price, uint256 week) private pure returns (uint256) {
        return schedule.consumed(price, week) - schedule.consumed(price, week - 1);
    }
}
