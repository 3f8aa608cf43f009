// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerchantId, PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";
import {Permit} from "./ISolidarityVouchers.sol";
import {SubscriptionFace} from "./ISubscriptionCard.sol";

/// @dev A price class of a plan: the list price is tier 0, bundles of shares are tiers 1 to 3.
/// @param size shares in a bundle, 2 to 255; 0: no such tier
/// @param discountBps off the list price, less than 10,000
struct BundleTier {
    uint8 size;
    uint16 discountBps;
}

/// @dev The terms of a plan (PROTOCOL.md §6.1). They never change; other terms are another plan.
/// @param merchant who sells it, in its currency and by its clock
/// @param retailTotal T: what its weeks cost one by one, token units
/// @param prepaidPrice P: what they cost prepaid, T/2 ≤ P ≤ T, 1 to 10²⁵
/// @param weekCount N, 6 to 104
/// @param transactionBps part of the price that pays keepers, at most 100; what they don't earn is the merchant's
/// @param coolingOffWeeks 0 to 2
/// @param longestPauseWeeks of all pauses of one subscription together, at most N
/// @param queueWeeks how long a queue for a seat may be
/// @param horizonYears how far ahead shares may be sold, at most 15
/// @param capacity seats, 1 to 2²⁴−1
/// @param partsPerWeek of a week token; guestSeats of each week. Their product is at most 65,535
/// @param patronBps of the part of an instalment that patrons' stake makes payable, at most 1,000
/// @param referralBps at most 1,000
/// @param arbiterDays in how many days a contested claim is decided, 14 to 60
/// @param coveredFromDayOne holds all of what is left back from the start, not only what a refund could ask for
/// @param tiers bundles
/// @param community who gets what nobody else is owed in the end
/// @param termsHash of the text that a buyer accepts
struct PlanTerms {
    MerchantId merchant;
    uint104 retailTotal;
    uint104 prepaidPrice;
    uint8 weekCount;
    uint8 transactionBps;
    uint8 coolingOffWeeks;
    uint8 longestPauseWeeks;
    uint8 queueWeeks;
    uint8 horizonYears;
    uint24 capacity;
    uint16 partsPerWeek;
    uint16 guestSeats;
    uint16 patronBps;
    uint16 referralBps;
    uint8 arbiterDays;
    bool coveredFromDayOne;
    BundleTier[3] tiers;
    address community;
    bytes32 termsHash;
}

/// @dev A plan as it stands.
/// @param arbiter the merchant's when the plan was published; it decides claims on everything sold here
/// @param open whether it is for sale
/// @param seats taken now: by active, paused and cooling-off subscriptions
/// @param sold how many were ever activated
struct Plan {
    PlanTerms terms;
    IERC20 currency;
    uint24 weekOffset;
    address arbiter;
    bool open;
    uint256 seats;
    uint256 sold;
    string title;
    string metadataURI;
}

/// @dev A subscription as it stands in the running week.
/// @param price what was paid for it
/// @param tier its price class
/// @param weeksBegun f: weeks of it that have begun; 0 before the first. `k` of PROTOCOL.md §6.2 while it runs is f − 1
/// @param firstWeek the calendar week in which week 1 began or will begin, moved along by pauses that are over
/// @param pausedFrom first week of the last pause, 0 if there was none; `resumesAt` the first week after it. A pause that
/// was asked for and hasn't begun has `pausedFrom` next week
/// @param pauseWeeksLeft of the longest pause
/// @param endWeek the first week in which it isn't valid any more, if nobody pauses or resumes it
/// @param refundable what `refund` would pay now, 0 where it would revert
struct Subscription {
    PlanId plan;
    address subscriber;
    Status status;
    uint256 price;
    uint256 tier;
    uint256 weeksBegun;
    uint256 firstWeek;
    uint256 pausedFrom;
    uint256 resumesAt;
    uint256 pauseWeeksLeft;
    uint256 endWeek;
    uint256 refundable;
}

/// @dev What stands behind all subscriptions with one merchant, in token units, at this moment: what the clock has
/// decided is counted, whether or not somebody carried it out.
/// @param allowance, topUp, transaction, coolingOff the vault's pools
/// @param reserve Σ of what is held back for each subscription (§6.4)
/// @param cover locked stake of patrons
/// @param debt what the merchant owes its patrons
/// @param due instalments earned and not yet paid; below zero it was overpaid
/// @param payable_ what `release` would pay out now, patrons' part and repaid debt included
/// @param coverRoom how much more cover patrons could give this week
/// @param forfeits what nobody used of week tokens: pays refunds before patrons do, and never the merchant; `owedToForfeits`
/// it owes them for refunds
struct Escrow {
    uint256 allowance;
    uint256 topUp;
    uint256 transaction;
    uint256 coolingOff;
    uint256 reserve;
    uint256 cover;
    uint256 debt;
    int256 due;
    uint256 payable_;
    uint256 coverRoom;
    uint256 forfeits;
    uint256 owedToForfeits;
}

/// @dev A share that was to begin.
/// @param id of the subscription; 0: no seat is free, it waits as `number`
/// @param price of the share; `bounty` of it is for who activated it
/// @param week the merchant's calendar week
/// @param changes of the merchant's accounts allowance, top-up, transaction and cooling-off: what the product posts to the
/// vault in this transaction; together the price less the bounty
struct Begun {
    uint256 id;
    uint256 number;
    uint256 price;
    uint256 bounty;
    uint256 week;
    IERC20 currency;
    MerchantId merchant;
    int256[4] changes;
}

/// @dev What a product needs to know of a plan and one of its bundles.
/// @param size shares in a bundle; 0: no such bundle
/// @param week the merchant's calendar week
/// @param closed for good
struct ShareTerms {
    uint256 size;
    uint256 price;
    IERC20 currency;
    MerchantId merchant;
    uint256 week;
    uint256 weekOffset;
    uint256 queueWeeks;
    bytes32 termsHash;
    bool closed;
}

/// @dev What a plan has promised, and what it may still promise.
/// @param capacity seats in all; `taken` of them now
/// @param promised shares sold and not activated; `waiting` of them in the queue, where the next gets the number `queued`
/// @param most shares that may be promised: ⌊capacity × horizon weeks / N⌋ − taken
/// @param room how many more may be sold now; 0 while the merchant owes its patrons, while its pools are below 70% of what
/// is held back, or where the plan isn't for sale
/// @param pools allowance + top-up; `reserve` what is held back, as settled; `debt` to patrons
struct Capacity {
    uint256 capacity;
    uint256 taken;
    uint256 promised;
    uint256 queued;
    uint256 waiting;
    uint256 most;
    uint256 room;
    uint256 pools;
    uint256 reserve;
    uint256 debt;
    bool open;
    bool closed;
}

/// @title ISubscriptionsFacts
/// @notice What {ISubscriptions} tells and refuses.
interface ISubscriptionsFacts {
    event PlanPublished(
        PlanId indexed plan,
        MerchantId indexed merchant,
        PlanTerms terms,
        address arbiter,
        string title,
        string metadataURI
    );
    event PlanSellingChanged(PlanId indexed plan, bool open);
    /// @notice Closed for good.
    event PlanClosed(PlanId indexed plan);
    event CapacityChanged(PlanId indexed plan, uint256 capacity);
    /// @notice `payer` bought subscription `id`, which `Transfer` gives to its holder, and which begins next week. `paid` of
    /// what the merchant is due went out at once, to it and its payees; a release that needs patrons is told by
    /// `InstalmentsReleased`.
    event SubscriptionBought(uint256 indexed id, address indexed payer, uint256 tier, uint256 price, uint256 paid);
    event SubscriptionPaused(uint256 indexed id, uint256 fromWeek, uint256 untilWeek);
    event SubscriptionResumed(uint256 indexed id, uint256 fromWeek);
    /// @notice `amount` was paid back with `weeksBegun` weeks used, `fromCover` of it by patrons.
    event SubscriptionRefunded(uint256 indexed id, uint256 weeksBegun, uint256 amount, uint256 fromCover);
    /// @notice Week tokens that nobody used paid `amount` of the refund that follows, in place of patrons; the merchant owes it.
    event ForfeitsDrawn(MerchantId indexed merchant, uint256 amount);
    /// @notice `amount` of the instalments that follow went back to where refunds had drawn it from.
    event ForfeitsReturned(MerchantId indexed merchant, uint256 amount);
    /// @notice An outflow to a merchant: `paid` to it and its payees, `toPatrons` as their part, `repaid` to patrons as
    /// debt; after it, `due` waits and `reserve` is held back behind `cover` of patrons.
    event InstalmentsReleased(
        MerchantId indexed merchant,
        uint256 paid,
        uint256 toPatrons,
        uint256 repaid,
        int256 due,
        uint256 reserve,
        uint256 cover
    );
    /// @notice All that the clock decided for `plan` up to `week` is in the books; `bounty` went to who asked for it.
    event PlanSettled(PlanId indexed plan, uint256 week, address indexed keeper, uint256 bounty);

    error Subscriptions_UnknownPlan(PlanId plan);
    error Subscriptions_UnknownSubscription(uint256 id);
    error Subscriptions_NotMerchantOwner(address caller, address owner);
    error Subscriptions_NotSubscriber(uint256 id, address caller);
    error Subscriptions_NotAProduct(address caller);
    /// @dev `term` is outside its range; `bound` is the nearest value that would do.
    error Subscriptions_BadTerm(string term, uint256 found, uint256 bound);
    error Subscriptions_TextLength(uint256 found, uint256 most);
    error Subscriptions_NotOpen(PlanId plan);
    error Subscriptions_SoldOut(PlanId plan, uint256 seats, uint256 capacity);
    error Subscriptions_OtherTerms(bytes32 found, bytes32 needed);
    error Subscriptions_AllowanceTooLow(uint256 found, uint256 needed);
    error Subscriptions_ZeroAddress();
    /// @dev Pauses and refunds begin in week `fromWeeksBegun` of the subscription, the first of its second third.
    error Subscriptions_TooEarly(uint256 weeksBegun, uint256 fromWeeksBegun);
    /// @dev The last week has begun; there is nothing left to pause or to give back.
    error Subscriptions_TooLate(uint256 weeksBegun, uint256 weekCount);
    error Subscriptions_NotRunning(uint256 id, Status status);
    error Subscriptions_NotPaused(uint256 id, Status status);
    error Subscriptions_NoPauseLeft(uint256 id, uint256 longestPauseWeeks);
    error Subscriptions_Locked(uint256 id);
    error Subscriptions_NoSuchBundle(PlanId plan, uint256 tier);
    /// @dev Nothing is presold while the merchant owes its patrons.
    error Subscriptions_OwesPatrons(uint256 debt);
    /// @dev Nothing is presold while the pools hold less than 70% of what is held back.
    error Subscriptions_PoolsTooLow(uint256 found, uint256 needed);
    /// @dev More than the capacity can seat within the plan's horizon.
    error Subscriptions_OverHorizon(uint256 found, uint256 most);
    /// @dev Less than is taken and promised.
    error Subscriptions_CapacityTooLow(uint256 found, uint256 needed);
    error Subscriptions_Closed(PlanId plan);
}

/// @title ISubscriptionsMembers
/// @notice What members and other products do.
interface ISubscriptionsMembers is ISubscriptionsFacts {
    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Buys a subscription for `receiver`, paid by the caller, at the list price. Its first week is next week.
    /// @param termsHash of the text that the buyer accepts; must be the plan's
    function buy(PlanId plan, address receiver, bytes32 termsHash) external returns (uint256 id);

    /// @notice `buy` with an ERC-2612 permit of the caller for the vault.
    function buyWithPermit(
        PlanId plan,
        address receiver,
        bytes32 termsHash,
        Permit calldata permit
    ) external returns (uint256 id);

    /// @notice Pauses from next week on, for as long as the longest pause allows. From the second third on, and never in
    /// the last week. A paused subscription keeps its weeks, its seat and what it would be refunded.
    function pause(uint256 id) external;

    /// @notice Runs again from next week on.
    function resume(uint256 id) external;

    /// @notice Leaves, for what is left of the price, paid in this transaction. During cooling-off: the whole price
    /// before week 1, then less the weeks begun. Else from the second third on, and never in the last week. Access and
    /// seat run to the end of this week.
    function refund(uint256 id) external returns (uint256 amount);

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Promises a bundle of `tier`, 1 to 3, all of whose shares will find a seat within the plan's horizon, and begins
    /// its share 0 for `receiver`; where no seat is free beyond those for who waits, that one waits too. Only a product.
    /// Reverts where the plan isn't for sale, has other terms, or may not promise as much.
    /// @return size shares in the bundle
    function presell(
        PlanId plan,
        uint256 tier,
        bytes32 termsHash,
        address receiver
    ) external returns (uint256 size, Begun memory begun);

    /// @notice Begins a share that was promised; where no seat is free beyond those for who waits, it waits too. Its first
    /// instalment is due, and is paid with the next release or purchase. Only a product, which posts what it is told.
    /// @param withBounty whether a part of the price is for who activates it: not its holder, so not where the plan is closed
    /// @param waited whether it had waited for its seat: it goes before those who still do
    /// @param handable whether `receiver` may hand it on once, if it is a contract: it wasn't asked
    function activate(
        PlanId plan,
        uint256 tier,
        address receiver,
        bool withBounty,
        bool waited,
        bool handable
    ) external returns (Begun memory);

    /// @notice The words in which a subscription and its plan lie, as {PlanWords} packs them: one call tells a product all that
    /// the clock makes of both. A word is 0 where there is none; of a plan alone with the id `plan << 32`.
    function wordsOf(uint256 id) external view returns (uint256 member, uint256 prices, uint256 seller);

    /// @notice The word that says who sells a plan, in which currency; 0 where there is none.
    function sellerOf(PlanId plan) external view returns (uint256 seller);

    /// @notice Changes how many shares are promised. Only a product.
    /// @param dequeued whether one of them left the queue
    function changePromises(PlanId plan, int256 promised, bool dequeued) external;
}

/// @title ISubscriptionsDeals
/// @notice What merchants and keepers do.
interface ISubscriptionsDeals is ISubscriptionsFacts {
    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Publishes a plan. Only the merchant's owner.
    /// @param title 1 to 64 bytes
    /// @param metadataURI at most 2,048 bytes
    function publish(
        PlanTerms calldata terms,
        string calldata title,
        string calldata metadataURI
    ) external returns (PlanId plan);

    /// @notice Opens or closes the sale of a plan. Only the merchant's owner. What is sold stays as it is.
    function setSelling(PlanId plan, bool open) external;

    /// @notice Changes the number of seats. Only the merchant's owner, and not below what is taken and promised.
    function setCapacity(PlanId plan, uint256 capacity) external;

    /// @notice Closes a plan for good: it never sells again. Members stay; who holds a share may have its money back.
    /// Only the merchant's owner.
    function close(PlanId plan) external;

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Writes what the clock decided for a plan, up to `maxWeeks` further weeks. Once that is up to this week, pays
    /// out all that the merchant is due and the gate lets through: its debt to patrons first, then its payees and itself.
    /// The caller gets a bounty from the transaction budgets of the subscriptions whose instalments fell due.
    /// @return paid to the merchant and its payees
    /// @return bounty to the caller
    function release(PlanId plan, uint256 maxWeeks) external returns (uint256 paid, uint256 bounty);

    /// @notice `release` without payment, for a purchase that needs a seat which the clock freed. Only the contract itself.
    function settle(PlanId plan) external;
}

/// @title ISubscriptionsViews
/// @notice What anybody may know.
interface ISubscriptionsViews is ISubscriptionsFacts {
    function planOf(PlanId plan) external view returns (Plan memory);

    function planCount() external view returns (uint256);

    function subscriptionOf(uint256 id) external view returns (Subscription memory);

    function statusOf(uint256 id) external view returns (Status);

    /// @notice What `refund` would pay now; 0 where it would revert.
    function refundableOf(uint256 id) external view returns (uint256);

    /// @notice What a subscription of `tier` costs; rounded up.
    function priceOf(PlanId plan, uint256 tier) external view returns (uint256);

    /// @notice What a product needs to know of a plan and its bundle of `tier`, 1 to 3.
    function shareTermsOf(PlanId plan, uint256 tier) external view returns (ShareTerms memory);

    /// @notice How many shares a plan has promised, and how many more it may, with what the clock freed.
    function capacityOf(PlanId plan) external view returns (Capacity memory);

    /// @notice What stands behind a merchant's subscriptions, with the clock's decisions counted for the plans named. A
    /// plan left out is counted as it was last settled: its reserve is then too high, never too low.
    function escrowOf(MerchantId merchant, PlanId[] calldata plans) external view returns (Escrow memory);

    /// @notice What is due to a merchant for what is sold, by calendar week: the thirds and last weeks of `plan` that fall
    /// into `fromWeek … fromWeek + amounts.length − 1`, if nobody pauses, leaves or resumes before its time.
    function receivablesOf(
        PlanId plan,
        uint256 fromWeek,
        uint256 weekCount
    ) external view returns (uint256[] memory amounts);

    /// @notice Up to which week the books of a plan are written; what the clock decided since is in `release`.
    function settledWeekOf(PlanId plan) external view returns (uint256);

    /// @notice How many subscriptions of `tier` have their week 1 in `week`, as settled, paused ones apart.
    function startsOf(PlanId plan, uint256 tier, uint256 week) external view returns (uint256);

    /// @notice What the card of a membership shows now.
    function faceOf(uint256 id) external view returns (SubscriptionFace memory);
}

/// @title ISubscriptions
/// @notice Prepaid subscriptions with a progressive discount: every week is cheaper than the one before, so who leaves
/// early has paid nearly retail and the merchant loses nothing (PROTOCOL.md §6). A gym: 52 weeks for 858.00 instead of
/// 1,066.00; week 1 costs 20.50, week 52 12.50.
///
/// The price waits in the vault and is paid to the merchant in thirds, but never so that a refund could come short:
/// `allowance + top-up + cover ≥ Σ reserve` holds after every call. Patrons' stake lets a merchant have its thirds in
/// time; without it, what is held back comes as weeks pass.
///
/// A subscription is an ERC-721 that can't be moved (ERC-5192) with a validity (ERC-5007). A week number is the
/// merchant's calendar week.
interface ISubscriptions is ISubscriptionsMembers, ISubscriptionsDeals, ISubscriptionsViews {}
