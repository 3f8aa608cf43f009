// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";
import {StartHistogram} from "./StartHistogram.sol";
import {ThirdsSchedule} from "./ThirdsSchedule.sol";

/// @dev What the sums of a plan are a function of.
/// @param tierCount how many price classes may have been sold
struct PlanFigures {
    Schedule schedule;
    uint256 transactionBps;
    uint256 coolingOffWeeks;
    bool fromDayOne;
    uint256 tierCount;
    uint256[4] prices;
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

/// @title PlanBook
/// @notice A plan's sums from its histogram of starts (PROTOCOL.md §6.4). Every function of time is a function of the weeks
/// begun, so what the clock decides between two weeks is a difference, summed over the weeks of start.
library PlanBook {
    using DiscountSchedule for Schedule;
    using StartHistogram for StartHistogram.State;

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

    /// @notice How many weeks have begun in `week` of what began in `start`: 1 before it, N after its end.
    function begunIn(uint256 weekCount, uint256 start, uint256 week) internal pure returns (uint256) {
        return week <= start ? 1 : Math.min(week - start + 1, weekCount);
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
            PriceClass memory class = classOf(figures, tier);
            _turnStarts(self, figures, class, tier, from, to, result);
            _turnPauses(self, figures, class, tier, from, to, result);
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

    function _turnStarts(
        StartHistogram.State storage self,
        PlanFigures memory figures,
        PriceClass memory class,
        uint256 tier,
        uint256 from,
        uint256 to,
        Turn memory result
    ) private view {
        // Whatever began before had ended by `from`.
        uint256 start = from + 1 > figures.schedule.weekCount ? from + 1 - figures.schedule.weekCount : 0;
        while (start <= to) {
            uint256 next = (start / 8 + 1) * 8;
            uint256 lanes = self.startsFrom(tier, start);
            for (; lanes != 0 && start <= to; start++) {
                uint256 count = StartHistogram.first(lanes);
                if (count != 0) _turnOne(figures, class, tier, start, from, to, count, result);
                lanes = StartHistogram.rest(lanes);
            }
            start = next;
        }
    }

    function _turnOne(
        PlanFigures memory figures,
        PriceClass memory class,
        uint256 tier,
        uint256 start,
        uint256 from,
        uint256 to,
        uint256 count,
        Turn memory result
    ) private pure {
        if (!isJoined(figures, start, to)) return;
        uint256 begunAfter = begunIn(figures.schedule.weekCount, start, to);
        Worth memory before;
        if (isJoined(figures, start, from)) {
            uint256 begunBefore = begunIn(figures.schedule.weekCount, start, from);
            // The last week begins in one week and ends in the next: nothing is due then, but the seat is free.
            if (begunBefore != begunAfter) before = worthOf(figures.schedule, class, figures.fromDayOne, begunBefore);
            else if (begunAfter != figures.schedule.weekCount) return;
            else before = worthOf(figures.schedule, class, figures.fromDayOne, begunAfter);
        } else {
            result.joined[tier] += count;
        }
        uint256 end = start + figures.schedule.weekCount;
        if (end > from && end <= to) result.ended += count;
        _add(figures, class, before, begunAfter, count, result);
    }

    /// @dev Those whose pause ends in between: they are counted with the weeks that had begun when it began.
    function _turnPauses(
        StartHistogram.State storage self,
        PlanFigures memory figures,
        PriceClass memory class,
        uint256 tier,
        uint256 from,
        uint256 to,
        Turn memory result
    ) private view {
        (bool found, uint256 week) = self.nextResumption(from + 1, to);
        while (found) {
            for (uint256 eight = 0; eight <= figures.schedule.weekCount; eight += 8) {
                uint256 lanes = self.resumingIn(tier, week, eight);
                for (uint256 begun = eight; lanes != 0; begun++) {
                    uint256 count = StartHistogram.first(lanes);
                    lanes = StartHistogram.rest(lanes);
                    if (count == 0) continue;
                    uint256 start = week - begun;
                    if (start + figures.schedule.weekCount <= to) result.ended += count;
                    Worth memory before = worthOf(figures.schedule, class, figures.fromDayOne, begun);
                    _add(figures, class, before, begunIn(figures.schedule.weekCount, start, to), count, result);
                }
            }
            (found, week) = self.nextResumption(week + 1, to);
        }
    }

    function _add(
        PlanFigures memory figures,
        PriceClass memory class,
        Worth memory before,
        uint256 begun,
        uint256 count,
        Turn memory result
    ) private pure {
        Worth memory worth = worthOf(figures.schedule, class, figures.fromDayOne, begun);
        result.due += int256(count * (worth.scheduled - before.scheduled));
        result.reserve += int256(count * worth.reserve) - int256(count * before.reserve);
        result.bounties += count * (worth.bounties - before.bounties);
        // In the last week what is left of the budget is the merchant's, once.
        bool last = worth.scheduled == class.topUp + class.allowance && before.scheduled != worth.scheduled;
        if (last) {
            uint256 unused = count * (class.transaction - worth.bounties);
            result.transaction += unused;
            result.due += int256(unused);
        }
    }
}
