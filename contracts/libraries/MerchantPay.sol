// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry, Payee} from "../interfaces/IMerchantRegistry.sol";
import {MerchantId} from "../types/Ids.sol";

/// @title MerchantPay
/// @notice Who gets a merchant's part: its payees by their bps, rounded down, and the payout address the rest.
library MerchantPay {
    uint256 private constant BPS = 10_000;

    /// @notice The payouts of `amount` to the merchant and of `otherAmount`, unless it is zero, to `other`.
    function payouts(
        IMerchantRegistry registry,
        MerchantId merchant,
        uint256 amount,
        address other,
        uint256 otherAmount
    ) internal view returns (Payout[] memory list) {
        (address payout, uint256 payeeCount) = registry.payoutOf(merchant);
        uint256 last = otherAmount == 0 ? payeeCount : payeeCount + 1;
        list = new Payout[](last + 1);

        uint256 rest = amount;
        if (payeeCount != 0) {
            Payee[] memory payees = registry.payeesOf(merchant);
            for (uint256 i = 0; i < payeeCount; i++) {
                uint256 part = (amount * payees[i].bps) / BPS;
                list[i + 1] = Payout(payees[i].account, part);
                rest -= part;
            }
        }
        list[0] = Payout(payout, rest);
        if (otherAmount != 0) list[last] = Payout(other, otherAmount);
    }
}
