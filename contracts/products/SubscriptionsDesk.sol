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
import {PlanBook, PlanFigures, PriceClass, Turn} from "../libraries/PlanBook.sol";
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
        record.retailTotal = terms.retailTotal;
        record.prepaidPrice = terms.prepaidPrice;
        record.weekCount = terms.weekCount;
        record.transactionBps = terms.transactionBps;
        record.coolingOffWeeks = terms.coolingOffWeeks;
        record.longestPauseWeeks = terms.longestPauseWeeks;
        record.coveredFromDayOne = terms.coveredFromDayOne;
        record.open = true;
        record.currency = currency;
        record.merchant = terms.merchant;
        record.weekOffset = weekOffset;
        record.capacity = terms.capacity;
        record.patronBps = terms.patronBps;
        record.settledWeek = uint16(WeekClock.weekAt(block.timestamp, weekOffset));
        record.tierCount = 1;
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
        Record storage record = _published(plan);
        _checkOwner(record.merchant);

        record.open = open;

        emit PlanSellingChanged(plan, open);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDesk
    function release(PlanId plan, uint256 maxWeeks) external returns (uint256 paid, uint256 bounty) {
        Record storage record = _published(plan);
        uint256 to = Math.min(_weekOf(record), record.settledWeek + Math.min(maxWeeks, type(uint16).max));

        Money memory money;
        bounty = _settle(record, _figures(record), to, money);
        paid = _payInstalments(record, money, true);

        emit PlanSettled(plan, to, msg.sender, bounty);

        (money.other, money.toOther) = (msg.sender, bounty);
        _post(record, address(0), 0, money);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDesk
    function planOf(PlanId plan) external view returns (Plan memory result) {
        Record storage record = _published(plan);
        result.terms = PlanTerms({
            merchant: record.merchant,
            retailTotal: record.retailTotal,
            prepaidPrice: record.prepaidPrice,
            weekCount: record.weekCount,
            transactionBps: record.transactionBps,
            coolingOffWeeks: record.coolingOffWeeks,
            longestPauseWeeks: record.longestPauseWeeks,
            queueWeeks: record.queueWeeks,
            horizonYears: record.horizonYears,
            capacity: record.capacity,
            partsPerWeek: record.partsPerWeek,
            guestSeats: record.guestSeats,
            patronBps: record.patronBps,
            referralBps: record.referralBps,
            arbiterDays: record.arbiterDays,
            coveredFromDayOne: record.coveredFromDayOne,
            tiers: _unpackTiers(record.tiers),
            community: record.community,
            termsHash: record.termsHash
        });
        result.currency = record.currency;
        result.weekOffset = record.weekOffset;
        result.arbiter = record.arbiter;
        result.open = record.open;
        uint256 week = _weekOf(record);
        Turn memory turn = record.histogram.turn(_figures(record), record.settledWeek, week);
        result.seats = _seatsIn(record, week) - turn.ended;
        result.sold = record.sold;
        result.title = record.title;
        result.metadataURI = record.metadataURI;
    }

    /// @inheritdoc ISubscriptionsDesk
    function planCount() external view returns (uint256) {
        return _planCount;
    }

    /// @inheritdoc ISubscriptionsDesk
    function subscriptionOf(uint256 id) public view returns (Subscription memory result) {
        (Record storage record, Member storage member) = _sold(id);
        PlanFigures memory figures = _figures(record);
        uint256 week = _weekOf(record);
        (uint256 start, uint256 used) = _afterPause(member);
        result.plan = Ids.planOf(id);
        result.subscriber = member.owner;
        result.status = _statusIn(figures, member, week);
        result.tier = member.tier;
        result.price = figures.prices[member.tier];
        uint256 seen = member.leftIn == 0 ? week : Math.min(week, member.leftIn);
        result.weeksBegun = seen < member.start ? 0 : _begunIn(figures, member, week);
        result.firstWeek = member.pausedFrom != 0 && week < member.resumesAt ? member.start : start;
        result.pausedFrom = member.pausedFrom;
        result.resumesAt = member.resumesAt;
        result.pauseWeeksLeft = record.longestPauseWeeks - used;
        result.endWeek = _endOf(figures, member);
        result.refundable = _refundableIn(figures, member, week);
    }

    /// @inheritdoc ISubscriptionsDesk
    function statusOf(uint256 id) external view returns (Status) {
        Member storage member = _members[id];
        if (member.owner == address(0)) return Status.None;
        Record storage record = _plans[Ids.planOf(id)];
        return _statusIn(_figures(record), member, _weekOf(record));
    }

    /// @inheritdoc ISubscriptionsDesk
    function refundableOf(uint256 id) external view returns (uint256) {
        (Record storage record, Member storage member) = _sold(id);
        return _refundableIn(_figures(record), member, _weekOf(record));
    }

    /// @inheritdoc ISubscriptionsDesk
    function priceOf(PlanId plan, uint256 tier) external view returns (uint256) {
        Record storage record = _published(plan);
        return _priceOf(record, tier);
    }

    /// @inheritdoc ISubscriptionsDesk
    function escrowOf(MerchantId merchant, PlanId[] calldata plans) external view returns (Escrow memory result) {
        (IERC20 currency, ) = registry.currencyOf(merchant);
        (result.allowance, result.topUp) = vault.pairOf(Ids.account(currency, merchant, Labels.ALLOWANCE));
        (result.transaction, result.coolingOff) = vault.pairOf(Ids.account(currency, merchant, Labels.TRANSACTION));
        Book storage book = _books[merchant];
        int256 reserve = int256(uint256(book.reserve));
        result.due = book.due;
        for (uint256 i = 0; i < plans.length; i++) {
            Record storage record = _published(plans[i]);
            if (record.merchant != merchant) continue;
            PlanFigures memory figures = _figures(record);
            Turn memory turn = record.histogram.turn(figures, record.settledWeek, _weekOf(record));
            reserve += turn.reserve;
            result.due += turn.due;
            result.transaction -= turn.transaction + turn.bounties;
            result.allowance += turn.transaction;
            for (uint256 tier = 0; tier < TIERS; tier++) {
                if (turn.joined[tier] == 0) continue;
                PriceClass memory class = figures.classOf(tier);
                result.coolingOff -= turn.joined[tier] * class.price;
                result.transaction += turn.joined[tier] * class.transaction;
                result.topUp += turn.joined[tier] * class.topUp;
                result.allowance += turn.joined[tier] * class.allowance;
            }
        }
        result.reserve = uint256(reserve);
        CoverState memory cover = patrons.coverOf(Ids.pool(currency, merchant, COVER_POOL));
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
        Record storage record = _published(plan);
        PlanFigures memory figures = _figures(record);
        amounts = new uint256[](weekCount);
        for (uint256 i = 0; i < weekCount; i++) {
            uint256 week = fromWeek + i;
            if (week <= record.settledWeek) continue;
            int256 due = record.histogram.turn(figures, record.settledWeek, week).due;
            // Week after week: what falls due in one is what falls due up to it, less what falls due up to the one before.
            if (week - 1 > record.settledWeek) due -= record.histogram.turn(figures, record.settledWeek, week - 1).due;
            amounts[i] = uint256(due);
        }
    }

    /// @inheritdoc ISubscriptionsDesk
    function settledWeekOf(PlanId plan) external view returns (uint256) {
        return _published(plan).settledWeek;
    }

    /// @inheritdoc ISubscriptionsDesk
    function startsOf(PlanId plan, uint256 tier, uint256 week) external view returns (uint256) {
        return StartHistogram.first(_published(plan).histogram.startsFrom(tier, week));
    }

    /// @inheritdoc ISubscriptionsDesk
    function faceOf(uint256 id) external view returns (SubscriptionFace memory) {
        Record storage record = _plans[Ids.planOf(id)];
        Subscription memory subscription = subscriptionOf(id);
        return
            SubscriptionFace({
                id: id,
                merchant: record.merchant,
                title: record.title,
                metadataURI: record.metadataURI,
                currency: record.currency,
                price: subscription.price,
                weekCount: record.weekCount,
                weeksBegun: subscription.weeksBegun,
                startsAt: WeekClock.startOf(_originOf(_members[id]), record.weekOffset),
                endsAt: WeekClock.startOf(subscription.endWeek, record.weekOffset) - 1,
                status: subscription.status,
                refundable: subscription.refundable,
                termsHash: record.termsHash
            });
    }

    /// @inheritdoc IERC5007
    function startTime(uint256 tokenId) external view returns (uint64) {
        (Record storage record, Member storage member) = _sold(tokenId);
        return uint64(WeekClock.startOf(_originOf(member), record.weekOffset));
    }

    /// @inheritdoc IERC5007
    function endTime(uint256 tokenId) external view returns (uint64) {
        (Record storage record, Member storage member) = _sold(tokenId);
        return uint64(WeekClock.startOf(_endOf(_figures(record), member), record.weekOffset) - 1);
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _seatsIn(Record storage record, uint256 week) private view returns (uint256) {
        return record.leaverWeek < week ? record.seats - record.leavers : record.seats;
    }

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
