// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IStamps} from "../../contracts/interfaces/IStamps.sol";
import {PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {PlanId} from "../../contracts/types/Ids.sol";
import {Status} from "../../contracts/types/Status.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title StampsTest
/// @notice Postcards: one half for who used a week, the other for the member whose week it was. See EntangledWeeks.tree.
contract StampsTest is WeeksTest {
    function test_RevertWhen_AnybodyButTheWeeksGivesTheGuestsHalf() public {
        address[4] memory strangers = [mallory, owner, address(subscriptions), court];
        for (uint256 i = 0; i < 4; i++) {
            vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_NotTheWeeks.selector, strangers[i]));
            vm.prank(strangers[i]);
            stamps.mintForGuest(strangers[i], gym, FIRST_WEEK);
        }
    }

    function test_WhenAGuestKeepsOne() public {
        _twins(membership, _bit(5), emil);
        _warpToWeek(5);
        vm.expectEmit(address(stamps));
        emit IStamps.StampKept(_stampId(true, 5, 1), emil, gym, FIRST_WEEK + 5, true);
        vm.startPrank(emil);
        entangledWeeks.redeem(_weekId(5), 1, true);
        entangledWeeks.redeem(_weekId(5), 1, true);
        vm.stopPrank();
        vm.assertEq(_keeperOf(_stampId(true, 5, 1)), emil, "number 1");
        vm.assertEq(_keeperOf(_stampId(true, 5, 2)), emil, "number 2");
        vm.assertEq(stamps.countOf(gym, FIRST_WEEK + 5, true), 2, "two");
        vm.assertEq(stamps.countOf(gym, FIRST_WEEK + 5, false), 0, "the other half is counted by itself");
        vm.assertEq(stamps.countOf(gym, FIRST_WEEK + 6, true), 0, "as is each week");
    }

    function test_WhenTheMemberKeepsItsHalf() public {
        _warpToWeek(5);
        vm.expectEmit(address(stamps));
        emit IStamps.StampKept(_stampId(false, 5, 1), dora, gym, FIRST_WEEK + 5, false);
        vm.prank(dora);
        vm.assertEq(stamps.keep(membership), _stampId(false, 5, 1), "half, plan, week, number");
        vm.assertEq(_keeperOf(_stampId(false, 5, 1)), dora, "hers");

        vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_AlreadyKept.selector, membership, FIRST_WEEK + 5));
        vm.prank(dora);
        stamps.keep(membership);
        vm.warp(MONDAY + 6 * 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_AlreadyKept.selector, membership, FIRST_WEEK + 5));
        vm.prank(dora);
        stamps.keep(membership);
        _warpToWeek(6);
        vm.prank(dora);
        stamps.keep(membership);
        vm.assertEq(_keeperOf(_stampId(false, 6, 1)), dora, "one a week");
    }

    function test_WhenTwoMembersKeepTheirs() public {
        uint256 other = _join(gym, emil);
        _warpToWeek(5);
        vm.prank(emil);
        stamps.keep(other);
        vm.prank(dora);
        vm.assertEq(stamps.keep(membership), _stampId(false, 5, 2), "number 2 of that week");
    }

    function test_RevertWhen_ItIsAnothersMembership() public {
        _warpToWeek(5);
        vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_NotSubscriber.selector, membership, emil, dora));
        vm.prank(emil);
        stamps.keep(membership);
    }

    function test_InWhichStandingAMemberKeepsItsHalf() public {
        _expectNotRunning(membership, Status.Starting);
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 2;
        PlanId plan = _plan(terms);
        uint256 cooling = _join(plan, dora);
        _expectNotRunning(cooling, Status.Starting);
        _warpToWeek(1);
        vm.prank(dora);
        stamps.keep(cooling);
        _warpToWeek(20);
        vm.prank(dora);
        subscriptions.pause(membership);
        // A pause that begins next week counts as one already.
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(21);
        _expectNotRunning(membership, Status.Paused);
        _warpToWeek(29);
        vm.startPrank(dora);
        stamps.keep(membership);
        subscriptions.refund(membership);
        subscriptions.refund(cooling);
        stamps.keep(cooling);
        vm.stopPrank();
        _warpToWeek(30);
        _expectNotRunning(membership, Status.Ended);
        _expectNotRunning(cooling, Status.Ended);
    }

    /// @dev A postcard calls nobody, so it is never a reason to refuse a guest.
    function test_WhenAContractThatTakesNoPostcardsKeepsOne() public {
        address picky = _create("PickyReceiver", abi.encode(0));
        _twins(membership, _bit(5), picky);
        _warpToWeek(5);
        vm.prank(picky);
        entangledWeeks.redeem(_weekId(5), 7, true);
        vm.assertEq(_keeperOf(_stampId(true, 5, 1)), picky, "its");
    }

    function test_WhenAPostcardIsGivenOn() public {
        _warpToWeek(5);
        vm.startPrank(dora);
        uint256 id = stamps.keep(membership);
        IERC721(address(stamps)).transferFrom(dora, emil, id);
        vm.stopPrank();
        vm.assertEq(_keeperOf(id), emil, "it is a keepsake like any other");
    }

    function test_RevertWhen_ThereIsNoSuchPostcard() public {
        uint256 id = _stampId(true, 5, 1);
        vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_Unknown.selector, id));
        IERC721Metadata(address(stamps)).tokenURI(id);
    }

    function _stampId(bool guest, uint256 k, uint256 serial) private view returns (uint256) {
        return (uint256(guest ? 1 : 0) << 96) | (uint256(PlanId.unwrap(gym)) << 64) | ((FIRST_WEEK + k) << 32) | serial;
    }

    function _keeperOf(uint256 id) private view returns (address) {
        return IERC721(address(stamps)).ownerOf(id);
    }

    function _expectNotRunning(uint256 id, Status status) private {
        vm.expectRevert(abi.encodeWithSelector(IStamps.Stamps_NotRunning.selector, id, status));
        vm.prank(dora);
        stamps.keep(id);
    }
}
