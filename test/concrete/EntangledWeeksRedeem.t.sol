// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IEntangledWeeks, WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title EntangledWeeksRedeemTest
/// @notice Emil has two weeks of Dora's gym. See EntangledWeeks.tree.
contract EntangledWeeksRedeemTest is WeeksTest {
    uint256 private id;
    uint256 private pool5;

    function setUp() public override {
        super.setUp();
        _twins(membership, _bit(5) | _bit(6), emil);
        id = _weekId(5);
        pool5 = _stateOf(5).pool;
    }

    // ─── redeem: when ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat41_ItsFirstAndItsLastSecond() public {
        vm.warp(MONDAY + 5 * 7 days - 1);
        _expectNotItsWeek();
        vm.warp(MONDAY + 5 * 7 days);
        _use(emil, id, 1);
        vm.warp(MONDAY + 6 * 7 days - 1);
        _use(emil, id, 1);
        vm.warp(MONDAY + 6 * 7 days);
        _expectNotItsWeek();
        vm.assertEq(_partsOf(emil, 5), PARTS - 2, "two seconds");
    }

    // ─── redeem: how much ────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenPartsAreUsed() public {
        _warpToWeek(5);
        uint256 worth = (pool5 * 3) / PARTS;
        vm.expectEmit(address(weekTokens));
        emit IERC1155.TransferSingle(emil, emil, address(0), id, 3);
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekRedeemed(id, emil, emil, 3, worth);
        _use(emil, id, 3);

        vm.assertEq(_partsOf(emil, 5), 4, "burnt");
        vm.assertEq(_partsOf(emil, 6), PARTS, "the week beside it is whole");
        Week memory week = _stateOf(5);
        vm.assertEq(week.parts, 4, "outstanding");
        vm.assertEq(week.earned, worth, "the merchant's, once it is settled");
        vm.assertEq(week.pool, pool5 - worth, "what is left");
        vm.assertEq(euro.balanceOf(till), THIRD, "nothing is paid at the counter");
    }

    /// @dev Each its part of what is left, rounded down, so the last takes the rest.
    function test_WhenOneAfterTheOtherIsUsed() public {
        _warpToWeek(5);
        uint256 left = pool5;
        vm.assertTrue(pool5 % PARTS != 0, "it doesn't divide");
        for (uint256 parts = PARTS; parts > 0; parts--) {
            uint256 earned = _stateOf(5).earned;
            _use(emil, id, 1);
            vm.assertEq(_stateOf(5).earned - earned, left / parts, "rounded down");
            left -= left / parts;
        }
        vm.assertEq(left, 0, "the last took the rest");
        vm.assertEq(_stateOf(5).earned, pool5, "all of it");
        vm.assertEq(_stateOf(5).pool + _stateOf(5).parts, 0, "nothing is left");
    }

    function testFuzz_WhateverIsUsedTheMerchantEarnsItsPart(uint256 seed) public {
        _twins(_join(gym, cleo), _bit(5), cleo);
        uint256 whole = _stateOf(5).pool;
        _warpToWeek(5);
        address[2] memory holders = [emil, cleo];
        while (_stateOf(5).parts != 0) {
            address holder = holders[seed % 2];
            if (_partsOf(holder, 5) == 0) holder = holders[(seed + 1) % 2];
            uint256 parts = 1 + ((seed >> 1) % _partsOf(holder, 5));
            seed = uint256(keccak256(abi.encode(seed)));
            Week memory before = _stateOf(5);
            _use(holder, id, parts);
            uint256 amount = _stateOf(5).earned - before.earned;
            vm.assertEq(amount, (before.pool * parts) / before.parts, "its part of what is left");
            vm.assertLe(amount, (whole * parts) / (2 * PARTS) + 2 * PARTS, "as at first, but for a unit each time");
        }
        vm.assertEq(_stateOf(5).earned, whole, "in the end all of it");
    }

    function test_RevertWhen_NothingIsUsed() public {
        _warpToWeek(5);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_ZeroParts.selector));
        _useNow(emil, 0);
    }

    function test_RevertWhen_MoreIsUsedThanHeld() public {
        _warpToWeek(5);
        _expectInsufficient(emil, 7, 8);
        _useNow(emil, 8);
        _use(emil, id, 6);
        _expectInsufficient(emil, 1, 2);
        _useNow(emil, 2);
        _expectInsufficient(dora, 0, 1);
        _useNow(dora, 1);
        // Not even with what the next lane holds, or more than any lane could.
        _expectInsufficient(emil, 1, (1 << 16) + 1);
        _useNow(emil, (1 << 16) + 1);
    }

    function test_RevertWhen_NobodyBoughtTheWeek() public {
        _warpToWeek(8);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, emil, 0, 1, _weekId(8))
        );
        vm.prank(emil);
        entangledWeeks.redeem(_weekId(8), 1, false);
    }

    function test_WhenAPostcardIsKept() public {
        _warpToWeek(5);
        vm.startPrank(emil);
        entangledWeeks.redeem(id, 2, true);
        entangledWeeks.redeem(id, 1, false);
        entangledWeeks.redeem(id, 1, true);
        vm.stopPrank();
        vm.assertEq(stamps.countOf(gym, FIRST_WEEK + 5, true), 2, "for each time that he asked");
        vm.assertEq(IERC721(address(stamps)).balanceOf(emil), 2, "his");
    }

    // ─── Transfers ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenPartsAreGiven() public {
        vm.prank(emil);
        weekTokens.safeTransferFrom(emil, cleo, id, 3, "");
        vm.assertEq(_partsOf(cleo, 5), 3, "hers");
        _warpToWeek(5);
        _use(cleo, id, 3);
        _use(emil, id, 4);
        vm.assertEq(_stateOf(5).earned, pool5, "split and shared");
    }

    function test_WhenItIsGivenInItsLastSecond() public {
        vm.warp(MONDAY + 6 * 7 days - 1);
        vm.prank(emil);
        weekTokens.safeTransferFrom(emil, cleo, id, 7, "");
        vm.assertEq(_partsOf(cleo, 5), 7, "hers");
    }

    function test_RevertWhen_AnExpiredTokenIsMoved() public {
        vm.warp(MONDAY + 6 * 7 days);
        bytes memory reason = abi.encodeWithSelector(
            IEntangledWeeks.EntangledWeeks_Expired.selector,
            id,
            MONDAY + 6 * 7 days
        );
        vm.startPrank(emil);
        vm.expectRevert(reason);
        weekTokens.safeTransferFrom(emil, cleo, id, 1, "");
        vm.expectRevert(reason);
        weekTokens.safeTransferFrom(emil, emil, id, 1, "");
        vm.expectRevert(reason);
        weekTokens.safeTransferFrom(emil, cleo, id, 0, "");
        (uint256[] memory ids, uint256[] memory parts) = _batch(6, 5);
        vm.expectRevert(reason);
        weekTokens.safeBatchTransferFrom(emil, cleo, ids, parts, "");
        vm.expectRevert(reason);
        weekTokens.safeBatchTransferFrom(emil, emil, ids, parts, "");
        (ids, parts) = _batch(6, 6);
        weekTokens.safeBatchTransferFrom(emil, cleo, ids, parts, "");
        vm.stopPrank();
        vm.assertTrue(entangledWeeks.isTokenExpired(id), "as it says");
        vm.assertTrue(!entangledWeeks.isTokenExpired(_weekId(6)), "the other still counts");
        vm.assertEq(_partsOf(cleo, 6), 4, "and is hers");
    }

    function test_GivenABatchWithRepeatsAndOneToOneself() public {
        vm.startPrank(emil);
        (uint256[] memory ids, uint256[] memory parts) = _batch(5, 5);
        weekTokens.safeBatchTransferFrom(emil, emil, ids, parts, "");
        vm.assertEq(_partsOf(emil, 5), 7, "to himself: nothing changes");
        weekTokens.safeBatchTransferFrom(emil, cleo, ids, parts, "");
        vm.assertEq(_partsOf(cleo, 5), 4, "twice two");
        _expectInsufficient(emil, 1, 2);
        weekTokens.safeBatchTransferFrom(emil, cleo, ids, parts, "");
        weekTokens.safeTransferFrom(emil, emil, id, 3, "");
        _expectInsufficient(emil, 3, 4);
        weekTokens.safeTransferFrom(emil, emil, id, 4, "");
        vm.stopPrank();
        vm.assertEq(_partsOf(emil, 5) + _partsOf(cleo, 5), 7, "no more and no less");
        vm.assertEq(_partsOf(emil, 6), 7, "the week beside it is whole");
    }

    function test_GivenAnOperatorOfTheHolder() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155MissingApprovalForAll.selector, cleo, emil));
        vm.prank(cleo);
        weekTokens.safeTransferFrom(emil, cleo, id, 1, "");
        vm.prank(emil);
        weekTokens.setApprovalForAll(cleo, true);
        vm.prank(cleo);
        weekTokens.safeTransferFrom(emil, cleo, id, 1, "");
        vm.assertEq(_partsOf(cleo, 5), 1, "as he allowed");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Two parts each of two weeks.
    function _batch(uint256 k, uint256 other) private view returns (uint256[] memory ids, uint256[] memory parts) {
        (ids, parts) = (new uint256[](2), new uint256[](2));
        (ids[0], ids[1], parts[0], parts[1]) = (_weekId(k), _weekId(other), 2, 2);
    }

    function _useNow(address holder, uint256 parts) private {
        vm.prank(holder);
        entangledWeeks.redeem(id, parts, false);
    }

    function _expectNotItsWeek() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IEntangledWeeks.EntangledWeeks_NotItsWeek.selector,
                id,
                MONDAY + 5 * 7 days,
                MONDAY + 6 * 7 days
            )
        );
        _useNow(emil, 1);
    }

    function _expectInsufficient(address holder, uint256 found, uint256 needed) private {
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, holder, found, needed, id)
        );
    }
}
