// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {MerchantId} from "../types/Ids.sol";

/// @dev What a plan costs: `retailTotal | prepaidPrice << 85 | transactionBps << 170 | coveredFromDayOne << 178 | partsPerWeek
/// << 179 | guestSeats << 195`, and from bit 213, as the state has them, the terms that its clock goes by: who sells single
/// weeks of it reads a word less.
type PlanPrices is uint256;

/// @dev Who sells it, to how many: `currency | merchant << 160 | capacity << 192 | patronBps << 216 | dequeued << 232`, where
/// `dequeued` shares were served or left the queue.
type PlanSeller is uint256;

/// @dev What changes of a plan, and what is needed to know what its clock says. From the low end, with their bits:
/// settledWeek 16, leaverWeek 16, leavers 24, seats 24, sold 32, promised 32, queued 24, newestWeek 16, newestCount 24,
/// newestTier 2, tierCount 3, coolingOffWeeks 2, weekCount 7, longestPauseWeeks 7, weekOffset 20, open 1, closed 1.
///
/// `seats` are taken as settled; `leavers` of them, who left in `leaverWeek`, sit until its end. `promised` shares were sold
/// and not activated; `queued` of all times waited for a seat, which numbers them, and those that aren't `dequeued` still do.
/// Both counts go round. The `newest` starts, those of the last sale's week and price class, aren't in the histogram yet: so
/// a sale changes one word where it would change two.
type PlanState is uint256;

using PlanWords for PlanPrices global;
using PlanWords for PlanSeller global;
using PlanWords for PlanState global;

/// @dev A member's facts: one word. `start` is its week 1 with the last pause left out; `pausedFrom` 0: never paused;
/// `handable`: a contract that it was given to without being asked may hand it on once.
struct Member {
    address owner;
    uint256 start;
    uint256 pausedFrom;
    uint256 resumesAt;
    uint256 leftIn;
    uint256 pauseWeeksUsed;
    uint256 tier;
    bool handable;
}

/// @title PlanWords
/// @notice How the books of subscriptions lie in storage: one word per thing that changes together, packed and unpacked
/// here and nowhere else. Solidity would write a packed struct field by field, 100 gas a field; fields that are read from the
/// word where they are needed spare a purchase 3,000 more.
library PlanWords {
    using SafeCast for uint256;
    using SafeCast for int256;

    uint256 private constant MASK_85 = (1 << 85) - 1;
    uint256 private constant SEATS = 56;
    uint256 private constant SOLD = 80;
    uint256 private constant PROMISED = 112;
    uint256 private constant QUEUED = 144;
    uint256 private constant NEWEST_WEEK = 168;
    uint256 private constant NEWEST_COUNT = 184;
    uint256 private constant NEWEST_TIER = 208;
    uint256 private constant TIER_COUNT = 210;
    uint256 private constant COOLING_OFF = 213;
    uint256 private constant WEEK_COUNT = 215;
    uint256 private constant LONGEST_PAUSE = 222;
    uint256 private constant WEEK_OFFSET = 229;
    uint256 private constant OPEN = 1 << 249;
    uint256 private constant CLOSED = 1 << 250;
    /// @dev coolingOffWeeks to weekOffset, which never change, and closed.
    uint256 private constant CLOCK_MASK = (((1 << 36) - 1) << COOLING_OFF) | CLOSED;
    uint256 private constant LEAVERS_MASK = ((1 << 40) - 1) << 16;
    uint256 private constant NEWEST_MASK = ((1 << 42) - 1) << NEWEST_WEEK;
    /// @dev On a member's word, beside its price class.
    uint256 private constant HANDABLE = 1 << 240;

    // ─── What it costs ───────────────────────────────────────────────────────────────────────────────────────────────

    function prices(
        PlanState state_,
        uint256 retail,
        uint256 prepaid,
        uint256 budgetBps,
        bool fromDayOne,
        uint256 parts,
        uint256 guests
    ) internal pure returns (PlanPrices) {
        uint256 flag = fromDayOne ? 1 : 0;
        return
            PlanPrices.wrap(
                retail
                    | (prepaid << 85)
                    | (budgetBps << 170)
                    | (flag << 178)
                    | (parts << 179)
                    | (guests << 195)
                    | (PlanState.unwrap(state_) & CLOCK_MASK)
            );
    }

    function retailTotal(PlanPrices self) internal pure returns (uint256) {
        return PlanPrices.unwrap(self) & MASK_85;
    }

    function prepaidPrice(PlanPrices self) internal pure returns (uint256) {
        return (PlanPrices.unwrap(self) >> 85) & MASK_85;
    }

    function transactionBps(PlanPrices self) internal pure returns (uint256) {
        return uint8(PlanPrices.unwrap(self) >> 170);
    }

    function coveredFromDayOne(PlanPrices self) internal pure returns (bool) {
        return (PlanPrices.unwrap(self) >> 178) & 1 == 1;
    }

    function partsPerWeek(PlanPrices self) internal pure returns (uint256) {
        return uint16(PlanPrices.unwrap(self) >> 179);
    }

    function guestSeats(PlanPrices self) internal pure returns (uint256) {
        return uint16(PlanPrices.unwrap(self) >> 195);
    }

    /// @notice Of the state, what never changes and whether it is closed.
    function clock(PlanPrices self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanPrices.unwrap(self) & CLOCK_MASK);
    }

    function asClosed(PlanPrices self) internal pure returns (PlanPrices) {
        return PlanPrices.wrap(PlanPrices.unwrap(self) | CLOSED);
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

    function withCapacity(PlanSeller self, uint256 capacity_) internal pure returns (PlanSeller) {
        uint256 rest = PlanSeller.unwrap(self) & ~(uint256(type(uint24).max) << 192);
        return PlanSeller.wrap(rest | (capacity_ << 192));
    }

    function patronBps(PlanSeller self) internal pure returns (uint256) {
        return uint16(PlanSeller.unwrap(self) >> 216);
    }

    /// @notice One more share was served or left the queue.
    function dequeue(PlanSeller self) internal pure returns (PlanSeller) {
        // The highest field: what it counts beyond its bits is lost, as it should be.
        unchecked {
            return PlanSeller.wrap(PlanSeller.unwrap(self) + (1 << 232));
        }
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
                    | (1 << TIER_COUNT)
                    | (coolingOff << COOLING_OFF)
                    | (weeks_ << WEEK_COUNT)
                    | (longestPause << LONGEST_PAUSE)
                    | (offset << WEEK_OFFSET)
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
        return uint24(PlanState.unwrap(self) >> SEATS);
    }

    /// @dev A seat is taken where less than the capacity are, so the count stays within its bits.
    function takeSeat(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) + (1 << SEATS));
    }

    /// @dev Only who sits stands up: more than {seats} would be a fault, and must not reach into the next field.
    function freeSeats(PlanState self, uint256 count) internal pure returns (PlanState) {
        uint256 left = seats(self) - count;
        return PlanState.wrap((PlanState.unwrap(self) & ~(uint256(type(uint24).max) << SEATS)) | (left << SEATS));
    }

    function sold(PlanState self) internal pure returns (uint256) {
        return uint32(PlanState.unwrap(self) >> SOLD);
    }

    /// @return after_ with one more sold, and its number
    function sell(PlanState self) internal pure returns (PlanState after_, uint256 serial) {
        serial = (sold(self) + 1).toUint32();
        after_ = PlanState.wrap(PlanState.unwrap(self) + (1 << SOLD));
    }

    /// @notice How many price classes may have been sold.
    function tierCount(PlanState self) internal pure returns (uint256) {
        return (PlanState.unwrap(self) >> TIER_COUNT) & 7;
    }

    function withTier(PlanState self, uint256 tier) internal pure returns (PlanState) {
        uint256 count = tierCount(self);
        return tier < count ? self : PlanState.wrap(PlanState.unwrap(self) + ((tier + 1 - count) << TIER_COUNT));
    }

    function weekCount(PlanState self) internal pure returns (uint256) {
        return (PlanState.unwrap(self) >> WEEK_COUNT) & 127;
    }

    function coolingOffWeeks(PlanState self) internal pure returns (uint256) {
        return (PlanState.unwrap(self) >> COOLING_OFF) & 3;
    }

    function longestPauseWeeks(PlanState self) internal pure returns (uint256) {
        return (PlanState.unwrap(self) >> LONGEST_PAUSE) & 127;
    }

    function weekOffset(PlanState self) internal pure returns (uint256) {
        return (PlanState.unwrap(self) >> WEEK_OFFSET) & ((1 << 20) - 1);
    }

    function newest(PlanState self) internal pure returns (uint256 tier, uint256 week, uint256 count) {
        uint256 word = PlanState.unwrap(self);
        return ((word >> NEWEST_TIER) & 3, uint16(word >> NEWEST_WEEK), uint24(word >> NEWEST_COUNT));
    }

    function isNewest(PlanState self, uint256 tier, uint256 week) internal pure returns (bool) {
        uint256 word = PlanState.unwrap(self);
        return uint16(word >> NEWEST_WEEK) == week && ((word >> NEWEST_TIER) & 3) == tier;
    }

    function withNewest(PlanState self, uint256 tier, uint256 week, uint256 count) internal pure returns (PlanState) {
        uint256 word = (week << NEWEST_WEEK) | (count << NEWEST_COUNT) | (tier << NEWEST_TIER);
        return PlanState.wrap((PlanState.unwrap(self) & ~NEWEST_MASK) | word);
    }

    /// @dev As many starts as seats at most.
    function addNewest(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) + (1 << NEWEST_COUNT));
    }

    /// @dev The caller has seen that there is one.
    function removeNewest(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap(PlanState.unwrap(self) - (1 << NEWEST_COUNT));
    }

    function isOpen(PlanState self) internal pure returns (bool) {
        return PlanState.unwrap(self) & OPEN != 0;
    }

    function withOpen(PlanState self, bool open) internal pure returns (PlanState) {
        uint256 word = PlanState.unwrap(self);
        return PlanState.wrap(open ? word | OPEN : word & ~OPEN);
    }

    /// @notice Closed for good: it never opens again, and who holds a share of it may have the money.
    function isClosed(PlanState self) internal pure returns (bool) {
        return PlanState.unwrap(self) & CLOSED != 0;
    }

    function asClosed(PlanState self) internal pure returns (PlanState) {
        return PlanState.wrap((PlanState.unwrap(self) | CLOSED) & ~OPEN);
    }

    /// @notice Shares that were sold and are not activated, with those that wait for a seat.
    function promised(PlanState self) internal pure returns (uint256) {
        return uint32(PlanState.unwrap(self) >> PROMISED);
    }

    function withPromised(PlanState self, uint256 shares) internal pure returns (PlanState) {
        uint256 rest = PlanState.unwrap(self) & ~(uint256(type(uint32).max) << PROMISED);
        return PlanState.wrap(rest | (uint256(shares.toUint32()) << PROMISED));
    }

    /// @notice The number that the next share to wait gets.
    function queued(PlanState self) internal pure returns (uint256) {
        return uint24(PlanState.unwrap(self) >> QUEUED);
    }

    function enqueue(PlanState self) internal pure returns (PlanState) {
        uint256 rest = PlanState.unwrap(self) & ~(uint256(type(uint24).max) << QUEUED);
        return PlanState.wrap(rest | (uint256(uint24(queued(self) + 1)) << QUEUED));
    }

    /// @notice How many shares wait for a seat.
    function waiting(PlanState self, PlanSeller seller_) internal pure returns (uint256) {
        unchecked {
            return uint24(queued(self) - (PlanSeller.unwrap(seller_) >> 232));
        }
    }

    // ─── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function newMember(address owner, uint256 start, uint256 tier) internal pure returns (uint256) {
        return uint256(uint160(owner)) | (start << 160) | (tier << 232);
    }

    /// @notice Its holder may hand it on, once.
    function isHandable(uint256 word) internal pure returns (bool) {
        return word & HANDABLE != 0;
    }

    function asHandable(uint256 word) internal pure returns (uint256) {
        return word | HANDABLE;
    }

    function handedTo(uint256 word, address owner) internal pure returns (uint256) {
        return (word & ~HANDABLE & ~uint256(type(uint160).max)) | uint160(owner);
    }

    function pack(Member memory self) internal pure returns (uint256) {
        return
            newMember(self.owner, self.start, self.tier)
            | (self.pausedFrom << 176)
            | (self.resumesAt << 192)
            | (self.leftIn << 208)
            | (self.pauseWeeksUsed << 224)
            | (self.handable ? HANDABLE : 0);
    }

    function member(uint256 word) internal pure returns (Member memory result) {
        result.owner = address(uint160(word));
        result.start = uint16(word >> 160);
        result.pausedFrom = uint16(word >> 176);
        result.resumesAt = uint16(word >> 192);
        result.leftIn = uint16(word >> 208);
        result.pauseWeeksUsed = uint8(word >> 224);
        result.tier = uint8(word >> 232);
        result.handable = isHandable(word);
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
