// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {Ids, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title ClaimDesk
/// @notice A product for tests: its promises can be released and lost by anyone, so that tests reach what only a product
/// may do. It pays its sales through the vault as a product does, so the books stay whole.
contract ClaimDesk {
    using Ids for PoolId;

    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;

    constructor(IEscrowVault vault_, IPatronPool patrons_) {
        vault = vault_;
        patrons = patrons_;
    }

    function sell(
        PoolId pool,
        uint256 price,
        uint256 cut,
        uint256 promoterBps,
        address promoter
    ) external returns (uint256 week, uint256 promoterCut) {
        uint256 repaid;
        (week, promoterCut, repaid) = patrons.carry(pool, price, cut, promoterBps, promoter, price - cut);

        Entry[] memory entries = new Entry[](2);
        entries[0] = Entry(
            Ids.account(pool.currencyOf(), pool.merchantOf(), Labels.PATRON_INCOME),
            int256(cut - promoterCut)
        );
        entries[1] = Entry(Ids.account(pool.currencyOf(), pool.merchantOf(), Labels.PATRON_STAKE), int256(repaid));
        Payout[] memory payouts = new Payout[](2);
        payouts[0] = Payout(address(0), price - cut - repaid);
        payouts[1] = Payout(promoter, promoterCut);
        vault.post(pool.currencyOf(), msg.sender, price, entries, payouts);
    }

    function release(PoolId pool, uint256 week, uint256 amount) external {
        patrons.release(pool, week, amount);
    }

    function lose(PoolId pool, uint256 week, uint256 amount, address to) external returns (uint256 fromBond) {
        return patrons.lose(pool, week, amount, to);
    }
}
