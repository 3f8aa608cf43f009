// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {PackedERC1155} from "../../contracts/tokens/PackedERC1155.sol";

/// @dev What packed and plain tokens have in common here.
interface ITokens is IERC1155 {
    function mint(address to, uint256 id, uint256 value, bytes calldata data) external;
    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values, bytes calldata data) external;
    function mintRow(address to, uint256[] calldata ids, uint256[] calldata values) external;
    function burn(address from, uint256 id, uint256 value) external;
    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external;
}

/// @dev What a test may do with a layout. A row is minted as a batch is, by who has rows.
abstract contract PackedTokens is PackedERC1155 {
    function mint(address to, uint256 id, uint256 value, bytes calldata data) external {
        _mint(to, id, value, data);
    }

    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values, bytes calldata data) external {
        _mintBatch(to, ids, values, data);
    }

    function mintRow(address to, uint256[] calldata ids, uint256[] calldata values) external {
        _mintRow(to, ids, values);
    }

    function burn(address from, uint256 id, uint256 value) external {
        _burn(from, id, value);
    }

    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external {
        _burnBatch(from, ids, values);
    }

    /// @dev Fills the bits of a word that are in no lane.
    function writeSpare(address holder, uint256 word, uint256 bits) external {
        _lanes[holder][word] |= bits & _spareMask();
    }

    /// @dev All `words` of the first holder, then of the second, and so on.
    function wordsOf(
        address[] calldata holders,
        uint256[] calldata words
    ) external view returns (uint256[] memory all) {
        all = new uint256[](holders.length * words.length);
        for (uint256 h = 0; h < holders.length; h++) {
            for (uint256 w = 0; w < words.length; w++) all[h * words.length + w] = _lanes[holders[h]][words[w]];
        }
    }

    function place(uint256 id) external pure returns (uint256 word, uint256 shift) {
        return _place(id);
    }

    function laneBits() external pure returns (uint256) {
        return _laneBits();
    }

    /// @dev Whether lanes follow each other as `_mintRow` asks for.
    function hasRows() external pure virtual returns (bool) {
        return true;
    }

    function uri(uint256) external pure returns (string memory) {
        return "";
    }

    function _spareMask() internal pure virtual returns (uint256);
}

/// @dev As solidarity vouchers: seven lanes, spare bits at the top.
contract SevenLanes is PackedTokens {
    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        uint256 week = uint32(id);
        return (((id >> 32) << 32) | (week / 7), (week % 7) * 32);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 32;
    }

    function _rowBits() internal pure override returns (uint256) {
        return 224;
    }

    function _spareMask() internal pure override returns (uint256) {
        return uint256(type(uint32).max) << 224;
    }
}

/// @dev As ALT shares: the sixteen places of a bundle, nothing spare.
contract SixteenLanes is PackedTokens {
    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id >> 4, (id & 15) * 16);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 16;
    }

    function _spareMask() internal pure override returns (uint256) {
        return 0;
    }
}

/// @dev As week tokens: fifteen weeks, and room for a sixteenth that isn't a lane.
contract FifteenLanes is PackedTokens {
    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        uint256 week = uint32(id);
        return (((id >> 32) << 32) | (week / 15), (week % 15) * 16);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 16;
    }

    function _rowBits() internal pure override returns (uint256) {
        return 240;
    }

    function _spareMask() internal pure override returns (uint256) {
        return uint256(type(uint16).max) << 240;
    }
}

/// @dev Small lanes above spare bits at the bottom, and some between: 24 lanes of 8 bits, each with two spare bits below.
contract ManyLanes is PackedTokens {
    function hasRows() external pure override returns (bool) {
        return false;
    }

    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id / 24, (id % 24) * 10 + 2);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 8;
    }

    function _spareMask() internal pure override returns (uint256 mask) {
        mask = type(uint256).max;
        for (uint256 lane = 0; lane < 24; lane++) mask &= ~(uint256(0xff) << (lane * 10 + 2));
    }
}

/// @dev Nothing spare: the upper lane ends where the word does.
contract TwoLanes is PackedTokens {
    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id >> 1, (id & 1) * 128);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 128;
    }

    function _spareMask() internal pure override returns (uint256) {
        return 0;
    }
}

/// @dev A word for each id.
contract OneLane is PackedTokens {
    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id, 0);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 256;
    }

    function _spareMask() internal pure override returns (uint256) {
        return 0;
    }
}

/// @dev OpenZeppelin's.
contract PlainTokens is ERC1155("") {
    function mint(address to, uint256 id, uint256 value, bytes calldata data) external {
        _mint(to, id, value, data);
    }

    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values, bytes calldata data) external {
        _mintBatch(to, ids, values, data);
    }

    /// @dev One is told, and asked about, as one.
    function mintRow(address to, uint256[] calldata ids, uint256[] calldata values) external {
        if (ids.length == 1) _mint(to, ids[0], values[0], "");
        else _mintBatch(to, ids, values, "");
    }

    function burn(address from, uint256 id, uint256 value) external {
        _burn(from, id, value);
    }

    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external {
        _burnBatch(from, ids, values);
    }
}

/// @dev Does in its hook what the data says, on the token that calls it, and fails with what that fails with. It keeps a
/// trace of all that each token told it.
contract Meddler is ERC165, IERC1155Receiver {
    mapping(address token => bytes32 trace) public heardFrom;

    function onERC1155Received(address, address, uint256, uint256, bytes calldata data) external returns (bytes4) {
        _meddle(data);
        return this.onERC1155Received.selector;
    }

    function onERC1155BatchReceived(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata data
    ) external returns (bytes4) {
        _meddle(data);
        return this.onERC1155BatchReceived.selector;
    }

    function _meddle(bytes calldata data) private {
        heardFrom[msg.sender] = keccak256(abi.encode(heardFrom[msg.sender], msg.data));
        if (data.length == 0) return;
        (bool done, bytes memory reason) = msg.sender.call(data);
        if (done) return;
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}
