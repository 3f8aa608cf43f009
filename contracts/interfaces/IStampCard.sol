// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId, PlanId} from "../types/Ids.sol";

/// @dev What a postcard shows.
/// @param startsAt when its week began, seconds
/// @param serial of its half, from 1
/// @param guest whether it is the half of the twin; else the member's
struct StampFace {
    MerchantId merchant;
    PlanId plan;
    string title;
    uint256 week;
    uint256 startsAt;
    uint256 serial;
    bool guest;
}

/// @title IStampCard
/// @notice Draws a postcard: ERC-721 metadata JSON with an SVG picture, both on-chain. The picture is one half of one that a
/// plan's week has; the other half is on the postcards of the other side. Every text that a user wrote is escaped.
interface IStampCard {
    /// @notice A `data:application/json;base64,` URI.
    function uri(StampFace calldata face) external view returns (string memory);
}
