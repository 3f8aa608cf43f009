// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Schedule} from "./DiscountSchedule.sol";
import {WeekClock} from "./WeekClock.sol";

/// @title FairPrice
/// @notice What a part of a week is worth by the clock alone (PROTOCOL.md §8): ahead of its week what a member who began now
/// would pay for that week, in its week retail less what has passed of it.
library FairPrice {
    /// @notice The price of one part at the time `time`, token units, rounded up: at least 1 until the week is over, then 0.
    ///
    /// With `a` seconds to go until the week begins, at most N − 1 weeks of them:
    /// `⌈(T·(N−1)·W − (T−P)·a) / (N·(N−1)·W·parts)⌉`, W = 604,800; it rises up to T/N. Then, with `l` seconds left of the week:
    /// `⌈T·l / (N·W·parts)⌉`, which falls in a straight line.
    /// @param parts of a week, at least 1
    /// @param startsAt the first second of the week
    function perPart(
        Schedule memory self,
        uint256 parts,
        uint256 startsAt,
        uint256 time
    ) internal pure returns (uint256) {
        (uint256 retail, uint256 n) = (self.retailTotal, self.weekCount);
        uint256 divisor = n * WeekClock.WEEK * parts;
        if (time < startsAt) {
            uint256 steps = n - 1;
            uint256 ahead = Math.min(startsAt - time, steps * WeekClock.WEEK);
            uint256 fall = (retail - self.prepaidPrice) * ahead;
            return Math.ceilDiv(retail * steps * WeekClock.WEEK - fall, divisor * steps);
        }
        uint256 endsAt = startsAt + WeekClock.WEEK;
        return time < endsAt ? Math.ceilDiv(retail * (endsAt - time), divisor) : 0;
    }
}
