// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Callers} from "../core/Callers.sol";
import {IEntangledWeeks, WeekRedemption, WeekState} from "../interfaces/IEntangledWeeks.sol";
import {Entry, IEscrowVault, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {ISignedRedemptions} from "../interfaces/ISignedRedemptions.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {IStamps} from "../interfaces/IStamps.sol";
import {ISubscriptions, Plan} from "../interfaces/ISubscriptions.sol";
import {IWeekCard, WeekFace} from "../interfaces/IWeekCard.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {FairPrice} from "../libraries/FairPrice.sol";
import {PackedWeeks, WeekPool, WeekSales} from "../libraries/PackedWeeks.sol";
import {Permits} from "../libraries/Permits.sol";
import {Twin, TwinTerms, WeekTerms} from "../libraries/TwinTerms.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {SignedRedemptions} from "../tokens/SignedRedemptions.sol";
import {AccountId, Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";

/// @title EntangledWeeks
/// @notice See {IEntangledWeeks}.
/// @dev A word of balances holds fifteen neighbouring weeks of a plan, 16 bits each, and 16 nonces of redemptions. Guest seats
/// times parts are at most 65,535, so a lane never overflows.
contract EntangledWeeks is IEntangledWeeks, SignedRedemptions, Callers {
    using DiscountSchedule for Schedule;
    using FairPrice for Schedule;
    using PackedWeeks for PackedWeeks.State;
    using PackedWeeks for WeekPool;
    using PackedWeeks for WeekSales;
    using Permits for IERC20;
    using TwinTerms for ISubscriptions;

    uint256 private constant LANES = 15;
    uint256 private constant LANE_BITS = 16;
    uint256 private constant LOW_NONCES = 16;
    /// @dev A week is forfeited once it has been over for one more.
    uint256 private constant SWEEP_WEEKS = 2;
    bytes32 private constant REDEMPTION_TYPEHASH = keccak256(
        "WeekRedemption(uint256 id,uint256 parts,address holder,bool stamp,uint256 nonce,uint256 deadline)"
    );

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;
    ISubscriptions public immutable subscriptions;
    IStamps public immutable stamps;
    IWeekCard public immutable card;

    PackedWeeks.State private _weeks;
    /// @dev Weeks whose twins were bought. Four neighbouring subscriptions share a word where they have 64 weeks at most, else
    /// two.
    mapping(uint256 place => uint256 weekBits) private _bought;

    /// @param claims who may pay out of a week's pool in place of the service
    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        ISubscriptions subscriptions_,
        IStamps stamps_,
        IWeekCard card_,
        address[] memory claims
    ) EIP712("Homing Week Tokens", "1") Callers(claims) {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
        subscriptions = subscriptions_;
        stamps = stamps_;
        card = card_;
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IEntangledWeeks
    function buy(uint256 subscription, uint256 weekBits, address receiver) external returns (uint256 amount) {
        return _buy(subscription, weekBits, receiver);
    }

    /// @inheritdoc IEntangledWeeks
    function buyWithPermit(
        uint256 subscription,
        uint256 weekBits,
        address receiver,
        Permit calldata permit
    ) external returns (uint256 amount) {
        IERC20 currency = subscriptions.currencyOf(Ids.planOf(subscription));
        uint256 allowance = currency.permitTo(address(vault), permit);
        require(allowance >= permit.value, EntangledWeeks_AllowanceTooLow(allowance, permit.value));

        return _buy(subscription, weekBits, receiver);
    }

    /// @inheritdoc IEntangledWeeks
    function redeem(uint256 id, uint256 parts, bool stamp) external {
        _redeem(_open(id), id, parts, msg.sender, stamp);
    }

    /// @inheritdoc IEntangledWeeks
    function redeemSigned(WeekRedemption calldata redemption, bytes calldata signature) external {
        WeekPool memory pool = _open(redemption.id);
        require(registry.mayRedeem(pool.merchant, msg.sender), EntangledWeeks_NotOperator(msg.sender, pool.merchant));
        _useSignature(
            redemption.holder,
            redemption.id,
            redemption.nonce,
            redemption.deadline,
            keccak256(
                abi.encode(
                    REDEMPTION_TYPEHASH,
                    redemption.id,
                    redemption.parts,
                    redemption.holder,
                    redemption.stamp,
                    redemption.nonce,
                    redemption.deadline
                )
            ),
            signature
        );

        _redeem(pool, redemption.id, redemption.parts, redemption.holder, redemption.stamp);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IEntangledWeeks
    function settle(
        PlanId plan,
        uint256 fromWeek,
        uint256 weekCount
    ) external returns (uint256 paid, uint256 forfeited) {
        WeekTerms memory terms = subscriptions.weekTermsOf(plan);
        // Weeks ahead have earned nothing, and what is no week at all would be the id of another plan's.
        for (uint256 week = fromWeek; week <= terms.week && week - fromWeek < weekCount; week++) {
            (uint256 earned, uint256 unused) = _settle(plan, terms, week);
            paid += earned;
            forfeited += unused;
        }
        if (paid | forfeited == 0) return (0, 0);

        (IERC20 currency, MerchantId merchant) = (terms.seller.currency(), terms.seller.merchant());
        // What a place earns pays its patrons first what it owes them.
        uint256 repaid = paid == 0 ? 0 : patrons.repayDebt(Ids.coverPool(currency, merchant), paid);
        Entry[] memory entries = new Entry[](3);
        entries[0] = Entry(_account(currency, merchant), -int256(paid + forfeited));
        entries[1] = Entry(Ids.account(currency, merchant, Labels.FORFEITS), int256(forfeited));
        entries[2] = Entry(Ids.account(currency, merchant, Labels.PATRON_STAKE), int256(repaid));
        Payout[] memory payouts = new Payout[](1);
        payouts[0] = Payout(address(0), paid - repaid);
        vault.post(currency, address(0), 0, entries, payouts);
    }

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IEntangledWeeks
    function payOut(uint256 id, address holder, uint256 parts, address to) external returns (uint256 amount) {
        require(_placeOf(msg.sender) != 0, EntangledWeeks_NotAProduct(msg.sender));
        WeekTerms memory terms = _termsOf(id);
        (uint256 startsAt, uint256 endsAt) = validityOf(id);
        // A pool is worked out once: while more may be sold of a week, nothing is taken out of it.
        bool sold = block.timestamp >= startsAt || terms.isClosed();
        require(sold, EntangledWeeks_NotItsWeek(id, startsAt, endsAt));
        WeekPool memory pool = _poolWith(id, terms);
        require(pool.parts != 0, EntangledWeeks_Forfeited(id));
        amount = _take(pool, id, holder, parts);
        _weeks.write(id, pool);

        emit WeekPaidOut(id, holder, to, parts, amount);

        vault.withdraw(_account(terms.seller.currency(), pool.merchant), amount, to);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IEntangledWeeks
    function weekOf(uint256 id) external view returns (WeekState memory result) {
        PlanId plan = Ids.planOfWeekToken(id);
        WeekTerms memory terms = _termsOf(id);
        result.twins = _weeks.salesOf(plan, Ids.weekOf(id)).twins;
        (result.guestSeats, result.partsPerWeek) = (terms.prices.guestSeats(), terms.prices.partsPerWeek());
        WeekPool memory pool = _poolWith(id, terms);
        (result.parts, result.pool, result.earned) = (pool.parts, pool.left, pool.earned);
        (result.startsAt, result.endsAt) = validityOf(id);
        result.sweepableAt = result.endsAt + WeekClock.WEEK;
    }

    /// @inheritdoc IEntangledWeeks
    function crumbsOf(PlanId plan, uint256 week) external view returns (uint256) {
        return _weeks.crumbsOf(plan, week);
    }

    /// @inheritdoc IEntangledWeeks
    function twinsOf(uint256 subscription) external view returns (uint256 weekBits) {
        uint256 weekCount = subscriptions.weekTermsOf(Ids.planOf(subscription)).weekCount();
        (uint256 place, uint256 shift, uint256 mask) = _boughtAt(subscription, weekCount);
        return (_bought[place] >> shift) & mask;
    }

    /// @inheritdoc IEntangledWeeks
    function priceOf(uint256 subscription, uint256 weekBits) external view returns (uint256 amount) {
        WeekTerms memory terms = subscriptions.weekTermsOf(Ids.planOf(subscription));
        Schedule memory schedule = terms.schedule();
        for (uint256 k = 1; k <= schedule.weekCount; k++) {
            if ((weekBits >> (k - 1)) & 1 == 1) amount += schedule.twinPrice(k);
        }
    }

    /// @inheritdoc IEntangledWeeks
    function fairPriceOf(uint256 id, uint256 time) external view returns (uint256) {
        WeekTerms memory terms = _termsOf(id);
        require(terms.prices.partsPerWeek() != 0, EntangledWeeks_NoTwins(Ids.planOfWeekToken(id)));
        (uint256 startsAt, ) = validityOf(id);
        return terms.schedule().perPart(terms.prices.partsPerWeek(), startsAt, time);
    }

    /// @inheritdoc IEntangledWeeks
    function isTokenExpired(uint256 id) public view returns (bool) {
        (, uint256 end) = validityOf(id);
        return block.timestamp >= end;
    }

    /// @inheritdoc IEntangledWeeks
    function validityOf(uint256 id) public pure returns (uint256 start, uint256 end) {
        start = WeekClock.startOf(Ids.weekOf(id), Ids.offsetOfWeekToken(id));
        return (start, start + WeekClock.WEEK);
    }

    /// @notice ERC-1155 metadata: JSON with the picture, on-chain.
    function uri(uint256 id) external view returns (string memory) {
        uint256 partsPerWeek = _termsOf(id).prices.partsPerWeek();
        Plan memory plan = subscriptions.planOf(Ids.planOfWeekToken(id));
        (uint256 startsAt, uint256 endsAt) = validityOf(id);
        return
            card.uri(
                WeekFace({
                    id: id,
                    merchant: plan.terms.merchant,
                    title: plan.title,
                    metadataURI: plan.metadataURI,
                    startsAt: startsAt,
                    endsAt: endsAt,
                    partsPerWeek: partsPerWeek
                })
            );
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Week Tokens","description":"Single weeks at local businesses, to give, to share and to trade until they are over."}';
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(uint256 subscription, uint256 weekBits, address receiver) private returns (uint256 amount) {
        (Twin memory twin, WeekTerms memory terms) = subscriptions.twinOf(subscription);
        _checkPurchase(subscription, weekBits, receiver, twin, terms);
        _takeTwins(subscription, terms.weekCount(), weekBits);
        uint256 first = Ids.weekToken(Ids.planOf(subscription), terms.weekOffset(), twin.startWeek);
        uint256[] memory ids;
        uint256[] memory parts;
        (amount, ids, parts) = _weeks.sell(terms, first, weekBits);

        emit WeeksBought(subscription, msg.sender, receiver, twin.startWeek, weekBits, amount);

        vault.deposit(_account(terms.seller.currency(), terms.seller.merchant()), amount, msg.sender);
        // Last, because the receiver is called.
        _mintRow(receiver, ids, parts);
    }

    function _checkPurchase(
        uint256 subscription,
        uint256 weekBits,
        address receiver,
        Twin memory twin,
        WeekTerms memory terms
    ) private view {
        bool theirs = msg.sender == twin.subscriber || receiver == twin.subscriber;
        require(theirs, EntangledWeeks_NotSubscriber(subscription, msg.sender, twin.subscriber));
        Status status = twin.status;
        bool running = status == Status.Active || (status == Status.Starting && !twin.coolingOff);
        require(running, EntangledWeeks_NotRunning(subscription, status));
        require(!terms.isClosed(), EntangledWeeks_Closed(Ids.planOf(subscription)));
        require(terms.prices.partsPerWeek() != 0, EntangledWeeks_NoTwins(Ids.planOf(subscription)));
        bool weeksOfIts = weekBits != 0 && weekBits >> terms.weekCount() == 0;
        require(weeksOfIts, EntangledWeeks_BadWeeks(weekBits, terms.weekCount()));
        uint256 fromWeek = terms.week + 1;
        // The bits below the first week that hasn't begun.
        if (fromWeek > twin.startWeek) {
            uint256 begun = weekBits & ((1 << (fromWeek - twin.startWeek)) - 1);
            // What a `require` says is worked out also where it isn't said, and of no bits none is the lowest.
            if (begun != 0) revert EntangledWeeks_TooLate(twin.startWeek + _lowestBit(begun), fromWeek);
        }
    }

    function _takeTwins(uint256 subscription, uint256 weekCount, uint256 weekBits) private {
        (uint256 place, uint256 shift, ) = _boughtAt(subscription, weekCount);
        uint256 word = _bought[place];
        uint256 again = (word >> shift) & weekBits;
        require(again == 0, EntangledWeeks_AlreadyBought(subscription, again));
        _bought[place] = word | (weekBits << shift);
    }

    // ─── Using ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _redeem(WeekPool memory pool, uint256 id, uint256 parts, address holder, bool stamp) private {
        (uint256 startsAt, uint256 endsAt) = validityOf(id);
        bool inIt = block.timestamp >= startsAt && block.timestamp < endsAt;
        require(inIt, EntangledWeeks_NotItsWeek(id, startsAt, endsAt));
        uint256 amount = _take(pool, id, holder, parts);
        pool.earned += amount;
        _weeks.write(id, pool);

        emit WeekRedeemed(id, holder, msg.sender, parts, amount);

        if (stamp) stamps.mintForGuest(holder, Ids.planOfWeekToken(id), Ids.weekOf(id));
    }

    /// @dev Burns `parts` of a holder's, which are outstanding, and takes their worth out of the pool.
    function _take(WeekPool memory pool, uint256 id, address holder, uint256 parts) private returns (uint256 amount) {
        require(parts != 0, EntangledWeeks_ZeroParts());
        _burn(holder, id, parts);
        return pool.take(parts);
    }

    /// @return earned what the merchant gets for a week
    /// @return unused what is forfeited of it
    function _settle(
        PlanId plan,
        WeekTerms memory terms,
        uint256 week
    ) private returns (uint256 earned, uint256 unused) {
        uint256 id = Ids.weekToken(plan, terms.weekOffset(), week);
        bool over = week + SWEEP_WEEKS <= terms.week;
        WeekPool memory pool = over ? _poolWith(id, terms) : _weeks.poolOf(id);
        earned = pool.earned;
        if (over) {
            unused = pool.left;
            (pool.left, pool.parts) = (0, 0);
        }
        if (earned | unused != 0) {
            pool.earned = 0;
            _weeks.write(id, pool);
        }
        if (over && PackedWeeks.isLastOfSix(week)) unused += _weeks.takeCrumbs(plan, week);

        if (earned | unused != 0) emit WeekSettled(id, earned, unused);
    }

    /// @dev A week's pool, worked out from what was sold where nothing was taken out of it yet. Whoever holds a part of it
    /// bought it before the week began, so a pool that is written is final.
    function _open(uint256 id) private view returns (WeekPool memory pool) {
        pool = _weeks.poolOf(id);
        if (!pool.open) pool = _poolWith(id, _termsOf(id));
    }

    function _poolWith(uint256 id, WeekTerms memory terms) private view returns (WeekPool memory pool) {
        pool = _weeks.poolOf(id);
        if (pool.open) return pool;
        WeekSales memory sales = _weeks.salesOf(Ids.planOfWeekToken(id), Ids.weekOf(id));
        pool.left = sales.worthOf(terms.schedule());
        pool.parts = sales.twins * terms.prices.partsPerWeek();
        pool.merchant = terms.seller.merchant();
    }

    // ─── Terms ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _termsOf(uint256 id) private view returns (WeekTerms memory terms) {
        terms = subscriptions.weekTermsOf(Ids.planOfWeekToken(id));
        bool known =
            id >> 96 == 0 && Ids.offsetOfWeekToken(id) == terms.weekOffset() && Ids.weekOf(id) <= type(uint16).max;
        require(known, EntangledWeeks_UnknownWeek(id));
    }

    function _account(IERC20 currency, MerchantId merchant) private pure returns (AccountId) {
        return Ids.account(currency, merchant, Labels.WEEKS);
    }

    /// @dev Where the bought twins of a subscription are counted.
    function _boughtAt(
        uint256 subscription,
        uint256 weekCount
    ) private pure returns (uint256 place, uint256 shift, uint256 mask) {
        (uint256 number, uint256 plan) = (uint32(subscription), subscription >> 32);
        if (weekCount <= 64) return ((plan << 32) | (number >> 2), (number & 3) << 6, type(uint64).max);
        return ((plan << 32) | (number >> 1), (number & 1) << 7, type(uint128).max);
    }

    function _lowestBit(uint256 bits) private pure returns (uint256 place) {
        while ((bits >> place) & 1 == 0) place++;
    }

    // ─── ERC-1155 ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev What is over can't be moved.
    function _checkMovable(uint256 id) internal view override {
        (, uint256 end) = validityOf(id);
        require(block.timestamp < end, EntangledWeeks_Expired(id, end));
    }

    /// @dev Keeps all bits above the week, so that an id of no plan is nobody's.
    function _place(uint256 id) internal pure override returns (uint256 word, uint256 shift) {
        uint256 week = Ids.weekOf(id);
        unchecked {
            return (((id >> 32) << 32) | (week / LANES), (week % LANES) * LANE_BITS);
        }
    }

    function _laneBits() internal pure override returns (uint256) {
        return LANE_BITS;
    }

    function _rowBits() internal pure override returns (uint256) {
        return LANES * LANE_BITS;
    }

    /// @inheritdoc ISignedRedemptions
    function lowNonceCount() public pure override(ISignedRedemptions, SignedRedemptions) returns (uint256) {
        return LOW_NONCES;
    }
}
