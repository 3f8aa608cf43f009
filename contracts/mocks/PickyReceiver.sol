// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";

/// @title PickyReceiver
/// @notice Takes vouchers, or refuses them in one of the ways in which receivers do.
contract PickyReceiver is IERC1155Receiver {
    enum Mood {
        Accepts,
        AnswersWrong,
        RevertsSilently,
        RevertsWithReason,
        RevertsWithError,
        Panics
    }

    error NotForMe(uint256 mood);

    Mood public immutable mood;
    bytes public lastData;

    constructor(Mood mood_) {
        mood = mood_;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata data) external returns (bytes4) {
        lastData = data;
        return _answer(this.onERC1155Received.selector);
    }

    function onERC1155BatchReceived(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata data
    ) external returns (bytes4) {
        lastData = data;
        return _answer(this.onERC1155BatchReceived.selector);
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == type(IERC1155Receiver).interfaceId || id == 0x01ffc9a7;
    }

    function _answer(bytes4 right) private view returns (bytes4) {
        if (mood == Mood.AnswersWrong) return 0x00c0ffee;
        if (mood == Mood.RevertsWithReason) revert("not for me");
        if (mood == Mood.RevertsWithError) revert NotForMe(uint256(mood));
        if (mood == Mood.Panics) assert(false);
        if (mood == Mood.RevertsSilently) {
            assembly {
                revert(0, 0)
            }
        }
        return right;
    }
}
