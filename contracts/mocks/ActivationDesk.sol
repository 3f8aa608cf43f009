// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISubscriptions} from "../interfaces/ISubscriptions.sol";
import {PlanId} from "../types/Ids.sol";

/// @title ActivationDesk
/// @notice A product for tests that sells subscriptions at any of a plan's prices, as the shares of a bundle will be: who
/// calls pays, by its allowance to the vault.
contract ActivationDesk {
    function activate(
        ISubscriptions subscriptions,
        PlanId plan,
        uint256 tier,
        address receiver
    ) external returns (uint256 id) {
        return subscriptions.activate(plan, tier, msg.sender, receiver);
    }
}
