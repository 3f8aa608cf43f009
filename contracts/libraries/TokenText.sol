// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Text} from "./Text.sol";

/// @title TokenText
/// @notice Amounts of a currency for cards.
library TokenText {
    /// @notice An amount with its decimal point and symbol: `12.50 EUR`. Not escaped: a currency calls itself what it likes.
    /// @dev A currency that doesn't say its symbol must not make a card unreadable.
    function amount(IERC20 currency, uint256 units) internal view returns (string memory) {
        IERC20Metadata token = IERC20Metadata(address(currency));
        string memory symbol;
        uint256 decimals;
        try token.symbol() returns (string memory found) {
            symbol = bytes(found).length > 16 ? "" : found;
        } catch {}
        try token.decimals() returns (uint8 found) {
            decimals = found;
        } catch {}
        return string.concat(Text.amount(units, decimals), " ", symbol);
    }
}
