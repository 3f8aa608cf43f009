// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {MerchantId} from "../types/Ids.sol";

/// @dev What a plan costs: `retailTotal | prepaidPrice << 104 | transactionBps << 208 | coveredFromDayOne << 216`.
type PlanPrices is uint256;

/// @dev Who sells it, to how many: `currency | merchant << 160 | capacity << 192 | patronBps << 216`.
type PlanSeller is uint256;

/// @dev What changes of a plan, and what is needed to know what its clock says; 16 bits a week, 24 a number of seats:
/// `settledWeek | leaverWeek << 16 | leavers << 32 | seats << 56 | sold << 80 | tierCount << 112 | weekCount << 120 |
/// coolingOffWeeks << 128 | longestPauseWeeks << 136 | weekOffset << 144 | newestWeek << 168 | newestCount << 184 |
/// newestTier << 208 | open << 216`.
///
/// `seats` are taken as settled; `leavers` of them, who left in `leaverWeek`, sit until its end. The `newest` starts, those
/// of the last sale's week and price class, aren't in the histogram yet: so a sale changes one word where it would change
/// two.
type PlanState is uint256;

using PlanWords for PlanPrices global;
using PlanWords for PlanSeller global;
using PlanWords for PlanState global;

/// @dev A member's facts: one word. `start` is its week 1 with the last pause left out; `pausedFrom` 0: never paused.
struct Member {
    address owner;
    uint256 start;
    uint256 pausedFrom;
    uint256 resumesAt;
    uint256 leftIn;
    uint256 pauseWeeksUsed;
    uint256 tier;
}

/// @title PlanWords
/// @notice How the books of subscriptions lie in storage: one word per thing that changes together, packed and unpacked
/// here and nowhere else. Solidity would write a packed struct field by field, 100 gas a field; fields that are read from the
/// word where they are needed spare a purchase 3,000 more.
library PlanWords {
    using SafeCast for uint256;
    using SafeCast for int256;

    uint256 private constant SEAT = 1 << 56;
    uint256 private constant SALE = 1 << 80;
    uint256 private constant NEWEST = 1 << 184;
    uint256 private constant OPEN = 1 << 216;
    uint256 private constant LEAVERS_MASK = ((1 << 40) - 1) << 16;
    uint256 private constant NEWEST_MASK = ((1 << 48) - 1) << 168;

    // ─── What it costs ───────────────────────────────────────────────────────────────────────────────────────────────

    function prices(
        uint256 retail,
        uint256 prepaid,
        uint256 budgetBps,
        bool fromDayOne
    ) internal pure returns (PlanPrices) {
        return PlanPrices.wrap(retail | (prepaid << 104) | (budgetBps << 208) | (uint256(fromDayOne ? 1 : 0) << 216));
    }

    function retailTotal(PlanPrices self) internal pure returns (uint256) {
        return uint104(PlanPrices.unwrap(self));
    }

    function prepaidPrice(PlanPrices self) internal pure returns (uint256) {
        return uint104(PlanPrices.unwrap(self) >> 104);
    }

    function transactionBps(PlanPrices self) internal pure returns (uint256) {
        return uint8(PlanPrices.unwrap(self) >> 208);
    }

    function coveredFromDayOne(PlanPrices self) internal pure returns (bool) {
        return PlanPrices.unwrap(self) >> 216 == 1;
    }

    // ─── Who sells it ────────────────────────────────────────────────────────────────────────────────────────────────

    function seller(
        IERC20 token,
        MerchantId merchant_,
        uint256 capacity_,
        uint256 patronBps_
    ) internal pure returns (PlanSeller) {
        return
            PlanSeller.wrap(
                uint256(uint160(address(token)))
                    | (uint256(MerchantId.unwrap(merchant_)) << 160)
                    | (capacity_ << 192)
                    | (patronBps_ << 216)
            );
    }

    function currency(PlanSeller self) internal pure returns (IERC20) {
        return IERC20(address(uint160(PlanSeller.unwrap(self))));
    }

    function merchant(PlanSeller self) internal pure returns (MerchantId) {
        return MerchantId.wrap(uint32(PlanSeller.unwrap(self) >> 160));
    }

    function capacity(PlanSeller self) internal pure returns (uint256) {
        return uint24(PlanSeller.unwrap(self) >> 192);
    }

    function patronBps(PlanSeller self) internal pure returns (uint256) {
        return PlanSeller.unwrap(self) >> 216;
    }

    // ─── What changes ────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice A new plan, on sale.
    function state(
        uint256 week,
        uint256 weeks_,
        uint256 coolingOff,
        uint256 longestPause,
        uint256 offset
    ) internal pure returns (PlanState) {
        return
            PlanState.wrap(
                week
                    | (1 << 112)
                    | (weeks_ << 120)
                    | (coolingOff << 128)
                    | (longestPause << 136)
                    | (offset << 144)
                    | OPEN
            );
    }

    function settledWeek(PlanState self) internal pure returns (uint256) {
        return uint16(PlanState.unwrap(self));
    }

    function withSettledWeek(PlanState self, uint256 week) internal pure returns (PlanState) {
        return PlanState.wrap((PlanState.unwrap(self) & ~uint256(type(uint16).max)) | week);
    }

    /// @notice Seats of who left in `leaverWeek`, taken until its end.
    function leavers(PlanState self) internal pure returns (uint256 week, uint256 count) {
        return (uint16(PlanState.unwrap(self) >> 16), uint24(PlanState.unwrap(self) >> 32));
    }

    function withLeavers(PlanState self, uint256 week, uint256 count) internal pure returns (PlanState) {
        return PlanState.wrap((PlanState.unwrap(self) & ~LEAVERS_MASK) | (week << 16) | (count << 32));
    }

    function seats(PlanState self) internal pure returns (uint256) {
        return uint24(PlanState.unwrap(self) >> 56);
    }

    /// @dev A seat is taken where less than the capacity are, so the count stays within its bits.
    function takeSeat(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) + SEAT);
    }

    /// @dev Only who sits stands up: more than {seats} would be a fault, and must not reach into the next field.
    function freeSeats(PlanState self, uint256 count) internal pure returns (PlanState) {
        uint256 left = seats(self) - count;
        return PlanState.wrap((PlanState.unwrap(self) & ~(uint256(type(uint24).max) * SEAT)) | (left * SEAT));
    }

    function sold(PlanState self) internal pure returns (uint256) {
        return uint32(PlanState.unwrap(self) >> 80);
    }

    /// @return after_ with one more sold, and its number
    function sell(PlanState self) internal pure returns (PlanState after_, uint256 serial) {
        serial = (sold(self) + 1).toUint32();
        after_ = PlanState.wrap(PlanState.unwrap(self) + SALE);
    }

    /// @notice How many price classes may have been sold.
    function tierCount(PlanState self) internal pure returns (uint256) {
        return uint8(PlanState.unwrap(self) >> 112);
    }

    function withTier(PlanState self, uint256 tier) internal pure returns (PlanState) {
        uint256 count = tierCount(self);
        return tier < count ? self : PlanState.wrap(PlanState.unwrap(self) + ((tier + 1 - count) << 112));
    }

    function weekCount(PlanState self) internal pure returns (uint256) {
        return uint8(PlanState.unwrap(self) >> 120);
    }

    function coolingOffWeeks(PlanState self) internal pure returns (uint256) {
        return uint8(PlanState.unwrap(self) >> 128);
    }

    function longestPauseWeeks(PlanState self) internal pure returns (uint256) {
        return uint8(PlanState.unwrap(self) >> 136);
    }

    function weekOffset(PlanState self) internal pure returns (uint256) {
        return uint24(PlanState.unwrap(self) >> 144);
    }

    function newest(PlanState self) internal pure returns (uint256 tier, uint256 week, uint256 count) {
        uint256 word = PlanState.unwrap(self);
        return (uint8(word >> 208), uint16(word >> 168), uint24(word >> 184));
    }

    function isNewest(PlanState self, uint256 tier, uint256 week) internal pure returns (bool) {
        uint256 word = PlanState.unwrap(self);
        return uint16(word >> 168) == week && uint8(word >> 208) == tier;
    }

    function withNewest(PlanState self, uint256 tier, uint256 week, uint256 count) internal pure returns (PlanState) {
        return PlanState.wrap((PlanState.unwrap(self) & ~NEWEST_MASK) | (week << 168) | (count << 184) | (tier << 208));
    }

    /// @dev As many starts as seats at most.
    function addNewest(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) + NEWEST);
    }

    /// @dev The caller has seen that there is one.
    function removeNewest(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) - NEWEST);
    }

    function isOpen(PlanState self) internal pure returns (bool) {
        return PlanState.unwrap(self) & OPEN != 0;
    }

    function withOpen(PlanState self, bool open) internal pure returns (PlanState) {
        uint256 word = PlanState.unwrap(self);
        return PlanState.wrap(open ? word | OPEN : word & ~OPEN);
    }

    // ─── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function newMember(address owner, uint256 start, uint256 tier) internal pure returns (uint256) {
        return uint256(uint160(owner)) | (start << 160) | (tier << 232);
    }

    function pack(Member memory self) internal pure returns (uint256) {
        return
            newMember(self.owner, self.start, self.tier)
            | (self.pausedFrom << 176)
            | (self.resumesAt << 192)
            | (self.leftIn << 208)
            | (self.pauseWeeksUsed << 224);
    }

    function member(uint256 word) internal pure returns (Member memory result) {
        result.owner = address(uint160(word));
        result.start = uint16(word >> 160);
        result.pausedFrom = uint16(word >> 176);
        result.resumesAt = uint16(word >> 192);
        result.leftIn = uint16(word >> 208);
        result.pauseWeeksUsed = uint8(word >> 224);
        result.tier = word >> 232;
    }

    // ─── A merchant's book ───────────────────────────────────────────────────────────────────────────────────────────

    /// @dev What is owed between a merchant and all its members, as settled: one word. `covered`: patrons' cover or the debt
    /// to them isn't zero.
    function packBook(int256 due, uint256 reserve, bool covered) internal pure returns (uint256) {
        return
            uint256(reserve.toUint128())
            | (uint256(uint120(due.toInt120())) << 128)
            | (uint256(covered ? 1 : 0) << 248);
    }

    function book(uint256 word) internal pure returns (int256 due, uint256 reserve, bool covered) {
        return (int120(uint120(word >> 128)), uint128(word), word >> 248 == 1);
    }
}
