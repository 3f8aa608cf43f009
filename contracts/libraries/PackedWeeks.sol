// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId, PlanId} from "../types/Ids.sol";
import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";

/// @dev What was sold of a week of a plan.
/// @param twins how many
/// @param steps Σ (k − 1) over the weeks of their subscriptions that they are twins of
struct WeekSales {
    uint256 twins;
    uint256 steps;
}

/// @dev A week out of which something was taken.
/// @param left money of its pool; `parts` of it are outstanding
/// @param earned by the merchant and not yet paid out
struct WeekPool {
    bool open;
    uint256 left;
    uint256 parts;
    uint256 earned;
    MerchantId merchant;
}

/// @title PackedWeeks
/// @notice What was sold of the weeks of a plan, and what was used of them. A twin's price falls in a straight line with the
/// week that it is a twin of, so two small counts say what all twins of a week cost together; six weeks share a word, and a
/// year changes nine or ten. No twin of a week is sold once it runs, so its pool is worked out once, when something is first
/// taken out of it, and has a word of its own from then on.
///
/// Prices are rounded up one by one, and a pool is their exact sum rounded down. What that leaves, less than one unit a twin,
/// are the crumbs of six weeks: they lie in the word, too, and are forfeited with the last of the six.
/// @dev A word of sales: six lanes of `twins 16 | steps 23`, then the crumbs, 22 bits. Twins are at most 65,535 and N at most
/// 104, so steps are at most 6,750,105 and crumbs 393,210.
library PackedWeeks {
    using DiscountSchedule for Schedule;

    uint256 internal constant SIX = 6;
    uint256 private constant TWIN_BITS = 16;
    uint256 private constant TWIN_MASK = (1 << TWIN_BITS) - 1;
    uint256 private constant LANE_BITS = 39;
    uint256 private constant LANE_MASK = (1 << LANE_BITS) - 1;
    uint256 private constant CRUMBS = SIX * LANE_BITS;
    /// @dev The vault's accounts have 85 bits.
    uint256 private constant MONEY_MASK = (1 << 85) - 1;
    uint256 private constant OPEN = 1 << 255;

    /// @dev Of `week`, only so many guests have a seat.
    error PackedWeeks_NoGuestSeat(PlanId plan, uint256 week, uint256 guestSeats);

    struct State {
        mapping(uint256 six => uint256 lanes) sales;
        mapping(uint256 id => uint256 word) pools;
    }

    /// @notice Sells the twins of the weeks in `weekBits`, in which bit k − 1 is week k of a subscription whose week 1 is in
    /// `startWeek`.
    /// @return amount what they cost together, each rounded up
    /// @return count how many they are
    function sell(
        State storage self,
        PlanId plan,
        Schedule memory schedule,
        uint256 guestSeats,
        uint256 startWeek,
        uint256 weekBits
    ) internal returns (uint256 amount, uint256 count) {
        (uint256 slope, uint256 fall, uint256 divisor) = schedule.twinTerms();
        // `place` is the word of six that lies open as `lanes`, `end` the first week behind it.
        uint256 place;
        uint256 end;
        uint256 lanes;
        // What is multiplied has 116 bits at most: T 101, N 7, twins 16, with what they are added to.
        unchecked {
            for (uint256 step = 0; weekBits >> step != 0; step++) {
                if ((weekBits >> step) & 1 == 0) continue;
                uint256 week = startWeek + step;
                if (week >= end) {
                    if (end != 0) self.sales[place] = lanes;
                    place = placeOf(plan, week);
                    end = (week / SIX + 1) * SIX;
                    lanes = self.sales[place];
                }
                uint256 shift = (week + SIX - end) * LANE_BITS;
                uint256 lane = (lanes >> shift) & LANE_MASK;
                uint256 twins = lane & TWIN_MASK;
                require(twins < guestSeats, PackedWeeks_NoGuestSeat(plan, week, guestSeats));

                uint256 exact = slope - fall * step;
                uint256 price = (exact + divisor - 1) / divisor;
                uint256 before = twins * slope - (lane >> TWIN_BITS) * fall;
                uint256 crumbs = price + before / divisor - (before + exact) / divisor;
                lanes += ((1 | (step << TWIN_BITS)) << shift) + (crumbs << CRUMBS);
                amount += price;
                count++;
            }
        }
        if (end != 0) self.sales[place] = lanes;
    }

    /// @notice What was sold of a week.
    function salesOf(State storage self, PlanId plan, uint256 week) internal view returns (WeekSales memory) {
        uint256 lane = (self.sales[placeOf(plan, week)] >> ((week % SIX) * LANE_BITS)) & LANE_MASK;
        return WeekSales(lane & TWIN_MASK, lane >> TWIN_BITS);
    }

    /// @notice What all twins of a week cost together, token units, rounded down; the rest are crumbs.
    function worthOf(WeekSales memory sales, Schedule memory schedule) internal pure returns (uint256) {
        (uint256 slope, uint256 fall, uint256 divisor) = schedule.twinTerms();
        return (sales.twins * slope - sales.steps * fall) / divisor;
    }

    /// @notice What the prices of the six weeks that `week` is one of left over, token units.
    function crumbsOf(State storage self, PlanId plan, uint256 week) internal view returns (uint256) {
        return self.sales[placeOf(plan, week)] >> CRUMBS;
    }

    /// @notice Whether the crumbs of six weeks are forfeited with `week`.
    function isLastOfSix(uint256 week) internal pure returns (bool) {
        return week % SIX == SIX - 1;
    }

    /// @notice Takes the crumbs of the six weeks that `week` is one of.
    function takeCrumbs(State storage self, PlanId plan, uint256 week) internal returns (uint256 crumbs) {
        uint256 place = placeOf(plan, week);
        uint256 word = self.sales[place];
        crumbs = word >> CRUMBS;
        if (crumbs != 0) self.sales[place] = word & ((1 << CRUMBS) - 1);
    }

    /// @notice A week's pool; not `open` where nothing was taken out of it yet.
    function poolOf(State storage self, uint256 id) internal view returns (WeekPool memory pool) {
        uint256 word = self.pools[id];
        pool.open = word & OPEN != 0;
        pool.left = word & MONEY_MASK;
        pool.earned = (word >> 85) & MONEY_MASK;
        pool.parts = uint16(word >> 170);
        pool.merchant = MerchantId.wrap(uint32(word >> 186));
    }

    /// @dev Both amounts are of money that lies in one account of the vault, which has 85 bits.
    function write(State storage self, uint256 id, WeekPool memory pool) internal {
        self.pools[id] =
            pool.left
            | (pool.earned << 85)
            | (pool.parts << 170)
            | (uint256(MerchantId.unwrap(pool.merchant)) << 186)
            | OPEN;
    }

    /// @notice Takes `parts` out of a pool: their part of what is left, rounded down, so the last ones take the rest.
    /// @dev `parts` are held by somebody, so they are outstanding.
    function take(WeekPool memory pool, uint256 parts) internal pure returns (uint256 amount) {
        amount = (pool.left * parts) / pool.parts;
        pool.left -= amount;
        pool.parts -= parts;
    }

    function placeOf(PlanId plan, uint256 week) internal pure returns (uint256) {
        return (uint256(PlanId.unwrap(plan)) << 32) | (week / SIX);
    }
}
