// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {Begun, Capacity, ISubscriptions, ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {AccountId, Ids, PlanId} from "../types/Ids.sol";
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
        subscriptions.changePromises(plan, 1, false);
        Begun memory begun = subscriptions.activate(plan, tier, receiver, false, false, false);
        if (begun.id == 0) {
            // It sells no place in a queue.
            Capacity memory seats = subscriptions.capacityOf(plan);
            revert ISubscriptionsFacts.Subscriptions_SoldOut(plan, seats.taken, seats.capacity);
        }
        AccountId allowance = Ids.account(begun.currency, begun.merchant, Labels.ALLOWANCE);
        vault.postFour(allowance, begun.changes, msg.sender, begun.price, address(0), 0);
        return begun.id;
    }
}
