// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Begun, Escrow, PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {AccountId, Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "./HouseTest.sol";

/// @title GymTest
/// @notice The gym of the paper in the house: 52 weeks for 858 instead of 1,066.
abstract contract GymTest is HouseTest {
    uint256 internal constant PRICE = 858 * EUR;
    uint256 internal constant THIRD = 257_400_000;
    bytes32 internal constant TERMS = keccak256("terms");

    PlanId internal gym;
    address internal keeper = person("keeper");

    function setUp() public virtual override {
        super.setUp();
        gym = _plan(_terms());
    }

    function _terms() internal view returns (PlanTerms memory terms) {
        terms.merchant = bar;
        terms.retailTotal = uint104(1_066 * EUR);
        terms.prepaidPrice = uint104(PRICE);
        terms.weekCount = 52;
        terms.transactionBps = 100;
        terms.longestPauseWeeks = 8;
        terms.queueWeeks = 26;
        terms.horizonYears = 5;
        terms.capacity = 1_000;
        terms.partsPerWeek = 7;
        terms.guestSeats = 10;
        terms.patronBps = 500;
        terms.arbiterDays = 30;
        (terms.tiers[2].size, terms.tiers[2].discountBps) = (15, 1_500);
        terms.termsHash = TERMS;
    }

    function _plan(PlanTerms memory terms) internal returns (PlanId) {
        vm.prank(owner);
        return subscriptions.publish(terms, "A year of training", "");
    }

    function _join(PlanId plan, address who) internal returns (uint256 id) {
        _fund(who, PRICE);
        vm.prank(who);
        return subscriptions.buy(plan, who, TERMS);
    }

    /// @dev As a product does it that sells and begins at once: it posts what it is told.
    function _begin(
        address product,
        PlanId plan,
        uint256 tier,
        address payer,
        address receiver
    ) internal returns (uint256) {
        vm.startPrank(product);
        subscriptions.changePromises(plan, 1, false);
        Begun memory begun = subscriptions.activate(plan, tier, receiver, false, false, false);
        AccountId allowance = Ids.account(begun.currency, begun.merchant, Labels.ALLOWANCE);
        vault.postFour(allowance, begun.changes, payer, begun.price, address(0), 0);
        vm.stopPrank();
        return begun.id;
    }

    function _escrow() internal view returns (Escrow memory) {
        PlanId[] memory plans = new PlanId[](1);
        plans[0] = gym;
        return subscriptions.escrowOf(bar, plans);
    }
}
