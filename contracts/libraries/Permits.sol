// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";

/// @title Permits
/// @notice Payment with a signature in place of an approval (ERC-2612).
library Permits {
    /// @notice Uses the caller's permit for `spender`.
    /// @return allowance what `spender` may take now. Somebody may have sent the permit ahead of us, so what counts is that.
    function permitTo(IERC20 currency, address spender, Permit calldata permit) internal returns (uint256 allowance) {
        try
            IERC20Permit(address(currency)).permit(
                msg.sender,
                spender,
                permit.value,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {
            return permit.value;
        } catch {
            return currency.allowance(msg.sender, spender);
        }
    }
}
