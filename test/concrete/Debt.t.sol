// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {IPatronPool, Position} from "../../contracts/interfaces/IPatronPool.sol";
import {ISolidarityVouchers, OfferTerms, Split} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {Ids, OfferId, PoolId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "../support/HouseTest.sol";

/// @dev The bar owes its patrons for cover that was drawn (PROTOCOL.md §6.4), and sells vouchers.
contract DebtTest is HouseTest {
    uint256 private constant DEBT = 20 * EUR;

    /// @dev Ada and Ben lost 15.00 and 5.00.
    function setUp() public override {
        super.setUp();
        _stake(ada, 3_000 * EUR);
        _stake(ben, 1_000 * EUR);
        vm.startPrank(address(desk));
        patrons.growCover(pool, DEBT, 0);
        patrons.drawCover(pool, DEBT, _account(Labels.ALLOWANCE));
        vm.stopPrank();
    }

    function test_WhenASaleIsSmallerThanTheDebt() public {
        uint256 stakeBefore = _held(Labels.PATRON_STAKE);
        Split memory split = vouchers.splitOf(beer, 1, address(0));
        vm.assertEq(split.debt, 8 * EUR, "said beforehand");
        vm.assertEq(split.merchant, 0, "said beforehand");
        _fund(dora, BEER);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Carried(pool, address(0), BEER, 0);
        vm.expectEmit(address(patrons));
        emit IPatronPool.DebtRepaid(pool, address(vouchers), 8 * EUR);
        vm.expectEmit(address(vouchers));
        emit ISolidarityVouchers.VouchersBought(Ids.voucher(beer, FIRST_WEEK), dora, dora, address(0), 1, 0);
        vm.prank(dora);
        vouchers.buy(beer, 1, dora, address(0));

        _expectDebt(DEBT - 8 * EUR);
        vm.assertEq(euro.balanceOf(till), 0, "nothing to the merchant");
        vm.assertEq(_held(Labels.PATRON_STAKE) - stakeBefore, 8 * EUR, "its part, to those who paid for it");
        vm.assertEq(_held(Labels.PATRON_INCOME), 2 * EUR, "the cut as ever");
        vm.assertLe(_position(ada).lost - 9 * EUR, 1, "three quarters of what is left, rounded up");
        vm.assertLe(_position(ben).lost - 3 * EUR, 1, "one quarter");
    }

    function test_WhenASaleIsLargerThanTheDebt() public {
        uint256 freeBefore = _position(ada).free;
        _buy(dora, beer, 3, address(0));

        _expectDebt(0);
        vm.assertEq(euro.balanceOf(till), 24 * EUR - DEBT, "the merchant gets the rest");
        vm.assertEq(_position(ada).lost, 0, "nobody has lost anything, to the unit");
        vm.assertEq(_position(ben).lost, 0, "nobody has lost anything, to the unit");
        vm.assertEq(_position(ada).deposit, 3_000 * EUR, "all hers");
        vm.assertEq(_position(ada).free, freeBefore + 15 * EUR, "she may take what came back");
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 15 * EUR, "and does");

        _buy(dora, beer, 1, address(0));
        vm.assertEq(euro.balanceOf(till), 24 * EUR - DEBT + 8 * EUR, "and all of the next sale");
        vm.assertTrue(patrons.coverOf(pool).room != 0, "cover may grow again");
    }

    /// @dev What patrons may take is the same whichever way it came back.
    function test_ItIsRepaidAsInstalmentsRepayIt() public {
        uint256 before = vm.snapshotState();
        _buy(dora, beer, 1, address(0));
        Position memory bySale = _position(ada);
        vm.revertToState(before);
        uint256 free = _position(ada).free;

        // As a product does that pays instalments.
        vm.prank(address(desk));
        patrons.repayDebt(pool, 8 * EUR);
        Position memory byInstalment = _position(ada);
        vm.assertEq(bySale.lost, byInstalment.lost, "lost");
        vm.assertEq(bySale.deposit, byInstalment.deposit, "deposit");
        vm.assertEq(byInstalment.free, free + 6 * EUR - 1, "three quarters of it, rounded down");
        vm.assertLe(byInstalment.free - bySale.free, 1, "free: what the sale locks is of what was at work");
    }

    function test_GivenPayeesAndAPromoter() public {
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(cleo, 5_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);
        _promote(ada, 100 * EUR);

        _buy(dora, beer, 2, ada);
        vm.assertEq(euro.balanceOf(ada), 2 * EUR, "the promoter's cut as ever");
        vm.assertEq(_held(Labels.PATRON_INCOME), 2 * EUR, "the stakers' cut as ever");
        vm.assertEq(euro.balanceOf(cleo) + euro.balanceOf(till), 0, "payees come after patrons");
        _expectDebt(4 * EUR);

        _buy(dora, beer, 1, address(0));
        vm.assertEq(euro.balanceOf(cleo), 2 * EUR, "half of what is left");
        vm.assertEq(euro.balanceOf(till), 2 * EUR, "half of what is left");
        _expectDebt(0);
    }

    /// @dev The debt is to the first pool, whose patrons didn't carry this sale.
    function test_GivenAnOfferOfAnotherPool() public {
        PoolId second = _open(bar, 1_000);
        OfferId wine = _publish(_termsOf(second, BEER));
        _fund(cleo, 1_000 * EUR);
        vm.prank(cleo);
        patrons.stake(second, 1_000 * EUR, cleo);
        vm.assertEq(vouchers.splitOf(wine, 1, address(0)).debt, 8 * EUR, "said beforehand");

        _buy(dora, wine, 1, address(0));
        _expectDebt(DEBT - 8 * EUR);
        vm.assertEq(euro.balanceOf(till), 0, "nothing to the merchant");
        _buy(dora, wine, 2, address(0));
        _expectDebt(0);
        vm.assertEq(euro.balanceOf(till), 24 * EUR - DEBT, "the rest");
        vm.assertEq(patrons.positionOf(second, cleo).deposit, 1_000 * EUR, "its own patrons lost nothing");
    }

    /// @dev Weeks later the pool still knows, and so does one whose words were written anew on a Monday.
    function test_GivenThatWeeksHavePassed() public {
        _warpToWeek(5);
        _buy(dora, beer, 1, address(0));
        _warpToWeek(9);
        _buy(dora, beer, 1, address(0));
        _expectDebt(DEBT - 16 * EUR);
        vm.assertEq(euro.balanceOf(till), 0, "nothing to the merchant");
        _warpToWeek(10);
        _buy(dora, beer, 1, address(0));
        _warpToWeek(11);
        _buy(dora, beer, 1, address(0));
        vm.assertEq(euro.balanceOf(till), 32 * EUR - DEBT, "the rest");
    }

    function test_GivenAHeldPart() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.heldBps = 10_000;
        OfferId later = _publish(terms);
        uint256 id = _buy(dora, later, 4, address(0));
        _expectDebt(DEBT);
        vm.assertEq(_held(Labels.HELD), 32 * EUR, "held until redemption");

        _redeem(dora, id, 1);
        _expectDebt(DEBT - 8 * EUR);
        vm.assertEq(euro.balanceOf(till), 0, "patrons first");
        _warpToWeek(120);
        vm.expectEmit(address(patrons));
        emit IPatronPool.DebtRepaid(pool, address(vouchers), DEBT - 8 * EUR);
        vouchers.expire(id);
        _expectDebt(0);
        vm.assertEq(euro.balanceOf(till), 32 * EUR - DEBT, "the rest");
        vm.assertEq(_held(Labels.HELD), 0, "nothing stays behind");
        vm.assertEq(_position(ada).lost, 0, "to the unit");
    }

    function test_GivenARepaymentThatNobodyTook() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.heldBps = 10_000;
        uint256 id = _buy(dora, _publish(terms), 1, address(0));
        _fund(owner, BEER);
        vm.prank(owner);
        vouchers.offerRepayment(id);
        _warpToWeek(120);

        vouchers.returnRepayment(id);
        _expectDebt(DEBT - BEER);
        vm.assertEq(euro.balanceOf(till), 0, "patrons first");
        vm.assertEq(_held(Labels.REPAYMENT), 0, "nothing stays behind");
    }

    /// @dev A tip is a gift, not a sale.
    function test_ATipStaysWhole() public {
        _fund(dora, 5 * EUR);
        vm.prank(dora);
        tips.tip(bar, 5 * EUR, address(0), "");
        vm.assertEq(euro.balanceOf(till), 5 * EUR, "whole");
        _expectDebt(DEBT);
    }

    function testFuzz_PartsAddUpAndSplitOfSaysItBeforehand(
        uint256 price,
        uint256 debt,
        uint256 quantity,
        uint256 cutBps,
        uint256 heldBps
    ) public {
        debt = bound(debt, 1, 700 * EUR);
        quantity = bound(quantity, 1, 5);
        price = bound(price, 1, 20 * EUR);
        vm.startPrank(address(desk));
        (uint256 grown, ) = patrons.growCover(pool, debt, 0);
        vm.assertEq(grown, 0, "no cover while it owes");
        patrons.repayDebt(pool, ALL);
        patrons.growCover(pool, debt, 0);
        patrons.drawCover(pool, debt, _account(Labels.ALLOWANCE));
        vm.stopPrank();
        OfferTerms memory terms = _termsOf(pool, price);
        terms.patronCutBps = uint16(bound(cutBps, 0, 5_000));
        terms.heldBps = uint16(bound(heldBps, 0, 10_000));
        OfferId offer = _publish(terms);

        Split memory split = vouchers.splitOf(offer, quantity, address(0));
        uint256 parts = split.merchant + split.debt + split.held + split.promoter + split.stakers;
        vm.assertEq(parts, price * quantity, "parts add up");
        vm.assertTrue(split.merchant == 0 || split.debt == debt, "nothing before the debt is paid");
        uint256 stakeBefore = _held(Labels.PATRON_STAKE);
        uint256 incomeBefore = _held(Labels.PATRON_INCOME);
        _buy(dora, offer, quantity, address(0));
        vm.assertEq(_held(Labels.PATRON_STAKE) - stakeBefore, split.debt, "to those who paid for it");
        vm.assertEq(_held(Labels.PATRON_INCOME) - incomeBefore, split.stakers, "the stakers' cut");
        vm.assertEq(_held(Labels.HELD), split.held, "held");
        vm.assertEq(euro.balanceOf(till), split.merchant, "the merchant's part");
        _expectDebt(debt - split.debt);
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectDebt(uint256 debt) private view {
        vm.assertEq(patrons.coverOf(pool).debt, debt, "debt");
    }
}
