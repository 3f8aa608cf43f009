// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {FairPrice} from "../../contracts/libraries/FairPrice.sol";
import {FairPriceVectors} from "../support/FairPriceVectors.sol";

contract FairPriceTest is FairPriceVectors {
    using FairPrice for Schedule;

    uint256 private constant STARTS_AT = 2_952 * 7 days + 4 days;

    function test_EveryMomentOfEveryPlanIsThatOfTheVectors() public view {
        for (uint256 plan = 0; plan < FAIR_PLANS; plan++) {
            Schedule memory schedule = fairScheduleOf(plan);
            uint256 count = fairFigure(plan, "fairCount");
            vm.assertEq(count, 68, "17 moments, 4 times");
            for (uint256 row = 0; row < count; row++) {
                (uint256 parts, uint256 startsAt, uint256 time, uint256 price) = fairRow(plan, row);
                vm.assertEq(schedule.perPart(parts, startsAt, time), price, "fair price");
            }
        }
    }

    /// @dev The exact price is a fraction; its counter and denominator are compared without dividing.
    function testFuzz_Threat45_APartIsNeverForNothingAndNeverRoundedDown(
        uint256 seed,
        uint256 parts,
        uint256 away
    ) public pure {
        Schedule memory schedule = anySchedule(seed);
        parts = bound(parts, 1, 65_535);
        // Most of the time near the week, on either side of its beginning.
        away = bound(away, 0, away % 2 == 0 ? 14 days : 120 * 7 days);
        uint256 time = STARTS_AT + 7 days - 1 - away;
        uint256 price = schedule.perPart(parts, STARTS_AT, time);

        vm.assertGe(price, 1, "never for nothing");
        (uint256 exact, uint256 under) = _exact(schedule, parts, time);
        vm.assertGe(price * under, exact, "rounded up");
        vm.assertLe((price - 1) * under + 1, exact, "by less than a unit");
    }

    function testFuzz_ItRisesUntilTheWeekBeginsAndFallsUntilItEnds(
        uint256 seed,
        uint256 one,
        uint256 other
    ) public pure {
        Schedule memory schedule = anySchedule(seed);
        uint256 parts = 1 + (seed % 20);
        one = bound(one, 0, 110 * 7 days);
        other = bound(other, 0, one);
        vm.assertLe(
            schedule.perPart(parts, STARTS_AT, STARTS_AT - one),
            schedule.perPart(parts, STARTS_AT, STARTS_AT - other),
            "nearer costs more"
        );
        (one, other) = (one % 8 days, other % 8 days);
        (uint256 early, uint256 late) = one < other ? (one, other) : (other, one);
        vm.assertGe(
            schedule.perPart(parts, STARTS_AT, STARTS_AT + early),
            schedule.perPart(parts, STARTS_AT, STARTS_AT + late),
            "later costs less"
        );
        vm.assertEq(schedule.perPart(parts, STARTS_AT, STARTS_AT + 7 days + late), 0, "over is over");
    }

    function testFuzz_WholeWeeksAheadCostWhatTheirTwinCosts(uint256 seed, uint256 ahead) public view {
        uint256 plan = seed % FAIR_PLANS;
        Schedule memory schedule = fairScheduleOf(plan);
        ahead = bound(ahead, 0, schedule.weekCount - 1);
        vm.assertEq(
            schedule.perPart(1, STARTS_AT, STARTS_AT - ahead * 7 days),
            twinOfVectors(plan, ahead + 1),
            "week k lies k - 1 weeks ahead"
        );
    }

    function _exact(
        Schedule memory schedule,
        uint256 parts,
        uint256 time
    ) private pure returns (uint256 exact, uint256 under) {
        uint256 steps = schedule.weekCount - 1;
        under = schedule.weekCount * steps * 7 days * parts;
        if (time >= STARTS_AT) return (schedule.retailTotal * steps * (STARTS_AT + 7 days - time), under);
        uint256 most = steps * 7 days;
        uint256 ahead = STARTS_AT - time < most ? STARTS_AT - time : most;
        exact = schedule.retailTotal * most - (schedule.retailTotal - schedule.prepaidPrice) * ahead;
    }
}
