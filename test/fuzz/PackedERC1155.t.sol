// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {PackedERC1155} from "../../contracts/tokens/PackedERC1155.sol";
import {Cheats} from "../support/Cheats.sol";

interface Recorder {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory logs);
    function record() external;
    function accesses(address target) external returns (bytes32[] memory reads, bytes32[] memory writes);
}

/// @dev What packed and plain tokens have in common here.
interface ITokens is IERC1155 {
    function mint(address to, uint256 id, uint256 value) external;
    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values) external;
    function burn(address from, uint256 id, uint256 value) external;
    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external;
}

abstract contract PackedTokens is PackedERC1155 {
    function mint(address to, uint256 id, uint256 value) external {
        _mint(to, id, value, "");
    }

    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values) external {
        _mintBatch(to, ids, values, "");
    }

    function burn(address from, uint256 id, uint256 value) external {
        _burn(from, id, value);
    }

    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external {
        _burnBatch(from, ids, values);
    }

    function writeSpare(address holder, uint256 word, uint256 bits) external {
        _lanes[holder][word] |= bits & spareMask();
    }

    function wordOf(address holder, uint256 word) external view returns (uint256) {
        return _lanes[holder][word];
    }

    function place(uint256 id) external pure returns (uint256 word, uint256 shift) {
        return _place(id);
    }

    function laneBits() external pure returns (uint256) {
        return _laneBits();
    }

    function uri(uint256) external pure returns (string memory) {
        return "";
    }

    /// @dev The bits of every word that are in no lane.
    function spareMask() public pure virtual returns (uint256);
}

/// @dev As solidarity vouchers: seven lanes, spare bits at the top.
contract SevenLanes is PackedTokens {
    function spareMask() public pure override returns (uint256) {
        return uint256(type(uint32).max) << 224;
    }

    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id / 7, (id % 7) * 32);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 32;
    }
}

/// @dev Small lanes above spare bits at the bottom, and some between: 24 lanes of 8 bits, each with two spare bits below.
contract ManyLanes is PackedTokens {
    function spareMask() public pure override returns (uint256 mask) {
        mask = type(uint256).max;
        for (uint256 lane = 0; lane < 24; lane++) mask &= ~(uint256(0xff) << (lane * 10 + 2));
    }

    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id / 24, (id % 24) * 10 + 2);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 8;
    }
}

/// @dev Nothing spare: the upper lane ends where the word does.
contract TwoLanes is PackedTokens {
    function spareMask() public pure override returns (uint256) {
        return 0;
    }

    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id >> 1, (id & 1) * 128);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 128;
    }
}

/// @dev A word for each id.
contract OneLane is PackedTokens {
    function spareMask() public pure override returns (uint256) {
        return 0;
    }

    function _place(uint256 id) internal pure override returns (uint256, uint256) {
        return (id, 0);
    }

    function _laneBits() internal pure override returns (uint256) {
        return 256;
    }
}

contract PlainTokens is ERC1155("") {
    function mint(address to, uint256 id, uint256 value) external {
        _mint(to, id, value, "");
    }

    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values) external {
        _mintBatch(to, ids, values, "");
    }

    function burn(address from, uint256 id, uint256 value) external {
        _burn(from, id, value);
    }

    function burnBatch(address from, uint256[] calldata ids, uint256[] calldata values) external {
        _burnBatch(from, ids, values);
    }
}

/// @dev Sends back at once what it gets, and one of the first id more.
contract Boomerang is ERC1155Holder {
    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] memory ids,
        uint256[] memory values,
        bytes memory data
    ) public override returns (bytes4) {
        values[0] += 1;
        IERC1155(msg.sender).safeBatchTransferFrom(address(this), from, ids, values, "");
        return super.onERC1155BatchReceived(operator, from, ids, values, data);
    }
}

/// @dev Every call is made on OpenZeppelin's ERC-1155, too, and must end alike: success, events, reasons, balances. Only
/// what doesn't fit a lane is refused, and nothing else. Ids are neighbours on both sides of a word's edge, amounts as
/// large as lanes, and all bits between lanes are filled at random beforehand.
abstract contract PackedERC1155Test is Cheats {
    Recorder private constant RECORDER = Recorder(address(vm));
    uint256 private constant STEPS = 24;
    uint256 private constant IDS = 12;
    /// @dev So that no position is special: the offer of a voucher, or the merchant of a week.
    uint256 private constant SOMEWHERE = 7 << 32;

    PackedTokens internal packed;
    PlainTokens internal plain;
    uint256 internal most;
    uint256 internal firstId;
    address[3] private holders;
    mapping(address holder => mapping(uint256 word => uint256 bits)) private _spare;
    uint256 private _dice;

    function _make() internal virtual returns (PackedTokens);

    function setUp() public {
        packed = _make();
        plain = new PlainTokens();
        most = type(uint256).max >> (256 - packed.laneBits());
        holders = [person("Ada"), person("Ben"), person("Cleo")];
        (uint256 word, ) = packed.place(SOMEWHERE);
        uint256 edge = SOMEWHERE;
        while (_wordOf(edge) == word) edge++;
        firstId = edge - IDS / 2;
    }

    // ─── Against a plain one ─────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_Threat9_BehavesAsAPlainOne(uint256 seed) public {
        _dice = seed;
        _fillSpareBits();
        for (uint256 i = 0; i < STEPS; i++) {
            address from = holders[_roll(3)];
            (bytes memory data, address caller) = _anything(from);
            _doBoth(caller, data);
        }
        _expectAlike();
    }

    // ─── At the edge of a lane ───────────────────────────────────────────────────────────────────────────────────────

    /// @dev All lanes of two words are full, then every second one is emptied, then filled again.
    function test_Threat9_FullLanesNeverReachTheirNeighbours() public {
        _fillSpareBits();
        address ada = holders[0];
        for (uint256 i = 0; i < IDS; i++) _doBoth(ada, abi.encodeCall(ITokens.mint, (ada, firstId + i, most)));
        _expectAlike();
        for (uint256 i = 0; i < IDS; i++) {
            vm.expectRevert(abi.encodeWithSelector(PackedERC1155.PackedERC1155_AmountTooLarge.selector, 1, 0));
            packed.mint(ada, firstId + i, 1);
        }
        for (uint256 i = 0; i < IDS; i += 2) _doBoth(ada, abi.encodeCall(ITokens.burn, (ada, firstId + i, most)));
        _expectAlike();
        for (uint256 i = 0; i < IDS; i += 2) {
            vm.expectRevert(
                abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, ada, 0, 1, firstId + i)
            );
            packed.burn(ada, firstId + i, 1);
        }
        for (uint256 i = 0; i < IDS; i += 2) _doBoth(ada, abi.encodeCall(ITokens.mint, (ada, firstId + i, most)));
        _expectAlike();
    }

    function test_Threat9_RevertWhen_ABatchFillsALaneInTwoEntries() public {
        (uint256[] memory ids, uint256[] memory values) = _lists(2);
        (ids[0], values[0]) = (firstId, most - 1);
        (ids[1], values[1]) = (firstId, 2);
        vm.expectRevert(abi.encodeWithSelector(PackedERC1155.PackedERC1155_AmountTooLarge.selector, 2, 1));
        packed.mintBatch(holders[0], ids, values);
    }

    function test_Threat9_RevertWhen_AnAmountIsLongerThanALane() public {
        if (most == type(uint256).max) return;
        packed.mint(holders[0], firstId + 1, 3);
        vm.expectRevert(abi.encodeWithSelector(PackedERC1155.PackedERC1155_AmountTooLarge.selector, most + 1, most));
        packed.mint(holders[0], firstId, most + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155InsufficientBalance.selector,
                holders[0],
                3,
                type(uint256).max,
                firstId + 1
            )
        );
        packed.burn(holders[0], firstId + 1, type(uint256).max);
    }

    // ─── Batches ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheSameIdTwiceIsMoreThanHeld() public {
        (uint256[] memory ids, uint256[] memory values) = _lists(3);
        (ids[0], values[0]) = (firstId, 3);
        (ids[1], values[1]) = (firstId + 1, 0);
        (ids[2], values[2]) = (firstId, 3);
        packed.mint(holders[0], firstId, 5);
        bytes memory reason = abi.encodeWithSelector(
            IERC1155Errors.ERC1155InsufficientBalance.selector,
            holders[0],
            2,
            3,
            firstId
        );
        vm.expectRevert(reason);
        vm.prank(holders[0]);
        packed.safeBatchTransferFrom(holders[0], holders[1], ids, values, "");
        vm.expectRevert(reason);
        packed.burnBatch(holders[0], ids, values);
    }

    function test_NeighboursInABatchWriteTheirWordOnce() public {
        address ada = holders[0];
        (uint256[] memory ids, uint256[] memory values) = _lists(IDS);
        for (uint256 i = 0; i < IDS; i++) (ids[i], values[i]) = (firstId + i, 2);
        uint256 words = _wordOf(firstId + IDS - 1) - _wordOf(firstId) + 1;

        RECORDER.record();
        packed.mintBatch(ada, ids, values);
        vm.assertEq(_writes(), words, "minting");
        RECORDER.record();
        vm.prank(ada);
        packed.safeBatchTransferFrom(ada, holders[1], ids, values, "");
        vm.assertEq(_writes(), 2 * words, "a transfer, on both sides");
        RECORDER.record();
        packed.burnBatch(holders[1], ids, values);
        vm.assertEq(_writes(), words, "burning");
    }

    /// @dev The receiver is called when all is written: what it moves back, and what it had, stay right.
    function test_Threat10_GivenAReceiverThatSendsAllBackAtOnce() public {
        address ada = holders[0];
        Boomerang boomerang = new Boomerang();
        (uint256[] memory ids, uint256[] memory values) = _lists(IDS);
        for (uint256 i = 0; i < IDS; i++) (ids[i], values[i]) = (firstId + i, i + 1);
        packed.mintBatch(ada, ids, values);
        packed.mint(address(boomerang), firstId, 5);

        vm.prank(ada);
        packed.safeBatchTransferFrom(ada, address(boomerang), ids, values, "");
        for (uint256 i = 0; i < IDS; i++) {
            vm.assertEq(packed.balanceOf(ada, ids[i]), i + (i == 0 ? 2 : 1), "came back");
            vm.assertEq(packed.balanceOf(address(boomerang), ids[i]), i == 0 ? 4 : 0, "gave one of its own");
        }
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev A call of any kind, with what is likely to be just right or just too much.
    function _anything(address from) private returns (bytes memory data, address caller) {
        address to = _roll(40) == 0 ? address(0) : holders[_roll(3)];
        caller = _roll(4) == 0 ? holders[_roll(3)] : from;
        uint256 kind = _roll(12);
        if (kind == 0) {
            return (abi.encodeCall(IERC1155.setApprovalForAll, (holders[_roll(3)], _roll(2) == 0)), caller);
        }
        if (kind < 6) {
            uint256 id = _anyId();
            if (kind < 3) return (abi.encodeCall(ITokens.mint, (to, id, _amountOf(to, id))), caller);
            if (kind == 3) return (abi.encodeCall(ITokens.burn, (from, id, _amountOf(from, id))), caller);
            return (abi.encodeCall(IERC1155.safeTransferFrom, (from, to, id, _amountOf(from, id), "")), caller);
        }
        (uint256[] memory ids, uint256[] memory values) = _anyLists(kind < 9 ? to : from);
        if (kind < 9) return (abi.encodeCall(ITokens.mintBatch, (to, ids, values)), caller);
        if (kind == 9) return (abi.encodeCall(ITokens.burnBatch, (from, ids, values)), caller);
        return (abi.encodeCall(IERC1155.safeBatchTransferFrom, (from, to, ids, values, "")), caller);
    }

    /// @dev Often the same id or its neighbour once more, and rarely lists that don't match.
    function _anyLists(address holder) private returns (uint256[] memory ids, uint256[] memory values) {
        uint256 count = _roll(9);
        ids = new uint256[](count);
        values = new uint256[](_roll(40) == 0 ? _roll(9) : count);
        for (uint256 i = 0; i < count; i++) {
            uint256 step = _roll(4);
            bool near = i != 0 && step < 3 && ids[i - 1] + step < firstId + IDS;
            ids[i] = near ? ids[i - 1] + step : _anyId();
            if (i < values.length) values[i] = _amountOf(holder, ids[i]);
        }
    }

    /// @dev Around what is held, or around what a lane holds.
    function _amountOf(address holder, uint256 id) private returns (uint256) {
        uint256 held = holder == address(0) ? 0 : plain.balanceOf(holder, id);
        uint256 kind = _roll(24);
        if (kind == 0) return held == type(uint256).max ? held : held + 1;
        if (kind == 1) return type(uint256).max;
        if (kind < 5) return most - held;
        if (kind == 5) return most;
        if (kind == 6) return most - 1;
        if (kind < 11) return held;
        if (kind < 15) return held / 2;
        if (kind == 15) return 0;
        return _roll(3);
    }

    function _anyId() private returns (uint256) {
        return firstId + _roll(IDS);
    }

    function _doBoth(address caller, bytes memory data) private {
        (bool done, bytes memory answer, Recorder.Log[] memory logs) = _do(address(packed), caller, data);
        bool tooLarge = !done && bytes4(answer) == PackedERC1155.PackedERC1155_AmountTooLarge.selector;
        uint256 before = tooLarge ? vm.snapshotState() : 0;
        (bool plainDone, bytes memory plainAnswer, Recorder.Log[] memory plainLogs) = _do(address(plain), caller, data);
        // What no 256 bits hold is refused by both, for whichever of its faults each sees first.
        bytes memory overflow = abi.encodeWithSignature("Panic(uint256)", 0x11);
        if (!done && !plainDone && keccak256(plainAnswer) == keccak256(overflow)) return;
        if (tooLarge) {
            vm.assertTrue(plainDone && _someoneHasTooMany(), "refused for its size only");
            vm.revertToState(before);
            return;
        }

        vm.assertEq(done, plainDone, "both or none");
        vm.assertEq(answer, plainAnswer, "the same reason");
        vm.assertEq(keccak256(abi.encode(logs)), keccak256(abi.encode(plainLogs)), "the same events");
    }

    function _do(
        address target,
        address caller,
        bytes memory data
    ) private returns (bool done, bytes memory answer, Recorder.Log[] memory logs) {
        RECORDER.recordLogs();
        vm.prank(caller);
        (done, answer) = target.call(data);
        logs = RECORDER.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            vm.assertEq(logs[i].emitter, target, "its own event");
            logs[i].emitter = address(0);
        }
    }

    /// @dev Every word is what the plain balances say, and the bits that were between them.
    function _expectAlike() private view {
        for (uint256 h = 0; h < 3; h++) {
            address[] memory same = new address[](IDS);
            (uint256[] memory ids, ) = _lists(IDS);
            uint256 word = _wordOf(firstId);
            uint256 wanted = _spare[holders[h]][word];
            for (uint256 i = 0; i < IDS; i++) {
                (same[i], ids[i]) = (holders[h], firstId + i);
                uint256 balance = plain.balanceOf(holders[h], ids[i]);
                vm.assertEq(packed.balanceOf(holders[h], ids[i]), balance, "balance");
                (uint256 next, uint256 shift) = packed.place(ids[i]);
                if (next != word) {
                    vm.assertEq(packed.wordOf(holders[h], word), wanted, "a whole word");
                    (word, wanted) = (next, _spare[holders[h]][next]);
                }
                wanted |= balance << shift;
            }
            vm.assertEq(packed.wordOf(holders[h], word), wanted, "the last word");
            vm.assertEq(
                keccak256(abi.encode(packed.balanceOfBatch(same, ids))),
                keccak256(abi.encode(plain.balanceOfBatch(same, ids))),
                "balances"
            );
        }
    }

    function _someoneHasTooMany() private view returns (bool) {
        for (uint256 h = 0; h < 3; h++) {
            for (uint256 i = 0; i < IDS; i++) if (plain.balanceOf(holders[h], firstId + i) > most) return true;
        }
        return false;
    }

    function _fillSpareBits() private {
        for (uint256 h = 0; h < 3; h++) {
            for (uint256 i = 0; i < IDS; i++) {
                uint256 word = _wordOf(firstId + i);
                packed.writeSpare(holders[h], word, h == 0 ? type(uint256).max : _roll(type(uint256).max));
                _spare[holders[h]][word] = packed.wordOf(holders[h], word);
            }
        }
    }

    function _writes() private returns (uint256) {
        (, bytes32[] memory writes) = RECORDER.accesses(address(packed));
        return writes.length;
    }

    function _wordOf(uint256 id) private view returns (uint256 word) {
        (word, ) = packed.place(id);
    }

    function _roll(uint256 sides) private returns (uint256) {
        _dice = uint256(keccak256(abi.encode(_dice)));
        return _dice % sides;
    }

    function _lists(uint256 count) private pure returns (uint256[] memory, uint256[] memory) {
        return (new uint256[](count), new uint256[](count));
    }
}

contract SevenLanesTest is PackedERC1155Test {
    function _make() internal override returns (PackedTokens) {
        return new SevenLanes();
    }
}

contract ManyLanesTest is PackedERC1155Test {
    function _make() internal override returns (PackedTokens) {
        return new ManyLanes();
    }
}

contract TwoLanesTest is PackedERC1155Test {
    function _make() internal override returns (PackedTokens) {
        return new TwoLanes();
    }
}

contract OneLaneTest is PackedERC1155Test {
    function _make() internal override returns (PackedTokens) {
        return new OneLane();
    }
}
