// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerchantId} from "../types/Ids.sol";

/// @dev What a card shows.
/// @param place of the share in its bundle of `size`, from 0
/// @param activateBy the first second in which anybody may activate it for its holder
struct ShareFace {
    uint256 id;
    MerchantId merchant;
    string title;
    string metadataURI;
    IERC20 currency;
    uint256 price;
    uint256 weekCount;
    uint256 place;
    uint256 size;
    uint256 activateBy;
    bytes32 termsHash;
}

/// @title IShareCard
/// @notice Draws a share of a bundle: ERC-1155 metadata JSON with an SVG picture, both on-chain. Every text that a user
/// wrote is escaped.
interface IShareCard {
    /// @notice A `data:application/json;base64,` URI.
    function uri(ShareFace calldata face) external view returns (string memory);
}
