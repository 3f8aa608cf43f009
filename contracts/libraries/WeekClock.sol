// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title WeekClock
/// @notice Whole weeks of a merchant's own clock (PROTOCOL.md §2).
library WeekClock {
    uint256 internal constant WEEK = 7 days;

    /// @notice `⌊(timestamp − offset) / 7 days⌋`. Half-open: the first second of a week belongs to it.
    function weekAt(uint256 timestamp, uint256 offset) internal pure returns (uint256) {
        // An offset is less than a week, and no chain's clock is that young.
        unchecked {
            return (timestamp - offset) / WEEK;
        }
    }

    /// @notice The first second of `week`.
    function startOf(uint256 week, uint256 offset) internal pure returns (uint256) {
        return week * WEEK + offset;
    }

    /// @notice How many weeks have begun in `week` of what began in `start`: 1 before it, N after its end.
    function begunIn(uint256 weekCount, uint256 start, uint256 week) internal pure returns (uint256) {
        return week <= start ? 1 : Math.min(week - start + 1, weekCount);
    }

    /// @notice What the merchant's own clock shows at `timestamp`, as seconds to be read in UTC: its weeks begin at its
    /// midnight, which is another day in UTC.
    function onTheWall(uint256 timestamp, uint256 offset) internal pure returns (uint256) {
        // Mondays 00:00 UTC are 4 days after the epoch's Thursday. Who counts weeks otherwise is read in UTC.
        bool onMondays = offset + 14 hours >= 4 days && offset <= 4 days + 14 hours;
        return onMondays ? timestamp + 4 days - offset : timestamp;
    }
}
