// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IMerchantRegistry, Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {ISolidarityVouchers, OfferTerms} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {OfferId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract RedeemTest is HouseTest {
    uint256 private id;

    function setUp() public override {
        super.setUp();
        _stake(ada, 1_000 * EUR);
        id = _buy(dora, beer, 5, address(0));
    }

    function test_RevertWhen_NothingIsRedeemed() public {
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_ZeroQuantity.selector));
        vm.prank(dora);
        vouchers.redeem(id, 0);
    }

    function test_RevertWhen_ItIsTooEarly() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        uint256 from = MONDAY + 10 days;
        terms.redeemFrom = uint40(from);
        uint256 later = _buy(dora, _publish(terms), 1, address(0));

        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotYetRedeemable.selector, from));
        vm.prank(dora);
        vouchers.redeem(later, 1);
        vm.warp(from);
        _redeem(dora, later, 1);
    }

    function test_RevertWhen_ItIsTooLate() public {
        uint256 by = MONDAY + 730 days;
        vm.warp(by - 1);
        vm.assertTrue(!vouchers.isTokenExpired(id), "valid in its last second");
        _redeem(dora, id, 1);
        vm.warp(by);
        vm.assertTrue(vouchers.isTokenExpired(id), "expired by the clock");
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_Expired.selector, by));
        vm.prank(dora);
        vouchers.redeem(id, 1);
    }

    function test_RevertWhen_ItIsMoreThanHeld() public {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, dora, 5, 6, id));
        vm.prank(dora);
        vouchers.redeem(id, 6);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, mallory, 0, 1, id));
        vm.prank(mallory);
        vouchers.redeem(id, 1);
    }

    function test_WhenRedeemed() public {
        vm.assertEq(_position(ada).locked, 50 * EUR, "locked");
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.VouchersRedeemed(id, dora, dora, 5);
        vm.prank(dora);
        vouchers.redeem(id, 5);

        vm.assertEq(tokens.balanceOf(dora, id), 0, "burnt");
        vm.assertEq(vouchers.outstandingOf(id), 0, "not owed any more");
        vm.assertEq(_position(ada).locked, 0, "stake is free");
        vm.assertEq(patrons.weekOf(pool, FIRST_WEEK).outstanding, 0, "the week owes nothing");
        vm.assertEq(vouchers.offerOf(beer).sold, 5, "sold stays sold");
    }

    function test_WhenAPartIsRedeemed() public {
        _redeem(dora, id, 2);
        vm.assertEq(tokens.balanceOf(dora, id), 3, "the rest");
        vm.assertEq(vouchers.outstandingOf(id), 3, "is still owed");
        vm.assertEq(_position(ada).locked, 30 * EUR, "and carried");
    }

    function test_GivenAHeldPart() public {
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(emil, 5_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.heldBps = 2_500;
        uint256 heldId = _buy(dora, _publish(terms), 2, address(0));
        uint256 atTill = euro.balanceOf(till);
        vm.assertEq(_held(Labels.HELD), 4 * EUR, "25% of 16.00");

        vm.prank(owner);
        registry.setPayout(bar, cleo);
        _redeem(dora, heldId, 2);
        vm.assertEq(euro.balanceOf(till), atTill, "the payout address of today counts");
        vm.assertEq(euro.balanceOf(cleo), 2 * EUR, "half to the new one");
        vm.assertEq(euro.balanceOf(emil), 8 * EUR, "half to the payee, as at the sale");
    }

    function test_GivenATransferredVoucher() public {
        vm.prank(dora);
        tokens.safeTransferFrom(dora, emil, id, 2, "");
        _redeem(emil, id, 2);
        _redeem(dora, id, 3);
        vm.assertEq(vouchers.outstandingOf(id), 0, "all of them");
    }
}
