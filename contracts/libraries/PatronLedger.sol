// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPatronPool, PoolState, Position, WeekState} from "../interfaces/IPatronPool.sol";
import {WeekBits} from "./WeekBits.sol";
import {WeekClock} from "./WeekClock.sol";

/// @title PatronLedger
/// @notice The books of one patrons' pool (PROTOCOL.md §4): who weighs how much in which week, who carries what of the
/// vouchers sold in it, and what is therefore locked, set aside, earned and free.
///
/// Weight is held in *shares*. `index` is what one share weighs on Monday, scaled by 1e18. A sale uses weight of all
/// shares alike; next Monday the index falls by what the week used per share. So shares need no touch when vouchers are
/// sold, and a week's cut and liability are both split by shares ÷ shares of that week: equal for everyone, exactly.
///
/// A patron's money `deposit` lies in five places: at work (shares · index, less this week's use), joining on Monday, set
/// aside for its link, locked (its part of what is outstanding of each week it carries), and free (the rest).
///
/// Rounding: shares down for income and for what may be taken, up for what is locked (`sharesUp`). So Σ income ≤ cuts and
/// Σ locked ≥ outstanding, and the dust stays in the escrow.
///
/// Cost: only `collect`, `restake` and the position view loop, over the patron's own weeks with sales; all else is O(1).
library PatronLedger {
    using SafeCast for uint256;
    using WeekBits for mapping(uint256 => uint256);

    /// @dev The index of a fresh pool: one share weighs one unit.
    uint256 internal constant ONE = 1e18;
    /// @dev Below this a new era begins: old shares weigh nothing any more, so that numbers stay in range. It takes 93
    /// weeks sold out at λ = 20%, without anyone putting freed stake back to work.
    uint256 internal constant LEAST_INDEX = 1e9;
    uint256 internal constant BPS = 10_000;
    uint256 private constant INCOME_BITS = 112;

    /// @dev Two words, written once and per sale. A week's vouchers are carried by `shares` except for `promoted`.
    /// @param incomeBefore `incomePerShare` when the week began
    struct Sales {
        uint112 shares;
        uint144 incomeBefore;
        uint88 sold;
        uint88 outstanding;
        uint80 promoted;
    }

    /// @dev `shares` were held in the weeks after the checkpoint before, `until` included.
    struct Checkpoint {
        uint16 until;
        uint112 shares;
    }

    struct Patron {
        uint112 shares;
        uint112 leaving;
        uint16 leavingWeek;
        uint16 era;
        // ── next word
        uint88 deposit;
        uint112 joining;
        uint16 joiningFrom;
        uint16 since;
        uint16 joins;
        bool joiningIsShares;
        // ── next word
        uint144 incomeTaken;
        uint88 income;
        // ── next word
        uint88 linkBudget;
        uint88 promoted;
        uint16 promotedWeek;
        bool promotes;
        Checkpoint[] history;
        mapping(uint256 week => uint256) promotedIn;
    }

    /// @dev The first three words are what a sale reads; of them it changes only the third.
    /// @param incomePerShare cumulative, scaled by 2^112
    /// @param indexAt the index on a Monday on which stake joined
    struct State {
        uint16 week;
        uint16 era;
        uint112 shares;
        uint112 leaving;
        // ── next word
        uint64 index;
        uint88 joining;
        uint88 usedBefore;
        uint16 lambdaBps;
        // ── next word
        uint144 incomePerShare;
        uint88 used;
        uint24 weekOffset;
        mapping(uint256 week => Sales) sales;
        mapping(uint256 bucket => uint256) weeksWithSales;
        mapping(uint256 bucket => uint256) weeksWithLosses;
        mapping(uint256 week => uint256) lost;
        mapping(uint256 week => uint256) indexAt;
        mapping(uint256 era => uint256) lastWeekOfEra;
        mapping(address patron => Patron) patrons;
    }

    /// @dev The pool's three words, unpacked and rolled to the running week.
    struct Now {
        uint256 week;
        uint256 era;
        uint256 shares;
        uint256 leaving;
        uint256 index;
        uint256 joining;
        uint256 usedBefore;
        uint256 lambdaBps;
        uint256 incomePerShare;
        uint256 used;
    }

    /// @dev A patron, settled to the running week in memory. `fresh` are checkpoints not yet written: at most one for a
    /// join, one for a leave and two for ends of eras. The income half is read only where it is needed.
    struct Holder {
        address account;
        uint256 shares;
        uint256 leaving;
        uint256 leavingWeek;
        uint256 era;
        uint256 deposit;
        uint256 joining;
        uint256 joiningFrom;
        bool joiningIsShares;
        uint256 since;
        uint256 joins;
        bool hasIncome;
        uint256 incomeTaken;
        uint256 income;
        Checkpoint[4] fresh;
        uint256 freshCount;
        bool changed;
    }

    // ─── The pool ────────────────────────────────────────────────────────────────────────────────────────────────────

    function open(State storage self, uint256 lambdaBps, uint256 weekOffset) internal {
        self.week = WeekClock.weekAt(block.timestamp, weekOffset).toUint16();
        self.index = uint64(ONE);
        self.lambdaBps = lambdaBps.toUint16();
        self.weekOffset = weekOffset.toUint24();
    }

    function isOpen(State storage self) internal view returns (bool) {
        return self.index != 0;
    }

    function weekNow(State storage self) internal view returns (uint256) {
        return WeekClock.weekAt(block.timestamp, self.weekOffset);
    }

    /// @dev Carries a sale or reverts. See {IPatronPool-carry}.
    function carry(
        State storage self,
        uint256 price,
        uint256 cut,
        uint256 wantPromoted,
        address promoter
    ) internal returns (uint256 week, uint256 promoted, uint256 promoterCut) {
        Now memory pool = _roll(self);
        week = pool.week;

        if (promoter != address(0) && wantPromoted != 0) {
            promoted = _spendLinkBudget(self.patrons[promoter], week, wantPromoted);
        }
        uint256 carried = price - promoted;
        uint256 room = _room(pool, self.weekOffset);
        require(carried <= room, IPatronPool.PatronPool_AboveRoom(carried, room));
        promoterCut = cut * promoted / price;

        Sales storage sales = self.sales[week];
        uint256 sold = sales.sold;
        if (sold == 0) self.weeksWithSales.set(week);
        if (pool.used == 0) {
            // Until the week's weight is used, stake may still join it at once.
            sales.shares = uint112(pool.shares);
            sales.incomeBefore = uint144(pool.incomePerShare);
        }
        sales.sold = (sold + price).toUint88();
        sales.outstanding = (sales.outstanding + price).toUint88();
        if (promoted != 0) sales.promoted = (sales.promoted + promoted).toUint80();
        if (carried != 0) {
            self.used = (pool.used + carried).toUint88();
            self.incomePerShare =
                (pool.incomePerShare + ((cut - promoterCut) << INCOME_BITS) / pool.shares).toUint144();
        }
    }

    function release(State storage self, uint256 week, uint256 amount) internal {
        self.sales[week].outstanding -= amount.toUint88();
    }

    /// @dev The week's carriers lose `amount` of what they had locked.
    function lose(State storage self, uint256 week, uint256 amount) internal {
        self.sales[week].outstanding -= amount.toUint88();
        self.lost[week] += amount;
        self.weeksWithLosses.set(week);
    }

    // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @return atOnce whether it weighs from now on rather than from Monday
    function stake(State storage self, address account, uint256 amount) internal returns (bool atOnce) {
        Now memory pool = _roll(self);
        Patron storage patron = self.patrons[account];

        if (patron.deposit == 0 && patron.since == 0) patron.since = uint16(pool.week);
        patron.deposit = (patron.deposit + amount).toUint88();
        atOnce = _join(self, pool, account, amount);
    }

    /// @return paid what leaves the pool now
    function unstake(State storage self, address account, uint256 amount) internal returns (uint256 paid) {
        Now memory pool = _roll(self);
        Holder memory holder = _settled(self, pool, account);

        paid = _leave(self, pool, holder, amount);
        holder.deposit -= paid;

        _save(self.patrons[account], holder);
    }

    /// @dev As {unstake}, but the money stays, set aside for the link.
    function promote(State storage self, address account, uint256 amount) internal returns (uint256 moved) {
        Now memory pool = _roll(self);
        Holder memory holder = _settled(self, pool, account);
        Patron storage patron = self.patrons[account];

        moved = _leave(self, pool, holder, amount);

        _save(patron, holder);
        patron.linkBudget = (patron.linkBudget + moved).toUint88();
        patron.promotes = true;
    }

    function demote(State storage self, address account, uint256 amount) internal {
        Patron storage patron = self.patrons[account];
        uint256 budget = patron.linkBudget;
        require(amount <= budget, IPatronPool.PatronPool_NotEnoughLinkBudget(amount, budget));

        patron.linkBudget = uint88(budget - amount);
    }

    /// @dev Folds finished weeks and takes all that is free out of the deposit.
    /// @return paid 0 where `maxWeeks` didn't reach; call again
    function collect(State storage self, address account, uint256 maxWeeks) internal returns (uint256 paid) {
        Now memory pool = _roll(self);
        Holder memory holder = _settled(self, pool, account);

        paid = _takeFree(self, pool, holder, account, maxWeeks);
        holder.deposit -= paid;

        _save(self.patrons[account], holder);
    }

    /// @dev Folds finished weeks and puts all that is free back to work.
    function restake(
        State storage self,
        address account,
        uint256 maxWeeks
    ) internal returns (uint256 amount, bool atOnce) {
        Now memory pool = _roll(self);
        Holder memory holder = _settled(self, pool, account);

        amount = _takeFree(self, pool, holder, account, maxWeeks);

        _save(self.patrons[account], holder);
        if (amount != 0) atOnce = _join(self, pool, account, amount);
    }

    function claimIncome(State storage self, address account) internal returns (uint256 paid) {
        Patron storage patron = self.patrons[account];
        if (_isSettled(self, patron)) {
            uint256 incomePerShare = self.incomePerShare;
            paid = patron.income + _income(patron.shares, incomePerShare - patron.incomeTaken);
            patron.incomeTaken = uint144(incomePerShare);
            patron.income = 0;
        } else {
            Now memory pool = _roll(self);
            Holder memory holder = _settled(self, pool, account);
            _bookIncome(self, holder, pool.incomePerShare);
            paid = holder.income;
            holder.income = 0;
            holder.changed = true;
            _save(patron, holder);
        }
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function stateOf(State storage self) internal view returns (PoolState memory) {
        Now memory pool = _rolled(self);
        return PoolState({
            week: pool.week,
            lambdaBps: pool.lambdaBps,
            weight: pool.shares * pool.index / ONE,
            used: pool.used,
            room: _room(pool, self.weekOffset),
            joining: pool.joining,
            leaving: pool.leaving * pool.index / ONE
        });
    }

    function weekOf(State storage self, uint256 week) internal view returns (WeekState memory) {
        Sales storage sales = self.sales[week];
        return WeekState({
            sold: sales.sold,
            outstanding: sales.outstanding,
            promoted: sales.promoted,
            lost: self.lost[week]
        });
    }

    /// @dev Whether any week has vouchers outstanding, and the first such week.
    function oldestOutstanding(State storage self) internal view returns (bool found, uint256 week) {
        uint256 last = weekNow(self);
        (found, week) = self.weeksWithSales.next(0, last);
        while (found && self.sales[week].outstanding == 0) {
            (found, week) = self.weeksWithSales.next(week + 1, last);
        }
    }

    function linkBudgetOf(State storage self, address account) internal view returns (uint256) {
        return self.patrons[account].linkBudget;
    }

    function positionOf(State storage self, address account) internal view returns (Position memory position) {
        Now memory pool = _rolled(self);
        Holder memory holder = _settled(self, pool, account);
        Patron storage patron = self.patrons[account];

        (uint256 locked, uint256 lost,) = _exposure(self, pool, holder, account, type(uint256).max, false);
        uint256 staying = holder.shares - holder.leaving;
        uint256 usedOfIt = pool.shares == 0 ? 0 : Math.ceilDiv(holder.shares * pool.used, pool.shares);
        uint256 leaving = holder.leaving * pool.index * pool.lambdaBps / (ONE * BPS);
        position.deposit = holder.deposit;
        position.weight = _floorSub(staying * pool.index / ONE + leaving, usedOfIt);
        position.joining = holder.joining;
        position.leaving = pool.shares == 0
            ? 0
            : _floorSub(leaving, Math.ceilDiv(holder.leaving * pool.used, pool.shares));
        position.locked = locked;
        position.lost = lost;
        position.linkBudget = patron.linkBudget;
        position.free = _free(pool, holder, patron.linkBudget, locked + lost);
        position.payable_ = holder.joining + staying * pool.index * (BPS - pool.lambdaBps) / (ONE * BPS);
        _bookIncome(self, holder, pool.incomePerShare);
        position.income = holder.income;
    }

    /// @dev What `account` carries of what is outstanding from `week`, rounded up.
    function carriedBy(State storage self, address account, uint256 week) internal view returns (uint256 carried) {
        Now memory pool = _rolled(self);
        Holder memory holder = _settled(self, pool, account);
        (uint256 shares, uint256 promoted) = _partsIn(self, holder, account, week);
        return _part(self.sales[week], shares, promoted, self.sales[week].outstanding);
    }

    // ─── The clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    function _load(State storage self) private view returns (Now memory pool) {
        pool.week = self.week;
        pool.era = self.era;
        pool.shares = self.shares;
        pool.leaving = self.leaving;
        pool.index = self.index;
        pool.joining = self.joining;
        pool.usedBefore = self.usedBefore;
        pool.lambdaBps = self.lambdaBps;
        pool.incomePerShare = self.incomePerShare;
        pool.used = self.used;
    }

    /// @dev The pool as its first touch in the running week would leave it. Skipped weeks cost nothing.
    function _rolled(State storage self) private view returns (Now memory pool) {
        pool = _load(self);
        uint256 week = weekNow(self);
        if (week <= pool.week) return pool;

        if (pool.used != 0) pool.index -= Math.ceilDiv(pool.used * ONE, pool.shares);
        pool.shares -= pool.leaving;
        if (pool.shares == 0) {
            pool.index = ONE;
        } else if (pool.index < LEAST_INDEX) {
            pool.era += 1;
            pool.index = ONE;
            pool.shares = 0;
        }
        pool.shares += pool.joining * ONE / pool.index;
        pool.usedBefore = week == pool.week + 1 ? pool.used : 0;
        pool.used = 0;
        pool.joining = 0;
        pool.leaving = 0;
        pool.week = week;
    }

    /// @dev Writes what Monday changed, once a week.
    function _roll(State storage self) private returns (Now memory pool) {
        uint256 weekBefore = self.week;
        pool = _rolled(self);
        if (pool.week == weekBefore) return pool;

        if (self.joining != 0) self.indexAt[weekBefore + 1] = pool.index;
        if (pool.era != self.era) self.lastWeekOfEra[self.era] = weekBefore;

        self.week = pool.week.toUint16();
        self.era = pool.era.toUint16();
        self.shares = pool.shares.toUint112();
        self.leaving = 0;
        self.index = uint64(pool.index);
        self.joining = 0;
        self.usedBefore = uint88(pool.usedBefore);
        self.used = 0;
    }

    /// @dev λ of Monday's weight, less what the week used, less the part of last week's use that is younger than 7 days
    /// if it was spread evenly. Rounded down.
    function _room(Now memory pool, uint256 weekOffset) private view returns (uint256) {
        uint256 limit = pool.shares * pool.index / ONE * pool.lambdaBps / BPS;
        uint256 younger;
        if (pool.usedBefore != 0) {
            uint256 left = WeekClock.startOf(pool.week + 1, weekOffset) - block.timestamp;
            younger = Math.ceilDiv(pool.usedBefore * left, WeekClock.WEEK);
        }
        return _floorSub(limit, pool.used + younger);
    }

    // ─── Joining and leaving ─────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Puts `amount` of the deposit to work: as shares at once while the week has sold nothing, else on Monday. Only
    /// the joining half of the patron's record changes; the next touch after that folds it into its shares.
    function _join(
        State storage self,
        Now memory pool,
        address account,
        uint256 amount
    ) private returns (bool atOnce) {
        Patron storage patron = self.patrons[account];
        atOnce = pool.used == 0;
        uint256 from = atOnce ? pool.week : pool.week + 1;

        uint256 already = patron.joining;
        if (already != 0 && (patron.joiningFrom != from || patron.joiningIsShares != atOnce)) {
            Holder memory holder = _settled(self, pool, account);
            _save(patron, holder);
            already = 0;
        }
        if (atOnce) {
            uint256 shares = amount * ONE / pool.index;
            patron.joining = (already + shares).toUint112();
            self.shares = (pool.shares + shares).toUint112();
            pool.shares += shares;
        } else {
            patron.joining = (already + amount).toUint112();
            self.joining = (pool.joining + amount).toUint88();
            _checkMondayFits(pool, pool.joining + amount);
        }
        patron.joiningFrom = from.toUint16();
        patron.joiningIsShares = atOnce;
    }

    /// @dev Refuses stake that might not fit when it becomes shares on Monday: a roll must never fail. A week uses at
    /// most half of the weight, so the index at most halves.
    function _checkMondayFits(Now memory pool, uint256 joining) private pure {
        uint256 leastIndex = Math.max(pool.index / 2 - 1, LEAST_INDEX);
        uint256 most = (type(uint112).max - pool.shares) * leastIndex / ONE;
        require(joining <= most, IPatronPool.PatronPool_AmountTooLarge(joining, most));
    }

    /// @dev Takes `amount` out of what joins on Monday, then out of what is at work. λ of what stops weighing is still
    /// set aside until Monday, whatever the week has used of it by then.
    function _leave(
        State storage self,
        Now memory pool,
        Holder memory holder,
        uint256 amount
    ) private returns (uint256 paid) {
        uint256 staying = holder.shares - holder.leaving;
        uint256 atWork = staying * pool.index * (BPS - pool.lambdaBps) / (ONE * BPS);
        uint256 payable_ = holder.joining + atWork;
        paid = amount == type(uint256).max ? payable_ : amount;
        require(paid <= payable_, IPatronPool.PatronPool_NotEnoughAtWork(paid, payable_));

        uint256 fromJoining = Math.min(paid, holder.joining);
        if (fromJoining != 0) {
            holder.joining -= fromJoining;
            self.joining = uint88(pool.joining - fromJoining);
        }
        uint256 fromWork = paid - fromJoining;
        if (fromWork != 0) {
            uint256 leaving = fromWork == atWork
                ? staying
                : Math.min(staying, Math.ceilDiv(fromWork * ONE * BPS, pool.index * (BPS - pool.lambdaBps)));
            holder.leaving += leaving;
            holder.leavingWeek = pool.week;
            self.leaving = (pool.leaving + leaving).toUint112();
        }
        holder.changed = true;
    }

    // ─── Settling a patron ───────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Nothing of it waits for a Monday that has passed.
    function _isSettled(State storage self, Patron storage patron) private view returns (bool) {
        uint256 week = weekNow(self);
        return patron.era == self.era && (patron.leaving == 0 || patron.leavingWeek >= week)
            && (patron.joining == 0 || patron.joiningFrom > week);
    }

    /// @dev The patron with every join, leave and end of era that lies behind carried out, in order of time.
    function _settled(
        State storage self,
        Now memory pool,
        address account
    ) private view returns (Holder memory holder) {
        Patron storage patron = self.patrons[account];
        holder.account = account;
        holder.shares = patron.shares;
        holder.leaving = patron.leaving;
        holder.leavingWeek = patron.leavingWeek;
        holder.era = patron.era;
        holder.deposit = patron.deposit;
        holder.joining = patron.joining;
        holder.joiningFrom = patron.joiningFrom;
        holder.joiningIsShares = patron.joiningIsShares;
        holder.since = patron.since;
        holder.joins = patron.joins;

        bool joined = holder.joining != 0 && holder.joiningFrom <= pool.week;
        bool left = holder.leaving != 0 && holder.leavingWeek < pool.week;
        if (joined && (!left || holder.joiningFrom <= holder.leavingWeek)) {
            _foldJoin(self, pool, holder);
            joined = false;
        }
        if (left) _foldLeave(self, pool, holder);
        if (joined) _foldJoin(self, pool, holder);
        _foldEras(self, pool, holder, pool.week);
    }

    function _foldJoin(State storage self, Now memory pool, Holder memory holder) private view {
        _foldEras(self, pool, holder, holder.joiningFrom);
        uint256 shares = holder.joining;
        if (!holder.joiningIsShares) {
            shares = shares * ONE / _indexAt(self, pool, holder.joiningFrom);
            holder.joins += 1;
        }
        holder.joining = 0;
        _setShares(self, pool, holder, holder.joiningFrom, holder.shares + shares);
    }

    function _foldLeave(State storage self, Now memory pool, Holder memory holder) private view {
        uint256 from = holder.leavingWeek + 1;
        uint256 leaving = holder.leaving;
        _foldEras(self, pool, holder, from);
        // An era that ended on the same Monday has taken the shares with it.
        uint256 remaining = _floorSub(holder.shares, leaving);
        holder.leaving = 0;
        _setShares(self, pool, holder, from, remaining);
    }

    /// @dev Shares of an era weigh nothing after its last week.
    function _foldEras(State storage self, Now memory pool, Holder memory holder, uint256 upTo) private view {
        while (holder.era < pool.era) {
            uint256 last = _lastWeekOf(self, pool, holder.era);
            if (last >= upTo) return;
            if (holder.shares != 0) {
                holder.leaving = 0;
                _setShares(self, pool, holder, last + 1, 0);
            }
            holder.era += 1;
            holder.changed = true;
        }
    }

    /// @dev From `week` on it holds `shares`: income up to then is booked and the weeks before keep the old number.
    function _setShares(
        State storage self,
        Now memory pool,
        Holder memory holder,
        uint256 week,
        uint256 shares
    ) private view {
        _bookIncome(self, holder, _incomePerShareAt(self, pool, week));

        uint256 last = holder.freshCount;
        bool again = last != 0 && holder.fresh[last - 1].until == week - 1;
        if (week > holder.since && !again) {
            holder.fresh[last] = Checkpoint({until: uint16(week - 1), shares: uint112(holder.shares)});
            holder.freshCount = last + 1;
        }
        holder.shares = shares;
        if (shares == 0) holder.joins = 0;
        holder.changed = true;
    }

    function _save(Patron storage patron, Holder memory holder) private {
        if (!holder.changed) return;
        patron.shares = holder.shares.toUint112();
        patron.leaving = uint112(holder.leaving);
        patron.leavingWeek = uint16(holder.leavingWeek);
        patron.era = uint16(holder.era);
        patron.deposit = uint88(holder.deposit);
        patron.joining = uint112(holder.joining);
        patron.since = uint16(holder.since);
        patron.joins = holder.joins.toUint16();
        if (holder.hasIncome) {
            patron.incomeTaken = uint144(holder.incomeTaken);
            patron.income = holder.income.toUint88();
        }
        if (holder.freshCount == 0) return;
        uint256 length = patron.history.length;
        for (uint256 i = 0; i < holder.freshCount; i++) {
            // Two changes on one Monday: the weeks before hold what was held before both.
            if (length != 0 && patron.history[length - 1].until == holder.fresh[i].until) continue;
            patron.history.push(holder.fresh[i]);
            length += 1;
        }
    }

    function _bookIncome(State storage self, Holder memory holder, uint256 incomePerShare) private view {
        if (!holder.hasIncome) {
            Patron storage patron = self.patrons[holder.account];
            holder.incomeTaken = patron.incomeTaken;
            holder.income = patron.income;
            holder.hasIncome = true;
        }
        holder.income += _income(holder.shares, incomePerShare - holder.incomeTaken);
        holder.incomeTaken = incomePerShare;
    }

    /// @dev Joins that a view has yet to roll happen at the rolled index.
    function _indexAt(State storage self, Now memory pool, uint256 week) private view returns (uint256) {
        return week > self.week ? pool.index : self.indexAt[week];
    }

    function _lastWeekOf(State storage self, Now memory pool, uint256 era) private view returns (uint256) {
        return era == self.era && pool.era != era ? self.week : self.lastWeekOfEra[era];
    }

    /// @dev `incomePerShare` as `week` began: as the first week with sales from then on found it.
    function _incomePerShareAt(State storage self, Now memory pool, uint256 week) private view returns (uint256) {
        (bool found, uint256 next) = self.weeksWithSales.next(week, pool.week);
        return found ? self.sales[next].incomeBefore : pool.incomePerShare;
    }

    function _income(uint256 shares, uint256 perShare) private pure returns (uint256) {
        return Math.mulDiv(shares, perShare, 1 << INCOME_BITS);
    }

    // ─── Liability ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Folds finished weeks into the deposit and returns what is free, or 0 where `maxWeeks` didn't reach.
    function _takeFree(
        State storage self,
        Now memory pool,
        Holder memory holder,
        address account,
        uint256 maxWeeks
    ) private view returns (uint256) {
        (uint256 locked, uint256 lost, bool complete) = _exposure(self, pool, holder, account, maxWeeks, true);
        holder.changed = true;
        if (!complete) return 0;
        return _free(pool, holder, self.patrons[account].linkBudget, locked + lost);
    }

    /// @dev What it carries of outstanding vouchers and of losses, both rounded up, over its weeks with sales. Where
    /// `fold`, weeks at the beginning in which nothing is outstanding any more are written off and never looked at again.
    function _exposure(
        State storage self,
        Now memory pool,
        Holder memory holder,
        address account,
        uint256 maxWeeks,
        bool fold
    ) private view returns (uint256 locked, uint256 lost, bool complete) {
        (bool found, uint256 week) = self.weeksWithSales.next(holder.since, pool.week);
        for (uint256 i = 0; found; i++) {
            if (i == maxWeeks) return (locked, lost, false);

            Sales storage sales = self.sales[week];
            (uint256 shares, uint256 promoted) = _partsIn(self, holder, account, week);
            uint256 lostHere =
                self.weeksWithLosses.has(week) ? _part(sales, shares, promoted, self.lost[week]) : 0;
            uint256 outstanding = sales.outstanding;
            fold = fold && outstanding == 0 && week < pool.week;
            if (fold) {
                holder.deposit -= Math.min(holder.deposit, lostHere);
                holder.since = week + 1;
            } else {
                lost += lostHere;
                if (outstanding != 0) locked += _part(sales, shares, promoted, outstanding);
            }
            (found, week) = self.weeksWithSales.next(week + 1, pool.week);
        }
        complete = true;
    }

    /// @dev Its part of `amount` of the week's sales: what its shares carry and what its link carries. Rounded up.
    function _part(
        Sales storage sales,
        uint256 shares,
        uint256 promoted,
        uint256 amount
    ) private view returns (uint256 part) {
        if (amount == 0) return 0;
        uint256 sold = sales.sold;
        if (shares != 0) {
            uint256 carried = Math.ceilDiv((sold - sales.promoted) * amount, sold);
            part = Math.ceilDiv(shares * carried, sales.shares);
        }
        if (promoted != 0) part += Math.ceilDiv(promoted * amount, sold);
    }

    /// @dev With what parts it carries the sales of `week`: shares (up, for what rounding lost when stake joined) and the
    /// price that its link carried.
    function _partsIn(
        State storage self,
        Holder memory holder,
        address account,
        uint256 week
    ) private view returns (uint256 shares, uint256 promoted) {
        Patron storage patron = self.patrons[account];
        shares = holder.shares;
        bool older = true;
        for (uint256 i = holder.freshCount; older && i > 0; i--) {
            Checkpoint memory checkpoint = holder.fresh[i - 1];
            older = checkpoint.until >= week;
            if (older) shares = checkpoint.shares;
        }
        for (uint256 i = patron.history.length; older && i > 0; i--) {
            Checkpoint storage checkpoint = patron.history[i - 1];
            older = checkpoint.until >= week;
            if (older) shares = checkpoint.shares;
        }
        if (shares != 0) shares += holder.joins;
        if (patron.promotes) {
            promoted = patron.promotedWeek == week ? patron.promoted : patron.promotedIn[week];
        }
    }

    /// @dev The deposit less everything that it is needed for. Rounded down.
    function _free(
        Now memory pool,
        Holder memory holder,
        uint256 linkBudget,
        uint256 exposure
    ) private pure returns (uint256) {
        uint256 atWork;
        if (holder.shares != 0) {
            uint256 staying = holder.shares + holder.joins - holder.leaving;
            atWork = Math.ceilDiv(staying * pool.index, ONE)
                + Math.ceilDiv(holder.leaving * pool.index * pool.lambdaBps, ONE * BPS);
            // What the week used of it is counted as exposure.
            atWork = _floorSub(atWork, holder.shares * pool.used / pool.shares);
        }
        return _floorSub(holder.deposit, atWork + holder.joining + linkBudget + exposure);
    }

    /// @dev Uses up to `want` of the patron's link budget for a sale of this week.
    function _spendLinkBudget(Patron storage patron, uint256 week, uint256 want) private returns (uint256 spent) {
        uint256 budget = patron.linkBudget;
        spent = Math.min(want, budget);
        if (spent == 0) return 0;

        uint256 promoted = patron.promoted;
        uint256 promotedWeek = patron.promotedWeek;
        if (promotedWeek != week) {
            if (promoted != 0) patron.promotedIn[promotedWeek] = promoted;
            promoted = 0;
        }
        patron.linkBudget = uint88(budget - spent);
        patron.promoted = (promoted + spent).toUint88();
        patron.promotedWeek = uint16(week);
    }

    function _floorSub(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a - b : 0;
    }
}
