// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {Escrow, ISubscriptions} from "../../contracts/interfaces/ISubscriptions.sol";
import {Twin, TwinTerms, WeekTerms} from "../../contracts/libraries/TwinTerms.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Status} from "../../contracts/types/Status.sol";
import {MembershipHandler} from "./MembershipHandler.sol";

/// @title WeeksHandler
/// @notice Members of the town's two plans buy twins of their weeks, give them to each other, use them in parts, and some
/// are paid back; what nobody used is forfeited.
abstract contract WeeksHandler is MembershipHandler {
    using TwinTerms for ISubscriptions;

    uint256 private constant SIX = 6;

    address private court = person("what decides claims");
    /// @dev Weeks of which there is still something, and all sixes of which anything was sold.
    mapping(uint256 merchant => uint256[]) internal openWeeks;
    mapping(uint256 merchant => uint256[]) internal sixes;
    mapping(uint256 id => bool) private weekSold;
    mapping(uint256 merchant => mapping(uint256 six => bool)) private sixSold;
    /// @dev All that was ever forfeited.
    mapping(uint256 merchant => uint256) internal forfeited;

    function _claims() internal virtual override returns (address[] memory list) {
        list = new address[](1);
        list[0] = court;
    }

    // ─── Members and their friends ───────────────────────────────────────────────────────────────────────────────────

    function buyTwins(uint256 t, uint256 weekBits, uint256 to) external {
        (bool some, Ticket memory ticket, ) = _ticket(t);
        // Now and then all that are left.
        if (some) _buyTwins(ticket, weekBits % 3 == 0 ? ALL : weekBits, buyers[to % 3]);
    }

    /// @dev Some join and buy twins that nobody uses; their second instalment is paid with all the cover that there is, and
    /// then everybody who may leave does: forfeits pay before patrons.
    function runWithWeeks(uint256 count, uint256 from) external {
        for (uint256 i = 0; i <= count % 3; i++) _subscribe(buyers[i], 0);
        for (uint256 i = 0; i < tickets.length; i++) _buyTwins(tickets[i], ALL, tickets[i].holder);
        _waitForTheSecondThird(0);
        _settleWeeks(0, _thisWeek(0) - 10, 11);
        _releaseInstalments(0, ALL, owner);
        string memory trouble = _everybodyLeaves(from);
        if (bytes(trouble).length != 0) brokenExit = trouble;
    }

    function giveWeek(uint256 c, uint256 m, uint256 w, uint256 parts, uint256 to) external {
        (address holder, uint256 id, uint256 most) = _weekOf(c, m % 2, w);
        if (most == 0 || entangledWeeks.isTokenExpired(id)) return;
        vm.prank(holder);
        weekTokens.safeTransferFrom(holder, buyers[to % 3], id, bound(parts, 0, most), "");
    }

    function useWeek(uint256 c, uint256 m, uint256 parts, bool stamp) external {
        m %= 2;
        uint256 id = _idOf(m, _thisWeek(m));
        address holder = buyers[c % 3];
        uint256 most = weekTokens.balanceOf(holder, id);
        if (most == 0) return;
        vm.prank(holder);
        try entangledWeeks.redeem(id, bound(parts, 1, most), stamp) {} catch {
            brokenExit = "using a week";
        }
    }

    /// @dev As a claim that was decided: in its week, and until it is swept.
    function payOutWeek(uint256 c, uint256 m, uint256 w, uint256 parts) external {
        (address holder, uint256 id, uint256 most) = _weekOf(c, m % 2, w);
        if (most == 0) return;
        Week memory week = entangledWeeks.weekOf(id);
        if (block.timestamp < week.startsAt || week.parts == 0) return;
        parts = bound(parts, 1, most);
        vm.prank(court);
        try entangledWeeks.payOut(id, holder, parts, holder) returns (uint256 amount) {
            if (amount != (week.pool * parts) / week.parts) brokenExit = "a claim was paid something else";
        } catch {
            brokenExit = "paying out a week";
        }
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function settleWeeks(uint256 m, uint256 back, uint256 weekCount) external {
        m %= 2;
        _settleWeeks(m, _thisWeek(m) - (back % 20), weekCount % 25);
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buyTwins(Ticket memory ticket, uint256 weekBits, address to) private {
        (Twin memory twin, WeekTerms memory terms) = subscriptions.twinOf(ticket.id);
        bool running = twin.status == Status.Active || (twin.status == Status.Starting && !twin.coolingOff);
        if (!running) return;
        weekBits &= ~entangledWeeks.twinsOf(ticket.id);
        uint256 wanted;
        for (uint256 step = 0; step < terms.weekCount(); step++) {
            uint256 week = twin.startWeek + step;
            if ((weekBits >> step) & 1 == 0 || week <= terms.week) continue;
            if (entangledWeeks.weekOf(_idOf(ticket.merchant, week)).twins < terms.prices.guestSeats())
                wanted |= 1 << step;
        }
        if (wanted == 0) return;
        _give(ticket.holder, entangledWeeks.priceOf(ticket.id, wanted));
        vm.prank(ticket.holder);
        try entangledWeeks.buy(ticket.id, wanted, to) {
            for (uint256 step = 0; step < terms.weekCount(); step++) {
                if ((wanted >> step) & 1 == 1) _noteWeek(ticket.merchant, twin.startWeek + step);
            }
        } catch {
            brokenExit = "a twin isn't sold";
        }
    }

    function _settleWeeks(uint256 m, uint256 fromWeek, uint256 weekCount) internal {
        uint256 debt = patrons.coverOf(pools[m]).debt;
        uint256 till_ = _inTill();
        uint256 before = _account(m, Labels.FORFEITS);
        try entangledWeeks.settle(plans[m], fromWeek, weekCount) returns (uint256 paid, uint256 unused) {
            forfeited[m] += unused;
            uint256 repaid = debt - patrons.coverOf(pools[m]).debt;
            if (repaid != (paid < debt ? paid : debt)) brokenOrder = "a week was paid before the patrons' debt";
            if (_inTill() - till_ != paid - repaid) brokenOrder = "weeks paid the merchant something else";
            if (_account(m, Labels.FORFEITS) != before + unused) brokenOrder = "forfeits went elsewhere";
        } catch {
            brokenExit = "settling weeks";
        }
        _forgetWeeks(m);
    }

    /// @dev Weeks of which nothing is left.
    function _forgetWeeks(uint256 m) private {
        uint256[] storage list = openWeeks[m];
        for (uint256 i = list.length; i > 0; i--) {
            Week memory week = entangledWeeks.weekOf(_idOf(m, list[i - 1]));
            if (block.timestamp < week.sweepableAt || week.pool + week.earned + week.parts != 0) continue;
            list[i - 1] = list[list.length - 1];
            list.pop();
        }
    }

    function _noteWeek(uint256 m, uint256 week) private {
        if (!weekSold[_idOf(m, week)]) openWeeks[m].push(week);
        weekSold[_idOf(m, week)] = true;
        if (!sixSold[m][week / SIX]) sixes[m].push(week / SIX);
        sixSold[m][week / SIX] = true;
    }

    /// @dev Rather a week of which this one has something than none.
    function _weekOf(uint256 c, uint256 m, uint256 w) private view returns (address holder, uint256 id, uint256 most) {
        holder = buyers[c % 3];
        uint256 count = openWeeks[m].length;
        for (uint256 i = 0; i < count && most == 0; i++) {
            id = _idOf(m, openWeeks[m][((w % count) + i) % count]);
            most = weekTokens.balanceOf(holder, id);
        }
    }

    function _idOf(uint256 m, uint256 week) internal view returns (uint256) {
        return Ids.weekToken(plans[m], OFFSET, week);
    }

    function _thisWeek(uint256 m) internal view returns (uint256) {
        return subscriptions.weekTermsOf(plans[m]).week;
    }

    /// @dev To the forfeits of week tokens.
    function _owedToForfeits(uint256 m) internal view returns (uint256) {
        Escrow memory escrow = subscriptions.escrowOf(merchants[m], new PlanId[](0));
        return escrow.owedToForfeits;
    }
}
