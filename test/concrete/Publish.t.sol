// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPatronPool} from "../../contracts/interfaces/IPatronPool.sol";
import {ISolidarityVouchers, Offer, OfferTerms} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {Ids, MerchantId, OfferId, PoolId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract PublishTest is HouseTest {
    OfferTerms private terms;

    function setUp() public override {
        super.setUp();
        terms = _termsOf(pool, BEER);
    }

    function test_RevertWhen_AStrangerPublishes() public {
        bytes4 notOwner = ISolidarityVouchers.SolidarityVouchers_NotMerchantOwner.selector;
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(notOwner, mallory, owner));
        vouchers.publish(terms, "A beer", "");
        terms.pool = Ids.pool(IERC20(address(euro)), MerchantId.wrap(99), 1);
        vm.expectRevert(abi.encodeWithSelector(notOwner, mallory, address(0)));
        vouchers.publish(terms, "A beer", "");
        vm.stopPrank();
    }

    function test_RevertWhen_ThePoolWasNeverOpened() public {
        PoolId[2] memory unknown = [Ids.pool(IERC20(address(euro)), bar, 2), Ids.pool(IERC20(address(0xdead)), bar, 1)];
        for (uint256 i = 0; i < 2; i++) {
            terms.pool = unknown[i];
            vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_UnknownPool.selector, unknown[i]));
            vm.prank(owner);
            vouchers.publish(terms, "A beer", "");
        }
    }

    function test_RevertWhen_ATextHasAWrongLength() public {
        bytes4 length = ISolidarityVouchers.SolidarityVouchers_TextLength.selector;
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(length, 0, 64));
        vouchers.publish(terms, "", "");
        vm.expectRevert(abi.encodeWithSelector(length, 65, 64));
        vouchers.publish(terms, string(new bytes(65)), "");
        vm.expectRevert(abi.encodeWithSelector(length, 2_049, 2_048));
        vouchers.publish(terms, "A beer", string(new bytes(2_049)));
        vouchers.publish(terms, string(new bytes(64)), string(new bytes(2_048)));
        vm.stopPrank();
    }

    function test_RevertWhen_ATermIsOutOfItsRange() public {
        OfferTerms memory good = terms;

        terms.price = 0;
        _expectBadTerm("price", 0, 1);
        terms = good;
        terms.cap = 0;
        _expectBadTerm("cap", 0, 1);
        terms = good;
        terms.sellUntil = uint40(block.timestamp);
        _expectBadTerm("sellUntil", block.timestamp, block.timestamp + 1);
        terms = good;
        terms.redeemFrom = terms.redeemBy;
        _expectBadTerm("redeemFrom", terms.redeemBy, terms.redeemBy);
        terms = good;
        terms.redeemBy = terms.sellUntil + 365 days - 1;
        _expectBadTerm("redeemBy", terms.redeemBy, terms.sellUntil + 365 days);
        terms = good;
        terms.patronCutBps = 5_001;
        _expectBadTerm("patronCutBps", 5_001, 5_000);
        terms = good;
        terms.promoterBps = 10_001;
        _expectBadTerm("promoterBps", 10_001, 10_000);
        terms = good;
        terms.heldBps = 10_001;
        _expectBadTerm("heldBps", 10_001, 10_000);
        terms = good;
        terms.arbiterDays = 13;
        _expectBadTerm("arbiterDays", 13, 14);
        terms = good;
        terms.arbiterDays = 61;
        _expectBadTerm("arbiterDays", 61, 14);
    }

    function test_RevertWhen_AnEventsDatesDoNotFit() public {
        terms.eventAt = terms.sellUntil - 1;
        terms.redeemBy = terms.eventAt + 7 days;
        _expectBadTerm("eventAt", terms.eventAt, terms.sellUntil);

        terms.eventAt = terms.sellUntil;
        terms.redeemBy = terms.eventAt + 7 days - 1;
        _expectBadTerm("redeemBy", terms.redeemBy, terms.eventAt + 7 days);
        terms.redeemBy = terms.eventAt + 7 days + 1;
        _expectBadTerm("redeemBy", terms.redeemBy, terms.eventAt + 7 days);
    }

    function test_WhenAnOfferIsPublished() public {
        terms.heldBps = 1_000;
        terms.promoterBps = 10_000;
        terms.patronCutBps = 5_000;
        terms.cap = type(uint32).max;
        terms.price = type(uint88).max;
        OfferId expected = OfferId.wrap(2);

        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.OfferPublished(expected, bar, pool, terms, arbiter, "Champagne", "data:,x");
        vm.prank(owner);
        OfferId offer = vouchers.publish(terms, "Champagne", "data:,x");

        vm.assertEq(OfferId.unwrap(offer), 2, "numbered");
        vm.assertEq(vouchers.offerCount(), 2, "count");
        Offer memory found = vouchers.offerOf(offer);
        vm.assertEq(keccak256(abi.encode(found.terms)), keccak256(abi.encode(terms)), "terms");
        vm.assertEq(MerchantId.unwrap(found.merchant), MerchantId.unwrap(bar), "merchant");
        vm.assertEq(found.arbiter, arbiter, "arbiter");
        vm.assertTrue(found.open, "open");
        vm.assertEq(found.sold, 0, "sold");
        vm.assertEq(found.title, "Champagne", "title");
        vm.assertEq(found.metadataURI, "data:,x", "metadata");
    }

    function test_WhenAnOfferIsForAnEvent() public {
        terms.eventAt = terms.sellUntil + 3 days;
        terms.redeemBy = terms.eventAt + 7 days;
        OfferId offer = _publish(terms);

        (uint256 start, uint256 end) = vouchers.validityOf(Ids.voucher(offer, FIRST_WEEK));
        vm.assertEq(start, terms.redeemFrom, "start");
        vm.assertEq(end, terms.eventAt + 7 days, "end");
    }

    function test_Threat5_GivenAnOffer_WhenTheArbiterChanges() public {
        vm.prank(owner);
        registry.setArbiter(bar, dora);

        vm.assertEq(vouchers.offerOf(beer).arbiter, arbiter, "the offer keeps the old one");
        vm.assertEq(vouchers.offerOf(_publish(terms)).arbiter, dora, "a new one has the new one");
    }

    function test_RevertGiven_AnOfferThatDoesNotExist() public {
        OfferId offer = OfferId.wrap(9);
        uint256 id = Ids.voucher(offer, FIRST_WEEK);
        bytes memory unknown = abi.encodeWithSelector(
            ISolidarityVouchers.SolidarityVouchers_UnknownOffer.selector,
            offer
        );
        vm.startPrank(owner);
        vm.expectRevert(unknown);
        vouchers.setSelling(offer, false);
        vm.expectRevert(unknown);
        vouchers.offerRepayment(id);
        vm.expectRevert(unknown);
        vouchers.returnRepayment(id);
        vm.expectRevert(unknown);
        vouchers.takeRepayment(id, 1);
        vm.expectRevert(unknown);
        vouchers.redeem(id, 1);
        vm.expectRevert(unknown);
        vouchers.expire(id);
        vm.expectRevert(unknown);
        vouchers.offerOf(offer);
        vm.expectRevert(unknown);
        vouchers.splitOf(offer, 1, address(0));
        vm.expectRevert(unknown);
        vouchers.buyableOf(offer);
        vm.expectRevert(unknown);
        vouchers.isTokenExpired(id);
        vm.expectRevert(unknown);
        vouchers.validityOf(id);
        vm.stopPrank();
    }

    function test_RevertWhen_AStrangerStopsSelling() public {
        vm.expectRevert(
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotMerchantOwner.selector, staff, owner)
        );
        vm.prank(staff);
        vouchers.setSelling(beer, false);
    }

    function test_WhenSellingStopsAndGoesOn() public {
        _stake(ada, 1_000 * EUR);
        uint256 id = _buy(dora, beer, 2, address(0));
        vm.startPrank(owner);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.SellingChanged(beer, false);
        vouchers.setSelling(beer, false);
        vm.stopPrank();
        vm.assertTrue(!vouchers.offerOf(beer).open, "stopped");
        vm.assertEq(vouchers.buyableOf(beer), 0, "nothing can be bought");
        _redeem(dora, id, 1);

        vm.startPrank(owner);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.SellingChanged(beer, true);
        vouchers.setSelling(beer, true);
        vm.stopPrank();
        _buy(dora, beer, 1, address(0));
    }

    function _expectBadTerm(string memory term, uint256 found, uint256 needed) private {
        OfferTerms memory bad = terms;
        vm.expectRevert(
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_BadTerm.selector, term, found, needed)
        );
        vm.prank(owner);
        vouchers.publish(bad, "A beer", "");
    }
}
