// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {CoverState, Position} from "../../contracts/interfaces/IPatronPool.sol";
import {Escrow, Subscription} from "../../contracts/interfaces/ISubscriptions.sol";
import {PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Status} from "../../contracts/types/Status.sol";
import {WeeksHandler} from "./WeeksHandler.sol";

/// @dev What must be true after every step of every history. README.md says it in plain words, under the same numbers.
contract TownInvariantTest is WeeksHandler {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(this);
    }

    /// @dev Each with how often it comes, in proportion.
    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0].addr = address(this);
        list[0].selectors = new bytes4[](83);
        bytes4[] memory all = list[0].selectors;
        uint256 count = _often(all, 0, this.stake.selector, 2);
        count = _often(all, count, this.unstake.selector, 2);
        count = _often(all, count, this.collect.selector, 2);
        count = _often(all, count, this.restake.selector, 1);
        count = _often(all, count, this.promote.selector, 2);
        count = _often(all, count, this.demote.selector, 1);
        count = _often(all, count, this.claimIncome.selector, 2);
        count = _often(all, count, this.buy.selector, 4);
        count = _often(all, count, this.buyThroughALink.selector, 4);
        count = _often(all, count, this.redeem.selector, 3);
        count = _often(all, count, this.redeemSigned.selector, 1);
        count = _often(all, count, this.transfer.selector, 1);
        count = _often(all, count, this.offerRepayment.selector, 2);
        count = _often(all, count, this.takeRepayment.selector, 1);
        count = _often(all, count, this.returnRepayment.selector, 1);
        count = _often(all, count, this.expire.selector, 2);
        count = _often(all, count, this.tip.selector, 1);
        count = _often(all, count, this.postBond.selector, 1);
        count = _often(all, count, this.sellAtDesk.selector, 3);
        count = _often(all, count, this.releaseAtDesk.selector, 1);
        count = _often(all, count, this.lose.selector, 2);
        count = _often(all, count, this.subscribe.selector, 5);
        count = _often(all, count, this.pauseMembership.selector, 2);
        count = _often(all, count, this.resumeMembership.selector, 1);
        count = _often(all, count, this.refundMembership.selector, 2);
        count = _often(all, count, this.run.selector, 1);
        count = _often(all, count, this.rehearseARun.selector, 2);
        count = _often(all, count, this.releaseInstalments.selector, 4);
        count = _often(all, count, this.buyTwins.selector, 4);
        count = _often(all, count, this.runWithWeeks.selector, 2);
        count = _often(all, count, this.giveWeek.selector, 1);
        count = _often(all, count, this.useWeek.selector, 4);
        count = _often(all, count, this.payOutWeek.selector, 1);
        count = _often(all, count, this.settleWeeks.selector, 2);
        count = _often(all, count, this.wait.selector, 7);
        count = _often(all, count, this.waitALittle.selector, 2);
        count = _often(all, count, this.freeze.selector, 2);
        count = _often(all, count, this.withdrawCredit.selector, 1);
        count = _often(all, count, this.donate.selector, 1);
        vm.assertEq(count, all.length, "the list is full");
    }

    function _often(bytes4[] memory all, uint256 from, bytes4 selector, uint256 times) private pure returns (uint256) {
        for (uint256 i = 0; i < times; i++) all[from + i] = selector;
        return from + times;
    }

    /// @dev 1
    function invariant_AccountsCreditsAndGiftsAreTheBalance() external view {
        vm.assertEq(_accounts() + _credits() + donations, token.balanceOf(address(vault)), "balance");
    }

    /// @dev 2, 3
    function invariant_PromisesAreCarried() external view {
        for (uint256 m = 0; m < 2; m++) {
            uint256 outstanding;
            uint256 owedByDesk;
            for (uint256 i = 0; i < weeksWithSales[m].length; i++) {
                uint256 week = weeksWithSales[m][i];
                uint256 inWeek = patrons.weekOf(pools[m], week).outstanding;
                (uint256 coverHere, ) = patrons.coverOfWeek(pools[m], week);
                uint256 carried;
                for (uint256 p = 0; p < 4; p++) carried += patrons.carriedBy(pools[m], stakers[p], week);
                vm.assertGe(carried, inWeek + coverHere, "who carries a week carries all of it");
                outstanding += inWeek;
                owedByDesk += deskOwes[m][week];
            }
            vm.assertEq(outstanding, _promised(m) + owedByDesk, "the pool knows what is promised");
            uint256 locked;
            for (uint256 p = 0; p < 4; p++) locked += patrons.positionOf(pools[m], stakers[p]).locked;
            outstanding += patrons.coverOf(pools[m]).inUse;
            vm.assertGe(locked, outstanding, "locked stake covers what is promised");
        }
    }

    /// @dev 4, 5, 6
    function invariant_EachPatronHasWhatItIsNeededFor() external view {
        for (uint256 m = 0; m < 2; m++) {
            uint256 whole;
            uint256 income;
            for (uint256 p = 0; p < 4; p++) {
                Position memory position = patrons.positionOf(pools[m], stakers[p]);
                uint256 needed =
                    position.locked
                        + position.lost
                        + position.weight
                        + position.joining
                        + position.linkBudget
                        + position.free;
                vm.assertGe(position.deposit + _dust(m, stakers[p]), needed, "its money is where it says");
                whole += position.deposit > position.lost ? position.deposit - position.lost : 0;
                income += position.income;
            }
            vm.assertLe(whole, _account(m, Labels.PATRON_STAKE), "the stakes are there");
            vm.assertLe(income, _account(m, Labels.PATRON_INCOME), "the income is there");
        }
    }

    /// @dev 7
    function invariant_HeldMoneyAndRepaymentsAreThere() external view {
        uint256[2] memory held;
        uint256[2] memory repayments;
        for (uint256 i = 0; i < lots.length; i++) {
            (uint256 m, uint256 id) = (lots[i].merchant, lots[i].id);
            held[m] += vouchers.splitOf(lots[i].offer, 1, address(0)).held * vouchers.outstandingOf(id);
            repayments[m] += vouchers.repaymentOf(id);
            uint256 holdings;
            for (uint256 c = 0; c < 3; c++) holdings += tokens.balanceOf(buyers[c], id);
            vm.assertGe(holdings, vouchers.outstandingOf(id), "what is owed is held by somebody");
            if (!vouchers.isTokenExpired(id)) {
                vm.assertEq(holdings, vouchers.outstandingOf(id), "and what is held is owed");
            }
        }
        for (uint256 m = 0; m < 2; m++) {
            vm.assertEq(_account(m, Labels.HELD), held[m], "held");
            vm.assertEq(_account(m, Labels.REPAYMENT), repayments[m], "repayments");
        }
    }

    /// @dev 8
    function invariant_NoExitEverFails() external view {
        vm.assertEq(brokenExit, "", "an exit failed");
    }

    /// @dev 12
    function invariant_PatronsArePaidBeforeTheMerchant() external view {
        vm.assertEq(brokenOrder, "", "an order of payments");
    }

    /// @dev 10, 11
    function invariant_NoMemberCanBeLeftShort() external view {
        for (uint256 m = 0; m < 2; m++) {
            uint256 reserve;
            uint256 cooling;
            uint256 seats;
            for (uint256 i = 0; i < tickets.length; i++) {
                if (tickets[i].merchant != m) continue;
                Subscription memory subscription = subscriptions.subscriptionOf(tickets[i].id);
                reserve += _heldBackFor(tickets[i]);
                if (_coolsOff(subscription, m)) cooling += tickets[i].price;
                if (subscription.status != Status.Ended) seats++;
            }
            PlanId[] memory all = new PlanId[](1);
            all[0] = plans[m];
            _expectCovered(m, all, reserve);
            Escrow memory escrow = subscriptions.escrowOf(merchants[m], all);
            vm.assertEq(escrow.reserve, reserve, "the plan's sum is everybody's sum");
            vm.assertEq(escrow.coolingOff, cooling, "who may still leave has its whole price there");
            vm.assertEq(subscriptions.planOf(plans[m]).seats, seats, "who sits");
            vm.assertLe(seats, SEATS, "on the seats that there are");
            // The books as they are written: they may hold back too much, never too little.
            _expectCovered(m, new PlanId[](0), reserve);
        }
    }

    /// @dev 12
    function invariant_EveryWeekHasItsMoneyAndItsHolders() external view {
        for (uint256 m = 0; m < 2; m++) {
            uint256 there;
            for (uint256 i = 0; i < openWeeks[m].length; i++) {
                uint256 id = _idOf(m, openWeeks[m][i]);
                Week memory week = entangledWeeks.weekOf(id);
                there += week.pool + week.earned;
                uint256 holdings;
                for (uint256 c = 0; c < 3; c++) holdings += weekTokens.balanceOf(buyers[c], id);
                if (week.parts != 0 || block.timestamp < week.sweepableAt) {
                    vm.assertEq(week.parts, holdings, "what is outstanding is held by somebody");
                }
                vm.assertLe(week.twins, week.guestSeats, "each guest has a seat");
                if (week.parts == 0) vm.assertEq(week.pool, 0, "the last part took the rest");
            }
            for (uint256 i = 0; i < sixes[m].length; i++) there += entangledWeeks.crumbsOf(plans[m], sixes[m][i] * 6);
            vm.assertEq(_account(m, Labels.WEEKS), there, "pools, what was earned, and crumbs");
        }
    }

    /// @dev 13
    function invariant_ForfeitsOnlyHelpMembers() external view {
        for (uint256 m = 0; m < 2; m++) {
            vm.assertEq(
                _account(m, Labels.FORFEITS) + _owedToForfeits(m),
                forfeited[m],
                "what isn't there paid refunds, and is owed"
            );
        }
    }

    function _expectCovered(uint256 m, PlanId[] memory settled, uint256 reserve) private view {
        Escrow memory escrow = subscriptions.escrowOf(merchants[m], settled);
        uint256 there = escrow.allowance + escrow.topUp + escrow.cover;
        vm.assertGe(there, escrow.reserve, "what is held back is there");
        if (settled.length != 0) vm.assertGe(there, reserve, "for everybody");
        else vm.assertGe(there + escrow.coolingOff, reserve, "for everybody");
    }

    /// @dev 9: at the end of a history all is redeemable no more; everybody leaves, and gets everything.
    function afterInvariant() external {
        for (uint256 who = 0; who < 9; who++) token.setFrozen(_anyone(who), false);
        _warpToWeek(200);
        for (uint256 i = 0; i < lots.length; i++) {
            if (vouchers.outstandingOf(lots[i].id) != 0) vouchers.expire(lots[i].id);
            if (vouchers.repaymentOf(lots[i].id) != 0) vouchers.returnRepayment(lots[i].id);
        }
        for (uint256 m = 0; m < 2; m++) {
            for (uint256 i = 0; i < weeksWithSales[m].length; i++) {
                uint256 week = weeksWithSales[m][i];
                if (deskOwes[m][week] != 0) desk.release(pools[m], week, deskOwes[m][week]);
            }
            _settleWeeks(m, FIRST_WEEK, 260);
            vm.assertEq(openWeeks[m].length + _account(m, Labels.WEEKS), 0, "no week has anything left");
            _windUp(m);
            for (uint256 p = 0; p < 4; p++) _leave(m, stakers[p]);
        }
        _warpToWeek(402);
        for (uint256 m = 0; m < 2; m++) {
            for (uint256 p = 0; p < 4; p++) _takeTheRest(m, stakers[p]);
            _takeTheBond(m);
        }
        for (uint256 who = 0; who < 9; who++) {
            if (vault.creditOf(token, _anyone(who)) == 0) continue;
            vm.prank(_anyone(who));
            vault.withdrawCredit(token, address(0xb07));
        }
        _expectOnlyDust();
    }

    /// @dev All memberships end. Whoever patrons paid for, new members earn it back, year after year.
    function _windUp(uint256 m) private {
        rehearseARun(0);
        for (uint256 year = 0; year < 10; year++) {
            _releaseInstalments(m, ALL, owner);
            if (_owes(m) == 0 && year != 0) break;
            for (uint256 i = 0; i < SEATS && _owes(m) != 0; i++) _subscribe(dora, m);
            vm.warp(block.timestamp + 10 * 7 days);
        }
        CoverState memory cover = patrons.coverOf(pools[m]);
        vm.assertEq(cover.inUse, 0, "nothing is covered any more");
        vm.assertEq(cover.debt, 0, "nothing is owed");
        vm.assertEq(_account(m, Labels.FORFEITS), forfeited[m], "forfeits are all there, and wait for members");
        for (uint8 label = Labels.ALLOWANCE; label <= Labels.COOLING_OFF; label++) {
            vm.assertEq(_account(m, label), 0, "all of it was paid out");
        }
    }

    /// @dev To patrons and to the forfeits.
    function _owes(uint256 m) private view returns (uint256) {
        return patrons.coverOf(pools[m]).debt + _owedToForfeits(m);
    }

    function _leave(uint256 m, address patron) private {
        vm.startPrank(patron);
        uint256 budget = patrons.linkBudgetOf(pools[m], patron);
        if (budget != 0) patrons.demote(pools[m], budget);
        patrons.unstake(pools[m], ALL);
        vm.stopPrank();
    }

    function _takeTheRest(uint256 m, address patron) private {
        vm.startPrank(patron);
        Position memory position = patrons.positionOf(pools[m], patron);
        vm.assertEq(patrons.collect(pools[m], ALL), position.free, "what is free is paid");
        if (position.income != 0) {
            vm.assertEq(patrons.claimIncome(pools[m]), position.income, "what was earned is paid");
        }
        vm.stopPrank();
        position = patrons.positionOf(pools[m], patron);
        vm.assertEq(position.deposit, 0, "nothing stays behind");
        vm.assertEq(position.income, 0, "nothing stays behind");
    }

    function _takeTheBond(uint256 m) private {
        uint256 bond = patrons.bondOf(merchants[m]);
        if (bond == 0) return;
        vm.prank(owner);
        patrons.withdrawBond(merchants[m], bond);
    }

    function _expectOnlyDust() private view {
        uint256 left;
        for (uint256 m = 0; m < 2; m++) {
            vm.assertEq(_account(m, Labels.BOND) + _account(m, Labels.HELD) + _account(m, Labels.REPAYMENT), 0, "paid");
            uint256 stakeDust;
            uint256 incomeDust = sales;
            for (uint256 p = 0; p < 4; p++) {
                if (losses != 0) stakeDust += _dust(m, stakers[p]);
                incomeDust += 2 * joins[m][stakers[p]] + weeksWithSales[m].length + 1;
            }
            vm.assertLe(_account(m, Labels.PATRON_STAKE), stakeDust, "stakes: dust");
            vm.assertLe(_account(m, Labels.PATRON_INCOME), incomeDust, "income: dust");
            left += _account(m, Labels.PATRON_STAKE) + _account(m, Labels.PATRON_INCOME) + forfeited[m];
        }
        vm.assertEq(_credits(), 0, "no credit is left");
        vm.assertEq(token.balanceOf(address(vault)), left + donations, "dust and gifts");
    }

    // ─── Sums ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev See README.md: 4 units a week with sales, 1 more of each for every time that it put stake to work, and 1 for
    /// each sale through its link.
    function _dust(uint256 m, address patron) private view returns (uint256) {
        return weeksWithSales[m].length * (4 + joins[m][patron]) + linkSales[m][patron] + 1;
    }

    function _accounts() private view returns (uint256 sum) {
        uint8[11] memory labels = [
            Labels.PATRON_STAKE,
            Labels.PATRON_INCOME,
            Labels.BOND,
            Labels.HELD,
            Labels.REPAYMENT,
            Labels.ALLOWANCE,
            Labels.TOP_UP,
            Labels.TRANSACTION,
            Labels.COOLING_OFF,
            Labels.FORFEITS,
            Labels.WEEKS
        ];
        for (uint256 m = 0; m < 2; m++) {
            for (uint256 i = 0; i < labels.length; i++) sum += _account(m, labels[i]);
        }
    }

    function _credits() private view returns (uint256 sum) {
        for (uint256 who = 0; who < 9; who++) sum += vault.creditOf(token, _anyone(who));
    }

    function _promised(uint256 m) private view returns (uint256 sum) {
        for (uint256 i = 0; i < lots.length; i++) {
            if (lots[i].merchant == m) sum += vouchers.outstandingOf(lots[i].id) * prices[m];
        }
    }
}
