// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IEntangledWeeks} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {Intruder} from "../../contracts/mocks/Intruder.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {AltTest} from "../support/AltTest.sol";
import {Cheats} from "../support/Cheats.sol";
import {HouseTest} from "../support/HouseTest.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @dev OpenZeppelin's ERC-1155 behaviours, on the tokens that we deploy: what every wallet and market counts on.
abstract contract ERC1155Behaviour is Cheats {
    uint256 private constant UNKNOWN = 77;

    IERC1155 internal token;
    /// @dev The holder has 8 of the first and 5 of the second, and the friend 3 of the first.
    uint256 internal first;
    uint256 internal second;
    address internal holder = person("Dora, consumer");
    address internal friend = person("Emil, consumer");
    address internal operator = person("Cleo, patron");
    /// @dev It has code, and no hook.
    address internal codeless;

    /// @dev The holder buys, in one of the `_ways` that there are: its last one is of several ids.
    /// @return id one of those that the receiver gets, or would
    function _buyFor(address receiver, uint256 way) internal virtual returns (uint256 id);

    function _ways() internal pure virtual returns (uint256);

    /// @dev What is more than this goes away.
    function _leave(address account, uint256 id, uint256 count) internal {
        uint256 more = token.balanceOf(account, id) - count;
        vm.prank(account);
        token.safeTransferFrom(account, address(0xdead), id, more, "");
    }

    // ─── Balances ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_BalanceOf() public view {
        vm.assertEq(token.balanceOf(holder, first), 8, "first");
        vm.assertEq(token.balanceOf(holder, second), 5, "second");
        vm.assertEq(token.balanceOf(friend, first), 3, "another holder");
        vm.assertEq(token.balanceOf(friend, second), 0, "none");
        vm.assertEq(token.balanceOf(holder, UNKNOWN), 0, "unknown id");
    }

    function test_BalanceOfBatch() public view {
        uint256[] memory balances = token.balanceOfBatch(_three(holder, friend, holder), _three(first, first, second));
        vm.assertEq(balances.length, 3, "as many as asked");
        vm.assertEq(balances[0], 8, "first");
        vm.assertEq(balances[1], 3, "another holder");
        vm.assertEq(balances[2], 5, "second");
        vm.assertEq(token.balanceOfBatch(new address[](0), new uint256[](0)).length, 0, "nothing asked");
    }

    function test_BalanceOfBatch_TheSameTwice() public view {
        uint256[] memory balances = token.balanceOfBatch(_three(holder, holder, holder), _three(first, first, first));
        vm.assertEq(balances[0] + balances[1] + balances[2], 24, "each time");
    }

    function test_RevertWhen_AskedForUnequalLengths() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 3));
        token.balanceOfBatch(_three(holder, friend, holder), _two(first, second));
    }

    // ─── Approvals ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_SetApprovalForAll() public {
        vm.expectEmit(address(token));
        emit IERC1155.ApprovalForAll(holder, friend, true);
        vm.prank(holder);
        token.setApprovalForAll(friend, true);
        vm.assertTrue(token.isApprovedForAll(holder, friend), "approved");
        vm.assertTrue(!token.isApprovedForAll(friend, holder), "one way");

        vm.prank(holder);
        token.setApprovalForAll(friend, false);
        vm.assertTrue(!token.isApprovedForAll(holder, friend), "taken back");
    }

    function test_RevertWhen_ApprovingNobody() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidOperator.selector, address(0)));
        vm.prank(holder);
        token.setApprovalForAll(address(0), true);
    }

    // ─── safeTransferFrom ────────────────────────────────────────────────────────────────────────────────────────────

    function test_TransferByTheHolder() public {
        vm.expectEmit(address(token));
        emit IERC1155.TransferSingle(holder, holder, friend, first, 6);
        vm.prank(holder);
        token.safeTransferFrom(holder, friend, first, 6, "");
        vm.assertEq(token.balanceOf(holder, first), 2, "debited");
        vm.assertEq(token.balanceOf(friend, first), 9, "credited");
    }

    function test_TransferOfAllOfNothingAndToOneself() public {
        vm.startPrank(holder);
        token.safeTransferFrom(holder, friend, first, 8, "");
        token.safeTransferFrom(holder, friend, first, 0, "");
        token.safeTransferFrom(holder, holder, second, 5, "");
        vm.stopPrank();
        vm.assertEq(token.balanceOf(holder, first), 0, "all");
        vm.assertEq(token.balanceOf(holder, second), 5, "unchanged");
    }

    function test_TransferByAnApprovedOperator() public {
        vm.prank(holder);
        token.setApprovalForAll(operator, true);
        vm.expectEmit(address(token));
        emit IERC1155.TransferSingle(operator, holder, friend, first, 1);
        vm.prank(operator);
        token.safeTransferFrom(holder, friend, first, 1, "");
        vm.assertEq(token.balanceOf(operator, first), 0, "the operator's balance isn't touched");
    }

    function test_RevertWhen_TransferIsNotAllowed() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, friend, holder));
        vm.prank(friend);
        token.safeTransferFrom(holder, friend, first, 1, "");

        vm.startPrank(holder);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, holder, 8, 9, first)
        );
        token.safeTransferFrom(holder, friend, first, 9, "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        token.safeTransferFrom(holder, address(0), first, 1, "");
        vm.stopPrank();
    }

    // ─── safeBatchTransferFrom ───────────────────────────────────────────────────────────────────────────────────────

    function test_BatchTransfer() public {
        vm.expectEmit(address(token));
        emit IERC1155.TransferBatch(holder, holder, friend, _two(first, second), _two(2, 5));
        vm.prank(holder);
        token.safeBatchTransferFrom(holder, friend, _two(first, second), _two(2, 5), "");
        vm.assertEq(token.balanceOf(holder, first), 6, "first");
        vm.assertEq(token.balanceOf(holder, second), 0, "second");
        vm.assertEq(token.balanceOf(friend, first), 5, "first");
        vm.assertEq(token.balanceOf(friend, second), 5, "second");
    }

    function test_RevertWhen_BatchTransferIsNotAllowed() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, friend, holder));
        vm.prank(friend);
        token.safeBatchTransferFrom(holder, friend, _two(first, second), _two(1, 1), "");

        vm.startPrank(holder);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 3));
        token.safeBatchTransferFrom(holder, friend, _two(first, second), _three(1, 1, 1), "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, holder, 5, 6, second)
        );
        token.safeBatchTransferFrom(holder, friend, _two(first, second), _two(1, 6), "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        token.safeBatchTransferFrom(holder, address(0), _two(first, second), _two(1, 1), "");
        vm.stopPrank();
        vm.assertEq(token.balanceOf(holder, first), 8, "nothing moved");
    }

    function test_BatchTransferWithRepeats() public {
        vm.startPrank(holder);
        token.safeBatchTransferFrom(holder, friend, _three(first, second, first), _three(1, 2, 1), "");
        token.safeBatchTransferFrom(holder, friend, _three(second, first, second), _three(1, 0, 1), "");
        token.safeBatchTransferFrom(holder, holder, _three(first, first, second), _three(6, 6, 1), "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, holder, 2, 4, first)
        );
        token.safeBatchTransferFrom(holder, friend, _three(first, second, first), _three(4, 0, 4), "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, holder, 6, 7, first)
        );
        token.safeBatchTransferFrom(holder, holder, _three(second, first, first), _three(1, 6, 7), "");
        vm.stopPrank();

        vm.assertEq(token.balanceOf(holder, first), 6, "first");
        vm.assertEq(token.balanceOf(holder, second), 1, "second");
        vm.assertEq(token.balanceOf(friend, first), 5, "first");
        vm.assertEq(token.balanceOf(friend, second), 4, "second");
    }

    function test_BatchTransferOfNothing() public {
        vm.expectEmit(address(token));
        emit IERC1155.TransferBatch(holder, holder, friend, new uint256[](0), new uint256[](0));
        vm.prank(holder);
        token.safeBatchTransferFrom(holder, friend, new uint256[](0), new uint256[](0), "");
    }

    // ─── Receivers with code ─────────────────────────────────────────────────────────────────────────────────────────

    function test_AReceiverThatAccepts() public {
        PickyReceiver receiver = _receiver(PickyReceiver.Mood.Accepts);
        vm.startPrank(holder);
        token.safeTransferFrom(holder, address(receiver), first, 1, hex"c0ffee");
        vm.assertEq(receiver.lastData(), hex"c0ffee", "it gets the data");
        token.safeBatchTransferFrom(holder, address(receiver), _two(first, second), _two(1, 1), hex"beef");
        vm.assertEq(receiver.lastData(), hex"beef", "it gets the data");
        vm.stopPrank();
        vm.assertEq(token.balanceOf(address(receiver), first), 2, "held");
    }

    function test_RevertWhen_AReceiverRefuses() public {
        for (uint256 mood = 1; mood <= uint256(PickyReceiver.Mood.Panics); mood++) {
            PickyReceiver receiver = _receiver(PickyReceiver.Mood(mood));
            bytes memory reason = _reasonOf(receiver);
            vm.startPrank(holder);
            vm.expectRevert(reason);
            token.safeTransferFrom(holder, address(receiver), first, 1, "");
            vm.expectRevert(reason);
            token.safeBatchTransferFrom(holder, address(receiver), _two(first, second), _two(1, 1), "");
            vm.stopPrank();
        }
        vm.assertEq(token.balanceOf(holder, first), 8, "nothing moved");
    }

    function test_RevertWhen_AReceiverHasCodeAndNoHook() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, codeless));
        vm.prank(holder);
        token.safeTransferFrom(holder, codeless, first, 1, "");
    }

    /// @dev What it passes on while it is asked is its own already, and the count is right.
    function test_AReceiverThatPassesItOnWithinItsHook() public {
        Intruder receiver = _passerOn(first, 2);
        vm.prank(holder);
        token.safeTransferFrom(holder, address(receiver), first, 3, "");
        vm.assertTrue(receiver.attempts()[0].done, "passed on");
        vm.assertEq(token.balanceOf(address(receiver), first), 1, "what it kept");

        receiver = _passerOn(second, 3);
        vm.prank(holder);
        token.safeBatchTransferFrom(holder, address(receiver), _two(second, first), _two(4, 5), "");
        vm.assertTrue(receiver.attempts()[0].done, "passed on");
        vm.assertEq(token.balanceOf(address(receiver), second), 1, "what it kept");
        vm.assertEq(token.balanceOf(address(receiver), first), 5, "all of the other");
        vm.assertEq(token.balanceOf(friend, first), 3 + 2, "what was passed on");
        vm.assertEq(token.balanceOf(friend, second), 3, "what was passed on");
        vm.assertEq(token.balanceOf(holder, first), 0, "8 less 3 less 5");
        vm.assertEq(token.balanceOf(holder, second), 1, "5 less 4");
    }

    /// @dev Neither of what it just got more than that, nor anything of others.
    function test_AReceiverThatTakesMoreWithinItsHook() public {
        Intruder receiver = _passerOn(first, 4);
        receiver.plan(
            address(token),
            abi.encodeCall(IERC1155.safeTransferFrom, (holder, address(receiver), first, 1, ""))
        );
        vm.prank(holder);
        token.safeTransferFrom(holder, address(receiver), first, 3, "");
        vm.assertEq(
            receiver.attempts()[0].answer,
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, receiver, 3, 4, first),
            "more than it has"
        );
        vm.assertEq(
            receiver.attempts()[1].answer,
            abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, receiver, holder),
            "another's"
        );
        vm.assertEq(token.balanceOf(address(receiver), first), 3, "as sent");
        vm.assertEq(token.balanceOf(holder, first), 5, "as sent");
    }

    function test_RevertWhen_BuyingForAReceiverThatRefuses() public {
        for (uint256 way = 0; way < _ways(); way++) {
            for (uint256 mood = 1; mood <= uint256(PickyReceiver.Mood.Panics); mood++) {
                PickyReceiver receiver = _receiver(PickyReceiver.Mood(mood));
                vm.expectRevert(_reasonOf(receiver));
                this.buyFor(address(receiver), way);
            }
            PickyReceiver accepts = _receiver(PickyReceiver.Mood.Accepts);
            uint256 id = _buyFor(address(accepts), way);
            vm.assertGe(token.balanceOf(address(accepts), id), 1, "who takes it, has it");
        }
    }

    function test_AReceiverThatPassesOnWhatWasBoughtForIt() public {
        for (uint256 way = 0; way < _ways(); way++) {
            uint256 before = vm.snapshotState();
            uint256 id = _buyFor(friend, way);
            uint256 count = token.balanceOf(friend, id);
            vm.revertToState(before);
            uint256 had = token.balanceOf(friend, id);
            Intruder receiver = _passerOn(id, 1);
            _buyFor(address(receiver), way);
            vm.assertTrue(receiver.attempts()[0].done, "passed on");
            vm.assertEq(token.balanceOf(friend, id), had + 1, "one");
            vm.assertEq(token.balanceOf(address(receiver), id), count - had - 1, "the others are its own");
        }
    }

    /// @dev From outside, so that all that a purchase needs may revert with it.
    function buyFor(address receiver, uint256 way) external {
        _buyFor(receiver, way);
    }

    // ─── ERC-165 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_SupportsInterface() public view {
        IERC165 erc165 = IERC165(address(token));
        vm.assertTrue(erc165.supportsInterface(0x01ffc9a7), "ERC-165");
        vm.assertTrue(erc165.supportsInterface(0xd9b67a26), "ERC-1155");
        vm.assertTrue(erc165.supportsInterface(0x0e89341c), "ERC-1155 metadata");
        vm.assertTrue(!erc165.supportsInterface(0xffffffff), "nothing");
        vm.assertTrue(!erc165.supportsInterface(0x80ac58cd), "not ERC-721");
    }

    function test_EveryIdHasItsOwnMetadata() public view {
        string memory one = IERC1155MetadataURI(address(token)).uri(first);
        string memory other = IERC1155MetadataURI(address(token)).uri(second);
        vm.assertTrue(keccak256(bytes(one)) != keccak256(bytes(other)), "different ids, different cards");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _receiver(PickyReceiver.Mood mood) private returns (PickyReceiver) {
        return PickyReceiver(_create("PickyReceiver", abi.encode(mood)));
    }

    /// @dev Passes on to the friend as soon as it is asked.
    function _passerOn(uint256 id, uint256 count) private returns (Intruder receiver) {
        receiver = Intruder(_create("Intruder", ""));
        receiver.plan(
            address(token),
            abi.encodeCall(IERC1155.safeTransferFrom, (address(receiver), friend, id, count, ""))
        );
    }

    /// @dev A receiver's own reason is passed on; silence and a wrong answer become ours.
    function _reasonOf(PickyReceiver receiver) private view returns (bytes memory) {
        PickyReceiver.Mood mood = receiver.mood();
        if (mood == PickyReceiver.Mood.RevertsWithReason) {
            return abi.encodeWithSignature("Error(string)", "not for me");
        }
        if (mood == PickyReceiver.Mood.RevertsWithError) {
            return abi.encodeWithSelector(PickyReceiver.NotForMe.selector, uint256(mood));
        }
        if (mood == PickyReceiver.Mood.Panics) return abi.encodeWithSignature("Panic(uint256)", 1);
        return abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(receiver));
    }

    function _two(uint256 a, uint256 b) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }

    function _three(uint256 a, uint256 b, uint256 c) internal pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _three(address a, address b, address c) private pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }
}

contract VouchersERC1155Test is ERC1155Behaviour, HouseTest {
    function setUp() public override {
        super.setUp();
        (token, codeless) = (tokens, address(euro));
        _stake(ada, 1_000 * EUR);
        first = _buy(dora, beer, 8, address(0));
        second = _buy(dora, _publish(_termsOf(pool, EUR)), 5, address(0));
        _buy(emil, beer, 3, address(0));
    }

    function _ways() internal pure override returns (uint256) {
        return 1;
    }

    function _buyFor(address receiver, uint256) internal override returns (uint256 id) {
        _fund(dora, vouchers.splitOf(beer, 2, address(0)).price);
        vm.prank(dora);
        return vouchers.buy(beer, 2, receiver, address(0));
    }

    function test_RevertWhen_BuyingForNobody() public {
        _fund(dora, 100 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        vm.prank(dora);
        vouchers.buy(beer, 1, address(0), address(0));
        vm.assertEq(euro.balanceOf(dora), 100 * EUR, "nothing paid");
    }

    /// @dev The clock stands in the sixth of seven weeks that share a word, so one of these is in the next.
    function test_BatchTransferOfNeighbouringWeeks() public {
        _warpToWeek(1);
        uint256 beside = _buy(dora, beer, 3, address(0));
        _warpToWeek(2);
        uint256 beyond = _buy(dora, beer, 4, address(0));
        vm.assertEq(beside, first + 1, "the next week");
        vm.startPrank(dora);
        tokens.safeBatchTransferFrom(dora, emil, _three(first, beside, beyond), _three(1, 2, 3), "");
        tokens.safeBatchTransferFrom(dora, emil, _three(beside, first, beside), _three(1, 1, 0), "");
        tokens.safeBatchTransferFrom(dora, dora, _three(first, first, beyond), _three(6, 6, 1), "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 2, 4, first));
        tokens.safeBatchTransferFrom(dora, emil, _three(first, beside, first), _three(4, 0, 4), "");
        vm.stopPrank();

        vm.assertEq(tokens.balanceOf(dora, first), 6, "first");
        vm.assertEq(tokens.balanceOf(dora, beside), 0, "beside it");
        vm.assertEq(tokens.balanceOf(dora, beyond), 1, "in the next word");
        vm.assertEq(tokens.balanceOf(emil, first), 5, "first");
        vm.assertEq(tokens.balanceOf(emil, beside), 3, "beside it");
        vm.assertEq(tokens.balanceOf(emil, beyond), 3, "in the next word");
    }

    /// @dev An offer's number has 64 bits; what an id has above them isn't cut off.
    function test_AnIdThatOnlyEndsLikeAVoucherIsNobodys() public {
        uint256 alike = first | (1 << 96);
        vm.assertEq(tokens.balanceOf(dora, alike), 0, "nothing held");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, alike));
        vm.prank(dora);
        vouchers.redeem(alike, 1);
    }

    function test_BuyingMintsAndRedeemingBurns() public {
        _fund(dora, 20 * EUR);
        vm.expectEmit(address(tokens));
        emit IERC1155.TransferSingle(dora, address(0), emil, first, 2);
        vm.prank(dora);
        vouchers.buy(beer, 2, emil, address(0));

        vm.expectEmit(address(tokens));
        emit IERC1155.TransferSingle(emil, emil, address(0), first, 2);
        vm.prank(emil);
        vouchers.redeem(first, 2);
    }
}

contract SharesERC1155Test is ERC1155Behaviour, AltTest {
    function setUp() public override {
        super.setUp();
        (token, codeless) = (shares, address(euro));
        (first, second) = (_share(hall, 1), _share(hall, 2));
        for (uint256 i = 0; i < 8; i++) _bundle(hall, dora);
        for (uint256 i = 0; i < 3; i++) _bundle(hall, emil);
        _leave(dora, second, 5);
        _leave(emil, second, 0);
    }

    function _ways() internal pure override returns (uint256) {
        return 1;
    }

    function _buyFor(address receiver, uint256) internal override returns (uint256 id) {
        _fund(dora, BUNDLE);
        vm.prank(dora);
        altShares.buy(hall, TEN, receiver, dora, TERMS, _none());
        return _share(hall, 9);
    }
}

contract WeeksERC1155Test is ERC1155Behaviour, WeeksTest {
    /// @dev The third is the first of a word of balances.
    uint256 private constant EARLIER = 2;
    uint256 private constant LATER = 3;

    function setUp() public override {
        super.setUp();
        (token, codeless) = (weekTokens, address(euro));
        (first, second) = (_weekId(EARLIER), _weekId(LATER));
        _twins(membership, _bit(EARLIER) | _bit(LATER), dora);
        _twins(_join(gym, dora), _bit(EARLIER), dora);
        _twins(_join(gym, emil), _bit(EARLIER), emil);
        _leave(dora, first, 8);
        _leave(dora, second, 5);
        _leave(emil, first, 3);
    }

    function _ways() internal pure override returns (uint256) {
        return 2;
    }

    /// @dev One week, and three of which one is in another word.
    function _buyFor(address receiver, uint256 way) internal override returns (uint256 id) {
        _twins(membership, way == 0 ? _bit(26) : _bit(16) | _bit(17) | _bit(18), receiver);
        return _weekId(way == 0 ? 26 : 18);
    }

    /// @dev Before anybody is asked, and whoever moves it.
    function test_RevertWhen_AnExpiredWeekIsMoved() public {
        address receiver = _create("PickyReceiver", abi.encode(PickyReceiver.Mood.Accepts));
        vm.prank(dora);
        weekTokens.setApprovalForAll(cleo, true);
        uint256 end = MONDAY + (EARLIER + 1) * 7 days;
        vm.warp(end);
        bytes memory reason = abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_Expired.selector, first, end);
        vm.startPrank(cleo);
        vm.expectRevert(reason);
        weekTokens.safeTransferFrom(dora, receiver, first, 1, "");
        vm.expectRevert(reason);
        weekTokens.safeBatchTransferFrom(dora, receiver, _two(second, first), _two(1, 1), "");
        weekTokens.safeBatchTransferFrom(dora, receiver, _two(second, second), _two(1, 1), "");
        vm.stopPrank();
        vm.assertEq(weekTokens.balanceOf(receiver, second), 2, "the other isn't over");
        vm.assertEq(weekTokens.balanceOf(dora, first), 8, "they stay where they are");
    }

    /// @dev A plan has 32 bits, a week 16; what an id has above or between them isn't cut off.
    function test_AnIdThatOnlyEndsLikeAWeekIsNobodys() public {
        uint256[3] memory alikes = [first | (1 << 96), first ^ (1 << 40), first | (1 << 20)];
        for (uint256 i = 0; i < alikes.length; i++) {
            vm.assertEq(weekTokens.balanceOf(dora, alikes[i]), 0, "nothing held");
        }
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, alikes[0])
        );
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, emil, alikes[0], 1, "");
    }
}
