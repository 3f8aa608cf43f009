// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IAltShares} from "../../../contracts/interfaces/IAltShares.sol";
import {IEntangledWeeks} from "../../../contracts/interfaces/IEntangledWeeks.sol";
import {PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {IWeekMarket, SellTerms} from "../../../contracts/interfaces/IWeekMarket.sol";
import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {Intruder} from "../../../contracts/mocks/Intruder.sol";
import {PickyReceiver} from "../../../contracts/mocks/PickyReceiver.sol";
import {Ids, MerchantId, PlanId} from "../../../contracts/types/Ids.sol";
import {MarketTest} from "../../support/MarketTest.sol";

/// @title WeekMarketThreatsTest
/// @notice Threats 10, 11, 26, 27, 38 and 44 of the market. 45 and 46 are in WeekMarketFill.t.sol.
///
/// The club's money calls back (ERC-777) and learns bad manners. The intruder trades there, and from within every hook it
/// tries everything else. Cleo is a member who sells, and so is the intruder.
contract WeekMarketThreatsTest is MarketTest {
    struct Move {
        string name;
        address target;
        bytes data;
    }

    uint256 private constant FOR_SALE = 5;

    HostileToken private token;
    Intruder private intruder;
    PlanId private plan;
    uint256 private cleosOffer;
    uint256 private intrudersOffer;
    uint256 private endedOffer;
    /// @dev That the two have.
    uint256 private money;
    /// @dev How often the intruder was called, before it has a plan.
    uint256 private called;
    Move[] private moves;

    function setUp() public override {
        super.setUp();
        token = HostileToken(_create("HostileToken", ""));
        intruder = Intruder(_create("Intruder", ""));
        address me = address(intruder);
        vm.prank(owner);
        MerchantId club = registry.register(_registration("Club", IERC20(address(token))));
        PlanTerms memory terms = _terms();
        terms.merchant = club;
        plan = _plan(terms);
        token.mint(cleo, 10_000 * EUR);
        token.mint(me, 1_000 * EUR);
        vm.startPrank(cleo);
        token.approve(address(vault), ALL);
        token.approve(address(market), ALL);
        uint256 cleos = subscriptions.buy(plan, cleo, TERMS);
        entangledWeeks.buy(cleos, (1 << 10) - 1, cleo);
        (uint256[] memory ids, uint256[] memory parts) = _batch(5, 6);
        weekTokens.safeBatchTransferFrom(cleo, me, ids, parts, "");
        weekTokens.safeTransferFrom(cleo, address(market), _clubWeek(5), 3, abi.encode(_fixed(PART)));
        cleosOffer = market.offerCount();
        weekTokens.safeTransferFrom(
            cleo,
            address(market),
            _clubWeek(7),
            2,
            abi.encode(_until(PART, block.timestamp + 1))
        );
        endedOffer = market.offerCount();
        vm.stopPrank();
        _run(address(token), abi.encodeCall(IERC20.approve, (address(market), ALL)));
        _run(address(weekTokens), _sending(_clubWeek(6), 1, _fair(0, 1)));
        intrudersOffer = market.offerCount();
        vm.warp(block.timestamp + 1);
        _listMoves(me);
        money = token.balanceOf(cleo) + token.balanceOf(me);
        called = intruder.calls();
    }

    // ─── 10, 11: whoever is called back ──────────────────────────────────────────────────────────────────────────────

    function test_EachMoveWorksOnItsOwn() public {
        for (uint256 i = 0; i < moves.length; i++) {
            uint256 snapshot = vm.snapshotState();
            _run(moves[i].target, moves[i].data);
            _expectWhole(moves[i].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As who pays for a fill: it is called before its tokens come, and after they are its own.
    function test_Threat10_FromWithinThePaymentOfAFill() public {
        token.setHooked(address(intruder), true);
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            intruder.plan(moves[inner].target, moves[inner].data);
            uint256 paidBefore = token.balanceOf(cleo);
            _run(address(market), _filling(2));
            vm.assertTrue(intruder.calls() > called, "called back");
            vm.assertGe(token.balanceOf(cleo) - paidBefore, 2 * PART, "paid in full");
            _expectWhole(moves[inner].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As who is paid: a seller.
    function test_Threat10_FromWithinThePaymentToASeller() public {
        token.setHooked(address(intruder), true);
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            intruder.plan(moves[inner].target, moves[inner].data);
            uint256 price = market.costOf(intrudersOffer, 1, block.timestamp);
            // Two moves buy, and spend more than the seller was just paid: so nothing arrived.
            if (inner < 2) {
                vm.expectRevert(abi.encodeWithSelector(IWeekMarket.WeekMarket_ArrivedShort.selector, 0, price));
            }
            vm.prank(cleo);
            market.fill(intrudersOffer, 1, ALL, cleo);
            bool sold = inner >= 2;
            vm.assertEq(intruder.calls() > called, sold, "called back");
            vm.assertEq(weekTokens.balanceOf(cleo, _clubWeek(6)), sold ? 6 : 5, "once, or nothing moved");
            _expectWhole(moves[inner].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As a receiver, of a fill, of what it cancels and of what anybody gives back.
    function test_Threat10_FromWithinAReceiver() public {
        for (uint256 way = 0; way < 3; way++) {
            for (uint256 inner = 0; inner < moves.length; inner++) {
                uint256 snapshot = vm.snapshotState();
                intruder.plan(moves[inner].target, moves[inner].data);
                if (way == 0) {
                    _run(address(market), _filling(2));
                } else if (way == 1) {
                    _run(address(market), abi.encodeCall(IWeekMarket.cancel, (intrudersOffer, address(intruder))));
                } else {
                    (, uint256 end) = entangledWeeks.validityOf(_clubWeek(5));
                    vm.warp(end - 2);
                    _run(address(weekTokens), _sending(_clubWeek(5), 1, _until(PART, end - 1)));
                    uint256 offer = market.offerCount();
                    vm.warp(end - 1);
                    market.giveBack(offer);
                }
                vm.assertTrue(intruder.calls() > called, "called");
                _expectWhole(moves[inner].name);
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev The last parts of an offer are sold once, and what a hook reads of it is true.
    function test_Threat10And11_TheLastPartsFromWithin() public {
        intruder.plan(address(market), _filling(1));
        intruder.plan(address(market), abi.encodeCall(IWeekMarket.offerOf, (cleosOffer)));
        _run(address(market), _filling(3));
        Intruder.Attempt[] memory attempts = intruder.attempts();
        vm.assertTrue(!attempts[0].done, "there was none");
        vm.assertEq(
            attempts[0].answer,
            abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 0, 1),
            "and it is told so"
        );
        (, bytes memory after_) = address(market).staticcall(attempts[1].data);
        vm.assertEq(attempts[1].answer, after_, "as it is afterwards");
        _expectWhole("the last parts");
    }

    // ─── The currency ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat26_RevertWhen_TheCurrencyTakesAFee() public {
        token.setFee(100);
        bytes4 selector = IWeekMarket.WeekMarket_ArrivedShort.selector;
        _expectFillRefused(abi.encodeWithSelector(selector, PART - PART / 100, PART));
    }

    function test_RevertWhen_TheCurrencyLies() public {
        token.setAnswers(HostileToken.Answer.True, HostileToken.Answer.False);
        bytes4 failed = SafeERC20.SafeERC20FailedOperation.selector;
        _expectFillRefused(abi.encodeWithSelector(failed, address(token)));
        token.setAnswers(HostileToken.Answer.True, HostileToken.Answer.Nothing);
        _run(address(market), _filling(1));
    }

    /// @dev 27: who can't be paid can't sell; nothing of the buyer's moves, and the seller's tokens are its own.
    function test_Threat27_GivenAFrozenSeller() public {
        token.setFrozen(cleo, true);
        _expectFillRefused(abi.encodeWithSelector(HostileToken.Frozen.selector, cleo));
        vm.prank(cleo);
        market.cancel(cleosOffer, dora);
        vm.assertEq(weekTokens.balanceOf(dora, _clubWeek(5)), 3, "cancelling always works");
    }

    // ─── 38: a membership for who can't be asked ─────────────────────────────────────────────────────────────────────

    /// @dev A due share that the market holds begins for its seller, a contract that takes no tokens as well: nobody is
    /// called, and it can hand it on once.
    function test_Threat38_ADueShareOfAContract() public {
        PickyReceiver seller = PickyReceiver(_create("PickyReceiver", abi.encode(PickyReceiver.Mood.Accepts)));
        vm.prank(emil);
        shares.safeTransferFrom(emil, address(seller), share, 1, "");
        bytes memory data = abi.encode(_fixed(PART));
        vm.prank(address(seller));
        shares.safeTransferFrom(address(seller), address(market), share, 1, data);
        uint256 offer = market.offerCount();
        vm.warp(altShares.dueAt(share));
        vm.prank(keeper);
        (uint256 subscription, ) = market.activateDue(offer);
        vm.assertEq(_holderOf(subscription), address(seller), "its seller's, and not the market's");
        vm.assertEq(_inMarket(shares, share), 0, "the market keeps nothing");
    }

    /// @dev What the market holds is never begun for the market.
    function test_Threat38_RevertWhen_BegunForTheMarket() public {
        _offer(emil, shares, share, 1, _fixed(PART));
        vm.warp(altShares.dueAt(share));
        vm.expectRevert(abi.encodeWithSelector(IAltShares.AltShares_InCustody.selector, share, address(market)));
        altShares.activateDue(share, address(market));
    }

    // ─── 44: offers that are over ────────────────────────────────────────────────────────────────────────────────────

    /// @dev An offer is what was sent with it: what comes back, or comes again, isn't sold at an old price.
    function test_Threat44_NoOfferRevives() public {
        uint256 low = _offerWeek(3, _fixed(1));
        vm.prank(emil);
        market.cancel(low, emil);
        uint256 high = _offerWeek(3, _fixed(PART));
        vm.assertTrue(high != low, "another number");
        _expectLowRefused(low, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 0, 1));
        // Sold out and bought back, the same.
        _fill(dora, high, 3);
        vm.prank(dora);
        weekTokens.safeTransferFrom(dora, emil, week, 3, "");
        _expectLowRefused(high, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 0, 1));
        // The rest of it is never another offer's.
        uint256 some = _offerWeek(2, _fixed(1));
        _offerWeek(5, _fixed(PART));
        _expectLowRefused(some, abi.encodeWithSelector(IWeekMarket.WeekMarket_TooFew.selector, 2, 3), 3);
        vm.assertTrue(!weekTokens.isApprovedForAll(emil, address(market)), "and no approval is left behind");
    }

    /// @dev Where an end was chosen, the clock alone ends it, and it stays so.
    function test_Threat44_AnEndedOfferStaysEnded() public {
        uint256 endsAt = block.timestamp + 1 hours;
        uint256 offer = _offerWeek(3, _until(1, endsAt));
        vm.warp(endsAt);
        _expectLowRefused(offer, abi.encodeWithSelector(IWeekMarket.WeekMarket_Ended.selector, offer, endsAt));
        market.giveBack(offer);
        _offerWeek(7, _fixed(PART));
        _expectLowRefused(offer, abi.encodeWithSelector(IWeekMarket.WeekMarket_Ended.selector, offer, endsAt));
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _listMoves(address me) private {
        address market_ = address(market);
        moves.push(Move("fill", market_, _filling(1)));
        moves.push(Move("fill all", market_, _filling(3)));
        moves.push(Move("cancel", market_, abi.encodeCall(IWeekMarket.cancel, (intrudersOffer, me))));
        moves.push(Move("give back", market_, abi.encodeCall(IWeekMarket.giveBack, (endedOffer))));
        moves.push(Move("offer", address(weekTokens), _sending(_clubWeek(5), 2, _fixed(1))));
        bytes memory give = abi.encodeCall(IERC1155.safeTransferFrom, (me, emil, _clubWeek(5), 1, ""));
        moves.push(Move("give", address(weekTokens), give));
        SellTerms[] memory terms = new SellTerms[](1);
        terms[0] = _fair(100, 0);
        (uint256[] memory ids, uint256[] memory parts) = _batch(5, 6);
        (parts[0], parts[1]) = (2, 1);
        bytes memory offers = abi.encodeCall(
            IERC1155.safeBatchTransferFrom,
            (me, market_, ids, parts, abi.encode(terms))
        );
        moves.push(Move("offer two", address(weekTokens), offers));
    }

    function _batch(uint256 k, uint256 other) private view returns (uint256[] memory ids, uint256[] memory parts) {
        (ids, parts) = (new uint256[](2), new uint256[](2));
        (ids[0], ids[1], parts[0], parts[1]) = (_clubWeek(k), _clubWeek(other), 3, 2);
    }

    /// @dev The intruder buys Cleo's.
    function _filling(uint256 parts) private view returns (bytes memory) {
        return abi.encodeCall(IWeekMarket.fill, (cleosOffer, parts, ALL, address(intruder)));
    }

    function _sending(uint256 id, uint256 parts, SellTerms memory terms) private view returns (bytes memory) {
        return
            abi.encodeCall(
                IERC1155.safeTransferFrom,
                (address(intruder), address(market), id, parts, abi.encode(terms))
            );
    }

    function _run(address target, bytes memory data) private {
        intruder.run(target, data);
    }

    function _clubWeek(uint256 k) private view returns (uint256) {
        return Ids.weekToken(plan, OFFSET, FIRST_WEEK + k);
    }

    function _expectFillRefused(bytes memory reason) private {
        uint256 had = token.balanceOf(address(intruder));
        vm.expectRevert(reason);
        vm.prank(address(intruder));
        market.fill(cleosOffer, 1, ALL, address(intruder));
        vm.assertEq(token.balanceOf(address(intruder)), had, "nothing was paid");
        vm.assertEq(_left(cleosOffer), 3, "nothing was sold");
    }

    function _expectLowRefused(uint256 offer, bytes memory reason) private {
        _expectLowRefused(offer, reason, 1);
    }

    function _expectLowRefused(uint256 offer, bytes memory reason, uint256 quantity) private {
        _allow(dora, EUR);
        vm.expectRevert(reason);
        vm.prank(dora);
        market.fill(offer, quantity, ALL, dora);
    }

    /// @dev Of each week what is offered is in the market, and all seven parts are somebody's; no money is left there.
    function _expectWhole(string memory name) private view {
        for (uint256 k = FOR_SALE; k <= 7; k++) {
            uint256 id = _clubWeek(k);
            uint256 offered;
            for (uint256 offer = 1; offer <= market.offerCount(); offer++) {
                if (market.offerOf(offer).id == id) offered += _left(offer);
            }
            uint256 there = _inMarket(weekTokens, id);
            vm.assertEq(there, offered, string.concat("what is offered is there: ", name));
            there += weekTokens.balanceOf(cleo, id) + weekTokens.balanceOf(address(intruder), id);
            vm.assertEq(there + weekTokens.balanceOf(emil, id), PARTS, string.concat("nobody has more: ", name));
        }
        uint256 sum = token.balanceOf(cleo) + token.balanceOf(address(intruder));
        vm.assertEq(sum, money, string.concat("what is paid is a seller's: ", name));
    }
}
