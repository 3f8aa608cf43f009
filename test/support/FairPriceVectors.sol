// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {ScheduleVectors} from "./ScheduleVectors.sol";

/// @title FairPriceVectors
/// @notice Reads `test/vectors/fair-prices.json`: what twins and parts of weeks cost, to the unit, made by another program.
abstract contract FairPriceVectors is ScheduleVectors {
    uint256 internal constant FAIR_PLANS = 9;
    uint256 internal constant BOUNDARIES = 18;

    string internal fairVectors;

    function setUp() public virtual override {
        super.setUp();
        fairVectors = vm.readFile("./test/vectors/fair-prices.json");
    }

    function fairScheduleOf(uint256 plan) internal view returns (Schedule memory) {
        return Schedule(fairFigure(plan, "retailTotal"), fairFigure(plan, "prepaidPrice"), fairFigure(plan, "weeks"));
    }

    function fairFigure(uint256 plan, string memory name) internal view returns (uint256) {
        return _fair(string.concat(".plans[", _digits(plan), "].", name));
    }

    /// @notice What one moment of a plan's week is worth.
    function fairRow(
        uint256 plan,
        uint256 row
    ) internal view returns (uint256 parts, uint256 startsAt, uint256 time, uint256 price) {
        string memory path = string.concat(".plans[", _digits(plan), "].fair[", _digits(row), "].");
        parts = _fair(string.concat(path, "parts"));
        startsAt = _fair(".startsAt");
        time = _fair(string.concat(path, "time"));
        price = _fair(string.concat(path, "price"));
    }

    function twinOfVectors(uint256 plan, uint256 k) internal view returns (uint256) {
        return fairFigure(plan, string.concat("twins[", _digits(k - 1), "]"));
    }

    /// @notice A figure of one second at the edge of a week.
    function boundary(uint256 row, string memory name) internal view returns (uint256) {
        return _fair(string.concat(".boundaries[", _digits(row), "].", name));
    }

    function _fair(string memory path) private view returns (uint256) {
        return vm.parseJsonUint(fairVectors, path);
    }
}
