// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IAltShares} from "../../contracts/interfaces/IAltShares.sol";
import {IWeekMarket, SellOffer, SellTerms} from "../../contracts/interfaces/IWeekMarket.sol";
import {PickyReceiver} from "../../contracts/mocks/PickyReceiver.sol";
import {Ids} from "../../contracts/types/Ids.sol";
import {MarketTest} from "../support/MarketTest.sol";

contract WeekMarketTest is MarketTest {
    // ─── Offering ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenOffered() public {
        (, uint256 weekEnd) = entangledWeeks.validityOf(week);
        (, uint256 drinkEnd) = vouchers.validityOf(drink);
        _expectListed(1, address(weekTokens), week, 3, SellTerms(uint96(PART), false, 0, uint40(weekEnd)));
        _offerWeek(3, _fixed(PART));
        _expectOffer(1, weekTokens, week, 3, SellTerms(uint96(PART), false, 0, uint40(weekEnd)));

        _expectListed(2, address(weekTokens), week, 2, SellTerms(5, true, -500, uint40(weekEnd)));
        _offerWeek(2, _fair(-500, 5));
        _expectOffer(2, weekTokens, week, 2, SellTerms(5, true, -500, uint40(weekEnd)));

        SellTerms memory terms = SellTerms(uint96(700 * EUR), false, 0, uint40(altShares.dueAt(share)));
        _expectListed(3, address(shares), share, 1, terms);
        _offer(emil, shares, share, 1, _fixed(700 * EUR));
        _expectOffer(3, shares, share, 1, terms);

        terms = SellTerms(uint96(8 * EUR), false, 0, uint40(drinkEnd));
        _expectListed(4, address(tokens), drink, BEERS, terms);
        _offer(emil, tokens, drink, BEERS, _fixed(8 * EUR));
        _expectOffer(4, tokens, drink, BEERS, terms);

        vm.assertEq(market.offerCount(), 4, "four");
        vm.assertEq(_inMarket(weekTokens, week), 5, "parts of both");
        vm.assertEq(_partsOf(emil, 5), 2, "he keeps the rest");
    }

    function test_WhenSeveralAreOfferedAtOnce() public {
        (uint256[] memory ids, uint256[] memory parts) = _batch();
        SellTerms[] memory one = new SellTerms[](1);
        one[0] = _fixed(PART);
        _sendBatch(ids, parts, one);
        for (uint256 i = 0; i < 3; i++) {
            SellOffer memory offer = market.offerOf(i + 1);
            vm.assertEq(offer.id, ids[i], "its id");
            vm.assertEq(offer.quantity, parts[i], "its parts");
            vm.assertEq(offer.terms.price, PART, "at one price");
            (, uint256 end) = entangledWeeks.validityOf(ids[i]);
            vm.assertEq(offer.terms.endsAt, end, "each as long as its week");
        }

        SellTerms[] memory each = new SellTerms[](3);
        (each[0], each[1], each[2]) = (_fixed(PART), _fixed(1), _fair(250, 0));
        _sendBatch(ids, parts, each);
        for (uint256 i = 0; i < 3; i++) {
            SellOffer memory offer = market.offerOf(i + 4);
            vm.assertEq(offer.terms.price, each[i].price, "its price");
            vm.assertEq(offer.terms.fair, each[i].fair, "as asked");
            vm.assertEq(offer.terms.markupBps, each[i].markupBps, "its markup");
        }
    }

    function test_RevertWhen_TermsAreForAnotherNumber() public {
        (uint256[] memory ids, uint256[] memory parts) = _batch();
        for (uint256 count = 0; count < 5; count++) {
            if (count == 1 || count == 3) continue;
            bytes memory data = abi.encode(new SellTerms[](count));
            vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_LengthMismatch.selector, count, 3));
            vm.prank(emil);
            weekTokens.safeBatchTransferFrom(emil, address(market), ids, parts, data);
        }
    }

    function test_RevertWhen_NothingOrTooManyAreSent() public {
        _expectRefused(week, 0, _fixed(PART), abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroQuantity.selector));
        // No token of the house counts so far: as its contract would say it.
        bytes memory data = abi.encode(_fixed(PART));
        uint256 most = type(uint32).max;
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_TooMany.selector, most + 1, most));
        vm.prank(address(tokens));
        IERC1155Receiver(address(market)).onERC1155Received(emil, emil, drink, most + 1, data);
    }

    function test_RevertWhen_ThePriceIsNone() public {
        _expectBadTerms(_fixed(0), "price", 0, 1);
        _expectBadTerms(SellTerms(1, false, 1, 0), "markupBps", 1, 0);
        _expectBadTerms(SellTerms(1, false, -1, 0), "markupBps", -1, 0);
        _expectBadTerms(_fair(-10_000, 1), "markupBps", -10_000, -9_999);
        _expectBadTerms(_fair(type(int16).min, 1), "markupBps", type(int16).min, -9_999);
        _offerWeek(1, _fair(-9_999, 0));
        _offerWeek(1, _fair(type(int16).max, type(uint96).max));
    }

    function test_RevertWhen_TheFairPriceOfWhatIsNoWeek() public {
        bytes memory refusal = abi.encodeWithSelector(
            IWeekMarket.WeekMarket_BadTerms.selector,
            "fair",
            int256(2),
            int256(3)
        );
        bytes memory data = abi.encode(_fair(0, 1));
        vm.expectRevert(refusal);
        vm.prank(emil);
        shares.safeTransferFrom(emil, address(market), share, 1, data);
        refusal = abi.encodeWithSelector(IWeekMarket.WeekMarket_BadTerms.selector, "fair", int256(1), int256(3));
        vm.expectRevert(refusal);
        vm.prank(emil);
        tokens.safeTransferFrom(emil, address(market), drink, 1, data);
    }

    function test_WhenItsEndIsChosen() public {
        (, uint256 end) = entangledWeeks.validityOf(week);
        uint256 soon = block.timestamp + 1;
        vm.assertEq(market.offerOf(_offerWeek(1, _until(PART, soon))).terms.endsAt, soon, "as asked");
        vm.assertEq(market.offerOf(_offerWeek(1, _until(PART, end - 1))).terms.endsAt, end - 1, "as asked");
        vm.assertEq(market.offerOf(_offerWeek(1, _until(PART, end + 1))).terms.endsAt, end, "no longer than it can be");
        int256 now_ = int256(block.timestamp);
        _expectBadTerms(_until(PART, block.timestamp), "endsAt", now_, now_ + 1);
        _expectBadTerms(_until(PART, 1), "endsAt", 1, now_ + 1);
    }

    function test_RevertWhen_ItIsOverOrDue() public {
        (, uint256 end) = entangledWeeks.validityOf(week);
        vm.warp(end - 1);
        _offerWeek(1, _fixed(PART));

        uint256 due = altShares.dueAt(share);
        vm.warp(due - 1);
        _offer(emil, shares, share, 1, _fixed(PART));
        uint256 next = _share(hall, 2);
        vm.warp(altShares.dueAt(next));
        bytes memory refusal = abi.encodeWithSelector(IWeekMarket.WeekMarket_Expired.selector, next, block.timestamp);
        vm.expectRevert(refusal);
        vm.prank(emil);
        shares.safeTransferFrom(emil, address(market), next, 1, abi.encode(_fixed(PART)));
    }

    function test_RevertWhen_AVoucherIsOver() public {
        (, uint256 end) = vouchers.validityOf(drink);
        vm.warp(end - 1);
        _offer(emil, tokens, drink, 1, _fixed(PART));
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_Expired.selector, drink, end));
        vm.prank(emil);
        tokens.safeTransferFrom(emil, address(market), drink, 1, abi.encode(_fixed(PART)));
    }

    /// @dev So that nobody loses what is sent by mistake.
    function test_RevertWhen_NothingIsSaid() public {
        vm.startPrank(emil);
        vm.expectRevert();
        weekTokens.safeTransferFrom(emil, address(market), week, 1, "");
        vm.expectRevert();
        weekTokens.safeTransferFrom(emil, address(market), week, 1, "a present");
        (uint256[] memory ids, uint256[] memory parts) = _batch();
        vm.expectRevert();
        weekTokens.safeBatchTransferFrom(emil, address(market), ids, parts, "");
        vm.stopPrank();
        vm.assertEq(_inMarket(weekTokens, week), 0, "nothing was sent");
    }

    function test_RevertWhen_AnotherContractSends() public {
        IERC1155Receiver receiver = IERC1155Receiver(address(market));
        bytes memory refusal = abi.encodeWithSelector(IWeekMarket.WeekMarket_NotTraded.selector, mallory);
        vm.expectRevert(refusal);
        vm.prank(mallory);
        receiver.onERC1155Received(emil, emil, week, 1, abi.encode(_fixed(1)));
        (uint256[] memory ids, uint256[] memory parts) = _batch();
        vm.expectRevert(refusal);
        vm.prank(mallory);
        receiver.onERC1155BatchReceived(emil, emil, ids, parts, abi.encode(new SellTerms[](3)));
    }

    // ─── Ending ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenItsSellerCancels() public {
        uint256 offer = _offerWeek(5, _fixed(PART));
        _fill(dora, offer, 2);
        _expectClosed(offer, emil, cleo, 3);
        vm.prank(emil);
        market.cancel(offer, cleo);
        vm.assertEq(_partsOf(cleo, 5), 3, "what was left");
        _expectOver(offer);

        // Also once it has ended.
        offer = _offer(emil, tokens, drink, BEERS, _until(PART, block.timestamp + 1));
        vm.warp(block.timestamp + 1);
        vm.prank(emil);
        market.cancel(offer, emil);
        vm.assertEq(tokens.balanceOf(emil, drink), BEERS, "back");
    }

    function test_RevertWhen_CancelledOtherwise() public {
        uint256 offer = _offerWeek(5, _fixed(PART));
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_NotSeller.selector, offer, mallory, emil));
        vm.prank(mallory);
        market.cancel(offer, mallory);
        vm.startPrank(emil);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroAddress.selector));
        market.cancel(offer, address(0));
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, offer + 1));
        market.cancel(offer + 1, emil);
        market.cancel(offer, emil);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroQuantity.selector));
        market.cancel(offer, emil);
        vm.stopPrank();
    }

    function test_WhenItIsGivenBack() public {
        uint256 endsAt = block.timestamp + 1 days;
        uint256 offer = _offerWeek(5, _until(PART, endsAt));
        vm.warp(endsAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_NotEnded.selector, offer, endsAt));
        market.giveBack(offer);
        vm.warp(endsAt);
        _expectClosed(offer, keeper, emil, 5);
        vm.prank(keeper);
        market.giveBack(offer);
        vm.assertEq(_partsOf(emil, 5), 7, "all of his");
        _expectOver(offer);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_ZeroQuantity.selector));
        market.giveBack(offer);
    }

    /// @dev What is over can't be moved: it stays where it is, and is nothing.
    function test_GivenAWeekThatIsOver() public {
        uint256 first = _offerWeek(2, _fixed(PART));
        uint256 second = _offerWeek(3, _fixed(PART));
        (, uint256 end) = entangledWeeks.validityOf(week);
        vm.warp(end);
        _expectClosed(first, keeper, emil, 2);
        vm.prank(keeper);
        market.giveBack(first);
        _expectClosed(second, emil, cleo, 3);
        vm.prank(emil);
        market.cancel(second, cleo);
        _expectOver(first);
        _expectOver(second);
        vm.assertEq(_partsOf(emil, 5) + _partsOf(cleo, 5), 2, "nothing moved");
    }

    /// @dev A contract that sells, and takes nothing back.
    function test_GivenASellerThatRefuses() public {
        PickyReceiver.Mood refuses = PickyReceiver.Mood.RevertsWithError;
        address shop = _create("PickyReceiver", abi.encode(refuses));
        uint256 endsAt = block.timestamp + 1;
        vm.prank(address(tokens));
        IERC1155Receiver(address(market)).onERC1155Received(shop, shop, drink, 2, abi.encode(_until(PART, endsAt)));
        uint256 offer = market.offerCount();
        vm.prank(emil);
        tokens.safeTransferFrom(emil, address(market), drink, 2, abi.encode(_fixed(PART)));
        vm.warp(endsAt);
        bytes memory refusal = abi.encodeWithSelector(PickyReceiver.NotForMe.selector, uint256(refuses));
        vm.expectRevert(refusal);
        market.giveBack(offer);
        vm.assertEq(_left(offer), 2, "still its seller's");
        vm.prank(shop);
        market.cancel(offer, cleo);
        vm.assertEq(tokens.balanceOf(cleo, drink), 2, "who named somebody else");
    }

    /// @dev What can't be used any more can still be had back.
    function test_WhenWhatIsOverIsGivenBack() public {
        uint256 beers = _offer(emil, tokens, drink, BEERS, _fixed(PART));
        uint256 year = _offer(emil, shares, share, 1, _fixed(PART));
        vm.warp(altShares.dueAt(share));
        market.giveBack(year);
        vm.assertEq(shares.balanceOf(emil, share), 1, "a share that is due");
        (, uint256 end) = vouchers.validityOf(drink);
        vm.warp(end);
        market.giveBack(beers);
        vm.assertEq(tokens.balanceOf(emil, drink), BEERS, "vouchers");
        _expectOver(beers);
        _expectOver(year);
    }

    // ─── Shares that are due ─────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAShareIsDue() public {
        uint256 other = _share(hall, 2);
        uint256 offer = _offer(emil, shares, share, 1, _fixed(700 * EUR));
        uint256 later = _offer(emil, shares, other, 1, _fixed(700 * EUR));
        uint256 due = altShares.dueAt(share);
        vm.warp(due - 1);
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_NotDue.selector, share, due));
        market.activateDue(offer);
        vm.warp(due);
        vm.expectEmit(address(market));
        emit IWeekMarket.OfferActivated(offer, Ids.subscription(hall, 2));
        vm.prank(keeper);
        (uint256 subscription, uint256 bounty) = market.activateDue(offer);
        vm.assertEq(_holderOf(subscription), emil, "it is its seller's");
        vm.assertEq(bounty, BOUNTY, "for the trouble");
        vm.assertEq(euro.balanceOf(keeper), BOUNTY, "which the caller has");
        _expectOver(offer);
        vm.assertEq(_left(later), 1, "the next isn't due");
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 0, 1));
        market.activateDue(offer);
    }

    function test_GivenNoSeat() public {
        _fillSmall();
        // Their first shares wait for the two seats.
        _bundle(small, dora);
        _bundle(small, emil);
        uint256 id = _share(small, 1);
        uint256 offer = _offer(emil, shares, id, 1, _fixed(700 * EUR));
        vm.warp(altShares.dueAt(id));
        (uint256 subscription, ) = market.activateDue(offer);
        vm.assertEq(subscription, 0, "it waits");
        vm.assertEq(_queued(small), 3, "for its turn");
        _expectOver(offer);
    }

    function test_RevertWhen_ItIsNotAShare() public {
        uint256 offer = _offerWeek(1, _fixed(PART));
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_NotAShare.selector, offer));
        market.activateDue(offer);
        vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, offer + 1));
        market.activateDue(offer + 1);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Views() public {
        bytes memory unknown = abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, 1);
        vm.expectRevert(unknown);
        market.offerOf(1);
        vm.expectRevert(unknown);
        market.costOf(1, 1, block.timestamp);
        unknown = abi.encodeWithSelector(IWeekMarket.WeekMarket_UnknownOffer.selector, 0);
        vm.expectRevert(unknown);
        market.offerOf(0);

        uint256 offer = _offerWeek(2, _until(PART, block.timestamp + 1));
        vm.assertTrue(market.offerOf(offer).open, "open");
        vm.warp(block.timestamp + 1);
        vm.assertTrue(!market.offerOf(offer).open, "and not");
        IERC165 interfaces = IERC165(address(market));
        vm.assertTrue(interfaces.supportsInterface(type(IERC1155Receiver).interfaceId), "takes tokens");
        vm.assertTrue(interfaces.supportsInterface(type(IERC165).interfaceId), "and says so");
        vm.assertTrue(!interfaces.supportsInterface(0xffffffff), "and nothing else");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _batch() private view returns (uint256[] memory ids, uint256[] memory parts) {
        (ids, parts) = (new uint256[](3), new uint256[](3));
        for (uint256 i = 0; i < 3; i++) (ids[i], parts[i]) = (_weekId(5 + i), 1 + i);
    }

    function _sendBatch(uint256[] memory ids, uint256[] memory parts, SellTerms[] memory terms) private {
        vm.prank(emil);
        weekTokens.safeBatchTransferFrom(emil, address(market), ids, parts, abi.encode(terms));
    }

    function _expectRefused(uint256 id, uint256 parts, SellTerms memory terms, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(emil);
        weekTokens.safeTransferFrom(emil, address(market), id, parts, abi.encode(terms));
    }

    function _expectBadTerms(SellTerms memory terms, string memory term, int256 found, int256 needed) private {
        bytes memory reason = abi.encodeWithSelector(IWeekMarket.WeekMarket_BadTerms.selector, term, found, needed);
        _expectRefused(week, 1, terms, reason);
    }

    function _expectListed(uint256 offer, address token, uint256 id, uint256 quantity, SellTerms memory terms) private {
        vm.expectEmit(address(market));
        emit IWeekMarket.OfferListed(offer, emil, token, id, quantity, terms);
    }

    function _expectOffer(
        uint256 number,
        IERC1155 token,
        uint256 id,
        uint256 quantity,
        SellTerms memory terms
    ) private view {
        SellOffer memory offer = market.offerOf(number);
        SellOffer memory expected = SellOffer(emil, token, id, quantity, offer.currency, terms, true);
        vm.assertEq(address(offer.currency), address(euro), "in the currency of its merchant");
        vm.assertEq(abi.encode(offer), abi.encode(expected), "as it stands");
    }

    function _expectClosed(uint256 offer, address by, address to, uint256 quantity) private {
        vm.expectEmit(address(market));
        emit IWeekMarket.OfferClosed(offer, by, to, quantity);
    }

    function _expectOver(uint256 offer) private {
        vm.assertEq(_left(offer), 0, "nothing is left");
        vm.assertTrue(!market.offerOf(offer).open, "not for sale");
    }
}
