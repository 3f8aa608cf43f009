// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev A merchant, numbered from 1 in the order of registration.
type MerchantId is uint32;

/// @dev An account in the vault: `currency << 40 | merchant << 8 | label`. It says all about itself.
type AccountId is bytes32;

/// @dev A patrons' pool: `currency << 40 | merchant << 8 | number`. A merchant's first pool has number 1.
type PoolId is bytes32;

/// @dev A voucher offer, numbered from 1 in the order of publication.
type OfferId is uint64;

/// @dev A plan of prepaid subscriptions, numbered from 1 in the order of publication.
type PlanId is uint32;

using {equalMerchant as ==, notEqualMerchant as !=} for MerchantId global;

function equalMerchant(MerchantId a, MerchantId b) pure returns (bool) {
    return MerchantId.unwrap(a) == MerchantId.unwrap(b);
}

function notEqualMerchant(MerchantId a, MerchantId b) pure returns (bool) {
    return MerchantId.unwrap(a) != MerchantId.unwrap(b);
}

/// @title Ids
/// @notice Packs and unpacks the ids that say what they belong to.
library Ids {
    uint8 private constant COVER_POOL = 1;

    /// @notice The vault's account of `merchant` in `currency` under `label`.
    function account(IERC20 currency, MerchantId merchant, uint8 label) internal pure returns (AccountId) {
        return AccountId.wrap(_pack(currency, merchant, label));
    }

    /// @notice The `number`th pool of patrons behind `merchant`.
    function pool(IERC20 currency, MerchantId merchant, uint8 number) internal pure returns (PoolId) {
        return PoolId.wrap(_pack(currency, merchant, number));
    }

    /// @notice The pool of patrons behind `merchant` whose stake covers its subscriptions, and to which it owes what they drew
    /// of it: its first.
    function coverPool(IERC20 currency, MerchantId merchant) internal pure returns (PoolId) {
        return pool(currency, merchant, COVER_POOL);
    }

    function isCoverPool(PoolId id) internal pure returns (bool) {
        return numberOf(id) == COVER_POOL;
    }

    function currencyOf(AccountId id) internal pure returns (IERC20) {
        return IERC20(address(uint160(uint256(AccountId.unwrap(id)) >> 40)));
    }

    function labelOf(AccountId id) internal pure returns (uint8) {
        return uint8(uint256(AccountId.unwrap(id)));
    }

    function merchantOf(AccountId id) internal pure returns (MerchantId) {
        return MerchantId.wrap(uint32(uint256(AccountId.unwrap(id)) >> 8));
    }

    function currencyOf(PoolId id) internal pure returns (IERC20) {
        return IERC20(address(uint160(uint256(PoolId.unwrap(id)) >> 40)));
    }

    function merchantOf(PoolId id) internal pure returns (MerchantId) {
        return MerchantId.wrap(uint32(uint256(PoolId.unwrap(id)) >> 8));
    }

    function numberOf(PoolId id) internal pure returns (uint8) {
        return uint8(uint256(PoolId.unwrap(id)));
    }

    /// @notice The ERC-1155 id of the vouchers of `offer` that were sold in `week`.
    function voucher(OfferId offer, uint256 week) internal pure returns (uint256) {
        return (uint256(OfferId.unwrap(offer)) << 32) | week;
    }

    function offerOf(uint256 voucherId) internal pure returns (OfferId) {
        return OfferId.wrap(uint64(voucherId >> 32));
    }

    /// @notice The calendar week of a voucher or of a week token.
    function weekOf(uint256 id) internal pure returns (uint256) {
        return uint32(id);
    }

    /// @notice The ERC-721 id of the `serial`th subscription of `plan`, from 1.
    function subscription(PlanId plan, uint256 serial) internal pure returns (uint256) {
        return (uint256(PlanId.unwrap(plan)) << 32) | serial;
    }

    function planOf(uint256 subscriptionId) internal pure returns (PlanId) {
        return PlanId.wrap(uint32(subscriptionId >> 32));
    }

    /// @notice The ERC-1155 id of the share with `place`, from 0, of a bundle of `tier` that was bought in `week`:
    /// `plan << 32 | tier << 24 | week << 8 | place`. A bundle's shares are neighbours.
    function share(PlanId plan, uint256 tier, uint256 week, uint256 place) internal pure returns (uint256) {
        return (uint256(PlanId.unwrap(plan)) << 32) | (tier << 24) | (week << 8) | place;
    }

    function planOfShare(uint256 shareId) internal pure returns (PlanId) {
        return PlanId.wrap(uint32(shareId >> 32));
    }

    function tierOfShare(uint256 shareId) internal pure returns (uint256) {
        return uint8(shareId >> 24);
    }

    function weekOfShare(uint256 shareId) internal pure returns (uint256) {
        return uint16(shareId >> 8);
    }

    function placeOfShare(uint256 shareId) internal pure returns (uint256) {
        return uint8(shareId);
    }

    /// @notice The ERC-1155 id of a week of `plan`: `plan << 64 | weekOffset << 32 | week`. It knows its own clock, so whether
    /// it is over needs no other contract.
    function weekToken(PlanId plan, uint256 weekOffset, uint256 week) internal pure returns (uint256) {
        return (uint256(PlanId.unwrap(plan)) << 64) | (weekOffset << 32) | week;
    }

    function planOfWeekToken(uint256 weekId) internal pure returns (PlanId) {
        return PlanId.wrap(uint32(weekId >> 64));
    }

    function offsetOfWeekToken(uint256 weekId) internal pure returns (uint256) {
        return uint32(weekId >> 32);
    }

    function _pack(IERC20 currency, MerchantId merchant, uint8 last) private pure returns (bytes32) {
        return
            bytes32((uint256(uint160(address(currency))) << 40) | (uint256(MerchantId.unwrap(merchant)) << 8) | last);
    }
}
