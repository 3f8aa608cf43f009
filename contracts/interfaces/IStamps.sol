// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";

/// @title IStamps
/// @notice Postcards of weeks that were used, worth nothing (PROTOCOL.md §8, "stamps"). Who used a week token may keep one;
/// the member whose week it was may keep its other half. ERC-721; an id is `half << 96 | plan << 64 | week << 32 | serial`, where
/// half is 1 for the guest's, and the serial numbers of each half of a plan's week count from 1.
interface IStamps {
    event StampKept(uint256 indexed id, address indexed keeper, PlanId indexed plan, uint256 week, bool guest);

    error Stamps_NotTheWeeks(address caller);
    error Stamps_NotSubscriber(uint256 subscription, address caller, address subscriber);
    /// @dev Only in a week that the subscription has begun and not left.
    error Stamps_NotRunning(uint256 subscription, Status status);
    error Stamps_AlreadyKept(uint256 subscription, uint256 week);
    error Stamps_Unknown(uint256 id);

    /// @notice The guest's half, for who used a part of a week token. Only the week tokens' contract. No callback: a postcard
    /// never is a reason to revert.
    function mintForGuest(address to, PlanId plan, uint256 week) external returns (uint256 id);

    /// @notice The member's half, for the caller, of the running week of its subscription; once a week.
    function keep(uint256 subscription) external returns (uint256 id);

    /// @notice How many postcards of a half were kept.
    function countOf(PlanId plan, uint256 week, bool guest) external view returns (uint256);
}
