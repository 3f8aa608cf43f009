// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAltShares, Queue, QueueEntry} from "../../contracts/interfaces/IAltShares.sol";
import {
    Capacity,
    ISubscriptionsDeals,
    ISubscriptionsMembers,
    PlanTerms
} from "../../contracts/interfaces/ISubscriptions.sol";
import {ContractWallet} from "../../contracts/mocks/ContractWallet.sol";
import {CustodyDesk} from "../../contracts/mocks/CustodyDesk.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {AltTest} from "../support/AltTest.sol";

/// @title AltSharesLivesTest
/// @notice Random histories of several people at a merchant with two plans of few seats, beside a plain ledger of who has what
/// and who waits. What the contracts answer, refuse and hold is what the ledger says, after every step.
contract AltSharesLivesTest is AltTest {
    struct Waiter {
        uint256 id;
        address owner;
        address receiver;
        uint256 week;
    }

    uint256 private constant STEPS = 60;
    uint256 private constant PLANS = 2;

    PlanId[PLANS] private plans;
    bytes32[PLANS] private termsOf = [TERMS, NO_TERMS];
    address[5] private people;
    uint256 private random;

    string[9] private names = [
        "a bundle sold",
        "a bundle refused",
        "one began when it was due",
        "one that waits",
        "one served",
        "a hole stepped over",
        "money taken back by who waited",
        "a capacity refused",
        "one in custody began for its owner"
    ];
    uint256[9] private seen;

    // ─── The ledger ──────────────────────────────────────────────────────────────────────────────────────────────────

    uint256[] private ids;
    uint256[] private memberships;
    mapping(uint256 id => uint256 price) private paidFor;
    mapping(uint256 id => mapping(address holder => uint256)) private held;
    mapping(uint256 id => mapping(address owner => uint256)) private inCustody;
    mapping(uint256 id => mapping(address holder => address)) private nominees;
    mapping(uint256 id => uint256) private bought;
    mapping(uint256 id => uint256) private begun;
    mapping(uint256 id => uint256) private repaid;
    /// @dev Those who left have no owner.
    mapping(uint256 plan => Waiter[]) private queues;
    uint256[PLANS] private heads;
    uint256[PLANS] private waiting;
    uint256[PLANS] private promised;
    uint256 private money;

    function setUp() public override {
        super.setUp();
        PlanTerms memory terms = _terms();
        (terms.weekCount, terms.longestPauseWeeks, terms.queueWeeks) = (26, 4, 10);
        (terms.horizonYears, terms.capacity, terms.patronBps) = (2, 3, 500);
        (terms.tiers[0].size, terms.tiers[0].discountBps) = (2, 500);
        (terms.tiers[1].size, terms.tiers[1].discountBps) = (3, 1_000);
        (terms.tiers[2].size, terms.tiers[2].discountBps) = (5, 1_500);
        plans[0] = _plan(terms);
        (terms.weekCount, terms.coolingOffWeeks, terms.termsHash) = (9, 2, NO_TERMS);
        (terms.retailTotal, terms.prepaidPrice, terms.queueWeeks) = (uint104(99_999_999), uint104(77_777_777), 3);
        plans[1] = _plan(terms);
        people = [dora, emil, cleo, mallory, address(new ContractWallet(ben))];
        for (uint256 i = 0; i < 5; i++) {
            vm.prank(people[i]);
            shares.setApprovalForAll(address(custody), true);
        }
    }

    /// @dev Threats 18, 37, 39 and 40.
    function testFuzz_Threat18_ThePresaleIsWhatIsOutstanding(uint256 seed) public {
        random = seed;
        _stake(ada, 2_000 * EUR);
        for (uint256 step = 0; step < STEPS; step++) {
            _step();
            _checkSums();
            if (step % 10 == 9) _check();
        }
        _goHome();
    }

    /// @dev Or the histories might prove nothing.
    function test_HistoriesGetEverywhere() public {
        random = 7;
        _stake(ada, 2_000 * EUR);
        for (uint256 step = 0; step < 600; step++) {
            _step();
            _checkSums();
        }
        _goHome();
        for (uint256 i = 0; i < seen.length; i++) vm.assertTrue(seen[i] != 0, names[i]);
    }

    function _step() private {
        uint256 what = _pick(100);
        uint256 p = _pick(PLANS);
        if (what < 16) _buyBundle(p, _someone());
        else if (what < 22) _joinOne(p, _someone());
        else if (what < 30) _begin();
        else if (what < 44) _beginDue();
        else if (what < 50) _give();
        else if (what < 55) _leaveOrTakeBack(p);
        else if (what < 63) _serve(p, _pick(4));
        else if (what < 68) _refund();
        else if (what < 72) subscriptions.release(plans[p], _pick(2) == 0 ? ALL : 3);
        else if (what < 77) _setCapacity(p, 1 + _pick(5));
        else if (what < 82) _custody();
        else if (what < 85) _nominate();
        else if (what < 88) _owed();
        else vm.warp(block.timestamp + (1 + _pick(24)) * 7 days);
    }

    // ─── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    function _buyBundle(uint256 p, address who) private {
        uint256 tier = 1 + _pick(3);
        uint256 size = tier == 3 ? 5 : tier + 1;
        uint256 price = subscriptions.priceOf(plans[p], tier);
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        _fund(who, size * price);
        vm.prank(who);
        (bool done, bytes memory answer) = address(altShares).call(
            abi.encodeCall(IAltShares.buy, (plans[p], tier, who, address(0), termsOf[p], _none()))
        );
        vm.assertEq(done, before.room >= size, "sold as far as there is room");
        seen[done ? 0 : 1]++;
        if (!done) return;
        uint256 first = Ids.share(plans[p], tier, abi.decode(answer, (uint256)), 0);
        for (uint256 place = 0; place < size; place++) {
            if (bought[first + place]++ == 0) ids.push(first + place);
            paidFor[first + place] = price;
            if (place != 0) held[first + place][who]++;
        }
        money += size * price;
        promised[p] += size;
        _seat(p, before, first, who, who);
        Capacity memory after_ = subscriptions.capacityOf(plans[p]);
        vm.assertLe(after_.promised, after_.most, "as much as the horizon seats");
    }

    function _joinOne(uint256 p, address who) private {
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        _fund(who, PRICE);
        vm.prank(who);
        (bool done, bytes memory answer) = address(subscriptions).call(
            abi.encodeCall(ISubscriptionsMembers.buy, (plans[p], who, termsOf[p]))
        );
        vm.assertEq(done, before.taken + before.waiting < before.capacity, "never past who waits");
        if (done) memberships.push(abi.decode(answer, (uint256)));
    }

    function _begin() private {
        (bool found, uint256 id, address who) = _find(false);
        if (!found) return;
        uint256 p = _planOf(id);
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        vm.prank(who);
        altShares.activate(id, who);
        held[id][who]--;
        _seat(p, before, id, who, who);
    }

    /// @dev As many keepers as want to; who comes too early or once too often is refused.
    function _beginDue() private {
        (bool found, uint256 id, address who) = _find(_pick(8) != 0);
        if (!found) return;
        uint256 p = _planOf(id);
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        vm.prank(keeper);
        (bool done, ) = address(altShares).call(abi.encodeCall(IAltShares.activateDue, (id, who)));
        vm.assertEq(done, block.timestamp >= altShares.dueAt(id), "from its date on");
        if (!done) return;
        seen[2]++;
        held[id][who]--;
        address nominee = nominees[id][who];
        delete nominees[id][who];
        _seat(p, before, id, who, nominee == address(0) ? who : nominee);
        if (held[id][who] != 0) return;
        vm.prank(mallory);
        (done, ) = address(altShares).call(abi.encodeCall(IAltShares.activateDue, (id, who)));
        vm.assertTrue(!done, "once");
    }

    function _give() private {
        (bool found, uint256 id, address who) = _find(false);
        if (!found) return;
        address to = _someone();
        (uint256[] memory one, address[] memory receiver) = (new uint256[](1), new address[](1));
        (one[0], receiver[0]) = (id, to);
        vm.prank(who);
        altShares.give(one, receiver);
        held[id][who]--;
        held[id][to]++;
    }

    function _leaveOrTakeBack(uint256 p) private {
        Waiter[] storage queue = queues[p];
        if (queue.length == 0) return;
        // Mostly one who may still wait.
        uint256 from = _pick(5) == 0 || heads[p] == queue.length ? 0 : heads[p];
        uint256 number = from + _pick(queue.length - from);
        Waiter memory waiter = queue[number];
        address who = waiter.owner == address(0) ? _someone() : waiter.owner;
        bool wantsMoney = _pick(2) == 0;
        vm.prank(who);
        (bool done, ) = address(altShares).call(
            wantsMoney
                ? abi.encodeCall(IAltShares.takeBackQueued, (plans[p], number))
                : abi.encodeCall(IAltShares.leaveQueue, (plans[p], number))
        );
        bool waited = _week() > waiter.week + (p == 0 ? 10 : 3);
        vm.assertEq(done, waiter.owner != address(0) && (!wantsMoney || waited), "whose it is, and when it may");
        if (!done) return;
        delete queue[number];
        waiting[p]--;
        if (wantsMoney) seen[6]++;
        if (wantsMoney) _repay(p, waiter.id, 1);
        else held[waiter.id][who]++;
    }

    function _serve(uint256 p, uint256 most) private {
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        uint256 sold = subscriptions.planOf(plans[p]).sold;
        vm.prank(keeper);
        (uint256 served, ) = altShares.serve(plans[p], most);
        uint256 free = before.capacity - before.taken;
        uint256 seated;
        Waiter[] storage queue = queues[p];
        for (uint256 i = 0; i < most && heads[p] < queue.length; i++) {
            Waiter memory waiter = queue[heads[p]];
            if (waiter.owner == address(0)) {
                heads[p]++;
                seen[5]++;
                continue;
            }
            if (seated == free) break;
            delete queue[heads[p]++];
            seen[4]++;
            seated++;
            waiting[p]--;
            _begun(p, waiter.id, waiter.receiver, sold + seated);
        }
        vm.assertEq(served, seated, "as many as there are seats for");
    }

    function _refund() private {
        if (memberships.length == 0) return;
        uint256 id = memberships[_pick(memberships.length)];
        uint256 amount = subscriptions.refundableOf(id);
        if (amount == 0) return;
        address who = _holderOf(id);
        vm.prank(who);
        vm.assertEq(subscriptions.refund(id), amount, "in full");
    }

    function _setCapacity(uint256 p, uint256 capacity) private {
        subscriptions.release(plans[p], ALL);
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        uint256 seatings = (capacity * 2 * 52) / (p == 0 ? 26 : 9);
        bool fits = before.taken + waiting[p] <= capacity && promised[p] + before.taken <= seatings;
        vm.prank(owner);
        (bool done, ) = address(subscriptions).call(
            abi.encodeCall(ISubscriptionsDeals.setCapacity, (plans[p], capacity))
        );
        vm.assertEq(done, capacity >= before.capacity || fits, "not below what is promised");
        if (!done) seen[7]++;
    }

    function _custody() private {
        uint256 what = _pick(3);
        if (what == 0) {
            (bool found, uint256 id, address who) = _find(false);
            if (!found) return;
            vm.prank(who);
            custody.keep(shares, id, 1);
            held[id][who]--;
            inCustody[id][who]++;
            return;
        }
        for (uint256 i = 0; i < ids.length; i++) {
            for (uint256 j = 0; j < 5; j++) {
                if (inCustody[ids[i]][people[j]] != 0) return _beginHeld(ids[i], people[j], what == 1);
            }
        }
    }

    function _beginHeld(uint256 id, address who, bool early) private {
        uint256 p = _planOf(id);
        Capacity memory before = subscriptions.capacityOf(plans[p]);
        vm.prank(early ? who : keeper);
        (bool done, ) = address(custody).call(
            early
                ? abi.encodeCall(CustodyDesk.begin, (altShares, id))
                : abi.encodeCall(CustodyDesk.beginDue, (altShares, id, who))
        );
        vm.assertEq(done, early || block.timestamp >= altShares.dueAt(id), "others from its date on");
        if (!done) return;
        inCustody[id][who]--;
        seen[8]++;
        // Its owner's, never the custodian's.
        _seat(p, before, id, who, who);
    }

    /// @dev Where there are no terms nobody has to agree to any.
    function _nominate() private {
        (bool found, uint256 id, address who) = _find(false);
        if (!found || _planOf(id) != 1) return;
        nominees[id][who] = _someone();
        vm.prank(who);
        altShares.nominate(id, nominees[id][who], _none());
    }

    /// @dev Patrons' money is promised, lost and released beside all this.
    function _owed() private {
        uint256 amount = 1 + _pick(100 * EUR);
        euro.mint(address(this), amount);
        euro.approve(address(vault), ALL);
        try desk.sell(pool, amount, amount / 5, 0, address(0)) returns (uint256 week, uint256) {
            if (_pick(2) == 0) desk.release(pool, week, amount);
            else if (_pick(2) == 0) {
                vm.warp(block.timestamp + 7 days);
                try desk.lose(pool, week, amount, mallory) {} catch {}
            }
        } catch {}
    }

    /// @dev Both plans are closed for good: all that isn't begun goes back, to the unit.
    function _goHome() private {
        for (uint256 p = 0; p < PLANS; p++) {
            vm.prank(owner);
            subscriptions.close(plans[p]);
            for (uint256 number = heads[p]; number < queues[p].length; number++) {
                Waiter memory waiter = queues[p][number];
                if (waiter.owner == address(0)) continue;
                vm.prank(waiter.owner);
                altShares.takeBackQueued(plans[p], number);
                delete queues[p][number];
                waiting[p]--;
                _repay(p, waiter.id, 1);
            }
        }
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 p = _planOf(ids[i]);
            for (uint256 j = 0; j < 5; j++) {
                for (; inCustody[ids[i]][people[j]] != 0; inCustody[ids[i]][people[j]]--) {
                    vm.prank(people[j]);
                    custody.giveBack(shares, ids[i]);
                    held[ids[i]][people[j]]++;
                }
                uint256 quantity = held[ids[i]][people[j]];
                if (quantity == 0) continue;
                uint256 before = euro.balanceOf(people[j]);
                vm.prank(people[j]);
                altShares.takeBack(ids[i], quantity);
                vm.assertEq(euro.balanceOf(people[j]) - before, quantity * paidFor[ids[i]], "what was paid");
                held[ids[i]][people[j]] = 0;
                _repay(p, ids[i], quantity);
            }
        }
        _check();
        vm.assertEq(_presale(), 0, "nothing stays behind");
        vm.assertEq(promised[0] + promised[1], 0, "nothing is promised");
    }

    // ─── The ledger's own steps ──────────────────────────────────────────────────────────────────────────────────────

    /// @dev One more to seat: at once, if a seat is free that nobody waits for.
    function _seat(uint256 p, Capacity memory before, uint256 id, address owner_, address receiver) private {
        if (before.capacity - before.taken <= waiting[p]) {
            queues[p].push(Waiter(id, owner_, receiver, _week()));
            waiting[p]++;
            seen[3]++;
        } else {
            _begun(p, id, receiver, subscriptions.planOf(plans[p]).sold);
        }
    }

    function _begun(uint256 p, uint256 id, address receiver, uint256 serial) private {
        begun[id]++;
        money -= paidFor[id];
        promised[p]--;
        uint256 subscription = Ids.subscription(plans[p], serial);
        memberships.push(subscription);
        vm.assertEq(_holderOf(subscription), receiver, "the one whose turn it is");
        vm.assertEq(subscriptions.subscriptionOf(subscription).price, paidFor[id], "at the price that was paid");
    }

    function _repay(uint256 p, uint256 id, uint256 quantity) private {
        repaid[id] += quantity;
        money -= quantity * paidFor[id];
        promised[p] -= quantity;
    }

    // ─── What must be true ───────────────────────────────────────────────────────────────────────────────────────────

    function _checkSums() private view {
        vm.assertEq(_presale(), money, "the presale is what was paid for what is outstanding and what waits");
        vm.assertEq(
            _presale() + _pools() + _assigned(),
            euro.balanceOf(address(vault)),
            "everything in the vault is somebody's"
        );
        for (uint256 p = 0; p < PLANS; p++) _checkSeats(p);
    }

    function _check() private view {
        _checkSums();
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 outstanding;
            uint256 kept;
            for (uint256 j = 0; j < 5; j++) {
                vm.assertEq(shares.balanceOf(people[j], ids[i]), held[ids[i]][people[j]], "who has it");
                outstanding += held[ids[i]][people[j]];
                kept += inCustody[ids[i]][people[j]];
            }
            vm.assertEq(shares.balanceOf(address(custody), ids[i]), kept, "in custody");
            uint256 elsewhere = begun[ids[i]] + repaid[ids[i]] + _waitingOf(ids[i]);
            vm.assertEq(outstanding + kept + elsewhere, bought[ids[i]], "each once");
        }
        for (uint256 p = 0; p < PLANS; p++) _checkQueue(p);
    }

    function _checkSeats(uint256 p) private view {
        Capacity memory capacity = subscriptions.capacityOf(plans[p]);
        vm.assertEq(capacity.promised, promised[p], "promised");
        vm.assertEq(capacity.waiting, waiting[p], "waiting");
        vm.assertLe(capacity.taken, capacity.capacity, "nobody sits on no seat");
    }

    function _checkQueue(uint256 p) private view {
        Queue memory queue = altShares.queueOf(plans[p]);
        vm.assertEq(queue.head, heads[p], "head");
        vm.assertEq(queue.tail, queues[p].length, "tail");
        for (uint256 number = 0; number < queue.tail; number++) {
            QueueEntry memory entry = altShares.entryOf(plans[p], number);
            Waiter memory waiter = queues[p][number];
            vm.assertEq(entry.owner, waiter.owner, "owner");
            vm.assertEq(entry.receiver, waiter.receiver, "receiver");
            vm.assertEq(entry.id, waiter.id, "id");
            vm.assertEq(entry.week, waiter.week, "week");
        }
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _waitingOf(uint256 id) private view returns (uint256 count) {
        Waiter[] storage queue = queues[_planOf(id)];
        for (uint256 i = 0; i < queue.length; i++) if (queue[i].owner != address(0) && queue[i].id == id) count++;
    }

    /// @dev A share that somebody holds, from a random one on.
    function _find(bool due) private returns (bool found, uint256 id, address who) {
        if (ids.length == 0) return (false, 0, address(0));
        uint256 from = _pick(ids.length * 5);
        for (uint256 i = 0; i < ids.length * 5; i++) {
            uint256 spot = (from + i) % (ids.length * 5);
            (id, who) = (ids[spot / 5], people[spot % 5]);
            if (held[id][who] != 0 && (!due || block.timestamp >= altShares.dueAt(id))) return (true, id, who);
        }
        return (false, 0, address(0));
    }

    function _planOf(uint256 id) private view returns (uint256) {
        return PlanId.unwrap(Ids.planOfShare(id)) == PlanId.unwrap(plans[0]) ? 0 : 1;
    }

    function _someone() private returns (address) {
        return people[_pick(5)];
    }

    function _week() private view returns (uint256) {
        return (block.timestamp - OFFSET) / 7 days;
    }

    function _pick(uint256 count) private returns (uint256) {
        random = uint256(keccak256(abi.encode(random)));
        return random % count;
    }
}
