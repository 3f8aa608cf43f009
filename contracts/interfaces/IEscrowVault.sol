// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AccountId, MerchantId} from "../types/Ids.sol";

/// @dev A change of one account, positive in, negative out, in token units.
struct Entry {
    AccountId account;
    int256 amount;
}

/// @dev Money that leaves the house.
/// @param to the zero address: the merchant whose accounts change, that is its payees and its payout address
struct Payout {
    address to;
    uint256 amount;
}

/// @dev A further payee of a merchant's part.
/// @param account who is paid
/// @param bps its part of the merchant's part, in 1/10,000
struct Payee {
    address account;
    uint16 bps;
}

/// @title IEscrowVault
/// @notice The one room in which money lives (PROTOCOL.md §1, laws 1 and 8). It keeps double-entry accounts per merchant
/// and currency. A *book* is a contract that was named when the vault was made and may post; the label of an account says
/// which book may debit it. There is no other role, no owner, no pause and no upgrade.
///
/// An account holds up to 2⁸⁵ − 1 units (3.8·10²⁵: 38 million of a currency with 18 decimals), because neighbours share a
/// word; what would be more is refused where it comes in.
///
/// Where a merchant's own part goes lies here, beside the money, and is changed through the registry alone: payees get their
/// bps, rounded down, and the payout address the rest. A sale that asked another contract would cost its buyer 3,000 gas more.
///
/// Σ accounts + Σ credits ≤ balance, for every currency, always. What is more was sent by mistake and stays unassigned.
interface IEscrowVault {
    /// @notice An account changed by `amount` token units.
    event Posted(AccountId indexed account, int256 amount);
    /// @notice The accounts `first`, `first + 1` and `first + 2` changed; of those with 0, nothing did.
    event PostedThree(AccountId indexed first, int256[3] amounts);
    /// @notice A push to `to` failed; the money waits here until `to` withdraws it.
    event Credited(IERC20 indexed currency, address indexed to, uint256 amount);
    event CreditWithdrawn(IERC20 indexed currency, address indexed from, address indexed to, uint256 amount);

    error EscrowVault_NotABook(address caller);
    error EscrowVault_ForeignAccount(AccountId account, address caller);
    error EscrowVault_Unbalanced(uint256 moneyIn, uint256 moneyOut);
    error EscrowVault_Insufficient(AccountId account, uint256 found, uint256 needed);
    error EscrowVault_TooMuch(AccountId account, uint256 found, uint256 most);
    error EscrowVault_ArrivedShort(uint256 found, uint256 needed);
    error EscrowVault_TooLittleGas(uint256 found, uint256 needed);
    error EscrowVault_NoCredit(address account);
    error EscrowVault_NotTheRegistry(address caller);
    error EscrowVault_NoPayout(MerchantId merchant);

    /// @notice Takes `amount` of `currency` from `payer`, changes accounts and pays out, all or nothing. Only a book.
    /// In equals out: `amount + Σ debits = Σ credits + Σ payouts`. The merchant, where it is paid, is that of the first entry.
    /// @dev A push that fails (a blacklisted, reverting or gas-hungry receiver) becomes a credit of that receiver, so it
    /// can't stop the others. A token that arrives short is refused.
    /// @param payer has approved the vault; unused where `amount` is zero
    function post(
        IERC20 currency,
        address payer,
        uint256 amount,
        Entry[] calldata entries,
        Payout[] calldata payouts
    ) external;

    /// @notice `post` of one account: takes `amount` from `payer` into `account`. Only a book. The amount comes before who
    /// pays or gets it, as in ERC-4626.
    function deposit(AccountId account, uint256 amount, address payer) external;

    /// @notice `post` of one account: pays `amount` out of `account` to `to`. Only the account's book.
    function withdraw(AccountId account, uint256 amount, address to) external;

    /// @notice `post` of an ordinary sale: takes `kept + toMerchant + toOther` from `payer`, keeps the first in `account` and
    /// pays the others to the account's merchant and to `other`. Only a book. Flat arguments spare a buyer 7,000 gas.
    function split(
        AccountId account,
        address payer,
        uint256 kept,
        uint256 toMerchant,
        address other,
        uint256 toOther
    ) external;

    /// @notice `post` of the four accounts with the labels `first … first + 3`, of which the first is divisible by 4, and of
    /// at most one payout: `amount = Σ changes + paid`. Only a book. The first three are told by
    /// `PostedThree`. Flat arguments, one word for three of the accounts and one event spare a buyer 15,000 gas.
    /// @param to the zero address: the merchant of the accounts
    function postFour(
        AccountId first,
        int256[4] calldata changes,
        address payer,
        uint256 amount,
        address to,
        uint256 paid
    ) external;

    /// @notice {postFour}, and a change of one more account of the same currency: `amount = otherChange + Σ changes + paid`.
    /// Only a book.
    function postFive(
        AccountId other,
        int256 otherChange,
        AccountId first,
        int256[4] calldata changes,
        address payer,
        uint256 amount,
        address to,
        uint256 paid
    ) external;

    /// @notice Names where the merchant's part goes from now on. Only the registry, which has checked it.
    function setPayees(MerchantId merchant, address payout, Payee[] calldata payees) external;

    /// @notice Sends the caller's own credit to `to`. It must arrive: this one is not turned into a credit again.
    function withdrawCredit(IERC20 currency, address to) external returns (uint256 amount);

    /// @notice What an account holds, in token units.
    function balanceOf(AccountId account) external view returns (uint256);

    /// @notice What the accounts `first`, `first + 1` and `first + 2` hold, of which the first label is divisible by 4.
    function threeOf(AccountId first) external view returns (uint256, uint256, uint256);

    /// @notice What waits for `account` because a push to it failed.
    function creditOf(IERC20 currency, address account) external view returns (uint256);

    /// @notice Where the merchant's part goes; zero and none for one that is not registered.
    function payeesOf(MerchantId merchant) external view returns (address payout, Payee[] memory payees);

    /// @notice The contract through which a merchant says where its part goes.
    function registry() external view returns (address);

    /// @notice The contracts that may post; the place in the list, from 1, is the high half of their labels.
    function books() external view returns (address[] memory);
}
