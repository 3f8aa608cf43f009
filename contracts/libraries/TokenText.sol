// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Text} from "./Text.sol";

/// @title TokenText
/// @notice Amounts of a currency for cards.
library TokenText {
    /// @notice An amount with its decimal point and symbol: `12.50 EUR`. Not escaped: a currency calls itself what it likes.
    function amount(IERC20 currency, uint256 units) internal view returns (string memory) {
        (string memory symbol, uint256 decimals) = _wordsOf(currency);
        return string.concat(Text.amount(units, decimals), " ", symbol);
    }

    /// @notice An amount without what is less than a hundredth: `495.32 EUR` of 495.323529.
    function hundredths(IERC20 currency, uint256 units) internal view returns (string memory) {
        (string memory symbol, uint256 decimals) = _wordsOf(currency);
        if (decimals > 2) units -= units % 10 ** (decimals - 2);
        return string.concat(Text.amount(units, decimals), " ", symbol);
    }

    /// @dev A currency that doesn't say its symbol must not make a card unreadable.
    function _wordsOf(IERC20 currency) private view returns (string memory symbol, uint256 decimals) {
        IERC20Metadata token = IERC20Metadata(address(currency));
        try token.symbol() returns (string memory found) {
            symbol = bytes(found).length > 16 ? "" : found;
        } catch {}
        try token.decimals() returns (uint8 found) {
            decimals = found;
        } catch {}
    }
}
