// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {Cheats} from "./Cheats.sol";

/// @title ScheduleVectors
/// @notice Reads `test/vectors/schedules.json`, the figures that the contracts and the SDK must agree on to the unit.
abstract contract ScheduleVectors is Cheats {
    uint256 internal constant PLANS = 7;
    uint256 internal constant GYM = 0;
    uint256 internal constant HIGHEST_PRICE = 10 ** 25;

    string internal vectors;

    function setUp() public virtual {
        vectors = vm.readFile("./test/vectors/schedules.json");
    }

    function scheduleOf(uint256 plan) internal view returns (Schedule memory) {
        return Schedule(figure(plan, "retailTotal"), figure(plan, "prepaidPrice"), figure(plan, "weeks"));
    }

    function figure(uint256 plan, string memory name) internal view returns (uint256) {
        return vm.parseJsonUint(vectors, string.concat(_plan(plan), name));
    }

    /// @notice One cell of a table of a plan: its schedule, where row k has index k, its thirds or its bundles.
    function cell(uint256 plan, string memory table, uint256 row, string memory name) internal view returns (uint256) {
        return figure(plan, string.concat(table, "[", _digits(row), "]", name));
    }

    /// @notice Terms that a plan may have, with small and large prices alike often.
    function anySchedule(uint256 seed) internal pure returns (Schedule memory schedule) {
        schedule.weekCount = 6 + (seed % 99);
        schedule.prepaidPrice = anyPrice(seed >> 8, HIGHEST_PRICE);
        uint256 discount = uint256(keccak256(abi.encode(seed)));
        // Neither the flat plan nor the steepest is rare.
        if (discount % 4 == 0) schedule.retailTotal = schedule.prepaidPrice;
        else if (discount % 4 == 1) schedule.retailTotal = 2 * schedule.prepaidPrice;
        else schedule.retailTotal = schedule.prepaidPrice + ((discount >> 2) % (schedule.prepaidPrice + 1));
    }

    function anyPrice(uint256 seed, uint256 most) internal pure returns (uint256 price) {
        uint256 magnitude = 10 ** (seed % 26);
        price = 1 + ((seed >> 8) % (magnitude < most ? magnitude : most));
    }

    function _plan(uint256 plan) private pure returns (string memory) {
        return string.concat(".plans[", _digits(plan), "].");
    }

    function _digits(uint256 number) internal pure returns (string memory) {
        string memory last = string(abi.encodePacked(uint8(48 + (number % 10))));
        return number < 10 ? last : string.concat(_digits(number / 10), last);
    }
}
