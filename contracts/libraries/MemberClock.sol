// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Status} from "../types/Status.sol";
import {Member, PlanState} from "./PlanWords.sol";
import {WeekClock} from "./WeekClock.sol";

/// @title MemberClock
/// @notice What the clock makes of a subscription: its words say what happened, the week says what has become of it.
library MemberClock {
    /// @dev Its week 1 as if the last pause had never been, and how many weeks pauses took, that one included.
    function afterPause(Member memory member) internal pure returns (uint256 start, uint256 used) {
        (start, used) = (member.start, member.pauseWeeksUsed);
        if (member.pausedFrom != 0) {
            uint256 length = member.resumesAt - member.pausedFrom;
            start += length;
            used += length;
        }
    }

    /// @dev The week in which its week 1 was.
    function originOf(Member memory member) internal pure returns (uint256) {
        return member.start - member.pauseWeeksUsed;
    }

    /// @dev f: weeks begun, frozen while paused and after leaving; 1 before the first.
    function begunIn(PlanState plan, Member memory member, uint256 week) internal pure returns (uint256) {
        if (member.leftIn != 0) week = Math.min(week, member.leftIn);
        uint256 pausedFrom = member.pausedFrom;
        uint256 start = member.start;
        if (pausedFrom != 0) {
            if (week >= member.resumesAt) (start, ) = afterPause(member);
            else if (week >= pausedFrom) return pausedFrom - start;
        }
        return WeekClock.begunIn(plan.weekCount(), start, week);
    }

    /// @dev The first week in which it isn't valid any more.
    function endOf(PlanState plan, Member memory member) internal pure returns (uint256) {
        if (member.leftIn != 0) return member.leftIn + 1;
        (uint256 start, ) = afterPause(member);
        return start + plan.weekCount();
    }

    function statusIn(PlanState plan, Member memory member, uint256 week) internal pure returns (Status) {
        if (member.leftIn != 0) return week > member.leftIn ? Status.Ended : Status.Leaving;
        if (week < member.start) return Status.Starting;
        if (week >= endOf(plan, member)) return Status.Ended;
        if (member.pausedFrom != 0 && week >= member.pausedFrom && week < member.resumesAt) return Status.Paused;
        return isCoolingOff(plan, member, week) ? Status.CoolingOff : Status.Active;
    }

    /// @dev A pause that begins next week is one already, unless it was taken back.
    function isPauseAhead(Member memory member, uint256 week) internal pure returns (bool) {
        return member.pausedFrom > week && member.resumesAt > member.pausedFrom;
    }

    /// @dev Also before its first week. A pause lies behind any cooling-off.
    function isCoolingOff(PlanState plan, Member memory member, uint256 week) internal pure returns (bool) {
        uint256 coolingOff = plan.coolingOffWeeks();
        return member.pausedFrom == 0 && coolingOff != 0 && week < member.start + coolingOff;
    }
}
