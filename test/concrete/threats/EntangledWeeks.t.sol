// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEntangledWeeks} from "../../../contracts/interfaces/IEntangledWeeks.sol";
import {PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {PackedWeeks} from "../../../contracts/libraries/PackedWeeks.sol";
import {Ids, MerchantId, PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {WeeksTest} from "../../support/WeeksTest.sol";

/// @title EntangledWeeksThreatsTest
/// @notice Threats 9, 12 and 35 of week tokens. 10 and 11 are in WeeksReentrancy.t.sol, 42 and 68 in Forfeits.t.sol, 32 in
/// EntangledWeeksSigned.t.sol, 41 and 45 in WeekBoundaries.t.sol, 46 in EntangledWeeks.t.sol.
contract EntangledWeeksThreatsTest is WeeksTest {
    // ─── 9: what lies beside it ──────────────────────────────────────────────────────────────────────────────────────

    /// @dev A week with bits above 32 names another plan's token where it is packed: plan 1 with 2 · 2^64 is plan 3.
    function test_Threat9_NobodySettlesAnotherPlacesWeeksAsItsOwn() public {
        _plan(_terms());
        address rival = person("owner of the cafe");
        vm.startPrank(rival);
        MerchantId cafe = registry.register(_registration("Cafe", IERC20(address(euro))));
        PlanTerms memory terms = _terms();
        terms.merchant = cafe;
        PlanId coffees = subscriptions.publish(terms, "Coffees", "");
        vm.stopPrank();
        vm.assertEq(PlanId.unwrap(gym) | 2, PlanId.unwrap(coffees), "3 is 1 and 2");
        _twins(membership, YEAR, dora);
        uint256 theirs = _join(coffees, emil);
        _twins(theirs, YEAR, emil);
        _warpToWeek(5);
        uint256 id = Ids.weekToken(coffees, OFFSET, FIRST_WEEK + 5);
        _use(emil, id, PARTS);
        uint256 earned = entangledWeeks.weekOf(id).earned;
        uint256 waiting = _waiting();
        uint256 before = euro.balanceOf(till);

        (uint256 paid, uint256 forfeited) = entangledWeeks.settle(gym, (2 << 64) | (FIRST_WEEK + 5), 1);
        vm.assertEq(paid + forfeited, 0, "there is no such week");
        vm.assertEq(_waiting(), waiting, "what waits for the gym's holders");
        vm.assertEq(entangledWeeks.weekOf(id).earned, earned, "what the cafe earned is the cafe's");
        (paid, ) = entangledWeeks.settle(coffees, FIRST_WEEK + 5, 1);
        vm.assertEq(paid, earned, "and paid to it");
        vm.assertEq(euro.balanceOf(till) - before, earned, "once");
        vm.assertTrue(earned != 0, "which is something");
    }

    // ─── 12: what stands behind a claim ──────────────────────────────────────────────────────────────────────────────

    /// @dev Its pool is worked out when something is first taken out of it, so nothing may be sold of it afterwards.
    function test_Threat12_RevertWhen_AWeekThatIsStillSoldIsPaidOut() public {
        uint256 other = _join(gym, emil);
        _twins(membership, _bit(5), dora);
        (uint256 startsAt, uint256 endsAt) = entangledWeeks.validityOf(_weekId(5));
        bytes memory reason = abi.encodeWithSelector(
            IEntangledWeeks.EntangledWeeks_NotItsWeek.selector,
            _weekId(5),
            startsAt,
            endsAt
        );
        vm.warp(startsAt - 1);
        vm.expectRevert(reason);
        vm.prank(court);
        entangledWeeks.payOut(_weekId(5), dora, 1, dora);
        vm.warp(startsAt - 7 days);
        _twins(other, _bit(5), emil);
        vm.assertEq(_stateOf(5).parts, 2 * PARTS, "both");
        vm.warp(startsAt);
        vm.assertTrue(_payOut(_weekId(5), dora, 1) != 0, "once it runs");

        // In a plan that is closed nothing is sold any more, so its weeks may be paid out ahead.
        _twins(other, _bit(6), emil);
        vm.prank(owner);
        subscriptions.close(gym);
        vm.assertEq(_payOut(_weekId(6), emil, PARTS), _priceOfWeek(6), "whole, but for what rounding up left");
    }

    /// @dev Nobody stakes anything. Everybody who has a part of the week is paid in any order, and the last takes the rest.
    function testFuzz_Threat12_AllHoldersOfAWeekArePaidWithoutAnyStake(uint256 seed) public {
        _twins(membership, _bit(5) | _bit(6), dora);
        for (uint256 i = 0; i < 4; i++) _twins(_join(gym, cleo), _bit(5), dora);
        _warpToWeek(3);
        _twins(_join(gym, ben), _bit(2), dora);
        address[4] memory holders = [dora, emil, mallory, ada];
        vm.startPrank(dora);
        weekTokens.safeTransferFrom(dora, emil, _weekId(5), 1 + (seed % 10), "");
        weekTokens.safeTransferFrom(dora, mallory, _weekId(5), 1 + ((seed >> 8) % 10), "");
        weekTokens.safeTransferFrom(dora, ada, _weekId(5), 1 + ((seed >> 16) % 10), "");
        vm.stopPrank();
        vm.assertEq(_held(Labels.PATRON_STAKE), 0, "no stake at all");
        uint256 whole = _stateOf(5).pool;
        _warpToWeek(5);
        _use(emil, _weekId(5), 1);
        uint256 earned = _stateOf(5).earned;

        uint256 sum;
        for (uint256 i = 0; i < 4; i++) {
            address holder = holders[(i + (seed % 4)) % 4];
            uint256 parts = _partsOf(holder, 5);
            if (parts == 0) continue;
            uint256 had = euro.balanceOf(holder);
            uint256 amount = _payOut(_weekId(5), holder, parts);
            vm.assertEq(euro.balanceOf(holder) - had, amount, "at once");
            vm.assertGe(amount * 42, whole * parts - 42 * parts, "a week is a week, for the first and the last");
            sum += amount;
        }
        vm.assertEq(sum, whole - earned, "all of the week's pool");
        vm.assertEq(_stateOf(5).pool + _stateOf(5).parts, 0, "and no more");
        vm.assertEq(_stateOf(6).parts, PARTS, "the week beside it is whole");
        vm.assertGe(_waiting(), _stateOf(6).pool + earned, "and paid for");
    }

    // ─── 35: the twin and its parent ─────────────────────────────────────────────────────────────────────────────────

    /// @dev All 52 are bought, the parent is refunded, all are used: one service each, one guest seat each.
    function test_Threat35_TwinsOutliveTheirParentAndTakeOneSeatEach() public {
        PlanTerms memory terms = _terms();
        terms.guestSeats = 1;
        PlanId plan = _plan(terms);
        uint256 id = _join(plan, dora);
        uint256 other = _join(plan, cleo);
        _twins(id, YEAR, emil);
        uint256 before = euro.balanceOf(till);
        uint256 refunded;
        for (uint256 k = 1; k <= 52; k++) {
            _warpToWeek(k);
            if (k == 25) {
                vm.prank(dora);
                refunded = subscriptions.refund(id);
            }
            uint256 token = Ids.weekToken(plan, OFFSET, FIRST_WEEK + k);
            vm.assertEq(entangledWeeks.weekOf(token).twins, 1, "one seat");
            _use(emil, token, PARTS);
            vm.assertEq(entangledWeeks.weekOf(token).parts, 0, "one service");
            if (k == 52) break;
            // Its seat isn't free again: not when the parent leaves, nor when the guest has been there.
            vm.expectRevert(
                abi.encodeWithSelector(PackedWeeks.PackedWeeks_NoGuestSeat.selector, plan, FIRST_WEEK + k + 1, 1)
            );
            vm.prank(cleo);
            entangledWeeks.buy(other, _bit(k + 1), cleo);
        }
        vm.assertTrue(refunded != 0, "the parent's money came back");
        (uint256 paid, ) = entangledWeeks.settle(plan, FIRST_WEEK, 53);
        vm.assertEq(euro.balanceOf(till) - before, paid, "and each week was earned");
        vm.assertLe(962_000_025 - paid, 52, "at its price, but for crumbs");
    }

    function test_Threat35_AGuestsWeekDoesNotWaitForAPausedParent() public {
        _twins(membership, _bit(22), emil);
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.pause(membership);
        _warpToWeek(22);
        _use(emil, _weekId(22), PARTS);
        vm.assertEq(_partsOf(emil, 22), 0, "on its date");
        vm.prank(dora);
        subscriptions.resume(membership);
        _warpToWeek(23);
        vm.expectRevert(
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_AlreadyBought.selector, membership, _bit(22))
        );
        vm.prank(dora);
        entangledWeeks.buy(membership, _bit(22), emil);
    }

    /// @dev The pool of one twin.
    function _priceOfWeek(uint256 k) private pure returns (uint256) {
        return (uint256(1_066 * EUR) * 51 - (208 * EUR) * (k - 1)) / (52 * 51);
    }
}
