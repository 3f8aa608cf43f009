// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {MerchantPay} from "../libraries/MerchantPay.sol";
import {PlanBook, PlanFigures, PriceClass, Turn, Worth} from "../libraries/PlanBook.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../libraries/ThirdsSchedule.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {AccountId, Ids, MerchantId, PlanId, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";

/// @title SubscriptionsBase
/// @notice The books of prepaid subscriptions: what is stored, what the clock makes of it, and the one gate through which
/// money goes to a merchant. {Subscriptions} and {SubscriptionsDesk} are two halves of one contract, which together would be
/// larger than a contract may be.
abstract contract SubscriptionsBase is ISubscriptionsFacts {
    using DiscountSchedule for Schedule;
    using MerchantPay for IMerchantRegistry;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using SafeCast for uint256;
    using SafeCast for int256;
    using StartHistogram for StartHistogram.State;

    uint256 internal constant BPS = 10_000;
    uint256 internal constant TIERS = 4;
    /// @dev The patrons whose stake covers a merchant's subscriptions are those of its first pool.
    uint8 internal constant COVER_POOL = 1;

    /// @dev A purchase reads the first three words and changes the last of them.
    struct Record {
        uint104 retailTotal;
        uint104 prepaidPrice;
        uint8 weekCount;
        uint8 transactionBps;
        uint8 coolingOffWeeks;
        uint8 longestPauseWeeks;
        bool coveredFromDayOne;
        bool open;
        // ── next word
        IERC20 currency;
        MerchantId merchant;
        uint24 weekOffset;
        uint24 capacity;
        uint16 patronBps;
        // ── next word: what changes. Seats are counted as settled; who left in `leaverWeek` sits until its end
        uint16 settledWeek;
        uint16 leaverWeek;
        uint24 leavers;
        uint32 seats;
        uint32 sold;
        uint8 tierCount;
        // ── next words
        bytes32 termsHash;
        address arbiter;
        uint8 queueWeeks;
        uint8 horizonYears;
        uint8 arbiterDays;
        uint16 partsPerWeek;
        uint16 guestSeats;
        uint16 referralBps;
        // ── next word
        address community;
        uint72 tiers;
        StartHistogram.State histogram;
        string title;
        string metadataURI;
    }

    /// @dev One word. `pausedFrom` of 0: never paused. `start` leaves the last pause out.
    struct Member {
        address owner;
        uint16 start;
        uint16 pausedFrom;
        uint16 resumesAt;
        uint16 leftIn;
        uint8 pauseWeeksUsed;
        uint8 tier;
    }

    /// @dev What is owed between a merchant and all its members, as settled. `covered`: patrons' cover or debt isn't zero.
    struct Book {
        int120 due;
        uint128 reserve;
        bool covered;
    }

    /// @dev Changes of the merchant's pools by one call, and where money goes.
    struct Money {
        int256 allowance;
        int256 topUp;
        int256 transaction;
        int256 coolingOff;
        uint256 repaid;
        uint256 fee;
        uint256 toMerchant;
        address other;
        uint256 toOther;
    }

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;

    uint256 internal _planCount;
    mapping(PlanId plan => Record) internal _plans;
    mapping(uint256 id => Member) internal _members;
    mapping(MerchantId merchant => Book) internal _books;

    constructor(IMerchantRegistry registry_, IEscrowVault vault_, IPatronPool patrons_) {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
    }

    // ─── The clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    function _weekOf(Record storage record) internal view returns (uint256) {
        return WeekClock.weekAt(block.timestamp, record.weekOffset);
    }

    /// @dev Writes what the clock decided for a plan up to week `to`.
    /// @return bounty what a keeper may have for it; it has left the transaction budget
    function _settle(
        Record storage record,
        PlanFigures memory figures,
        uint256 to,
        Money memory money
    ) internal returns (uint256 bounty) {
        uint256 from = record.settledWeek;
        if (to <= from) return 0;
        Turn memory turn = record.histogram.turn(figures, from, to);
        record.histogram.resume(figures, from, to);
        record.settledWeek = to.toUint16();
        record.seats -= uint32(turn.ended);

        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            uint256 count = turn.joined[tier];
            if (count == 0) continue;
            PriceClass memory class = figures.classOf(tier);
            money.coolingOff -= int256(count * class.price);
            money.transaction += int256(count * class.transaction);
            money.topUp += int256(count * class.topUp);
            money.allowance += int256(count * class.allowance);
        }
        bounty = turn.bounties;
        money.transaction -= int256(bounty + turn.transaction);
        money.allowance += int256(turn.transaction);
        _book(record, turn.due, turn.reserve);
    }

    // ─── Money ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _book(Record storage record, int256 due, int256 reserve) internal {
        Book storage book = _books[record.merchant];
        (int256 dueBefore, int256 reserveBefore) = (book.due, int256(uint256(book.reserve)));
        book.due = (dueBefore + due).toInt120();
        book.reserve = uint256(reserveBefore + reserve).toUint128();
    }

    /// @dev What the pools that pay hold, with the changes of this call.
    function _poolsWith(
        Record storage record,
        Money memory money
    ) internal view returns (uint256 allowance, uint256 topUp) {
        (allowance, topUp) = vault.pairOf(_account(record, Labels.ALLOWANCE));
        allowance = uint256(int256(allowance) + money.allowance);
        topUp = uint256(int256(topUp) + money.topUp);
    }

    /// @dev The one gate (PROTOCOL.md §6.4): pays what the merchant is due as far as allowance + top-up + cover stay at least
    /// what is held back; more cover is asked for where `mayGrow`. Patrons' fee and the merchant's debt come out of it first.
    /// @return paid to the merchant
    function _payInstalments(Record storage record, Money memory money, bool mayGrow) internal returns (uint256 paid) {
        Book storage book = _books[record.merchant];
        uint256 due = book.due > 0 ? uint256(int256(book.due)) : 0;
        (uint256 allowance, uint256 topUp) = _poolsWith(record, money);
        uint256 reserve = book.reserve;
        PoolId pool = _poolOf(record);
        CoverState memory cover;
        if (book.covered) cover = patrons.coverOf(pool);

        uint256 amount = Math.min(due, allowance + topUp + cover.inUse - reserve);
        if (mayGrow && amount < due) {
            uint256 grown;
            (grown, money.fee) = patrons.growCover(pool, due - amount, record.patronBps);
            cover.inUse += grown;
            amount += grown;
        }
        if (amount != 0) {
            money.repaid = Math.min(amount - money.fee, cover.debt);
            if (money.repaid != 0) patrons.repayDebt(pool, money.repaid);
            uint256 fromAllowance = Math.min(amount, allowance);
            money.allowance -= int256(fromAllowance);
            money.topUp -= int256(amount - fromAllowance);
            book.due -= int256(amount).toInt120();
            paid = amount - money.fee - money.repaid;
            money.toMerchant = paid;
        }
        _freeSurplus(record, allowance + topUp - amount, reserve, cover.inUse, cover.debt - money.repaid);
        if (mayGrow) {
            emit InstalmentsReleased(
                record.merchant,
                paid,
                money.fee,
                money.repaid,
                book.due,
                reserve,
                Math.min(cover.inUse, reserve - Math.min(reserve, allowance + topUp - amount))
            );
        }
    }

    /// @dev Gives back what cover isn't needed any more.
    function _freeCover(Record storage record, Money memory money) internal {
        Book storage book = _books[record.merchant];
        PoolId pool = _poolOf(record);
        (uint256 allowance, uint256 topUp) = (0, 0);
        CoverState memory cover;
        if (!book.covered) return;
        cover = patrons.coverOf(pool);
        (allowance, topUp) = _poolsWith(record, money);
        _freeSurplus(record, allowance + topUp, book.reserve, cover.inUse, cover.debt);
    }

    function _freeSurplus(Record storage record, uint256 pools, uint256 reserve, uint256 inUse, uint256 debt) internal {
        uint256 needed = reserve - Math.min(reserve, pools);
        if (inUse > needed) patrons.freeCover(_poolOf(record), inUse - needed);
        bool covered = debt != 0 || (inUse != 0 && needed != 0);
        Book storage book = _books[record.merchant];
        if (book.covered != covered) book.covered = covered;
    }

    /// @dev Posts all changes of a call at once.
    function _post(Record storage record, address payer, uint256 amount, Money memory money) internal {
        int256[6] memory changes = [
            money.allowance,
            money.topUp,
            money.transaction,
            money.coolingOff,
            int256(money.repaid),
            int256(money.fee)
        ];
        uint8[6] memory labels = [
            Labels.ALLOWANCE,
            Labels.TOP_UP,
            Labels.TRANSACTION,
            Labels.COOLING_OFF,
            Labels.PATRON_STAKE,
            Labels.PATRON_INCOME
        ];
        uint256 count;
        for (uint256 i = 0; i < 6; i++) if (changes[i] != 0) count++;
        Entry[] memory entries = new Entry[](count);
        count = 0;
        for (uint256 i = 0; i < 6; i++) {
            if (changes[i] != 0) entries[count++] = Entry(_account(record, labels[i]), changes[i]);
        }
        Payout[] memory payouts;
        if (money.toMerchant != 0) {
            payouts = registry.payouts(record.merchant, money.toMerchant, money.other, money.toOther);
        } else if (money.toOther != 0) {
            payouts = new Payout[](1);
            payouts[0] = Payout(money.other, money.toOther);
        }
        if (count == 0 && payouts.length == 0) return;
        vault.post(record.currency, payer, amount, entries, payouts);
    }

    // ─── What the clock makes of a member ────────────────────────────────────────────────────────────────────────────

    /// @dev Its week 1 as if the last pause had never been, and how many weeks pauses took, that one included.
    function _afterPause(Member storage member) internal view returns (uint256 start, uint256 used) {
        (start, used) = (member.start, member.pauseWeeksUsed);
        if (member.pausedFrom != 0) {
            uint256 length = member.resumesAt - member.pausedFrom;
            start += length;
            used += length;
        }
    }

    /// @dev The week in which its week 1 was.
    function _originOf(Member storage member) internal view returns (uint256) {
        return member.start - member.pauseWeeksUsed;
    }

    /// @dev f: weeks begun, frozen while paused; 1 before the first.
    function _begunIn(PlanFigures memory figures, Member storage member, uint256 week) internal view returns (uint256) {
        // Who left stands still.
        if (member.leftIn != 0) week = Math.min(week, member.leftIn);
        uint256 pausedFrom = member.pausedFrom;
        if (pausedFrom != 0) {
            if (week >= member.resumesAt) {
                (uint256 start, ) = _afterPause(member);
                return figures.begunIn(start, week);
            }
            if (week >= pausedFrom) return pausedFrom - member.start;
        }
        return figures.begunIn(member.start, week);
    }

    /// @dev The first week in which it isn't valid any more.
    function _endOf(PlanFigures memory figures, Member storage member) internal view returns (uint256) {
        if (member.leftIn != 0) return uint256(member.leftIn) + 1;
        (uint256 start, ) = _afterPause(member);
        return start + figures.schedule.weekCount;
    }

    function _statusIn(PlanFigures memory figures, Member storage member, uint256 week) internal view returns (Status) {
        if (member.leftIn != 0) return week > member.leftIn ? Status.Ended : Status.Leaving;
        if (week < member.start) return Status.Starting;
        if (week >= _endOf(figures, member)) return Status.Ended;
        if (member.pausedFrom != 0 && week >= member.pausedFrom && week < member.resumesAt) return Status.Paused;
        return _isCoolingOff(figures, member, week) ? Status.CoolingOff : Status.Active;
    }

    /// @dev Also before its first week. A pause lies behind any cooling-off.
    function _isCoolingOff(
        PlanFigures memory figures,
        Member storage member,
        uint256 week
    ) internal view returns (bool) {
        return member.pausedFrom == 0 && !figures.isJoined(member.start, week);
    }

    function _refundableIn(
        PlanFigures memory figures,
        Member storage member,
        uint256 week
    ) internal view returns (uint256) {
        Status status = _statusIn(figures, member, week);
        if (status >= Status.Leaving) return 0;
        uint256 price = figures.prices[member.tier];
        uint256 begun = _begunIn(figures, member, week);
        if (_isCoolingOff(figures, member, week)) {
            return status == Status.Starting ? price : figures.schedule.remaining(price, begun);
        }
        (uint256 after_, uint256 before) = _middle(figures);
        return begun > after_ && begun < before ? figures.schedule.remaining(price, begun) : 0;
    }

    /// @dev The second and last third, without the last week: `after_ < weeks begun < before`.
    function _middle(PlanFigures memory figures) internal pure returns (uint256 after_, uint256 before) {
        return (ThirdsSchedule.secondThird(figures.schedule.weekCount), figures.schedule.weekCount);
    }

    function _checkMiddle(PlanFigures memory figures, uint256 begun) internal pure {
        (uint256 after_, uint256 before) = _middle(figures);
        require(begun > after_, Subscriptions_TooEarly(begun, after_ + 1));
        require(begun < before, Subscriptions_TooLate(begun, before));
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _published(PlanId plan) internal view returns (Record storage record) {
        record = _plans[plan];
        require(record.prepaidPrice != 0, Subscriptions_UnknownPlan(plan));
    }

    function _sold(uint256 id) internal view returns (Record storage record, Member storage member) {
        member = _members[id];
        require(member.owner != address(0), Subscriptions_UnknownSubscription(id));
        record = _plans[Ids.planOf(id)];
    }

    function _figures(Record storage record) internal view returns (PlanFigures memory figures) {
        figures.schedule = Schedule(record.retailTotal, record.prepaidPrice, record.weekCount);
        figures.transactionBps = record.transactionBps;
        figures.coolingOffWeeks = record.coolingOffWeeks;
        figures.fromDayOne = record.coveredFromDayOne;
        figures.tierCount = record.tierCount;
        figures.prices[0] = record.prepaidPrice;
        for (uint256 tier = 1; tier < figures.tierCount; tier++) figures.prices[tier] = _priceOf(record, tier);
    }

    function _priceOf(Record storage record, uint256 tier) internal view returns (uint256) {
        uint256 price = record.prepaidPrice;
        if (tier == 0) return price;
        require(tier < TIERS, Subscriptions_BadTerm("tier", tier, TIERS - 1));
        return DiscountSchedule.tierPrice(price, (record.tiers >> ((tier - 1) * 24 + 8)) & 0xffff);
    }

    function _poolOf(Record storage record) internal view returns (PoolId) {
        return Ids.pool(record.currency, record.merchant, COVER_POOL);
    }

    function _account(Record storage record, uint8 label) internal view returns (AccountId) {
        return Ids.account(record.currency, record.merchant, label);
    }
}
