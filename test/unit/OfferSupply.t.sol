// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {OfferSupply} from "../../contracts/libraries/OfferSupply.sol";
import {Cheats} from "../support/Cheats.sol";

contract OfferSupplyTest is Cheats {
    using OfferSupply for OfferSupply.State;

    uint256 private constant MOST = type(uint32).max;

    OfferSupply.State private _supply;
    mapping(uint256 week => uint256) private _outstanding;
    uint256 private _sold;

    function test_ALaneHoldsTheLargestCap() public {
        _supply.sell(6, MOST, MOST);

        vm.assertEq(_supply.outstanding(6), MOST, "its own lane");
        vm.assertEq(_supply.sold(), MOST, "total");
        vm.assertEq(_supply.outstanding(5), 0, "the lane before");
        vm.assertEq(_supply.outstanding(7), 0, "the lane after, in the next word");
    }

    /// @dev The largest amounts in neighbouring lanes of one word, and across the edge of two words.
    function test_Threat9_NoLaneCarriesIntoItsNeighbour() public {
        for (uint256 week = 13; week <= 21; week++) {
            _supply.sell(week, MOST, MOST);
            vm.assertEq(_supply.outstanding(week), week == 13 ? MOST : 0, "only the first one fits");
        }
        _supply.remove(13, MOST - 1);
        vm.assertEq(_supply.outstanding(13), 1, "taken away");
        vm.assertEq(_supply.sold(), MOST, "what was ever sold stays");
        vm.assertEq(_supply.outstanding(12) + _supply.outstanding(14), 0, "neighbours");
    }

    function test_RefusesWhatExceedsTheCap() public {
        vm.assertEq(_supply.sell(1, 7, 10), 0, "sold before");
        vm.assertEq(_supply.sell(1, 4, 10), 7, "sold before, nothing changed");
        vm.assertEq(_supply.outstanding(1), 7, "unchanged");
        vm.assertEq(_supply.sell(9, 4, 10), 7, "also from the next word");
        vm.assertEq(_supply.sold(), 7, "unchanged");
        vm.assertEq(_supply.sell(9, 3, 10), 7, "exactly the rest");
        vm.assertEq(_supply.sold(), 10, "sold out");
    }

    function testFuzz_BehavesAsOnePlainNumberAWeek(uint256 seed, uint32 cap) public {
        cap = uint32(bound(cap, 1, MOST));
        uint256 first = seed % 5_000;
        uint256 week = first;
        for (uint256 i = 0; i < 40; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 3 == 0) week += (seed >> 8) % 9;
            if (seed % 5 != 0)
                _sell(week, bound(seed >> 32, 1, (seed >> 16) % 4 == 0 ? MOST : uint256(cap) / 8 + 1), cap);
            else _remove(first + ((seed >> 16) % (week - first + 1)), seed >> 64);
        }
        for (uint256 each = first; each <= week + 8; each++) {
            vm.assertEq(_supply.outstanding(each), _outstanding[each], "outstanding of a week");
        }
    }

    function _sell(uint256 week, uint256 quantity, uint256 cap) private {
        vm.assertEq(_supply.sell(week, quantity, cap), _sold, "sold before");
        if (quantity <= cap - _sold) {
            _outstanding[week] += quantity;
            _sold += quantity;
        }
        vm.assertEq(_supply.sold(), _sold, "total");
    }

    function _remove(uint256 week, uint256 quantity) private {
        quantity = bound(quantity, 0, _outstanding[week]);
        _supply.remove(week, quantity);
        _outstanding[week] -= quantity;
        vm.assertEq(_supply.sold(), _sold, "total");
    }
}
