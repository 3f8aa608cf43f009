// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

interface ICornerstone {
    function deploy(bytes32 salt, bytes calldata creationCode) external returns (address built);
    function addressOf(address builder, bytes32 salt) external view returns (address);
}
