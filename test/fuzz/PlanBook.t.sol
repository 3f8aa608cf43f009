// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DiscountSchedule} from "../../contracts/libraries/DiscountSchedule.sol";
import {PlanBook, PlanFigures, PriceClass, Turn, Worth} from "../../contracts/libraries/PlanBook.sol";
import {StartHistogram} from "../../contracts/libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../../contracts/libraries/ThirdsSchedule.sol";
import {ScheduleVectors} from "../support/ScheduleVectors.sol";

/// @notice A plan's sums by weeks of start against sums person by person, for lists of members that nobody chose.
contract PlanBookTest is ScheduleVectors {
    using StartHistogram for StartHistogram.State;

    uint256 private constant PEOPLE = 14;
    uint256 private constant FROM = 1_000;
    uint256 private constant LONGEST_PAUSE = 26;

    /// @param start the first week, or what it is once the pause is over
    /// @param resumesAt 0 unless paused
    /// @param frozen weeks begun while paused
    struct Member {
        uint256 tier;
        uint256 start;
        uint256 resumesAt;
        uint256 frozen;
    }

    StartHistogram.State private histogram;
    Member[] private members;
    uint256 private random;

    function setUp() public override {
        // No vectors are needed here.
    }

    function testFuzz_OneTurnIsTheSumOfManyAndOfEverybody(uint256 seed) public {
        random = seed;
        PlanFigures memory figures = _anyFigures();
        for (uint256 i = 0; i < PEOPLE; i++) _enrol(figures);
        uint256 to = FROM + 1 + _pick(_pick(2) == 0 ? 6 : 2 * figures.schedule.weekCount + LONGEST_PAUSE);

        Turn memory once = PlanBook.turn(histogram, figures, FROM, to);
        _expectSame(once, _byPerson(figures, FROM, to), "everybody's sum");

        Turn memory many;
        uint256 week = FROM;
        while (week < to) {
            uint256 next = week + 1 + _pick(_pick(2) == 0 ? 3 : 40);
            if (next > to) next = to;
            Turn memory part = PlanBook.turn(histogram, figures, week, next);
            _expectSame(part, _byPerson(figures, week, next), "everybody's part");
            PlanBook.resume(histogram, figures, week, next);
            _add(many, part);
            week = next;
        }
        _expectSame(many, once, "many turns");
    }

    /// @notice A turn over the whole life of a plan: everybody was due all of its own money and the rest of its budget.
    function testFuzz_InTheEndEverythingIsDue(uint256 seed) public {
        random = seed;
        PlanFigures memory figures = _anyFigures();
        for (uint256 i = 0; i < PEOPLE; i++) _enrol(figures);
        Turn memory all = PlanBook.turn(histogram, figures, FROM, FROM + 400);

        uint256 left;
        for (uint256 i = 0; i < members.length; i++) {
            Member memory member = members[i];
            PriceClass memory class = PlanBook.classOf(figures, member.tier);
            (bool counted, uint256 begun) = _at(figures, member, FROM);
            if (begun == figures.schedule.weekCount && counted) continue;
            Worth memory worth = PlanBook.worthOf(figures.schedule, class, figures.fromDayOne, begun);
            left += class.price;
            if (counted) left -= worth.scheduled + worth.bounties;
        }
        vm.assertEq(all.due + int256(all.bounties), int256(left), "all that was left of every price");
    }

    function _anyFigures() private returns (PlanFigures memory figures) {
        figures.schedule = anySchedule(uint256(keccak256(abi.encode(random))));
        figures.transactionBps = _pick(101);
        uint256 longest = ThirdsSchedule.secondThird(figures.schedule.weekCount);
        // Nobody pauses in its cooling-off.
        if (_pick(2) == 0) figures.coolingOffWeeks = 1 + _pick(longest < 4 ? longest : 4);
        figures.fromDayOne = _pick(2) == 0;
        figures.tierCount = 1 + _pick(4);
        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            uint256 discountBps = tier == 0 ? 0 : _pick(9_000);
            figures.prices[tier] = DiscountSchedule.tierPrice(figures.schedule.prepaidPrice, discountBps);
        }
    }

    /// @dev Up to FROM: some began long ago, some begin next week, some are paused.
    function _enrol(PlanFigures memory figures) private {
        uint256 n = figures.schedule.weekCount;
        uint256 third = ThirdsSchedule.secondThird(n);
        Member memory member;
        member.tier = _pick(figures.tierCount);
        if (_pick(3) == 0) {
            member.frozen = third + 1 + _pick(n - third - 1);
            member.resumesAt = FROM + 1 + _pick(LONGEST_PAUSE);
            member.start = member.resumesAt - member.frozen;
            histogram.addPaused(member.tier, member.resumesAt, member.frozen);
        } else {
            member.start = _pick(3) == 0 ? FROM + 1 - _pick(6) : FROM + 1 - _pick(n + 8);
            _count(figures, member.tier, member.start);
        }
        members.push(member);
    }

    /// @dev Some of one week and class aren't in the histogram yet.
    function _count(PlanFigures memory figures, uint256 tier, uint256 start) private {
        if (figures.newestCount == 0 && _pick(4) == 0) (figures.newestTier, figures.newestWeek) = (tier, start);
        bool waits = figures.newestTier == tier && figures.newestWeek == start && _pick(4) != 0;
        if (waits) figures.newestCount++;
        else histogram.add(tier, start, 1);
    }

    /// @dev Whether it is counted in `week`, and how many weeks of it have begun.
    function _at(
        PlanFigures memory figures,
        Member memory member,
        uint256 week
    ) private pure returns (bool counted, uint256 begun) {
        if (week < member.resumesAt) return (true, member.frozen);
        uint256 n = figures.schedule.weekCount;
        begun = 1;
        if (week > member.start) begun = week - member.start + 1;
        if (begun > n) begun = n;
        counted = figures.coolingOffWeeks == 0 || week >= member.start + figures.coolingOffWeeks;
    }

    function _byPerson(PlanFigures memory figures, uint256 from, uint256 to) private view returns (Turn memory sum) {
        for (uint256 i = 0; i < members.length; i++) _addPerson(figures, members[i], from, to, sum);
    }

    function _addPerson(
        PlanFigures memory figures,
        Member memory member,
        uint256 from,
        uint256 to,
        Turn memory sum
    ) private pure {
        PriceClass memory class = PlanBook.classOf(figures, member.tier);
        (bool countedBefore, uint256 begunBefore) = _at(figures, member, from);
        (bool counted, uint256 begun) = _at(figures, member, to);
        uint256 end = member.start + figures.schedule.weekCount;
        if (end > from && end <= to) sum.ended += 1;
        if (!counted) return;

        Worth memory before;
        if (countedBefore) before = PlanBook.worthOf(figures.schedule, class, figures.fromDayOne, begunBefore);
        else sum.joined[member.tier] += 1;
        Worth memory now_ = PlanBook.worthOf(figures.schedule, class, figures.fromDayOne, begun);
        sum.due += int256(now_.scheduled - before.scheduled);
        sum.bounties += now_.bounties - before.bounties;
        sum.reserve += int256(now_.reserve) - int256(before.reserve);
        bool wasOver = countedBefore && begunBefore == figures.schedule.weekCount;
        if (begun == figures.schedule.weekCount && !wasOver) {
            sum.transaction += class.transaction - now_.bounties;
            sum.due += int256(class.transaction - now_.bounties);
        }
    }

    function _add(Turn memory sum, Turn memory part) private pure {
        sum.due += part.due;
        sum.reserve += part.reserve;
        sum.bounties += part.bounties;
        sum.transaction += part.transaction;
        for (uint256 tier = 0; tier < 4; tier++) sum.joined[tier] += part.joined[tier];
        sum.ended += part.ended;
    }

    function _expectSame(Turn memory found, Turn memory expected, string memory what) private pure {
        vm.assertEq(found.due, expected.due, string.concat(what, ": due"));
        vm.assertEq(found.reserve, expected.reserve, string.concat(what, ": reserve"));
        vm.assertEq(found.bounties, expected.bounties, string.concat(what, ": bounties"));
        vm.assertEq(found.transaction, expected.transaction, string.concat(what, ": transaction"));
        vm.assertEq(found.ended, expected.ended, string.concat(what, ": ended"));
        for (uint256 tier = 0; tier < 4; tier++) {
            vm.assertEq(found.joined[tier], expected.joined[tier], string.concat(what, ": joined"));
        }
    }

    function _pick(uint256 below) private returns (uint256) {
        random = uint256(keccak256(abi.encode(random)));
        return random % below;
    }
}
