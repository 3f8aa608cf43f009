// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {MerchantPay} from "../libraries/MerchantPay.sol";
import {PlanBook, PlanFigures, PriceClass} from "../libraries/PlanBook.sol";
import {Book, Member, PlanState, PlanWords, Terms} from "../libraries/PlanWords.sol";
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
    using MerchantPay for IMerchantRegistry;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using StartHistogram for StartHistogram.State;

    uint256 internal constant BPS = 10_000;
    uint256 internal constant TIERS = 4;
    /// @dev The patrons whose stake covers a merchant's subscriptions are those of its first pool.
    uint8 internal constant COVER_POOL = 1;

    /// @dev Words of {PlanWords} first: a purchase reads three and changes the last of them.
    struct Record {
        uint256 price;
        uint256 seller;
        uint256 state;
        bytes32 termsHash;
        // ── what few calls look at
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

    /// @dev A plan and its merchant's book, read once at the beginning of a call and written once at its end, and what the
    /// call changes in the merchant's pools.
    struct Shop {
        Terms terms;
        PlanState state;
        Book book;
        Money money;
        uint256 week;
    }

    /// @dev Changes of the four pools, what goes to patrons as repaid debt and as their fee, and what leaves the house.
    struct Money {
        int256[4] pools;
        uint256 repaid;
        uint256 fee;
        uint256 toMerchant;
        address other;
        uint256 toOther;
    }

    /// @dev Places in `Money.pools`, in the order of their labels.
    uint256 internal constant ALLOWANCE = 0;
    uint256 internal constant TOP_UP = 1;
    uint256 internal constant TRANSACTION = 2;
    uint256 internal constant COOLING_OFF = 3;

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;

    uint256 internal _planCount;
    mapping(PlanId plan => Record) internal _plans;
    mapping(uint256 id => uint256 word) internal _members;
    mapping(MerchantId merchant => uint256 word) internal _books;

    constructor(IMerchantRegistry registry_, IEscrowVault vault_, IPatronPool patrons_) {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
    }

    // ─── Opening and closing ─────────────────────────────────────────────────────────────────────────────────────────

    function _open(PlanId plan) internal view returns (Record storage record, Shop memory shop) {
        record = _plans[plan];
        _read(record, shop);
        require(shop.terms.prepaidPrice != 0, Subscriptions_UnknownPlan(plan));
    }

    function _read(Record storage record, Shop memory shop) internal view {
        shop.terms = PlanWords.terms(record.price, record.seller);
        shop.state = PlanWords.planState(record.state);
        shop.book = PlanWords.book(_books[shop.terms.merchant]);
        shop.week = WeekClock.weekAt(block.timestamp, shop.terms.weekOffset);
    }

    /// @dev Writes the books and then moves the money, in one posting.
    function _close(Record storage record, Shop memory shop, address payer, uint256 amount) internal {
        record.state = PlanWords.pack(shop.state);
        _books[shop.terms.merchant] = PlanWords.pack(shop.book);

        Money memory money = shop.money;
        if (money.repaid == 0 && money.fee == 0) {
            if (money.toMerchant == 0) {
                _postFour(shop, payer, amount, money.other, money.toOther);
                return;
            }
            (address payout, uint256 payeeCount) = registry.payoutOf(shop.terms.merchant);
            if (payeeCount == 0 && money.toOther == 0) {
                _postFour(shop, payer, amount, payout, money.toMerchant);
                return;
            }
        }
        _postAll(shop, payer, amount);
    }

    /// @dev The ordinary case: nothing but the four pools changes, and at most one is paid.
    function _postFour(Shop memory shop, address payer, uint256 amount, address to, uint256 paid) private {
        int256[4] memory pools = shop.money.pools;
        bool idle = amount == 0 && paid == 0 && pools[0] == 0 && pools[1] == 0 && pools[2] == 0 && pools[3] == 0;
        if (!idle) vault.postFour(_account(shop.terms, Labels.ALLOWANCE), pools, payer, amount, to, paid);
    }

    function _postAll(Shop memory shop, address payer, uint256 amount) private {
        Money memory money = shop.money;
        Entry[] memory entries = new Entry[](6);
        for (uint256 i = 0; i < 4; i++) {
            entries[i] = Entry(_account(shop.terms, Labels.ALLOWANCE + uint8(i)), money.pools[i]);
        }
        entries[4] = Entry(_account(shop.terms, Labels.PATRON_STAKE), int256(money.repaid));
        entries[5] = Entry(_account(shop.terms, Labels.PATRON_INCOME), int256(money.fee));
        Payout[] memory payouts = registry.payouts(shop.terms.merchant, money.toMerchant, money.other, money.toOther);
        vault.post(shop.terms.currency, payer, amount, entries, payouts);
    }

    /// @dev `count` prices leave the cooling-off pool for the pools that pay.
    function _joinPools(Shop memory shop, PriceClass memory class, uint256 count) internal pure {
        _add(shop, COOLING_OFF, -int256(count * class.price));
        _splitIntoPools(shop, class, count);
    }

    function _splitIntoPools(Shop memory shop, PriceClass memory class, uint256 count) internal pure {
        _add(shop, TRANSACTION, int256(count * class.transaction));
        _add(shop, TOP_UP, int256(count * class.topUp));
        _add(shop, ALLOWANCE, int256(count * class.allowance));
    }

    // ─── Money ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _book(Shop memory shop, int256 due, int256 reserve) internal pure {
        shop.book.due += due;
        shop.book.reserve = uint256(int256(shop.book.reserve) + reserve);
    }

    function _add(Shop memory shop, uint256 pool, int256 amount) internal pure {
        shop.money.pools[pool] += amount;
    }

    /// @dev What the pools that pay hold, with the changes of this call.
    function _poolsWith(Shop memory shop) internal view returns (uint256 allowance, uint256 topUp) {
        (allowance, topUp) = vault.pairOf(_account(shop.terms, Labels.ALLOWANCE));
        allowance = uint256(int256(allowance) + shop.money.pools[ALLOWANCE]);
        topUp = uint256(int256(topUp) + shop.money.pools[TOP_UP]);
    }

    /// @dev The one gate (PROTOCOL.md §6.4): pays what the merchant is due as far as allowance + top-up + cover stay at least
    /// what is held back; more cover is asked for where `mayGrow`. Patrons' fee and the merchant's debt come out of it first.
    /// @return paid to the merchant
    function _payInstalments(Shop memory shop, bool mayGrow) internal returns (uint256 paid) {
        Book memory book = shop.book;
        uint256 due = book.due > 0 ? uint256(book.due) : 0;
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        uint256 reserve = book.reserve;
        CoverState memory cover;
        if (book.covered) cover = patrons.coverOf(_poolOf(shop.terms));

        uint256 amount = Math.min(due, allowance + topUp + cover.inUse - reserve);
        Money memory money = shop.money;
        if (mayGrow && amount < due) {
            uint256 grown;
            (grown, money.fee) = patrons.growCover(_poolOf(shop.terms), due - amount, shop.terms.patronBps);
            cover.inUse += grown;
            amount += grown;
        }
        if (amount != 0) {
            money.repaid = Math.min(amount - money.fee, cover.debt);
            if (money.repaid != 0) patrons.repayDebt(_poolOf(shop.terms), money.repaid);
            uint256 fromAllowance = Math.min(amount, allowance);
            _add(shop, ALLOWANCE, -int256(fromAllowance));
            _add(shop, TOP_UP, -int256(amount - fromAllowance));
            book.due -= int256(amount);
            paid = amount - money.fee - money.repaid;
            money.toMerchant = paid;
        }
        uint256 coverLeft = _freeSurplus(shop, allowance + topUp - amount, cover.inUse, cover.debt - money.repaid);
        if (mayGrow) {
            emit InstalmentsReleased(shop.terms.merchant, paid, money.fee, money.repaid, book.due, reserve, coverLeft);
        }
    }

    /// @dev Gives back what cover isn't needed any more.
    function _freeCover(Shop memory shop) internal {
        if (!shop.book.covered) return;
        CoverState memory cover = patrons.coverOf(_poolOf(shop.terms));
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        _freeSurplus(shop, allowance + topUp, cover.inUse, cover.debt);
    }

    /// @return needed the cover that stays in use
    function _freeSurplus(
        Shop memory shop,
        uint256 pools,
        uint256 inUse,
        uint256 debt
    ) private returns (uint256 needed) {
        uint256 reserve = shop.book.reserve;
        needed = reserve > pools ? reserve - pools : 0;
        if (inUse > needed) patrons.freeCover(_poolOf(shop.terms), inUse - needed);
        shop.book.covered = debt != 0 || needed != 0;
    }

    // ─── What the clock makes of a member ────────────────────────────────────────────────────────────────────────────

    /// @dev Its week 1 as if the last pause had never been, and how many weeks pauses took, that one included.
    function _afterPause(Member memory member) internal pure returns (uint256 start, uint256 used) {
        (start, used) = (member.start, member.pauseWeeksUsed);
        if (member.pausedFrom != 0) {
            uint256 length = member.resumesAt - member.pausedFrom;
            start += length;
            used += length;
        }
    }

    /// @dev The week in which its week 1 was.
    function _originOf(Member memory member) internal pure returns (uint256) {
        return member.start - member.pauseWeeksUsed;
    }

    /// @dev f: weeks begun, frozen while paused and after leaving; 1 before the first.
    function _begunIn(Terms memory terms, Member memory member, uint256 week) internal pure returns (uint256) {
        if (member.leftIn != 0) week = Math.min(week, member.leftIn);
        uint256 pausedFrom = member.pausedFrom;
        uint256 start = member.start;
        if (pausedFrom != 0) {
            if (week >= member.resumesAt) (start, ) = _afterPause(member);
            else if (week >= pausedFrom) return pausedFrom - start;
        }
        return PlanBook.begunIn(terms.weekCount, start, week);
    }

    /// @dev The first week in which it isn't valid any more.
    function _endOf(Terms memory terms, Member memory member) internal pure returns (uint256) {
        if (member.leftIn != 0) return member.leftIn + 1;
        (uint256 start, ) = _afterPause(member);
        return start + terms.weekCount;
    }

    function _statusIn(Terms memory terms, Member memory member, uint256 week) internal pure returns (Status) {
        if (member.leftIn != 0) return week > member.leftIn ? Status.Ended : Status.Leaving;
        if (week < member.start) return Status.Starting;
        if (week >= _endOf(terms, member)) return Status.Ended;
        if (member.pausedFrom != 0 && week >= member.pausedFrom && week < member.resumesAt) return Status.Paused;
        return _isCoolingOff(terms, member, week) ? Status.CoolingOff : Status.Active;
    }

    /// @dev Also before its first week. A pause lies behind any cooling-off.
    function _isCoolingOff(Terms memory terms, Member memory member, uint256 week) internal pure returns (bool) {
        return member.pausedFrom == 0 && terms.coolingOffWeeks != 0 && week < member.start + terms.coolingOffWeeks;
    }

    /// @dev Pauses and refunds lie in the second and last third, without the last week: `least ≤ weeks begun < before`.
    function _middle(Terms memory terms) internal pure returns (uint256 least, uint256 before) {
        return (ThirdsSchedule.secondThird(terms.weekCount) + 1, terms.weekCount);
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _sold(uint256 id) internal view returns (Record storage record, Shop memory shop, Member memory member) {
        member = PlanWords.member(_members[id]);
        require(member.owner != address(0), Subscriptions_UnknownSubscription(id));
        record = _plans[Ids.planOf(id)];
        _read(record, shop);
    }

    function _schedule(Terms memory terms) internal pure returns (Schedule memory) {
        return Schedule(terms.retailTotal, terms.prepaidPrice, terms.weekCount);
    }

    function _figures(Record storage record, Shop memory shop) internal view returns (PlanFigures memory figures) {
        Terms memory terms = shop.terms;
        figures.schedule = _schedule(terms);
        figures.transactionBps = terms.transactionBps;
        figures.coolingOffWeeks = terms.coolingOffWeeks;
        figures.fromDayOne = terms.coveredFromDayOne;
        figures.tierCount = shop.state.tierCount;
        for (uint256 tier = 0; tier < figures.tierCount; tier++) figures.prices[tier] = _priceOf(record, terms, tier);
    }

    function _priceOf(Record storage record, Terms memory terms, uint256 tier) internal view returns (uint256) {
        if (tier == 0) return terms.prepaidPrice;
        require(tier < TIERS, Subscriptions_BadTerm("tier", tier, TIERS - 1));
        return DiscountSchedule.tierPrice(terms.prepaidPrice, (record.tiers >> ((tier - 1) * 24 + 8)) & 0xffff);
    }

    function _poolOf(Terms memory terms) internal pure returns (PoolId) {
        return Ids.pool(terms.currency, terms.merchant, COVER_POOL);
    }

    function _account(Terms memory terms, uint8 label) internal pure returns (AccountId) {
        return Ids.account(terms.currency, terms.merchant, label);
    }
}
