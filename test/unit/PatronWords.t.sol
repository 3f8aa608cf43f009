// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPatronPool} from "../../contracts/interfaces/IPatronPool.sol";
import {PatronWords} from "../../contracts/libraries/PatronWords.sol";
import {Cheats} from "../support/Cheats.sol";

/// @dev Every word is packed and unpacked with zeros, with the largest values, with one field full and all others empty
/// (a field that is too wide would spill into its neighbour), and with random values.
contract PatronWordsTest is Cheats {
    using PatronWords for uint256;

    uint256 private constant MAX_8 = type(uint8).max;
    uint256 private constant MAX_16 = type(uint16).max;
    uint256 private constant MAX_40 = type(uint40).max;
    uint256 private constant MAX_80 = type(uint80).max;
    uint256 private constant MAX_88 = type(uint88).max;
    uint256 private constant MAX_112 = type(uint112).max;
    uint256 private constant MAX_128 = type(uint128).max;
    uint256 private constant MAX_144 = type(uint144).max;

    /// @dev Field `i` of a word: full where bit `i` of `pattern` is set.
    function _full(uint256 pattern, uint256 i, uint256 most) private pure returns (uint256) {
        return (pattern >> i) & 1 == 1 ? most : 0;
    }

    function test_EveryFieldKeepsToItself() public pure {
        for (uint256 p = 0; p < 64; p++) {
            _weight(_full(p, 0, MAX_16), _full(p, 1, MAX_16), _full(p, 2, MAX_112), _full(p, 3, MAX_112));
            _terms(
                _full(p, 0, MAX_40),
                _full(p, 1, MAX_88),
                _full(p, 2, MAX_88),
                _full(p, 3, MAX_16),
                _full(p, 4, (1 << 20) - 1)
            );
            _flow(_full(p, 0, MAX_88), _full(p, 1, MAX_16), _full(p, 2, MAX_144));
            _sales(_full(p, 0, MAX_88), _full(p, 1, MAX_80), _full(p, 2, MAX_80), _full(p, 3, MAX_8));
            _losses(_full(p, 0, MAX_128), _full(p, 1, MAX_128));
            _carriers(_full(p, 0, MAX_112), _full(p, 1, MAX_144));
            _holding(_full(p, 0, MAX_112), _full(p, 1, MAX_112), _full(p, 2, MAX_16), _full(p, 3, MAX_16));
            _purse(
                _full(p, 0, MAX_88),
                _full(p, 1, MAX_112),
                _full(p, 2, MAX_16),
                _full(p, 3, 1) == 1,
                _full(p, 4, MAX_16),
                _full(p, 5, MAX_16)
            );
            _earnings(_full(p, 0, MAX_88), _full(p, 1, MAX_144));
            _link(
                _full(p, 0, MAX_88),
                _full(p, 1, MAX_80),
                _full(p, 2, MAX_16),
                _full(p, 3, MAX_8),
                _full(p, 4, 1) == 1
            );
            _linkShares(_full(p, 0, MAX_80), _full(p, 1, MAX_8));
        }
    }

    function testFuzz_Weight(uint16 week, uint16 era, uint112 shares, uint112 leaving) public pure {
        _weight(week, era, shares, leaving);
    }

    function testFuzz_Terms(uint40 index, uint88 joining, uint88 usedBefore, uint16 lambda, uint24 offset) public pure {
        _terms(index, joining, usedBefore, lambda, offset % (1 << 20));
    }

    function testFuzz_Flow(uint88 used, uint16 era, uint144 incomePerShare) public pure {
        _flow(used, era, incomePerShare);
    }

    function testFuzz_Sales(uint88 carried, uint80 promoted, uint80 linkShares, uint8 epoch) public pure {
        _sales(carried, promoted, linkShares, epoch);
    }

    function testFuzz_Losses(uint128 carried, uint128 promoted) public pure {
        _losses(carried, promoted);
    }

    function testFuzz_Carriers(uint112 shares, uint144 incomePerShare) public pure {
        _carriers(shares, incomePerShare);
    }

    function testFuzz_Holding(uint112 shares, uint112 leaving, uint16 leavingWeek, uint16 era) public pure {
        _holding(shares, leaving, leavingWeek, era);
    }

    function testFuzz_Purse(
        uint88 deposit,
        uint112 joining,
        uint16 from,
        bool isShares,
        uint16 since,
        uint16 joins
    ) public pure {
        _purse(deposit, joining, from, isShares, since, joins);
    }

    function testFuzz_Earnings(uint88 income, uint144 takenPerShare) public pure {
        _earnings(income, takenPerShare);
    }

    function testFuzz_Link(uint88 budget, uint80 shares, uint16 week, uint8 epoch, bool everUsed) public pure {
        _link(budget, shares, week, epoch, everUsed);
    }

    function testFuzz_LinkShares(uint80 shares, uint8 epoch) public pure {
        _linkShares(shares, epoch);
    }

    /// @dev What doesn't fit is refused where it enters, instead of losing its upper bits.
    function test_RevertWhen_AnAmountDoesNotFit() public {
        _expectOverflow(88, MAX_88 + 1);
        this.packSales(MAX_88 + 1, 0, 0);
        _expectOverflow(80, MAX_80 + 1);
        this.packSales(0, MAX_80 + 1, 0);
        _expectOverflow(80, MAX_80 + 1);
        this.packSales(0, 0, MAX_80 + 1);
        _expectOverflow(128, MAX_128 + 1);
        this.packLosses(MAX_128 + 1, 0);
        _expectOverflow(128, MAX_128 + 1);
        this.packLosses(0, MAX_128 + 1);
        _expectOverflow(88, MAX_88 + 1);
        this.packFlow(MAX_88 + 1, 0);
        _expectOverflow(144, MAX_144 + 1);
        this.packFlow(0, MAX_144 + 1);
        _expectOverflow(112, MAX_112 + 1);
        this.packWeight(MAX_112 + 1, 0);
        _expectOverflow(112, MAX_112 + 1);
        this.packWeight(0, MAX_112 + 1);
        _expectOverflow(88, MAX_88 + 1);
        this.packPurse(MAX_88 + 1, 0);
        _expectOverflow(112, MAX_112 + 1);
        this.packPurse(0, MAX_112 + 1);
        _expectOverflow(88, type(uint256).max);
        this.packLink(type(uint256).max);
    }

    // External, so that a revert can be expected.

    function packSales(uint256 carried, uint256 promoted, uint256 linkShares) external pure returns (uint256) {
        return PatronWords.packSales(carried, promoted, linkShares, 0);
    }

    function packLosses(uint256 carried, uint256 promoted) external pure returns (uint256) {
        return PatronWords.packLosses(carried, promoted);
    }

    function packFlow(uint256 used, uint256 incomePerShare) external pure returns (uint256) {
        return PatronWords.packFlow(used, 0, incomePerShare);
    }

    function packWeight(uint256 shares, uint256 leaving) external pure returns (uint256) {
        return PatronWords.packWeight(0, 0, shares, leaving);
    }

    function packPurse(uint256 deposit, uint256 joining) external pure returns (uint256) {
        return PatronWords.packPurse(deposit, joining, 0, false, 0, 0);
    }

    function packLink(uint256 budget) external pure returns (uint256) {
        return PatronWords.packLink(budget, 0, 0, 0, true);
    }

    function _expectOverflow(uint8 bits, uint256 value) private {
        uint256 most = (uint256(1) << bits) - 1;
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AmountTooLarge.selector, value, most));
    }

    function _weight(uint256 week, uint256 era, uint256 shares, uint256 leaving) private pure {
        (uint256 a, uint256 b, uint256 c, uint256 d) = PatronWords.packWeight(week, era, shares, leaving).weight();
        vm.assertEq(a, week, "week");
        vm.assertEq(b, era, "era");
        vm.assertEq(c, shares, "shares");
        vm.assertEq(d, leaving, "leaving");
    }

    function _terms(uint256 index, uint256 joining, uint256 usedBefore, uint256 lambda, uint256 offset) private pure {
        uint256 word = PatronWords.packTerms(index, joining, usedBefore, lambda, offset, false);
        vm.assertEq(word.isUsed(), false, "unused");
        vm.assertEq(PatronWords.packTerms(index, joining, usedBefore, lambda, offset, true), word.markUsed(), "used");
        vm.assertEq(word.isOwed(), false, "nothing owed");
        vm.assertEq(word.markOwed().clearOwed(), word, "marked and cleared");
        vm.assertEq(word.markOwed().isUsed(), false, "one mark isn't the other");
        word = word.markUsed().markOwed();
        vm.assertEq(word.isUsed(), true, "used");
        vm.assertEq(word.isOwed(), true, "owed");
        (uint256 a, uint256 b, uint256 c, uint256 d, uint256 e) = word.terms();
        vm.assertEq(a, index, "index");
        vm.assertEq(b, joining, "joining");
        vm.assertEq(c, usedBefore, "usedBefore");
        vm.assertEq(d, lambda, "lambdaBps");
        vm.assertEq(e, offset, "weekOffset");
    }

    function _flow(uint256 used, uint256 era, uint256 incomePerShare) private pure {
        (uint256 a, uint256 b, uint256 c) = PatronWords.packFlow(used, era, incomePerShare).flow();
        vm.assertEq(a, used, "used");
        vm.assertEq(b, era, "era");
        vm.assertEq(c, incomePerShare, "incomePerShare");
    }

    function _sales(uint256 carried, uint256 promoted, uint256 linkShares, uint256 epoch) private pure {
        (uint256 a, uint256 b, uint256 c, uint256 d) = PatronWords
            .packSales(carried, promoted, linkShares, epoch)
            .sales();
        vm.assertEq(a, carried, "carried");
        vm.assertEq(b, promoted, "promoted");
        vm.assertEq(c, linkShares, "linkShares");
        vm.assertEq(d, epoch, "epoch");
    }

    function _losses(uint256 carried, uint256 promoted) private pure {
        (uint256 a, uint256 b) = PatronWords.packLosses(carried, promoted).losses();
        vm.assertEq(a, carried, "carried");
        vm.assertEq(b, promoted, "promoted");
    }

    function _carriers(uint256 shares, uint256 incomePerShare) private pure {
        (uint256 a, uint256 b) = PatronWords.packCarriers(shares, incomePerShare).carriers();
        vm.assertEq(a, shares, "shares");
        vm.assertEq(b, incomePerShare, "incomePerShare");
    }

    function _holding(uint256 shares, uint256 leaving, uint256 leavingWeek, uint256 era) private pure {
        (uint256 a, uint256 b, uint256 c, uint256 d) = PatronWords
            .packHolding(shares, leaving, leavingWeek, era)
            .holding();
        vm.assertEq(a, shares, "shares");
        vm.assertEq(b, leaving, "leaving");
        vm.assertEq(c, leavingWeek, "leavingWeek");
        vm.assertEq(d, era, "era");
    }

    function _purse(
        uint256 deposit,
        uint256 joining,
        uint256 from,
        bool isShares,
        uint256 since,
        uint256 joins
    ) private pure {
        uint256 word = PatronWords.packPurse(deposit, joining, from, isShares, since, joins);
        (uint256 a, uint256 b, uint256 c, bool d, uint256 e, uint256 f) = word.purse();
        vm.assertEq(a, deposit, "deposit");
        vm.assertEq(b, joining, "joining");
        vm.assertEq(c, from, "joiningFrom");
        vm.assertEq(d, isShares, "joiningIsShares");
        vm.assertEq(e, since, "since");
        vm.assertEq(f, joins, "joins");
    }

    function _earnings(uint256 income, uint256 takenPerShare) private pure {
        (uint256 a, uint256 b) = PatronWords.packEarnings(income, takenPerShare).earnings();
        vm.assertEq(a, income, "income");
        vm.assertEq(b, takenPerShare, "takenPerShare");
    }

    function _link(uint256 budget, uint256 shares, uint256 week, uint256 epoch, bool everUsed) private pure {
        (uint256 a, uint256 b, uint256 c, uint256 d, bool e) = PatronWords
            .packLink(budget, shares, week, epoch, everUsed)
            .link();
        vm.assertEq(a, budget, "budget");
        vm.assertEq(b, shares, "shares");
        vm.assertEq(c, week, "week");
        vm.assertEq(d, epoch, "epoch");
        vm.assertEq(e, everUsed, "everUsed");
    }

    function _linkShares(uint256 shares, uint256 epoch) private pure {
        (uint256 a, uint256 b) = PatronWords.packFiledLink(shares, epoch).filedLink();
        vm.assertEq(a, shares, "shares");
        vm.assertEq(b, epoch, "epoch");
    }
}
