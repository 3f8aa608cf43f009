// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title PatronModel
/// @notice PROTOCOL.md §4 once more, slowly and person by person, to compare the ledger with. Every sale is split among
/// everybody at once, and every Monday visits everybody. Fractions have 22 decimals.
contract PatronModel {
    uint256 public constant X = 1e22;
    uint256 internal constant BPS = 10_000;
    uint256 internal constant PEOPLE = 4;

    struct Person {
        uint256 deposit;
        uint256 weight;
        uint256 leaving;
        uint256 joining;
        uint256 budget;
        uint256 income;
        uint256 lost;
    }

    Person[PEOPLE] public people;
    /// @dev What a person still carries of a week's vouchers.
    mapping(uint256 week => mapping(uint256 person => uint256)) public carried;
    mapping(uint256 week => bool) private _hasSales;
    /// @dev What a person still covers by a week's shares, and what it lost by that and is owed.
    mapping(uint256 week => mapping(uint256 person => uint256)) public covered;
    mapping(uint256 week => mapping(uint256 person => uint256)) public owed;
    uint256[] public saleWeeks;
    uint256 public week;
    uint256 public used;
    uint256 public usedBefore;
    uint256 public lambdaBps;

    constructor(uint256 week_, uint256 lambdaBps_) {
        week = week_;
        lambdaBps = lambdaBps_;
    }

    function turn(uint256 to) external {
        while (week < to) {
            uint256 all = totalWeight();
            for (uint256 i = 0; i < PEOPLE; i++) {
                Person storage p = people[i];
                uint256 unusedPart = all == 0 ? X : X - (used * X) / all;
                p.weight = ((p.weight - p.leaving) * unusedPart) / X + p.joining;
                p.leaving = 0;
                p.joining = 0;
            }
            usedBefore = used;
            used = 0;
            week++;
        }
    }

    function totalWeight() public view returns (uint256 all) {
        for (uint256 i = 0; i < PEOPLE; i++) all += people[i].weight;
    }

    /// @param left seconds until Monday
    function room(uint256 left) external view returns (uint256) {
        uint256 limit = (totalWeight() * lambdaBps) / BPS;
        uint256 taken = used + (usedBefore * left) / 7 days;
        return limit > taken ? (limit - taken) / X : 0;
    }

    function stake(uint256 i, uint256 amount) external {
        people[i].deposit += amount * X;
        put(i, amount * X);
    }

    function put(uint256 i, uint256 amount) public {
        if (used == 0) people[i].weight += amount;
        else people[i].joining += amount;
    }

    /// @dev `amount` leaves from joining, then from work.
    function takeOut(uint256 i, uint256 amount, bool paidOut) external {
        Person storage p = people[i];
        uint256 units = amount * X;
        uint256 fromJoining = units < p.joining ? units : p.joining;
        p.joining -= fromJoining;
        uint256 leaving = ((units - fromJoining) * BPS) / (BPS - lambdaBps);
        uint256 staying = p.weight - p.leaving;
        p.leaving += leaving < staying ? leaving : staying;
        if (paidOut) p.deposit -= units < p.deposit ? units : p.deposit;
        else p.budget += units;
    }

    function demote(uint256 i, uint256 amount) external {
        people[i].budget -= amount * X;
    }

    function takeFree(uint256 i, uint256 amount) external {
        people[i].deposit -= amount * X;
    }

    function sell(uint256 price, uint256 cut, uint256 promoted, uint256 promoter, uint256 promoterCut) external {
        if (!_hasSales[week]) saleWeeks.push(week);
        _hasSales[week] = true;
        uint256 rest = (price - promoted) * X;
        if (promoted != 0) {
            people[promoter].budget -= promoted * X;
            carried[week][promoter] += promoted * X;
        }
        if (rest == 0) return;
        uint256 all = totalWeight();
        for (uint256 i = 0; i < PEOPLE; i++) {
            uint256 part = (people[i].weight * X) / all;
            carried[week][i] += (rest / X) * part;
            people[i].income += (cut - promoterCut) * part;
        }
        used += rest;
    }

    /// @dev Cover is carried as a sale is, by all who weigh this week.
    function growCover(uint256 amount, uint256 fee) external {
        if (!_hasSales[week]) saleWeeks.push(week);
        _hasSales[week] = true;
        uint256 all = totalWeight();
        for (uint256 i = 0; i < PEOPLE; i++) {
            uint256 part = (people[i].weight * X) / all;
            covered[week][i] += amount * part;
            people[i].income += fee * part;
        }
        used += amount * X;
    }

    /// @dev Everybody's part of every week's cover shrinks alike; where it is `drawn`, that is what everybody lost.
    function fallCover(uint256 amount, uint256 inUse, bool drawn) external {
        for (uint256 k = 0; k < saleWeeks.length; k++) {
            for (uint256 i = 0; i < PEOPLE; i++) {
                uint256 part = (covered[saleWeeks[k]][i] * amount) / inUse;
                covered[saleWeeks[k]][i] -= part;
                if (drawn) owed[saleWeeks[k]][i] += part;
            }
        }
    }

    /// @dev What comes back goes to those who lost it, by what each is owed.
    function repayDebt(uint256 amount, uint256 debt) external {
        for (uint256 k = 0; k < saleWeeks.length; k++) {
            for (uint256 i = 0; i < PEOPLE; i++) {
                owed[saleWeeks[k]][i] -= (owed[saleWeeks[k]][i] * amount) / debt;
            }
        }
    }

    /// @dev Everybody's part of what is outstanding shrinks alike.
    function release(uint256 saleWeek, uint256 amount) public {
        uint256 before = outstanding(saleWeek);
        uint256 units = amount * X < before ? amount * X : before;
        for (uint256 i = 0; i < PEOPLE; i++) carried[saleWeek][i] -= (carried[saleWeek][i] * units) / before;
    }

    function lose(uint256 saleWeek, uint256 amount) external {
        uint256 before = outstanding(saleWeek);
        for (uint256 i = 0; i < PEOPLE; i++) people[i].lost += (carried[saleWeek][i] * (amount * X)) / before;
        release(saleWeek, amount);
    }

    function outstanding(uint256 saleWeek) public view returns (uint256 sum) {
        for (uint256 i = 0; i < PEOPLE; i++) sum += carried[saleWeek][i];
    }

    function locked(uint256 i) public view returns (uint256 sum) {
        for (uint256 k = 0; k < saleWeeks.length; k++) sum += carried[saleWeeks[k]][i] + covered[saleWeeks[k]][i];
    }

    function lost(uint256 i) public view returns (uint256 sum) {
        sum = people[i].lost;
        for (uint256 k = 0; k < saleWeeks.length; k++) sum += owed[saleWeeks[k]][i];
    }

    /// @dev What is left of its deposit.
    function leftOf(uint256 i) external view returns (uint256) {
        uint256 gone = lost(i);
        return people[i].deposit > gone ? people[i].deposit - gone : 0;
    }

    /// @dev What the running week has not used of its weight, what is set aside of the leaving part included.
    function atWork(uint256 i) public view returns (uint256) {
        Person storage p = people[i];
        uint256 all = totalWeight();
        uint256 mine = (p.weight - p.leaving) + (p.leaving * lambdaBps) / BPS;
        uint256 usedOfMine = all == 0 ? 0 : (used * p.weight) / all;
        return mine > usedOfMine ? mine - usedOfMine : 0;
    }

    function free(uint256 i) external view returns (uint256) {
        Person storage p = people[i];
        uint256 needed = locked(i) + lost(i) + atWork(i) + p.joining + p.budget;
        return p.deposit > needed ? p.deposit - needed : 0;
    }

    function saleWeekCount() external view returns (uint256) {
        return saleWeeks.length;
    }

    function incomeOf(uint256 i) external view returns (uint256) {
        return people[i].income;
    }

    function joiningOf(uint256 i) external view returns (uint256) {
        return people[i].joining;
    }

    function takeIncome(uint256 i, uint256 amount) external {
        people[i].income -= amount * X < people[i].income ? amount * X : people[i].income;
    }
}
