// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";

/// @title ThirdsSchedule
/// @notice How the price of a subscription waits in pools, and when it is the merchant's (PROTOCOL.md §6.3, §6.4). All are
/// cumulative functions of `begun`, the weeks that have begun (1 before the first, so that the first instalment is due at the
/// purchase): an instalment is a difference of two values.
library ThirdsSchedule {
    using DiscountSchedule for Schedule;

    uint256 private constant BPS = 10_000;
    uint256 private constant TOP_UP_BPS = 900;
    uint256 private constant INSTALMENT_BPS = 3_000;
    /// @dev Keepers may earn half of the transaction budget, in three parts.
    uint256 private constant BOUNTY_PARTS = 6;

    /// @notice `price` = transaction ⌊bps⌋ + top-up ⌊9%⌋ + allowance, the rest.
    function split(
        uint256 price,
        uint256 transactionBps
    ) internal pure returns (uint256 transaction, uint256 topUp, uint256 allowance) {
        // A part of a price of 101 bits is no more than it.
        unchecked {
            transaction = (price * transactionBps) / BPS;
            topUp = (price * TOP_UP_BPS) / BPS;
            allowance = price - transaction - topUp;
        }
    }

    /// @notice The first week of the second third, from 0: ⌈N/3⌉. Pauses and refunds begin with it.
    function secondThird(uint256 weekCount) internal pure returns (uint256) {
        return Math.ceilDiv(weekCount, 3);
    }

    /// @notice How many of the events at which money falls due lie behind: the start of each third and the last week.
    /// @return 1 to 4
    function milestones(uint256 weekCount, uint256 begun) internal pure returns (uint256) {
        if (begun >= weekCount) return 4;
        if (begun > Math.ceilDiv(2 * weekCount, 3)) return 3;
        return begun > Math.ceilDiv(weekCount, 3) ? 2 : 1;
    }

    /// @notice What was due to the merchant up to a milestone: ⌊30%⌋ each third, and all of its own money in the last week.
    /// @param own allowance + top-up of the price
    function scheduled(uint256 price, uint256 own, uint256 milestone) internal pure returns (uint256) {
        unchecked {
            return milestone == 4 ? own : milestone * ((price * INSTALMENT_BPS) / BPS);
        }
    }

    /// @notice What keepers could earn of a transaction budget up to a milestone: a sixth, rounded down, for each but the
    /// first.
    function bounties(uint256 transaction, uint256 milestone) internal pure returns (uint256) {
        return (milestone - 1) * (transaction / BOUNTY_PARTS);
    }

    /// @notice The part of the reserve that doesn't depend on time: own money left after the first instalment, or all of it.
    function mostReserve(uint256 price, uint256 own, bool fromDayOne) internal pure returns (uint256) {
        // Own money is at least 99% of the price.
        unchecked {
            return fromDayOne ? own : own - (price * INSTALMENT_BPS) / BPS;
        }
    }

    /// @notice What is held back: min(own money left after the first instalment, R(begun)), or with `fromDayOne`
    /// min(own money, R(begun)). Falls with time.
    function reserve(
        Schedule memory schedule,
        uint256 price,
        uint256 own,
        bool fromDayOne,
        uint256 begun
    ) internal pure returns (uint256) {
        return Math.min(mostReserve(price, own, fromDayOne), schedule.remaining(price, begun));
    }
}
