// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {SubscriptionFace} from "../interfaces/ISubscriptionCard.sol";
import {
    BundleTier,
    Capacity,
    Escrow,
    ISubscriptionsViews,
    Plan,
    PlanTerms,
    ShareTerms,
    Subscription
} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {MemberClock} from "../libraries/MemberClock.sol";
import {PlanBook, PlanFigures, PriceClass, Turn} from "../libraries/PlanBook.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";
import {SubscriptionsBase} from "./SubscriptionsBase.sol";

/// @title SubscriptionsReader
/// @notice The part of {Subscriptions} that tells. It works on the storage of {Subscriptions}, which calls it; called
/// directly, it finds nothing.
contract SubscriptionsReader is SubscriptionsBase, ISubscriptionsViews, IERC5007 {
    using DiscountSchedule for Schedule;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using StartHistogram for StartHistogram.State;

    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_
    ) SubscriptionsBase(registry_, vault_, patrons_) {}

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsViews
    function planOf(PlanId plan) external view returns (Plan memory result) {
        (Record storage record, Shop memory shop) = _open(plan);
        (PlanPrices prices, PlanSeller seller, PlanState state) = (shop.prices, shop.seller, shop.state);
        result.terms = PlanTerms({
            merchant: seller.merchant(),
            retailTotal: uint104(prices.retailTotal()),
            prepaidPrice: uint104(prices.prepaidPrice()),
            weekCount: uint8(state.weekCount()),
            transactionBps: uint8(prices.transactionBps()),
            coolingOffWeeks: uint8(state.coolingOffWeeks()),
            longestPauseWeeks: uint8(state.longestPauseWeeks()),
            queueWeeks: record.queueWeeks,
            horizonYears: record.horizonYears,
            capacity: uint24(seller.capacity()),
            partsPerWeek: uint16(prices.partsPerWeek()),
            guestSeats: uint16(prices.guestSeats()),
            patronBps: uint16(seller.patronBps()),
            referralBps: record.referralBps,
            arbiterDays: record.arbiterDays,
            coveredFromDayOne: prices.coveredFromDayOne(),
            tiers: _unpackTiers(record.tiers),
            community: record.community,
            termsHash: record.termsHash
        });
        result.currency = seller.currency();
        result.weekOffset = uint24(state.weekOffset());
        result.arbiter = record.arbiter;
        result.open = state.isOpen();
        Turn memory turn = record.histogram.turn(_figures(record, shop), state.settledWeek(), shop.week);
        (uint256 leaverWeek, uint256 leavers) = state.leavers();
        result.seats = state.seats() - turn.ended - (leaverWeek < shop.week ? leavers : 0);
        result.sold = state.sold();
        result.title = record.title;
        result.metadataURI = record.metadataURI;
    }

    /// @inheritdoc ISubscriptionsViews
    function planCount() external view returns (uint256) {
        return _planCount;
    }

    /// @inheritdoc ISubscriptionsViews
    function subscriptionOf(uint256 id) public view returns (Subscription memory result) {
        (Record storage record, PlanState state, Member memory member) = _sold(id);
        uint256 week = _weekOf(state);
        (uint256 start, uint256 used) = MemberClock.afterPause(member);
        result.plan = Ids.planOf(id);
        result.subscriber = member.owner;
        result.status = MemberClock.statusIn(state, member, week);
        result.tier = member.tier;
        result.price = _priceOf(record, record.prices, member.tier);
        uint256 seen = member.leftIn == 0 ? week : Math.min(week, member.leftIn);
        result.weeksBegun = seen < member.start ? 0 : MemberClock.begunIn(state, member, week);
        result.firstWeek = member.pausedFrom != 0 && week < member.resumesAt ? member.start : start;
        result.pausedFrom = member.pausedFrom;
        result.resumesAt = member.resumesAt;
        result.pauseWeeksLeft = state.longestPauseWeeks() - used;
        result.endWeek = MemberClock.endOf(state, member);
        result.refundable = _refundableIn(record, state, member, week);
    }

    /// @inheritdoc ISubscriptionsViews
    function statusOf(uint256 id) external view returns (Status) {
        if (_members[id] == 0) return Status.None;
        (, PlanState state, Member memory member) = _sold(id);
        return MemberClock.statusIn(state, member, _weekOf(state));
    }

    /// @inheritdoc ISubscriptionsViews
    function refundableOf(uint256 id) external view returns (uint256) {
        (Record storage record, PlanState state, Member memory member) = _sold(id);
        return _refundableIn(record, state, member, _weekOf(state));
    }

    /// @inheritdoc ISubscriptionsViews
    function priceOf(PlanId plan, uint256 tier) external view returns (uint256) {
        (Record storage record, Shop memory shop) = _open(plan);
        return _priceOf(record, shop.prices, tier);
    }

    /// @inheritdoc ISubscriptionsViews
    function shareTermsOf(PlanId plan, uint256 tier) external view returns (ShareTerms memory result) {
        (Record storage record, Shop memory shop) = _open(plan);
        result.size = _bundleSize(record, tier);
        if (result.size != 0) result.price = _priceOf(record, shop.prices, tier);
        (result.currency, result.merchant) = (shop.seller.currency(), shop.seller.merchant());
        (result.week, result.weekOffset) = (shop.week, shop.state.weekOffset());
        (result.queueWeeks, result.termsHash) = (record.queueWeeks, record.termsHash);
        result.closed = shop.state.isClosed();
    }

    /// @inheritdoc ISubscriptionsViews
    function capacityOf(PlanId plan) external view returns (Capacity memory result) {
        (Record storage record, Shop memory shop) = _open(plan);
        (uint256 leaverWeek, uint256 leavers) = shop.state.leavers();
        Turn memory turn = record.histogram.turn(_figures(record, shop), shop.state.settledWeek(), shop.week);
        uint256 free = turn.ended + (leaverWeek < shop.week ? leavers : 0);
        shop.state = shop.state.freeSeats(free);
        result.capacity = shop.seller.capacity();
        result.taken = shop.state.seats();
        result.promised = shop.state.promised();
        (result.queued, result.waiting) = (shop.state.queued(), shop.state.waiting(shop.seller));
        result.most = _mostPromised(record.horizonYears, shop);
        (result.open, result.closed) = (shop.state.isOpen(), shop.state.isClosed());
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        (result.pools, result.reserve) = (allowance + topUp, shop.reserve);
        if (shop.covered) (, result.debt) = _cover(shop);
        bool sound = result.open && result.debt == 0 && result.pools >= _leastPools(shop);
        if (sound && result.most > result.promised) result.room = result.most - result.promised;
    }

    /// @inheritdoc ISubscriptionsViews
    function escrowOf(MerchantId merchant, PlanId[] calldata plans) external view returns (Escrow memory result) {
        (IERC20 currency, ) = registry.currencyOf(merchant);
        (result.allowance, result.topUp, result.transaction) = vault.threeOf(
            Ids.account(currency, merchant, Labels.ALLOWANCE)
        );
        result.coolingOff = vault.balanceOf(Ids.account(currency, merchant, Labels.COOLING_OFF));
        result.forfeits = vault.balanceOf(Ids.account(currency, merchant, Labels.FORFEITS));
        result.owedToForfeits = _owedToForfeits[merchant];
        int256 reserve;
        (result.due, result.reserve, ) = PlanWords.book(_books[merchant]);
        reserve = int256(result.reserve);
        for (uint256 i = 0; i < plans.length; i++) {
            (Record storage record, Shop memory shop) = _open(plans[i]);
            if (shop.seller.merchant() != merchant) continue;
            PlanFigures memory figures = _figures(record, shop);
            Turn memory turn = record.histogram.turn(figures, shop.state.settledWeek(), shop.week);
            reserve += turn.reserve;
            result.due += turn.due;
            for (uint256 tier = 0; tier < TIERS; tier++) {
                if (turn.joined[tier] == 0) continue;
                PriceClass memory class = figures.classOf(tier);
                result.coolingOff -= turn.joined[tier] * class.price;
                result.transaction += turn.joined[tier] * class.transaction;
                result.topUp += turn.joined[tier] * class.topUp;
                result.allowance += turn.joined[tier] * class.allowance;
            }
            // Budgets that joined only now may have been spent by now.
            result.transaction -= turn.transaction + turn.bounties;
            result.allowance += turn.transaction;
        }
        result.reserve = uint256(reserve);
        CoverState memory cover = patrons.coverOf(Ids.coverPool(currency, merchant));
        (result.cover, result.debt, result.coverRoom) = (cover.inUse, cover.debt, cover.room);
        // As with a debt to patrons, their cover doesn't grow.
        if (result.owedToForfeits != 0) result.coverRoom = 0;
        if (result.due > 0) {
            result.payable_ = Math.min(
                uint256(result.due),
                result.allowance + result.topUp + result.cover + result.coverRoom - result.reserve
            );
        }
    }

    /// @inheritdoc ISubscriptionsViews
    function receivablesOf(
        PlanId plan,
        uint256 fromWeek,
        uint256 weekCount
    ) external view returns (uint256[] memory amounts) {
        (Record storage record, Shop memory shop) = _open(plan);
        PlanFigures memory figures = _figures(record, shop);
        uint256 settled = shop.state.settledWeek();
        amounts = new uint256[](weekCount);
        // Week after week: what falls due up to one, less what falls due up to the one before.
        int256 before = fromWeek > settled + 1 ? record.histogram.turn(figures, settled, fromWeek - 1).due : int256(0);
        for (uint256 i = 0; i < weekCount; i++) {
            if (fromWeek + i <= settled) continue;
            int256 due = record.histogram.turn(figures, settled, fromWeek + i).due;
            amounts[i] = uint256(due - before);
            before = due;
        }
    }

    /// @inheritdoc ISubscriptionsViews
    function settledWeekOf(PlanId plan) external view returns (uint256) {
        (, Shop memory shop) = _open(plan);
        return shop.state.settledWeek();
    }

    /// @inheritdoc ISubscriptionsViews
    function startsOf(PlanId plan, uint256 tier, uint256 week) external view returns (uint256) {
        Record storage record = _plans[plan];
        (, , uint256 newest) = record.state.newest();
        uint256 counted = StartHistogram.first(record.histogram.startsFrom(tier, week));
        return record.state.isNewest(tier, week) ? counted + newest : counted;
    }

    /// @inheritdoc ISubscriptionsViews
    function faceOf(uint256 id) external view returns (SubscriptionFace memory) {
        (Record storage record, PlanState state, Member memory member) = _sold(id);
        Subscription memory subscription = subscriptionOf(id);
        return
            SubscriptionFace({
                id: id,
                merchant: record.seller.merchant(),
                title: record.title,
                metadataURI: record.metadataURI,
                currency: record.seller.currency(),
                price: subscription.price,
                weekCount: state.weekCount(),
                weeksBegun: subscription.weeksBegun,
                startsAt: WeekClock.startOf(MemberClock.originOf(member), state.weekOffset()),
                endsAt: WeekClock.startOf(subscription.endWeek, state.weekOffset()) - 1,
                status: subscription.status,
                refundable: subscription.refundable,
                termsHash: record.termsHash
            });
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Subscriptions","description":"Weeks of local businesses, paid ahead and kept safe until they come."}';
    }

    /// @inheritdoc IERC5007
    function startTime(uint256 tokenId) external view returns (uint64) {
        (, PlanState state, Member memory member) = _sold(tokenId);
        return uint64(WeekClock.startOf(MemberClock.originOf(member), state.weekOffset()));
    }

    /// @inheritdoc IERC5007
    function endTime(uint256 tokenId) external view returns (uint64) {
        (, PlanState state, Member memory member) = _sold(tokenId);
        return uint64(WeekClock.startOf(MemberClock.endOf(state, member), state.weekOffset()) - 1);
    }

    function _refundableIn(
        Record storage record,
        PlanState state,
        Member memory member,
        uint256 week
    ) private view returns (uint256) {
        Status status = MemberClock.statusIn(state, member, week);
        if (status >= Status.Leaving) return 0;
        PlanPrices prices = record.prices;
        uint256 price = _priceOf(record, prices, member.tier);
        Schedule memory schedule = Schedule(prices.retailTotal(), prices.prepaidPrice(), state.weekCount());
        uint256 begun = MemberClock.begunIn(state, member, week);
        if (MemberClock.isCoolingOff(state, member, week)) {
            return status == Status.Starting ? price : schedule.remaining(price, begun);
        }
        (uint256 least, uint256 before) = _middle(state);
        return begun >= least && begun < before ? schedule.remaining(price, begun) : 0;
    }

    function _unpackTiers(uint72 packed) private pure returns (BundleTier[3] memory tiers) {
        for (uint256 i = 0; i < 3; i++) {
            tiers[i] = BundleTier(uint8(packed >> (i * 24)), uint16(packed >> (i * 24 + 8)));
        }
    }
}
