// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {QueueEntry} from "../interfaces/IAltShares.sol";
import {PlanId} from "../types/Ids.sol";

/// @title ShareQueue
/// @notice First come, first served. Who leaves makes a hole that is stepped over; nothing moves up, so every step costs the
/// same whatever the length. Who counts the queue gives the numbers, one after another, round after 2²⁴: so joining it
/// writes nothing here but the entry.
/// @dev An entry is one word: `receiver | low half of the share's id << 160 | week << 192 | foreign << 208 |
/// handable << 209`. Where the share belongs to another than the receiver, its owner has a second. Zero is the queue's end,
/// {HOLE} where somebody left.
library ShareQueue {
    uint256 private constant FOREIGN = 1 << 208;
    uint256 private constant HANDABLE = 1 << 209;
    /// @dev No entry: every share has a tier.
    uint256 private constant HOLE = 1;

    /// @param head the first number that may wait
    struct State {
        uint24 head;
        mapping(uint256 number => uint256) entries;
        mapping(uint256 number => address) owners;
    }

    /// @param handable whether the receiver wasn't asked, and may hand its seat on if it is a contract
    /// @return free false where one of 2²⁴ numbers before still stands here
    function add(
        State storage self,
        uint256 number,
        uint256 id,
        address owner,
        address receiver,
        uint256 week,
        bool handable
    ) internal returns (bool free) {
        if (self.entries[number] != 0) return false;
        uint256 word = uint256(uint160(receiver)) | (uint256(uint32(id)) << 160) | (week << 192);
        if (owner != receiver) {
            word |= FOREIGN;
            self.owners[number] = owner;
        }
        if (handable) word |= HANDABLE;
        self.entries[number] = word;
        return true;
    }

    function next(uint24 number) internal pure returns (uint24) {
        unchecked {
            return number + 1;
        }
    }

    /// @notice Whether the word behind all that were taken away says that nobody has come yet.
    function isEnd(uint256 word) internal pure returns (bool) {
        return word == 0;
    }

    function isHole(uint256 word) internal pure returns (bool) {
        return word == HOLE;
    }

    /// @notice Whether who gets the seat, if it is a contract, may hand it on once: it wasn't asked.
    function isHandable(uint256 word) internal pure returns (bool) {
        return word & HANDABLE != 0;
    }

    /// @notice An entry that waits makes a hole.
    function leave(State storage self, uint256 number) internal {
        if (self.entries[number] & FOREIGN != 0) delete self.owners[number];
        self.entries[number] = HOLE;
    }

    /// @notice Takes the entry or the hole at the head away.
    /// @param word as it stands there
    function remove(State storage self, uint256 word, uint256 number) internal {
        if (word & FOREIGN != 0) delete self.owners[number];
        delete self.entries[number];
    }

    /// @notice An entry; its owner is the zero address where it doesn't wait.
    function entryOf(State storage self, PlanId plan, uint256 number) internal view returns (QueueEntry memory entry) {
        uint256 word = self.entries[number];
        if (word > HOLE) return entryAs(self, word, plan, number);
    }

    /// @notice The entry of a word that is one.
    function entryAs(
        State storage self,
        uint256 word,
        PlanId plan,
        uint256 number
    ) internal view returns (QueueEntry memory entry) {
        entry.receiver = address(uint160(word));
        entry.owner = word & FOREIGN == 0 ? entry.receiver : self.owners[number];
        entry.id = (uint256(PlanId.unwrap(plan)) << 32) | uint32(word >> 160);
        entry.week = uint16(word >> 192);
    }
}
