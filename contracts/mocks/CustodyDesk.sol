// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {IAltShares} from "../interfaces/IAltShares.sol";

/// @title CustodyDesk
/// @notice A custodian for tests, as a market is one: it holds shares and knows whose they are.
contract CustodyDesk is ERC1155Holder {
    mapping(uint256 id => mapping(address owner => uint256 quantity)) public heldFor;

    error NothingHeld(uint256 id, address owner);

    function keep(IERC1155 shares, uint256 id, uint256 quantity) external {
        heldFor[id][msg.sender] += quantity;
        shares.safeTransferFrom(msg.sender, address(this), id, quantity, "");
    }

    function giveBack(IERC1155 shares, uint256 id) external {
        _take(id, msg.sender);
        shares.safeTransferFrom(address(this), msg.sender, id, 1, "");
    }

    /// @notice The owner begins its share, at any time.
    function begin(IAltShares shares, uint256 id) external returns (uint256 subscription, uint256 bounty) {
        _take(id, msg.sender);
        return shares.activateHeld(id, msg.sender, address(0));
    }

    /// @notice Anyone begins a share that is due for its owner.
    function beginDue(
        IAltShares shares,
        uint256 id,
        address owner
    ) external returns (uint256 subscription, uint256 bounty) {
        _take(id, owner);
        return shares.activateHeld(id, owner, msg.sender);
    }

    function _take(uint256 id, address owner) private {
        require(heldFor[id][owner] != 0, NothingHeld(id, owner));
        heldFor[id][owner]--;
    }
}
