// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ISignedRedemptions} from "../../contracts/interfaces/ISignedRedemptions.sol";
import {ISolidarityVouchers, Redemption} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {Ids, MerchantId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract RedeemSignedTest is HouseTest {
    string private constant DORA = "Dora, consumer";

    uint256 private id;
    Redemption private slip;

    function setUp() public override {
        super.setUp();
        _stake(ada, 1_000 * EUR);
        id = _buy(dora, beer, 5, address(0));
        slip = Redemption({id: id, quantity: 2, holder: dora, nonce: 7, deadline: block.timestamp + 5 minutes});
    }

    // ─── Who and when ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_AStrangerSubmits() public {
        bytes memory signature = _signed(DORA, slip);
        address[4] memory strangers = [mallory, dora, till, arbiter];
        for (uint256 i = 0; i < strangers.length; i++) {
            vm.expectRevert(
                abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotOperator.selector, strangers[i], bar)
            );
            vm.prank(strangers[i]);
            vouchers.redeemSigned(slip, signature);
        }
    }

    function test_RevertWhen_StaffOfAnotherMerchantSubmits() public {
        vm.startPrank(emil);
        MerchantId gym = registry.register(_registration("Gym", IERC20(address(euro))));
        registry.setOperator(gym, mallory, true);
        vm.stopPrank();

        _expectRefusal(
            mallory,
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotOperator.selector, mallory, bar),
            slip,
            _signed(DORA, slip)
        );
    }

    function test_WhenStaffSubmitsInTime() public {
        bytes memory signature = _signed(DORA, slip);
        vm.assertTrue(!vouchers.isNonceUsed(dora, id, 7), "fresh");
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.VouchersRedeemed(id, dora, staff, 2);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);

        vm.assertEq(tokens.balanceOf(dora, id), 3, "burnt");
        vm.assertEq(_position(ada).locked, 30 * EUR, "stake is free");
        vm.assertTrue(vouchers.isNonceUsed(dora, id, 7), "used");
    }

    function test_WhenTheOwnerSubmitsInTheLastSecond() public {
        bytes memory signature = _signed(DORA, slip);
        vm.warp(slip.deadline);
        vm.prank(owner);
        vouchers.redeemSigned(slip, signature);
    }

    function test_RevertWhen_TheDeadlineHasPassed() public {
        bytes memory signature = _signed(DORA, slip);
        vm.warp(slip.deadline + 1);
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_Expired.selector, slip.deadline),
            slip,
            signature
        );
    }

    // ─── Once ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat32_RevertWhen_ItIsSubmittedTwice() public {
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
        _expectRefusal(staff, _nonceUsed(), slip, signature);

        // Nor another slip with the same nonce.
        slip.quantity = 1;
        _expectRefusal(staff, _nonceUsed(), slip, _signed(DORA, slip));
    }

    function test_Threat32_RevertWhen_TheNonceWasRevoked() public {
        bytes memory signature = _signed(DORA, slip);
        vm.expectEmit(address(vouchers));
        emit ISignedRedemptions.NonceRevoked(dora, id, 7);
        vm.prank(dora);
        vouchers.revokeNonce(id, 7);
        _expectRefusal(staff, _nonceUsed(), slip, signature);

        vm.expectRevert(_nonceUsed());
        vm.prank(dora);
        vouchers.revokeNonce(id, 7);
    }

    function test_WhenAnotherRevokesTheSameNumber() public {
        vm.prank(mallory);
        vouchers.revokeNonce(id, 7);
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
    }

    function testFuzz_NoncesAreUnordered(uint256 first, uint256 second) public {
        // As often as not among the first, of which some lie beside the balance.
        if (first & 1 == 0) first %= 64;
        if (second & 1 == 0) second %= 64;
        vm.assume(first != second);
        uint256[2] memory nonces = [first, second];
        for (uint256 i = 0; i < 2; i++) {
            slip.nonce = nonces[i];
            vm.assertTrue(!vouchers.isNonceUsed(dora, id, nonces[i]), "fresh");
            bytes memory signature = _signed(DORA, slip);
            vm.prank(staff);
            vouchers.redeemSigned(slip, signature);
            vm.assertTrue(vouchers.isNonceUsed(dora, id, nonces[i]), "used");
        }
    }

    // ─── Where a nonce counts ────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The clock stands in the sixth of seven weeks that share a word.
    function test_Threat32_ALowNonceCountsForSevenWeeksOfAnOffer() public {
        _warpToWeek(1);
        uint256 neighbour = _buy(dora, beer, 1, address(0));
        _warpToWeek(2);
        uint256 farther = _buy(dora, beer, 1, address(0));
        uint256 other = _buy(dora, _publish(_termsOf(pool, BEER)), 1, address(0));
        slip.deadline = block.timestamp;
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);

        vm.assertTrue(vouchers.isNonceUsed(dora, neighbour, 7), "the week beside it");
        vm.assertTrue(!vouchers.isNonceUsed(dora, farther, 7), "the next seven weeks");
        vm.assertTrue(!vouchers.isNonceUsed(dora, other, 7), "another offer");
        slip.quantity = 1;
        slip.id = neighbour;
        _expectRefusal(staff, _nonceUsed(), slip, _signed(DORA, slip));
        uint256[2] memory fresh = [farther, other];
        for (uint256 i = 0; i < 2; i++) {
            slip.id = fresh[i];
            signature = _signed(DORA, slip);
            vm.prank(staff);
            vouchers.redeemSigned(slip, signature);
            _expectRefusal(staff, _nonceUsed(), slip, signature);
        }
    }

    function test_Threat32_AHighNonceCountsForAllVouchers() public {
        slip.nonce = 32;
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
        vm.assertTrue(vouchers.isNonceUsed(dora, id, 32), "here");
        vm.assertTrue(vouchers.isNonceUsed(dora, 77 << 32, 32), "anywhere");
        vm.assertEq(vouchers.lowNoncesOf(dora, id), 0, "not among the low ones");
    }

    function test_AllLowNoncesAreCountedBesideTheBalance() public {
        uint256 used;
        for (uint256 i = 0; i < 32; i++) {
            uint256 nonce = (i * 13) % 32;
            vm.prank(dora);
            vouchers.revokeNonce(id, nonce);
            used |= 1 << nonce;
            vm.assertEq(vouchers.lowNoncesOf(dora, id), used, "a bit each");
        }
        // Five weeks before and one after share the word.
        for (uint256 other = id - 5; other <= id + 1; other++) {
            vm.assertEq(tokens.balanceOf(dora, other), other == id ? 5 : 0, "no balance is touched");
            vm.assertEq(vouchers.lowNoncesOf(dora, other), used, "one word");
        }
        vm.assertEq(vouchers.lowNoncesOf(dora, id - 6), 0, "the word before");
        vm.assertEq(vouchers.lowNoncesOf(dora, id + 2), 0, "the word after");
        vm.assertEq(vouchers.lowNoncesOf(emil, id), 0, "another holder");

        slip.nonce = 32;
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
        vm.assertEq(tokens.balanceOf(dora, id), 3, "the next one lies elsewhere");
    }

    function test_Threat32_ANonceStaysUsedWhenAllIsGivenAwayAndComesBack() public {
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
        vm.prank(dora);
        tokens.safeTransferFrom(dora, emil, id, 3, "");
        vm.assertTrue(!vouchers.isNonceUsed(emil, id, 7), "a nonce doesn't go with the voucher");
        vm.prank(emil);
        tokens.safeTransferFrom(emil, dora, id, 3, "");
        _expectRefusal(staff, _nonceUsed(), slip, signature);
    }

    // ─── What was signed ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat32_RevertWhen_AnythingSignedIsAltered() public {
        bytes memory signature = _signed(DORA, slip);
        Redemption memory signed = slip;
        vm.prank(dora);
        tokens.safeTransferFrom(dora, emil, id, 2, "");

        slip.quantity = 3;
        _expectForged(dora, signature);
        slip = signed;
        slip.nonce = 8;
        _expectForged(dora, signature);
        slip = signed;
        slip.deadline += 1;
        _expectForged(dora, signature);
        slip = signed;
        slip.holder = emil;
        _expectForged(emil, signature);
        slip = signed;
        vm.warp(MONDAY + 1 minutes);
        slip.id = _buy(dora, _publish(_termsOf(pool, BEER)), 2, address(0));
        _expectForged(dora, signature);
    }

    function test_Threat32_RevertWhen_SignedForAnotherChainOrContract() public {
        _expectForged(dora, _signed(DORA, slip, _domainOf(address(vouchers), block.chainid + 1)));
        _expectForged(dora, _signed(DORA, slip, _domainOf(address(patrons), block.chainid)));

        bytes memory signature = _signed(DORA, slip);
        vm.chainId(block.chainid + 1);
        _expectForged(dora, signature);
    }

    function test_Threat32_RevertWhen_TheSignatureIsMalleatedOrCut() public {
        bytes memory signature = _signed(DORA, slip);
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
        _expectForged(dora, _signed("Mallory", slip));
    }

    function test_RevertWhen_TheHolderIsNobody() public {
        slip.holder = address(0);
        _expectForged(address(0), abi.encodePacked(bytes32(0), bytes32(0), uint8(27)));
    }

    // ─── Holders with code ───────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenAHolderWithCode() public {
        address wallet = _create("ContractWallet", abi.encode(dora));
        vm.prank(dora);
        tokens.safeTransferFrom(dora, wallet, id, 3, "");
        slip.holder = wallet;

        _expectForged(wallet, _signed("Mallory", slip));
        bytes memory signature = _signed(DORA, slip);
        vm.prank(staff);
        vouchers.redeemSigned(slip, signature);
        vm.assertEq(tokens.balanceOf(wallet, id), 1, "its own check decides");
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_NonceUsed.selector, wallet, 7),
            slip,
            signature
        );
    }

    function test_RevertGiven_AHolderWithCodeThatChecksNothing() public {
        slip.holder = address(vault);
        _expectForged(address(vault), _signed(DORA, slip));
    }

    // ─── Races at the till ───────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat33_RevertGiven_TransferBetweenSigningAndRedeeming() public {
        bytes memory signature = _signed(DORA, slip);
        vm.prank(dora);
        tokens.safeTransferFrom(dora, emil, id, 4, "");
        _expectRefusal(
            staff,
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 1, 2, id),
            slip,
            signature
        );
        vm.assertTrue(!vouchers.isNonceUsed(dora, id, 7), "nothing happened, so the slip is still good");
        vm.assertEq(tokens.balanceOf(emil, id), 4, "and what was given away is safe");
    }

    function test_Threat33_RevertGiven_RedeemedBetweenSigningAndRedeeming() public {
        bytes memory signature = _signed(DORA, slip);
        _redeem(dora, id, 5);
        _expectRefusal(
            staff,
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 0, 2, id),
            slip,
            signature
        );
    }

    function test_Threat33_RevertGiven_ExpiredBetweenSigningAndRedeeming() public {
        slip.deadline = type(uint256).max;
        bytes memory signature = _signed(DORA, slip);
        vm.warp(MONDAY + 730 days);
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_Expired.selector, block.timestamp),
            slip,
            signature
        );
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _nonceUsed() private view returns (bytes memory) {
        return abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_NonceUsed.selector, dora, 7);
    }

    function _expectForged(address holder, bytes memory signature) private {
        _expectRefusal(
            staff,
            abi.encodeWithSelector(ISignedRedemptions.SignedRedemptions_BadSignature.selector, holder),
            slip,
            signature
        );
    }

    function _expectRefusal(
        address caller,
        bytes memory reason,
        Redemption memory redemption,
        bytes memory signature
    ) private {
        vm.expectRevert(reason);
        vm.prank(caller);
        vouchers.redeemSigned(redemption, signature);
    }
}
