// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title PackedERC1155
/// @notice An ERC-1155 in which neighbouring ids share a word of storage: each has a lane of it. Holding a second id of
/// a word costs 5,000 instead of 22,100, and a batch of neighbours costs one word. To everybody outside it is as any other;
/// only that a balance is at most what a lane holds.
/// @dev A derived contract says where an id lies. Two ids must never share a lane, nor may lanes overlap. Bits of a word
/// that are in no lane are the derived contract's own; no balance change touches them.
abstract contract PackedERC1155 is ERC165, IERC1155MetadataURI, IERC1155Errors {
    mapping(address holder => mapping(uint256 word => uint256 lanes)) internal _lanes;
    mapping(address holder => mapping(address operator => bool approved)) private _operators;

    /// @dev So much more can't be added: `found` of an id were to be, and `most` fit beside what is held.
    error PackedERC1155_AmountTooLarge(uint256 found, uint256 most);

    // ─── ERC-1155 ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IERC1155
    function setApprovalForAll(address operator, bool approved) external {
        require(operator != address(0), ERC1155InvalidOperator(address(0)));

        _operators[msg.sender][operator] = approved;

        emit ApprovalForAll(msg.sender, operator, approved);
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata data) external {
        _checkTransfer(from, to);
        _checkMovable(id);

        _transfer(from, to, id, value);

        ERC1155Utils.checkOnERC1155Received(msg.sender, from, to, id, value, data);
    }

    /// @inheritdoc IERC1155
    // The lists are read up to four times, so they are copied once.
    // solhint-disable-next-line gas-calldata-parameters
    function safeBatchTransferFrom(
        address from,
        address to,
        uint256[] memory ids,
        uint256[] memory values,
        bytes calldata data
    ) external {
        _checkTransfer(from, to);
        _checkLengths(ids, values);
        for (uint256 i = 0; i < ids.length; i++) _checkMovable(ids[i]);

        if (from == to) {
            // Each entry would be taken and put back, so the same balance serves every entry that names it.
            for (uint256 i = 0; i < ids.length; i++) _checkBalance(from, balanceOf(from, ids[i]), ids[i], values[i]);
        } else {
            _debitBatch(from, ids, values);
            _creditBatch(to, ids, values);
        }

        _emitBatch(from, to, ids, values);

        ERC1155Utils.checkOnERC1155BatchReceived(msg.sender, from, to, ids, values, data);
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata holders,
        uint256[] calldata ids
    ) external view returns (uint256[] memory balances) {
        require(holders.length == ids.length, ERC1155InvalidArrayLength(ids.length, holders.length));
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) balances[i] = balanceOf(holders[i], ids[i]);
    }

    /// @inheritdoc IERC1155
    function balanceOf(address holder, uint256 id) public view returns (uint256) {
        (uint256 word, uint256 shift) = _place(id);
        return (_lanes[holder][word] >> shift) & _most();
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address holder, address operator) public view returns (bool) {
        return _operators[holder][operator];
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view virtual override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId
            || interfaceId == type(IERC1155MetadataURI).interfaceId
            || super.supportsInterface(interfaceId);
    }

    // ─── For the derived contract ────────────────────────────────────────────────────────────────────────────────────

    /// @dev Without asking the receiver.
    function _transfer(address from, address to, uint256 id, uint256 value) internal {
        _debit(from, id, value);
        _credit(to, id, value);

        emit TransferSingle(msg.sender, from, to, id, value);
    }

    /// @dev Calls the receiver, so it comes last.
    function _mint(address to, uint256 id, uint256 value, bytes memory data) internal {
        require(to != address(0), ERC1155InvalidReceiver(address(0)));

        _credit(to, id, value);

        emit TransferSingle(msg.sender, address(0), to, id, value);

        ERC1155Utils.checkOnERC1155Received(msg.sender, address(0), to, id, value, data);
    }

    /// @dev Calls the receiver, so it comes last.
    function _mintBatch(address to, uint256[] memory ids, uint256[] memory values, bytes memory data) internal {
        require(to != address(0), ERC1155InvalidReceiver(address(0)));
        _checkLengths(ids, values);

        _creditBatch(to, ids, values);

        _emitBatch(address(0), to, ids, values);

        ERC1155Utils.checkOnERC1155BatchReceived(msg.sender, address(0), to, ids, values, data);
    }

    /// @dev As many of each of `ids`, which ascend; those of one word follow each other as its lanes do. Calls the receiver, so
    /// it comes last.
    /// @param values all alike
    function _mintRow(address to, uint256[] memory ids, uint256[] memory values) internal {
        if (ids.length == 1) {
            _mint(to, ids[0], values[0], "");
            return;
        }
        require(to != address(0), ERC1155InvalidReceiver(address(0)));

        _creditRow(_lanes[to], ids, values[0]);

        emit TransferBatch(msg.sender, address(0), to, ids, values);

        ERC1155Utils.checkOnERC1155BatchReceived(msg.sender, address(0), to, ids, values, "");
    }

    function _burn(address from, uint256 id, uint256 value) internal {
        require(from != address(0), ERC1155InvalidSender(address(0)));

        _debit(from, id, value);

        emit TransferSingle(msg.sender, from, address(0), id, value);
    }

    function _burnBatch(address from, uint256[] memory ids, uint256[] memory values) internal {
        require(from != address(0), ERC1155InvalidSender(address(0)));
        _checkLengths(ids, values);

        _debitBatch(from, ids, values);

        _emitBatch(from, address(0), ids, values);
    }

    /// @dev Where an id lies: in which word, and how many bits from its low end.
    function _place(uint256 id) internal pure virtual returns (uint256 word, uint256 shift);

    /// @dev Whether an id may be moved by its holder at all; reverts where not. Here all may.
    function _checkMovable(uint256 id) internal view virtual {}

    /// @dev How many bits a lane has, 1 to 256.
    function _laneBits() internal pure virtual returns (uint256);

    /// @dev How many bits of a word are in lanes, from its low end; by default as many as there is room for.
    function _rowBits() internal pure virtual returns (uint256) {
        uint256 laneBits = _laneBits();
        return 256 - (256 % laneBits);
    }

    // ─── Inner workings ──────────────────────────────────────────────────────────────────────────────────────────────

    function _debit(address holder, uint256 id, uint256 value) private {
        (uint256 word, uint256 shift) = _place(id);
        mapping(uint256 word => uint256 lanes) storage words = _lanes[holder];
        words[word] = _less(words[word], shift, holder, id, value);
    }

    function _credit(address holder, uint256 id, uint256 value) private {
        (uint256 word, uint256 shift) = _place(id);
        mapping(uint256 word => uint256 lanes) storage words = _lanes[holder];
        words[word] = _more(words[word], shift, value);
    }

    /// @dev Entries that follow each other in one word change it in memory: it is read and written once.
    function _debitBatch(address holder, uint256[] memory ids, uint256[] memory values) private {
        mapping(uint256 word => uint256 lanes) storage words = _lanes[holder];
        uint256 open;
        uint256 lanes;
        for (uint256 i = 0; i < ids.length; i++) {
            (uint256 word, uint256 shift) = _place(ids[i]);
            if (i == 0) (open, lanes) = (word, words[word]);
            if (word != open) {
                words[open] = lanes;
                (open, lanes) = (word, words[word]);
            }
            lanes = _less(lanes, shift, holder, ids[i], values[i]);
        }
        if (ids.length != 0) words[open] = lanes;
    }

    /// @dev As `_debitBatch`.
    function _creditBatch(address holder, uint256[] memory ids, uint256[] memory values) private {
        mapping(uint256 word => uint256 lanes) storage words = _lanes[holder];
        uint256 open;
        uint256 lanes;
        for (uint256 i = 0; i < ids.length; i++) {
            (uint256 word, uint256 shift) = _place(ids[i]);
            if (i == 0) (open, lanes) = (word, words[word]);
            if (word != open) {
                words[open] = lanes;
                (open, lanes) = (word, words[word]);
            }
            lanes = _more(lanes, shift, values[i]);
        }
        if (ids.length != 0) words[open] = lanes;
    }

    /// @dev `value` more of each of `ids`, which ascend. What follows each other in a word is added in one sum.
    function _creditRow(
        mapping(uint256 word => uint256 lanes) storage words,
        uint256[] memory ids,
        uint256 value
    ) private {
        uint256 laneBits = _laneBits();
        uint256 rowBits = _rowBits();
        // A one in every lane.
        uint256 ones = (type(uint256).max >> (256 - rowBits)) / _most();
        require(value <= _most(), PackedERC1155_AmountTooLarge(value, _most()));
        uint256 i = 0;
        unchecked {
            while (i != ids.length) {
                uint256 id = ids[i];
                (uint256 word, uint256 shift) = _place(id);
                uint256 span = Math.min(ids.length - i, (rowBits - shift) / laneBits);
                // Ids ascend, so nothing is left out where the last one is as far off as they are many.
                while (ids[i + span - 1] - id != span - 1) span /= 2;
                uint256 more = ((ones >> (rowBits - span * laneBits)) * value) << shift;
                words[word] = _addLanes(words[word], more, ones << (laneBits - 1), value);
                i += span;
            }
        }
    }

    /// @dev Adds lane by lane in one sum, which is right where no lane is too full: none carries out of its highest bit.
    /// @param highest bit of every lane
    function _addLanes(uint256 lanes, uint256 more, uint256 highest, uint256 value) private pure returns (uint256) {
        unchecked {
            uint256 intoHighest = (lanes & ~highest) + (more & ~highest);
            uint256 carries = ((lanes & more) | ((lanes | more) & intoHighest)) & highest;
            require(carries == 0, PackedERC1155_AmountTooLarge(value, 0));
            return lanes + more;
        }
    }

    /// @dev The lane holds at least `value`, so nothing is borrowed from the next.
    function _less(
        uint256 lanes,
        uint256 shift,
        address holder,
        uint256 id,
        uint256 value
    ) private pure returns (uint256) {
        _checkBalance(holder, (lanes >> shift) & _most(), id, value);
        return lanes - (value << shift);
    }

    /// @dev The sum fits the lane, so nothing is carried into the next.
    function _more(uint256 lanes, uint256 shift, uint256 value) private pure returns (uint256) {
        uint256 room = _most() - ((lanes >> shift) & _most());
        require(value <= room, PackedERC1155_AmountTooLarge(value, room));
        return lanes + (value << shift);
    }

    /// @dev As OpenZeppelin's: a batch of one entry is told as a single transfer.
    function _emitBatch(address from, address to, uint256[] memory ids, uint256[] memory values) private {
        if (ids.length == 1) emit TransferSingle(msg.sender, from, to, ids[0], values[0]);
        else emit TransferBatch(msg.sender, from, to, ids, values);
    }

    /// @dev Nobody can be approved by the zero address, so it is never `from`.
    function _checkTransfer(address from, address to) private view {
        require(
            msg.sender == from || isApprovedForAll(from, msg.sender),
            ERC1155MissingApprovalForAll(msg.sender, from)
        );
        require(to != address(0), ERC1155InvalidReceiver(address(0)));
    }

    function _checkBalance(address holder, uint256 balance, uint256 id, uint256 needed) private pure {
        require(needed <= balance, ERC1155InsufficientBalance(holder, balance, needed, id));
    }

    function _checkLengths(uint256[] memory ids, uint256[] memory values) private pure {
        require(ids.length == values.length, ERC1155InvalidArrayLength(ids.length, values.length));
    }

    /// @dev The largest balance, which also is a lane's mask.
    function _most() private pure returns (uint256) {
        return type(uint256).max >> (256 - _laneBits());
    }
}
