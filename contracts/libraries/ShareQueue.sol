// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {QueueEntry} from "../interfaces/IAltShares.sol";
import {Ids, PlanId} from "../types/Ids.sol";

/// @title ShareQueue
/// @notice First come, first served. Who leaves makes a hole that is stepped over; nothing moves up, so every step costs the
/// same whatever the length.
/// @dev An entry is one word: `receiver | low half of the share's id << 160 | week << 192 | foreign << 208`. Where the share
/// belongs to another than the receiver, its owner has a second.
library ShareQueue {
    uint256 private constant FOREIGN = 1 << 208;

    struct State {
        uint32 head;
        uint32 tail;
        mapping(uint256 number => uint256) entries;
        mapping(uint256 number => address) owners;
    }

    /// @return number its place, which it keeps
    function add(
        State storage self,
        uint256 id,
        address owner,
        address receiver,
        uint256 week
    ) internal returns (uint256 number) {
        number = self.tail;
        self.tail = uint32(number + 1);
        uint256 word = uint256(uint160(receiver)) | (uint256(uint32(id)) << 160) | (week << 192);
        if (owner != receiver) {
            word |= FOREIGN;
            self.owners[number] = owner;
        }
        self.entries[number] = word;
    }

    /// @notice The first number that may wait, and the one after the last.
    function ends(State storage self) internal view returns (uint256 head, uint256 tail) {
        return (self.head, self.tail);
    }

    /// @notice All before `head` are served or have left.
    function moveHead(State storage self, uint256 head) internal {
        self.head = uint32(head);
    }

    /// @notice Takes an entry away.
    function remove(State storage self, uint256 number) internal {
        uint256 word = self.entries[number];
        if (word == 0) return;
        if (word & FOREIGN != 0) delete self.owners[number];
        delete self.entries[number];
    }

    /// @notice An entry; its owner is the zero address where it doesn't wait.
    function entryOf(State storage self, PlanId plan, uint256 number) internal view returns (QueueEntry memory entry) {
        uint256 word = self.entries[number];
        if (word == 0) return entry;
        entry.receiver = address(uint160(word));
        entry.owner = word & FOREIGN == 0 ? entry.receiver : self.owners[number];
        entry.id = (uint256(PlanId.unwrap(plan)) << 32) | uint32(word >> 160);
        entry.week = uint16(word >> 192);
    }
}
