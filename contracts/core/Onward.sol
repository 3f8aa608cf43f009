// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Onward
/// @notice A part of a contract that is larger than a contract may be: every call that it doesn't know goes on to the next
/// part, which works on the same storage under the same address. The next part is fixed for good and has no storage of its
/// own.
abstract contract Onward {
    address public immutable next;

    constructor(address next_) {
        next = next_;
    }

    // solhint-disable-next-line no-complex-fallback
    fallback() external {
        address part = next;
        assembly ("memory-safe") {
            // Nothing is read from memory after the call: it ends this one.
            let data := mload(0x40)
            calldatacopy(data, 0, calldatasize())
            let success := delegatecall(gas(), part, data, calldatasize(), 0, 0)
            returndatacopy(data, 0, returndatasize())
            if success {
                return(data, returndatasize())
            }
            revert(data, returndatasize())
        }
    }
}
