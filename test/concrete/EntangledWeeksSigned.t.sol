// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEntangledWeeks, WeekRedemption} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {ISignedRedemptions} from "../../contracts/interfaces/ISignedRedemptions.sol";
import {Ids, MerchantId, PlanId} from "../../contracts/types/Ids.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title EntangledWeeksSignedTest
/// @notice Dora holds thirty weeks of her gym and signs for the fifth. See EntangledWeeks.tree.
contract EntangledWeeksSignedTest is WeeksTest {
    uint256 private id;
    WeekRedemption private slip;

    function setUp() public override {
        super.setUp();
        _twins(membership, (1 << 30) - 1, dora);
        id = _weekId(5);
        _warpToWeek(5);
        slip = WeekRedemption(id, 2, dora, true, 7, block.timestamp + 5 minutes);
    }

    // ─── Who and when ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenStaffSubmitsInTime() public {
        uint256 worth = (_stateOf(5).pool * 2) / PARTS;
        bytes memory signature = _signedWeek(DORA, slip);
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekRedeemed(id, dora, staff, 2, worth);
        vm.prank(staff);
        entangledWeeks.redeemSigned(slip, signature);
        vm.assertEq(_partsOf(dora, 5), 5, "burnt");
        vm.assertEq(_stateOf(5).earned, worth, "earned");
        vm.assertTrue(entangledWeeks.isNonceUsed(dora, id, 7), "used");
        vm.assertEq(IERC721(address(stamps)).balanceOf(dora), 1, "a postcard, as she signed");
        vm.assertEq(IERC721(address(stamps)).balanceOf(staff), 0, "hers");
    }

    function test_WhenTheOwnerSubmitsInTheLastSecond() public {
        slip.stamp = false;
        bytes memory signature = _signedWeek(DORA, slip);
        vm.warp(slip.deadline);
        vm.prank(owner);
        entangledWeeks.redeemSigned(slip, signature);
        vm.assertEq(_partsOf(dora, 5), 5, "burnt");
        vm.assertEq(IERC721(address(stamps)).balanceOf(dora), 0, "no postcard");
    }

    function test_RevertWhen_TheDeadlineHasPassed() public {
        bytes memory signature = _signedWeek(DORA, slip);
        vm.warp(slip.deadline + 1);
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_Expired.selector, slip.deadline),
            signature
        );
    }

    function test_RevertWhen_AStrangerSubmits() public {
        bytes memory signature = _signedWeek(DORA, slip);
        address[5] memory strangers = [mallory, dora, till, arbiter, court];
        for (uint256 i = 0; i < 5; i++) {
            _expectRefusal(
                strangers[i],
                abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotOperator.selector, strangers[i], bar),
                signature
            );
        }
        vm.startPrank(emil);
        MerchantId cafe = registry.register(_registration("Cafe", IERC20(address(euro))));
        registry.setOperator(cafe, mallory, true);
        vm.stopPrank();
        _expectRefusal(
            mallory,
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotOperator.selector, mallory, bar),
            signature
        );
    }

    function test_RevertWhen_ItIsNotItsWeek() public {
        slip.deadline = type(uint256).max;
        bytes memory signature = _signedWeek(DORA, slip);
        bytes memory reason = abi.encodeWithSelector(
            IEntangledWeeks.EntangledWeeks_NotItsWeek.selector,
            id,
            MONDAY + 5 * 7 days,
            MONDAY + 6 * 7 days
        );
        _warpToWeek(6);
        _expectRefusal(staff, reason, signature);
        vm.assertTrue(!entangledWeeks.isNonceUsed(dora, id, 7), "nothing happened");
        slip.id = _weekId(7);
        signature = _signedWeek(DORA, slip);
        _expectRefusal(
            staff,
            abi.encodeWithSelector(
                IEntangledWeeks.EntangledWeeks_NotItsWeek.selector,
                _weekId(7),
                MONDAY + 7 * 7 days,
                MONDAY + 8 * 7 days
            ),
            signature
        );
    }

    function test_RevertWhen_ItIsForNothing() public {
        slip.parts = 0;
        _expectRefusal(
            staff,
            abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_ZeroParts.selector),
            _signedWeek(DORA, slip)
        );
    }

    function test_Threat33_RevertGiven_GivenAwayBetweenSigningAndRedeeming() public {
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, emil, id, 6, "");
        _expectRefusal(
            staff,
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 1, 2, id),
            signature
        );
        vm.assertTrue(!entangledWeeks.isNonceUsed(dora, id, 7), "the slip is still good");
        vm.assertEq(_partsOf(emil, 5), 6, "and what was given away is safe");
    }

    // ─── Once ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat32_RevertWhen_ItIsSubmittedTwice() public {
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(staff);
        entangledWeeks.redeemSigned(slip, signature);
        _expectRefusal(staff, _nonceUsed(7), signature);
        _expectRefusal(owner, _nonceUsed(7), signature);
        slip.parts = 1;
        _expectRefusal(staff, _nonceUsed(7), _signedWeek(DORA, slip));
    }

    function test_Threat32_RevertWhen_TheNonceWasRevoked() public {
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(dora);
        entangledWeeks.revokeNonce(id, 7);
        _expectRefusal(staff, _nonceUsed(7), signature);
        slip.nonce = 1_000_000;
        signature = _signedWeek(DORA, slip);
        vm.prank(dora);
        entangledWeeks.revokeNonce(id, 1_000_000);
        _expectRefusal(staff, _nonceUsed(1_000_000), signature);
    }

    function testFuzz_NoncesAreUnordered(uint256 first, uint256 second) public {
        if (first & 1 == 0) first %= 32;
        if (second & 1 == 0) second %= 32;
        vm.assume(first != second);
        slip.parts = 1;
        uint256[2] memory nonces = [first, second];
        for (uint256 i = 0; i < 2; i++) {
            slip.nonce = nonces[i];
            vm.assertTrue(!entangledWeeks.isNonceUsed(dora, id, nonces[i]), "fresh");
            bytes memory signature = _signedWeek(DORA, slip);
            vm.prank(staff);
            entangledWeeks.redeemSigned(slip, signature);
            vm.assertTrue(entangledWeeks.isNonceUsed(dora, id, nonces[i]), "used");
        }
        vm.assertEq(_partsOf(dora, 5), 5, "each once");
    }

    /// @dev Sixteen, beside fifteen weeks, of which no balance is touched.
    function test_Threat32_LowNoncesLieBesideFifteenWeeks() public {
        uint256 used;
        for (uint256 i = 0; i < 16; i++) {
            uint256 nonce = (i * 5) % 16;
            vm.prank(dora);
            entangledWeeks.revokeNonce(id, nonce);
            used |= 1 << nonce;
            vm.assertEq(entangledWeeks.lowNoncesOf(dora, id), used, "a bit each");
        }
        vm.assertEq(entangledWeeks.lowNonceCount(), 16, "as it says");
        uint256 first = ((FIRST_WEEK + 5) / 15) * 15;
        for (uint256 k = 1; k <= 30; k++) {
            vm.assertEq(_partsOf(dora, k), PARTS, "no balance is touched");
            bool same = FIRST_WEEK + k >= first && FIRST_WEEK + k < first + 15;
            vm.assertEq(entangledWeeks.lowNoncesOf(dora, _weekId(k)), same ? used : 0, "one word");
        }
        vm.assertEq(entangledWeeks.lowNoncesOf(emil, id), 0, "another holder");
        slip.nonce = 16;
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(staff);
        entangledWeeks.redeemSigned(slip, signature);
        vm.assertTrue(entangledWeeks.isNonceUsed(dora, _weekId(30), 16), "the next counts for all her weeks");
    }

    function test_Threat32_ANonceStaysUsedWhenAllIsGivenAwayAndComesBack() public {
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(staff);
        entangledWeeks.redeemSigned(slip, signature);
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, emil, id, 5, "");
        vm.assertTrue(!entangledWeeks.isNonceUsed(emil, id, 7), "it doesn't go with the week");
        vm.prank(emil);
        weekTokens.safeTransferFrom(emil, dora, id, 5, "");
        _expectRefusal(staff, _nonceUsed(7), signature);
    }

    // ─── What was signed ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat32_RevertWhen_AnythingSignedIsAltered() public {
        bytes memory signature = _signedWeek(DORA, slip);
        WeekRedemption memory signed = slip;
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, emil, id, 2, "");

        slip.parts = 3;
        _expectForged(dora, signature);
        slip = signed;
        slip.stamp = false;
        _expectForged(dora, signature);
        slip = signed;
        slip.nonce = 8;
        _expectForged(dora, signature);
        slip.nonce = 1 << 200;
        _expectForged(dora, signature);
        slip = signed;
        slip.deadline += 1;
        _expectForged(dora, signature);
        slip = signed;
        slip.holder = emil;
        _expectForged(emil, signature);
        slip = signed;
        slip.id = _weekId(6);
        _expectForged(dora, signature);
        // The same week of another plan of this place.
        PlanId other = _plan(_terms());
        _twins(_join(other, dora), _bit(1), dora);
        slip.id = Ids.weekToken(other, OFFSET, FIRST_WEEK + 6);
        _expectForged(dora, signature);
    }

    function test_Threat32_RevertWhen_SignedForAnotherChainOrContract() public {
        _expectForged(dora, _signedWeek(DORA, slip, _weekDomain(address(entangledWeeks), block.chainid + 1)));
        _expectForged(dora, _signedWeek(DORA, slip, _weekDomain(address(vouchers), block.chainid)));
        _expectForged(dora, _signedWeek(DORA, slip, _domainOf(address(entangledWeeks), block.chainid)));
        bytes memory signature = _signedWeek(DORA, slip);
        vm.chainId(block.chainid + 1);
        _expectForged(dora, signature);
    }

    function test_Threat32_RevertWhen_TheSignatureIsMalleatedOrCut() public {
        bytes memory signature = _signedWeek(DORA, slip);
        bytes32 r;
        bytes32 s;
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
        }
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        uint8 v = uint8(signature[64]) == 27 ? 28 : 27;
        _expectForged(dora, abi.encodePacked(r, bytes32(order - uint256(s)), v));
        _expectForged(dora, abi.encodePacked(r, s));
        _expectForged(dora, "");
        _expectForged(dora, _signedWeek("Mallory", slip));
        slip.holder = address(0);
        _expectForged(address(0), abi.encodePacked(bytes32(0), bytes32(0), uint8(27)));
    }

    // ─── Holders with code ───────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenAHolderWithCode() public {
        address wallet = _create("ContractWallet", abi.encode(dora));
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, wallet, id, 3, "");
        slip.holder = wallet;
        _expectForged(wallet, _signedWeek("Mallory", slip));
        bytes memory signature = _signedWeek(DORA, slip);
        vm.prank(staff);
        entangledWeeks.redeemSigned(slip, signature);
        vm.assertEq(_partsOf(wallet, 5), 1, "its own check decides");
        vm.assertEq(IERC721(address(stamps)).balanceOf(wallet), 1, "a postcard calls nobody");
        slip.holder = address(vault);
        _expectForged(address(vault), _signedWeek(DORA, slip));
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _nonceUsed(uint256 nonce) private view returns (bytes memory) {
        return abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_NonceUsed.selector, dora, nonce);
    }

    function _expectForged(address holder, bytes memory signature) private {
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_BadSignature.selector, holder),
            signature
        );
    }

    function _expectRefusal(address caller, bytes memory reason, bytes memory signature) private {
        vm.expectRevert(reason);
        vm.prank(caller);
        entangledWeeks.redeemSigned(slip, signature);
    }
}
