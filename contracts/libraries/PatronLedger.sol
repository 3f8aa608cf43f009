// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CoverState, IPatronPool, PoolState, Position, WeekState} from "../interfaces/IPatronPool.sol";
import {PatronWords} from "./PatronWords.sol";
import {WeekBits} from "./WeekBits.sol";
import {WeekClock} from "./WeekClock.sol";

/// @title PatronLedger
/// @notice The books of one patrons' pool (PROTOCOL.md §4): who weighs how much in which week, who carries what of the
/// vouchers sold in it, and what is therefore locked, set aside, earned and free.
///
/// Weight is held in *shares*. `index` is what one share weighs on Monday, scaled by 1e12. A sale uses weight of all
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
    using PatronWords for uint256;
    using WeekBits for mapping(uint256 => uint256);

    /// @dev The index of a fresh pool: one share weighs one unit.
    uint256 internal constant ONE = 1e12;
    /// @dev Below this a new era begins: old shares weigh nothing any more, so that numbers stay in range. It takes 72
    /// weeks sold out at λ = 20%, without anyone putting freed stake back to work.
    uint256 internal constant LEAST_INDEX = 1e5;
    uint256 internal constant BPS = 10_000;
    uint256 private constant INCOME_BITS = 112;
    /// @dev Losses of cover per share are scaled by 2¹¹².
    uint256 private constant LOSS_BITS = 112;
    /// @dev Cover that has nearly run off doesn't grow: new shares would be counted too coarsely. It only limits growth.
    uint256 private constant MOST_SHARES_PER_COVER = 1e6;

    /// @dev `shares` were held in the weeks after the checkpoint before, `until` included.
    struct Checkpoint {
        uint16 until;
        uint112 shares;
    }

    /// @dev Four words of {PatronWords}. `linkSharesIn` has the link's shares of earlier weeks.
    struct Patron {
        uint256 holding;
        uint256 purse;
        uint256 earnings;
        uint256 link;
        Checkpoint[] history;
        mapping(uint256 week => uint256) linkSharesIn;
    }

    /// @dev Words of {PatronWords}. A sale reads the first three and changes the third.
    /// @param carriers written by the first sale of a week
    /// @param indexAt the index on a Monday on which stake joined
    /// @param cover the amount in use, its shares and their epoch: a new one begins when nothing is in use
    /// @param coverIn the cover shares of a week, which its carriers hold by their shares of the week
    /// @param coverLosses what a share of an epoch lost, while the merchant owes it
    /// @param debt what the merchant owes, and to which epoch. While there is any, cover doesn't grow, so it is one epoch's
    struct State {
        uint256 weight;
        uint256 terms;
        uint256 flow;
        mapping(uint256 week => uint256) sales;
        mapping(uint256 week => uint256) carriers;
        mapping(uint256 bucket => uint256) weeksWithSales;
        mapping(uint256 bucket => uint256) weeksWithLosses;
        mapping(uint256 week => uint256) losses;
        mapping(uint256 week => uint256) indexAt;
        mapping(uint256 era => uint256) lastWeekOfEra;
        uint256 cover;
        uint256 debt;
        mapping(uint256 week => uint256) coverIn;
        mapping(uint256 epoch => uint256) coverLosses;
        mapping(address patron => Patron) patrons;
    }

    /// @dev The pool rolled to the running week.
    struct Now {
        uint256 week;
        uint256 era;
        uint256 shares;
        uint256 leaving;
        uint256 index;
        uint256 joining;
        uint256 lambdaBps;
        uint256 used;
        uint256 incomePerShare;
        uint256 terms;
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
        bool hasEarnings;
        uint256 income;
        uint256 takenPerShare;
        Checkpoint[4] fresh;
        uint256 freshCount;
    }

    // ─── The pool ────────────────────────────────────────────────────────────────────────────────────────────────────

    function open(State storage self, uint256 lambdaBps, uint256 weekOffset) internal {
        self.weight = PatronWords.packWeight(WeekClock.weekAt(block.timestamp, weekOffset), 0, 0, 0);
        self.terms = PatronWords.packTerms(ONE, 0, 0, lambdaBps, weekOffset, false);
    }

    function isOpen(State storage self) internal view returns (bool) {
        return self.terms != 0;
    }

    function weekNow(State storage self) internal view returns (uint256) {
        return WeekClock.weekAt(block.timestamp, self.terms.termsWeekOffset());
    }

    /// @dev Carries a sale or reverts. See {IPatronPool-carry}.
    /// @param termsWord the pool's terms, which its caller has read to see that it is open; so in {stake}, {unstake}, {promote}
    function carry(
        State storage self,
        uint256 termsWord,
        uint256 price,
        uint256 cut,
        uint256 wantPromoted,
        address promoter
    ) internal returns (uint256 week, uint256 promoted, uint256 promoterCut, bool owed) {
        (uint256 weight, uint256 terms) = _roll(self, termsWord);
        owed = terms.isOwed();
        week = weight.weightWeek();
        uint256 shares = weight.weightShares();
        uint256 flow = self.flow;
        uint256 used = flow.flowUsed();
        // Until the week's weight is used, stake may still join it at once.
        if (used == 0) self.carriers[week] = PatronWords.packCarriers(shares, flow.flowIncomePerShare());
        promoted = _addSale(self, week, price, wantPromoted, promoter);

        uint256 carried = price - promoted;
        uint256 room = _room(week, shares, terms, used);
        require(carried <= room, IPatronPool.PatronPool_AboveRoom(carried, room));
        if (promoted != 0) promoterCut = (cut * promoted) / price;
        if (carried != 0) _use(self, terms, flow, shares, carried, cut - promoterCut);
    }

    /// @dev `amount` of the week's weight is used, and its shares earn `income`.
    function _use(
        State storage self,
        uint256 termsWord,
        uint256 flowWord,
        uint256 shares,
        uint256 amount,
        uint256 income
    ) private {
        uint256 used = flowWord.flowUsed();
        uint256 incomePerShare = flowWord.flowIncomePerShare() + (income << INCOME_BITS) / shares;
        self.flow = PatronWords.packFlow(used + amount, flowWord.flowEra(), incomePerShare);
        if (used == 0) self.terms = PatronWords.markUsed(termsWord);
    }

    /// @dev Frees `amount` of what is outstanding from `week`, in proportion for all who carry it.
    /// @return fromCarried the part that shares carried; the rest is the links'
    function release(State storage self, uint256 week, uint256 amount) internal returns (uint256 fromCarried) {
        (uint256 carried, uint256 promoted, uint256 linkShares, uint256 epoch) = self.sales[week].sales();
        fromCarried = promoted == 0 ? amount : (amount * carried) / (carried + promoted);
        self.sales[week] = PatronWords.packSales(
            carried - fromCarried,
            promoted - (amount - fromCarried),
            linkShares,
            epoch
        );
    }

    /// @dev The week's carriers lose `amount` of what they had locked. Only once the week is over: its shares are final.
    function lose(State storage self, uint256 week, uint256 amount) internal {
        uint256 fromCarried = release(self, week, amount);
        (uint256 carried, uint256 promoted) = self.losses[week].losses();
        self.losses[week] = PatronWords.packLosses(carried + fromCarried, promoted + amount - fromCarried);
        self.weeksWithLosses.set(week);
    }

    // ─── Cover ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Locks up to `most` of the week's weight. Growth may stop short; falling never does.
    /// @return grown what was locked, within the room
    /// @return fee what the week's shares earn for it, rounded down
    function growCover(State storage self, uint256 most, uint256 feeBps) internal returns (uint256 grown, uint256 fee) {
        // Looked at before the week is written: whoever is held back asks every week.
        grown = Math.min(most, coverState(self).room);
        if (grown == 0) return (0, 0);

        (uint256 weight, uint256 terms) = _roll(self, self.terms);
        (uint256 week, uint256 shares) = (weight.weightWeek(), weight.weightShares());
        uint256 flow = self.flow;
        uint256 used = flow.flowUsed();
        fee = (grown * feeBps) / BPS;
        (uint256 amount, uint256 coverShares, uint256 epoch) = self.cover.cover();
        uint256 more = coverShares == 0 ? grown : Math.ceilDiv(grown * coverShares, amount);
        (uint256 already, uint256 epochThen) = self.coverIn[week].coverIn();
        // What the week covered in an earlier epoch has run off, and nothing is owed for it.
        if (epochThen != epoch) already = 0;
        if (used == 0) self.carriers[week] = PatronWords.packCarriers(shares, flow.flowIncomePerShare());
        self.weeksWithSales.set(week);
        self.coverIn[week] = PatronWords.packCoverIn(already + more, epoch);
        self.cover = PatronWords.packCover(amount + grown, coverShares + more, epoch);
        _use(self, terms, flow, shares, grown, fee);
    }

    /// @dev Frees `amount`, of every week in proportion to its cover shares.
    function freeCover(State storage self, uint256 amount) internal {
        (uint256 inUse, uint256 shares, uint256 epoch) = self.cover.cover();
        require(amount <= inUse, IPatronPool.PatronPool_NotEnoughCover(amount, inUse));
        if (amount != inUse) {
            self.cover = PatronWords.packCover(inUse - amount, shares, epoch);
            return;
        }
        self.cover = PatronWords.packCover(0, 0, epoch + 1);
        (uint256 owed, uint256 epochOwed) = self.debt.debt();
        if (owed != 0 && epochOwed == epoch) {
            (uint256 perShare, ) = self.coverLosses[epoch].coverLosses();
            self.coverLosses[epoch] = PatronWords.packCoverLosses(perShare, shares);
        }
    }

    /// @dev Cover of `amount` is lost, by every week in proportion to its cover shares, and owed to it.
    function drawCover(State storage self, uint256 amount) internal {
        (uint256 inUse, uint256 shares, uint256 epoch) = self.cover.cover();
        require(amount <= inUse, IPatronPool.PatronPool_NotEnoughCover(amount, inUse));
        (uint256 perShare, ) = self.coverLosses[epoch].coverLosses();
        (uint256 owed, ) = self.debt.debt();

        perShare += Math.ceilDiv(amount << LOSS_BITS, shares);
        self.coverLosses[epoch] = PatronWords.packCoverLosses(perShare, shares);
        self.debt = PatronWords.packDebt(owed + amount, epoch);
        self.terms = PatronWords.markOwed(self.terms);
        freeCover(self, amount);
    }

    /// @dev Up to `most` comes back to those who lost it.
    function repayDebt(State storage self, uint256 most) internal returns (uint256 repaid) {
        (uint256 owed, uint256 epoch) = self.debt.debt();
        repaid = Math.min(most, owed);
        if (repaid == 0) return 0;
        (uint256 perShare, uint256 shares) = self.coverLosses[epoch].coverLosses();

        self.debt = PatronWords.packDebt(owed - repaid, epoch);
        // Repaid in full, nobody has lost anything, to the unit.
        perShare = owed == repaid ? 0 : perShare - (repaid << LOSS_BITS) / shares;
        if (owed == repaid) self.terms = PatronWords.clearOwed(self.terms);
        self.coverLosses[epoch] = PatronWords.packCoverLosses(perShare, shares);
    }

    // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev It weighs at once while the week's weight is unused, else from Monday on.
    function stake(State storage self, uint256 termsWord, address account, uint256 amount) internal {
        (uint256 weight, uint256 terms) = _roll(self, termsWord);
        _join(self, weight, terms, account, amount, amount);
    }

    /// @return paid what leaves the pool now
    function unstake(
        State storage self,
        uint256 termsWord,
        address account,
        uint256 amount
    ) internal returns (uint256 paid) {
        return _leave(self, termsWord, account, amount, true);
    }

    /// @dev As {unstake}, but the money stays, set aside for the link.
    function promote(
        State storage self,
        uint256 termsWord,
        address account,
        uint256 amount
    ) internal returns (uint256 moved) {
        moved = _leave(self, termsWord, account, amount, false);

        Patron storage patron = self.patrons[account];
        (uint256 budget, uint256 shares, uint256 week, uint256 epoch, ) = patron.link.link();
        patron.link = PatronWords.packLink(budget + moved, shares, week, epoch, true);
    }

    function demote(State storage self, address account, uint256 amount) internal {
        Patron storage patron = self.patrons[account];
        (uint256 budget, uint256 shares, uint256 week, uint256 epoch, bool everUsed) = patron.link.link();
        require(amount <= budget, IPatronPool.PatronPool_NotEnoughLinkBudget(amount, budget));

        patron.link = PatronWords.packLink(budget - amount, shares, week, epoch, everUsed);
    }

    /// @dev Folds finished weeks and takes all that is free out of the deposit.
    /// @return paid 0 where `maxWeeks` didn't reach; call again
    function collect(State storage self, address account, uint256 maxWeeks) internal returns (uint256 paid) {
        (uint256 weight, uint256 terms) = _roll(self, self.terms);
        Now memory pool = _unpacked(weight, terms, self.flow);
        Holder memory holder = _settled(self, pool, account);

        paid = _takeFree(self, pool, holder, maxWeeks);
        holder.deposit -= paid;

        _save(self.patrons[account], holder);
    }

    /// @dev Folds finished weeks and puts all that is free back to work.
    function restake(State storage self, address account, uint256 maxWeeks) internal returns (uint256 amount) {
        (uint256 weight, uint256 terms) = _roll(self, self.terms);
        Now memory pool = _unpacked(weight, terms, self.flow);
        Holder memory holder = _settled(self, pool, account);

        amount = _takeFree(self, pool, holder, maxWeeks);

        _save(self.patrons[account], holder);
        if (amount != 0) _join(self, weight, terms, account, amount, 0);
    }

    function claimIncome(State storage self, address account) internal returns (uint256 paid) {
        Patron storage patron = self.patrons[account];
        (uint256 flow, uint256 holding) = (self.flow, patron.holding);
        uint256 incomePerShare = flow.flowIncomePerShare();
        bool waits = holding.holdingLeaving() != 0 || patron.purse.purseJoining() != 0;
        // Income comes with sales, not with the clock: only where a join or a leave waits is there something to settle.
        if (waits || holding.holdingEra() != flow.flowEra()) {
            (uint256 weight, ) = _roll(self, self.terms);
            (holding, ) = _settle(self, patron, weight, account);
        }
        (uint256 income, uint256 takenPerShare) = patron.earnings.earnings();
        paid = income + _income(holding.holdingShares(), incomePerShare - takenPerShare);
        patron.earnings = PatronWords.packEarnings(0, incomePerShare);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function stateOf(State storage self) internal view returns (PoolState memory) {
        Now memory pool = _rolled(self);
        return
            PoolState({
                week: pool.week,
                lambdaBps: pool.lambdaBps,
                weight: (pool.shares * pool.index) / ONE,
                used: pool.used,
                room: _room(pool.week, pool.shares, pool.terms, pool.used),
                joining: pool.joining,
                leaving: (pool.leaving * pool.index) / ONE
            });
    }

    function weekOf(State storage self, uint256 week) internal view returns (WeekState memory) {
        (uint256 carried, uint256 promoted, , ) = self.sales[week].sales();
        (uint256 lostByShares, uint256 lostByLinks) = self.losses[week].losses();
        return WeekState({outstanding: carried + promoted, promoted: promoted, lost: lostByShares + lostByLinks});
    }

    function coverState(State storage self) internal view returns (CoverState memory state) {
        Now memory pool = _rolled(self);
        (state.inUse, , ) = self.cover.cover();
        (state.debt, ) = self.debt.debt();
        state.room = _coverRoom(self, pool.week, pool.shares, pool.terms, pool.used);
    }

    /// @dev What is locked of a week's cover, and what its carriers lost by it and are owed; both rounded up.
    function coverOfWeek(State storage self, uint256 week) internal view returns (uint256 inUse, uint256 lost) {
        (uint256 shares, uint256 epoch) = self.coverIn[week].coverIn();
        if (shares == 0) return (0, 0);
        (uint256 amount, uint256 allShares, uint256 epochNow) = self.cover.cover();
        if (epoch == epochNow) inUse = Math.ceilDiv(shares * amount, allShares);
        (uint256 perShare, ) = self.coverLosses[epoch].coverLosses();
        lost = (shares * perShare + (1 << LOSS_BITS) - 1) >> LOSS_BITS;
    }

    /// @dev Whether any week has vouchers or cover outstanding, or is owed for it, and the first such week.
    function oldestOutstanding(State storage self) internal view returns (bool found, uint256 week) {
        uint256 last = weekNow(self);
        (found, week) = self.weeksWithSales.next(0, last);
        while (found && !_isOutstanding(self, week)) {
            (found, week) = self.weeksWithSales.next(week + 1, last);
        }
    }

    function linkBudgetOf(State storage self, address account) internal view returns (uint256 budget) {
        (budget, , , , ) = self.patrons[account].link.link();
    }

    function positionOf(State storage self, address account) internal view returns (Position memory position) {
        Now memory pool = _rolled(self);
        Holder memory holder = _settled(self, pool, account);
        (uint256 locked, uint256 lost, ) = _exposure(self, pool, holder, type(uint256).max, false);
        _bookIncome(self, holder, pool.incomePerShare);

        uint256 staying = holder.shares - holder.leaving;
        uint256 leavingWeight = (holder.leaving * pool.index * pool.lambdaBps) / (ONE * BPS);
        if (holder.shares != 0) {
            position.weight = _floorSub(
                (staying * pool.index) / ONE + leavingWeight,
                Math.ceilDiv(holder.shares * pool.used, pool.shares)
            );
            position.leaving = _floorSub(leavingWeight, Math.ceilDiv(holder.leaving * pool.used, pool.shares));
        }
        position.deposit = holder.deposit;
        position.joining = holder.joining;
        position.locked = locked;
        position.lost = lost;
        position.linkBudget = linkBudgetOf(self, account);
        position.free = _free(pool, holder, position.linkBudget, locked + lost);
        position.payable_ = position.joining + _atWork(staying, pool.index, pool.lambdaBps);
        position.income = holder.income;
    }

    /// @dev What `account` carries of what is outstanding from `week`, cover included, rounded up.
    function carriedBy(State storage self, address account, uint256 week) internal view returns (uint256 carried) {
        Holder memory holder = _settled(self, _rolled(self), account);
        (uint256 shares, uint256 linkShares) = _partsIn(self, holder, week);
        (uint256 outstanding, uint256 promoted, , ) = self.sales[week].sales();
        (uint256 coverHere, ) = coverOfWeek(self, week);
        return _part(self, week, shares, outstanding + coverHere, linkShares, promoted);
    }

    // ─── The clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The pool as its first touch in the running week would leave it. Skipped weeks cost nothing.
    function _rolled(State storage self) private view returns (Now memory) {
        (uint256 weight, uint256 terms, uint256 flow) = (self.weight, self.terms, self.flow);
        uint256 week = WeekClock.weekAt(block.timestamp, terms.termsWeekOffset());
        if (week > weight.weightWeek()) (weight, terms, flow) = _turned(weight, terms, flow, week);
        return _unpacked(weight, terms, flow);
    }

    function _unpacked(uint256 weightWord, uint256 termsWord, uint256 flowWord) private pure returns (Now memory pool) {
        (pool.week, pool.era, pool.shares, pool.leaving) = weightWord.weight();
        (pool.index, pool.joining, , pool.lambdaBps, ) = termsWord.terms();
        (pool.used, , pool.incomePerShare) = flowWord.flow();
        pool.terms = termsWord;
    }

    /// @dev What Mondays do: the pool's words as `week` begins.
    function _turned(
        uint256 weightWord,
        uint256 termsWord,
        uint256 flowWord,
        uint256 week
    ) private pure returns (uint256 weight, uint256 terms, uint256 flow) {
        (uint256 weekBefore, uint256 era, uint256 shares, uint256 leaving) = weightWord.weight();
        (uint256 index, uint256 joining) = (termsWord.termsIndex(), termsWord.termsJoining());
        uint256 used = flowWord.flowUsed();

        if (used != 0) index -= Math.ceilDiv(used * ONE, shares);
        shares -= leaving;
        if (shares == 0) {
            index = ONE;
        } else if (index < LEAST_INDEX) {
            era += 1;
            index = ONE;
            shares = 0;
        }
        shares += (joining * ONE) / index;

        weight = PatronWords.packWeight(week, era, shares, 0);
        terms = termsWord.nextTerms(index, week == weekBefore + 1 ? used : 0);
        flow = flowWord.nextFlow(era);
    }

    /// @dev Writes what Monday changed, once a week. After it, storage says how things stand now.
    /// @return weight the pool's words as they stand now
    function _roll(State storage self, uint256 termsWord) private returns (uint256 weight, uint256 terms) {
        (weight, terms) = (self.weight, termsWord);
        uint256 week = WeekClock.weekAt(block.timestamp, terms.termsWeekOffset());
        if (week > weight.weightWeek()) (weight, terms) = _turn(self, weight, terms, week);
    }

    function _turn(
        State storage self,
        uint256 weightWord,
        uint256 termsWord,
        uint256 week
    ) private returns (uint256 weight, uint256 terms) {
        (uint256 weekBefore, uint256 eraBefore) = (weightWord.weightWeek(), weightWord.weightEra());

        (weight, terms, self.flow) = _turned(weightWord, termsWord, self.flow, week);

        (self.weight, self.terms) = (weight, terms);
        if (termsWord.termsJoining() != 0) self.indexAt[weekBefore + 1] = terms.termsIndex();
        if (weight.weightEra() != eraBefore) self.lastWeekOfEra[eraBefore] = weekBefore;
    }

    /// @dev λ of Monday's weight, less what the week used, less the part of last week's use that is younger than 7 days
    /// if it was spread evenly. Rounded down.
    function _room(uint256 week, uint256 shares, uint256 termsWord, uint256 used) private view returns (uint256) {
        uint256 limit;
        // 112, 40 and 16 bits.
        unchecked {
            limit = (((shares * termsWord.termsIndex()) / ONE) * termsWord.termsLambdaBps()) / BPS;
        }
        uint256 usedBefore = termsWord.termsUsedBefore();
        if (usedBefore != 0) {
            uint256 left = WeekClock.startOf(week + 1, termsWord.termsWeekOffset()) - block.timestamp;
            used += Math.ceilDiv(usedBefore * left, WeekClock.WEEK);
        }
        return _floorSub(limit, used);
    }

    /// @dev The room for cover: none while the merchant owes its patrons.
    function _coverRoom(
        State storage self,
        uint256 week,
        uint256 shares,
        uint256 termsWord,
        uint256 used
    ) private view returns (uint256) {
        (uint256 amount, uint256 coverShares, ) = self.cover.cover();
        (uint256 owed, ) = self.debt.debt();
        if (owed != 0 || coverShares > amount * MOST_SHARES_PER_COVER) return 0;
        return _room(week, shares, termsWord, used);
    }

    // ─── Joining and leaving ─────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Puts `amount` to work, `paidIn` of which is new money: as shares at once while the week has sold nothing,
    /// else on Monday. Only the purse changes; the next touch after that folds the join into the holding. The pool is
    /// rolled.
    function _join(
        State storage self,
        uint256 weightWord,
        uint256 termsWord,
        address account,
        uint256 amount,
        uint256 paidIn
    ) private {
        Patron storage patron = self.patrons[account];
        bool atOnce = !termsWord.isUsed();
        uint256 week = weightWord.weightWeek();

        uint256 purse = patron.purse;
        // A first stake carries nothing of the weeks before.
        if (purse == 0) purse = PatronWords.newPurse(week);
        uint256 from = atOnce ? week : week + 1;
        if (purse.joinsOtherwise(from, atOnce)) (, purse) = _settle(self, patron, weightWord, account);
        uint256 added = amount;
        if (atOnce) {
            added = (amount * ONE) / termsWord.termsIndex();
            self.weight = PatronWords.addShares(weightWord, added);
        } else {
            _joinOnMonday(self, termsWord, weightWord.weightShares(), amount);
        }
        patron.purse = PatronWords.addJoining(purse, paidIn, added, from, atOnce);
    }

    /// @dev Refuses stake that might not fit when it becomes shares: a roll must never fail. A week uses at most half of
    /// the weight, so the index at most halves.
    function _joinOnMonday(State storage self, uint256 termsWord, uint256 shares, uint256 amount) private {
        uint256 joining = termsWord.termsJoining() + amount;
        uint256 most;
        // Shares have 112 bits, and an index is never below the least.
        unchecked {
            uint256 leastIndex = Math.max(termsWord.termsIndex() / 2 - 1, LEAST_INDEX);
            most = ((type(uint112).max - shares) * leastIndex) / ONE;
        }
        require(joining <= most, IPatronPool.PatronPool_AmountTooLarge(joining, most));
        self.terms = PatronWords.setJoiningMoney(termsWord, joining);
    }

    /// @dev Takes `amount` out of what joins on Monday, then out of what is at work, and out of the deposit if it is
    /// `paidOut`. λ of what stops weighing stays set aside until Monday, whatever the week has used of it by then.
    function _leave(
        State storage self,
        uint256 termsWord,
        address account,
        uint256 amount,
        bool paidOut
    ) private returns (uint256 taken) {
        (uint256 weight, uint256 terms) = _roll(self, termsWord);
        Patron storage patron = self.patrons[account];
        (uint256 holding, uint256 purse) = _settle(self, patron, weight, account);
        uint256 joining = purse.purseJoining();
        uint256 staying = holding.holdingStaying();
        uint256 atWork = _atWork(staying, terms.termsIndex(), terms.termsLambdaBps());

        // Where it takes all, also what is worth less than a unit.
        (uint256 fromJoining, uint256 more) = (joining, staying);
        // Two numbers of 112 bits.
        unchecked {
            taken = joining + atWork;
            if (amount != type(uint256).max) {
                require(amount <= taken, IPatronPool.PatronPool_NotEnoughAtWork(amount, taken));
                taken = amount;
                if (joining > amount) (fromJoining, more) = (amount, 0);
                else more = _sharesFor(amount - joining, staying, terms);
            }
        }
        if (fromJoining != 0) {
            self.terms = PatronWords.takeJoiningMoney(terms, fromJoining);
            purse = PatronWords.takeJoining(purse, fromJoining);
        }
        if (more != 0) {
            patron.holding = PatronWords.addLeaving(holding, more, weight.weightWeek());
            self.weight = PatronWords.addPoolLeaving(weight, more);
        }
        patron.purse = paidOut ? PatronWords.takeDeposit(purse, taken) : purse;
    }

    /// @dev What `staying` shares can take out at once: all but λ.
    function _atWork(uint256 staying, uint256 index, uint256 lambdaBps) private pure returns (uint256) {
        // 112, 40 and 16 bits.
        unchecked {
            return (staying * index * (BPS - lambdaBps)) / (ONE * BPS);
        }
    }

    /// @dev How many of `staying` shares have to leave so that `amount`, which is at work, can be taken out at once.
    function _sharesFor(uint256 amount, uint256 staying, uint256 termsWord) private pure returns (uint256 shares) {
        // What is at work is less than 2¹¹².
        unchecked {
            uint256 perShare = termsWord.termsIndex() * (BPS - termsWord.termsLambdaBps());
            shares = (amount * ONE * BPS + perShare - 1) / perShare;
        }
        // Rounded up, that may be a share too many.
        if (shares > staying) shares = staying;
    }

    // ─── Settling a patron ───────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Carries out what waited for a Monday that has passed; writes only where something did. The pool is rolled.
    /// @return holding the patron's words as they stand now
    function _settle(
        State storage self,
        Patron storage patron,
        uint256 weightWord,
        address account
    ) private returns (uint256 holding, uint256 purse) {
        (holding, purse) = (patron.holding, patron.purse);
        if (!_isSettled(holding, purse, weightWord)) {
            _save(patron, _settled(self, _rolled(self), account));
            (holding, purse) = (patron.holding, patron.purse);
        }
    }

    function _isSettled(uint256 holding, uint256 purse, uint256 weightWord) private pure returns (bool) {
        if (holding.holdingEra() != weightWord.weightEra()) return false;
        uint256 week = weightWord.weightWeek();
        if (holding.holdingLeaving() != 0 && holding.holdingLeavingWeek() < week) return false;
        return purse.purseJoining() == 0 || purse.purseJoiningFrom() > week;
    }

    /// @dev The patron with every join, leave and end of era that lies behind carried out, in order of time.
    function _settled(
        State storage self,
        Now memory pool,
        address account
    ) private view returns (Holder memory holder) {
        Patron storage patron = self.patrons[account];
        holder.account = account;
        (holder.shares, holder.leaving, holder.leavingWeek, holder.era) = patron.holding.holding();
        (
            holder.deposit,
            holder.joining,
            holder.joiningFrom,
            holder.joiningIsShares,
            holder.since,
            holder.joins
        ) = patron.purse.purse();

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
        uint256 from = holder.joiningFrom;
        _foldEras(self, pool, holder, from);
        uint256 shares = holder.joining;
        if (!holder.joiningIsShares) {
            shares = (shares * ONE) / _indexAt(self, pool, from);
            holder.joins += 1;
        }
        holder.joining = 0;
        _setShares(self, pool, holder, from, holder.shares + shares);
    }

    function _foldLeave(State storage self, Now memory pool, Holder memory holder) private view {
        uint256 from = holder.leavingWeek + 1;
        uint256 leaving = holder.leaving;
        _foldEras(self, pool, holder, from);
        holder.leaving = 0;
        // An era that ended on the same Monday has taken the shares with it.
        _setShares(self, pool, holder, from, _floorSub(holder.shares, leaving));
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

        uint256 count = holder.freshCount;
        bool again = count != 0 && holder.fresh[count - 1].until == week - 1;
        if (week > holder.since && !again) {
            holder.fresh[count] = Checkpoint({until: uint16(week - 1), shares: uint112(holder.shares)});
            holder.freshCount = count + 1;
        }
        holder.shares = shares;
        if (shares == 0) holder.joins = 0;
    }

    function _bookIncome(State storage self, Holder memory holder, uint256 incomePerShare) private view {
        if (!holder.hasEarnings) {
            (holder.income, holder.takenPerShare) = self.patrons[holder.account].earnings.earnings();
            holder.hasEarnings = true;
        }
        holder.income += _income(holder.shares, incomePerShare - holder.takenPerShare);
        holder.takenPerShare = incomePerShare;
    }

    function _save(Patron storage patron, Holder memory holder) private {
        patron.holding = PatronWords.packHolding(holder.shares, holder.leaving, holder.leavingWeek, holder.era);
        patron.purse = PatronWords.packPurse(
            holder.deposit,
            holder.joining,
            holder.joiningFrom,
            holder.joiningIsShares,
            holder.since,
            holder.joins
        );
        if (holder.hasEarnings) patron.earnings = PatronWords.packEarnings(holder.income, holder.takenPerShare);
        if (holder.freshCount == 0) return;

        uint256 length = patron.history.length;
        for (uint256 i = 0; i < holder.freshCount; i++) {
            // Two changes on one Monday: the weeks before hold what was held before both.
            if (length != 0 && patron.history[length - 1].until == holder.fresh[i].until) continue;
            patron.history.push(holder.fresh[i]);
            length += 1;
        }
    }

    /// @dev Joins that a view has yet to roll happen at the rolled index.
    function _indexAt(State storage self, Now memory pool, uint256 week) private view returns (uint256) {
        (uint256 rolledTo, , , ) = self.weight.weight();
        return week > rolledTo ? pool.index : self.indexAt[week];
    }

    function _lastWeekOf(State storage self, Now memory pool, uint256 era) private view returns (uint256) {
        (uint256 rolledTo, uint256 eraThen, , ) = self.weight.weight();
        return era == eraThen && pool.era != era ? rolledTo : self.lastWeekOfEra[era];
    }

    /// @dev `incomePerShare` as `week` began: as the first week with sales from then on found it.
    function _incomePerShareAt(
        State storage self,
        Now memory pool,
        uint256 week
    ) private view returns (uint256 incomePerShare) {
        (bool found, uint256 next) = self.weeksWithSales.next(week, pool.week);
        if (!found) return pool.incomePerShare;
        (, incomePerShare) = self.carriers[next].carriers();
    }

    function _income(uint256 shares, uint256 perShare) private pure returns (uint256) {
        // 112 and 144 bits: the product fits a word.
        return (shares * perShare) >> INCOME_BITS;
    }

    // ─── Liability ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Folds finished weeks into the deposit and returns what is free, or 0 where `maxWeeks` didn't reach.
    function _takeFree(
        State storage self,
        Now memory pool,
        Holder memory holder,
        uint256 maxWeeks
    ) private view returns (uint256) {
        (uint256 locked, uint256 lost, bool complete) = _exposure(self, pool, holder, maxWeeks, true);
        if (!complete) return 0;
        return _free(pool, holder, linkBudgetOf(self, holder.account), locked + lost);
    }

    /// @dev What it carries of outstanding vouchers, of cover and of losses, both rounded up, over its weeks with sales. Where
    /// `fold`, weeks at the beginning in which nothing is outstanding any more are written off and never looked at again.
    function _exposure(
        State storage self,
        Now memory pool,
        Holder memory holder,
        uint256 maxWeeks,
        bool fold
    ) private view returns (uint256 locked, uint256 lost, bool complete) {
        (bool found, uint256 week) = self.weeksWithSales.next(holder.since, pool.week);
        bool hasCover = self.cover != 0;
        for (uint256 i = 0; found; i++) {
            if (i == maxWeeks) return (locked, lost, false);

            (uint256 shares, uint256 linkShares) = _partsIn(self, holder, week);
            (uint256 carried, uint256 promoted, , ) = self.sales[week].sales();
            (uint256 coverHere, uint256 coverLost) = hasCover ? coverOfWeek(self, week) : (0, 0);
            uint256 lostHere =
                coverLost != 0 || self.weeksWithLosses.has(week)
                    ? _lostIn(self, week, shares, linkShares, coverLost)
                    : 0;
            carried += coverHere;
            // What is owed for cover may still come back.
            fold = fold && carried == 0 && promoted == 0 && coverLost == 0 && week < pool.week;
            if (fold) {
                holder.deposit = _floorSub(holder.deposit, lostHere);
                holder.since = week + 1;
            } else {
                lost += lostHere;
                locked += _part(self, week, shares, carried, linkShares, promoted);
            }
            (found, week) = self.weeksWithSales.next(week + 1, pool.week);
        }
        complete = true;
    }

    /// @dev Its part of `carried` by its shares and of `promoted` by its link, each rounded up.
    function _part(
        State storage self,
        uint256 week,
        uint256 shares,
        uint256 carried,
        uint256 linkShares,
        uint256 promoted
    ) private view returns (uint256 part) {
        if (shares != 0 && carried != 0) {
            (uint256 allShares, ) = self.carriers[week].carriers();
            part = Math.ceilDiv(shares * carried, allShares);
        }
        if (linkShares != 0 && promoted != 0) {
            (, , uint256 allLinkShares, ) = self.sales[week].sales();
            part += Math.ceilDiv(linkShares * promoted, allLinkShares);
        }
    }

    function _lostIn(
        State storage self,
        uint256 week,
        uint256 shares,
        uint256 linkShares,
        uint256 coverLost
    ) private view returns (uint256) {
        (uint256 carried, uint256 promoted) = self.losses[week].losses();
        return _part(self, week, shares, carried + coverLost, linkShares, promoted);
    }

    /// @dev With what parts it carries the sales of `week`: shares (up, for what rounding lost when stake joined) and
    /// link shares.
    function _partsIn(
        State storage self,
        Holder memory holder,
        uint256 week
    ) private view returns (uint256 shares, uint256 linkShares) {
        Patron storage patron = self.patrons[holder.account];
        shares = holder.shares;
        bool older = true;
        for (uint256 i = holder.freshCount; older && i > 0; i--) {
            Checkpoint memory checkpoint = holder.fresh[i - 1];
            older = checkpoint.until >= week;
            if (older) shares = checkpoint.shares;
        }
        if (older) shares = _sharesBefore(patron.history, week, shares);
        if (shares != 0) shares += holder.joins;
        (, uint256 lastShares, uint256 lastWeek, uint256 epoch, bool everUsed) = patron.link.link();
        if (!everUsed) return (shares, 0);
        (linkShares, epoch) = lastWeek == week ? (lastShares, epoch) : patron.linkSharesIn[week].filedLink();
        (, , , uint256 lastEpoch) = self.sales[week].sales();
        // All that it carried before a new epoch was released.
        if (epoch != lastEpoch) linkShares = 0;
    }

    /// @dev What the first checkpoint that reaches `week` says, else `current`. They lie in order of time.
    function _sharesBefore(Checkpoint[] storage history, uint256 week, uint256 current) private view returns (uint256) {
        (uint256 low, uint256 high) = (0, history.length);
        uint256 length = high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (history[middle].until < week) low = middle + 1;
            else high = middle;
        }
        return low == length ? current : history[low].shares;
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
            atWork =
                Math.ceilDiv(staying * pool.index, ONE)
                + Math.ceilDiv(holder.leaving * pool.index * pool.lambdaBps, ONE * BPS);
            // What the week used of it is counted as exposure.
            atWork = _floorSub(atWork, (holder.shares * pool.used) / pool.shares);
        }
        return _floorSub(holder.deposit, atWork + holder.joining + linkBudget + exposure);
    }

    /// @dev Adds a sale of `price` to what is outstanding of the week, up to `want` of it carried by the promoter's link.
    function _addSale(
        State storage self,
        uint256 week,
        uint256 price,
        uint256 want,
        address promoter
    ) private returns (uint256 promoted) {
        (uint256 carriedBefore, uint256 promotedBefore, uint256 linkShares, uint256 epoch) = self.sales[week].sales();
        if (carriedBefore == 0 && promotedBefore == 0) self.weeksWithSales.set(week);

        if (promoter != address(0) && want != 0) {
            (promoted, linkShares, epoch) = _carryByLink(
                self.patrons[promoter],
                week,
                want,
                promotedBefore,
                linkShares,
                epoch
            );
        }
        self.sales[week] = PatronWords.packSales(
            carriedBefore + price - promoted,
            promotedBefore + promoted,
            linkShares,
            epoch
        );
    }

    /// @dev Carries up to `want` of a sale of this week by the patron's link. What links carry of a week is held in
    /// shares of what is outstanding, so that a voucher that was redeemed before frees those who carried it then. Where
    /// no share can be counted for it any more this week, the link carries nothing and the sale is the stakers'.
    function _carryByLink(
        Patron storage patron,
        uint256 week,
        uint256 want,
        uint256 promoted,
        uint256 linkShares,
        uint256 epoch
    ) private returns (uint256 carried, uint256 linkSharesAfter, uint256 epochAfter) {
        (uint256 budget, uint256 mine, uint256 lastWeek, uint256 lastEpoch, bool everUsed) = patron.link.link();
        carried = Math.min(want, budget);
        if (promoted == 0 && linkShares != 0) {
            if (epoch == type(uint8).max) return (0, linkShares, epoch);
            (linkShares, epoch) = (0, epoch + 1);
        }
        // Budgets have 88 bits, link shares and what they carry 80.
        unchecked {
            uint256 more = linkShares == 0 ? carried : Math.ceilDiv(carried * linkShares, promoted);
            bool fits = linkShares + more <= type(uint80).max && promoted + carried <= type(uint80).max;
            if (carried == 0 || !fits) return (0, linkShares, epoch);

            if (lastWeek != week && mine != 0) {
                patron.linkSharesIn[lastWeek] = PatronWords.packFiledLink(mine, lastEpoch);
            }
            if (lastWeek != week || lastEpoch != epoch) mine = 0;
            patron.link = PatronWords.packLink(budget - carried, mine + more, week, epoch, everUsed);
            return (carried, linkShares + more, epoch);
        }
    }

    function _isOutstanding(State storage self, uint256 week) private view returns (bool) {
        (uint256 carried, uint256 promoted, , ) = self.sales[week].sales();
        (uint256 coverHere, uint256 coverLost) = coverOfWeek(self, week);
        return carried != 0 || promoted != 0 || coverHere != 0 || coverLost != 0;
    }

    function _floorSub(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a - b : 0;
    }
}
