// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId} from "../types/Ids.sol";

/// @dev What a card of a week shows.
/// @param startsAt, endsAt `[startsAt, endsAt)` in seconds
struct WeekFace {
    uint256 id;
    MerchantId merchant;
    string title;
    string metadataURI;
    uint256 startsAt;
    uint256 endsAt;
    uint256 partsPerWeek;
}

/// @title IWeekCard
/// @notice Draws a week token: ERC-1155 metadata JSON with an SVG picture, both on-chain. Every text that a user wrote is
/// escaped.
interface IWeekCard {
    /// @notice A `data:application/json;base64,` URI.
    function uri(WeekFace calldata face) external view returns (string memory);
}
