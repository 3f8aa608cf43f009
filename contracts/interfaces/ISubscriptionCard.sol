// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerchantId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";

/// @dev What the card of a membership shows, at this moment.
/// @param price what was paid
/// @param startsAt first second of week 1; `endsAt` the last valid second
/// @param refundable what leaving now would pay, 0 where it pays nothing
/// @param termsHash of the text that whoever keeps the membership accepts
struct SubscriptionFace {
    uint256 id;
    MerchantId merchant;
    string title;
    string metadataURI;
    IERC20 currency;
    uint256 price;
    uint256 weekCount;
    uint256 weeksBegun;
    uint256 startsAt;
    uint256 endsAt;
    Status status;
    uint256 refundable;
    bytes32 termsHash;
}

/// @title ISubscriptionCard
/// @notice Draws a membership: ERC-721 metadata JSON with an SVG picture, both on-chain. Every text that a user wrote is
/// escaped.
interface ISubscriptionCard {
    /// @notice A `data:application/json;base64,` URI.
    function uri(SubscriptionFace calldata face) external view returns (string memory);
}
