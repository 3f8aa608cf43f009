// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Create3} from "@openzeppelin/contracts/utils/Create3.sol";

/// @title Cornerstone
/// @notice Deploys contracts at addresses that are known before their code is, so that they can name each other in
/// immutables and nobody has to wire them up afterwards. A salt belongs to its builder.
contract Cornerstone {
    event Built(address indexed builder, bytes32 indexed salt, address built);

    /// @notice Deploys `creationCode` at `addressOf(msg.sender, salt)`. Reverts where something stands there already.
    function deploy(bytes32 salt, bytes calldata creationCode) external returns (address built) {
        built = Create3.deploy(0, _bound(msg.sender, salt), creationCode);

        emit Built(msg.sender, salt, built);
    }

    /// @notice Where `builder`'s contract with this salt is or will be.
    function addressOf(address builder, bytes32 salt) external view returns (address) {
        return Create3.computeAddress(_bound(builder, salt));
    }

    function _bound(address builder, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(builder, salt));
    }
}
