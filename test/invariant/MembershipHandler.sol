// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlanTerms, Subscription} from "../../contracts/interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Status} from "../../contracts/types/Status.sol";
import {TownHandler} from "./TownHandler.sol";

/// @title MembershipHandler
/// @notice The town's two prepaid plans: nine weeks at the bar, and six with a week of cooling-off at the theatre, with few
/// seats. The patrons of the town cover them with the stake that also carries its vouchers.
abstract contract MembershipHandler is TownHandler {
    struct Ticket {
        uint256 id;
        address holder;
        uint256 merchant;
        uint256 price;
    }

    uint24 internal constant SEATS = 5;
    bytes32 private constant TERMS = keccak256("terms");

    PlanId[2] internal plans;
    Schedule[2] private schedules;
    uint256[2] private transactionBps = [100, 77];
    Ticket[] internal tickets;

    function setUp() public virtual override {
        super.setUp();
        schedules[0] = Schedule(120 * EUR, 100 * EUR, 9);
        schedules[1] = Schedule(77_777_777, 50_000_001, 6);
        for (uint256 m = 0; m < 2; m++) {
            vm.prank(owner);
            plans[m] = subscriptions.publish(_planOf(m), "A membership", "");
        }
    }

    function _planOf(uint256 m) private view returns (PlanTerms memory terms) {
        terms.merchant = merchants[m];
        terms.retailTotal = uint104(schedules[m].retailTotal);
        terms.prepaidPrice = uint104(schedules[m].prepaidPrice);
        terms.weekCount = uint8(schedules[m].weekCount);
        terms.transactionBps = uint8(transactionBps[m]);
        terms.coolingOffWeeks = uint8(m);
        terms.longestPauseWeeks = 3;
        terms.capacity = SEATS;
        (terms.partsPerWeek, terms.guestSeats) = m == 0 ? (7, 3) : (20, 4);
        terms.patronBps = 500;
        terms.arbiterDays = 30;
        terms.termsHash = TERMS;
    }

    // ─── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function subscribe(uint256 c, uint256 m) external {
        _subscribe(buyers[c % 3], m % 2);
    }

    function pauseMembership(uint256 t) external {
        (bool some, Ticket memory ticket, Subscription memory subscription) = _ticket(t);
        // In the middle, running, and not asked for already: then nothing would be left.
        if (!some || subscription.status != Status.Active || subscription.refundable == 0) return;
        if (subscription.pauseWeeksLeft == 0) return;
        vm.prank(ticket.holder);
        try subscriptions.pause(ticket.id) {} catch {
            brokenExit = "pause";
        }
    }

    function resumeMembership(uint256 t) external {
        (bool some, Ticket memory ticket, Subscription memory subscription) = _ticket(t);
        if (!some || subscription.status != Status.Paused) return;
        if (subscription.resumesAt <= patrons.poolOf(pools[ticket.merchant]).week + 1) return;
        vm.prank(ticket.holder);
        try subscriptions.resume(ticket.id) {} catch {
            brokenExit = "resume";
        }
    }

    function refundMembership(uint256 t) external {
        (bool some, Ticket memory ticket, ) = _ticket(t);
        if (!some) return;
        string memory trouble = _refund(ticket);
        if (bytes(trouble).length != 0) brokenExit = trouble;
    }

    /// @dev Some join, their second instalment is paid with all the cover that there is, and then everybody who may leave
    /// does.
    function run(uint256 m, uint256 count, uint256 from) external {
        m %= 2;
        for (uint256 i = 0; i <= count % 3; i++) _subscribe(buyers[i], m);
        _waitForTheSecondThird(m);
        _releaseInstalments(m, ALL, owner);
        string memory trouble = _everybodyLeaves(from);
        if (bytes(trouble).length != 0) brokenExit = trouble;
    }

    /// @dev All who may leave now do, and then nothing of it has happened.
    function rehearseARun(uint256 from) public {
        uint256 before = vm.snapshotState();
        string memory trouble = _everybodyLeaves(from);
        vm.revertToState(before);
        if (bytes(trouble).length != 0) brokenExit = trouble;
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev One week, or all.
    function releaseInstalments(uint256 m, uint256 steps, uint256 who) external {
        _releaseInstalments(m % 2, steps % 4 == 0 ? 1 : ALL, _anyone(who));
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _waitForTheSecondThird(uint256 m) internal {
        vm.warp(block.timestamp + ((schedules[m].weekCount + 2) / 3 + 1) * 7 days);
    }

    function _subscribe(address buyer, uint256 m) internal {
        if (subscriptions.planOf(plans[m]).seats >= SEATS) return;
        uint256 price = schedules[m].prepaidPrice;
        _give(buyer, price);
        vm.prank(buyer);
        try subscriptions.buy(plans[m], buyer, TERMS) returns (uint256 id) {
            tickets.push(Ticket(id, buyer, m, price));
        } catch {
            brokenExit = "a free seat isn't sold";
        }
    }

    function _releaseInstalments(uint256 m, uint256 maxWeeks, address caller) internal {
        uint256 covered = patrons.coverOf(pools[m]).inUse;
        uint256 income = _account(m, Labels.PATRON_INCOME);
        vm.prank(caller);
        try subscriptions.release(plans[m], maxWeeks) {} catch {
            brokenExit = "release";
        }
        bool grew = patrons.coverOf(pools[m]).inUse > covered || _account(m, Labels.PATRON_INCOME) > income;
        if (grew) _noteSale(m, patrons.poolOf(pools[m]).week, address(0));
    }

    function _everybodyLeaves(uint256 from) internal returns (string memory trouble) {
        for (uint256 i = 0; i < tickets.length; i++) {
            string memory here = _refund(tickets[((from % tickets.length) + i) % tickets.length]);
            if (bytes(here).length != 0) trouble = here;
        }
    }

    /// @return trouble nothing, if it was paid what the view promised
    function _refund(Ticket memory ticket) private returns (string memory trouble) {
        uint256 promised = subscriptions.refundableOf(ticket.id);
        if (promised == 0) return "";
        uint256 debt = patrons.coverOf(pools[ticket.merchant]).debt;
        uint256 before = token.balanceOf(ticket.holder) + vault.creditOf(token, ticket.holder);
        vm.prank(ticket.holder);
        try subscriptions.refund(ticket.id) returns (uint256 paid) {
            uint256 has = token.balanceOf(ticket.holder) + vault.creditOf(token, ticket.holder);
            if (paid != promised || has != before + promised) return "a refund paid something else";
        } catch {
            return "refund";
        }
        if (patrons.coverOf(pools[ticket.merchant]).debt > debt) losses++;
    }

    /// @dev What has to be held back for it, from what it says of itself.
    function _heldBackFor(Ticket memory ticket) internal view returns (uint256) {
        Subscription memory subscription = subscriptions.subscriptionOf(ticket.id);
        if (subscription.status == Status.Ended || _coolsOff(subscription, ticket.merchant)) return 0;
        if (subscription.status == Status.Leaving) return 0;
        uint256 begun = subscription.weeksBegun == 0 ? 1 : subscription.weeksBegun;
        uint256 remaining = DiscountSchedule.remaining(schedules[ticket.merchant], ticket.price, begun);
        uint256 own = ticket.price - (ticket.price * transactionBps[ticket.merchant]) / 10_000;
        uint256 most = own - (ticket.price * 3) / 10;
        return remaining < most ? remaining : most;
    }

    function _coolsOff(Subscription memory subscription, uint256 m) internal pure returns (bool) {
        return m == 1 && (subscription.status == Status.Starting || subscription.status == Status.CoolingOff);
    }

    /// @dev One that isn't over yet, if there is any.
    function _ticket(
        uint256 t
    ) internal view returns (bool some, Ticket memory ticket, Subscription memory subscription) {
        for (uint256 i = 0; i < tickets.length; i++) {
            ticket = tickets[((t % tickets.length) + i) % tickets.length];
            subscription = subscriptions.subscriptionOf(ticket.id);
            if (subscription.status < Status.Leaving) return (true, ticket, subscription);
        }
    }
}
