// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "../../contracts/libraries/PlanWords.sol";
import {MerchantId} from "../../contracts/types/Ids.sol";
import {Cheats} from "../support/Cheats.sol";

/// @notice What goes into a word comes out of it, and a change of one field leaves the others alone.
contract PlanWordsTest is Cheats {
    /// @dev A plan's state, field by field.
    uint88 private constant MOST_85 = (1 << 85) - 1;

    struct Plain {
        uint16 settledWeek;
        uint16 leaverWeek;
        uint24 leavers;
        uint24 seats;
        uint8 weekCount;
        uint8 coolingOffWeeks;
        uint8 longestPauseWeeks;
        uint24 weekOffset;
        uint16 newestWeek;
        uint24 newestCount;
        uint8 newestTier;
        bool open;
    }

    struct Costs {
        uint88 retail;
        uint88 prepaid;
        uint8 bps;
        bool fromDayOne;
        uint16 parts;
        uint16 guests;
    }

    function testFuzz_Prices(Costs memory costs, Plain memory plain) public pure {
        (costs.retail, costs.prepaid) = (costs.retail & MOST_85, costs.prepaid & MOST_85);
        _bound(plain);
        PlanPrices prices = PlanWords.prices(
            _stateOf(plain),
            costs.retail,
            costs.prepaid,
            costs.bps,
            costs.fromDayOne,
            costs.parts,
            costs.guests
        );
        _expect(prices, costs, plain);
        vm.assertTrue(!prices.clock().isClosed(), "not closed");

        prices = prices.asClosed();
        _expect(prices, costs, plain);
        vm.assertTrue(prices.clock().isClosed(), "closed");
    }

    function testFuzz_Seller(address token, uint32 merchant, uint24 capacity, uint16 patronBps) public pure {
        PlanSeller seller = PlanWords.seller(IERC20(token), MerchantId.wrap(merchant), capacity, patronBps);
        vm.assertEq(address(seller.currency()), token, "currency");
        vm.assertEq(MerchantId.unwrap(seller.merchant()), merchant, "merchant");
        vm.assertEq(seller.capacity(), capacity, "capacity");
        vm.assertEq(seller.patronBps(), patronBps, "patrons");
    }

    function testFuzz_State(Plain memory plain, uint16 later, uint8 tier, uint32 promised) public pure {
        _bound(plain);
        PlanState state = _stateOf(plain);
        _expect(state, plain, "as made");

        plain.settledWeek = later;
        state = state.withSettledWeek(later);
        _expect(state, plain, "settled");

        if (plain.seats < type(uint24).max) {
            plain.seats++;
            state = state.takeSeat();
        }
        _expect(state, plain, "seated");

        uint24 freed = plain.seats / 3;
        plain.seats -= freed;
        state = state.freeSeats(freed);
        _expect(state, plain, "freed");

        if (plain.newestCount < type(uint24).max) {
            plain.newestCount++;
            state = state.addNewest();
        }
        _expect(state, plain, "one more");
        if (plain.newestCount != 0) {
            plain.newestCount--;
            state = state.removeNewest();
        }
        _expect(state, plain, "one less");

        state = state.withPromised(promised).enqueue().enqueue();
        vm.assertTrue(state.promised() == promised && state.queued() == 2, "promises");
        _expect(state, plain, "promised");

        vm.assertTrue(!state.isClosed() && state.asClosed().isClosed() && !state.asClosed().isOpen(), "closed");
        plain.open = !plain.open;
        state = state.withOpen(plain.open);
        _expect(state, plain, "open");

        uint256 serial;
        (state, serial) = state.sell();
        (state, serial) = state.sell();
        vm.assertEq(serial, 2, "numbered from 1");
        vm.assertEq(state.sold(), 2, "sold");

        tier %= 4;
        state = state.withTier(tier);
        vm.assertEq(state.tierCount(), uint256(tier) + 1, "classes");
        vm.assertEq(state.withTier(0).tierCount(), uint256(tier) + 1, "never fewer");
        vm.assertTrue(state.promised() == promised && state.queued() == 2, "promises, still");
        _expect(state, plain, "at last");
    }

    /// @dev Both counts go round, and neither touches what lies beside it.
    function testFuzz_Queue(uint256 stateWord, uint256 sellerWord) public pure {
        PlanState state = PlanState.wrap(stateWord);
        PlanSeller seller = PlanSeller.wrap(sellerWord);
        uint256 waiting = state.waiting(seller);

        PlanState longer = state.enqueue();
        vm.assertEq(longer.queued(), uint24((state.queued() + 1) % (1 << 24)), "the next number");
        vm.assertEq(longer.waiting(seller), (waiting + 1) % (1 << 24), "one more waits");
        uint256 lane = uint256(type(uint24).max) << 144;
        vm.assertEq((PlanState.unwrap(longer) ^ stateWord) & ~lane, 0, "nothing else");

        PlanSeller served = seller.dequeue();
        vm.assertEq(longer.waiting(served), waiting, "one is served");
        vm.assertEq((PlanSeller.unwrap(served) ^ sellerWord) << 24, 0, "nothing else");
        vm.assertEq(served.patronBps(), seller.patronBps(), "patrons");
        vm.assertEq(longer.waiting(served.withCapacity(7)), waiting, "another capacity");
    }

    /// @dev A fault in a count of seats must not become one in the numbers of subscriptions.
    function test_RevertWhen_MoreStandUpThanSit() public {
        PlanState state = PlanWords.state(1, 52, 0, 8, 0).takeSeat();
        (state, ) = state.sell();
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        this.freeSeats(state, 2);
    }

    function freeSeats(PlanState state, uint256 count) external pure returns (PlanState) {
        return state.freeSeats(count);
    }

    function testFuzz_Member(
        address owner,
        uint16 start,
        uint16 pausedFrom,
        uint16 resumesAt,
        uint16 leftIn,
        uint8 used,
        uint8 tier,
        bool handable
    ) public pure {
        Member memory before = Member(owner, start, pausedFrom, resumesAt, leftIn, used, tier, handable);
        Member memory read = PlanWords.member(PlanWords.pack(before));
        vm.assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(before)), "every field");
        read = PlanWords.member(PlanWords.newMember(owner, start, tier));
        Member memory fresh = Member(owner, start, 0, 0, 0, 0, tier, false);
        vm.assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(fresh)), "a new one");
    }

    function testFuzz_Book(int120 due, uint128 reserve, bool covered) public pure {
        (int256 d, uint256 r, bool c) = PlanWords.book(PlanWords.packBook(due, reserve, covered));
        vm.assertTrue(d == due && r == reserve && c == covered, "every field");
    }

    function _bound(Plain memory plain) private pure {
        plain.weekCount %= 105;
        plain.coolingOffWeeks %= 3;
        plain.longestPauseWeeks %= 105;
        plain.weekOffset %= 7 days;
        plain.newestTier %= 4;
    }

    function _expect(PlanPrices prices, Costs memory costs, Plain memory plain) private pure {
        vm.assertEq(prices.retailTotal(), costs.retail, "retail");
        vm.assertEq(prices.prepaidPrice(), costs.prepaid, "prepaid");
        vm.assertEq(prices.transactionBps(), costs.bps, "budget");
        vm.assertTrue(prices.coveredFromDayOne() == costs.fromDayOne, "from day one");
        vm.assertEq(prices.partsPerWeek(), costs.parts, "parts");
        vm.assertEq(prices.guestSeats(), costs.guests, "guests");
        PlanState clock = prices.clock();
        vm.assertEq(clock.weekCount(), plain.weekCount, "weeks");
        vm.assertEq(clock.coolingOffWeeks(), plain.coolingOffWeeks, "cooling-off");
        vm.assertEq(clock.longestPauseWeeks(), plain.longestPauseWeeks, "longest pause");
        vm.assertEq(clock.weekOffset(), plain.weekOffset, "offset");
        vm.assertEq(clock.settledWeek() + clock.seats() + clock.sold() + clock.promised(), 0, "nothing that changes");
    }

    function _stateOf(Plain memory plain) private pure returns (PlanState state) {
        state = PlanWords.state(
            plain.settledWeek,
            plain.weekCount,
            plain.coolingOffWeeks,
            plain.longestPauseWeeks,
            plain.weekOffset
        );
        vm.assertTrue(state.isOpen(), "a new plan is on sale");
        // Seat by seat would take too long.
        state = PlanState.wrap(PlanState.unwrap(state) + (uint256(plain.seats) << 56));
        state = state
            .withLeavers(plain.leaverWeek, plain.leavers)
            .withNewest(plain.newestTier, plain.newestWeek, plain.newestCount)
            .withOpen(plain.open);
    }

    function _expect(PlanState state, Plain memory plain, string memory when) private pure {
        vm.assertEq(state.settledWeek(), plain.settledWeek, when);
        (uint256 leaverWeek, uint256 leavers) = state.leavers();
        vm.assertTrue(leaverWeek == plain.leaverWeek && leavers == plain.leavers, when);
        vm.assertEq(state.seats(), plain.seats, when);
        vm.assertEq(state.weekCount(), plain.weekCount, when);
        vm.assertEq(state.coolingOffWeeks(), plain.coolingOffWeeks, when);
        vm.assertEq(state.longestPauseWeeks(), plain.longestPauseWeeks, when);
        vm.assertEq(state.weekOffset(), plain.weekOffset, when);
        (uint256 tier, uint256 week, uint256 count) = state.newest();
        vm.assertTrue(tier == plain.newestTier && week == plain.newestWeek && count == plain.newestCount, when);
        vm.assertTrue(state.isNewest(plain.newestTier, plain.newestWeek), when);
        vm.assertTrue(!state.isNewest((uint256(plain.newestTier) + 1) % 4, plain.newestWeek), when);
        vm.assertTrue(state.isOpen() == plain.open, when);
    }
}
