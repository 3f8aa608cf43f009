// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {MerchantId} from "../types/Ids.sol";

/// @dev What every call looks at of a plan's terms: the first two words of its record. They never change, but for `open`.
struct Terms {
    uint256 retailTotal;
    uint256 prepaidPrice;
    uint256 weekCount;
    uint256 transactionBps;
    uint256 coolingOffWeeks;
    uint256 longestPauseWeeks;
    bool coveredFromDayOne;
    bool open;
    IERC20 currency;
    MerchantId merchant;
    uint256 weekOffset;
    uint256 capacity;
    uint256 patronBps;
}

/// @dev What changes of a plan: the third word.
/// @param settledWeek up to which its books are written
/// @param seats taken as settled; `leavers` of them, who left in `leaverWeek`, sit until its end
/// @param sold how many were ever activated
/// @param tierCount how many price classes may have been sold
struct PlanState {
    uint256 settledWeek;
    uint256 leaverWeek;
    uint256 leavers;
    uint256 seats;
    uint256 sold;
    uint256 tierCount;
}

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

/// @dev What is owed between a merchant and all its members, as settled: one word.
/// @param covered patrons' cover or the debt to them isn't zero
struct Book {
    int256 due;
    uint256 reserve;
    bool covered;
}

/// @title PlanWords
/// @notice How the books of subscriptions lie in storage: one word per thing that changes together, packed and unpacked
/// here and nowhere else. Solidity would write a packed struct field by field, 100 gas a field.
library PlanWords {
    using SafeCast for uint256;
    using SafeCast for int256;

    function pack(Terms memory self) internal pure returns (uint256 price, uint256 seller) {
        price =
            self.retailTotal
            | (self.prepaidPrice << 104)
            | (self.weekCount << 208)
            | (self.transactionBps << 216)
            | (self.coolingOffWeeks << 224)
            | (self.longestPauseWeeks << 232)
            | (uint256(self.coveredFromDayOne ? 1 : 0) << 240)
            | (uint256(self.open ? 1 : 0) << 248);
        seller =
            uint256(uint160(address(self.currency)))
            | (uint256(MerchantId.unwrap(self.merchant)) << 160)
            | (self.weekOffset << 192)
            | (self.capacity << 216)
            | (self.patronBps << 240);
    }

    function terms(uint256 price, uint256 seller) internal pure returns (Terms memory result) {
        result.retailTotal = uint104(price);
        result.prepaidPrice = uint104(price >> 104);
        result.weekCount = uint8(price >> 208);
        result.transactionBps = uint8(price >> 216);
        result.coolingOffWeeks = uint8(price >> 224);
        result.longestPauseWeeks = uint8(price >> 232);
        result.coveredFromDayOne = uint8(price >> 240) == 1;
        result.open = price >> 248 == 1;
        result.currency = IERC20(address(uint160(seller)));
        result.merchant = MerchantId.wrap(uint32(seller >> 160));
        result.weekOffset = uint24(seller >> 192);
        result.capacity = uint24(seller >> 216);
        result.patronBps = seller >> 240;
    }

    /// @dev Seats are at most the capacity, which has 24 bits; a week that doesn't fit lies 1,200 years ahead.
    function pack(PlanState memory state) internal pure returns (uint256) {
        return
            state.settledWeek
            | (state.leaverWeek << 16)
            | (state.leavers << 32)
            | (state.seats << 64)
            | (uint256(state.sold.toUint32()) << 96)
            | (state.tierCount << 128);
    }

    function planState(uint256 word) internal pure returns (PlanState memory result) {
        result.settledWeek = uint16(word);
        result.leaverWeek = uint16(word >> 16);
        result.leavers = uint32(word >> 32);
        result.seats = uint32(word >> 64);
        result.sold = uint32(word >> 96);
        result.tierCount = word >> 128;
    }

    function pack(Member memory self) internal pure returns (uint256) {
        return
            uint256(uint160(self.owner))
            | (self.start << 160)
            | (self.pausedFrom << 176)
            | (self.resumesAt << 192)
            | (self.leftIn << 208)
            | (self.pauseWeeksUsed << 224)
            | (self.tier << 232);
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

    function pack(Book memory self) internal pure returns (uint256) {
        return
            uint256(self.reserve.toUint128())
            | (uint256(uint120(self.due.toInt120())) << 128)
            | (uint256(self.covered ? 1 : 0) << 248);
    }

    function book(uint256 word) internal pure returns (Book memory result) {
        result.reserve = uint128(word);
        result.due = int120(uint120(word >> 128));
        result.covered = word >> 248 == 1;
    }
}
