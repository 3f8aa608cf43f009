// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerchantId} from "../types/Ids.sol";

/// @dev What a card shows.
struct VoucherFace {
    uint256 id;
    MerchantId merchant;
    string title;
    string metadataURI;
    IERC20 currency;
    uint256 price;
    uint256 redeemFrom;
    uint256 redeemBy;
    uint256 eventAt;
}

/// @title IVoucherCard
/// @notice Draws a voucher: ERC-1155 metadata JSON with an SVG picture, both on-chain. Every text that a user wrote is
/// escaped.
interface IVoucherCard {
    /// @notice A `data:application/json;base64,` URI.
    function uri(VoucherFace calldata face) external view returns (string memory);
}
