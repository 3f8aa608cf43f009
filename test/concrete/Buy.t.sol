// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPatronPool} from "../../contracts/interfaces/IPatronPool.sol";
import {Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {ISolidarityVouchers, OfferTerms, Permit, Split} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {HostileToken} from "../../contracts/mocks/HostileToken.sol";
import {Ids, MerchantId, OfferId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract BuyTest is HouseTest {
    // ─── Refusals ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_TheOfferCannotBeBought() public {
        _stake(ada, 1_000 * EUR);
        _fund(dora, 1_000 * EUR);
        OfferId unknown = OfferId.wrap(9);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_UnknownOffer.selector, unknown));
        vouchers.buy(unknown, 1, dora, address(0));
        Permit memory permit;
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_UnknownOffer.selector, unknown));
        vouchers.buyWithPermit(unknown, 1, dora, address(0), permit);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_ZeroQuantity.selector));
        vouchers.buy(beer, 0, dora, address(0));
        vm.stopPrank();

        vm.prank(owner);
        vouchers.setSelling(beer, false);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_NotOpen.selector, beer));
        vm.prank(dora);
        vouchers.buy(beer, 1, dora, address(0));
    }

    function test_RevertWhen_TheSaleHasEnded() public {
        _stake(ada, 1_000 * EUR);
        uint256 end = MONDAY + 182 days;
        vm.warp(end - 1);
        _buy(dora, beer, 1, address(0));
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_SaleEnded.selector, end));
        vm.prank(dora);
        vouchers.buy(beer, 1, dora, address(0));
        vm.assertEq(vouchers.buyableOf(beer), 0, "the page knows");
    }

    function test_RevertWhen_ItIsMoreThanTheCapLeaves() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.cap = 5;
        OfferId few = _publish(terms);
        _stake(ada, 1_000 * EUR);
        _buy(dora, few, 2, address(0));
        vm.assertEq(vouchers.buyableOf(few), 3, "left");

        _fund(dora, 100 * EUR);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_SoldOut.selector, 4, 3));
        vm.prank(dora);
        vouchers.buy(few, 4, dora, address(0));
        _buy(dora, few, 3, address(0));
        vm.assertEq(vouchers.buyableOf(few), 0, "sold out");

        // Redeemed ones don't come back.
        _redeem(dora, Ids.voucher(few, FIRST_WEEK), 5);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_SoldOut.selector, 1, 0));
        vm.prank(dora);
        vouchers.buy(few, 1, dora, address(0));
    }

    function test_RevertWhen_ItIsAboveTheWeeksRoom() public {
        _stake(ada, 1_000 * EUR);
        _fund(dora, 210 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AboveRoom.selector, 210 * EUR, 200 * EUR));
        vm.prank(dora);
        vouchers.buy(beer, 21, dora, address(0));

        vm.assertEq(euro.balanceOf(dora), 210 * EUR, "nothing moved");
        vm.assertEq(vouchers.buyableOf(beer), 20, "what could be bought");
        _buy(dora, beer, 20, address(0));
        vm.assertEq(vouchers.buyableOf(beer), 0, "no room left");
    }

    function test_RevertWhen_ThePayerCannotPay() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, BEER);
        vm.startPrank(dora);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(vault), 0, BEER)
        );
        vouchers.buy(beer, 1, dora, address(0));
        euro.approve(address(vault), ALL);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, dora, BEER, 2 * BEER));
        vouchers.buy(beer, 2, dora, address(0));
        vm.stopPrank();

        vm.assertEq(vouchers.offerOf(beer).sold, 0, "nothing sold");
        vm.assertEq(patrons.roomOf(pool), 200 * EUR, "no room used");
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenTheReceiverIsAnother() public {
        _stake(ada, 1_000 * EUR);
        _fund(dora, 30 * EUR);
        uint256 id = Ids.voucher(beer, FIRST_WEEK);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.VouchersBought(id, dora, emil, mallory, 3, 0);
        vm.prank(dora);
        vm.assertEq(vouchers.buy(beer, 3, emil, mallory), id, "id");

        vm.assertEq(euro.balanceOf(dora), 0, "the payer pays");
        vm.assertEq(tokens.balanceOf(emil, id), 3, "the receiver holds");
        vm.assertEq(tokens.balanceOf(dora, id), 0, "the payer doesn't");
        vm.assertEq(vouchers.outstandingOf(id), 3, "outstanding");
        vm.assertEq(vouchers.offerOf(beer).sold, 3, "sold");
    }

    function test_WhenBoughtInManyWeeks() public {
        _stake(ada, 3_000 * EUR);
        for (uint256 week = 0; week < 20; week += 3) {
            _warpToWeek(week);
            uint256 id = _buy(dora, beer, week + 1, address(0));
            vm.assertEq(id, Ids.voucher(beer, FIRST_WEEK + week), "one id a week");
            vm.assertEq(vouchers.outstandingOf(id), week + 1, "outstanding");
            _redeem(dora, id, week + 1);
        }
        vm.assertEq(vouchers.offerOf(beer).sold, 70, "all of them");
    }

    // ─── Split (PROTOCOL.md §5) ──────────────────────────────────────────────────────────────────────────────────────

    function test_GivenAPromoterWithEnough_Price1() public {
        _expectSplit({price: 1, setAside: 1_000, merchant: 1, promoter: 0, stakers: 0});
    }

    function test_GivenAPromoterWithEnough_Price3() public {
        _expectSplit({price: 3, setAside: 1_000, merchant: 3, promoter: 0, stakers: 0});
    }

    function test_GivenAPromoterWithEnough_Price99() public {
        // cut ⌊19.8⌋ = 19; the link carries ⌊49.5⌋ = 49 of 99; ⌊19 · 49 / 99⌋ = 9.
        _expectSplit({price: 99, setAside: 1_000, merchant: 80, promoter: 9, stakers: 10});
    }

    function test_GivenAPromoterWithExactlyHalf_Price10() public {
        _expectSplit({price: 10, setAside: 5, merchant: 8, promoter: 1, stakers: 1});
    }

    function test_GivenAPromoterWithEnough_PriceAMillionWithEighteenDecimals() public {
        _expectSplit({price: 1e24, setAside: 1e24, merchant: 8e23, promoter: 1e23, stakers: 1e23});
    }

    function test_GivenAPromoterWithAPart_Price99() public {
        // The link carries 20 of 99: ⌊19 · 20 / 99⌋ = 3.
        _expectSplit({price: 99, setAside: 20, merchant: 80, promoter: 3, stakers: 16});
    }

    function test_GivenAPromoterWithAPart_PriceAMillionWithEighteenDecimals() public {
        _expectSplit({price: 1e24, setAside: 1e23, merchant: 8e23, promoter: 2e22, stakers: 18e22});
    }

    function test_GivenAPromoterWithNothing() public {
        uint80[4] memory prices = [1, 3, 99, 1e24];
        uint80[4] memory merchant = [1, 3, 80, 8e23];
        for (uint256 i = 0; i < 4; i++) {
            uint256 snapshot = vm.snapshotState();
            _expectSplit(prices[i], 0, merchant[i], 0, prices[i] - merchant[i]);
            vm.revertToState(snapshot);
        }
    }

    function test_GivenAStaleLink() public {
        _stake(ada, 1_000 * EUR);
        _stake(ben, 1_000 * EUR);
        _promote(ada, 5 * EUR);
        _buy(dora, beer, 1, ada);
        vm.assertEq(euro.balanceOf(ada), 1 * EUR, "the link carries half of the first");
        vm.assertEq(patrons.linkBudgetOf(pool, ada), 0, "and has nothing left");

        _buy(dora, beer, 1, ada);
        vm.assertEq(euro.balanceOf(ada), 1 * EUR, "nothing for the second");
        vm.assertEq(euro.balanceOf(till), 16 * EUR, "the merchant has its part of both");
        vm.assertEq(_held(Labels.PATRON_INCOME), 3 * EUR, "the rest is the stakers'");
    }

    function test_WithoutALink() public {
        _stake(ada, 1_000 * EUR);
        _buy(dora, beer, 1, address(0));
        vm.assertEq(euro.balanceOf(till), 8 * EUR, "merchant");
        vm.assertEq(_held(Labels.PATRON_INCOME), 2 * EUR, "stakers");
    }

    function test_WhenThePromoterCarriesAll() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.promoterBps = 10_000;
        OfferId offer = _publish(terms);
        _stake(ada, 1_000 * EUR);
        _promote(ada, 300 * EUR);
        _buy(dora, offer, 30, ada);

        vm.assertEq(euro.balanceOf(ada), 60 * EUR, "all of the cut");
        vm.assertEq(patrons.carriedBy(pool, ada, FIRST_WEEK), 300 * EUR, "all of the liability");
        vm.assertEq(patrons.roomOf(pool), 200 * EUR, "the week's room isn't touched");
    }

    function testFuzz_PartsAddUp(
        uint256 price,
        uint256 quantity,
        uint16 cutBps,
        uint16 promoterBps,
        uint16 heldBps,
        uint256 setAside
    ) public {
        price = bound(price, 1, 1e24);
        quantity = bound(quantity, 1, price > 1e21 ? 1e24 / price : 1_000);
        OfferTerms memory terms = _termsOf(pool, price);
        terms.patronCutBps = uint16(bound(cutBps, 0, 5_000));
        terms.promoterBps = uint16(bound(promoterBps, 0, 10_000));
        terms.heldBps = uint16(bound(heldBps, 0, 10_000));
        _stake(ben, 5 * price * quantity + 10);
        setAside = bound(setAside, 0, price * quantity);
        if (setAside != 0) {
            _stake(ada, 2 * setAside + 2);
            _promote(ada, setAside);
        }
        OfferId offer = _publish(terms);

        Split memory split = vouchers.splitOf(offer, quantity, ada);
        uint256 id = _buy(dora, offer, quantity, ada);

        vm.assertEq(split.price, price * quantity, "price");
        vm.assertEq(split.merchant + split.held + split.promoter + split.stakers, split.price, "parts add up");
        vm.assertEq(split.promoter + split.stakers, (split.price * terms.patronCutBps) / 10_000, "cut, rounded down");
        vm.assertEq(euro.balanceOf(till), split.merchant, "merchant, as said before");
        vm.assertEq(euro.balanceOf(ada), split.promoter, "promoter, as said before");
        vm.assertEq(_held(Labels.PATRON_INCOME), split.stakers, "stakers, as said before");
        vm.assertEq(_held(Labels.HELD), split.held, "held, as said before");
        vm.assertEq(_assigned(), euro.balanceOf(address(vault)), "every unit in the vault is somebody's");

        _redeem(dora, id, quantity);
        vm.assertEq(_held(Labels.HELD), 0, "what was held is paid");
        vm.assertEq(euro.balanceOf(till), split.merchant + split.held, "to the merchant");
    }

    function test_GivenPayees() public {
        Payee[] memory payees = new Payee[](2);
        payees[0] = Payee(cleo, 2_500);
        payees[1] = Payee(emil, 1_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);
        _stake(ada, 1_000 * EUR);
        _promote(ada, 50 * EUR);
        _buy(dora, beer, 1, ada);

        vm.assertEq(euro.balanceOf(cleo), 2 * EUR, "25% of 8.00");
        vm.assertEq(euro.balanceOf(emil), 0.8e6, "10% of 8.00");
        vm.assertEq(euro.balanceOf(till), 5.2e6, "the rest");
        vm.assertEq(euro.balanceOf(ada), 1 * EUR, "promoter");
        vm.assertEq(_held(Labels.PATRON_INCOME), 1 * EUR, "stakers");
    }

    function test_GivenAHeldPart() public {
        OfferTerms memory terms = _termsOf(pool, 99);
        terms.heldBps = 3_300;
        OfferId offer = _publish(terms);
        _stake(ada, 1_000 * EUR);
        uint256 id = _buy(dora, offer, 10, address(0));

        // Per voucher the merchant's part is 99 − ⌈19.8⌉ = 79, of which ⌊26.07⌋ are held.
        vm.assertEq(_held(Labels.HELD), 260, "held");
        vm.assertEq(euro.balanceOf(till), 990 - 198 - 260, "paid");
        _redeem(dora, id, 3);
        vm.assertEq(_held(Labels.HELD), 182, "exactly a part goes with each");
        _redeem(dora, id, 7);
        vm.assertEq(_held(Labels.HELD), 0, "nothing stays behind");
        vm.assertEq(euro.balanceOf(till), 990 - 198, "all of the merchant's part");
    }

    // ─── Permit ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenBuyingWithPermit() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, BEER);
        Permit memory permit = _permit("Dora, consumer", BEER, block.timestamp);
        vm.prank(dora);
        uint256 id = vouchers.buyWithPermit(beer, 1, emil, address(0), permit);

        vm.assertEq(tokens.balanceOf(emil, id), 1, "bought");
        vm.assertEq(euro.allowance(dora, address(vault)), 0, "no allowance is left");
    }

    function test_Threat46_GivenThatSomebodySentThePermitAhead() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, BEER);
        Permit memory permit = _permit("Dora, consumer", BEER, block.timestamp);
        vm.prank(mallory);
        euro.permit(dora, address(vault), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        vouchers.buyWithPermit(beer, 1, dora, address(0), permit);

        vm.assertEq(tokens.balanceOf(dora, Ids.voucher(beer, FIRST_WEEK)), 1, "bought all the same");
    }

    function test_RevertWhen_ThePermitHasExpired() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, 2 * BEER);
        Permit memory permit = _permit("Dora, consumer", 2 * BEER, block.timestamp - 1);
        _expectTooLow(0, 2 * BEER);
        vm.prank(dora);
        vouchers.buyWithPermit(beer, 2, dora, address(0), permit);

        vm.assertEq(euro.balanceOf(dora), 2 * BEER, "nothing moved");
    }

    function test_RevertWhen_ThePermitIsForged() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, BEER);
        Permit memory permit = _permit("Mallory", BEER, block.timestamp);
        _expectTooLow(0, BEER);
        vm.prank(dora);
        vouchers.buyWithPermit(beer, 1, dora, address(0), permit);
    }

    function test_RevertWhen_ThePermitWasUsedForSomethingElse() public {
        _stake(ada, 1_000 * EUR);
        euro.mint(dora, 3 * BEER);
        Permit memory permit = _permit("Dora, consumer", 2 * BEER, block.timestamp);
        vm.startPrank(dora);
        vouchers.buyWithPermit(beer, 1, dora, address(0), permit);
        _expectTooLow(BEER, 2 * BEER);
        vouchers.buyWithPermit(beer, 2, dora, address(0), permit);
        vm.stopPrank();
    }

    function test_GivenACurrencyWithoutPermits() public {
        HostileToken plain = HostileToken(_create("HostileToken", ""));
        MerchantId gym = _register("Gym", IERC20(address(plain)));
        pool = _open(gym, 2_000);
        OfferId day = _publish(_termsOf(pool, BEER));
        plain.mint(ada, 1_000 * EUR);
        plain.mint(dora, BEER);
        vm.startPrank(ada);
        plain.approve(address(vault), ALL);
        patrons.stake(pool, 1_000 * EUR, ada);
        vm.stopPrank();

        Permit memory permit;
        _expectTooLow(0, BEER);
        vm.startPrank(dora);
        vouchers.buyWithPermit(day, 1, dora, address(0), permit);
        plain.approve(address(vault), BEER);
        vouchers.buyWithPermit(day, 1, dora, address(0), permit);
        vm.stopPrank();
        vm.assertEq(tokens.balanceOf(dora, Ids.voucher(day, FIRST_WEEK)), 1, "an allowance does");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Ben stakes enough for the sale; Ada sets `setAside` aside for her link, and sells one voucher.
    function _expectSplit(
        uint256 price,
        uint256 setAside,
        uint256 merchant,
        uint256 promoter,
        uint256 stakers
    ) private {
        OfferId offer = _publish(_termsOf(pool, price));
        _stake(ben, 10 * price);
        _stake(ada, 2 * setAside + 2);
        if (setAside != 0) _promote(ada, setAside);

        Split memory split = vouchers.splitOf(offer, 1, ada);
        vm.expectEmit(address(vouchers));
        uint256 id = Ids.voucher(offer, FIRST_WEEK);
        emit ISolidarityVouchers.VouchersBought(id, dora, dora, ada, 1, promoter);
        this.buyAs(dora, offer, price);

        vm.assertEq(euro.balanceOf(till), merchant, "merchant");
        vm.assertEq(euro.balanceOf(ada), promoter, "promoter");
        vm.assertEq(_held(Labels.PATRON_INCOME), stakers, "stakers");
        vm.assertEq(split.merchant, merchant, "merchant, said before");
        vm.assertEq(split.promoter, promoter, "promoter, said before");
        vm.assertEq(split.stakers, stakers, "stakers, said before");
        vm.assertEq(split.price, merchant + promoter + stakers, "parts add up");
    }

    function buyAs(address buyer, OfferId offer, uint256 price) external {
        _fund(buyer, price);
        vm.prank(buyer);
        vouchers.buy(offer, 1, buyer, ada);
    }

    function _expectTooLow(uint256 found, uint256 needed) private {
        vm.expectRevert(
            abi.encodeWithSelector(ISolidarityVouchers.SolidarityVouchers_AllowanceTooLow.selector, found, needed)
        );
    }
}
