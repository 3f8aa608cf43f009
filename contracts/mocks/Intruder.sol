// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {ITokenHooks} from "./HostileToken.sol";

/// @title Intruder
/// @notice An account with code. Whenever it is called back, by a voucher that it gets or a token that moves, it carries
/// out its whole plan once and writes down how each call ended.
contract Intruder is ERC1155Holder, ITokenHooks {
    struct Attempt {
        address target;
        bytes data;
        bool done;
        bytes answer;
    }

    Attempt[] private _plan;
    bool public armed;
    uint256 public calls;

    function plan(address target, bytes calldata data) external {
        _plan.push(Attempt(target, data, false, ""));
        armed = true;
    }

    function attempts() external view returns (Attempt[] memory) {
        return _plan;
    }

    /// @notice Calls as this account.
    function run(address target, bytes calldata data) external returns (bytes memory answer) {
        bool done;
        (done, answer) = target.call(data);
        if (!done) {
            assembly {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }

    function tokensToSend() external {
        _strike();
    }

    function tokensReceived() external {
        _strike();
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 quantity,
        bytes memory data
    ) public override returns (bytes4) {
        _strike();
        return super.onERC1155Received(operator, from, id, quantity, data);
    }

    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] memory ids,
        uint256[] memory quantities,
        bytes memory data
    ) public override returns (bytes4) {
        _strike();
        return super.onERC1155BatchReceived(operator, from, ids, quantities, data);
    }

    function _strike() private {
        calls++;
        if (!armed) return;
        armed = false;
        for (uint256 i = 0; i < _plan.length; i++) {
            (_plan[i].done, _plan[i].answer) = _plan[i].target.call(_plan[i].data);
        }
    }
}
