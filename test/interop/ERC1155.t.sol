// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {HouseTest} from "../support/HouseTest.sol";

/// @dev OpenZeppelin's ERC-1155 behaviours, on solidarity vouchers: what every wallet and market counts on.
contract ERC1155Test is HouseTest {
    uint256 private first;
    uint256 private second;
    uint256 private constant UNKNOWN = 77;

    function setUp() public override {
        super.setUp();
        _stake(ada, 1_000 * EUR);
        first = _buy(dora, beer, 8, address(0));
        second = _buy(dora, _publish(_termsOf(pool, EUR)), 5, address(0));
        _buy(emil, beer, 3, address(0));
    }

    // ─── Balances ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_BalanceOf() public view {
        vm.assertEq(tokens.balanceOf(dora, first), 8, "first");
        vm.assertEq(tokens.balanceOf(dora, second), 5, "second");
        vm.assertEq(tokens.balanceOf(emil, first), 3, "another holder");
        vm.assertEq(tokens.balanceOf(emil, second), 0, "none");
        vm.assertEq(tokens.balanceOf(dora, UNKNOWN), 0, "unknown id");
    }

    function test_BalanceOfBatch() public view {
        uint256[] memory balances = tokens.balanceOfBatch(_three(dora, emil, dora), _three(first, first, second));
        vm.assertEq(balances.length, 3, "as many as asked");
        vm.assertEq(balances[0], 8, "first");
        vm.assertEq(balances[1], 3, "another holder");
        vm.assertEq(balances[2], 5, "second");
        vm.assertEq(tokens.balanceOfBatch(new address[](0), new uint256[](0)).length, 0, "nothing asked");
    }

    function test_BalanceOfBatch_TheSameTwice() public view {
        uint256[] memory balances = tokens.balanceOfBatch(_three(dora, dora, dora), _three(first, first, first));
        vm.assertEq(balances[0] + balances[1] + balances[2], 24, "each time");
    }

    function test_RevertWhen_AskedForUnequalLengths() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 3));
        tokens.balanceOfBatch(_three(dora, emil, dora), _two(first, second));
    }

    // ─── Approvals ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_SetApprovalForAll() public {
        vm.expectEmit(address(tokens));
        emit IERC1155.ApprovalForAll(dora, emil, true);
        vm.prank(dora);
        tokens.setApprovalForAll(emil, true);
        vm.assertTrue(tokens.isApprovedForAll(dora, emil), "approved");
        vm.assertTrue(!tokens.isApprovedForAll(emil, dora), "one way");

        vm.prank(dora);
        tokens.setApprovalForAll(emil, false);
        vm.assertTrue(!tokens.isApprovedForAll(dora, emil), "taken back");
    }

    function test_RevertWhen_ApprovingNobody() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidOperator.selector, address(0)));
        vm.prank(dora);
        tokens.setApprovalForAll(address(0), true);
    }

    // ─── safeTransferFrom ────────────────────────────────────────────────────────────────────────────────────────────

    function test_TransferByTheHolder() public {
        vm.expectEmit(address(tokens));
        emit IERC1155.TransferSingle(dora, dora, emil, first, 6);
        vm.prank(dora);
        tokens.safeTransferFrom(dora, emil, first, 6, "");
        vm.assertEq(tokens.balanceOf(dora, first), 2, "debited");
        vm.assertEq(tokens.balanceOf(emil, first), 9, "credited");
        vm.assertEq(vouchers.outstandingOf(first), 11, "as many are owed as before");
    }

    function test_TransferOfAllOfNothingAndToOneself() public {
        vm.startPrank(dora);
        tokens.safeTransferFrom(dora, emil, first, 8, "");
        tokens.safeTransferFrom(dora, emil, first, 0, "");
        tokens.safeTransferFrom(dora, dora, second, 5, "");
        vm.stopPrank();
        vm.assertEq(tokens.balanceOf(dora, first), 0, "all");
        vm.assertEq(tokens.balanceOf(dora, second), 5, "unchanged");
    }

    function test_TransferByAnApprovedOperator() public {
        vm.prank(dora);
        tokens.setApprovalForAll(cleo, true);
        vm.expectEmit(address(tokens));
        emit IERC1155.TransferSingle(cleo, dora, emil, first, 1);
        vm.prank(cleo);
        tokens.safeTransferFrom(dora, emil, first, 1, "");
        vm.assertEq(tokens.balanceOf(cleo, first), 0, "the operator's balance isn't touched");
    }

    function test_RevertWhen_TransferIsNotAllowed() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, emil, dora));
        vm.prank(emil);
        tokens.safeTransferFrom(dora, emil, first, 1, "");

        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 8, 9, first));
        tokens.safeTransferFrom(dora, emil, first, 9, "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        tokens.safeTransferFrom(dora, address(0), first, 1, "");
        vm.stopPrank();
    }

    // ─── safeBatchTransferFrom ───────────────────────────────────────────────────────────────────────────────────────

    function test_BatchTransfer() public {
        vm.expectEmit(address(tokens));
        emit IERC1155.TransferBatch(dora, dora, emil, _two(first, second), _two(2, 5));
        vm.prank(dora);
        tokens.safeBatchTransferFrom(dora, emil, _two(first, second), _two(2, 5), "");
        vm.assertEq(tokens.balanceOf(dora, first), 6, "first");
        vm.assertEq(tokens.balanceOf(dora, second), 0, "second");
        vm.assertEq(tokens.balanceOf(emil, first), 5, "first");
        vm.assertEq(tokens.balanceOf(emil, second), 5, "second");
    }

    function test_RevertWhen_BatchTransferIsNotAllowed() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, emil, dora));
        vm.prank(emil);
        tokens.safeBatchTransferFrom(dora, emil, _two(first, second), _two(1, 1), "");

        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 3));
        tokens.safeBatchTransferFrom(dora, emil, _two(first, second), _three(1, 1, 1), "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 5, 6, second));
        tokens.safeBatchTransferFrom(dora, emil, _two(first, second), _two(1, 6), "");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        tokens.safeBatchTransferFrom(dora, address(0), _two(first, second), _two(1, 1), "");
        vm.stopPrank();
        vm.assertEq(tokens.balanceOf(dora, first), 8, "nothing moved");
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

    // ─── Receivers with code ─────────────────────────────────────────────────────────────────────────────────────────

    function test_AReceiverThatAccepts() public {
        PickyReceiver receiver = _receiver(PickyReceiver.Mood.Accepts);
        vm.startPrank(dora);
        tokens.safeTransferFrom(dora, address(receiver), first, 1, hex"c0ffee");
        vm.assertEq(receiver.lastData(), hex"c0ffee", "it gets the data");
        tokens.safeBatchTransferFrom(dora, address(receiver), _two(first, second), _two(1, 1), hex"beef");
        vm.assertEq(receiver.lastData(), hex"beef", "it gets the data");
        vm.stopPrank();
        vm.assertEq(tokens.balanceOf(address(receiver), first), 2, "held");
    }

    function test_RevertWhen_AReceiverRefuses() public {
        for (uint256 mood = 1; mood <= uint256(PickyReceiver.Mood.Panics); mood++) {
            PickyReceiver receiver = _receiver(PickyReceiver.Mood(mood));
            bytes memory reason = _reasonOf(receiver);
            vm.startPrank(dora);
            vm.expectRevert(reason);
            tokens.safeTransferFrom(dora, address(receiver), first, 1, "");
            vm.expectRevert(reason);
            tokens.safeBatchTransferFrom(dora, address(receiver), _two(first, second), _two(1, 1), "");
            vm.stopPrank();
        }
        vm.assertEq(tokens.balanceOf(dora, first), 8, "nothing moved");
    }

    function test_RevertWhen_AReceiverHasCodeAndNoHook() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(euro)));
        vm.prank(dora);
        tokens.safeTransferFrom(dora, address(euro), first, 1, "");
    }

    function test_RevertWhen_BuyingForAReceiverThatRefuses() public {
        _fund(dora, 100 * EUR);
        uint256 had = euro.balanceOf(dora);
        for (uint256 mood = 1; mood <= uint256(PickyReceiver.Mood.Panics); mood++) {
            PickyReceiver receiver = _receiver(PickyReceiver.Mood(mood));
            vm.expectRevert(_reasonOf(receiver));
            vm.prank(dora);
            vouchers.buy(beer, 1, address(receiver), address(0));
        }
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0)));
        vm.prank(dora);
        vouchers.buy(beer, 1, address(0), address(0));
        vm.assertEq(euro.balanceOf(dora), had, "nothing paid");

        PickyReceiver friend = _receiver(PickyReceiver.Mood.Accepts);
        vm.prank(dora);
        vouchers.buy(beer, 1, address(friend), address(0));
    }

    // ─── Minting and burning show as transfers ───────────────────────────────────────────────────────────────────────

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

    // ─── ERC-165 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_SupportsInterface() public view {
        IERC165 erc165 = IERC165(address(tokens));
        vm.assertTrue(erc165.supportsInterface(0x01ffc9a7), "ERC-165");
        vm.assertTrue(erc165.supportsInterface(0xd9b67a26), "ERC-1155");
        vm.assertTrue(erc165.supportsInterface(0x0e89341c), "ERC-1155 metadata");
        vm.assertTrue(!erc165.supportsInterface(0xffffffff), "nothing");
        vm.assertTrue(!erc165.supportsInterface(0x80ac58cd), "not ERC-721");
    }

    function test_EveryVoucherHasItsOwnMetadata() public view {
        string memory one = IERC1155MetadataURI(address(tokens)).uri(first);
        string memory other = IERC1155MetadataURI(address(tokens)).uri(second);
        vm.assertTrue(keccak256(bytes(one)) != keccak256(bytes(other)), "different offers, different cards");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _receiver(PickyReceiver.Mood mood) private returns (PickyReceiver) {
        return PickyReceiver(_create("PickyReceiver", abi.encode(mood)));
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

    function _two(uint256 a, uint256 b) private pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }

    function _three(uint256 a, uint256 b, uint256 c) private pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _three(address a, address b, address c) private pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }
}
