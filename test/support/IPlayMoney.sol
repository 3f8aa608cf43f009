// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";

/// @dev DemoEuro as tests see it. Tests import interfaces only, so that a change of a test compiles in a moment.
interface IPlayMoney is IERC20, IERC20Permit {
    function mint(address to, uint256 amount) external;
}
