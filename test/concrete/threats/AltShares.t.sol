// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAltShares, Queue} from "../../../contracts/interfaces/IAltShares.sol";
import {Capacity, PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {Ids, PlanId} from "../../../contracts/types/Ids.sol";
import {AltTest} from "../../support/AltTest.sol";

/// @title AltSharesThreatsTest
/// @notice Threats 17, 37, 38, 39 and 47 of ALT shares. Threats 18 and 40 are in test/fuzz/AltSharesLives.t.sol.
contract AltSharesThreatsTest is AltTest {
    /// @dev Fifteen at 15% off: what is refunded is of what was paid, in every week.
    function test_Threat17_ABundlePaysBackWhatWasPaidInEveryWeek() public {
        uint256 price = 729_300_000;
        _fund(dora, 15 * price);
        vm.prank(dora);
        altShares.buy(hall, FIFTEEN, dora, address(0), TERMS, _none());
        uint256 listed = _join(hall, emil);
        uint256 id = Ids.subscription(hall, 1);
        uint256 last = price;
        for (uint256 week = 19; week < 52; week++) {
            _warpToWeek(week);
            uint256 ofList = subscriptions.refundableOf(listed);
            uint256 before = vm.snapshotState();
            vm.prank(dora);
            uint256 refunded = subscriptions.refund(id);
            vm.assertTrue(refunded < last, "less each week");
            vm.assertLe(refunded * PRICE, (ofList + 1) * price, "as much of 729.30 as the other is of 858");
            vm.assertGe((refunded + 1) * PRICE, ofList * price, "and no less");
            vm.assertEq(_presale(), 14 * price, "the others wait");
            vm.revertToState(before);
            last = refunded;
        }
    }

    /// @dev With no keeper, one, or a hundred that get into each other's way.
    function test_Threat37_AsManyKeepersAsThereAreEndTheSameWay() public {
        address[3] memory holders = [dora, emil, cleo];
        for (uint256 i = 0; i < 3; i++) _bundle(hall, holders[i]);
        _warpToWeek(53);
        uint256 id = _share(hall, 1);
        uint256 before = vm.snapshotState();

        for (uint256 i = 0; i < 3; i++) _activate(holders[i], id);
        bytes32 byThemselves = _endState(holders);
        uint256 pools = _pools();
        vm.revertToState(before);

        for (uint256 i = 0; i < 3; i++) _activateDue(id, holders[i]);
        vm.assertEq(_endState(holders), byThemselves, "one keeper");
        vm.assertEq(pools - _pools(), 3 * BOUNTY, "who is paid by the merchant");
        vm.assertEq(euro.balanceOf(keeper), 3 * BOUNTY, "once for each");
        vm.revertToState(before);

        uint256 done;
        uint256 paid;
        for (uint256 i = 0; i < 300; i++) {
            address one = address(uint160(1_000_000 + i / 3));
            vm.prank(one);
            try altShares.activateDue(id, holders[(i + i / 3) % 3]) {
                done++;
            } catch {}
            if (i % 3 == 2) paid += euro.balanceOf(one);
        }
        vm.assertEq(done, 3, "each once");
        vm.assertEq(paid, 3 * BOUNTY, "and paid once");
        vm.assertEq(_endState(holders), byThemselves, "a hundred keepers");
        vm.assertEq(pools - _pools(), 3 * BOUNTY, "the same");
    }

    /// @dev One that reverts on everything, and one that can't take its share back, stand at the head.
    function test_Threat39_APoisonedHeadBlocksNobody() public {
        PlanTerms memory terms = _years(2, NO_TERMS);
        terms.horizonYears = 15;
        PlanId plan = _plan(terms);
        for (uint256 i = 0; i < 2; i++) {
            _fund(cleo, PRICE);
            vm.prank(cleo);
            subscriptions.buy(plan, cleo, NO_TERMS);
        }
        // Runs `revert(0, 0)`, whatever it is asked. It lay at its address before there was code.
        bytes memory rock = hex"6460006000fd6000526005601bf3";
        address poisoned = cornerstone.addressOf(address(this), "poisoned");
        _fund(dora, 2 * BUNDLE);
        vm.startPrank(dora);
        altShares.buy(plan, TEN, dora, poisoned, NO_TERMS, _none());
        shares.safeTransferFrom(dora, poisoned, _share(plan, 1), 1, "");
        vm.stopPrank();
        _activate(poisoned, _share(plan, 1));
        _activate(dora, _share(plan, 2));
        vm.assertEq(cornerstone.deploy("poisoned", rock), poisoned, "now it is a contract");
        (bool answers, ) = poisoned.call("");
        vm.assertTrue(!answers, "that refuses everything");
        vm.prank(poisoned);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, poisoned));
        altShares.leaveQueue(plan, 1);

        _warpToWeek(53);
        altShares.serve(plan, 1);
        altShares.serve(plan, 1);
        vm.assertEq(_holderOf(Ids.subscription(plan, 3)), poisoned, "its seat");
        vm.assertEq(_holderOf(Ids.subscription(plan, 4)), poisoned, "its other seat");
        _warpToWeek(53 + 53);
        altShares.serve(plan, 1);
        vm.assertEq(_holderOf(Ids.subscription(plan, 5)), dora, "and who stood behind");
        vm.assertEq(_queued(plan), 0, "nobody waits");
    }

    /// @dev Threat 47: a nomination or a present takes nothing and binds to nothing, however well the victim's wallet is filled.
    function testFuzz_Threat47_NobodyPaysForWhatItDidntAskFor(uint256 nominated, uint256 given) public {
        _bundle(hall, mallory);
        _fund(emil, 10_000 * EUR);
        vm.startPrank(mallory);
        altShares.nominate(_share(hall, 1 + (nominated % 9)), emil, _none());
        shares.safeTransferFrom(mallory, emil, _share(hall, 1 + (given % 9)), 1, "");
        vm.stopPrank();
        _warpToWeek(1 + 52 * 9);
        for (uint256 place = 1; place < 10; place++) {
            bool his = place == 1 + (given % 9);
            (uint256 subscription, ) = _activateDue(_share(hall, place), his ? emil : mallory);
            vm.assertEq(_holderOf(subscription), his ? emil : mallory, "whose share it is");
        }
        vm.assertEq(euro.balanceOf(emil), 10_000 * EUR, "it cost him nothing");
        vm.assertEq(euro.allowance(emil, address(vault)), ALL, "and nothing was asked of him");
        vm.assertEq(_presale(), 0, "all have begun");
    }

    /// @dev Who got it, what waits, what is promised and held back: all but who was paid for the call.
    function _endState(address[3] memory holders) private view returns (bytes32 state) {
        Capacity memory capacity = subscriptions.capacityOf(hall);
        state = keccak256(
            abi.encode(_presale(), capacity.promised, capacity.waiting, capacity.taken, capacity.reserve)
        );
        for (uint256 i = 0; i < 3; i++) {
            uint256 seats = IERC721(address(subscriptions)).balanceOf(holders[i]);
            state = keccak256(abi.encode(state, seats, shares.balanceOf(holders[i], _share(hall, 1))));
        }
    }
}

/// @title AltSharesLongQueueTest
/// @notice Threat 39: a queue of a thousand beside one of ten.
contract AltSharesLongQueueTest is AltTest {
    uint256 private constant SEATS = 10;

    PlanId private long;
    PlanId private short;
    PlanId private other;
    address[5] private people = [dora, emil, cleo, mallory, ben];

    function setUp() public override {
        super.setUp();
        (long, short, other) = (_pool(255), _pool(2), _pool(2));
        _wait(long, 1_000);
        _wait(other, 10);
        _wait(short, 10);
    }

    function test_Threat39_AThousandWaitAndEachStepCostsTheSame() public {
        vm.assertEq(_queued(long), 1_000, "a thousand");
        vm.assertEq(_queued(short), 10, "ten");
        _warpToWeek(7);
        // What all plans share is read for the first time here, so that what remains is the queue's.
        _serveAll(other);
        uint256[SEATS] memory ofLong = _serveAll(long);
        uint256[SEATS] memory ofShort = _serveAll(short);
        vm.assertLe(ofLong[0], 500_000, "the first writes down what the clock decided");
        for (uint256 i = 0; i < SEATS; i++) {
            if (i != 0) vm.assertLe(ofLong[i], 200_000, "bounded");
            vm.assertLe(ofLong[i] * 100, ofShort[i] * 102, "at most 2% more");
            vm.assertGe(ofLong[i] * 100, ofShort[i] * 98, "at most 2% less");
        }
        Queue memory queue = altShares.queueOf(long);
        vm.assertEq(queue.tail - queue.head, 990, "the others wait");
    }

    /// @dev 500 leave in a row: nobody has to step over them at once.
    function test_Threat39_ALongHoleIsSteppedOverInSmallSteps() public {
        for (uint256 number = 0; number < 500; number++) {
            vm.prank(people[number % 5]);
            altShares.leaveQueue(long, number);
        }
        _warpToWeek(7);
        for (uint256 i = 0; i < 10; i++) {
            uint256 gas = gasleft();
            (uint256 served, ) = altShares.serve(long, 50);
            gas -= gasleft();
            vm.assertLe(gas, 600_000, "bounded");
            vm.assertEq(served, 0, "holes");
        }
        (uint256 seated, ) = altShares.serve(long, 1);
        vm.assertEq(seated, 1, "and then who comes next");
        vm.assertEq(_holderOf(Ids.subscription(long, SEATS + 1)), people[0], "number 500");
    }

    /// @dev Six weeks, and ten seats that are all taken.
    function _pool(uint256 size) private returns (PlanId plan) {
        PlanTerms memory terms = _years(SEATS, TERMS);
        (terms.weekCount, terms.longestPauseWeeks) = (6, 0);
        (terms.retailTotal, terms.prepaidPrice) = (uint104(EUR), uint104(EUR));
        terms.tiers[0].size = uint8(size);
        plan = _plan(terms);
        for (uint256 i = 0; i < SEATS; i++) _join(plan, people[i % 5]);
    }

    /// @dev One after the other.
    function _wait(PlanId plan, uint256 count) private {
        for (uint256 i = 0; i < 5; i++) {
            _fund(people[i], 255 * EUR);
            vm.prank(people[i]);
            altShares.buy(plan, FIVE, people[i], address(0), TERMS, _none());
        }
        for (uint256 i = 5; i < count; i++) {
            _activate(people[i % 5], Ids.share(plan, FIVE, FIRST_WEEK, i / 5));
        }
    }

    /// @dev Two callers, one step each in turn.
    function _serveAll(PlanId plan) private returns (uint256[SEATS] memory costs) {
        for (uint256 i = 0; i < SEATS; i++) {
            vm.prank(i % 2 == 0 ? keeper : arbiter);
            uint256 gas = gasleft();
            altShares.serve(plan, 1);
            costs[i] = gas - gasleft();
            vm.assertEq(_holderOf(Ids.subscription(plan, SEATS + 1 + i)), people[i % 5], "in order");
        }
    }
}
