// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Vm} from "./Vm.sol";

/// @title Cheats
/// @notice What every Solidity test starts from.
abstract contract Cheats {
    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    /// @dev Somewhere in `[least, most]`; small and large values come as often as the fuzzer makes them.
    function bound(uint256 value, uint256 least, uint256 most) internal pure returns (uint256) {
        if (value >= least && value <= most) return value;
        return least + (value % (most - least + 1));
    }

    /// @dev Everyone in these tests has a key that follows from the name.
    function keyOf(string memory name) internal pure returns (uint256) {
        return uint256(keccak256(bytes(name))) >> 8;
    }

    function person(string memory name) internal returns (address account) {
        account = vm.addr(keyOf(name));
        vm.label(account, name);
    }

    /// @dev Deploys a compiled contract on its own.
    function _create(string memory artifact, bytes memory arguments) internal returns (address built) {
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            built := create(0, add(code, 0x20), mload(code))
        }
        vm.assertTrue(built != address(0), artifact);
    }
}
