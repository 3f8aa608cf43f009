// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoverState, IPatronPool, PoolState, Position, WeekState} from "../../contracts/interfaces/IPatronPool.sol";
import {PatronLedger} from "../../contracts/libraries/PatronLedger.sol";
import {PatronModel} from "./PatronModel.sol";

interface Clock {
    function warp(uint256 timestamp) external;
    function expectRevert(bytes calldata reason) external;
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
        _ledger.stake(_ledger.terms, who, amount);
        stakeMoney += amount;
    }

    function unstake(address who, uint256 amount) external returns (uint256 paid) {
        paid = _ledger.unstake(_ledger.terms, who, amount);
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
        return _ledger.promote(_ledger.terms, who, amount);
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
        bool owed;
        (week, promoted, promoterCut, owed) = _ledger.carry(_ledger.terms, price, cut, want, promoter);
        require(owed == (_ledger.coverState().debt != 0), "a sale knows whether the merchant owes");
        incomeMoney += cut - promoterCut;
    }

    function release(uint256 week, uint256 amount) external {
        _ledger.release(week, amount);
    }

    function lose(uint256 week, uint256 amount) external {
        _ledger.lose(week, amount);
        stakeMoney -= amount;
    }

    function growCover(uint256 most, uint256 feeBps) external returns (uint256 grown, uint256 fee) {
        (grown, fee) = _ledger.growCover(most, feeBps);
        incomeMoney += fee;
    }

    function freeCover(uint256 amount) external {
        _ledger.freeCover(amount);
    }

    function drawCover(uint256 amount) external {
        _ledger.drawCover(amount);
        stakeMoney -= amount;
    }

    function repayDebt(uint256 most) external returns (uint256 repaid) {
        repaid = _ledger.repayDebt(most);
        stakeMoney += repaid;
    }

    function coverOf() external view returns (CoverState memory) {
        return _ledger.coverState();
    }

    function coverOfWeek(uint256 week) external view returns (uint256 inUse, uint256 lost) {
        return _ledger.coverOfWeek(week);
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
    bool private mayCover;

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

    /// @notice Cover that was lost whole and repaid in part, then in full, then grown again: who lost it gets it back to
    /// the unit, and who covers only now has no part in what was before.
    function test_Threat20_WipedCoverThenNewCover() public {
        time = 2_800 * 7 days + OFFSET;
        vm.warp(time);
        ledger = new LedgerHarness(2_000, OFFSET);
        ledger.stake(_who(0), 3_000);
        ledger.stake(_who(1), 1_000);
        (uint256 grown, uint256 fee) = ledger.growCover(400, 1_000);
        require(grown == 400 && fee == 40, "grown, and its fee");
        ledger.drawCover(400);
        _expectLost(300, 100, 0);
        require(ledger.coverOf().inUse == 0 && ledger.coverOf().debt == 400, "wiped, and owed");

        // Cleo comes when all is lost. While anything is owed she can't be made to cover.
        ledger.stake(_who(2), 4_000);
        time += 14 days;
        vm.warp(time);
        ledger.repayDebt(399);
        (grown, fee) = ledger.growCover(400, 1_000);
        require(grown == 0 && fee == 0 && ledger.coverOf().room == 0, "no growth on one unit of debt");
        _expectLost(1, 1, 0);
        require(ledger.repayDebt(2) == 1, "no more than is owed");
        require(ledger.repayDebt(1) == 0, "nothing is owed");
        _expectLost(0, 0, 0);

        (grown, ) = ledger.growCover(760, 0);
        require(grown == 760, "new cover by all three");
        ledger.drawCover(380);
        (uint256 inUse, uint256 lost) = ledger.coverOfWeek(2_800);
        require(inUse == 0 && lost == 0, "the old week has no part in it");
        (inUse, lost) = ledger.coverOfWeek(2_802);
        require(inUse == 380 && lost == 380, "the new week has all of it");
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughCover.selector, 381, 380));
        ledger.drawCover(381);
        ledger.freeCover(380);
        ledger.repayDebt(380);
        _expectLost(0, 0, 0);
        require(ledger.stakeMoney() == 8_000, "all money is back");
    }

    function _expectLost(uint256 first, uint256 second, uint256 third) private view {
        uint256[3] memory exact = [first, second, third];
        for (uint256 i = 0; i < 3; i++) {
            uint256 lost = ledger.positionOf(_who(i)).lost;
            // Rounded up, but never from nothing.
            bool agrees = exact[i] == 0 ? lost == 0 : lost >= exact[i] && lost <= exact[i] + 1;
            require(agrees, "lost something else");
        }
    }

    function _play(uint256 seed) private {
        random = seed;
        time = 1_700_000_000 + _pick(7 days);
        vm.warp(time);
        uint256 lambda = _pick(2) == 0 ? 2_000 : 500 + _pick(4_501);
        ledger = new LedgerHarness(lambda, OFFSET);
        model = new PatronModel((time - OFFSET) / 7 days, lambda);
        (joins, sales, weeksWithSales) = (0, 0, 0);
        // Without cover there is room for more of everything else.
        mayCover = _pick(4) != 0;

        for (uint256 step = 0; step < STEPS; step++) {
            _act();
            _compare();
        }
        _everybodyLeaves();
    }

    function _act() private {
        uint256 what = _pick(mayCover ? 28 : 22);
        uint256 i = _pick(PEOPLE);
        if (what < 4) _stake(i);
        else if (what < 9) _sell();
        else if (what < 12) _release();
        else if (what == 12) _lose();
        else if (what == 13) _unstake(i);
        else if (what == 14 || what == 20 || what == 21) _promote(i);
        else if (what == 15) _collect(i);
        else if (what == 16) _restake(i);
        else if (what == 17) _income(i);
        else if (what > 24) _growCover();
        else if (what == 22) _freeCover();
        else if (what == 23) _drawCover();
        else if (what == 24) _repayDebt();
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

    function _growCover() private {
        CoverState memory before = ledger.coverOf();
        uint256 most = 1 + _pick(before.room + before.room / 4 + 2);
        uint256 feeBps = _pick(2_000);
        (uint256 grown, uint256 fee) = ledger.growCover(most, feeBps);
        require(grown == (most < before.room ? most : before.room), "grown by something else than the room");
        require(fee == (grown * feeBps) / BPS, "another fee");
        require(grown == 0 || before.debt == 0, "grown while in debt");
        require(ledger.coverOf().inUse == before.inUse + grown, "another cover");
        if (grown == 0) return;
        model.growCover(grown, fee);
        weeksWithSales = model.saleWeekCount();
        sales++;
    }

    function _freeCover() private {
        (uint256 inUse, uint256 amount) = _someCover();
        if (inUse == 0) return;
        ledger.freeCover(amount);
        model.fallCover(amount, inUse, false);
    }

    function _drawCover() private {
        (uint256 inUse, uint256 amount) = _someCover();
        if (inUse == 0) return;
        uint256 debt = ledger.coverOf().debt;
        ledger.drawCover(amount);
        model.fallCover(amount, inUse, true);
        require(ledger.coverOf().debt == debt + amount, "another debt");
    }

    function _repayDebt() private {
        uint256 debt = ledger.coverOf().debt;
        if (debt == 0) return;
        uint256 most = _pick(2) == 0 ? debt + _pick(2) : 1 + _pick(debt);
        uint256 amount = ledger.repayDebt(most);
        require(amount == (most < debt ? most : debt), "repaid something else");
        model.repayDebt(amount, debt);
    }

    function _someCover() private returns (uint256 inUse, uint256 amount) {
        inUse = ledger.coverOf().inUse;
        if (inUse != 0) amount = _pick(4) == 0 ? inUse : 1 + _pick(inUse);
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
        CoverState memory cover = ledger.coverOf();
        uint256 outstanding = cover.inUse;
        for (uint256 k = 0; k < weeksWithSales; k++) {
            uint256 week = model.saleWeeks(k);
            outstanding += ledger.weekOf(week).outstanding;
            (, uint256 owed) = ledger.coverOfWeek(week);
            require(cover.debt != 0 || owed == 0, "repaid in full, and still lost");
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
            _near(p.deposit > p.lost ? p.deposit - p.lost : 0, model.leftOf(i), slack, "deposit less losses");
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
        uint256 room = ledger.stateOf().room;
        _near(room, model.room(_left()) * X, slack, "room");
        require(cover.room <= (cover.debt == 0 ? room : 0), "more room for cover than there is");
        require(cover.debt != 0 || cover.inUse != 0 || cover.room == room, "first cover may use all room");
    }

    /// @dev Everything is redeemed; in the end everybody has left and only dust remains.
    function _everybodyLeaves() private {
        for (uint256 k = 0; k < weeksWithSales; k++) {
            uint256 week = model.saleWeeks(k);
            uint256 outstanding = ledger.weekOf(week).outstanding;
            if (outstanding != 0) ledger.release(week, outstanding);
        }
        uint256 inUse = ledger.coverOf().inUse;
        if (inUse != 0) ledger.freeCover(inUse);
        // A merchant that never repays keeps nobody from leaving with the rest.
        if (_pick(2) == 0) _repayDebt();
        bool inDebt = ledger.coverOf().debt != 0;
        for (uint256 round = 0; round < 2; round++) {
            for (uint256 i = 0; i < PEOPLE; i++) {
                Position memory p = ledger.positionOf(_who(i));
                if (p.linkBudget != 0) ledger.demote(_who(i), p.linkBudget);
                if (p.payable_ != 0) ledger.unstake(_who(i), type(uint256).max);
                // In small steps, as a long-lived patron would. Weeks that are owed something stay to be looked at.
                uint256 steps = inDebt ? type(uint256).max : 3;
                while (ledger.collect(_who(i), steps) == 0 && ledger.positionOf(_who(i)).free != 0) {}
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
