// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";

/// @dev `actor` calls `target`.
struct Move {
    Puppet actor;
    address target;
    bytes data;
}

struct Look {
    address target;
    bytes data;
}

/// @title Puppet
/// @notice A person in a play.
contract Puppet is ERC1155Holder {
    address private immutable _player;

    constructor() {
        _player = msg.sender;
    }

    function act(address target, bytes calldata data) external returns (bool done, bytes memory answer) {
        require(msg.sender == _player);
        return target.call(data);
    }
}

/// @title Player
/// @notice Plays many moves of many people at one moment, in one transaction, and tells after each what it did and how the
/// world looks then. Thousands of histories are played in minutes where each move as a transaction would take hours.
contract Player {
    /// @notice Anonymous, so that `report` is all there is: see {_look} and {_move}.
    event Told(bytes report) anonymous;

    Puppet[] public puppets;

    error Rehearsed(bytes report);

    function cast(uint256 count, IERC20 currency, address spender) external {
        for (uint256 i = 0; i < count; i++) {
            Puppet puppet = new Puppet();
            puppet.act(address(currency), abi.encodeCall(IERC20.approve, (spender, type(uint256).max)));
            puppets.push(puppet);
        }
    }

    function castOf() external view returns (Puppet[] memory) {
        return puppets;
    }

    /// @param each looked at before the first move and after every one
    /// @param last looked at in the end
    /// @param rehearsal moves that are made after all others, told, and undone
    function play(
        Move[] calldata moves,
        Look[] calldata each,
        Look[] calldata last,
        Move[] calldata rehearsal
    ) external {
        _look(each);
        for (uint256 i = 0; i < moves.length; i++) {
            emit Told(_move(moves[i]));
            _look(each);
        }
        _look(last);
        if (rehearsal.length == 0) return;
        try this.rehearse(rehearsal) {} catch (bytes memory reason) {
            emit Told(reason);
        }
    }

    function rehearse(Move[] calldata moves) external {
        bytes memory report = new bytes(moves.length * 64);
        for (uint256 i = 0; i < moves.length; i++) {
            (bool done, bytes memory answer) = moves[i].actor.act(moves[i].target, moves[i].data);
            assembly ("memory-safe") {
                let at := add(report, add(32, mul(i, 64)))
                mstore(at, done)
                if gt(mload(answer), 31) {
                    mstore(add(at, 32), mload(add(answer, 32)))
                }
            }
        }
        revert Rehearsed(report);
    }

    /// @dev One word, 1 where the move was made, then what it returned.
    function _move(Move calldata move) private returns (bytes memory) {
        (bool done, bytes memory answer) = move.actor.act(move.target, move.data);
        return bytes.concat(bytes32(uint256(done ? 1 : 0)), answer);
    }

    /// @dev Of each look its length in bytes, then its answer. What fails has length 0.
    function _look(Look[] calldata looks) private {
        uint256 start;
        assembly ("memory-safe") {
            start := mload(0x40)
        }
        uint256 place = start + 64;
        for (uint256 i = 0; i < looks.length; i++) {
            address target = looks[i].target;
            bytes calldata data = looks[i].data;
            assembly ("memory-safe") {
                calldatacopy(place, data.offset, data.length)
                let done := staticcall(gas(), target, place, data.length, 0, 0)
                let size := mul(done, returndatasize())
                mstore(place, size)
                returndatacopy(add(place, 32), 0, size)
                place := add(add(place, 32), size)
            }
        }
        assembly ("memory-safe") {
            mstore(start, 32)
            mstore(add(start, 32), sub(place, add(start, 64)))
            log0(start, sub(place, start))
        }
    }
}
