// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Capacity, ISubscriptionsFacts, PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesCapacityTest
/// @notice How many years a plan may promise, and who decides it. See AltShares.tree.
contract AltSharesCapacityTest is AltTest {
    /// @dev Threat 40: 2 seats, 15 years: 30 seatings.
    function test_WhenSharesAreSold() public {
        _expectRoom(0, 0, 30, 30);
        _bundle(small, dora);
        _expectRoom(1, 9, 29, 20);
        _bundle(small, dora);
        _expectRoom(2, 18, 28, 10);
        _bundle(small, dora);
        _expectRoom(2, 28, 28, 0);
        vm.assertEq(subscriptions.capacityOf(small).waiting, 1, "one of them waits");
        _expectNoBundle(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OverHorizon.selector, 38, 28));
        vm.assertEq(_presale(), 28 * SHARE, "28 wait");
    }

    function test_WhenTheHorizonIsNothing() public {
        PlanTerms memory terms = _years(100, TERMS);
        terms.horizonYears = 0;
        PlanId plan = _plan(terms);
        vm.assertEq(subscriptions.capacityOf(plan).room, 0, "nothing ahead");
        _fund(dora, BUNDLE);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OverHorizon.selector, 10, 0));
        altShares.buy(plan, TEN, dora, address(0), TERMS, _none());
    }

    function test_WhenCapacityIsRaisedAndLowered() public {
        _bundle(small, dora);
        _bundle(small, dora);
        _bundle(small, dora);
        vm.expectEmit(address(subscriptions));
        emit ISubscriptionsFacts.CapacityChanged(small, 3);
        vm.prank(owner);
        subscriptions.setCapacity(small, 3);
        _expectRoom(2, 28, 43, 15);
        altShares.serve(small, 1);
        _expectRoom(3, 27, 42, 15);
        _bundle(small, dora);
        _expectRoom(3, 37, 42, 5);

        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_CapacityTooLow.selector, 2, 4));
        subscriptions.setCapacity(small, 2);
        subscriptions.setCapacity(small, 100);
        subscriptions.setCapacity(small, 4);
        subscriptions.setCapacity(small, 4);
        vm.stopPrank();
        vm.prank(dora);
        altShares.leaveQueue(small, 1);
        vm.prank(owner);
        subscriptions.setCapacity(small, 3);
        _expectRoom(3, 37, 42, 5);
    }

    function test_RevertWhen_ItIsLoweredBelowWhatIsPromised() public {
        PlanTerms memory terms = _years(20, TERMS);
        terms.horizonYears = 1;
        PlanId plan = _plan(terms);
        _bundle(plan, dora);
        vm.startPrank(owner);
        // One sits, nine are promised.
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OverHorizon.selector, 9, 8));
        subscriptions.setCapacity(plan, 9);
        subscriptions.setCapacity(plan, 10);
        vm.stopPrank();
        vm.assertEq(subscriptions.capacityOf(plan).room, 0, "not one more");
    }

    /// @dev Who left in an earlier week, or ended, doesn't sit any more, whoever has written it down.
    function test_WhenTheClockFreedSeatsBeforeASale() public {
        PlanTerms memory terms = _years(20, TERMS);
        terms.horizonYears = 1;
        PlanId plan = _plan(terms);
        uint256 id = _join(plan, emil);
        _join(plan, emil);
        _bundle(plan, dora);
        vm.assertEq(subscriptions.capacityOf(plan).room, 8, "three sit, nine are promised");
        _warpToWeek(19);
        vm.prank(emil);
        subscriptions.refund(id);
        _warpToWeek(20);
        vm.assertEq(subscriptions.capacityOf(plan).room, 9, "two sit");
        _warpToWeek(53);
        vm.assertEq(subscriptions.capacityOf(plan).room, 11, "nobody sits");
        _bundle(plan, dora);
        vm.assertEq(subscriptions.capacityOf(plan).room, 1, "sold as far as there is room");
    }

    function test_WhenSomebodyLeftBeforeItIsLowered() public {
        (uint256 first, ) = _fillSmall();
        _warpToWeek(19);
        vm.prank(cleo);
        subscriptions.refund(first);
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_CapacityTooLow.selector, 1, 2));
        subscriptions.setCapacity(small, 1);
        _warpToWeek(20);
        vm.prank(owner);
        subscriptions.setCapacity(small, 1);
        vm.assertEq(subscriptions.capacityOf(small).capacity, 1, "lowered");
    }

    function test_RevertWhen_CapacityIsNotTheirsOrOutOfRange() public {
        vm.prank(mallory);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotMerchantOwner.selector, mallory, owner)
        );
        subscriptions.setCapacity(small, 3);
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_BadTerm.selector, "capacity", 0, 1));
        subscriptions.setCapacity(small, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                ISubscriptionsFacts.Subscriptions_BadTerm.selector,
                "capacity",
                1 << 24,
                (1 << 24) - 1
            )
        );
        subscriptions.setCapacity(small, 1 << 24);
        PlanId none = PlanId.wrap(99);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_UnknownPlan.selector, none));
        subscriptions.setCapacity(none, 3);
        vm.stopPrank();
    }

    /// @dev What patrons cover isn't in the pools: they hold 37.1% of the price and hold 57.7% back.
    function test_WhenPatronsCarryTooMuchOrAreOwed() public {
        _stake(ada, 3_000 * EUR);
        uint256 id = _join(small, emil);
        _warpToWeek(19);
        vm.assertEq(subscriptions.capacityOf(small).room, 29, "sound");
        subscriptions.release(small, ALL);
        Capacity memory capacity = subscriptions.capacityOf(small);
        uint256 needed = (capacity.reserve * 7 + 9) / 10;
        vm.assertTrue(capacity.pools < needed && capacity.debt == 0, "less than 70%");
        vm.assertEq(capacity.room, 0, "no presale");
        _expectNoBundle(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_PoolsTooLow.selector, capacity.pools, needed)
        );

        vm.prank(emil);
        subscriptions.refund(id);
        capacity = subscriptions.capacityOf(small);
        vm.assertTrue(capacity.debt != 0, "it owes");
        vm.assertEq(capacity.room, 0, "no presale");
        _expectNoBundle(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_OwesPatrons.selector, capacity.debt));
        _join(gym, mallory);
        _join(gym, mallory);
        vm.assertEq(subscriptions.capacityOf(small).debt, 0, "repaid");
        _bundle(small, dora);
    }

    function test_WhenAPlanIsClosed() public {
        _bundle(small, dora);
        vm.prank(mallory);
        vm.expectRevert(
            abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotMerchantOwner.selector, mallory, owner)
        );
        subscriptions.close(small);
        vm.expectEmit(address(subscriptions));
        emit ISubscriptionsFacts.PlanClosed(small);
        vm.prank(owner);
        subscriptions.close(small);
        Capacity memory capacity = subscriptions.capacityOf(small);
        vm.assertTrue(capacity.closed && !capacity.open, "closed");
        vm.assertEq(capacity.room, 0, "no presale");

        bytes memory closed = abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_Closed.selector, small);
        vm.startPrank(owner);
        vm.expectRevert(closed);
        subscriptions.close(small);
        vm.expectRevert(closed);
        subscriptions.setSelling(small, true);
        vm.stopPrank();
        _expectNoBundle(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotOpen.selector, small));
        vm.prank(emil);
        vm.expectRevert(abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotOpen.selector, small));
        subscriptions.buy(small, emil, TERMS);
        vm.assertEq(_activate(dora, _share(small, 1)), Ids.subscription(small, 2), "who wants its year has it");
    }

    function test_RevertWhen_AStrangerPromisesOrSeats() public {
        vm.startPrank(mallory);
        bytes memory refused = abi.encodeWithSelector(ISubscriptionsFacts.Subscriptions_NotAProduct.selector, mallory);
        vm.expectRevert(refused);
        subscriptions.presell(small, TEN, TERMS, dora);
        vm.expectRevert(refused);
        subscriptions.changePromises(small, -1, false);
        vm.stopPrank();
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectRoom(uint256 taken, uint256 promised, uint256 most, uint256 room) private view {
        Capacity memory capacity = subscriptions.capacityOf(small);
        vm.assertEq(capacity.taken, taken, "taken");
        vm.assertEq(capacity.promised, promised, "promised");
        vm.assertEq(capacity.most, most, "most");
        vm.assertEq(capacity.room, room, "room");
    }

    function _expectNoBundle(bytes memory reason) private {
        _fund(dora, BUNDLE);
        vm.prank(dora);
        vm.expectRevert(reason);
        altShares.buy(small, TEN, dora, address(0), TERMS, _none());
    }
}
