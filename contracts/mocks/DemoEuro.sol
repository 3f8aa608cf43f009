// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title DemoEuro
/// @notice Play money for the demo town and the tests: anyone may mint it.
contract DemoEuro is ERC20, ERC20Permit {
    constructor() ERC20("Demo Euro", "EUR") ERC20Permit("Demo Euro") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
