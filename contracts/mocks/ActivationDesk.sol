// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {ISubscriptions, Plan} from "../interfaces/ISubscriptions.sol";
import {Ids, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title ActivationDesk
/// @notice A product for tests that sells and activates at once, at any of a plan's prices: who calls pays, by its allowance
/// to the vault.
contract ActivationDesk {
    function activate(
        IEscrowVault vault,
        ISubscriptions subscriptions,
        PlanId plan,
        uint256 tier,
        address receiver
    ) external returns (uint256 id) {
        Plan memory terms = subscriptions.planOf(plan);
        vault.deposit(
            Ids.account(terms.currency, terms.terms.merchant, Labels.ALLOWANCE),
            msg.sender,
            subscriptions.priceOf(plan, tier)
        );
        subscriptions.changePromises(plan, 1, 0);
        return subscriptions.activate(plan, tier, receiver, false, false, false);
    }
}
