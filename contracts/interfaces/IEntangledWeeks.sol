// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId, PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";
import {ISignedRedemptions} from "./ISignedRedemptions.sol";
import {Permit} from "./ISolidarityVouchers.sol";

/// @dev A redemption that the holder of week tokens signs (EIP-712) and an operator submits.
/// @param stamp whether the holder keeps a postcard of it
/// @param nonce in any order, each used once. 0 to 15 are counted for each holder and fifteen weeks of a plan, and cost a
/// redemption nothing; larger ones are counted for the holder alone
struct WeekRedemption {
    uint256 id;
    uint256 parts;
    address holder;
    bool stamp;
    uint256 nonce;
    uint256 deadline;
}

/// @dev A week of a plan as it stands.
/// @param twins sold of it, each a week in `partsPerWeek` parts, of `guestSeats` at most
/// @param parts outstanding: neither used nor forfeited
/// @param pool money of these parts, token units
/// @param earned by the merchant and not yet paid out
/// @param startsAt, endsAt when they can be used: `[startsAt, endsAt)`; what isn't is forfeited from `sweepableAt` on
struct WeekState {
    uint256 twins;
    uint256 guestSeats;
    uint256 partsPerWeek;
    uint256 parts;
    uint256 pool;
    uint256 earned;
    uint256 startsAt;
    uint256 endsAt;
    uint256 sweepableAt;
}

/// @title IEntangledWeeks
/// @notice Week tokens: who has a membership may buy the twin of each week that it has left, for a friend, at the price that
/// this week has for a member (PROTOCOL.md §8). The gym's week 26 costs 18.54, a whole year 962.00. A token can be used in its
/// calendar week alone, in parts, at the merchant that sold it; who can't go gives or sells it. What nobody uses is forfeited
/// and makes refunds safer; it is never the merchant's, so shutting the door doesn't pay.
///
/// ERC-1155, one id per plan and calendar week, `plan << 64 | weekOffset << 32 | week`; an amount counts parts. Neighbouring
/// weeks share a word of storage. After its week a token can't be moved.
interface IEntangledWeeks is ISignedRedemptions {
    /// @notice `payer` bought the twins of the weeks in `weekBits` of `subscription`, bit k − 1 for week k; the tokens are in
    /// the ERC-1155 event, by which a receiver is found. Week 1 of the subscription is in `startWeek`.
    event WeeksBought(
        uint256 indexed subscription,
        address indexed payer,
        address receiver,
        uint256 startWeek,
        uint256 weekBits,
        uint256 amount
    );
    /// @notice `parts` of `id` were used, and the merchant earned `amount`.
    event WeekRedeemed(uint256 indexed id, address indexed holder, address indexed by, uint256 parts, uint256 amount);
    /// @notice `paid` of what was earned in `id` went to the merchant, its debt to patrons first; `forfeited` is what nobody
    /// used, with the crumbs of six weeks.
    event WeekSettled(uint256 indexed id, uint256 paid, uint256 forfeited);
    /// @notice `parts` of `id` were paid back out of the week's pool.
    event WeekPaidOut(uint256 indexed id, address indexed holder, address to, uint256 parts, uint256 amount);

    error EntangledWeeks_NotSubscriber(uint256 subscription, address caller, address subscriber);
    /// @dev Twins are for a subscription that runs and is past its cooling-off.
    error EntangledWeeks_NotRunning(uint256 subscription, Status status);
    error EntangledWeeks_Closed(PlanId plan);
    error EntangledWeeks_NoTwins(PlanId plan);
    /// @dev A subscription has weeks 1 to `weekCount`, of which at least one is asked for.
    error EntangledWeeks_BadWeeks(uint256 weekBits, uint256 weekCount);
    /// @dev A twin's week must not have begun.
    error EntangledWeeks_TooLate(uint256 week, uint256 fromWeek);
    error EntangledWeeks_AlreadyBought(uint256 subscription, uint256 weekBits);
    error EntangledWeeks_AllowanceTooLow(uint256 found, uint256 needed);
    error EntangledWeeks_ZeroParts();
    /// @dev Its week is `[startsAt, endsAt)`.
    error EntangledWeeks_NotItsWeek(uint256 id, uint256 startsAt, uint256 endsAt);
    error EntangledWeeks_Expired(uint256 id, uint256 endedAt);
    /// @dev What nobody used of it has been forfeited.
    error EntangledWeeks_Forfeited(uint256 id);
    error EntangledWeeks_NotOperator(address caller, MerchantId merchant);
    error EntangledWeeks_NotAProduct(address caller);
    error EntangledWeeks_UnknownWeek(uint256 id);

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Buys the twins of weeks of `subscription` for `receiver`, paid by the caller: its subscriber; anybody may buy
    /// them for its subscriber. Only of weeks that haven't begun, each once ever, while a guest seat is free in them. Their
    /// dates are those of the subscription now; a later pause doesn't move them.
    /// @param weekBits bit k − 1 for week k
    /// @return amount `Σ ⌈r·(1 − D·(k−1)/(N−1))⌉`, token units
    function buy(uint256 subscription, uint256 weekBits, address receiver) external returns (uint256 amount);

    /// @notice `buy` with an ERC-2612 permit of the caller for the vault.
    function buyWithPermit(
        uint256 subscription,
        uint256 weekBits,
        address receiver,
        Permit calldata permit
    ) external returns (uint256 amount);

    /// @notice Uses `parts` of the caller's week, in that week. For good.
    /// @param stamp whether the caller keeps a postcard of it
    function redeem(uint256 id, uint256 parts, bool stamp) external;

    /// @notice Redeems with the holder's signature. Only an operator of the merchant or its owner.
    /// @param signature ECDSA, or ERC-1271 where the holder is a contract
    function redeemSigned(WeekRedemption calldata redemption, bytes calldata signature) external;

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Pays the merchant what it earned in `weekCount` weeks of `plan` from `fromWeek` on, and forfeits what nobody
    /// used of those that have been over for 7 days. Each week has a price: take as many as the transaction bears.
    /// @return paid to the merchant, its debt to patrons included
    /// @return forfeited to a label that pays refunds, and never the merchant
    function settle(
        PlanId plan,
        uint256 fromWeek,
        uint256 weekCount
    ) external returns (uint256 paid, uint256 forfeited);

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Pays a holder's `parts` of `id` from its own week's pool, in place of the service: `pool × parts / parts
    /// outstanding`, rounded down, also after its week until it is forfeited; ahead of its week only where the plan is closed,
    /// so that nothing is sold of it any more. Only what decides claims.
    function payOut(uint256 id, address holder, uint256 parts, address to) external returns (uint256 amount);

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice A week as it stands.
    function weekOf(uint256 id) external view returns (WeekState memory);

    /// @notice What rounding up left of the twins of six weeks, `week` among them; forfeited with the last of the six.
    function crumbsOf(PlanId plan, uint256 week) external view returns (uint256);

    /// @notice Which twins of a subscription were bought, bit k − 1 for week k.
    function twinsOf(uint256 subscription) external view returns (uint256 weekBits);

    /// @notice What the twins of `weekBits` of a subscription cost, whoever may buy them.
    function priceOf(uint256 subscription, uint256 weekBits) external view returns (uint256 amount);

    /// @notice The fair price of a part at `time`, token units, rounded up: at least 1 before the week's end, then 0.
    function fairPriceOf(uint256 id, uint256 time) external view returns (uint256);

    /// @notice Whether a token can no longer be used nor moved. Draft of an expiry extension to ERC-1155.
    function isTokenExpired(uint256 id) external view returns (bool);

    /// @notice When a token can be used: `[start, end)` in seconds.
    function validityOf(uint256 id) external pure returns (uint256 start, uint256 end);
}
