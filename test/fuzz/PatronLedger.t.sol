// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PoolState, Position, WeekState} from "../../contracts/interfaces/IPatronPool.sol";
import {PatronLedger} from "../../contracts/libraries/PatronLedger.sol";
import {PatronModel} from "./PatronModel.sol";

interface Clock {
    function warp(uint256 timestamp) external;
    function envOr(string calldata name, uint256 fallbackValue) external view returns (uint256);
}

/// @dev The library with a face, and the money that it accounts for.
contract LedgerHarness {
    using PatronLedger for PatronLedger.State;

    PatronLedger.State private _ledger;
    uint256 public stakeMoney;
    uint256 public incomeMoney;

    constructor(uint256 lambdaBps, uint256 weekOffset) {
        _ledger.open(lambdaBps, weekOffset);
    }

    function stake(address who, uint256 amount) external {
        _ledger.stake(who, amount);
        stakeMoney += amount;
    }

    function unstake(address who, uint256 amount) external returns (uint256 paid) {
        paid = _ledger.unstake(who, amount);
        stakeMoney -= paid;
    }

    function collect(address who, uint256 maxWeeks) external returns (uint256 paid) {
        paid = _ledger.collect(who, maxWeeks);
        stakeMoney -= paid;
    }

    function restake(address who) external returns (uint256 amount) {
        amount = _ledger.restake(who, type(uint256).max);
    }

    function promote(address who, uint256 amount) external returns (uint256) {
        return _ledger.promote(who, amount);
    }

    function demote(address who, uint256 amount) external {
        _ledger.demote(who, amount);
    }

    function claimIncome(address who) external returns (uint256 paid) {
        paid = _ledger.claimIncome(who);
        incomeMoney -= paid;
    }

    function carry(
        uint256 price,
        uint256 cut,
        uint256 want,
        address promoter
    ) external returns (uint256 week, uint256 promoted, uint256 promoterCut) {
        (week, promoted, promoterCut) = _ledger.carry(price, cut, want, promoter);
        incomeMoney += cut - promoterCut;
    }

    function release(uint256 week, uint256 amount) external {
        _ledger.release(week, amount);
    }

    function lose(uint256 week, uint256 amount) external {
        _ledger.lose(week, amount);
        stakeMoney -= amount;
    }

    function positionOf(address who) external view returns (Position memory) {
        return _ledger.positionOf(who);
    }

    function stateOf() external view returns (PoolState memory) {
        return _ledger.stateOf();
    }

    function weekOf(uint256 week) external view returns (WeekState memory) {
        return _ledger.weekOf(week);
    }

    function carriedBy(address who, uint256 week) external view returns (uint256) {
        return _ledger.carriedBy(who, week);
    }
}

/// @notice Random histories of a pool, compared step by step with a model that visits everybody every time.
/// `HISTORIES=40 npx hardhat test solidity test/fuzz/PatronLedger.t.sol` plays 10,240 of them instead of 1,024.
contract PatronLedgerTest {
    Clock private constant vm = Clock(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
    uint256 private constant OFFSET = 342_000;
    uint256 private constant X = 1e22;
    uint256 private constant PEOPLE = 4;
    uint256 private constant STEPS = 36;
    uint256 private constant BPS = 10_000;
    uint256 private constant CUT = 2_000;

    LedgerHarness private ledger;
    PatronModel private model;
    uint256 private random;
    uint256 private time;
    uint256 private joins;
    uint256 private sales;
    uint256 private weeksWithSales;

    function testFuzz_LedgerAgreesWithModel(uint256 seed) public {
        uint256 histories = vm.envOr("HISTORIES", 4);
        for (uint256 i = 0; i < histories; i++) _play(uint256(keccak256(abi.encode(seed, i))));
    }

    /// @notice Two links in one week: what was redeemed before the second sold anything frees the first alone.
    function test_ARedemptionFreesWhoCarriedItThen() public {
        time = 2_800 * 7 days + OFFSET;
        vm.warp(time);
        ledger = new LedgerHarness(2_000, OFFSET);
        for (uint256 i = 0; i < 2; i++) {
            ledger.stake(_who(i), 1_000);
            ledger.promote(_who(i), 200);
        }

        (uint256 week, , ) = ledger.carry(100, 20, 50, _who(0));
        ledger.release(week, 60);
        require(ledger.carriedBy(_who(0), week) == 20 + 10, "half of its link's and its share of the rest");
        require(ledger.carriedBy(_who(1), week) == 10, "its share of the rest");

        ledger.carry(100, 20, 50, _who(1));
        require(ledger.carriedBy(_who(0), week) == 20 + 10 + 25, "the second link carries its own");
        require(ledger.carriedBy(_who(1), week) == 50 + 10 + 25, "the second link carries its own");

        ledger.release(week, 140);
        ledger.carry(40, 8, 20, _who(0));
        require(ledger.carriedBy(_who(0), week) == 20 + 10, "what was freed before stays free");
        require(ledger.carriedBy(_who(1), week) == 10, "what was freed before stays free");
    }

    function _play(uint256 seed) private {
        random = seed;
        time = 1_700_000_000 + _pick(7 days);
        vm.warp(time);
        uint256 lambda = _pick(2) == 0 ? 2_000 : 500 + _pick(4_501);
        ledger = new LedgerHarness(lambda, OFFSET);
        model = new PatronModel((time - OFFSET) / 7 days, lambda);
        (joins, sales, weeksWithSales) = (0, 0, 0);

        for (uint256 step = 0; step < STEPS; step++) {
            _act();
            _compare();
        }
        _everybodyLeaves();
    }

    function _act() private {
        uint256 what = _pick(22);
        uint256 i = _pick(PEOPLE);
        if (what < 4) _stake(i);
        else if (what < 9) _sell();
        else if (what < 12) _release();
        else if (what == 12) _lose();
        else if (what == 13) _unstake(i);
        else if (what == 14 || what > 19) _promote(i);
        else if (what == 15) _collect(i);
        else if (what == 16) _restake(i);
        else if (what == 17) _income(i);
        else _wait();
    }

    function _stake(uint256 i) private {
        uint256 amount = 1 + _pick(_pick(2) == 0 ? 1e3 : 1e12);
        ledger.stake(_who(i), amount);
        model.stake(i, amount);
        joins++;
    }

    function _sell() private {
        uint256 room = ledger.stateOf().room;
        uint256 promoter = _pick(PEOPLE);
        uint256 budget = ledger.positionOf(_who(promoter)).linkBudget;
        uint256 price = 1 + _pick(room + room / 4 + budget + 2);
        uint256 want = _pick(2) == 0 ? price / 2 : 0;
        uint256 promoted = want < budget ? want : budget;
        uint256 cut = (price * CUT) / BPS;
        if (price - promoted > room) {
            try ledger.carry(price, cut, want, _who(promoter)) {
                revert("sold above the room");
            } catch {
                return;
            }
        }
        (uint256 week, uint256 carriedByLink, uint256 promoterCut) = ledger.carry(price, cut, want, _who(promoter));
        require(carriedByLink == promoted && promoterCut == (cut * promoted) / price, "link carried another part");
        require(week == model.week(), "another week");
        model.sell(price, cut, promoted, promoter, promoterCut);
        weeksWithSales = model.saleWeekCount();
        sales++;
    }

    function _release() private {
        (bool some, uint256 week, uint256 amount) = _someOutstanding();
        if (!some) return;
        ledger.release(week, amount);
        model.release(week, amount);
    }

    function _lose() private {
        (bool some, uint256 week, uint256 amount) = _someOutstanding();
        // Claims are paid when the week of sale is long over.
        if (!some || week == model.week()) return;
        ledger.lose(week, amount);
        model.lose(week, amount);
    }

    function _unstake(uint256 i) private {
        uint256 most = ledger.positionOf(_who(i)).payable_;
        if (most == 0) return;
        bool all = _pick(3) == 0;
        uint256 paid = ledger.unstake(_who(i), all ? type(uint256).max : 1 + _pick(most));
        require(paid <= most && (!all || paid == most), "paid more than payable");
        model.takeOut(i, paid, true);
    }

    function _promote(uint256 i) private {
        Position memory position = ledger.positionOf(_who(i));
        if (position.linkBudget != 0 && _pick(3) == 0) {
            uint256 back = 1 + _pick(position.linkBudget);
            ledger.demote(_who(i), back);
            model.demote(i, back);
        } else if (position.payable_ != 0) {
            model.takeOut(i, ledger.promote(_who(i), 1 + _pick(position.payable_)), false);
        }
    }

    function _collect(uint256 i) private {
        uint256 free = ledger.positionOf(_who(i)).free;
        uint256 paid = ledger.collect(_who(i), type(uint256).max);
        require(paid == free, "collected something else than was free");
        model.takeFree(i, paid);
    }

    function _restake(uint256 i) private {
        uint256 amount = ledger.restake(_who(i));
        if (amount != 0) {
            model.put(i, amount * X);
            joins++;
        }
    }

    function _income(uint256 i) private {
        uint256 income = ledger.positionOf(_who(i)).income;
        uint256 paid = ledger.claimIncome(_who(i));
        require(paid == income, "income paid isn't what was shown");
        model.takeIncome(i, paid);
    }

    function _wait() private {
        uint256 kind = _pick(3);
        time +=
            kind == 0
                ? _pick(2 days)
                : kind == 1
                    ? _pick(8 days)
                    : _pick(30 days);
        vm.warp(time);
        model.turn((time - OFFSET) / 7 days);
    }

    /// @dev Rounding: up to a unit for every week carried, sale, and time stake joined.
    function _compare() private view {
        uint256 slack = 2 + weeksWithSales * 2 + joins + sales;
        uint256 outstanding;
        for (uint256 k = 0; k < weeksWithSales; k++) {
            outstanding += ledger.weekOf(model.saleWeeks(k)).outstanding;
        }
        uint256 locked;
        uint256 deposits;
        uint256 income;
        uint256 lost;
        for (uint256 i = 0; i < PEOPLE; i++) {
            Position memory p = ledger.positionOf(_who(i));
            _near(p.locked, model.locked(i), slack, "locked");
            _near(p.weight, model.atWork(i), slack, "weight");
            _near(p.joining, model.joiningOf(i), 1, "joining");
            _near(p.income, model.incomeOf(i), slack, "income");
            _near(p.free, model.free(i), slack, "free");
            // Its money covers what it carries, what is at work, joins and is set aside for its link.
            require(
                p.deposit + slack >= p.locked + p.lost + p.weight + p.joining + p.linkBudget + p.free,
                "a patron's money is promised twice"
            );
            locked += p.locked;
            deposits += p.deposit;
            income += p.income;
            lost += p.lost;
        }
        require(locked >= outstanding, "less locked than outstanding");
        require(ledger.stakeMoney() >= outstanding, "less stake than outstanding");
        require(ledger.stakeMoney() + lost >= deposits, "more deposits than money");
        require(ledger.incomeMoney() >= income, "more income than came in");
        _near(ledger.stateOf().room, model.room(_left()) * X, slack, "room");
    }

    /// @dev Everything is redeemed; in the end everybody has left and only dust remains.
    function _everybodyLeaves() private {
        for (uint256 k = 0; k < weeksWithSales; k++) {
            uint256 week = model.saleWeeks(k);
            uint256 outstanding = ledger.weekOf(week).outstanding;
            if (outstanding != 0) ledger.release(week, outstanding);
        }
        for (uint256 round = 0; round < 2; round++) {
            for (uint256 i = 0; i < PEOPLE; i++) {
                Position memory p = ledger.positionOf(_who(i));
                if (p.linkBudget != 0) ledger.demote(_who(i), p.linkBudget);
                if (p.payable_ != 0) ledger.unstake(_who(i), type(uint256).max);
                // In small steps, as a long-lived patron would.
                while (ledger.collect(_who(i), 3) == 0 && ledger.positionOf(_who(i)).free != 0) {}
                ledger.claimIncome(_who(i));
            }
            time += 8 days;
            vm.warp(time);
        }
        uint256 dust = PEOPLE * (4 + weeksWithSales * 2) + joins * 2 + sales;
        require(ledger.stakeMoney() <= dust, "stake stayed behind");
        require(ledger.incomeMoney() <= dust + PEOPLE * sales, "income stayed behind");
    }

    function _someOutstanding() private returns (bool some, uint256 week, uint256 amount) {
        if (weeksWithSales == 0) return (false, 0, 0);
        week = model.saleWeeks(_pick(weeksWithSales));
        uint256 outstanding = ledger.weekOf(week).outstanding;
        if (outstanding == 0) return (false, 0, 0);
        return (true, week, _pick(3) == 0 ? outstanding : 1 + _pick(outstanding));
    }

    function _left() private view returns (uint256) {
        return ((time - OFFSET) / 7 days + 1) * 7 days + OFFSET - time;
    }

    function _near(uint256 found, uint256 expectedX, uint256 slack, string memory what) private pure {
        uint256 expected = expectedX / X;
        uint256 difference = found > expected ? found - expected : expected - found;
        require(difference <= slack, string.concat("differs from the model: ", what));
    }

    function _who(uint256 i) private pure returns (address) {
        return address(uint160(0xA11CE + i));
    }

    function _pick(uint256 below) private returns (uint256) {
        random = uint256(keccak256(abi.encode(random)));
        return random % below;
    }
}
