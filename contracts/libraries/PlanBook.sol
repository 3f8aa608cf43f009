// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";
import {StartHistogram} from "./StartHistogram.sol";
import {ThirdsSchedule} from "./ThirdsSchedule.sol";
import {WeekClock} from "./WeekClock.sol";

/// @dev What the sums of a plan are a function of.
/// @param tierCount how many price classes may have been sold
/// @param newestTier, newestWeek, newestCount starts that aren't in the histogram yet
struct PlanFigures {
    Schedule schedule;
    uint256 transactionBps;
    uint256 coolingOffWeeks;
    bool fromDayOne;
    uint256 tierCount;
    uint256[4] prices;
    uint256 newestTier;
    uint256 newestWeek;
    uint256 newestCount;
}

/// @dev One price class. Token units.
struct PriceClass {
    uint256 price;
    uint256 transaction;
    uint256 topUp;
    uint256 allowance;
}

/// @dev What is counted for one subscription at some time. Token units.
/// @param scheduled instalments that fell due
/// @param bounties what keepers could earn for them
/// @param reserve what is held back
struct Worth {
    uint256 scheduled;
    uint256 bounties;
    uint256 reserve;
}

/// @dev What the clock decided for a plan between two weeks. Token units.
/// @param due what became the merchant's
/// @param reserve by how much what is held back changed
/// @param bounties for instalments that fell due
/// @param transaction what else leaves transaction budgets for the merchant, included in `due`
/// @param joined how many of each price class ended their cooling-off
/// @param ended how many seats became free
struct Turn {
    int256 due;
    int256 reserve;
    uint256 bounties;
    uint256 transaction;
    uint256[4] joined;
    uint256 ended;
}

/// @dev One price class over time.
/// @param most the reserve is at most this
/// @param slope, fall, divisor `consumed(f) = ⌈f·(slope − fall·(f−1)) / divisor⌉`
/// @param scheduled, bounties what fell due up to each milestone, from 1; 0 before any
struct Curve {
    uint256 weekCount;
    uint256 price;
    uint256 transaction;
    uint256 most;
    uint256 slope;
    uint256 fall;
    uint256 divisor;
    uint256[5] scheduled;
    uint256[5] bounties;
}

/// @title PlanBook
/// @notice A plan's sums from its histogram of starts (PROTOCOL.md §6.4). Every function of time is a function of the weeks
/// begun, so what the clock decides between two weeks is a difference, summed over the weeks of start.
library PlanBook {
    using DiscountSchedule for Schedule;
    using StartHistogram for StartHistogram.State;

    uint256 private constant LAST = 4;

    function classOf(PlanFigures memory figures, uint256 tier) internal pure returns (PriceClass memory) {
        return classOf(figures.prices[tier], figures.transactionBps);
    }

    function classOf(uint256 price, uint256 transactionBps) internal pure returns (PriceClass memory class) {
        class.price = price;
        (class.transaction, class.topUp, class.allowance) = ThirdsSchedule.split(price, transactionBps);
    }

    /// @notice What is counted for one subscription of `class` of which `begun` weeks have begun, 1 to N.
    function worthOf(
        Schedule memory schedule,
        PriceClass memory class,
        bool fromDayOne,
        uint256 begun
    ) internal pure returns (Worth memory worth) {
        uint256 own = class.topUp + class.allowance;
        uint256 milestone = ThirdsSchedule.milestones(schedule.weekCount, begun);
        worth.scheduled = ThirdsSchedule.scheduled(class.price, own, milestone);
        worth.bounties = ThirdsSchedule.bounties(class.transaction, milestone);
        worth.reserve = ThirdsSchedule.reserve(schedule, class.price, own, fromDayOne, begun);
    }

    /// @notice Whether what began in `start` is past its cooling-off in `week`.
    function isJoined(PlanFigures memory figures, uint256 start, uint256 week) internal pure returns (bool) {
        return figures.coolingOffWeeks == 0 || week >= start + figures.coolingOffWeeks;
    }

    /// @notice What the clock decides between `from` and `to`. Looks at N + (to − from) weeks of start, eight to a word, and
    /// at the weeks between with resumptions.
    function turn(
        StartHistogram.State storage self,
        PlanFigures memory figures,
        uint256 from,
        uint256 to
    ) internal view returns (Turn memory result) {
        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            Curve memory curve = _curveOf(figures, tier);
            _turnStarts(self, figures, curve, tier, from, to, result);
            if (tier == figures.newestTier && figures.newestCount != 0) {
                _turnStart(figures, curve, tier, figures.newestWeek, figures.newestCount, from, to, result);
            }
            _turnPauses(self, curve, tier, from, to, result);
        }
    }

    /// @notice Puts those whose pause ended between `from` and `to` back among the starts.
    function resume(StartHistogram.State storage self, PlanFigures memory figures, uint256 from, uint256 to) internal {
        (bool found, uint256 week) = self.nextResumption(from + 1, to);
        while (found) {
            for (uint256 tier = 0; tier < figures.tierCount; tier++) {
                for (uint256 eight = 0; eight <= figures.schedule.weekCount; eight += 8) {
                    uint256 lanes = self.resumingIn(tier, week, eight);
                    if (lanes == 0) continue;
                    self.clearResuming(tier, week, eight);
                    for (uint256 begun = eight; lanes != 0; begun++) {
                        uint256 count = StartHistogram.first(lanes);
                        if (count != 0) self.add(tier, week - begun, count);
                        lanes = StartHistogram.rest(lanes);
                    }
                }
            }
            (found, week) = self.nextResumption(week + 1, to);
        }
    }

    /// @dev The starts, eight weeks to a word.
    function _turnStarts(
        StartHistogram.State storage self,
        PlanFigures memory figures,
        Curve memory curve,
        uint256 tier,
        uint256 from,
        uint256 to,
        Turn memory result
    ) private view {
        // Whatever began before had ended by `from`.
        uint256 start = from + 1 > curve.weekCount ? from + 1 - curve.weekCount : 0;
        while (start <= to) {
            uint256 next = (start / 8 + 1) * 8;
            uint256 lanes = self.startsFrom(tier, start);
            for (; lanes != 0 && start <= to; start++) {
                uint256 count = StartHistogram.first(lanes);
                if (count != 0) _turnStart(figures, curve, tier, start, count, from, to, result);
                lanes = StartHistogram.rest(lanes);
            }
            start = next;
        }
    }

    /// @dev `count` that began in `start`.
    function _turnStart(
        PlanFigures memory figures,
        Curve memory curve,
        uint256 tier,
        uint256 start,
        uint256 count,
        uint256 from,
        uint256 to,
        Turn memory result
    ) private pure {
        if (!isJoined(figures, start, to)) return;
        uint256 before = WeekClock.begunIn(curve.weekCount, start, from);
        if (!isJoined(figures, start, from)) {
            result.joined[tier] += count;
            // Nothing of it was counted.
            before = 0;
        }
        uint256 end = start + curve.weekCount;
        if (end > from && end <= to) result.ended += count;
        _add(curve, before, WeekClock.begunIn(curve.weekCount, start, to), count, result);
    }

    /// @dev Those whose pause ends in between: they are counted with the weeks that had begun when it began.
    function _turnPauses(
        StartHistogram.State storage self,
        Curve memory curve,
        uint256 tier,
        uint256 from,
        uint256 to,
        Turn memory result
    ) private view {
        (bool found, uint256 week) = self.nextResumption(from + 1, to);
        while (found) {
            for (uint256 eight = 0; eight <= curve.weekCount; eight += 8) {
                uint256 lanes = self.resumingIn(tier, week, eight);
                for (uint256 begun = eight; lanes != 0; begun++) {
                    uint256 count = StartHistogram.first(lanes);
                    lanes = StartHistogram.rest(lanes);
                    if (count == 0) continue;
                    uint256 start = week - begun;
                    if (start + curve.weekCount <= to) result.ended += count;
                    _add(curve, begun, WeekClock.begunIn(curve.weekCount, start, to), count, result);
                }
            }
            (found, week) = self.nextResumption(week + 1, to);
        }
    }

    /// @dev What `count` subscriptions change between `before` and `begun` weeks begun; `before` 0: they weren't counted.
    function _add(Curve memory curve, uint256 before, uint256 begun, uint256 count, Turn memory result) private pure {
        if (before == begun) return;
        uint256 reserveBefore = before == 0 ? 0 : _reserveAt(curve, before);
        result.reserve += (int256(_reserveAt(curve, begun)) - int256(reserveBefore)) * int256(count);

        uint256 milestone = ThirdsSchedule.milestones(curve.weekCount, begun);
        uint256 milestoneBefore = before == 0 ? 0 : ThirdsSchedule.milestones(curve.weekCount, before);
        if (milestone == milestoneBefore) return;
        result.due += int256(count * (curve.scheduled[milestone] - curve.scheduled[milestoneBefore]));
        result.bounties += count * (curve.bounties[milestone] - curve.bounties[milestoneBefore]);
        if (milestone == LAST) {
            // In the last week what is left of the budget is the merchant's.
            uint256 unused = count * (curve.transaction - curve.bounties[milestone]);
            result.transaction += unused;
            result.due += int256(unused);
        }
    }

    /// @dev All that doesn't depend on the week, worked out once per price class.
    function _curveOf(PlanFigures memory figures, uint256 tier) private pure returns (Curve memory curve) {
        PriceClass memory class = classOf(figures, tier);
        (uint256 retail, uint256 prepaid) = (figures.schedule.retailTotal, figures.schedule.prepaidPrice);
        uint256 n = figures.schedule.weekCount;
        uint256 own = class.topUp + class.allowance;
        curve.weekCount = n;
        curve.price = class.price;
        curve.transaction = class.transaction;
        curve.most = ThirdsSchedule.mostReserve(class.price, own, figures.fromDayOne);
        curve.slope = class.price * retail * (n - 1);
        curve.fall = class.price * (retail - prepaid);
        curve.divisor = prepaid * n * (n - 1);
        for (uint256 milestone = 1; milestone <= LAST; milestone++) {
            curve.scheduled[milestone] = ThirdsSchedule.scheduled(class.price, own, milestone);
            curve.bounties[milestone] = ThirdsSchedule.bounties(class.transaction, milestone);
        }
    }

    /// @dev {ThirdsSchedule-reserve}, which tests compare it with, in a few operations: a release asks it for every week of
    /// a plan. Prices have 100 bits, weeks 7, so nothing overflows.
    function _reserveAt(Curve memory curve, uint256 begun) private pure returns (uint256) {
        unchecked {
            uint256 share = begun * (curve.slope - curve.fall * (begun - 1));
            uint256 consumed = (share + curve.divisor - 1) / curve.divisor;
            uint256 remaining = curve.price - consumed;
            return remaining < curve.most ? remaining : curve.most;
        }
    }
}
