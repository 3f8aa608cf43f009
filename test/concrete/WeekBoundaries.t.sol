// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Registration} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {ISubscriptions, PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {TwinTerms} from "../../contracts/libraries/TwinTerms.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {FairPriceVectors} from "../support/FairPriceVectors.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title WeekBoundariesTest
/// @notice The first second of a week and the first that isn't in it any more, with their neighbours, by three clocks. The
/// kit reads the same figures (sdk/src/weeks/fairPrice.test.ts).
contract WeekBoundariesTest is WeeksTest, FairPriceVectors {
    using TwinTerms for ISubscriptions;

    function setUp() public override(WeeksTest, FairPriceVectors) {
        WeeksTest.setUp();
        FairPriceVectors.setUp();
    }

    function test_Threat41And45_TheClockAloneDecidesToTheSecond() public {
        uint256 before = vm.snapshotState();
        uint256 offset = ALL;
        PlanId plan;
        uint256 late;
        for (uint256 row = 0; row < BOUNDARIES; row++) {
            if (boundary(row, "weekOffset") != offset) {
                if (row != 0) vm.revertToState(before);
                before = vm.snapshotState();
                offset = boundary(row, "weekOffset");
                vm.warp(boundary(row, "startsAt") - 13 days);
                (plan, late) = _placeWith(offset);
            }
            uint256 second = vm.snapshotState();
            vm.warp(boundary(row, "time"));
            _expectWhatTheVectorsSay(row, plan, late);
            vm.revertToState(second);
        }
    }

    /// @dev A place whose weeks begin so; its members join two weeks before. Emil has the twin of the week that is tried.
    function _placeWith(uint256 offset) private returns (PlanId plan, uint256 late) {
        Registration memory registration = _registration("Clock", IERC20(address(euro)));
        registration.weekOffset = uint24(offset);
        PlanTerms memory terms = _terms();
        vm.prank(owner);
        terms.merchant = registry.register(registration);
        plan = _plan(terms);
        _twins(_join(plan, dora), _bit(2), emil);
        late = _join(plan, cleo);
        _fund(cleo, 1_000 * EUR);
    }

    function _expectWhatTheVectorsSay(uint256 row, PlanId plan, uint256 late) private {
        bool isRunning = boundary(row, "isRunning") == 1;
        bool isOver = boundary(row, "isOver") == 1;
        uint256 id = Ids.weekToken(plan, boundary(row, "weekOffset"), boundary(row, "week"));
        (uint256 startsAt, uint256 endsAt) = entangledWeeks.validityOf(id);
        vm.assertEq(startsAt, boundary(row, "startsAt"), "when it begins");
        vm.assertEq(endsAt, startsAt + 7 days, "and ends");
        vm.assertEq(subscriptions.weekTermsOf(plan).week, boundary(row, "weekThen"), "which week it is");
        vm.assertEq(entangledWeeks.isTokenExpired(id), isOver, "whether it is over");
        vm.assertEq(entangledWeeks.fairPriceOf(id, block.timestamp), boundary(row, "fairPrice"), "fair price");

        uint256 here = vm.snapshotState();
        vm.prank(emil);
        try entangledWeeks.redeem(id, 1, false) {
            vm.assertTrue(isRunning, "used in its week");
        } catch {
            vm.assertTrue(!isRunning, "and only then");
        }
        vm.revertToState(here);
        here = vm.snapshotState();
        vm.prank(emil);
        try weekTokens.safeTransferFrom(emil, ada, id, 1, "") {
            vm.assertTrue(!isOver, "given until it is over");
        } catch {
            vm.assertTrue(isOver, "and not afterwards");
        }
        vm.revertToState(here);
        vm.prank(cleo);
        try entangledWeeks.buy(late, _bit(2), cleo) {
            vm.assertTrue(!isRunning && !isOver, "bought until it begins");
        } catch {
            vm.assertTrue(isRunning || isOver, "and not afterwards");
        }
    }
}
