// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Labels
/// @notice The names of the vault's accounts. The high four bits say which book may debit the account (its place in the
/// vault's list of books, from 1); anyone who posts may credit it.
library Labels {
    /// @dev Collateral of the patrons of a merchant.
    uint8 internal constant PATRON_STAKE = 0x10;
    /// @dev The patrons' part of sales, until they take it.
    uint8 internal constant PATRON_INCOME = 0x11;
    /// @dev A merchant's own stake, which a claim takes first.
    uint8 internal constant BOND = 0x12;
    /// @dev The held part of the merchant's share of voucher sales.
    uint8 internal constant HELD = 0x20;
    /// @dev What a merchant paid in to repay vouchers that it will not honour.
    uint8 internal constant REPAYMENT = 0x21;
    /// @dev Prepaid subscriptions (PROTOCOL.md §6.3): what instalments and refunds are paid from, first the allowance.
    uint8 internal constant ALLOWANCE = 0x40;
    uint8 internal constant TOP_UP = 0x41;
    /// @dev What keepers earn; the rest is the merchant's in the last week.
    uint8 internal constant TRANSACTION = 0x42;
    /// @dev Whole prices of subscriptions in their cooling-off weeks.
    uint8 internal constant COOLING_OFF = 0x43;
    /// @dev What nobody used of week tokens (§8): pays refunds after the top-up and before patrons' stake, and never a merchant.
    uint8 internal constant FORFEITS = 0x44;
    /// @dev Shares that were bought and not yet activated (§7).
    uint8 internal constant PRESALE = 0x50;
    /// @dev Week tokens that are neither used nor forfeited (§8).
    uint8 internal constant WEEKS = 0x60;
}
