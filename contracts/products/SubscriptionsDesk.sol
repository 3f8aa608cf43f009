// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {SubscriptionFace} from "../interfaces/ISubscriptionCard.sol";
import {BundleTier, Escrow, ISubscriptionsDesk, Plan, PlanTerms, Subscription} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {PlanBook, PlanFigures, PriceClass, Turn} from "../libraries/PlanBook.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";
import {SubscriptionsBase} from "./SubscriptionsBase.sol";

/// @title SubscriptionsDesk
/// @notice The half of {Subscriptions} that a merchant, a keeper or a reader uses. It works on the storage of {Subscriptions},
/// which calls it; called directly, it finds nothing.
contract SubscriptionsDesk is SubscriptionsBase, ISubscriptionsDesk, IERC5007 {
    using DiscountSchedule for Schedule;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using StartHistogram for StartHistogram.State;

    uint256 private constant MOST_PRICE = 1e30;
    uint256 private constant MOST_TITLE = 64;
    uint256 private constant MOST_URI = 2_048;

    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_
    ) SubscriptionsBase(registry_, vault_, patrons_) {}

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDesk
    function publish(
        PlanTerms calldata terms,
        string calldata title,
        string calldata metadataURI
    ) external returns (PlanId plan) {
        _checkOwner(terms.merchant);
        _checkTerms(terms);
        uint256 length = bytes(title).length;
        require(length != 0 && length <= MOST_TITLE, Subscriptions_TextLength(length, MOST_TITLE));
        length = bytes(metadataURI).length;
        require(length <= MOST_URI, Subscriptions_TextLength(length, MOST_URI));
        address arbiter = registry.merchantOf(terms.merchant).arbiter;
        (IERC20 currency, uint24 weekOffset) = registry.currencyOf(terms.merchant);

        plan = PlanId.wrap(uint32(++_planCount));
        Record storage record = _plans[plan];
        record.state = PlanWords.state(
            WeekClock.weekAt(block.timestamp, weekOffset),
            terms.weekCount,
            terms.coolingOffWeeks,
            terms.longestPauseWeeks,
            weekOffset
        );
        record.prices = PlanWords.prices(
            terms.retailTotal,
            terms.prepaidPrice,
            terms.transactionBps,
            terms.coveredFromDayOne
        );
        record.seller = PlanWords.seller(currency, terms.merchant, terms.capacity, terms.patronBps);
        record.termsHash = terms.termsHash;
        record.arbiter = arbiter;
        record.queueWeeks = terms.queueWeeks;
        record.horizonYears = terms.horizonYears;
        record.arbiterDays = terms.arbiterDays;
        record.partsPerWeek = terms.partsPerWeek;
        record.guestSeats = terms.guestSeats;
        record.referralBps = terms.referralBps;
        record.community = terms.community;
        record.tiers = _packTiers(terms.tiers);
        record.title = title;
        record.metadataURI = metadataURI;

        emit PlanPublished(plan, terms.merchant, terms, arbiter, title, metadataURI);
    }

    /// @inheritdoc ISubscriptionsDesk
    function setSelling(PlanId plan, bool open) external {
        (Record storage record, Shop memory shop) = _open(plan);
        _checkOwner(shop.seller.merchant());

        record.state = shop.state.withOpen(open);

        emit PlanSellingChanged(plan, open);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDesk
    function release(PlanId plan, uint256 maxWeeks) external returns (uint256 paid, uint256 bounty) {
        (Record storage record, Shop memory shop) = _open(plan);
        uint256 to = Math.min(shop.week, shop.state.settledWeek() + Math.min(maxWeeks, type(uint16).max));

        bounty = _settle(record, shop, to);
        // What is due and held back today says who is paid and what is covered: small steps end as one step does, and
        // nobody earns a fee for covering a week that is over.
        if (to == shop.week) paid = _payInstalments(shop, true);
        else _tellBook(shop);
        (shop.other, shop.toOther) = (msg.sender, bounty);

        emit PlanSettled(plan, to, msg.sender, bounty);

        _close(record, shop, address(0), 0);
    }

    /// @inheritdoc ISubscriptionsDesk
    function settle(PlanId plan) external {
        require(msg.sender == address(this), Subscriptions_NotAProduct(msg.sender));
        (Record storage record, Shop memory shop) = _open(plan);

        // Whoever needs the seat does a keeper's work; its part is the merchant's.
        uint256 bounty = _settle(record, shop, shop.week);
        _book(shop, int256(bounty), 0);
        shop.allowance += int256(bounty);

        emit PlanSettled(plan, shop.week, address(0), 0);

        _close(record, shop, address(0), 0);
    }

    /// @dev The books after a step that pays nobody.
    function _tellBook(Shop memory shop) private {
        (uint256 cover, ) = shop.covered ? _cover(shop) : (0, 0);
        emit InstalmentsReleased(shop.seller.merchant(), 0, 0, 0, shop.due, shop.reserve, cover);
    }

    /// @dev Writes what the clock decided for a plan up to week `to`.
    /// @return bounty what a keeper may have for it; it has left the transaction budget
    function _settle(Record storage record, Shop memory shop, uint256 to) private returns (uint256 bounty) {
        uint256 from = shop.state.settledWeek();
        if (to <= from) return 0;
        PlanFigures memory figures = _figures(record, shop);
        Turn memory turn = record.histogram.turn(figures, from, to);
        record.histogram.resume(figures, from, to);
        shop.state = shop.state.withSettledWeek(to).freeSeats(turn.ended);

        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            if (turn.joined[tier] != 0) _joinPools(shop, figures.classOf(tier), turn.joined[tier]);
        }
        bounty = turn.bounties;
        shop.transaction -= int256(bounty + turn.transaction);
        shop.allowance += int256(turn.transaction);
        _book(shop, turn.due, turn.reserve);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDesk
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
            partsPerWeek: record.partsPerWeek,
            guestSeats: record.guestSeats,
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

    /// @inheritdoc ISubscriptionsDesk
    function planCount() external view returns (uint256) {
        return _planCount;
    }

    /// @inheritdoc ISubscriptionsDesk
    function subscriptionOf(uint256 id) public view returns (Subscription memory result) {
        (Record storage record, PlanState state, Member memory member) = _sold(id);
        uint256 week = _weekOf(state);
        (uint256 start, uint256 used) = _afterPause(member);
        result.plan = Ids.planOf(id);
        result.subscriber = member.owner;
        result.status = _statusIn(state, member, week);
        result.tier = member.tier;
        result.price = _priceOf(record, record.prices, member.tier);
        uint256 seen = member.leftIn == 0 ? week : Math.min(week, member.leftIn);
        result.weeksBegun = seen < member.start ? 0 : _begunIn(state, member, week);
        result.firstWeek = member.pausedFrom != 0 && week < member.resumesAt ? member.start : start;
        result.pausedFrom = member.pausedFrom;
        result.resumesAt = member.resumesAt;
        result.pauseWeeksLeft = state.longestPauseWeeks() - used;
        result.endWeek = _endOf(state, member);
        result.refundable = _refundableIn(record, state, member, week);
    }

    /// @inheritdoc ISubscriptionsDesk
    function statusOf(uint256 id) external view returns (Status) {
        if (_members[id] == 0) return Status.None;
        (, PlanState state, Member memory member) = _sold(id);
        return _statusIn(state, member, _weekOf(state));
    }

    /// @inheritdoc ISubscriptionsDesk
    function refundableOf(uint256 id) external view returns (uint256) {
        (Record storage record, PlanState state, Member memory member) = _sold(id);
        return _refundableIn(record, state, member, _weekOf(state));
    }

    /// @inheritdoc ISubscriptionsDesk
    function priceOf(PlanId plan, uint256 tier) external view returns (uint256) {
        (Record storage record, Shop memory shop) = _open(plan);
        return _priceOf(record, shop.prices, tier);
    }

    /// @inheritdoc ISubscriptionsDesk
    function escrowOf(MerchantId merchant, PlanId[] calldata plans) external view returns (Escrow memory result) {
        (IERC20 currency, ) = registry.currencyOf(merchant);
        (result.allowance, result.topUp, result.transaction) = vault.threeOf(
            Ids.account(currency, merchant, Labels.ALLOWANCE)
        );
        result.coolingOff = vault.balanceOf(Ids.account(currency, merchant, Labels.COOLING_OFF));
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
        if (result.due > 0) {
            result.payable_ = Math.min(
                uint256(result.due),
                result.allowance + result.topUp + result.cover + result.coverRoom - result.reserve
            );
        }
    }

    /// @inheritdoc ISubscriptionsDesk
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

    /// @inheritdoc ISubscriptionsDesk
    function settledWeekOf(PlanId plan) external view returns (uint256) {
        (, Shop memory shop) = _open(plan);
        return shop.state.settledWeek();
    }

    /// @inheritdoc ISubscriptionsDesk
    function startsOf(PlanId plan, uint256 tier, uint256 week) external view returns (uint256) {
        Record storage record = _plans[plan];
        (, , uint256 newest) = record.state.newest();
        uint256 counted = StartHistogram.first(record.histogram.startsFrom(tier, week));
        return record.state.isNewest(tier, week) ? counted + newest : counted;
    }

    /// @inheritdoc ISubscriptionsDesk
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
                startsAt: WeekClock.startOf(_originOf(member), state.weekOffset()),
                endsAt: WeekClock.startOf(subscription.endWeek, state.weekOffset()) - 1,
                status: subscription.status,
                refundable: subscription.refundable,
                termsHash: record.termsHash
            });
    }

    /// @inheritdoc IERC5007
    function startTime(uint256 tokenId) external view returns (uint64) {
        (, PlanState state, Member memory member) = _sold(tokenId);
        return uint64(WeekClock.startOf(_originOf(member), state.weekOffset()));
    }

    /// @inheritdoc IERC5007
    function endTime(uint256 tokenId) external view returns (uint64) {
        (, PlanState state, Member memory member) = _sold(tokenId);
        return uint64(WeekClock.startOf(_endOf(state, member), state.weekOffset()) - 1);
    }

    function _refundableIn(
        Record storage record,
        PlanState state,
        Member memory member,
        uint256 week
    ) private view returns (uint256) {
        Status status = _statusIn(state, member, week);
        if (status >= Status.Leaving) return 0;
        PlanPrices prices = record.prices;
        uint256 price = _priceOf(record, prices, member.tier);
        Schedule memory schedule = Schedule(prices.retailTotal(), prices.prepaidPrice(), state.weekCount());
        uint256 begun = _begunIn(state, member, week);
        if (_isCoolingOff(state, member, week)) {
            return status == Status.Starting ? price : schedule.remaining(price, begun);
        }
        (uint256 least, uint256 before) = _middle(state);
        return begun >= least && begun < before ? schedule.remaining(price, begun) : 0;
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _packTiers(BundleTier[3] calldata tiers) private pure returns (uint72 packed) {
        for (uint256 i = 0; i < 3; i++) {
            packed |= uint72(((uint256(tiers[i].discountBps) << 8) | tiers[i].size) << (i * 24));
        }
    }

    function _unpackTiers(uint72 packed) private pure returns (BundleTier[3] memory tiers) {
        for (uint256 i = 0; i < 3; i++) {
            tiers[i] = BundleTier(uint8(packed >> (i * 24)), uint16(packed >> (i * 24 + 8)));
        }
    }

    function _checkOwner(MerchantId merchant) private view {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, Subscriptions_NotMerchantOwner(msg.sender, owner));
    }

    function _checkTerms(PlanTerms calldata terms) private pure {
        _checkRange("weekCount", terms.weekCount, 6, 104);
        _checkRange("prepaidPrice", terms.prepaidPrice, Math.max(1, Math.ceilDiv(terms.retailTotal, 2)), MOST_PRICE);
        _checkRange("retailTotal", terms.retailTotal, terms.prepaidPrice, 2 * MOST_PRICE);
        _checkRange("transactionBps", terms.transactionBps, 0, 100);
        _checkRange("coolingOffWeeks", terms.coolingOffWeeks, 0, 2);
        _checkRange("longestPauseWeeks", terms.longestPauseWeeks, 0, terms.weekCount);
        _checkRange("horizonYears", terms.horizonYears, 0, 15);
        _checkRange("capacity", terms.capacity, 1, type(uint24).max);
        _checkRange("guestParts", uint256(terms.guestSeats) * terms.partsPerWeek, 0, type(uint16).max);
        _checkRange("patronBps", terms.patronBps, 0, 1_000);
        _checkRange("referralBps", terms.referralBps, 0, 1_000);
        _checkRange("arbiterDays", terms.arbiterDays, 14, 60);
        for (uint256 i = 0; i < 3; i++) {
            _checkRange("tierDiscountBps", terms.tiers[i].discountBps, 0, BPS - 1);
            if (terms.tiers[i].size != 0) _checkRange("tierSize", terms.tiers[i].size, 2, type(uint8).max);
        }
    }

    function _checkRange(string memory term, uint256 found, uint256 least, uint256 most) private pure {
        require(found >= least, Subscriptions_BadTerm(term, found, least));
        require(found <= most, Subscriptions_BadTerm(term, found, most));
    }
}
