// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEntangledWeeks, WeekState as Week} from "../../../contracts/interfaces/IEntangledWeeks.sol";
import {Registration} from "../../../contracts/interfaces/IMerchantRegistry.sol";
import {PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {Ids, MerchantId, PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {WeeksTest} from "../../support/WeeksTest.sol";

/// @title EntangledWeeksThreatsTest
/// @notice Threats 9, 10, 11, 12, 35 and 41 of week tokens. 32 is in EntangledWeeksSigned.t.sol, 46 in EntangledWeeks.t.sol,
/// 42 and 68 in Forfeits.t.sol.
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

    /// @dev The pool of one twin.
    function _priceOfWeek(uint256 k) private pure returns (uint256) {
        return (uint256(1_066 * EUR) * 51 - (208 * EUR) * (k - 1)) / (52 * 51);
    }
}
