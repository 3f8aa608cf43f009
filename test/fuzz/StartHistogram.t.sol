// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {StartHistogram} from "../../contracts/libraries/StartHistogram.sol";
import {Cheats} from "../support/Cheats.sol";

/// @notice The histogram's lanes against mappings that hold one number each.
contract StartHistogramTest is Cheats {
    using StartHistogram for StartHistogram.State;

    uint256 private constant STEPS = 40;
    uint256 private constant TIERS = 3;
    uint256 private constant WEEKS = 20;
    uint256 private constant MOST_BEGUN = 104;

    StartHistogram.State private histogram;
    mapping(uint256 tier => mapping(uint256 week => uint256)) private starts;
    mapping(uint256 tier => mapping(uint256 week => mapping(uint256 begun => uint256))) private pauses;
    /// @dev Once marked, a week stays so: looking at it again is harmless.
    mapping(uint256 week => bool) private marked;
    uint256 private random;
    uint256 private first;

    function testFuzz_AgreesWithPlainMappings(uint256 seed) public {
        random = seed;
        // Also around the ends of words of lanes and of bits.
        first = _pick(3_000);
        for (uint256 step = 0; step < STEPS; step++) {
            (uint256 tier, uint256 week) = (_pick(TIERS), first + _pick(WEEKS));
            uint256 what = _pick(6);
            if (what < 2) _add(tier, week);
            else if (what == 2) _remove(tier, week);
            else if (what == 3) _addPaused(tier, week);
            else if (what == 4) _removePaused(tier, week);
            else _clear(tier, week);
        }
        for (uint256 tier = 0; tier < TIERS; tier++) _compare(tier);
        _compareResumptions();
    }

    function test_ALaneHoldsEverySeatAndLeavesItsNeighboursAlone() public {
        for (uint256 week = 8; week < 16; week++) histogram.add(0, week, type(uint32).max);
        histogram.remove(0, 11);
        for (uint256 week = 8; week < 16; week++) {
            uint256 expected = week == 11 ? type(uint32).max - 1 : type(uint32).max;
            vm.assertEq(StartHistogram.first(histogram.startsFrom(0, week)), expected, "a full lane");
        }
        vm.assertEq(histogram.startsFrom(0, 7) + histogram.startsFrom(0, 16), 0, "words beside it");
        vm.assertEq(histogram.startsFrom(1, 8), 0, "another tier");
    }

    function _add(uint256 tier, uint256 week) private {
        uint256 count = 1 + _pick(1e6);
        histogram.add(tier, week, count);
        starts[tier][week] += count;
    }

    function _remove(uint256 tier, uint256 week) private {
        if (starts[tier][week] == 0) return;
        histogram.remove(tier, week);
        starts[tier][week] -= 1;
    }

    function _addPaused(uint256 tier, uint256 week) private {
        uint256 begun = _pick(MOST_BEGUN + 1);
        histogram.addPaused(tier, week, begun);
        pauses[tier][week][begun] += 1;
        marked[week] = true;
    }

    function _removePaused(uint256 tier, uint256 week) private {
        uint256 begun = _pick(MOST_BEGUN + 1);
        for (uint256 i = 0; i <= MOST_BEGUN; i++) {
            uint256 place = (begun + i) % (MOST_BEGUN + 1);
            if (pauses[tier][week][place] == 0) continue;
            histogram.removePaused(tier, week, place);
            pauses[tier][week][place] -= 1;
            return;
        }
    }

    function _clear(uint256 tier, uint256 week) private {
        uint256 eight = _pick(MOST_BEGUN / 8 + 1) * 8;
        histogram.clearResuming(tier, week, eight);
        for (uint256 begun = eight; begun < eight + 8; begun++) pauses[tier][week][begun] = 0;
    }

    function _compare(uint256 tier) private view {
        for (uint256 week = first; week < first + WEEKS; week++) {
            uint256 lanes = histogram.startsFrom(tier, week);
            for (uint256 of_ = week; of_ < (week / 8 + 1) * 8; of_++) {
                require(StartHistogram.first(lanes) == starts[tier][of_], "starts");
                lanes = StartHistogram.rest(lanes);
            }
            require(lanes == 0, "nothing beyond the word");
            for (uint256 eight = 0; eight <= MOST_BEGUN; eight += 8) {
                lanes = histogram.resumingIn(tier, week, eight);
                require(marked[week] || lanes == 0, "a pause that ends in no marked week");
                if (!marked[week]) continue;
                for (uint256 begun = eight; begun < eight + 8; begun++) {
                    require(StartHistogram.first(lanes) == pauses[tier][week][begun], "pauses");
                    lanes = StartHistogram.rest(lanes);
                }
            }
        }
    }

    function _compareResumptions() private view {
        uint256 from = first;
        for (uint256 week = first; week < first + WEEKS; week++) {
            if (!marked[week]) continue;
            (bool found, uint256 next) = histogram.nextResumption(from, first + WEEKS);
            vm.assertTrue(found, "a resumption");
            vm.assertEq(next, week, "in its week");
            from = week + 1;
        }
        (bool another, ) = histogram.nextResumption(from, first + WEEKS);
        vm.assertEq(another, false, "and no other");
    }

    function _pick(uint256 below) private returns (uint256) {
        random = uint256(keccak256(abi.encode(random)));
        return random % below;
    }
}
