// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAltShares} from "../../contracts/interfaces/IAltShares.sol";
import {PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesReturnsTest
/// @notice When the money of a share comes back, whole. See AltShares.tree.
contract AltSharesReturnsTest is AltTest {
    // ─── takeBack ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenThePlanIsClosedForGood() public {
        _fillSmall();
        _bundle(small, dora);
        _bundle(small, dora);
        vm.assertEq(_presale(), 2 * BUNDLE, "two wait, eighteen she holds");
        uint256 id = _share(small, 3);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotClosed.selector, small));
        altShares.takeBack(id, 1);
        vm.prank(owner);
        subscriptions.close(small);

        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_ZeroQuantity.selector));
        altShares.takeBack(id, 0);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 2, 3, id));
        altShares.takeBack(id, 3);
        vm.expectEmit(address(altShares));
        emit IAltShares.SharesReturned(id, dora, 2, 2 * SHARE);
        vm.assertEq(altShares.takeBack(id, 2), 2 * SHARE, "what was paid for them");
        vm.assertEq(_presale(), 18 * SHARE, "out of the presale");
        vm.assertEq(altShares.takeBackQueued(small, 0), SHARE, "who waits needn't wait any longer");
        vm.assertEq(altShares.takeBackQueued(small, 1), SHARE, "who waits needn't wait any longer");
        for (uint256 place = 1; place < 10; place++) {
            if (place != 3) altShares.takeBack(_share(small, place), 2);
        }
        vm.stopPrank();
        vm.assertEq(euro.balanceOf(dora), 2 * BUNDLE, "all of it");
        vm.assertEq(_presale() + _promised(small) + _queued(small), 0, "nothing stays");
    }

    // ─── takeBackBundle ──────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAWholeBundleIsTakenBackInItsLastWeek() public {
        _wholeBundle();
        _warpToWeek(3);
        vm.prank(dora);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_TooLate.selector, FIRST_WEEK + 3, FIRST_WEEK + 2));
        altShares.takeBackBundle(small, TEN, FIRST_WEEK);

        vm.warp(MONDAY + 3 * 7 days - 1);
        vm.prank(dora);
        vm.assertEq(altShares.takeBackBundle(small, TEN, FIRST_WEEK), BUNDLE, "all of it");
        vm.assertEq(euro.balanceOf(dora), BUNDLE, "paid");
        vm.assertEq(_presale() + _promised(small), 0, "nothing stays");
        for (uint256 place = 0; place < 10; place++) {
            vm.assertEq(shares.balanceOf(dora, _share(small, place)), 0, "gone");
        }
        vm.prank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, _share(small, 0))
        );
        altShares.takeBackBundle(small, TEN, FIRST_WEEK);
    }

    function test_RevertWhen_AShareOfTheBundleIsMissing() public {
        _bundle(hall, dora);
        vm.prank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, _share(hall, 0))
        );
        altShares.takeBackBundle(hall, TEN, FIRST_WEEK);

        _wholeBundle();
        vm.startPrank(dora);
        shares.safeTransferFrom(dora, emil, _share(small, 9), 1, "");
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 1, _share(small, 9))
        );
        altShares.takeBackBundle(small, TEN, FIRST_WEEK);
        vm.stopPrank();
        vm.assertEq(_presale(), 9 * SHARE + BUNDLE, "all of it still waits");
    }

    /// @dev An id is `plan << 32 | tier << 24 | week << 8 | place`. A week with more than 16 bits would reach into the tier and
    /// the plan: the bundle of one would be paid at the price, and out of the money, of another.
    function test_RevertWhen_TheWeekReachesIntoTheTier() public {
        _fillSmall();
        _fund(dora, 5 * 815_100_000 + 15 * 729_300_000);
        vm.startPrank(dora);
        altShares.buy(small, FIFTEEN, dora, address(0), TERMS, _none());
        altShares.leaveQueue(small, 0);
        // Tier 1 with 2 in the bits of the tier are shares of tier 3.
        uint256 week = (2 << 16) | FIRST_WEEK;
        vm.expectRevert(
            abi.encodeWithSelector(IAltShares.AltShares_UnknownShare.selector, Ids.share(small, FIVE, week, 0))
        );
        altShares.takeBackBundle(small, FIVE, week);
        vm.stopPrank();
        vm.assertEq(_presale(), 15 * 729_300_000, "nobody is paid");
    }

    function test_RevertWhen_TheWeekReachesIntoThePlan() public {
        _bundle(hall, emil);
        _bundle(hall, emil);
        PlanTerms memory terms = _years(1, TERMS);
        (terms.retailTotal, terms.prepaidPrice) = (100, 100);
        _plan(terms);
        _plan(terms);
        // Plan 6 has all bits of plan 2, whose shares others paid; hers cost next to nothing.
        PlanId cheap = _plan(terms);
        vm.assertEq(uint256(PlanId.unwrap(cheap)), uint256(PlanId.unwrap(hall)) | 4, "the plans of this test");
        _join(cheap, cleo);
        _bundle(cheap, dora);
        vm.startPrank(dora);
        altShares.leaveQueue(cheap, 0);
        uint256 week = (4 << 24) | FIRST_WEEK;
        vm.expectRevert(
            abi.encodeWithSelector(IAltShares.AltShares_UnknownShare.selector, Ids.share(hall, TEN, week, 0))
        );
        altShares.takeBackBundle(hall, TEN, week);
        vm.stopPrank();
        vm.assertEq(_presale(), 18 * SHARE + 10 * 90, "nobody is paid");
    }

    function test_RevertWhen_TheWeekLiesAhead() public {
        uint256 week = FIRST_WEEK + 1;
        vm.expectRevert(
            abi.encodeWithSelector(IAltShares.AltShares_UnknownShare.selector, Ids.share(hall, TEN, week, 0))
        );
        altShares.takeBackBundle(hall, TEN, week);
    }

    function test_RevertWhen_ThereIsNoSuchBundle() public {
        vm.expectRevert(
            abi.encodeWithSelector(IAltShares.AltShares_UnknownShare.selector, Ids.share(hall, 0, FIRST_WEEK, 0))
        );
        altShares.takeBackBundle(hall, 0, FIRST_WEEK);
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Dora has all ten of a bundle: there was no seat for the first, and she didn't want to wait.
    function _wholeBundle() private {
        _fillSmall();
        _bundle(small, dora);
        vm.prank(dora);
        altShares.leaveQueue(small, 0);
        vm.assertEq(shares.balanceOf(dora, _share(small, 0)), 1, "share 0 is whole again");
    }
}
