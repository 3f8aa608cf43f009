// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC5192} from "../../contracts/interfaces/IERC5192.sol";
import {IAltShares, Queue, QueueEntry} from "../../contracts/interfaces/IAltShares.sol";
import {ISubscriptionsFacts} from "../../contracts/interfaces/ISubscriptions.sol";
import {ContractWallet} from "../../contracts/mocks/ContractWallet.sol";
import {Ids} from "../../contracts/types/Ids.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesQueueTest
/// @notice First come, first served. The plan has two seats, and both are taken. See AltShares.tree.
contract AltSharesQueueTest is AltTest {
    /// @dev Cleo's, who sits.
    uint256 private first;
    uint256 private second;

    function setUp() public override {
        super.setUp();
        (first, second) = _fillSmall();
    }

    function test_WhenNoSeatIsFree() public {
        _fund(dora, BUNDLE);
        vm.expectEmit(address(altShares));
        emit IAltShares.ShareQueued(small, 0, _share(small, 0), dora, dora);
        vm.prank(dora);
        altShares.buy(small, TEN, dora, address(0), TERMS, _none());
        vm.assertEq(_presale(), BUNDLE, "all of it waits");
        vm.assertEq(_promised(small), 10, "with the one that queues");
        _expectQueue(0, 1, 1);
        QueueEntry memory entry = altShares.entryOf(small, 0);
        vm.assertEq(entry.id, _share(small, 0), "its share");
        vm.assertEq(entry.owner, dora, "hers");
        vm.assertEq(entry.receiver, dora, "for her");
        vm.assertEq(entry.week, FIRST_WEEK, "since this week");
        vm.assertEq(altShares.entryOf(small, 1).owner, address(0), "nobody else");
    }

    function test_WhenTheSeatIsForSomebodyElse() public {
        _fund(dora, BUNDLE);
        vm.prank(dora);
        altShares.buy(small, TEN, emil, dora, TERMS, _none());
        QueueEntry memory entry = altShares.entryOf(small, 0);
        vm.assertEq(entry.owner, emil, "his share");
        vm.assertEq(entry.receiver, dora, "her seat");
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotHolder.selector, _share(small, 0), dora));
        altShares.leaveQueue(small, 0);
        _leaveSeat(first);
        altShares.serve(small, 1);
        vm.assertEq(_holderOf(Ids.subscription(small, 3)), dora, "her year");
    }

    function test_WhenSomebodyWaitsNobodyIsSeatedBefore() public {
        _bundle(small, dora);
        _leaveSeat(first);
        _fund(emil, PRICE);
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_SoldOut.selector, small, 1, 2));
        subscriptions.buy(small, emil, TERMS);
        uint256 week = _bundle(small, mallory);
        _expectQueue(0, 2, 2);
        vm.assertEq(_activate(mallory, Ids.share(small, TEN, week, 1)), 0, "behind");
        _expectQueue(0, 3, 3);

        vm.prank(keeper);
        (uint256 served, uint256 bounty) = altShares.serve(small, 10);
        vm.assertEq(served, 1, "the one seat");
        vm.assertEq(bounty, BOUNTY, "for the keeper");
        vm.assertEq(euro.balanceOf(keeper), BOUNTY, "paid");
        vm.assertEq(_holderOf(Ids.subscription(small, 3)), dora, "the first who came");
        vm.assertTrue(IERC5192(address(subscriptions)).locked(Ids.subscription(small, 3)), "locked");
        _expectQueue(1, 3, 2);
        vm.assertEq(_presale(), 2 * BUNDLE - SHARE, "772.20 less wait");
        (served, bounty) = altShares.serve(small, 10);
        vm.assertEq(served + bounty, 0, "no seat, nobody");
    }

    function test_WhenTheClockFreesSeats() public {
        _bundle(small, dora);
        _bundle(small, emil);
        _warpToWeek(52);
        (uint256 served, ) = altShares.serve(small, 10);
        vm.assertEq(served, 0, "their last week");
        _warpToWeek(53);
        vm.expectEmit(address(altShares));
        emit IAltShares.QueueLeft(small, 0, 0);
        vm.expectEmit(address(altShares));
        emit IAltShares.ShareActivated(_share(small, 0), dora, dora, Ids.subscription(small, 3), BOUNTY);
        vm.expectEmit(address(altShares));
        emit IAltShares.QueueLeft(small, 1, 0);
        (served, ) = altShares.serve(small, 10);
        vm.assertEq(served, 2, "both, and nobody settled anything before");
        vm.assertEq(_holderOf(Ids.subscription(small, 4)), emil, "in order");
        _expectQueue(2, 2, 0);
    }

    function test_WhenItIsServedInSmallSteps() public {
        _bundle(small, dora);
        _bundle(small, emil);
        vm.prank(emil);
        shares.safeTransferFrom(emil, mallory, _share(small, 1), 1, "");
        _activate(mallory, _share(small, 1));
        vm.prank(emil);
        altShares.leaveQueue(small, 1);
        _warpToWeek(53);
        (uint256 served, ) = altShares.serve(small, 0);
        vm.assertEq(served, 0, "none");
        (served, ) = altShares.serve(small, 1);
        vm.assertEq(served, 1, "the first");
        _expectQueue(1, 3, 1);
        (served, ) = altShares.serve(small, 1);
        vm.assertEq(served, 0, "a hole");
        _expectQueue(2, 3, 1);
        (served, ) = altShares.serve(small, 1);
        vm.assertEq(served, 1, "the third");
        _expectQueue(3, 3, 0);
        vm.assertEq(_holderOf(Ids.subscription(small, 3)), dora, "first");
        vm.assertEq(_holderOf(Ids.subscription(small, 4)), mallory, "third");
    }

    function test_WhenWhoWaitsLeaves() public {
        _bundle(small, dora);
        _bundle(small, emil);
        vm.expectEmit(address(altShares));
        emit IAltShares.QueueLeft(small, 0, 0);
        vm.prank(dora);
        altShares.leaveQueue(small, 0);
        vm.assertEq(shares.balanceOf(dora, _share(small, 0)), 1, "her share");
        vm.assertEq(_presale(), 2 * BUNDLE, "no money moves");
        vm.assertEq(_promised(small), 20, "it is promised as before");
        _expectQueue(0, 2, 1);
        vm.assertEq(_activate(dora, _share(small, 0)), 0, "and queues again");
        _expectQueue(0, 3, 2);
        _leaveSeat(first);
        altShares.serve(small, 10);
        vm.assertEq(_holderOf(Ids.subscription(small, 3)), emil, "he is the first now");
    }

    function test_RevertWhen_AnEntryIsAnothersOrGone() public {
        _bundle(small, dora);
        vm.startPrank(emil);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotHolder.selector, _share(small, 0), emil));
        altShares.leaveQueue(small, 0);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotHolder.selector, _share(small, 0), emil));
        altShares.takeBackQueued(small, 0);
        vm.stopPrank();
        vm.startPrank(dora);
        altShares.leaveQueue(small, 0);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotInQueue.selector, small, 0));
        altShares.leaveQueue(small, 0);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotInQueue.selector, small, 0));
        altShares.takeBackQueued(small, 0);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotInQueue.selector, small, 1));
        altShares.takeBackQueued(small, 1);
        vm.stopPrank();
    }

    function test_WhenItHasWaitedForTooLong() public {
        _bundle(small, dora);
        vm.warp(MONDAY + 27 * 7 days - 1);
        vm.prank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(IAltShares.AltShares_StillWaiting.selector, FIRST_WEEK + 26, FIRST_WEEK + 27)
        );
        altShares.takeBackQueued(small, 0);
        _warpToWeek(27);
        vm.expectEmit(address(altShares));
        emit IAltShares.QueueLeft(small, 0, SHARE);
        vm.prank(dora);
        vm.assertEq(altShares.takeBackQueued(small, 0), SHARE, "what was paid for it");
        vm.assertEq(euro.balanceOf(dora), SHARE, "paid");
        vm.assertEq(_presale(), 9 * SHARE, "out of the presale");
        vm.assertEq(_promised(small), 9, "and not promised any more");
        _expectQueue(0, 1, 0);
        _leaveSeat(first);
        (uint256 served, ) = altShares.serve(small, 10);
        vm.assertEq(served, 0, "nobody is left");
        vm.assertEq(_activate(dora, _share(small, 1)), Ids.subscription(small, 3), "so the seat is free");
    }

    /// @dev Only who wasn't asked may hand a membership on.
    function test_WhenAContractWaits() public {
        address wallet = address(new ContractWallet(dora));
        _bundle(small, dora);
        vm.startPrank(dora);
        altShares.leaveQueue(small, 0);
        shares.safeTransferFrom(dora, wallet, _share(small, 0), 1, "");
        shares.safeTransferFrom(dora, wallet, _share(small, 1), 1, "");
        vm.stopPrank();
        _activate(wallet, _share(small, 1));
        _warpToWeek(1);
        _activateDue(_share(small, 0), wallet);
        _expectQueue(0, 3, 2);
        _warpToWeek(53);
        altShares.serve(small, 10);
        vm.assertEq(_holderOf(Ids.subscription(small, 4)), wallet, "both are its own");
        IERC5192 token = IERC5192(address(subscriptions));
        vm.assertTrue(token.locked(Ids.subscription(small, 3)), "it asked for this one");
        vm.assertTrue(!token.locked(Ids.subscription(small, 4)), "and not for this one");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectQueue(uint256 head, uint256 tail, uint256 waiting) private view {
        Queue memory queue = altShares.queueOf(small);
        vm.assertEq(queue.head, head, "head");
        vm.assertEq(queue.tail, tail, "tail");
        vm.assertEq(queue.waiting, waiting, "waiting");
    }

    /// @dev Cleo leaves, and a week later her seat is free.
    function _leaveSeat(uint256 id) private {
        if (block.timestamp < MONDAY + 19 * 7 days) _warpToWeek(19);
        vm.prank(cleo);
        subscriptions.refund(id);
        vm.warp(block.timestamp + 7 days);
    }
}
