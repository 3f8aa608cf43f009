// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPatronPool} from "../interfaces/IPatronPool.sol";

/// @title PatronWords
/// @notice How a pool's books lie in storage: one `uint256` per thing that changes together, packed and unpacked here and
/// nowhere else. Solidity would write a packed struct field by field, which costs a sale 100 gas a field.
///
/// Amounts have 88 bits (3·10²⁶ units), what links carry 80, shares 112, weeks and eras 16. Numbers that grow are checked
/// where they are packed and what doesn't fit reverts; that can only happen to money on its way in, because exits make
/// numbers smaller. Numbers that come out of the same place of a word, or from the clock, need no check.
///
/// What a user waits for reads the one field that it needs (`weightWeek`): solc unpacks a whole word where one field of it is
/// asked for.
library PatronWords {
    uint256 private constant MASK_16 = type(uint16).max;
    uint256 private constant MASK_17 = (1 << 17) - 1;
    uint256 private constant MASK_20 = (1 << 20) - 1;
    uint256 private constant MASK_36 = (1 << 36) - 1;
    uint256 private constant MASK_80 = type(uint80).max;
    uint256 private constant MASK_88 = type(uint88).max;
    uint256 private constant MASK_112 = type(uint112).max;
    uint256 private constant USED = 1 << 255;
    uint256 private constant OWED = 1 << 254;

    /// @dev weight: `leaving` of `shares` stop weighing next Monday.
    function weight(uint256 word) internal pure returns (uint256 week, uint256 era, uint256 shares, uint256 leaving) {
        return (word & MASK_16, (word >> 16) & MASK_16, (word >> 32) & MASK_112, word >> 144);
    }

    function weightWeek(uint256 word) internal pure returns (uint256) {
        return word & MASK_16;
    }

    function weightEra(uint256 word) internal pure returns (uint256) {
        return (word >> 16) & MASK_16;
    }

    function weightShares(uint256 word) internal pure returns (uint256) {
        return (word >> 32) & MASK_112;
    }

    function packWeight(uint256 week, uint256 era, uint256 shares, uint256 leaving) internal pure returns (uint256) {
        return week | (era << 16) | (_fit(shares, 112) << 32) | (_fit(leaving, 112) << 144);
    }

    /// @dev More shares at work.
    function addShares(uint256 weightWord, uint256 added) internal pure returns (uint256) {
        uint256 shares = _fit(weightShares(weightWord) + added, 112);
        return (weightWord & ~(MASK_112 << 32)) | (shares << 32);
    }

    /// @dev `more` of the shares, which includes them, stop weighing next Monday.
    function addPoolLeaving(uint256 weightWord, uint256 more) internal pure returns (uint256) {
        unchecked {
            return weightWord + (more << 144);
        }
    }

    /// @dev terms: the running week's index, money joining on Monday, what last week used, λ and the offset of weeks; see
    /// {isUsed} and {isOwed} for the highest bits.
    function terms(
        uint256 word
    )
        internal
        pure
        returns (uint256 index, uint256 joining, uint256 usedBefore, uint256 lambdaBps, uint256 weekOffset)
    {
        return (
            word & type(uint40).max,
            (word >> 40) & MASK_88,
            (word >> 128) & MASK_88,
            (word >> 216) & MASK_16,
            (word >> 232) & MASK_20
        );
    }

    function termsIndex(uint256 word) internal pure returns (uint256) {
        return word & type(uint40).max;
    }

    function termsJoining(uint256 word) internal pure returns (uint256) {
        return (word >> 40) & MASK_88;
    }

    function termsUsedBefore(uint256 word) internal pure returns (uint256) {
        return (word >> 128) & MASK_88;
    }

    function termsLambdaBps(uint256 word) internal pure returns (uint256) {
        return (word >> 216) & MASK_16;
    }

    function termsWeekOffset(uint256 word) internal pure returns (uint256) {
        return (word >> 232) & MASK_20;
    }

    /// @dev Whether the week has used any of its weight, so that who joins needs no look at the flow.
    function isUsed(uint256 termsWord) internal pure returns (bool) {
        return termsWord & USED != 0;
    }

    function markUsed(uint256 termsWord) internal pure returns (uint256) {
        return termsWord | USED;
    }

    /// @dev Whether the merchant owes this pool's patrons, so that a sale of one that doesn't needs no look at the debt.
    function isOwed(uint256 termsWord) internal pure returns (bool) {
        return termsWord & OWED != 0;
    }

    function markOwed(uint256 termsWord) internal pure returns (uint256) {
        return termsWord | OWED;
    }

    function clearOwed(uint256 termsWord) internal pure returns (uint256) {
        return termsWord & ~OWED;
    }

    function packTerms(
        uint256 index,
        uint256 joining,
        uint256 usedBefore,
        uint256 lambdaBps,
        uint256 weekOffset,
        bool used
    ) internal pure returns (uint256) {
        return
            index
            | (_fit(joining, 88) << 40)
            | (_fit(usedBefore, 88) << 128)
            | (lambdaBps << 216)
            | (weekOffset << 232)
            | (used ? USED : 0);
    }

    /// @dev The terms of a week that begins with `index`: nobody joins yet and nothing is used; what is owed still is.
    function nextTerms(uint256 termsWord, uint256 index, uint256 usedBefore) internal pure returns (uint256) {
        return (termsWord & ((MASK_36 << 216) | OWED)) | (usedBefore << 128) | index;
    }

    /// @dev `joining` is all the money that joins on Monday.
    function setJoiningMoney(uint256 termsWord, uint256 joining) internal pure returns (uint256) {
        return (termsWord & ~(MASK_88 << 40)) | (_fit(joining, 88) << 40);
    }

    /// @dev Less of it; `amount` is within it.
    function takeJoiningMoney(uint256 termsWord, uint256 amount) internal pure returns (uint256) {
        unchecked {
            return termsWord - (amount << 40);
        }
    }

    /// @dev flow: what the week has used, the era once more for who only takes income, and the income per share.
    function flow(uint256 word) internal pure returns (uint256 used, uint256 era, uint256 incomePerShare) {
        return (word & MASK_88, (word >> 88) & MASK_16, word >> 104);
    }

    function flowUsed(uint256 word) internal pure returns (uint256) {
        return word & MASK_88;
    }

    function flowEra(uint256 word) internal pure returns (uint256) {
        return (word >> 88) & MASK_16;
    }

    function flowIncomePerShare(uint256 word) internal pure returns (uint256) {
        return word >> 104;
    }

    /// @dev The flow of a week that begins in `era`: nothing is used.
    function nextFlow(uint256 flowWord, uint256 era) internal pure returns (uint256) {
        return (flowIncomePerShare(flowWord) << 104) | (era << 88);
    }

    function packFlow(uint256 used, uint256 era, uint256 incomePerShare) internal pure returns (uint256) {
        return _fit(used, 88) | (era << 88) | (_fit(incomePerShare, 144) << 104);
    }

    /// @dev sales of a week: what is outstanding of the part that the week's shares carry and of the part that links
    /// carry; the shares of links in the latter, and in which epoch: a new one begins when nothing of it is outstanding.
    function sales(
        uint256 word
    ) internal pure returns (uint256 carried, uint256 promoted, uint256 linkShares, uint256 epoch) {
        return (word & MASK_88, (word >> 88) & MASK_80, (word >> 168) & MASK_80, word >> 248);
    }

    function packSales(
        uint256 carried,
        uint256 promoted,
        uint256 linkShares,
        uint256 epoch
    ) internal pure returns (uint256) {
        return _fit(carried, 88) | (_fit(promoted, 80) << 88) | (_fit(linkShares, 80) << 168) | (epoch << 248);
    }

    /// @dev losses of a week, of the part that shares carry and of the part that links carry.
    function losses(uint256 word) internal pure returns (uint256 carried, uint256 promoted) {
        return (word & type(uint128).max, word >> 128);
    }

    function packLosses(uint256 carried, uint256 promoted) internal pure returns (uint256) {
        return _fit(carried, 128) | (_fit(promoted, 128) << 128);
    }

    /// @dev cover of the pool: what is in use, its shares, and their epoch.
    function cover(uint256 word) internal pure returns (uint256 amount, uint256 shares, uint256 epoch) {
        return (word & MASK_88, (word >> 88) & MASK_112, word >> 200);
    }

    function packCover(uint256 amount, uint256 shares, uint256 epoch) internal pure returns (uint256) {
        return _fit(amount, 88) | (_fit(shares, 112) << 88) | (epoch << 200);
    }

    /// @dev cover shares of a week, and their epoch.
    function coverIn(uint256 word) internal pure returns (uint256 shares, uint256 epoch) {
        return (word & MASK_112, word >> 112);
    }

    function packCoverIn(uint256 shares, uint256 epoch) internal pure returns (uint256) {
        return _fit(shares, 112) | (epoch << 112);
    }

    /// @dev cover losses of an epoch: what a share lost, and how many shares lost it.
    function coverLosses(uint256 word) internal pure returns (uint256 perShare, uint256 shares) {
        return (word >> 112, word & MASK_112);
    }

    function packCoverLosses(uint256 perShare, uint256 shares) internal pure returns (uint256) {
        return _fit(shares, 112) | (_fit(perShare, 144) << 112);
    }

    /// @dev debt of the merchant for cover, and the epoch that is owed it.
    function debt(uint256 word) internal pure returns (uint256 amount, uint256 epoch) {
        return (word & MASK_88, word >> 88);
    }

    function packDebt(uint256 amount, uint256 epoch) internal pure returns (uint256) {
        return _fit(amount, 88) | (epoch << 88);
    }

    /// @dev carriers of a week: the shares that carry it, and the income per share as it began.
    function carriers(uint256 word) internal pure returns (uint256 shares, uint256 incomePerShare) {
        return (word & MASK_112, word >> 112);
    }

    function packCarriers(uint256 shares, uint256 incomePerShare) internal pure returns (uint256) {
        return _fit(shares, 112) | (_fit(incomePerShare, 144) << 112);
    }

    /// @dev holding of a patron: `leaving` of `shares` stop weighing on the Monday after `leavingWeek`.
    function holding(
        uint256 word
    ) internal pure returns (uint256 shares, uint256 leaving, uint256 leavingWeek, uint256 era) {
        return (word & MASK_112, (word >> 112) & MASK_112, (word >> 224) & MASK_16, word >> 240);
    }

    function holdingShares(uint256 word) internal pure returns (uint256) {
        return word & MASK_112;
    }

    function holdingLeaving(uint256 word) internal pure returns (uint256) {
        return (word >> 112) & MASK_112;
    }

    function holdingLeavingWeek(uint256 word) internal pure returns (uint256) {
        return (word >> 224) & MASK_16;
    }

    /// @dev The shares that don't leave.
    function holdingStaying(uint256 word) internal pure returns (uint256) {
        unchecked {
            return holdingShares(word) - holdingLeaving(word);
        }
    }

    function holdingEra(uint256 word) internal pure returns (uint256) {
        return word >> 240;
    }

    function packHolding(
        uint256 shares,
        uint256 leaving,
        uint256 leavingWeek,
        uint256 era
    ) internal pure returns (uint256) {
        return _fit(shares, 112) | (_fit(leaving, 112) << 112) | (leavingWeek << 224) | (era << 240);
    }

    /// @dev `more` of its shares, which includes them, stop weighing on the Monday after `week`, as those that leave already.
    function addLeaving(uint256 holdingWord, uint256 more, uint256 week) internal pure returns (uint256) {
        unchecked {
            return (holdingWord & ~(MASK_16 << 224)) + (more << 112) + (week << 224);
        }
    }

    /// @dev purse of a patron: all its money; what joins, as shares or as money, and when; the first week that isn't
    /// folded yet; on how many Mondays rounding may have cost a share.
    function purse(
        uint256 word
    )
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

    function purseJoining(uint256 word) internal pure returns (uint256) {
        return (word >> 88) & MASK_112;
    }

    function purseJoiningFrom(uint256 word) internal pure returns (uint256) {
        return (word >> 200) & MASK_16;
    }

    /// @dev The purse of who has never been here, from `week` on.
    function newPurse(uint256 week) internal pure returns (uint256) {
        return week << 224;
    }

    function packPurse(
        uint256 deposit,
        uint256 joining,
        uint256 joiningFrom,
        bool joiningIsShares,
        uint256 since,
        uint256 joins
    ) internal pure returns (uint256) {
        return
            _fit(deposit, 88)
            | (_fit(joining, 112) << 88)
            | (_joiningWhen(joiningFrom, joiningIsShares) << 200)
            | (since << 224)
            | (joins << 240);
    }

    /// @dev Whether something joins already, at another time or in another unit than is asked for.
    function joinsOtherwise(uint256 purseWord, uint256 from, bool isShares) internal pure returns (bool) {
        return purseJoining(purseWord) != 0 && (purseWord >> 200) & MASK_17 != _joiningWhen(from, isShares);
    }

    /// @dev More money, and more that joins.
    function addJoining(
        uint256 purseWord,
        uint256 paidIn,
        uint256 added,
        uint256 from,
        bool isShares
    ) internal pure returns (uint256) {
        uint256 deposit = _fit((purseWord & MASK_88) + paidIn, 88);
        uint256 joining = _fit(purseJoining(purseWord) + added, 112);
        // What it was since, and its joins, stay.
        uint256 kept = (purseWord >> 224) << 224;
        return kept | (_joiningWhen(from, isShares) << 200) | (joining << 88) | deposit;
    }

    /// @dev Less that joins; `amount` is within it.
    function takeJoining(uint256 purseWord, uint256 amount) internal pure returns (uint256) {
        unchecked {
            return purseWord - (amount << 88);
        }
    }

    /// @dev Less money; `amount` is within it.
    function takeDeposit(uint256 purseWord, uint256 amount) internal pure returns (uint256) {
        assert(amount <= purseWord & MASK_88);
        unchecked {
            return purseWord - amount;
        }
    }

    /// @dev earnings of a patron: income booked, and the income per share up to which it is booked.
    function earnings(uint256 word) internal pure returns (uint256 income, uint256 takenPerShare) {
        return (word & MASK_88, word >> 88);
    }

    function packEarnings(uint256 income, uint256 takenPerShare) internal pure returns (uint256) {
        return _fit(income, 88) | (_fit(takenPerShare, 144) << 88);
    }

    /// @dev link of a patron: its budget, and its link shares in the sales of `week` and `epoch`.
    function link(
        uint256 word
    ) internal pure returns (uint256 budget, uint256 shares, uint256 week, uint256 epoch, bool everUsed) {
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
        return
            _fit(budget, 88)
            | (_fit(shares, 80) << 88)
            | (week << 168)
            | (epoch << 184)
            | (uint256(everUsed ? 1 : 0) << 192);
    }

    /// @dev link shares of an earlier week, with their epoch.
    function filedLink(uint256 word) internal pure returns (uint256 shares, uint256 epoch) {
        return (word & MASK_80, word >> 80);
    }

    function packFiledLink(uint256 shares, uint256 epoch) internal pure returns (uint256) {
        return _fit(shares, 80) | (epoch << 80);
    }

    /// @dev The 17 bits of a purse that say when its join counts and in which unit.
    function _joiningWhen(uint256 from, bool isShares) private pure returns (uint256) {
        return isShares ? from | (1 << 16) : from;
    }

    function _fit(uint256 value, uint256 bits) private pure returns (uint256) {
        require(value >> bits == 0, IPatronPool.PatronPool_AmountTooLarge(value, (1 << bits) - 1));
        return value;
    }
}
