// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccountId, MerchantId, PoolId} from "../types/Ids.sol";

/// @dev A patron's position, rolled to now. Token units; rounded so that a patron never sees more than it has.
/// @param deposit all its money in the pool, less losses that were already written off, income apart
/// @param weight its part at work this week: what sales may still use, and what stays set aside until Monday
/// @param joining weighs from next Monday on
/// @param leaving the part of `weight` that is free next Monday
/// @param locked what it carries of outstanding vouchers and of cover in use
/// @param lost what claims and refunds took from it and the merchant hasn't repaid
/// @param linkBudget set aside for its own link
/// @param free can be collected or put back to work now
/// @param payable the most that `unstake` pays at once
/// @param income earned and not yet taken
struct Position {
    uint256 deposit;
    uint256 weight;
    uint256 joining;
    uint256 leaving;
    uint256 locked;
    uint256 lost;
    uint256 linkBudget;
    uint256 free;
    uint256 payable_;
    uint256 income;
}

/// @dev A pool, rolled to now.
/// @param week the merchant's running week
/// @param lambdaBps the part of Monday's weight that a week's sales may use
/// @param weight Monday's free stake of all patrons
/// @param used what this week's sales have used of it
/// @param room what can still be sold now: λ·weight − used − the part of last week's use that is less than 7 days old
/// @param joining stake that weighs from next Monday on
/// @param leaving stake that stops weighing next Monday
struct PoolState {
    uint256 week;
    uint256 lambdaBps;
    uint256 weight;
    uint256 used;
    uint256 room;
    uint256 joining;
    uint256 leaving;
}

/// @dev Liability of one week of sale. Token units.
/// @param outstanding price of its vouchers that are neither redeemed, repaid, expired nor lost
/// @param promoted the part of `outstanding` that links carry
/// @param lost paid from stake
struct WeekState {
    uint256 outstanding;
    uint256 promoted;
    uint256 lost;
}

/// @dev Cover of prepaid subscriptions (PROTOCOL.md §6.4), rolled to now. Token units.
/// @param inUse stake locked as cover
/// @param debt what patrons paid for the merchant and it hasn't repaid; while there is any, cover doesn't grow
/// @param room how much more could be locked now
struct CoverState {
    uint256 inUse;
    uint256 debt;
    uint256 room;
}

/// @title IPatronPool
/// @notice Patrons stake behind one merchant, take a cut of its sales, and carry them (PROTOCOL.md §4). Who takes a cut
/// carries its part of the liability until that has run off; who comes later carries none of it and earns nothing from
/// it. Weeks own disjoint money: on Monday λ of everyone's weight is set aside for that week's sales, and nothing else
/// can use it.
///
/// A patron's stake is *at work* (weight), *joining* on Monday, *set aside for its link*, *locked* behind what it carries
/// of outstanding vouchers, or *free*. `stake` and `restake` put to work; `unstake` takes from what is at work or
/// joining; `collect` takes what is free.
interface IPatronPool {
    event PoolOpened(PoolId indexed pool, MerchantId indexed merchant, uint256 lambdaBps);
    event Staked(PoolId indexed pool, address indexed patron, uint256 amount);
    event Unstaked(PoolId indexed pool, address indexed patron, uint256 amount);
    event Collected(PoolId indexed pool, address indexed patron, uint256 amount);
    event Restaked(PoolId indexed pool, address indexed patron, uint256 amount);
    event IncomeTaken(PoolId indexed pool, address indexed patron, uint256 amount);
    event LinkBudgetChanged(PoolId indexed pool, address indexed patron, int256 change);
    /// @notice A sale is carried: `promoted` by `promoter`, the rest by the week's weight. The product's event says how
    /// the cut was split.
    event Carried(PoolId indexed pool, address indexed promoter, uint256 price, uint256 promoted);
    event Released(PoolId indexed pool, uint256 indexed week, uint256 amount);
    /// @notice A claim of `amount` on vouchers sold in `week` was paid, `fromBond` of it by the merchant's own bond.
    event Lost(PoolId indexed pool, uint256 indexed week, uint256 amount, uint256 fromBond);
    /// @notice Cover of subscriptions (PROTOCOL.md §6.4): `amount` more of the week's weight is locked, for which its
    /// patrons earn `fee`; less is; patrons paid `amount` for the merchant, which is its debt; it paid so much back.
    event CoverGrown(PoolId indexed pool, uint256 amount, uint256 fee);
    event CoverFreed(PoolId indexed pool, uint256 amount);
    event CoverDrawn(PoolId indexed pool, uint256 amount);
    /// @param product out of whose money: instalments of subscriptions, or a sale of vouchers, of which it is logged between
    /// `Carried` and the product's own event
    event DebtRepaid(PoolId indexed pool, address indexed product, uint256 amount);
    event BondPosted(MerchantId indexed merchant, address indexed from, uint256 amount);
    event BondWithdrawn(MerchantId indexed merchant, address indexed to, uint256 amount);

    error PatronPool_NotAProduct(address caller);
    error PatronPool_NotMerchantOwner(address caller, address owner);
    error PatronPool_LambdaOutOfRange(uint256 found, uint256 least, uint256 most);
    error PatronPool_TooManyPools(uint256 most);
    error PatronPool_UnknownPool(PoolId pool);
    error PatronPool_ZeroAmount();
    error PatronPool_ZeroAddress();
    /// @dev The sale needs more than the week can carry.
    error PatronPool_AboveRoom(uint256 needed, uint256 room);
    error PatronPool_NotEnoughAtWork(uint256 asked, uint256 payable_);
    error PatronPool_NotEnoughLinkBudget(uint256 asked, uint256 budget);
    error PatronPool_NoIncome(address patron);
    error PatronPool_StillOutstanding(uint256 oldestWeek);
    error PatronPool_NotEnoughCover(uint256 asked, uint256 inUse);
    error PatronPool_NotYetCallable(uint256 saleWeek, uint256 callableFromWeek);
    error PatronPool_AmountTooLarge(uint256 found, uint256 most);

    // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Stakes `amount` for `patron`, paid by the caller. It weighs at once while the week has sold nothing,
    /// otherwise from next Monday on. A merchant's own stake is a bond: see `postBond`.
    function stake(PoolId pool, uint256 amount, address patron) external;

    /// @notice Pays `amount` to the caller out of its stake that joins on Monday, then out of its stake at work. Taking
    /// `x` from work stops `x / (1 − λ)` from weighing: λ of that stays set aside for the running week's sales and is
    /// free next Monday, less what they use.
    /// @param amount token units, or `type(uint256).max` for as much as is payable
    /// @return paid what was paid
    function unstake(PoolId pool, uint256 amount) external returns (uint256 paid);

    /// @notice Pays all that is free to the caller: stake behind vouchers that were redeemed or expired, and what last
    /// weeks set aside and didn't use. Looks at the caller's weeks with sales, `maxWeeks` of them at most, and pays nothing
    /// where that doesn't reach the last; finished weeks are folded, so it can be called again for the rest. A week that is
    /// outstanding, or that the merchant still owes for, isn't finished: a `maxWeeks` that ends within such weeks never gets
    /// past them, however often it is called. Pass a larger one.
    function collect(PoolId pool, uint256 maxWeeks) external returns (uint256 paid);

    /// @notice Puts all that is free back to work, as `stake` does.
    function restake(PoolId pool, uint256 maxWeeks) external returns (uint256 amount);

    /// @notice Pays the caller's part of the cuts of past sales.
    function claimIncome(PoolId pool) external returns (uint256 paid);

    /// @notice Sets `amount` of the caller's stake aside for its own link, taken as `unstake` takes it. A sale through
    /// the link is carried by this first, and the cut on that part is paid to the patron in the sale.
    function promote(PoolId pool, uint256 amount) external;

    /// @notice Takes `amount` back from what is set aside for the link; it is free at once.
    function demote(PoolId pool, uint256 amount) external;

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Opens a pool with its λ, 500 to 5,000 bps, fixed for good. Only the merchant's owner; at most 8.
    function open(MerchantId merchant, uint16 lambdaBps) external returns (PoolId pool);

    /// @notice Adds to the merchant's own bond, which a claim takes before anybody's stake. Anyone may pay.
    function postBond(MerchantId merchant, uint256 amount) external;

    /// @notice Pays the bond back to the merchant's payout address, once nothing is outstanding in any of its pools.
    function withdrawBond(MerchantId merchant, uint256 amount) external;

    // ─── Products ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Carries a sale of `price` or reverts. Only a product, which posts `stakersCut` to the pool's income and
    /// pays `promoterCut` to the promoter.
    /// @param cut all patrons' part of the price
    /// @param promoterBps the part of the price that the promoter's link budget carries, as far as it reaches
    /// @param promoter zero, a stranger, or a patron of this pool
    /// @param toMerchant what the merchant is paid in the sale; not what is held of it until later
    /// @return week the week of sale
    /// @return promoterCut ⌊cut · promoted / price⌋; the rest of the cut is the stakers'
    /// @return repaid of `toMerchant`, what it owes patrons for cover (see `repayDebt`): they come before the merchant and its
    /// payees, whichever of its pools carries the sale. The product posts it to the pool's stake
    function carry(
        PoolId pool,
        uint256 price,
        uint256 cut,
        uint256 promoterBps,
        address promoter,
        uint256 toMerchant
    ) external returns (uint256 week, uint256 promoterCut, uint256 repaid);

    /// @notice Frees the stake behind `amount` of vouchers sold in `week`: redeemed, repaid or expired. Only a product.
    function release(PoolId pool, uint256 week, uint256 amount) external;

    /// @notice Pays a claim of `amount` on vouchers sold in `week` to `to`: the merchant's bond first, then those who
    /// carry that week, in proportion. Only a product; from the end of the week that follows the week of sale.
    function lose(PoolId pool, uint256 week, uint256 amount, address to) external returns (uint256 fromBond);

    /// @notice Locks up to `most` of the running week's weight as cover, within its room; less, or nothing, where there is
    /// none. Only a product, which posts `fee` to the pool's income.
    /// @return grown what was locked
    /// @return fee ⌊grown · feeBps / 10⁴⌋, earned by the week's weight
    function growCover(PoolId pool, uint256 most, uint256 feeBps) external returns (uint256 grown, uint256 fee);

    /// @notice Frees `amount` of cover, of all weeks that carry it in proportion. Only a product.
    function freeCover(PoolId pool, uint256 amount) external;

    /// @notice Pays `amount` of cover from the stake of those who carry it into `to`, an account of the same currency. It is
    /// the merchant's debt to them. Only a product.
    function drawCover(PoolId pool, uint256 amount, AccountId to) external;

    /// @notice Books up to `most` of debt as repaid to those who paid it. Only a product, which posts what was repaid to the
    /// pool's stake.
    /// @return repaid min(most, debt)
    function repayDebt(PoolId pool, uint256 most) external returns (uint256 repaid);

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice The pool as it stands now.
    function poolOf(PoolId pool) external view returns (PoolState memory);

    /// @notice What can be sold now, in token units.
    function roomOf(PoolId pool) external view returns (uint256);

    /// @notice What a patron has set aside for its own link.
    function linkBudgetOf(PoolId pool, address patron) external view returns (uint256);

    /// @notice The liability of the sales of one week.
    function weekOf(PoolId pool, uint256 week) external view returns (WeekState memory);

    /// @notice A patron's position now. Loops over its weeks with sales.
    function positionOf(PoolId pool, address patron) external view returns (Position memory);

    /// @notice What `patron` carries of the vouchers outstanding from `week` and of that week's cover, rounded up.
    function carriedBy(PoolId pool, address patron, uint256 week) external view returns (uint256);

    /// @notice The cover of a pool now; all zero where it isn't open.
    function coverOf(PoolId pool) external view returns (CoverState memory);

    /// @notice The cover of one week's carriers: what is locked of it, and what they lost by it and are owed; both rounded up.
    function coverOfWeek(PoolId pool, uint256 week) external view returns (uint256 inUse, uint256 lost);

    /// @notice How many pools the merchant has; they are numbered from 1.
    function poolCountOf(MerchantId merchant) external view returns (uint256);

    /// @notice What a merchant posted as its own bond.
    function bondOf(MerchantId merchant) external view returns (uint256);
}
