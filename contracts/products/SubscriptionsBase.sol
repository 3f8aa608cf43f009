// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {PlanBook, PlanFigures, PriceClass} from "../libraries/PlanBook.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../libraries/ThirdsSchedule.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {AccountId, Ids, MerchantId, PlanId, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title SubscriptionsBase
/// @notice The books of prepaid subscriptions: what is stored, what the clock makes of it, and the one gate through which
/// money goes to a merchant. {Subscriptions}, {SubscriptionsDesk} and {SubscriptionsReader} are three parts of one contract,
/// which together would be larger than a contract may be.
abstract contract SubscriptionsBase is ISubscriptionsFacts {
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using StartHistogram for StartHistogram.State;

    uint256 internal constant BPS = 10_000;
    uint256 internal constant TIERS = 4;

    /// @dev Words of {PlanWords} first: a purchase reads three and changes the first; a pause needs no other.
    struct Record {
        PlanState state;
        PlanPrices prices;
        PlanSeller seller;
        bytes32 termsHash;
        // ── what few calls look at
        address arbiter;
        uint8 queueWeeks;
        uint8 arbiterDays;
        uint16 referralBps;
        // ── what a bundle is sold by
        address community;
        uint72 tiers;
        uint8 horizonYears;
        StartHistogram.State histogram;
        string title;
        string metadataURI;
    }

    /// @dev A plan and its merchant's book, read once at the beginning of a call and written once at its end, and what the
    /// call changes in the merchant's pools.
    struct Shop {
        PlanPrices prices;
        PlanSeller seller;
        PlanState state;
        uint256 week;
        // ── the merchant's book
        int256 due;
        uint256 reserve;
        bool covered;
        // ── changes of its pools
        int256 allowance;
        int256 topUp;
        int256 transaction;
        int256 coolingOff;
        // ── to patrons as repaid debt and as their fee, and out of the house
        uint256 repaid;
        uint256 fee;
        // ── of the forfeits of week tokens
        int256 forfeits;
        uint256 toMerchant;
        address other;
        uint256 toOther;
    }

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;

    uint256 internal _planCount;
    mapping(PlanId plan => Record) internal _plans;
    mapping(uint256 id => uint256 word) internal _members;
    mapping(MerchantId merchant => uint256 word) internal _books;
    /// @dev What a merchant owes the forfeits of week tokens, which paid refunds in its place.
    mapping(MerchantId merchant => uint256 amount) internal _owedToForfeits;

    constructor(IMerchantRegistry registry_, IEscrowVault vault_, IPatronPool patrons_) {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
    }

    // ─── Opening and closing ─────────────────────────────────────────────────────────────────────────────────────────

    function _open(PlanId plan) internal view returns (Record storage record, Shop memory shop) {
        record = _plans[plan];
        _read(record, record.state, shop);
        require(shop.prices.prepaidPrice() != 0, Subscriptions_UnknownPlan(plan));
    }

    function _read(Record storage record, PlanState state, Shop memory shop) internal view {
        (shop.prices, shop.seller, shop.state) = (record.prices, record.seller, state);
        shop.week = _weekOf(state);
        (shop.due, shop.reserve, shop.covered) = PlanWords.book(_books[shop.seller.merchant()]);
    }

    function _weekOf(PlanState state) internal view returns (uint256) {
        return WeekClock.weekAt(block.timestamp, state.weekOffset());
    }

    /// @dev Writes the books and then moves the money, in one posting.
    function _close(Record storage record, Shop memory shop, address payer, uint256 amount) internal {
        _writeBooks(record, shop);

        bool others = shop.repaid | shop.fee | uint256(shop.forfeits) != 0;
        bool ordinary = !others && (shop.toMerchant == 0 || shop.toOther == 0);
        if (!ordinary) _postAll(shop, payer, amount);
        else if (shop.toMerchant != 0) _postFour(shop, payer, amount, address(0), shop.toMerchant);
        else _postFour(shop, payer, amount, shop.other, shop.toOther);
    }

    function _writeBooks(Record storage record, Shop memory shop) internal {
        record.state = shop.state;
        _books[shop.seller.merchant()] = PlanWords.packBook(shop.due, shop.reserve, shop.covered);
    }

    /// @dev The ordinary case: nothing but the four pools changes, and at most one is paid.
    function _postFour(Shop memory shop, address payer, uint256 amount, address to, uint256 paid) private {
        int256[4] memory changes = [shop.allowance, shop.topUp, shop.transaction, shop.coolingOff];
        bool idle = amount | paid | uint256(changes[0] | changes[1] | changes[2] | changes[3]) == 0;
        if (!idle) vault.postFour(_account(shop, Labels.ALLOWANCE), changes, payer, amount, to, paid);
    }

    function _postAll(Shop memory shop, address payer, uint256 amount) private {
        Entry[] memory entries = new Entry[](7);
        entries[0] = Entry(_account(shop, Labels.ALLOWANCE), shop.allowance);
        entries[1] = Entry(_account(shop, Labels.TOP_UP), shop.topUp);
        entries[2] = Entry(_account(shop, Labels.TRANSACTION), shop.transaction);
        entries[3] = Entry(_account(shop, Labels.COOLING_OFF), shop.coolingOff);
        entries[4] = Entry(_account(shop, Labels.PATRON_STAKE), int256(shop.repaid));
        entries[5] = Entry(_account(shop, Labels.PATRON_INCOME), int256(shop.fee));
        entries[6] = Entry(_account(shop, Labels.FORFEITS), shop.forfeits);
        Payout[] memory payouts = new Payout[](2);
        payouts[0] = Payout(address(0), shop.toMerchant);
        payouts[1] = Payout(shop.other, shop.toOther);
        vault.post(shop.seller.currency(), payer, amount, entries, payouts);
    }

    /// @dev `count` prices leave the cooling-off pool for the pools that pay.
    function _joinPools(Shop memory shop, PriceClass memory class, uint256 count) internal pure {
        shop.coolingOff -= int256(count * class.price);
        _splitIntoPools(shop, class, count);
    }

    /// @dev Prices have 84 bits and seats 24; what is written is checked where it is packed, by the vault and {PlanWords}.
    function _splitIntoPools(Shop memory shop, PriceClass memory class, uint256 count) internal pure {
        unchecked {
            shop.transaction += int256(count * class.transaction);
            shop.topUp += int256(count * class.topUp);
            shop.allowance += int256(count * class.allowance);
        }
    }

    // ─── Money ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _book(Shop memory shop, int256 due, int256 reserve) internal pure {
        unchecked {
            shop.due += due;
            shop.reserve = uint256(int256(shop.reserve) + reserve);
        }
    }

    /// @dev What the pools that pay hold, with the changes of this call.
    function _poolsWith(Shop memory shop) internal view returns (uint256 allowance, uint256 topUp) {
        (allowance, topUp, ) = vault.threeOf(_account(shop, Labels.ALLOWANCE));
        // The vault refuses what would fall below zero.
        unchecked {
            allowance = uint256(int256(allowance) + shop.allowance);
            topUp = uint256(int256(topUp) + shop.topUp);
        }
    }

    /// @dev The one gate (PROTOCOL.md §6.4): pays what the merchant is due as far as allowance + top-up + cover stay at least
    /// what is held back; more cover is asked for where `mayGrow`. Patrons' fee and the merchant's debt come out of it first.
    /// @return paid to the merchant
    function _payInstalments(Shop memory shop, bool mayGrow) internal returns (uint256 paid) {
        uint256 due = shop.due > 0 ? uint256(shop.due) : 0;
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        uint256 pools = allowance + topUp;
        uint256 inUse;
        uint256 debt;
        uint256 owed;
        if (shop.covered) {
            (inUse, debt) = _cover(shop);
            owed = _owedToForfeits[shop.seller.merchant()];
        }

        uint256 amount = Math.min(due, pools + inUse - shop.reserve);
        // As long as it owes anybody for a refund, patrons cover no more: neither pool nor forfeits pay for speed.
        if (mayGrow && owed == 0 && amount < due) {
            uint256 grown;
            (grown, shop.fee) = patrons.growCover(_poolOf(shop), due - amount, shop.seller.patronBps());
            inUse += grown;
            amount += grown;
        }
        if (amount != 0) {
            paid = amount - shop.fee;
            if (shop.covered) {
                if (debt != 0) {
                    shop.repaid = Math.min(paid, debt);
                    if (shop.repaid != 0) patrons.repayDebt(_poolOf(shop), shop.repaid);
                    debt -= shop.repaid;
                    paid -= shop.repaid;
                }
                if (owed != 0) paid -= _returnToForfeits(shop, owed, paid);
            }
            _draw(shop, amount, allowance);
            shop.due -= int256(amount);
            shop.toMerchant = paid;
        }
        uint256 coverLeft = _freeSurplus(shop, pools - amount, inUse, debt);
        if (mayGrow) {
            emit InstalmentsReleased(
                shop.seller.merchant(),
                paid,
                shop.fee,
                shop.repaid,
                shop.due,
                shop.reserve,
                coverLeft
            );
        }
    }

    /// @dev The allowance pays first, then the top-up, whose debit may be more than it holds if cover is put there.
    function _draw(Shop memory shop, uint256 amount, uint256 allowance) internal pure {
        uint256 fromAllowance = Math.min(amount, allowance);
        unchecked {
            shop.allowance -= int256(fromAllowance);
            shop.topUp -= int256(amount - fromAllowance);
        }
    }

    function _cover(Shop memory shop) internal view returns (uint256 inUse, uint256 debt) {
        CoverState memory cover = patrons.coverOf(_poolOf(shop));
        return (cover.inUse, cover.debt);
    }

    /// @dev Gives back what cover isn't needed any more.
    function _freeCover(Shop memory shop) internal {
        if (!shop.covered) return;
        (uint256 inUse, uint256 debt) = _cover(shop);
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        _freeSurplus(shop, allowance + topUp, inUse, debt);
    }

    /// @return needed the cover that stays in use
    function _freeSurplus(
        Shop memory shop,
        uint256 pools,
        uint256 inUse,
        uint256 debt
    ) private returns (uint256 needed) {
        needed = shop.reserve > pools ? shop.reserve - pools : 0;
        if (inUse > needed) patrons.freeCover(_poolOf(shop), inUse - needed);
        // Who owes the forfeits is marked as covered, so that only who is asks.
        shop.covered = debt != 0 || needed != 0 || (shop.covered && _owedToForfeits[shop.seller.merchant()] != 0);
    }

    /// @dev What the forfeits of week tokens paid of refunds comes back to them out of what would be the merchant's.
    /// @return returned of `most`
    function _returnToForfeits(Shop memory shop, uint256 owed, uint256 most) private returns (uint256 returned) {
        MerchantId merchant = shop.seller.merchant();
        returned = Math.min(owed, most);
        if (returned == 0) return 0;
        _owedToForfeits[merchant] = owed - returned;
        shop.forfeits += int256(returned);

        emit ForfeitsReturned(merchant, returned);
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Pauses and refunds lie in the second and last third, without the last week: `least ≤ weeks begun < before`.
    function _middle(PlanState plan) internal pure returns (uint256 least, uint256 before) {
        before = plan.weekCount();
        least = ThirdsSchedule.secondThird(before) + 1;
    }

    function _sold(uint256 id) internal view returns (Record storage record, PlanState state, Member memory member) {
        member = PlanWords.member(_members[id]);
        require(member.owner != address(0), Subscriptions_UnknownSubscription(id));
        record = _plans[Ids.planOf(id)];
        state = record.state;
    }

    function _schedule(Shop memory shop) internal pure returns (Schedule memory) {
        return Schedule(shop.prices.retailTotal(), shop.prices.prepaidPrice(), shop.state.weekCount());
    }

    function _figures(Record storage record, Shop memory shop) internal view returns (PlanFigures memory figures) {
        figures.schedule = _schedule(shop);
        figures.transactionBps = shop.prices.transactionBps();
        figures.coolingOffWeeks = shop.state.coolingOffWeeks();
        figures.fromDayOne = shop.prices.coveredFromDayOne();
        figures.tierCount = shop.state.tierCount();
        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            figures.prices[tier] = _priceOf(record, shop.prices, tier);
        }
        (figures.newestTier, figures.newestWeek, figures.newestCount) = shop.state.newest();
    }

    function _priceOf(Record storage record, PlanPrices prices, uint256 tier) internal view returns (uint256) {
        uint256 listPrice = prices.prepaidPrice();
        if (tier == 0) return listPrice;
        require(tier < TIERS, Subscriptions_BadTerm("tier", tier, TIERS - 1));
        return DiscountSchedule.tierPrice(listPrice, (record.tiers >> ((tier - 1) * 24 + 8)) & 0xffff);
    }

    /// @dev How many shares a bundle of `tier` has, 1 to 3; 0: there is none.
    function _bundleSize(Record storage record, uint256 tier) internal view returns (uint256) {
        return tier == 0 || tier >= TIERS ? 0 : uint8(record.tiers >> ((tier - 1) * 24));
    }

    /// @dev Seats that are taken or waited for.
    function _seatsAsked(Shop memory shop) internal pure returns (uint256) {
        return shop.state.seats() + shop.state.waiting(shop.seller);
    }

    /// @dev Who left in an earlier week doesn't sit any more.
    function _clearSeats(Shop memory shop) internal pure {
        (uint256 week, uint256 leavers) = shop.state.leavers();
        if (leavers != 0 && week != shop.week) shop.state = shop.state.freeSeats(leavers).withLeavers(0, 0);
    }

    /// @dev Outstanding shares, with those that wait, are at most ⌊capacity × horizon weeks / N⌋ less the seats taken.
    function _mostPromised(uint256 horizonYears, Shop memory shop) internal pure returns (uint256) {
        uint256 seatings = (shop.seller.capacity() * horizonYears * 52) / shop.state.weekCount();
        uint256 seats = shop.state.seats();
        return seatings > seats ? seatings - seats : 0;
    }

    /// @dev 70% of what is held back, rounded up.
    function _leastPools(Shop memory shop) internal pure returns (uint256) {
        return Math.ceilDiv(shop.reserve * 7, 10);
    }

    function _poolOf(Shop memory shop) internal pure returns (PoolId) {
        return Ids.coverPool(shop.seller.currency(), shop.seller.merchant());
    }

    function _account(Shop memory shop, uint8 label) internal pure returns (AccountId) {
        return Ids.account(shop.seller.currency(), shop.seller.merchant(), label);
    }
}
