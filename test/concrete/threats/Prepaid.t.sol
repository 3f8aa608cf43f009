// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {GymTest} from "../../support/GymTest.sol";

/// @title PrepaidThreatsTest
/// @notice Threats 14, 17, 19 and 36 of prepaid subscriptions, at the gym of the paper.
contract PrepaidThreatsTest is GymTest {
    address private club = person("a product that sells shares");

    function _activators() internal view override returns (address[] memory list) {
        list = new address[](1);
        list[0] = club;
    }

    /// @dev What a purchase and a refund cost doesn't depend on how many plans there are, nor on their members.
    function test_Threat14_ManyPlansDoNotMakeARefundDearer() public {
        _join(gym, emil);
        uint256 alone = _join(gym, dora);
        uint256 before = vm.snapshotState();
        (uint256 buyAlone, uint256 refundAlone) = _measure(alone);
        vm.revertToState(before);

        for (uint256 i = 0; i < 999; i++) _join(_plan(_terms()), emil);
        (uint256 buyAmong, uint256 refundAmong) = _measure(alone);
        vm.assertLe(buyAmong * 100, buyAlone * 105, "a purchase");
        vm.assertLe(refundAmong * 100, refundAlone * 105, "a refund");
    }

    function test_Threat17_ABundlePriceIsRefundedAtItsPrice() public {
        uint256 share = subscriptions.priceOf(gym, 3);
        vm.assertEq(share, 729_300_000, "15% off");
        _fund(dora, share);
        vm.prank(club);
        uint256 id = subscriptions.activate(gym, 3, dora, dora);
        _warpToWeek(19);

        vm.prank(dora);
        uint256 refunded = subscriptions.refund(id);
        vm.assertEq(refunded, 421_025_000, "as much of 729.30 as 495.32 is of 858");
        vm.assertLe(refunded * PRICE, 495_323_530 * share, "never the list price's refund");
    }

    function test_Threat19_BountiesAreNotTakenFromWhoMayStillLeave() public {
        PlanId careful = _careful();
        uint256 id = _join(careful, dora);
        _join(gym, emil);
        _warpToWeek(1);
        vm.startPrank(keeper);
        subscriptions.release(careful, ALL);
        subscriptions.release(gym, ALL);
        vm.stopPrank();
        vm.assertEq(euro.balanceOf(keeper), 0, "nothing fell due");
        vm.assertEq(_held(Labels.COOLING_OFF), PRICE, "whole");

        vm.warp(MONDAY + 6 days);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(id), PRICE, "whole");
    }

    /// @dev Who comes for a week, leaves and comes again pays every week at its highest price.
    function test_Threat36_CoolingOffIsNoFreePass() public {
        PlanId careful = _careful();
        uint256 paid;
        for (uint256 week = 0; week < 26; week++) {
            uint256 id = _join(careful, dora);
            uint256 before = euro.balanceOf(dora);
            _warpToWeek(week + 1);
            vm.prank(dora);
            subscriptions.refund(id);
            paid += PRICE - (euro.balanceOf(dora) - before);
        }
        vm.assertEq(paid, 26 * 20_500_000, "26 times the retail price of a week");
        vm.assertLe(subscriptions.planOf(careful).seats, 1, "and no more than one seat");
    }

    function _measure(uint256 id) private returns (uint256 bought, uint256 refunded) {
        _fund(cleo, 2 * PRICE);
        vm.startPrank(cleo);
        subscriptions.buy(gym, cleo, TERMS);
        uint256 left = gasleft();
        subscriptions.buy(gym, cleo, TERMS);
        bought = left - gasleft();
        vm.stopPrank();
        _warpToWeek(20);
        vm.prank(dora);
        left = gasleft();
        subscriptions.refund(id);
        refunded = left - gasleft();
    }

    function _careful() private returns (PlanId) {
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 2;
        return _plan(terms);
    }
}
