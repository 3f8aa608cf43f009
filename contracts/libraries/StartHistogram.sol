// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekBits} from "./WeekBits.sol";

/// @title StartHistogram
/// @notice How many subscriptions of a plan began in which week, by price class. All of a plan's sums are read from it, so
/// they cost by weeks, never by people (PROTOCOL.md §6.4).
///
/// A paused subscription stands apart: in the week in which the clock will let it run again, under the weeks of it that have
/// begun. It goes back among the starts when that week is settled, as if it had begun so many weeks before.
library StartHistogram {
    using WeekBits for mapping(uint256 => uint256);

    uint256 private constant LANES = 8;
    uint256 private constant LANE_BITS = 32;
    uint256 private constant LANE_MASK = type(uint32).max;

    /// @param starts by tier and week, eight weeks to a word
    /// @param pauses by week of resumption, tier and weeks begun, eight numbers of weeks begun to a word
    /// @param resumptions weeks in which somebody may resume
    struct State {
        mapping(uint256 place => uint256 lanes) starts;
        mapping(uint256 place => uint256 lanes) pauses;
        mapping(uint256 bucket => uint256 bits) resumptions;
    }

    /// @dev A subscription can't be counted more often than there are seats, of which there are less than 2³².
    function add(State storage self, uint256 tier, uint256 week, uint256 count) internal {
        self.starts[_startPlace(tier, week)] += count << _shift(week);
    }

    function remove(State storage self, uint256 tier, uint256 week) internal {
        self.starts[_startPlace(tier, week)] -= 1 << _shift(week);
    }

    function addPaused(State storage self, uint256 tier, uint256 resumesAt, uint256 begun) internal {
        self.pauses[_pausePlace(tier, resumesAt, begun)] += 1 << _shift(begun);
        if (!self.resumptions.has(resumesAt)) self.resumptions.set(resumesAt);
    }

    function removePaused(State storage self, uint256 tier, uint256 resumesAt, uint256 begun) internal {
        self.pauses[_pausePlace(tier, resumesAt, begun)] -= 1 << _shift(begun);
    }

    /// @notice The counts of `week` and of the 7 − week mod 8 weeks that follow, 32 bits each, lowest first.
    function startsFrom(State storage self, uint256 tier, uint256 week) internal view returns (uint256 lanes) {
        return self.starts[_startPlace(tier, week)] >> _shift(week);
    }

    /// @notice The counts of those that resume in `week` with `begun … begun + 7` weeks begun; `begun` is a multiple of 8.
    function resumingIn(
        State storage self,
        uint256 tier,
        uint256 week,
        uint256 begun
    ) internal view returns (uint256 lanes) {
        return self.pauses[_pausePlace(tier, week, begun)];
    }

    /// @notice Takes away what {resumingIn} returned.
    function clearResuming(State storage self, uint256 tier, uint256 week, uint256 begun) internal {
        delete self.pauses[_pausePlace(tier, week, begun)];
    }

    /// @notice The first week in `[from, to]` in which somebody may resume.
    function nextResumption(
        State storage self,
        uint256 from,
        uint256 to
    ) internal view returns (bool found, uint256 week) {
        return self.resumptions.next(from, to);
    }

    function first(uint256 lanes) internal pure returns (uint256 count) {
        return lanes & LANE_MASK;
    }

    function rest(uint256 lanes) internal pure returns (uint256) {
        return lanes >> LANE_BITS;
    }

    function _startPlace(uint256 tier, uint256 week) private pure returns (uint256) {
        return (tier << 32) | (week / LANES);
    }

    function _pausePlace(uint256 tier, uint256 resumesAt, uint256 begun) private pure returns (uint256) {
        return (resumesAt << 16) | (tier << 8) | (begun / LANES);
    }

    function _shift(uint256 number) private pure returns (uint256) {
        return (number % LANES) * LANE_BITS;
    }
}
