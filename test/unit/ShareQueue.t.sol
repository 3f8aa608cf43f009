// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {QueueEntry} from "../../contracts/interfaces/IAltShares.sol";
import {ShareQueue} from "../../contracts/libraries/ShareQueue.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Cheats} from "../support/Cheats.sol";

contract ShareQueueTest is Cheats {
    using ShareQueue for ShareQueue.State;

    PlanId private constant PLAN = PlanId.wrap(7);
    address private constant DORA = address(0xd0);
    address private constant EMIL = address(0xe0);

    ShareQueue.State private queue;

    function testFuzz_AnEntryComesBackAsItWasPut(
        uint24 number,
        uint8 tier,
        uint16 week,
        uint8 place,
        address owner,
        address receiver,
        bool handable
    ) public {
        tier = uint8(bound(tier, 1, 3));
        vm.assume(owner != address(0) && receiver != address(0));
        uint256 id = Ids.share(PLAN, tier, week, place);
        vm.assertTrue(queue.add(number, id, owner, receiver, week, handable), "free");

        QueueEntry memory entry = queue.entryOf(PLAN, number);
        vm.assertEq(entry.id, id, "share");
        vm.assertEq(entry.owner, owner, "owner");
        vm.assertEq(entry.receiver, receiver, "receiver");
        vm.assertEq(entry.week, week, "week");
        vm.assertTrue(ShareQueue.isHandable(queue.entries[number]) == handable, "handable");
    }

    /// @dev After 2²⁴ others, who still waits is not lost to who comes next.
    function test_WhereSomebodyStands_NobodyElseIsPut() public {
        uint256 id = Ids.share(PLAN, 1, 2_952, 0);
        vm.assertTrue(queue.add(5, id, DORA, DORA, 2_952, false), "free");
        vm.assertTrue(!queue.add(5, id, EMIL, EMIL, 2_953, false), "taken");
        vm.assertEq(queue.entryOf(PLAN, 5).owner, DORA, "hers");

        queue.leave(5);
        vm.assertTrue(!queue.add(5, id, EMIL, EMIL, 2_953, false), "a hole that nobody has stepped over");
        queue.remove(queue.entries[5], 5);
        vm.assertTrue(queue.add(5, id, EMIL, EMIL, 2_953, false), "free again");
    }

    function test_WhoLeavesMakesAHole_AndWhatIsTakenAwayIsTheEnd() public {
        queue.add(5, Ids.share(PLAN, 1, 2_952, 0), DORA, EMIL, 2_952, false);
        queue.leave(5);
        uint256 word = queue.entries[5];
        vm.assertTrue(ShareQueue.isHole(word) && !ShareQueue.isEnd(word), "a hole isn't the end");
        vm.assertEq(queue.entryOf(PLAN, 5).owner, address(0), "nobody");
        vm.assertEq(queue.owners[5], address(0), "nor its owner");

        queue.remove(word, 5);
        vm.assertTrue(ShareQueue.isEnd(queue.entries[5]), "the end");
    }

    function test_NumbersGoRound() public pure {
        vm.assertEq(ShareQueue.next(5), 6, "one after another");
        vm.assertEq(ShareQueue.next(type(uint24).max), 0, "and from the beginning");
    }
}
