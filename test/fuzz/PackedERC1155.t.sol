// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {PackedERC1155} from "../../contracts/tokens/PackedERC1155.sol";
import {Cheats} from "../support/Cheats.sol";
import {
    FifteenLanes,
    ITokens,
    ManyLanes,
    Meddler,
    OneLane,
    PackedTokens,
    PlainTokens,
    SevenLanes,
    SixteenLanes,
    TwoLanes
} from "./PackedLayouts.sol";

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

enum Kind {
    Mint,
    MintBatch,
    MintRow,
    Burn,
    BurnBatch,
    Transfer,
    BatchTransfer,
    Approve
}

/// @dev One call, to be made on both.
/// @param to of an approval: who is approved
/// @param picks which ids, by their place in the list of all
/// @param data for the receiver
/// @param inner the one call that `data` makes of a receiver that meddles, or none
struct Call {
    Kind kind;
    address caller;
    address from;
    address to;
    uint256[] picks;
    uint256[] values;
    bytes data;
    Call[] inner;
}

/// @dev What both must agree on after each call.
/// @param accounts that may hold something, and one that refuses for all others that do
/// @param words in which ids lie, each once; id i is in `words[wordAt[i]]`, at `shifts[i]`
/// @param holders each account once for each id, with `ids` as `balanceOfBatch` asks for it
/// @param held their balances
/// @param spare what was in the words of each account before it held anything
struct Book {
    address[] accounts;
    uint256[] words;
    uint256[] wordAt;
    uint256[] shifts;
    address[] holders;
    uint256[] ids;
    uint256[] held;
    uint256[] spare;
}

/// @dev Every call is made on OpenZeppelin's ERC-1155, too, and must end alike: success, events, what receivers are told,
/// reasons, balances. Only what doesn't fit a lane is refused, with its own reason, and nothing else. Ids are neighbours in
/// a whole word and on both sides of it, amounts as large as lanes, and all bits between lanes are filled beforehand.
///
/// A fuzzed history is seven calls, and there are six layouts: 256 runs make 10,752 calls, and `FUZZ_RUNS=2500` makes 105,000.
abstract contract PackedERC1155Test is Cheats {
    Recorder private constant RECORDER = Recorder(address(vm));
    uint256 private constant CALLS = 7;
    /// @dev Before the edge of a word, and after the next one.
    uint256 private constant BESIDE = 3;
    /// @dev So that no position is special: the offer of a voucher, or the merchant of a week.
    uint256 private constant SOMEWHERE = 7 << 32;
    /// @dev The first accounts may hold something: three people, and two contracts that meddle. The others refuse.
    uint256 private constant PEOPLE = 3;
    uint256 private constant HOLDERS = 5;
    bytes4 private constant DONE = 0;
    bytes4 private constant ERROR = 0x08c379a0;
    bytes4 private constant PANIC = 0x4e487b71;

    PackedTokens internal packed;
    PlainTokens internal plain;
    uint256 internal most;
    uint256 internal firstId;
    /// @dev Ids that follow each other; two more are far off.
    uint256 internal idCount;
    bool private _hasRows;
    address[] private _accounts;
    uint256[] private _ids;
    uint256 private _dice;
    /// @dev How often a call of a kind ended so: in `DONE`, or with an error. What a receiver's own did is counted apart.
    mapping(Kind kind => mapping(bytes4 ending => uint256 count)) private _met;
    mapping(Kind kind => mapping(bool done => uint256 count)) private _metInside;

    /// @dev A token of this layout, and how many of its lanes are in a row. Made here and not fetched by its name, so that it
    /// is never one of an earlier build.
    function _layout() internal virtual returns (PackedTokens token, uint256 lanes);

    function setUp() public {
        uint256 lanes;
        (packed, lanes) = _layout();
        plain = new PlainTokens();
        most = type(uint256).max >> (256 - packed.laneBits());
        idCount = lanes + 2 * BESIDE;
        _hasRows = packed.hasRows();
        uint256 edge = SOMEWHERE;
        while (_wordOf(edge) == _wordOf(SOMEWHERE)) edge++;
        firstId = edge - BESIDE;
        for (uint256 i = 0; i < idCount; i++) _ids.push(firstId + i);
        _ids.push(firstId + (1 << 96));
        _ids.push(firstId + (1 << 255));

        _accounts = [person("Ada"), person("Ben"), person("Cleo"), address(new Meddler()), address(new Meddler())];
        for (uint256 mood = 1; mood <= uint256(PickyReceiver.Mood.Panics); mood++) {
            _accounts.push(_create("PickyReceiver", abi.encode(mood)));
        }
        // It has code, and no hook.
        _accounts.push(address(plain));
    }

    // ─── Against a plain one ─────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_Threat9_BehavesAsAPlainOne(uint256 seed) public {
        Book memory book = _open();
        _begin(book, seed);
        for (uint256 i = 0; i < CALLS; i++) _doBoth(book, _anyCall(book));
        _expectEachAlike(book);
    }

    /// @dev Random calls show something only where they end in all the ways in which calls may.
    function test_CallsEndInAllWays() public {
        Book memory book = _open();
        // From outside, so that each history begins with the memory that it needs.
        for (uint256 history = 0; history < 24; history++) this.playLong(book, history);
        // Of these few are met with each kind.
        uint256[5] memory rare;
        for (uint256 k = 0; k <= uint256(Kind.Approve); k++) {
            Kind kind = Kind(k);
            rare[0] += _met[kind][ERROR];
            rare[1] += _met[kind][PANIC];
            rare[2] += _met[kind][PickyReceiver.NotForMe.selector];
            rare[3] += _metInside[kind][true];
            rare[4] += _metInside[kind][false];
            if (kind == Kind.MintRow && !_hasRows) continue;
            _expectMet(kind, DONE);
            if (_isOfLists(kind)) _expectMet(kind, IERC1155Errors.ERC1155InvalidArrayLength.selector);
            if (_takes(kind)) _expectMet(kind, IERC1155Errors.ERC1155InsufficientBalance.selector);
            if (_gives(kind)) _expectMet(kind, IERC1155Errors.ERC1155InvalidReceiver.selector);
            if (kind <= Kind.MintRow) _expectMet(kind, PackedERC1155.PackedERC1155_AmountTooLarge.selector);
        }
        _expectMet(Kind.Burn, IERC1155Errors.ERC1155InvalidSender.selector);
        _expectMet(Kind.BurnBatch, IERC1155Errors.ERC1155InvalidSender.selector);
        _expectMet(Kind.Transfer, IERC1155Errors.ERC1155MissingApprovalForAll.selector);
        _expectMet(Kind.BatchTransfer, IERC1155Errors.ERC1155MissingApprovalForAll.selector);
        _expectMet(Kind.BatchTransfer, PackedERC1155.PackedERC1155_AmountTooLarge.selector);
        _expectMet(Kind.Approve, IERC1155Errors.ERC1155InvalidOperator.selector);
        for (uint256 i = 0; i < rare.length; i++) vm.assertGe(rare[i], 10, "what receivers do");
    }

    function playLong(Book memory book, uint256 history) external {
        _begin(book, history);
        for (uint256 i = 0; i < 8 * CALLS; i++) _doBoth(book, _anyCall(book));
        _expectEachAlike(book);
    }

    /// @dev Nothing is held, or two accounts have lanes that are all but full, or everybody has something: the seed says all
    /// about it, and about what follows.
    function _begin(Book memory book, uint256 seed) private {
        _dice = seed;
        uint256 mood = seed % 4;
        for (uint256 a = 0; a < HOLDERS; a++) {
            uint256[] memory values = new uint256[](_ids.length);
            for (uint256 i = 0; i < values.length; i++) values[i] = plain.balanceOf(_accounts[a], _ids[i]);
            packed.burnBatch(_accounts[a], _ids, values);
            plain.burnBatch(_accounts[a], _ids, values);
            if (mood == 0 || (mood == 1 && a % 2 == 0)) continue;
            for (uint256 i = 0; i < values.length; i++) {
                if (mood == 1) values[i] = most - 1;
                else values[i] = _roll(3) == 0 ? 0 : _roll(most);
            }
            packed.mintBatch(_accounts[a], _ids, values, "");
            plain.mintBatch(_accounts[a], _ids, values, "");
        }
        book.held = plain.balanceOfBatch(book.holders, book.ids);
    }

    // ─── At the edge of a lane ───────────────────────────────────────────────────────────────────────────────────────

    /// @dev All lanes are full, then every second one is emptied, then filled again.
    function test_Threat9_FullLanesNeverReachTheirNeighbours() public {
        Book memory book = _open();
        address ada = _accounts[0];
        for (uint256 i = 0; i < idCount; i++) _doBoth(book, _single(Kind.Mint, ada, i, most));
        for (uint256 i = 0; i < idCount; i++) {
            vm.expectRevert(_tooLarge(1, 0));
            packed.mint(ada, firstId + i, 1, "");
        }
        for (uint256 i = 0; i < idCount; i += 2) _doBoth(book, _single(Kind.Burn, ada, i, most));
        for (uint256 i = 0; i < idCount; i += 2) {
            vm.expectRevert(
                abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, ada, 0, 1, firstId + i)
            );
            packed.burn(ada, firstId + i, 1);
        }
        for (uint256 i = 0; i < idCount; i += 2) _doBoth(book, _single(Kind.Mint, ada, i, most));
    }

    function test_Threat9_RevertWhen_ABatchFillsALaneInTwoEntries() public {
        (uint256[] memory ids, uint256[] memory values) = _lists(2);
        (ids[0], values[0]) = (firstId, most - 1);
        (ids[1], values[1]) = (firstId, 2);
        vm.expectRevert(_tooLarge(2, 1));
        packed.mintBatch(_accounts[0], ids, values, "");
    }

    /// @dev A row is added in one sum, which says that a lane is too full, and not which.
    function test_Threat9_RevertWhen_ARowFillsOneOfItsLanes() public {
        if (!_hasRows) return;
        (uint256[] memory ids, uint256[] memory values) = _lists(idCount);
        for (uint256 i = 0; i < idCount; i++) (ids[i], values[i]) = (firstId + i, 2);
        for (uint256 i = 0; i < idCount; i++) {
            packed.mint(_accounts[0], ids[i], most - 1, "");
            vm.expectRevert(_tooLarge(2, 0));
            packed.mintRow(_accounts[0], ids, values);
            packed.burn(_accounts[0], ids[i], 1);
            packed.mintRow(_accounts[0], ids, values);
            vm.assertEq(packed.balanceOf(_accounts[0], ids[i]), most, "it just fits");
            for (uint256 j = 0; j < idCount; j++) {
                packed.burn(_accounts[0], ids[j], packed.balanceOf(_accounts[0], ids[j]));
            }
        }
    }

    function test_Threat9_RevertWhen_AnAmountIsLongerThanALane() public {
        if (most == type(uint256).max) return;
        packed.mint(_accounts[0], firstId + 1, 3, "");
        vm.expectRevert(_tooLarge(most + 1, most));
        packed.mint(_accounts[0], firstId, most + 1, "");
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155InsufficientBalance.selector,
                _accounts[0],
                3,
                type(uint256).max,
                firstId + 1
            )
        );
        packed.burn(_accounts[0], firstId + 1, type(uint256).max);
    }

    // ─── Batches ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheSameIdTwiceIsMoreThanHeld() public {
        (uint256[] memory ids, uint256[] memory values) = _lists(3);
        (ids[0], values[0]) = (firstId, 3);
        (ids[1], values[1]) = (firstId + 1, 0);
        (ids[2], values[2]) = (firstId, 3);
        packed.mint(_accounts[0], firstId, 5, "");
        bytes memory reason = abi.encodeWithSelector(
            IERC1155Errors.ERC1155InsufficientBalance.selector,
            _accounts[0],
            2,
            3,
            firstId
        );
        vm.expectRevert(reason);
        vm.prank(_accounts[0]);
        packed.safeBatchTransferFrom(_accounts[0], _accounts[1], ids, values, "");
        vm.expectRevert(reason);
        packed.burnBatch(_accounts[0], ids, values);
    }

    function test_NeighboursInABatchWriteTheirWordOnce() public {
        address ada = _accounts[0];
        (uint256[] memory ids, uint256[] memory values) = _lists(idCount);
        for (uint256 i = 0; i < idCount; i++) (ids[i], values[i]) = (firstId + i, 2);
        uint256 words = _wordOf(firstId + idCount - 1) - _wordOf(firstId) + 1;

        RECORDER.record();
        packed.mintBatch(ada, ids, values, "");
        vm.assertEq(_writes(), words, "minting");
        if (_hasRows) {
            RECORDER.record();
            packed.mintRow(ada, ids, values);
            vm.assertEq(_writes(), words, "minting a row");
            packed.burnBatch(ada, ids, values);
        }
        RECORDER.record();
        vm.prank(ada);
        packed.safeBatchTransferFrom(ada, _accounts[1], ids, values, "");
        vm.assertEq(_writes(), 2 * words, "a transfer, on both sides");
        RECORDER.record();
        packed.burnBatch(_accounts[1], ids, values);
        vm.assertEq(_writes(), words, "burning");
    }

    /// @dev The receiver is called when all is written: what it moves back, and what it had, stay right.
    function test_Threat10_GivenAReceiverThatSendsAllBackAtOnce() public {
        (address ada, address meddler) = (_accounts[0], _accounts[PEOPLE]);
        (uint256[] memory ids, uint256[] memory values) = _lists(idCount);
        (, uint256[] memory back) = _lists(idCount);
        for (uint256 i = 0; i < idCount; i++) (ids[i], values[i], back[i]) = (firstId + i, i + 1, i + 1);
        back[0]++;
        packed.mintBatch(ada, ids, values, "");
        packed.mint(meddler, firstId, 5, "");

        bytes memory boomerang = abi.encodeCall(IERC1155.safeBatchTransferFrom, (meddler, ada, ids, back, ""));
        vm.prank(ada);
        packed.safeBatchTransferFrom(ada, meddler, ids, values, boomerang);
        for (uint256 i = 0; i < idCount; i++) {
            vm.assertEq(packed.balanceOf(ada, ids[i]), i + (i == 0 ? 2 : 1), "came back");
            vm.assertEq(packed.balanceOf(meddler, ids[i]), i == 0 ? 4 : 0, "gave one of its own");
        }
    }

    // ─── One call on both ────────────────────────────────────────────────────────────────────────────────────────────

    function _doBoth(Book memory book, Call memory call) private {
        bytes memory data = _encode(call);
        (bytes memory refusal, bool happens) = _refusalOf(book, call, _copy(book.held), most);
        (bool done, bytes memory answer, bytes32 logs) = _do(address(packed), call.caller, data);
        _met[call.kind][done ? DONE : bytes4(answer)]++;
        if (call.inner.length != 0) _metInside[call.inner[0].kind][done]++;

        if (refusal.length != 0) {
            vm.assertEq(answer, refusal, "refused for its size");
            _expectPlainTakes(book, call, data);
        } else {
            (bool plainDone, bytes memory plainAnswer, bytes32 plainLogs) = _do(address(plain), call.caller, data);
            // Where a lane is all of a word, the plain one may see first that the sum is too large, as it goes through a
            // batch entry by entry; the packed one takes everything before it gives anything.
            bool inOtherOrder =
                !done
                    && most == type(uint256).max
                    && bytes4(answer) == IERC1155Errors.ERC1155InsufficientBalance.selector
                    && _isOverflow(plainAnswer);
            if (!inOtherOrder) vm.assertEq(answer, plainAnswer, "the same reason");
            vm.assertEq(done, plainDone, "both or none");
            vm.assertEq(done, happens, "as its rules say");
            vm.assertEq(logs, plainLogs, "the same events");
        }
        _expectAlike(book);
    }

    function _do(
        address target,
        address caller,
        bytes memory data
    ) private returns (bool done, bytes memory answer, bytes32 hash) {
        RECORDER.recordLogs();
        vm.prank(caller);
        (done, answer) = target.call(data);
        Recorder.Log[] memory logs = RECORDER.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            vm.assertEq(logs[i].emitter, target, "its own event");
            logs[i].emitter = address(0);
        }
        hash = keccak256(abi.encode(logs));
    }

    /// @dev What the packed one refused for its size is too much for a lane and for nothing else. It isn't kept.
    function _expectPlainTakes(Book memory book, Call memory call, bytes memory data) private {
        uint256 before = vm.snapshotState();
        (bytes memory overflow, bool happens) = _refusalOf(book, call, _copy(book.held), type(uint256).max);
        (bool done, bytes memory answer, ) = _do(address(plain), call.caller, data);
        if (done && call.inner.length == 0) {
            // What a receiver gave away at once isn't seen any more.
            uint256[] memory held = plain.balanceOfBatch(book.holders, book.ids);
            bool tooMany = false;
            for (uint256 i = 0; i < held.length; i++) tooMany = tooMany || held[i] > most;
            vm.assertTrue(tooMany, "somebody has too many");
        }
        if (overflow.length != 0) vm.assertTrue(_isOverflow(answer), "no word holds it");
        vm.assertEq(done, happens, "the plain one takes it");
        vm.revertToState(before);
    }

    /// @dev Balances, what receivers were told, and whole words: what the balances say, and the bits that were between them.
    function _expectAlike(Book memory book) private view {
        book.held = plain.balanceOfBatch(book.holders, book.ids);
        bytes32 balances = keccak256(abi.encode(packed.balanceOfBatch(book.holders, book.ids)));
        vm.assertEq(balances, keccak256(abi.encode(book.held)), "balances");

        uint256[] memory words = _copy(book.spare);
        uint256 i = 0;
        for (uint256 word = 0; word < words.length; word += book.words.length) {
            for (uint256 id = 0; id < book.wordAt.length; id++) {
                words[word + book.wordAt[id]] |= book.held[i++] << book.shifts[id];
            }
        }
        bytes32 found = keccak256(abi.encode(packed.wordsOf(book.accounts, book.words)));
        vm.assertEq(found, keccak256(abi.encode(words)), "whole words");

        for (i = PEOPLE; i < HOLDERS; i++) {
            Meddler meddler = Meddler(book.accounts[i]);
            bytes32 heard = meddler.heardFrom(address(packed));
            vm.assertEq(heard, meddler.heardFrom(address(plain)), "told the same");
        }
    }

    /// @dev Asked one by one, and of all who refuse.
    function _expectEachAlike(Book memory book) private view {
        for (uint256 i = 0; i < book.ids.length; i++) {
            vm.assertEq(packed.balanceOf(book.holders[i], book.ids[i]), book.held[i], "one balance as many");
        }
        address[] memory refusers = new address[](_accounts.length - HOLDERS - 1);
        for (uint256 i = 0; i < refusers.length; i++) refusers[i] = _accounts[HOLDERS + 1 + i];
        uint256[] memory words = packed.wordsOf(refusers, book.words);
        for (uint256 i = 0; i < words.length; i++) vm.assertEq(words[i], 0, "who refuses has nothing");
    }

    // ─── What a call should come to ──────────────────────────────────────────────────────────────────────────────────

    /// @dev The first thing in a call that doesn't fit a lane, unless it is refused for something else before.
    /// @param held is changed as the call does it
    /// @param limit of a balance
    function _refusalOf(
        Book memory book,
        Call memory call,
        uint256[] memory held,
        uint256 limit
    ) private view returns (bytes memory refusal, bool happens) {
        if (call.kind == Kind.Approve) return ("", call.to != address(0));
        if (!_isAllowed(call)) return ("", false);
        // Nothing that moves from somebody to oneself can be too much.
        if (_takes(call.kind) && !_take(book, call, held)) return ("", false);
        if (!_gives(call.kind)) return ("", true);
        refusal = _give(book, call, held, limit);
        if (refusal.length != 0 || _isRefuser(book, call.to)) return (refusal, false);
        if (call.inner.length == 0) return ("", true);
        return _refusalOf(book, call.inner[0], held, limit);
    }

    function _isAllowed(Call memory call) private view returns (bool) {
        if (call.kind == Kind.Transfer || call.kind == Kind.BatchTransfer) {
            if (call.caller != call.from && !plain.isApprovedForAll(call.from, call.caller)) return false;
        }
        if (_gives(call.kind) && call.to == address(0)) return false;
        if (_takes(call.kind) && call.from == address(0)) return false;
        return call.picks.length == call.values.length;
    }

    function _take(Book memory book, Call memory call, uint256[] memory held) private pure returns (bool) {
        uint256 row = _rowOf(book, call.from);
        for (uint256 i = 0; i < call.picks.length; i++) {
            uint256 has = held[row + call.picks[i]];
            if (call.values[i] > has) return false;
            if (call.from != call.to || !_gives(call.kind)) held[row + call.picks[i]] = has - call.values[i];
        }
        return true;
    }

    function _give(
        Book memory book,
        Call memory call,
        uint256[] memory held,
        uint256 limit
    ) private pure returns (bytes memory) {
        if (_takes(call.kind) && call.from == call.to) return "";
        uint256 row = _rowOf(book, call.to);
        bool inOneSum = call.kind == Kind.MintRow && call.picks.length > 1;
        if (inOneSum && call.values[0] > limit) return _tooLarge(call.values[0], limit);
        for (uint256 i = 0; i < call.picks.length; i++) {
            uint256 room = limit - held[row + call.picks[i]];
            if (call.values[i] > room) return _tooLarge(call.values[i], inOneSum ? 0 : room);
            held[row + call.picks[i]] += call.values[i];
        }
        return "";
    }

    /// @dev Where the balances of an account begin. All who refuse share the last row, in which there is nothing.
    function _rowOf(Book memory book, address account) private pure returns (uint256) {
        uint256 row = 0;
        while (row != HOLDERS && book.accounts[row] != account) row++;
        return row * book.wordAt.length;
    }

    function _isRefuser(Book memory book, address account) private pure returns (bool) {
        return _rowOf(book, account) == HOLDERS * book.wordAt.length;
    }

    function _isMeddler(Book memory book, address account) private pure returns (bool) {
        return account == book.accounts[PEOPLE] || account == book.accounts[PEOPLE + 1];
    }

    function _gives(Kind kind) private pure returns (bool) {
        return kind <= Kind.MintRow || kind == Kind.Transfer || kind == Kind.BatchTransfer;
    }

    function _takes(Kind kind) private pure returns (bool) {
        return kind >= Kind.Burn && kind <= Kind.BatchTransfer;
    }

    function _isOfLists(Kind kind) private pure returns (bool) {
        return kind == Kind.MintBatch || kind == Kind.BurnBatch || kind == Kind.BatchTransfer;
    }

    function _tooLarge(uint256 found, uint256 fits) private pure returns (bytes memory) {
        return abi.encodeWithSelector(PackedERC1155.PackedERC1155_AmountTooLarge.selector, found, fits);
    }

    function _isOverflow(bytes memory reason) private pure returns (bool) {
        return keccak256(reason) == keccak256(abi.encodeWithSelector(PANIC, 0x11));
    }

    // ─── Calls of any kind ───────────────────────────────────────────────────────────────────────────────────────────

    function _anyCall(Book memory book) private returns (Call memory call) {
        call.kind = _anyKind();
        call.from = _roll(20) == 0 ? address(0) : book.accounts[_roll(HOLDERS)];
        call.caller = call.from == address(0) || _roll(4) == 0 ? book.accounts[_roll(HOLDERS)] : call.from;
        _fill(book, call);
        if (!_isMeddler(book, call.to)) {
            if (_roll(3) == 0) call.data = abi.encode(_dice);
        } else if (call.kind != Kind.MintRow && _gives(call.kind) && _roll(2) == 0) {
            call.inner = new Call[](1);
            call.inner[0] = _meddling(book, call);
            call.data = _encode(call.inner[0]);
        }
    }

    /// @dev What a receiver does with what it gets, or with something else.
    function _meddling(Book memory book, Call memory call) private returns (Call memory inner) {
        inner.caller = call.to;
        inner.from = _roll(4) == 0 ? book.accounts[_roll(HOLDERS)] : call.to;
        inner.kind = _anyKind();
        _fill(book, inner);
        if (_roll(3) == 0) {
            inner.kind = call.picks.length == 1 && call.values.length == 1 ? Kind.Transfer : Kind.BatchTransfer;
            (inner.picks, inner.values) = (_copy(call.picks), _copy(call.values));
        }
    }

    function _anyKind() private returns (Kind) {
        uint256 side = _roll(18);
        if (side == 0) return Kind.Approve;
        if (side < 3) return Kind.Mint;
        if (side < 5) return Kind.MintBatch;
        if (side < 8) return _hasRows ? Kind.MintRow : Kind.MintBatch;
        if (side < 10) return Kind.Burn;
        if (side < 12) return Kind.BurnBatch;
        return side < 14 ? Kind.Transfer : Kind.BatchTransfer;
    }

    /// @dev To whom, of what, and how much.
    function _fill(Book memory book, Call memory call) private {
        if (_roll(30) != 0) call.to = _accounts[_roll(_roll(3) == 0 ? _accounts.length : HOLDERS)];
        address holder = _takes(call.kind) ? call.from : call.to;
        if (call.kind == Kind.MintRow) {
            _fillRow(book, call);
        } else if (_isOfLists(call.kind)) {
            _fillLists(book, call, holder);
        } else {
            (call.picks, call.values) = _lists(1);
            call.picks[0] = _roll(book.wordAt.length);
            call.values[0] = call.kind == Kind.Approve ? _roll(2) : _amountOf(book, holder, call.picks[0], false);
        }
    }

    /// @dev Often the same id or its neighbour once more, and rarely lists that don't match.
    function _fillLists(Book memory book, Call memory call, address holder) private {
        uint256 count = _roll(9);
        call.picks = new uint256[](count);
        call.values = new uint256[](_roll(16) == 0 ? _roll(9) : count);
        for (uint256 i = 0; i < count; i++) {
            uint256 step = _roll(4);
            bool near = i != 0 && step < 3 && call.picks[i - 1] + step < book.wordAt.length;
            call.picks[i] = near ? call.picks[i - 1] + step : _roll(book.wordAt.length);
            if (i < call.values.length) call.values[i] = _amountOf(book, holder, call.picks[i], _roll(6) != 0);
        }
    }

    /// @dev As many of each; some are left out, or none, and what remains goes on to the far ones or ends before.
    function _fillRow(Book memory book, Call memory call) private {
        uint256 first = _roll(book.wordAt.length);
        uint256 size = 1 + _roll(book.wordAt.length - first);
        uint256 odds = 1 + _roll(8);
        uint256[] memory list = new uint256[](size);
        uint256 count = 0;
        for (uint256 i = 0; i < size; i++) if (i == 0 || odds == 8 || _roll(odds + 1) != 0) list[count++] = first + i;
        (call.picks, call.values) = _lists(count);
        uint256 value = _amountOf(book, call.to, list[_roll(count)], false);
        // Most lanes hold something, so what fills one is likely to be too much for the next.
        if (_roll(4) != 0) value = _roll(_roll(2) == 0 ? 3 : most / 8 + 2);
        for (uint256 i = 0; i < count; i++) (call.picks[i], call.values[i]) = (list[i], value);
    }

    /// @dev Around what is held, or around what a lane holds; where many are asked for, mostly what is there.
    function _amountOf(Book memory book, address holder, uint256 pick, bool isCareful) private returns (uint256) {
        uint256 held = holder == address(0) ? 0 : book.held[_rowOf(book, holder) + pick];
        uint256 kind = isCareful ? 7 + _roll(17) : _roll(24);
        if (kind == 0) return held == type(uint256).max ? held : held + 1;
        if (kind == 1) return _roll(2) == 0 || most == type(uint256).max ? type(uint256).max : most + 1;
        if (kind < 5) return most - held;
        if (kind == 5) return most;
        if (kind == 6) return most - 1;
        if (kind < 11) return held;
        if (kind < 15) return held / 2;
        if (kind == 15) return 0;
        return _roll(3);
    }

    function _single(Kind kind, address who, uint256 pick, uint256 value) private pure returns (Call memory call) {
        (call.kind, call.caller, call.from, call.to) = (kind, who, who, who);
        (call.picks, call.values) = _lists(1);
        (call.picks[0], call.values[0]) = (pick, value);
    }

    function _encode(Call memory call) private view returns (bytes memory) {
        (uint256[] memory ids, ) = _lists(call.picks.length);
        for (uint256 i = 0; i < ids.length; i++) ids[i] = _ids[call.picks[i]];
        (address from, address to, uint256[] memory values) = (call.from, call.to, call.values);
        if (call.kind == Kind.Mint) return abi.encodeCall(ITokens.mint, (to, ids[0], values[0], call.data));
        if (call.kind == Kind.MintBatch) return abi.encodeCall(ITokens.mintBatch, (to, ids, values, call.data));
        if (call.kind == Kind.MintRow) return abi.encodeCall(ITokens.mintRow, (to, ids, values));
        if (call.kind == Kind.Burn) return abi.encodeCall(ITokens.burn, (from, ids[0], values[0]));
        if (call.kind == Kind.BurnBatch) return abi.encodeCall(ITokens.burnBatch, (from, ids, values));
        if (call.kind == Kind.Approve) return abi.encodeCall(IERC1155.setApprovalForAll, (to, values[0] == 1));
        if (call.kind == Kind.Transfer) {
            return abi.encodeCall(IERC1155.safeTransferFrom, (from, to, ids[0], values[0], call.data));
        }
        return abi.encodeCall(IERC1155.safeBatchTransferFrom, (from, to, ids, values, call.data));
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Nobody holds anything, and all bits between lanes are filled: Ada's with ones.
    function _open() private returns (Book memory book) {
        (uint256 ids, uint256 accounts) = (_ids.length, HOLDERS + 1);
        book.accounts = new address[](accounts);
        (book.wordAt, book.shifts) = _lists(ids);
        uint256[] memory words = new uint256[](ids);
        uint256 count = 0;
        for (uint256 i = 0; i < ids; i++) {
            (uint256 word, uint256 shift) = packed.place(_ids[i]);
            if (count == 0 || words[count - 1] != word) words[count++] = word;
            (book.wordAt[i], book.shifts[i]) = (count - 1, shift);
        }
        book.words = new uint256[](count);
        for (uint256 i = 0; i < count; i++) book.words[i] = words[i];

        (book.holders, book.held) = (new address[](accounts * ids), new uint256[](accounts * ids));
        book.ids = new uint256[](accounts * ids);
        for (uint256 a = 0; a < accounts; a++) {
            book.accounts[a] = _accounts[a];
            for (uint256 i = 0; i < ids; i++)
                (book.holders[a * ids + i], book.ids[a * ids + i]) = (_accounts[a], _ids[i]);
            for (uint256 w = 0; w < count; w++) {
                packed.writeSpare(_accounts[a], words[w], a == 0 ? type(uint256).max : _roll(type(uint256).max));
            }
        }
        book.spare = packed.wordsOf(book.accounts, book.words);
    }

    function _expectMet(Kind kind, bytes4 ending) private view {
        string memory message = string.concat(
            "kind ",
            Strings.toString(uint256(kind)),
            ", ",
            Strings.toHexString(uint32(ending))
        );
        vm.assertGe(_met[kind][ending], 1, message);
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

    function _copy(uint256[] memory list) private pure returns (uint256[] memory copy) {
        copy = new uint256[](list.length);
        for (uint256 i = 0; i < list.length; i++) copy[i] = list[i];
    }
}

contract SevenLanesTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new SevenLanes(), 7);
    }
}

contract SixteenLanesTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new SixteenLanes(), 16);
    }
}

contract FifteenLanesTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new FifteenLanes(), 15);
    }
}

contract ManyLanesTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new ManyLanes(), 6);
    }
}

contract TwoLanesTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new TwoLanes(), 2);
    }
}

contract OneLaneTest is PackedERC1155Test {
    function _layout() internal override returns (PackedTokens, uint256) {
        return (new OneLane(), 1);
    }
}
