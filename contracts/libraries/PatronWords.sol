// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title PatronWords
/// @notice How a pool's books lie in storage: one `uint256` per thing that changes together, packed and unpacked here and
/// nowhere else. Solidity would write a packed struct field by field, which costs a sale 100 gas a field.
///
/// Amounts have 88 bits (3·10²⁶ units), what links carry 80, shares 112, weeks and eras 16. What doesn't fit reverts with OpenZeppelin's
/// `SafeCastOverflowedUintDowncast(bits, value)`, where it enters: exits only make numbers smaller.
library PatronWords {
    using SafeCast for uint256;

    uint256 private constant MASK_16 = type(uint16).max;
    uint256 private constant MASK_80 = type(uint80).max;
    uint256 private constant MASK_88 = type(uint88).max;
    uint256 private constant MASK_112 = type(uint112).max;

    /// @dev weight: `leaving` of `shares` stop weighing next Monday.
    function weight(uint256 word)
        internal
        pure
        returns (uint256 week, uint256 era, uint256 shares, uint256 leaving)
    {
        return (word & MASK_16, (word >> 16) & MASK_16, (word >> 32) & MASK_112, word >> 144);
    }

    function packWeight(uint256 week, uint256 era, uint256 shares, uint256 leaving) internal pure returns (uint256) {
        return week.toUint16() | (uint256(era.toUint16()) << 16) | (uint256(shares.toUint112()) << 32)
            | (uint256(leaving.toUint112()) << 144);
    }

    /// @dev terms: the running week's index, money joining on Monday, what last week used, λ and the offset of weeks.
    function terms(uint256 word)
        internal
        pure
        returns (uint256 index, uint256 joining, uint256 usedBefore, uint256 lambdaBps, uint256 weekOffset)
    {
        return (
            word & type(uint40).max,
            (word >> 40) & MASK_88,
            (word >> 128) & MASK_88,
            (word >> 216) & MASK_16,
            word >> 232
        );
    }

    function packTerms(
        uint256 index,
        uint256 joining,
        uint256 usedBefore,
        uint256 lambdaBps,
        uint256 weekOffset
    ) internal pure returns (uint256) {
        return index.toUint40() | (uint256(joining.toUint88()) << 40) | (uint256(usedBefore.toUint88()) << 128)
            | (uint256(lambdaBps.toUint16()) << 216) | (uint256(weekOffset.toUint24()) << 232);
    }

    /// @dev flow: what the week has used, the era once more for who only takes income, and the income per share.
    function flow(uint256 word) internal pure returns (uint256 used, uint256 era, uint256 incomePerShare) {
        return (word & MASK_88, (word >> 88) & MASK_16, word >> 104);
    }

    function packFlow(uint256 used, uint256 era, uint256 incomePerShare) internal pure returns (uint256) {
        return used.toUint88() | (uint256(era.toUint16()) << 88) | (uint256(incomePerShare.toUint144()) << 104);
    }

    /// @dev sales of a week: what is outstanding of the part that the week's shares carry and of the part that links
    /// carry; the shares of links in the latter, and in which epoch: a new one begins when nothing of it is outstanding.
    function sales(uint256 word)
        internal
        pure
        returns (uint256 carried, uint256 promoted, uint256 linkShares, uint256 epoch)
    {
        return (word & MASK_88, (word >> 88) & MASK_80, (word >> 168) & MASK_80, word >> 248);
    }

    function packSales(
        uint256 carried,
        uint256 promoted,
        uint256 linkShares,
        uint256 epoch
    ) internal pure returns (uint256) {
        return carried.toUint88() | (uint256(promoted.toUint80()) << 88) | (uint256(linkShares.toUint80()) << 168)
            | (uint256(epoch.toUint8()) << 248);
    }

    /// @dev losses of a week, of the part that shares carry and of the part that links carry.
    function losses(uint256 word) internal pure returns (uint256 carried, uint256 promoted) {
        return (word & type(uint128).max, word >> 128);
    }

    function packLosses(uint256 carried, uint256 promoted) internal pure returns (uint256) {
        return carried.toUint128() | (uint256(promoted.toUint128()) << 128);
    }

    /// @dev carriers of a week: the shares that carry it, and the income per share as it began.
    function carriers(uint256 word) internal pure returns (uint256 shares, uint256 incomePerShare) {
        return (word & MASK_112, word >> 112);
    }

    function packCarriers(uint256 shares, uint256 incomePerShare) internal pure returns (uint256) {
        return shares.toUint112() | (uint256(incomePerShare.toUint144()) << 112);
    }

    /// @dev holding of a patron: `leaving` of `shares` stop weighing on the Monday after `leavingWeek`.
    function holding(uint256 word)
        internal
        pure
        returns (uint256 shares, uint256 leaving, uint256 leavingWeek, uint256 era)
    {
        return (word & MASK_112, (word >> 112) & MASK_112, (word >> 224) & MASK_16, word >> 240);
    }

    function packHolding(
        uint256 shares,
        uint256 leaving,
        uint256 leavingWeek,
        uint256 era
    ) internal pure returns (uint256) {
        return shares.toUint112() | (uint256(leaving.toUint112()) << 112) | (uint256(leavingWeek.toUint16()) << 224)
            | (uint256(era.toUint16()) << 240);
    }

    /// @dev purse of a patron: all its money; what joins, as shares or as money, and when; the first week that isn't
    /// folded yet; on how many Mondays rounding may have cost a share.
    function purse(uint256 word)
        internal
        pure
        returns (
            uint256 deposit,
            uint256 joining,
            uint256 joiningFrom,
            bool joiningIsShares,
            uint256 since,
            uint256 joins
        )
    {
        return (
            word & MASK_88,
            (word >> 88) & MASK_112,
            (word >> 200) & MASK_16,
            (word >> 216) & 1 == 1,
            (word >> 224) & MASK_16,
            word >> 240
        );
    }

    function packPurse(
        uint256 deposit,
        uint256 joining,
        uint256 joiningFrom,
        bool joiningIsShares,
        uint256 since,
        uint256 joins
    ) internal pure returns (uint256) {
        return deposit.toUint88() | (uint256(joining.toUint112()) << 88) | (uint256(joiningFrom.toUint16()) << 200)
            | (uint256(joiningIsShares ? 1 : 0) << 216) | (uint256(since.toUint16()) << 224)
            | (uint256(joins.toUint16()) << 240);
    }

    /// @dev earnings of a patron: income booked, and the income per share up to which it is booked.
    function earnings(uint256 word) internal pure returns (uint256 income, uint256 takenPerShare) {
        return (word & MASK_88, word >> 88);
    }

    function packEarnings(uint256 income, uint256 takenPerShare) internal pure returns (uint256) {
        return income.toUint88() | (uint256(takenPerShare.toUint144()) << 88);
    }

    /// @dev link of a patron: its budget, and its link shares in the sales of `week` and `epoch`.
    function link(uint256 word)
        internal
        pure
        returns (uint256 budget, uint256 shares, uint256 week, uint256 epoch, bool everUsed)
    {
        return (
            word & MASK_88,
            (word >> 88) & MASK_80,
            (word >> 168) & MASK_16,
            (word >> 184) & type(uint8).max,
            word >> 192 == 1
        );
    }

    function packLink(
        uint256 budget,
        uint256 shares,
        uint256 week,
        uint256 epoch,
        bool everUsed
    ) internal pure returns (uint256) {
        return budget.toUint88() | (uint256(shares.toUint80()) << 88) | (uint256(week.toUint16()) << 168)
            | (uint256(epoch.toUint8()) << 184) | (uint256(everUsed ? 1 : 0) << 192);
    }

    /// @dev link shares of an earlier week, with their epoch.
    function linkShares(uint256 word) internal pure returns (uint256 shares, uint256 epoch) {
        return (word & MASK_80, word >> 80);
    }

    function packLinkShares(uint256 shares, uint256 epoch) internal pure returns (uint256) {
        return shares.toUint80() | (uint256(epoch.toUint8()) << 80);
    }
}
