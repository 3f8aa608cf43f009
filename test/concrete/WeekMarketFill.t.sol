// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors, IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {Permit} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {IWeekMarket, SellTerms} from "../../contracts/interfaces/IWeekMarket.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {MarketTest} from "../support/MarketTest.sol";

contract WeekMarketFillTest is MarketTest {
    uint256 private constant WEEKS_TRADED = 4;

    // ─── At a fixed price ────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenBought() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        _allow(dora, 21 * EUR);
        uint256 had = euro.balanceOf(emil);
        vm.expectEmit(address(market));
        emit IWeekMarket.OfferFilled(offer, dora, cleo, 7, 21 * EUR);
        vm.prank(dora);
        uint256 cost = market.fill(offer, 7, 21 * EUR, cleo);
        vm.assertEq(cost, 21 * EUR, "seven at its price");
        vm.assertEq(euro.balanceOf(emil) - had, cost, "all of it is the seller's");
        vm.assertEq(euro.balanceOf(dora), 0, "hers");
        vm.assertEq(euro.balanceOf(address(market)), 0, "none is left behind");
        vm.assertEq(_partsOf(cleo, 5), 7, "the receiver's");
        vm.assertEq(_inMarket(weekTokens, week) + _left(offer), 0, "all are sold");
    }

    function test_WhenBoughtInParts() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        vm.assertEq(_fill(dora, offer, 3), 3 * PART, "three");
        vm.assertEq(_left(offer), 4, "four are left");
        _expectFillRefused(offer, 5, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 4, 5));
        _expectFillRefused(offer, 0, abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroQuantity.selector));
        // What would be another number in the offer's record.
        uint256 many = (1 << 32) + 1;
        _expectFillRefused(offer, many, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 4, many));
        vm.assertEq(_fill(cleo, offer, 4), 4 * PART, "the rest");
        vm.assertEq(_partsOf(dora, 5), 3, "hers");
        vm.assertEq(_partsOf(cleo, 5), 4, "and hers");
        _expectFillRefused(offer, 1, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 0, 1));
        _expectFillRefused(
            offer + 1,
            1,
            abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, offer + 1)
        );
    }

    function test_RevertWhen_NobodyReceives() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        _allow(dora, 21 * EUR);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroAddress.selector));
        market.fill(offer, 1, ALL, address(0));
        address picky = _create("PickyReceiver", abi.encode(PickyReceiver.Mood.AnswersWrong));
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, picky));
        market.fill(offer, 1, ALL, picky);
        vm.stopPrank();
        vm.assertEq(euro.balanceOf(dora), 21 * EUR, "nothing was paid");
        vm.assertEq(_left(offer), 7, "nothing was sold");
    }

    function test_RevertWhen_ItsSellerBuys() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        _allow(emil, PART);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_OwnOffer.selector, offer));
        vm.prank(emil);
        market.fill(offer, 1, ALL, emil);
    }

    function test_WhenItEnds() public {
        uint256 endsAt = block.timestamp + 1 days;
        uint256 offer = _offerWeek(7, _until(PART, endsAt));
        vm.warp(endsAt - 1);
        _fill(dora, offer, 1);
        vm.warp(endsAt);
        _expectFillRefused(offer, 1, abi.encodeWithSelector(IWeekMarket.WeekMarket_Ended.selector, offer, endsAt));
    }

    function test_RevertWhen_ItIsTooDear() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        _allow(dora, 21 * EUR);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_TooDear.selector, 3 * PART, 3 * PART - 1));
        market.fill(offer, 3, 3 * PART - 1, dora);
        market.fill(offer, 3, 3 * PART, dora);
        vm.stopPrank();
    }

    function test_RevertWhen_ThereIsNoMoney() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        euro.mint(dora, PART);
        vm.startPrank(dora);
        bytes4 allowance = IERC20Errors.ERC20InsufficientAllowance.selector;
        vm.expectRevert(abi.encodeWithSelector(allowance, address(market), 0, PART));
        market.fill(offer, 1, ALL, dora);
        euro.approve(address(market), ALL);
        bytes4 balance = IERC20Errors.ERC20InsufficientBalance.selector;
        vm.expectRevert(abi.encodeWithSelector(balance, dora, PART, 2 * PART));
        market.fill(offer, 2, ALL, dora);
        vm.stopPrank();
    }

    /// @dev Each kind does what it is for.
    function test_GivenEachKind() public {
        uint256 offer = _offerWeek(3, _fixed(PART));
        _fill(dora, offer, 3);
        offer = _offer(emil, shares, share, 1, _fixed(700 * EUR));
        vm.assertEq(_fill(dora, offer, 1), 700 * EUR, "a share");
        offer = _offer(emil, tokens, drink, 2, _fixed(8 * EUR));
        vm.assertEq(_fill(dora, offer, 2), 16 * EUR, "two beers");

        _redeem(dora, drink, 2);
        vm.assertEq(_holderOf(_activate(dora, share)), dora, "her year");
        (uint256 start, ) = entangledWeeks.validityOf(week);
        vm.warp(start);
        _use(dora, week, 3);
        vm.assertEq(_partsOf(dora, 5) + tokens.balanceOf(dora, drink), 0, "used");
    }

    // ─── At the fair price ───────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenTimePasses() public {
        uint256 floor = EUR / 10;
        uint256 offer = _offerWeek(7, _fair(-500, floor));
        uint256 other = _offer(emil, weekTokens, _weekId(6), 7, _fair(-9_999, 0));
        (uint256 start, uint256 end) = entangledWeeks.validityOf(week);
        uint256 last;
        for (uint256 time = start - 2 days; time < end; time += 3 hours) {
            vm.warp(time);
            uint256 fair = entangledWeeks.fairPriceOf(week, time);
            uint256 asked = (fair * 9_500 + 9_999) / 10_000;
            uint256 price = market.costOf(offer, 1, time);
            vm.assertEq(price, asked < floor ? floor : asked, "95% of the fair price, rounded up, or the floor");
            if (time <= start) vm.assertGe(price, last, "dearer until it begins");
            else vm.assertLe(price, last, "then never dearer");
            vm.assertGe(market.costOf(other, 1, time), 1, "never nothing");
            last = price;
        }
        vm.assertEq(last, floor, "in its last hours it is at the floor");
        vm.assertEq(_fill(dora, offer, 7), 7 * floor, "and sold for it");
    }

    /// @dev Threat 45: between the look and the trade its price rose.
    function test_Threat45_RevertWhen_TheFairPriceRose() public {
        uint256 offer = _offerWeek(7, _fair(0, 0));
        uint256 seen = market.costOf(offer, 2, block.timestamp);
        vm.warp(block.timestamp + 1 days);
        uint256 now_ = market.costOf(offer, 2, block.timestamp);
        vm.assertTrue(now_ > seen, "nearer, and dearer");
        _allow(dora, now_);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_TooDear.selector, now_, seen));
        market.fill(offer, 2, seen, dora);
        market.fill(offer, 2, now_, dora);
        vm.stopPrank();
    }

    /// @dev To the second around the week's two ends.
    function test_AtTheEdgesOfTheWeek() public {
        uint256 offer = _offerWeek(7, _fair(0, 0));
        (uint256 start, uint256 end) = entangledWeeks.validityOf(week);
        uint256 before = market.costOf(offer, 1, start - 1);
        vm.assertEq(market.costOf(offer, 1, start), before, "a week that begins is whole");
        vm.assertLe(market.costOf(offer, 1, start + 1), before, "and then less");
        vm.assertEq(market.costOf(offer, 1, end), 1, "never nothing, even when nobody can buy it any more");
        vm.warp(end - 1);
        vm.assertEq(_fill(dora, offer, 2), 2 * market.costOf(offer, 1, end - 1), "its last second");
        vm.warp(end);
        _expectFillRefused(offer, 1, abi.encodeWithSelector(IWeekMarket.WeekMarket_Ended.selector, offer, end));
        _expectFillRefused(offer, 5, abi.encodeWithSelector(IWeekMarket.WeekMarket_Ended.selector, offer, end));
    }

    /// @dev Threat 45: dust is never free, whatever is asked for and whenever.
    function testFuzz_Threat45_NeverForNothing(uint256 parts, uint256 time, int16 markupBps, uint96 floor) public {
        if (markupBps <= -10_000) markupBps = -9_999;
        parts = bound(parts, 1, 7);
        (, uint256 end) = entangledWeeks.validityOf(week);
        time = bound(time, block.timestamp, end - 1);
        uint256 offer = _offerWeek(7, _fair(markupBps, floor & 0xffffffff));
        vm.warp(time);
        uint256 one = market.costOf(offer, 1, time);
        vm.assertGe(one, 1, "a part costs something");
        vm.assertGe(one, floor & 0xffffffff, "its floor");
        uint256 fair = entangledWeeks.fairPriceOf(week, time);
        vm.assertGe(one * 10_000, fair * uint256(10_000 + int256(markupBps)), "rounded up");
        vm.assertEq(_fill(dora, offer, parts), parts * one, "as many times one");
    }

    // ─── With a permit ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenPermitted() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        euro.mint(dora, 2 * PART);
        Permit memory permit = _permitTo(address(market), DORA, 2 * PART, block.timestamp);
        vm.prank(dora);
        market.fillWithPermit(offer, 2, 2 * PART, dora, permit);
        vm.assertEq(_partsOf(dora, 5), 2, "bought");
        vm.assertEq(euro.allowance(dora, address(market)), 0, "and no more may be taken");
    }

    /// @dev Threat 46.
    function test_Threat46_GivenThatThePermitWasSentAhead() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        euro.mint(dora, 2 * PART);
        Permit memory permit = _permitTo(address(market), DORA, 2 * PART, block.timestamp);
        vm.prank(mallory);
        euro.permit(dora, address(market), permit.value, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        market.fillWithPermit(offer, 1, PART, dora, permit);
        vm.assertEq(_partsOf(dora, 5), 1, "bought all the same");
        bytes4 tooLow = IWeekMarket.WeekMarket_AllowanceTooLow.selector;
        vm.expectRevert(abi.encodeWithSelector(tooLow, PART, 2 * PART));
        vm.prank(dora);
        market.fillWithPermit(offer, 1, PART, dora, permit);
    }

    function test_RevertWhen_ThePermitIsForLess() public {
        uint256 offer = _offerWeek(7, _fixed(PART));
        euro.mint(dora, 2 * PART);
        Permit memory permit = _permitTo(address(market), DORA, PART, block.timestamp);
        bytes4 allowance = IERC20Errors.ERC20InsufficientAllowance.selector;
        vm.expectRevert(abi.encodeWithSelector(allowance, address(market), PART, 2 * PART));
        vm.prank(dora);
        market.fillWithPermit(offer, 2, ALL, dora, permit);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, 9));
        vm.prank(dora);
        market.fillWithPermit(9, 2, ALL, dora, permit);
    }

    // ─── Many trades ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Whoever offers, buys, ends and waits: the market has what is offered and no money, and what buyers pay is what
    /// sellers get.
    function testFuzz_ManyTrades(uint256 seed) public {
        address[3] memory people = [emil, dora, cleo];
        for (uint256 i = 0; i < 3; i++) _allow(people[i], 1_000 * EUR);
        uint256 money = euro.balanceOf(emil) + euro.balanceOf(dora) + euro.balanceOf(cleo);
        for (uint256 i = 0; i < 40; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            address who = people[seed % 3];
            uint256 k = 5 + ((seed >> 8) % WEEKS_TRADED);
            uint256 some = 1 + ((seed >> 16) % 4);
            uint256 kind = (seed >> 24) % 8;
            uint256 offer = market.offerCount() == 0 ? 1 : 1 + ((seed >> 32) % market.offerCount());
            if (kind < 3) _tryOffer(who, k, some, seed);
            else if (kind < 6) _tryFill(who, offer, some);
            else if (kind == 6) _tryEnd(who, offer, seed);
            else vm.warp(block.timestamp + ((seed >> 40) % 5 days));
            _expectWhole(people, money);
        }
    }

    function _tryOffer(address who, uint256 k, uint256 some, uint256 seed) private {
        (, uint256 end) = entangledWeeks.validityOf(_weekId(k));
        if (_partsOf(who, k) < some || block.timestamp >= end) return;
        SellTerms memory terms =
            (seed >> 48) % 2 == 0
                ? _fixed(1 + ((seed >> 56) % PART))
                : _fair(int16(int256((seed >> 56) % 2_000)) - 1_000, (seed >> 80) % PART);
        _offer(who, weekTokens, _weekId(k), some, terms);
    }

    function _tryFill(address who, uint256 offer, uint256 some) private {
        if (market.offerCount() == 0) return;
        bool possible =
            market.offerOf(offer).open && market.offerOf(offer).seller != who && market.offerOf(offer).quantity >= some;
        uint256 asked = market.costOf(offer, some, block.timestamp);
        uint256 had = euro.balanceOf(who);
        possible = possible && asked <= had;
        vm.prank(who);
        try market.fill(offer, some, asked, who) returns (uint256 cost) {
            vm.assertTrue(possible, "only what may be bought");
            vm.assertEq(cost, asked, "as the view said");
            vm.assertEq(had - euro.balanceOf(who), cost, "and no more");
        } catch {
            vm.assertTrue(!possible, "what may be bought is");
        }
    }

    function _tryEnd(address who, uint256 offer, uint256 seed) private {
        if (market.offerCount() == 0) return;
        bool ended = block.timestamp >= market.offerOf(offer).terms.endsAt;
        bool isBack = (seed >> 48) % 2 == 0;
        bool possible = _left(offer) != 0 && (isBack ? ended : market.offerOf(offer).seller == who);
        vm.prank(who);
        (bool done, ) = address(market).call(
            isBack ? abi.encodeCall(IWeekMarket.giveBack, (offer)) : abi.encodeCall(IWeekMarket.cancel, (offer, who))
        );
        vm.assertEq(done, possible, "ended by whom and when it may be");
    }

    function _expectWhole(address[3] memory people, uint256 money) private view {
        uint256[WEEKS_TRADED] memory offered;
        for (uint256 offer = 1; offer <= market.offerCount(); offer++) {
            offered[uint32(market.offerOf(offer).id) - uint32(week)] += _left(offer);
        }
        for (uint256 i = 0; i < WEEKS_TRADED; i++) {
            uint256 id = _weekId(5 + i);
            uint256 there = _inMarket(weekTokens, id);
            if (entangledWeeks.isTokenExpired(id)) vm.assertGe(there, offered[i], "what is over stays");
            else vm.assertEq(there, offered[i], "what is offered is there");
            for (uint256 p = 0; p < 3; p++) there += _partsOf(people[p], 5 + i);
            vm.assertEq(there, 7, "no part is lost");
        }
        uint256 sum = euro.balanceOf(people[0]) + euro.balanceOf(people[1]) + euro.balanceOf(people[2]);
        vm.assertEq(sum, money, "what is paid is a seller's");
        vm.assertEq(euro.balanceOf(address(market)), 0, "the market has no money");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectFillRefused(uint256 offer, uint256 quantity, bytes memory reason) private {
        _allow(dora, 100 * EUR);
        vm.expectRevert(reason);
        vm.prank(dora);
        market.fill(offer, quantity, ALL, dora);
    }
}
