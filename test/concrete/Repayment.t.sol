// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ISolidarityVouchers, OfferTerms} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {Ids, OfferId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract RepaymentTest is HouseTest {
    uint256 private constant REDEEM_BY = MONDAY + 730 days;

    uint256 private id;

    function setUp() public override {
        super.setUp();
        _stake(ada, 1_000 * EUR);
        id = _buy(dora, beer, 5, address(0));
        _fund(owner, 1_000 * EUR);
    }

    // ─── offerRepayment ──────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_AStrangerOffers() public {
        vm.expectRevert(
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotMerchantOwner.selector, staff, owner)
        );
        vm.prank(staff);
        vouchers.offerRepayment(id);
    }

    function test_RevertWhen_OfferedAfterRedeemBy() public {
        vm.warp(REDEEM_BY);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_Expired.selector, REDEEM_BY));
        vm.prank(owner);
        vouchers.offerRepayment(id);
    }

    function test_RevertGiven_NothingOutstanding_WhenOffering() public {
        _redeem(dora, id, 5);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NothingOutstanding.selector, id));
        vm.prank(owner);
        vouchers.offerRepayment(id);
    }

    function test_RevertGiven_RepaymentOffered_WhenOfferingAgain() public {
        _offer();
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_RepaymentOffered.selector, id));
        vm.prank(owner);
        vouchers.offerRepayment(id);
    }

    function test_WhenARepaymentIsOffered() public {
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.RepaymentOffered(id, 5, 50 * EUR);
        vm.prank(owner);
        vouchers.offerRepayment(id);

        vm.assertEq(vouchers.repaymentOf(id), 50 * EUR, "for all of them");
        vm.assertEq(_held(Labels.REPAYMENT), 50 * EUR, "in the vault");
        vm.assertEq(euro.balanceOf(owner), 950 * EUR, "paid in by the owner");
        _redeem(dora, id, 1);
    }

    function test_GivenVouchersSoldSince_WhenOfferingAgain() public {
        _offer();
        _buy(emil, beer, 3, address(0));
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.RepaymentOffered(id, 8, 30 * EUR);
        vm.prank(owner);
        vouchers.offerRepayment(id);
        vm.assertEq(vouchers.repaymentOf(id), 80 * EUR, "for all of them");
    }

    // ─── takeRepayment ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_NoRepayment() public {
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NoRepayment.selector, id));
        vm.prank(dora);
        vouchers.takeRepayment(id, 1);
    }

    function test_RevertWhen_TakingNothingTooMuchOrTooLate() public {
        _offer();
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_ZeroQuantity.selector));
        vouchers.takeRepayment(id, 0);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NoRepayment.selector, id));
        vouchers.takeRepayment(id, 6);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, mallory, 0, 1, id));
        vm.prank(mallory);
        vouchers.takeRepayment(id, 1);

        vm.warp(REDEEM_BY);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_Expired.selector, REDEEM_BY));
        vm.prank(dora);
        vouchers.takeRepayment(id, 1);
    }

    function test_WhenARepaymentIsTaken() public {
        _offer();
        vm.warp(REDEEM_BY - 1);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.RepaymentTaken(id, dora, 2, 20 * EUR);
        vm.prank(dora);
        vm.assertEq(vouchers.takeRepayment(id, 2), 20 * EUR, "amount");

        vm.assertEq(euro.balanceOf(dora), 20 * EUR, "the price paid");
        vm.assertEq(tokens.balanceOf(dora, id), 3, "burnt");
        vm.assertEq(vouchers.outstandingOf(id), 3, "not owed any more");
        vm.assertEq(vouchers.repaymentOf(id), 30 * EUR, "the rest waits");
        vm.assertEq(_position(ada).locked, 30 * EUR, "stake is free");
        vm.assertEq(_held(Labels.PATRON_INCOME), 10 * EUR, "the cut stays earned");
    }

    function test_GivenAHeldPart_WhenARepaymentIsTaken() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.heldBps = 5_000;
        id = _buy(dora, _publish(terms), 2, address(0));
        uint256 atTill = euro.balanceOf(till);
        _offer();
        vm.prank(dora);
        vouchers.takeRepayment(id, 2);

        vm.assertEq(euro.balanceOf(dora), 20 * EUR, "whole");
        vm.assertEq(euro.balanceOf(till), atTill + 8 * EUR, "what was held is the merchant's, who has repaid");
        vm.assertEq(_held(Labels.HELD) + _held(Labels.REPAYMENT), 0, "nothing stays behind");
    }

    // ─── returnRepayment ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_ReturnedBeforeRedeemBy() public {
        _offer();
        vm.warp(REDEEM_BY - 1);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotExpired.selector, REDEEM_BY));
        vm.prank(owner);
        vouchers.returnRepayment(id);
    }

    function test_WhenReturnedAfterRedeemBy() public {
        _offer();
        vm.prank(dora);
        vouchers.takeRepayment(id, 1);
        uint256 atTill = euro.balanceOf(till);
        vm.warp(REDEEM_BY);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.RepaymentReturned(id, 40 * EUR);
        vm.prank(mallory);
        vouchers.returnRepayment(id);

        vm.assertEq(euro.balanceOf(till), atTill + 40 * EUR, "whoever calls, it is the merchant's");
        vm.assertEq(vouchers.repaymentOf(id), 0, "nothing left");
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NoRepayment.selector, id));
        vouchers.returnRepayment(id);
    }

    // ─── expire ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_ExpiredTooEarlyOrTwice() public {
        vm.warp(REDEEM_BY - 1);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotExpired.selector, REDEEM_BY));
        vouchers.expire(id);

        vm.warp(REDEEM_BY);
        vouchers.expire(id);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NothingOutstanding.selector, id));
        vouchers.expire(id);
    }

    function test_WhenAVoucherExpires() public {
        _redeem(dora, id, 2);
        vm.warp(REDEEM_BY);
        vm.assertEq(_position(ada).locked, 30 * EUR, "locked until somebody calls");
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.VouchersExpired(id, 3);
        vm.prank(mallory);
        vouchers.expire(id);

        vm.assertEq(_position(ada).locked, 0, "stake is free");
        vm.assertEq(vouchers.outstandingOf(id), 0, "not owed any more");
        vm.assertEq(tokens.balanceOf(dora, id), 3, "a souvenir");
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_Expired.selector, REDEEM_BY));
        vm.prank(dora);
        vouchers.redeem(id, 1);
    }

    function test_GivenAHeldPart_WhenAVoucherExpires() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.heldBps = 5_000;
        id = _buy(dora, _publish(terms), 2, address(0));
        uint256 atTill = euro.balanceOf(till);
        vm.warp(REDEEM_BY);
        vouchers.expire(id);

        vm.assertEq(euro.balanceOf(till), atTill + 8 * EUR, "what was held is the merchant's");
        vm.assertEq(_held(Labels.HELD), 0, "nothing stays behind");
    }

    function _offer() private {
        vm.prank(owner);
        vouchers.offerRepayment(id);
    }
}
