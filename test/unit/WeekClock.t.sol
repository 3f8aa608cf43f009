// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekClock} from "../../contracts/libraries/WeekClock.sol";
import {Cheats} from "../support/Cheats.sol";

contract WeekClockTest is Cheats {
    uint256 private constant COPENHAGEN = 4 days - 1 hours;

    function test_WeeksBeginOnMondayAtTheMerchantsPlace() public pure {
        // Monday 3 August 2026, 00:00 at UTC+1.
        uint256 monday = 1_785_711_600;
        vm.assertEq(WeekClock.weekAt(monday, COPENHAGEN), 2_952, "week of Monday 00:00:00");
        vm.assertEq(WeekClock.weekAt(monday - 1, COPENHAGEN), 2_951, "week of Sunday 23:59:59");
        vm.assertEq(WeekClock.weekAt(monday + 7 days - 1, COPENHAGEN), 2_952, "week of next Sunday 23:59:59");
        vm.assertEq(WeekClock.startOf(2_952, COPENHAGEN), monday, "start");
    }

    function test_TheWallShowsMondayWhereverTheMerchantIs() public pure {
        // UTC+14, UTC+1, UTC and UTC−12.
        uint256[4] memory offsets = [uint256(4 days - 14 hours), COPENHAGEN, 4 days, 4 days + 12 hours];
        for (uint256 i = 0; i < 4; i++) {
            uint256 wall = WeekClock.onTheWall(WeekClock.startOf(2_952, offsets[i]), offsets[i]);
            vm.assertEq(wall, 2_952 * 7 days + 4 days, "Monday, midnight");
        }
        vm.assertEq(WeekClock.onTheWall(1_785_711_600, 1 days), 1_785_711_600, "who counts otherwise is read in UTC");
    }

    function testFuzz_Threat41_WeeksAreHalfOpen(uint256 week, uint256 offset) public pure {
        week = bound(week, 0, type(uint32).max);
        offset = bound(offset, 0, 7 days - 1);
        uint256 start = WeekClock.startOf(week, offset);

        vm.assertEq(WeekClock.weekAt(start, offset), week, "the first second belongs to it");
        vm.assertEq(WeekClock.weekAt(start + 7 days - 1, offset), week, "the last second belongs to it");
        vm.assertEq(WeekClock.weekAt(start + 7 days, offset), week + 1, "the next second does not");
    }

    function testFuzz_EverySecondIsInOneWeek(uint256 timestamp, uint256 offset) public pure {
        offset = bound(offset, 0, 7 days - 1);
        timestamp = bound(timestamp, offset, type(uint40).max);
        uint256 start = WeekClock.startOf(WeekClock.weekAt(timestamp, offset), offset);

        vm.assertLe(start, timestamp, "it has begun");
        vm.assertGe(start + 7 days - 1, timestamp, "it has not ended");
    }
}
