// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekBits} from "../../contracts/libraries/WeekBits.sol";
import {Cheats} from "../support/Cheats.sol";

contract WeekBitsTest is Cheats {
    using WeekBits for mapping(uint256 => uint256);

    mapping(uint256 bucket => uint256) private _weeks;
    mapping(uint256 week => bool) private _model;

    function test_AnEmptySetHasNoNext() public view {
        (bool found, ) = _weeks.next(0, 2_000);
        vm.assertTrue(!found, "nothing to find");
    }

    function test_BothEndsAreInTheRange() public {
        _weeks.set(255);
        _weeks.set(256);

        _expectNext(255, 255, true, 255);
        _expectNext(256, 256, true, 256);
        _expectNext(0, 254, false, 0);
        _expectNext(257, 1_000, false, 0);
        _expectNext(256, 255, false, 0);
    }

    function testFuzz_FindsWhatALoopFinds(uint16[12] memory weeksSet, uint256 from, uint256 to) public {
        for (uint256 i = 0; i < weeksSet.length; i++) {
            uint256 week = weeksSet[i] % 1_200;
            _weeks.set(week);
            _model[week] = true;
            vm.assertTrue(_weeks.has(week), "it has what was set");
        }
        from = bound(from, 0, 1_300);
        to = bound(to, 0, 1_300);
        uint256 expected = from;
        while (expected <= to && !_model[expected]) expected++;

        _expectNext(from, to, expected <= to, expected);
        for (uint256 week = from; week < expected; week++) vm.assertTrue(!_weeks.has(week), "nothing else is set");
    }

    function _expectNext(uint256 from, uint256 to, bool isThere, uint256 expected) private view {
        (bool found, uint256 week) = _weeks.next(from, to);
        vm.assertEq(found, isThere, "found");
        if (isThere) vm.assertEq(week, expected, "week");
    }
}
