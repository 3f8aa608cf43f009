// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Callers} from "../core/Callers.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool} from "../interfaces/IPatronPool.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {ISubscriptionCard, SubscriptionFace} from "../interfaces/ISubscriptionCard.sol";
import {
    BundleTier,
    Escrow,
    ISubscriptions,
    Plan,
    PlanTerms,
    Status,
    Subscription
} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {MerchantPay} from "../libraries/MerchantPay.sol";
import {PlanBook, PlanFigures, PriceClass, Turn, Worth} from "../libraries/PlanBook.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../libraries/ThirdsSchedule.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {AccountId, Ids, MerchantId, PlanId, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title Subscriptions
contract Subscriptions is ISubscriptions, ERC721, IERC5192, IERC5007, IERC4906, Callers {
    using DiscountSchedule for Schedule;
    using MerchantPay for IMerchantRegistry;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using SafeCast for uint256;
    using SafeCast for int256;
    using StartHistogram for StartHistogram.State;

    uint256 private constant BPS = 10_000;
    uint256 private constant TIERS = 4;
    uint256 private constant MOST_PRICE = 1e30;
    uint256 private constant MOST_TITLE = 64;
    uint256 private constant MOST_URI = 2_048;
    /// @dev The patrons whose stake covers a merchant's subscriptions are those of its first pool.
    uint8 private constant COVER_POOL = 1;

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
    ISubscriptionCard public immutable card;

    uint256 private _planCount;
    mapping(PlanId plan => Record) private _plans;
    mapping(uint256 id => Member) private _members;
    mapping(MerchantId merchant => Book) private _books;

    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        ISubscriptionCard card_,
        address[] memory products
    ) ERC721("Homing Subscriptions", "HOMESUB") Callers(products) {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
        card = card_;
    }

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptions
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

    /// @inheritdoc ISubscriptions
    function setSelling(PlanId plan, bool open) external {
        Record storage record = _published(plan);
        _checkOwner(record.merchant);

        record.open = open;

        emit PlanSellingChanged(plan, open);
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptions
    function buy(PlanId plan, address receiver, bytes32 termsHash) external returns (uint256 id) {
        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptions
    function buyWithPermit(
        PlanId plan,
        address receiver,
        bytes32 termsHash,
        Permit calldata permit
    ) external returns (uint256 id) {
        Record storage record = _published(plan);
        IERC20 currency = record.currency;
        // Somebody may have sent the permit ahead of us; what counts is the allowance.
        try
            IERC20Permit(address(currency)).permit(
                msg.sender,
                address(vault),
                permit.value,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {
            uint256 allowance = currency.allowance(msg.sender, address(vault));
            uint256 needed = record.prepaidPrice;
            require(allowance >= needed, Subscriptions_AllowanceTooLow(allowance, needed));
        }

        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptions
    function pause(uint256 id) external {
        (Record storage record, Member storage member) = _mine(id);
        PlanFigures memory figures = _figures(record);
        uint256 week = _weekOf(record);
        Status status = _statusIn(figures, member, week);
        require(status == Status.Active || status == Status.CoolingOff, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(figures, member, week);
        _checkMiddle(figures, begun);
        (uint256 start, uint256 used) = _afterPause(member);
        uint256 longest = record.longestPauseWeeks;
        require(used < longest, Subscriptions_NoPauseLeft(id, longest));

        Money memory money;
        _leaveHistogram(record, figures, member, week, begun, money);
        uint256 from = week + 1;
        uint256 until = from + longest - used;
        member.start = start.toUint16();
        member.pausedFrom = from.toUint16();
        member.resumesAt = until.toUint16();
        member.pauseWeeksUsed = uint8(used);
        record.histogram.addPaused(member.tier, until, begun);

        emit SubscriptionPaused(id, from, until);
        emit MetadataUpdate(id);

        _freeCover(record, money);
        _post(record, address(0), 0, money);
    }

    /// @inheritdoc ISubscriptions
    function resume(uint256 id) external {
        (Record storage record, Member storage member) = _mine(id);
        uint256 week = _weekOf(record);
        uint256 from = week + 1;
        uint256 resumesAt = member.resumesAt;
        // Also one that is asked for and begins next week can be taken back.
        require(
            member.pausedFrom != 0 && member.leftIn == 0 && resumesAt > from && member.pausedFrom <= from,
            Subscriptions_NotPaused(id, _statusIn(_figures(record), member, week))
        );

        // It goes on being counted as paused, until the clock says otherwise: next week.
        uint256 begun = member.pausedFrom - member.start;
        record.histogram.removePaused(member.tier, resumesAt, begun);
        record.histogram.addPaused(member.tier, from, begun);
        member.resumesAt = from.toUint16();

        emit SubscriptionResumed(id, from);
        emit MetadataUpdate(id);
    }

    /// @inheritdoc ISubscriptions
    function refund(uint256 id) external returns (uint256 amount) {
        (Record storage record, Member storage member) = _mine(id);
        PlanFigures memory figures = _figures(record);
        uint256 week = _weekOf(record);
        Status status = _statusIn(figures, member, week);
        uint256 begun = _begunIn(figures, member, week);
        PriceClass memory class = figures.classOf(member.tier);
        require(status < Status.Leaving, Subscriptions_NotRunning(id, status));

        if (_isCoolingOff(figures, member, week)) {
            if (status == Status.Starting) begun = 0;
        } else {
            _checkMiddle(figures, begun);
        }
        amount = figures.schedule.remaining(class.price, begun);
        Money memory money;
        uint256 fromCover = _leave(record, figures, member, week, begun, amount, money);
        member.leftIn = week.toUint16();
        if (record.leaverWeek != week) {
            record.seats -= record.leavers;
            record.leavers = 0;
            record.leaverWeek = uint16(week);
        }
        record.leavers += 1;

        emit SubscriptionRefunded(id, begun, amount, fromCover);
        emit MetadataUpdate(id);

        (money.other, money.toOther) = (msg.sender, amount);
        _freeCover(record, money);
        _post(record, address(0), 0, money);
    }

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptions
    function activate(PlanId plan, uint256 tier, address payer, address receiver) external returns (uint256 id) {
        require(_placeOf(msg.sender) != 0, Subscriptions_NotAProduct(msg.sender));
        return _activate(plan, _published(plan), tier, payer, receiver);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptions
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

    /// @inheritdoc ISubscriptions
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

    /// @inheritdoc ISubscriptions
    function planCount() external view returns (uint256) {
        return _planCount;
    }

    /// @inheritdoc ISubscriptions
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
        result.weeksBegun = result.status == Status.Starting ? 0 : _begunIn(figures, member, week);
        result.firstWeek = member.pausedFrom != 0 && week < member.resumesAt ? member.start : start;
        result.pausedFrom = member.pausedFrom;
        result.resumesAt = member.resumesAt;
        result.pauseWeeksLeft = record.longestPauseWeeks - used;
        result.endWeek = _endOf(figures, member);
        result.refundable = _refundableIn(figures, member, week);
    }

    /// @inheritdoc ISubscriptions
    function statusOf(uint256 id) external view returns (Status) {
        Member storage member = _members[id];
        if (member.owner == address(0)) return Status.None;
        Record storage record = _plans[Ids.planOf(id)];
        return _statusIn(_figures(record), member, _weekOf(record));
    }

    /// @inheritdoc ISubscriptions
    function refundableOf(uint256 id) external view returns (uint256) {
        (Record storage record, Member storage member) = _sold(id);
        return _refundableIn(_figures(record), member, _weekOf(record));
    }

    /// @inheritdoc ISubscriptions
    function priceOf(PlanId plan, uint256 tier) external view returns (uint256) {
        Record storage record = _published(plan);
        return _priceOf(record, tier);
    }

    /// @inheritdoc ISubscriptions
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

    /// @inheritdoc ISubscriptions
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

    /// @inheritdoc ISubscriptions
    function settledWeekOf(PlanId plan) external view returns (uint256) {
        return _published(plan).settledWeek;
    }

    /// @inheritdoc ISubscriptions
    function startsOf(PlanId plan, uint256 tier, uint256 week) external view returns (uint256) {
        return StartHistogram.first(_published(plan).histogram.startsFrom(tier, week));
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwned(tokenId);
        return true;
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

    /// @notice ERC-721 metadata: JSON with the card for the door, on-chain.
    function tokenURI(uint256 id) public view override returns (string memory) {
        Record storage record = _plans[Ids.planOf(id)];
        Subscription memory subscription = subscriptionOf(id);
        return
            card.uri(
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
                    endsAt: WeekClock.startOf(subscription.endWeek, record.weekOffset),
                    status: subscription.status,
                    refundable: subscription.refundable,
                    termsHash: record.termsHash
                })
            );
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Subscriptions","description":"Weeks of local businesses, paid ahead and kept safe until they come."}';
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return
            interfaceId == type(IERC5192).interfaceId
            || interfaceId == type(IERC5007).interfaceId
            // ERC-4906 has events only; its id is written in the standard.
            || interfaceId == bytes4(0x49064906)
            || super.supportsInterface(interfaceId);
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(PlanId plan, address receiver, bytes32 termsHash) private returns (uint256 id) {
        Record storage record = _published(plan);
        require(record.open, Subscriptions_NotOpen(plan));
        require(termsHash == record.termsHash, Subscriptions_OtherTerms(termsHash, record.termsHash));
        return _activate(plan, record, 0, msg.sender, receiver);
    }

    function _activate(
        PlanId plan,
        Record storage record,
        uint256 tier,
        address payer,
        address receiver
    ) private returns (uint256 id) {
        uint256 week = _weekOf(record);
        if (tier >= record.tierCount) record.tierCount = uint8(tier) + 1;
        PlanFigures memory figures = _figures(record);
        PriceClass memory class = figures.classOf(tier);
        Money memory money;
        _takeSeat(plan, record, figures, week, money);

        uint256 start = week + 1;
        id = Ids.subscription(plan, ++record.sold);
        record.histogram.add(tier, start, 1);
        uint256 paid;
        if (figures.coolingOffWeeks == 0) {
            _join(record, figures, class, money);
            paid = _payInstalments(record, money, false);
        } else {
            money.coolingOff += int256(class.price);
        }
        _members[id] = Member({
            owner: address(0),
            start: start.toUint16(),
            pausedFrom: 0,
            resumesAt: 0,
            leftIn: 0,
            pauseWeeksUsed: 0,
            tier: uint8(tier)
        });
        // No callback: a subscription is never bound to a contract that must answer.
        _mint(receiver, id);

        emit Locked(id);
        emit SubscriptionBought(id, payer, receiver, tier, class.price, start, paid);

        _post(record, payer, class.price, money);
    }

    /// @dev A seat that the clock freed is free without anybody's call, but only who needs it looks.
    function _takeSeat(
        PlanId plan,
        Record storage record,
        PlanFigures memory figures,
        uint256 week,
        Money memory money
    ) private {
        if (record.leavers != 0 && record.leaverWeek < week) {
            record.seats -= record.leavers;
            record.leavers = 0;
        }
        uint256 capacity = record.capacity;
        if (record.seats >= capacity) {
            // Whoever needs the seat does a keeper's work; its part is the merchant's.
            uint256 bounty = _settle(record, figures, week, money);
            _book(record, bounty.toInt256(), 0);
            money.allowance += int256(bounty);
        }
        require(record.seats < capacity, Subscriptions_SoldOut(plan, record.seats, capacity));
        record.seats += 1;
    }

    /// @dev Its price is in the pools from now on, and the first instalment is due.
    function _join(
        Record storage record,
        PlanFigures memory figures,
        PriceClass memory class,
        Money memory money
    ) private {
        Worth memory worth = figures.worthOf(class, 1);
        money.transaction += int256(class.transaction);
        money.topUp += int256(class.topUp);
        money.allowance += int256(class.allowance);
        _book(record, int256(worth.scheduled), int256(worth.reserve));
    }

    // ─── The clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    function _weekOf(Record storage record) private view returns (uint256) {
        return WeekClock.weekAt(block.timestamp, record.weekOffset);
    }

    /// @dev Writes what the clock decided for a plan up to week `to`.
    /// @return bounty what a keeper may have for it; it has left the transaction budget
    function _settle(
        Record storage record,
        PlanFigures memory figures,
        uint256 to,
        Money memory money
    ) private returns (uint256 bounty) {
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

    /// @dev Takes a subscription out of where it is counted, and counts it as it is now: its instalments fell due and what is
    /// held back for it is what it could be refunded.
    /// @return joined whether its price is in the pools
    function _leaveHistogram(
        Record storage record,
        PlanFigures memory figures,
        Member storage member,
        uint256 week,
        uint256 begun,
        Money memory money
    ) private returns (bool joined) {
        uint256 settled = record.settledWeek;
        uint256 tier = member.tier;
        uint256 counted;
        if (member.pausedFrom != 0 && member.resumesAt > settled) {
            counted = member.pausedFrom - member.start;
            record.histogram.removePaused(tier, member.resumesAt, counted);
            joined = true;
        } else {
            (uint256 start, ) = _afterPause(member);
            counted = figures.begunIn(start, settled);
            record.histogram.remove(tier, start);
            joined = figures.isJoined(start, settled);
        }
        PriceClass memory class = figures.classOf(tier);
        if (!joined) {
            // Its cooling-off is over and nobody wrote it down yet.
            if (_isCoolingOff(figures, member, week)) return false;
            money.coolingOff -= int256(class.price);
            _join(record, figures, class, money);
            counted = 1;
        }
        if (counted == begun) return true;
        Worth memory before = figures.worthOf(class, counted);
        Worth memory worth = figures.worthOf(class, begun);
        uint256 unearned = worth.bounties - before.bounties;
        money.transaction -= int256(unearned);
        money.allowance += int256(unearned);
        _book(
            record,
            int256(worth.scheduled - before.scheduled + unearned),
            int256(worth.reserve) - int256(before.reserve)
        );
        return true;
    }

    // ─── Leaving ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Takes `amount` for a member who leaves out of its cooling-off money, or out of the allowance, then the top-up,
    /// then patrons' cover. The rest of its own money is the merchant's.
    function _leave(
        Record storage record,
        PlanFigures memory figures,
        Member storage member,
        uint256 week,
        uint256 begun,
        uint256 amount,
        Money memory money
    ) private returns (uint256 fromCover) {
        PriceClass memory class = figures.classOf(member.tier);
        if (!_leaveHistogram(record, figures, member, week, begun, money)) {
            money.coolingOff -= int256(class.price);
            money.allowance += int256(class.price - amount);
            _book(record, int256(class.price - amount), 0);
            return 0;
        }
        Worth memory worth = figures.worthOf(class, begun);
        uint256 unused = class.transaction - worth.bounties;
        money.transaction -= int256(unused);
        money.allowance += int256(unused);
        int256 due = int256(class.topUp + class.allowance + unused) - int256(amount) - int256(worth.scheduled);

        (uint256 allowance, uint256 topUp) = _poolsWith(record, money);
        uint256 fromAllowance = Math.min(amount, allowance);
        uint256 fromTopUp = Math.min(amount - fromAllowance, topUp);
        fromCover = amount - fromAllowance - fromTopUp;
        money.allowance -= int256(fromAllowance);
        money.topUp -= int256(fromTopUp);
        if (fromCover != 0) {
            // What patrons pay in for the merchant lifts what it is due, and it owes it to them.
            due += int256(fromCover);
            money.topUp -= int256(fromCover);
            patrons.drawCover(_poolOf(record), fromCover, _account(record, Labels.TOP_UP));
        }
        _book(record, due, -int256(worth.reserve));
    }

    // ─── Money ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _book(Record storage record, int256 due, int256 reserve) private {
        Book storage book = _books[record.merchant];
        (int256 dueBefore, int256 reserveBefore) = (book.due, int256(uint256(book.reserve)));
        book.due = (dueBefore + due).toInt120();
        book.reserve = uint256(reserveBefore + reserve).toUint128();
    }

    /// @dev What the pools that pay hold, with the changes of this call.
    function _poolsWith(
        Record storage record,
        Money memory money
    ) private view returns (uint256 allowance, uint256 topUp) {
        (allowance, topUp) = vault.pairOf(_account(record, Labels.ALLOWANCE));
        allowance = uint256(int256(allowance) + money.allowance);
        topUp = uint256(int256(topUp) + money.topUp);
    }

    /// @dev The one gate (PROTOCOL.md §6.4): pays what the merchant is due as far as allowance + top-up + cover stay at least
    /// what is held back; more cover is asked for where `mayGrow`. Patrons' fee and the merchant's debt come out of it first.
    /// @return paid to the merchant
    function _payInstalments(
        Record storage record,
        Money memory money,
        bool mayGrow
    ) private returns (uint256 paid) {
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
    function _freeCover(Record storage record, Money memory money) private {
        Book storage book = _books[record.merchant];
        PoolId pool = _poolOf(record);
        (uint256 allowance, uint256 topUp) = (0, 0);
        CoverState memory cover;
        if (!book.covered) return;
        cover = patrons.coverOf(pool);
        (allowance, topUp) = _poolsWith(record, money);
        _freeSurplus(record, allowance + topUp, book.reserve, cover.inUse, cover.debt);
    }

    function _freeSurplus(
        Record storage record,
        uint256 pools,
        uint256 reserve,
        uint256 inUse,
        uint256 debt
    ) private {
        uint256 needed = reserve - Math.min(reserve, pools);
        if (inUse > needed) patrons.freeCover(_poolOf(record), inUse - needed);
        bool covered = debt != 0 || (inUse != 0 && needed != 0);
        Book storage book = _books[record.merchant];
        if (book.covered != covered) book.covered = covered;
    }

    /// @dev Posts all changes of a call at once.
    function _post(Record storage record, address payer, uint256 amount, Money memory money) private {
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
    function _afterPause(Member storage member) private view returns (uint256 start, uint256 used) {
        (start, used) = (member.start, member.pauseWeeksUsed);
        if (member.pausedFrom != 0) {
            uint256 length = member.resumesAt - member.pausedFrom;
            start += length;
            used += length;
        }
    }

    /// @dev The week in which its week 1 was.
    function _originOf(Member storage member) private view returns (uint256) {
        return member.start - member.pauseWeeksUsed;
    }

    /// @dev f: weeks begun, frozen while paused; 1 before the first.
    function _begunIn(
        PlanFigures memory figures,
        Member storage member,
        uint256 week
    ) private view returns (uint256) {
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
    function _endOf(PlanFigures memory figures, Member storage member) private view returns (uint256) {
        if (member.leftIn != 0) return uint256(member.leftIn) + 1;
        (uint256 start, ) = _afterPause(member);
        return start + figures.schedule.weekCount;
    }

    function _statusIn(
        PlanFigures memory figures,
        Member storage member,
        uint256 week
    ) private view returns (Status) {
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
    ) private view returns (bool) {
        return member.pausedFrom == 0 && !figures.isJoined(member.start, week);
    }

    function _refundableIn(
        PlanFigures memory figures,
        Member storage member,
        uint256 week
    ) private view returns (uint256) {
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
    function _middle(PlanFigures memory figures) private pure returns (uint256 after_, uint256 before) {
        return (ThirdsSchedule.secondThird(figures.schedule.weekCount), figures.schedule.weekCount);
    }

    function _checkMiddle(PlanFigures memory figures, uint256 begun) private pure {
        (uint256 after_, uint256 before) = _middle(figures);
        require(begun > after_, Subscriptions_TooEarly(begun, after_ + 1));
        require(begun < before, Subscriptions_TooLate(begun, before));
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _published(PlanId plan) private view returns (Record storage record) {
        record = _plans[plan];
        require(record.prepaidPrice != 0, Subscriptions_UnknownPlan(plan));
    }

    function _sold(uint256 id) private view returns (Record storage record, Member storage member) {
        member = _members[id];
        require(member.owner != address(0), Subscriptions_UnknownSubscription(id));
        record = _plans[Ids.planOf(id)];
    }

    function _mine(uint256 id) private view returns (Record storage record, Member storage member) {
        (record, member) = _sold(id);
        require(member.owner == msg.sender, Subscriptions_NotSubscriber(id, msg.sender));
    }

    function _figures(Record storage record) private view returns (PlanFigures memory figures) {
        figures.schedule = Schedule(record.retailTotal, record.prepaidPrice, record.weekCount);
        figures.transactionBps = record.transactionBps;
        figures.coolingOffWeeks = record.coolingOffWeeks;
        figures.fromDayOne = record.coveredFromDayOne;
        figures.tierCount = record.tierCount;
        figures.prices[0] = record.prepaidPrice;
        for (uint256 tier = 1; tier < figures.tierCount; tier++) figures.prices[tier] = _priceOf(record, tier);
    }

    function _priceOf(Record storage record, uint256 tier) private view returns (uint256) {
        uint256 price = record.prepaidPrice;
        if (tier == 0) return price;
        require(tier < TIERS, Subscriptions_BadTerm("tier", tier, TIERS - 1));
        uint256 discountBps = (record.tiers >> ((tier - 1) * 24 + 8)) & 0xffff;
        return Math.ceilDiv(price * (BPS - discountBps), BPS);
    }

    function _seatsIn(Record storage record, uint256 week) private view returns (uint256) {
        return record.leaverWeek < week ? record.seats - record.leavers : record.seats;
    }

    function _poolOf(Record storage record) private view returns (PoolId) {
        return Ids.pool(record.currency, record.merchant, COVER_POOL);
    }

    function _account(Record storage record, uint8 label) private view returns (AccountId) {
        return Ids.account(record.currency, record.merchant, label);
    }

    function _packTiers(BundleTier[3] calldata tiers) private pure returns (uint72 packed) {
        for (uint256 i = 0; i < 3; i++) {
            packed |= uint72((uint256(tiers[i].discountBps) << 8 | tiers[i].size) << (i * 24));
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

    // ─── ERC-721 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return _members[tokenId].owner;
    }

    /// @dev The owner lies in the member's word. Only minting passes: a subscription can't be moved.
    function _update(address to, uint256 tokenId, address) internal override returns (address from) {
        from = _ownerOf(tokenId);
        require(from == address(0), Subscriptions_Locked(tokenId));

        _members[tokenId].owner = to;
        _increaseBalance(to, 1);

        emit Transfer(from, to, tokenId);
    }
}
