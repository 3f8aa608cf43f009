// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool, PoolState, Position, WeekState} from "../interfaces/IPatronPool.sol";
import {PatronLedger} from "../libraries/PatronLedger.sol";
import {AccountId, Ids, MerchantId, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Callers} from "./Callers.sol";

/// @title PatronPool
contract PatronPool is IPatronPool, Callers {
    using Ids for PoolId;
    using PatronLedger for PatronLedger.State;

    uint256 private constant LEAST_LAMBDA = 500;
    uint256 private constant MOST_LAMBDA = 5_000;
    uint256 private constant MOST_POOLS = 8;
    /// @dev Vouchers sold in week w can be called from week w + 2 on: the end of the week that follows.
    uint256 private constant SEASONING = 2;

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;

    mapping(PoolId pool => PatronLedger.State) private _pools;
    mapping(MerchantId merchant => uint256 count) private _poolCounts;

    modifier onlyProduct() {
        require(_placeOf(msg.sender) != 0, PatronPool_NotAProduct(msg.sender));
        _;
    }

    constructor(IMerchantRegistry registry_, IEscrowVault vault_, address[] memory products) Callers(products) {
        registry = registry_;
        vault = vault_;
    }

    // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IPatronPool
    function stake(PoolId pool, uint256 amount, address patron) external {
        (PatronLedger.State storage ledger, uint256 terms) = _openedWithTerms(pool);
        require(amount != 0, PatronPool_ZeroAmount());
        require(patron != address(0), PatronPool_ZeroAddress());

        ledger.stake(terms, patron, amount);

        emit Staked(pool, patron, amount);

        vault.deposit(_account(pool, Labels.PATRON_STAKE), amount, msg.sender);
    }

    /// @inheritdoc IPatronPool
    function unstake(PoolId pool, uint256 amount) external returns (uint256 paid) {
        (PatronLedger.State storage ledger, uint256 terms) = _openedWithTerms(pool);

        // Less than a unit may be at work: then nothing is paid, but it stops weighing and nothing stays behind.
        paid = ledger.unstake(terms, msg.sender, amount);

        if (paid == 0) {
            require(amount != 0, PatronPool_ZeroAmount());
            return 0;
        }
        emit Unstaked(pool, msg.sender, paid);

        vault.withdraw(_account(pool, Labels.PATRON_STAKE), paid, msg.sender);
    }

    /// @inheritdoc IPatronPool
    function collect(PoolId pool, uint256 maxWeeks) external returns (uint256 paid) {
        PatronLedger.State storage ledger = _opened(pool);

        paid = ledger.collect(msg.sender, maxWeeks);

        if (paid == 0) return 0;
        emit Collected(pool, msg.sender, paid);

        vault.withdraw(_account(pool, Labels.PATRON_STAKE), paid, msg.sender);
    }

    /// @inheritdoc IPatronPool
    function restake(PoolId pool, uint256 maxWeeks) external returns (uint256 amount) {
        PatronLedger.State storage ledger = _opened(pool);

        amount = ledger.restake(msg.sender, maxWeeks);

        if (amount != 0) emit Restaked(pool, msg.sender, amount);
    }

    /// @inheritdoc IPatronPool
    function claimIncome(PoolId pool) external returns (uint256 paid) {
        // A pool that was never opened has no income: only who gets none needs to hear which it was.
        paid = _pools[pool].claimIncome(msg.sender);
        if (paid == 0) {
            _opened(pool);
            revert PatronPool_NoIncome(msg.sender);
        }

        emit IncomeTaken(pool, msg.sender, paid);

        vault.withdraw(_account(pool, Labels.PATRON_INCOME), paid, msg.sender);
    }

    /// @inheritdoc IPatronPool
    function promote(PoolId pool, uint256 amount) external {
        (PatronLedger.State storage ledger, uint256 terms) = _openedWithTerms(pool);

        uint256 moved = ledger.promote(terms, msg.sender, amount);
        require(moved != 0, PatronPool_ZeroAmount());

        emit LinkBudgetChanged(pool, msg.sender, int256(moved));
    }

    /// @inheritdoc IPatronPool
    function demote(PoolId pool, uint256 amount) external {
        PatronLedger.State storage ledger = _opened(pool);
        require(amount != 0, PatronPool_ZeroAmount());

        ledger.demote(msg.sender, amount);

        emit LinkBudgetChanged(pool, msg.sender, -int256(amount));
    }

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IPatronPool
    function open(MerchantId merchant, uint16 lambdaBps) external returns (PoolId pool) {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, PatronPool_NotMerchantOwner(msg.sender, owner));
        require(
            lambdaBps >= LEAST_LAMBDA && lambdaBps <= MOST_LAMBDA,
            PatronPool_LambdaOutOfRange(lambdaBps, LEAST_LAMBDA, MOST_LAMBDA)
        );
        uint256 count = _poolCounts[merchant];
        require(count < MOST_POOLS, PatronPool_TooManyPools(MOST_POOLS));

        _poolCounts[merchant] = ++count;
        (IERC20 currency, uint24 weekOffset) = registry.currencyOf(merchant);
        pool = Ids.pool(currency, merchant, uint8(count));
        _pools[pool].open(lambdaBps, weekOffset);

        emit PoolOpened(pool, merchant, lambdaBps);
    }

    /// @inheritdoc IPatronPool
    function postBond(MerchantId merchant, uint256 amount) external {
        require(amount != 0, PatronPool_ZeroAmount());
        require(registry.ownerOf(merchant) != address(0), IMerchantRegistry.MerchantRegistry_UnknownMerchant(merchant));
        (IERC20 currency, ) = registry.currencyOf(merchant);

        emit BondPosted(merchant, msg.sender, amount);

        vault.deposit(Ids.account(currency, merchant, Labels.BOND), amount, msg.sender);
    }

    /// @inheritdoc IPatronPool
    function withdrawBond(MerchantId merchant, uint256 amount) external {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, PatronPool_NotMerchantOwner(msg.sender, owner));
        require(amount != 0, PatronPool_ZeroAmount());
        (IERC20 currency, ) = registry.currencyOf(merchant);
        for (uint256 number = 1; number <= _poolCounts[merchant]; number++) {
            (bool outstanding, uint256 week) = _pools[Ids.pool(currency, merchant, uint8(number))].oldestOutstanding();
            require(!outstanding, PatronPool_StillOutstanding(week));
        }
        (address payout, ) = registry.payoutOf(merchant);

        emit BondWithdrawn(merchant, payout, amount);

        vault.withdraw(Ids.account(currency, merchant, Labels.BOND), amount, payout);
    }

    // ─── Products ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IPatronPool
    function carry(
        PoolId pool,
        uint256 price,
        uint256 cut,
        uint256 promoterBps,
        address promoter,
        uint256 toMerchant
    ) external onlyProduct returns (uint256 week, uint256 promoterCut, uint256 repaid) {
        (PatronLedger.State storage ledger, uint256 terms) = _openedWithTerms(pool);

        uint256 promoted;
        bool owed;
        (week, promoted, promoterCut, owed) = ledger.carry(
            terms,
            price,
            cut,
            (price * promoterBps) / PatronLedger.BPS,
            promoter
        );

        emit Carried(pool, promoter, price, promoted);

        // The debt is to one pool. A mark in every pool would have to be kept the same everywhere, so the others ask.
        if (owed || !pool.isCoverPool()) {
            repaid = _repayDebt(Ids.coverPool(pool.currencyOf(), pool.merchantOf()), toMerchant);
        }
    }

    /// @inheritdoc IPatronPool
    function release(PoolId pool, uint256 week, uint256 amount) external onlyProduct {
        _pools[pool].release(week, amount);

        emit Released(pool, week, amount);
    }

    /// @inheritdoc IPatronPool
    function lose(
        PoolId pool,
        uint256 week,
        uint256 amount,
        address to
    ) external onlyProduct returns (uint256 fromBond) {
        PatronLedger.State storage ledger = _opened(pool);
        require(ledger.weekNow() >= week + SEASONING, PatronPool_NotYetCallable(week, week + SEASONING));

        AccountId bond = _account(pool, Labels.BOND);
        fromBond = Math.min(amount, vault.balanceOf(bond));
        if (fromBond != 0) ledger.release(week, fromBond);
        if (amount != fromBond) ledger.lose(week, amount - fromBond);

        emit Lost(pool, week, amount, fromBond);

        if (fromBond != 0) vault.withdraw(bond, fromBond, to);
        if (amount != fromBond) vault.withdraw(_account(pool, Labels.PATRON_STAKE), amount - fromBond, to);
    }

    /// @inheritdoc IPatronPool
    function growCover(
        PoolId pool,
        uint256 most,
        uint256 feeBps
    ) external onlyProduct returns (uint256 grown, uint256 fee) {
        PatronLedger.State storage ledger = _pools[pool];
        // A merchant without patrons gets no cover; that is no error.
        if (ledger.isOpen()) (grown, fee) = ledger.growCover(most, feeBps);

        if (grown != 0) emit CoverGrown(pool, grown, fee);
    }

    /// @inheritdoc IPatronPool
    function freeCover(PoolId pool, uint256 amount) external onlyProduct {
        _pools[pool].freeCover(amount);

        emit CoverFreed(pool, amount);
    }

    /// @inheritdoc IPatronPool
    function drawCover(PoolId pool, uint256 amount, AccountId to) external onlyProduct {
        _pools[pool].drawCover(amount);

        emit CoverDrawn(pool, amount);

        Entry[] memory entries = new Entry[](2);
        entries[0] = Entry(_account(pool, Labels.PATRON_STAKE), -int256(amount));
        entries[1] = Entry(to, int256(amount));
        vault.post(pool.currencyOf(), address(0), 0, entries, new Payout[](0));
    }

    /// @inheritdoc IPatronPool
    function repayDebt(PoolId pool, uint256 most) external onlyProduct returns (uint256 repaid) {
        repaid = _repayDebt(pool, most);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IPatronPool
    function poolOf(PoolId pool) external view returns (PoolState memory) {
        return _opened(pool).stateOf();
    }

    /// @inheritdoc IPatronPool
    function roomOf(PoolId pool) external view returns (uint256) {
        return _opened(pool).stateOf().room;
    }

    /// @inheritdoc IPatronPool
    function linkBudgetOf(PoolId pool, address patron) external view returns (uint256) {
        return _pools[pool].linkBudgetOf(patron);
    }

    /// @inheritdoc IPatronPool
    function weekOf(PoolId pool, uint256 week) external view returns (WeekState memory) {
        return _opened(pool).weekOf(week);
    }

    /// @inheritdoc IPatronPool
    function positionOf(PoolId pool, address patron) external view returns (Position memory) {
        return _opened(pool).positionOf(patron);
    }

    /// @inheritdoc IPatronPool
    function carriedBy(PoolId pool, address patron, uint256 week) external view returns (uint256) {
        return _opened(pool).carriedBy(patron, week);
    }

    /// @inheritdoc IPatronPool
    function coverOf(PoolId pool) external view returns (CoverState memory state) {
        PatronLedger.State storage ledger = _pools[pool];
        if (ledger.isOpen()) state = ledger.coverState();
    }

    /// @inheritdoc IPatronPool
    function coverOfWeek(PoolId pool, uint256 week) external view returns (uint256 inUse, uint256 lost) {
        return _pools[pool].coverOfWeek(week);
    }

    /// @inheritdoc IPatronPool
    function poolCountOf(MerchantId merchant) external view returns (uint256) {
        return _poolCounts[merchant];
    }

    /// @inheritdoc IPatronPool
    function bondOf(MerchantId merchant) external view returns (uint256) {
        (IERC20 currency, ) = registry.currencyOf(merchant);
        return vault.balanceOf(Ids.account(currency, merchant, Labels.BOND));
    }

    function _opened(PoolId pool) private view returns (PatronLedger.State storage ledger) {
        (ledger, ) = _openedWithTerms(pool);
    }

    function _openedWithTerms(PoolId pool) private view returns (PatronLedger.State storage ledger, uint256 terms) {
        ledger = _pools[pool];
        terms = ledger.terms;
        require(terms != 0, PatronPool_UnknownPool(pool));
    }

    function _repayDebt(PoolId pool, uint256 most) private returns (uint256 repaid) {
        repaid = _pools[pool].repayDebt(most);

        if (repaid != 0) emit DebtRepaid(pool, msg.sender, repaid);
    }

    /// @dev All pools of a merchant share its accounts; the ledgers know whose part is whose.
    function _account(PoolId pool, uint8 label) private pure returns (AccountId) {
        // Both ids begin with currency and merchant.
        return AccountId.wrap(((PoolId.unwrap(pool) >> 8) << 8) | bytes32(uint256(label)));
    }
}
