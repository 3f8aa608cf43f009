// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PoolState, Position} from "../../contracts/interfaces/IPatronPool.sol";
import {LedgerHarness} from "./PatronLedger.t.sol";

interface Warp {
    function warp(uint256 timestamp) external;
}

/// @notice A pool that is sold out every week, until its old shares weigh nothing and a new era begins.
contract PatronLedgerErasTest {
    Warp private constant vm = Warp(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
    address private constant ADA = address(0xA);
    address private constant BEN = address(0xB);
    uint256 private constant OFFSET = 342_000;
    uint256 private constant MONDAY = 2_800 * 7 days + OFFSET;

    LedgerHarness private ledger;

    function testFuzz_AnEraEndsAndNobodyLosesAnything(uint96 stakeSeed, uint16 lambdaSeed, bool redeemed) public {
        uint256 amount = 1e6 + (uint256(stakeSeed) % 1e18);
        uint256 lambda = 2_500 + (uint256(lambdaSeed) % 2_501);
        vm.warp(MONDAY);
        ledger = new LedgerHarness(lambda, OFFSET);
        ledger.stake(ADA, amount);
        ledger.stake(BEN, 2 * amount);

        uint256 week;
        uint256 sold;
        // Sold out every week; without anyone restaking the weight falls by λ a week.
        for (; week < 120; week++) {
            vm.warp(MONDAY + week * 2 * 7 days);
            uint256 room = ledger.stateOf().room;
            if (room == 0) break;
            (uint256 sale, , ) = ledger.carry(room, room / 5, 0, address(0));
            if (redeemed) ledger.release(sale, room);
            else sold += room;
        }
        vm.warp(MONDAY + 300 * 7 days);
        require(ledger.positionOf(ADA).locked + ledger.positionOf(BEN).locked >= sold, "less locked than sold");

        // Whoever comes now weighs in full, and alone carries what is sold now.
        ledger.stake(ADA, amount);
        PoolState memory state = ledger.stateOf();
        require(state.weight >= amount - 1, "new stake doesn't weigh");
        uint256 price = state.room / 2;
        (uint256 last, , ) = ledger.carry(price, price / 5, 0, address(0));
        require(ledger.carriedBy(ADA, last) + 1 >= price, "the newcomer doesn't carry");
        require(ledger.carriedBy(BEN, last) <= price / 1e6 + 1, "worn-out shares carry a new sale");

        Position memory ben = ledger.positionOf(BEN);
        require(ben.free + ben.locked + ben.weight + 120 >= 2 * amount, "money went missing");
        ledger.claimIncome(BEN);
        uint256 paid = ledger.collect(BEN, type(uint256).max);
        require(paid == ben.free, "free stake wasn't paid");
        require(ledger.stakeMoney() >= sold + price, "less stake than outstanding");
        require(ledger.positionOf(ADA).income + 1 >= price / 5, "income went elsewhere");
    }

    /// @notice Stake that joins in tiny pieces loses part of a share each time; what it carries is locked all the same.
    function testFuzz_SmallJoinsCarryAllThatIsSold(uint256 seed) public {
        vm.warp(MONDAY);
        ledger = new LedgerHarness(5_000, OFFSET);
        for (uint160 i = 1; i <= 4; i++) ledger.stake(address(i), 8);
        for (uint256 week = 0; week < 24; week++) {
            vm.warp(MONDAY + week * 2 * 7 days);
            if (ledger.stateOf().room == 0) continue;
            (uint256 small, , ) = ledger.carry(1, 0, 0, address(0));
            ledger.release(small, 1);
            for (uint160 i = 1; i <= 4; i++) {
                seed = uint256(keccak256(abi.encode(seed)));
                ledger.stake(address(i), 1 + (seed % 3));
            }
        }
        vm.warp(MONDAY + 50 * 7 days);
        for (uint160 i = 1; i <= 4; i++) ledger.collect(address(i), type(uint256).max);
        uint256 price = ledger.stateOf().room;
        ledger.carry(price, 0, 0, address(0));

        uint256 locked;
        for (uint160 i = 1; i <= 4; i++) locked += ledger.positionOf(address(i)).locked;
        require(locked >= price, "less locked than sold");
        require(ledger.stakeMoney() >= price, "less stake than sold");
    }

    function test_TheLargestAmountsNeverStopAMonday() public {
        vm.warp(MONDAY);
        ledger = new LedgerHarness(5_000, OFFSET);
        uint256 most = type(uint88).max;
        ledger.stake(ADA, most);
        for (uint256 week = 0; week < 40; week++) {
            vm.warp(MONDAY + week * 2 * 7 days);
            uint256 room = ledger.stateOf().room;
            if (room == 0) break;
            // As much as one week's sales can hold.
            (uint256 sale, , ) = ledger.carry(room, 0, 0, address(0));
            try ledger.stake(BEN, most / 2) {} catch {}
            ledger.release(sale, room);
        }
        vm.warp(MONDAY + 100 * 7 days);
        ledger.collect(ADA, type(uint256).max);
        require(ledger.positionOf(ADA).free == 0, "a roll stopped an exit");
    }
}
