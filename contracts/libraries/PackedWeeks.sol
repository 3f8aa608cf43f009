// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";
import {WeekTerms} from "./TwinTerms.sol";

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

    /// @notice Sells the twins of the weeks in `weekBits`, in which bit k − 1 is week k of a subscription.
    /// @param firstId the token of its week 1
    /// @param weekBits not zero
    /// @return amount what they cost together, each rounded up
    /// @return ids of their tokens, ascending; `parts` of each
    function sell(
        State storage self,
        WeekTerms memory terms,
        uint256 firstId,
        uint256 weekBits
    ) internal returns (uint256 amount, uint256[] memory ids, uint256[] memory parts) {
        (uint256 slope, uint256 fall, uint256 divisor) = terms.twinTerms();
        (uint256 guestSeats, uint256 partsPerWeek) = (terms.prices.guestSeats(), terms.prices.partsPerWeek());
        // What is multiplied has 108 bits at most: T 85, N 7, twins 16.
        unchecked {
            (uint256 step, uint256 count) = _spanOf(weekBits);
            (ids, parts) = (new uint256[](count), new uint256[](count));
            count = 0;
            uint256 exact = slope - fall * step;
            weekBits >>= step;
            while (weekBits != 0) {
                uint256 shift = (Ids.weekOf(firstId + step) % SIX) * LANE_BITS;
                uint256 place = placeOf(Ids.planOfWeekToken(firstId), Ids.weekOf(firstId + step));
                uint256 lanes = self.sales[place];
                // The weeks of one word.
                do {
                    if (weekBits & 1 == 1) {
                        uint256 lane = (lanes >> shift) & LANE_MASK;
                        if (lane & TWIN_MASK >= guestSeats) _refuse(firstId + step, guestSeats);
                        lanes += (1 | (step << TWIN_BITS)) << shift;
                        uint256 rest = exact % divisor;
                        amount += exact / divisor;
                        if (rest != 0) {
                            amount++;
                            if (_leavesCrumb(lane, slope, fall, divisor, rest)) lanes += 1 << CRUMBS;
                        }
                        // Within the room that was made for as many.
                        assembly ("memory-safe") {
                            count := add(count, 0x20)
                            mstore(add(ids, count), add(firstId, step))
                            mstore(add(parts, count), partsPerWeek)
                        }
                    }
                    weekBits >>= 1;
                    step++;
                    exact -= fall;
                    shift += LANE_BITS;
                } while (shift != CRUMBS && weekBits != 0);
                self.sales[place] = lanes;
            }
            // Where weeks between were left out, the lists are shorter.
            assembly ("memory-safe") {
                mstore(ids, shr(5, count))
                mstore(parts, shr(5, count))
            }
        }
    }

    function _refuse(uint256 id, uint256 guestSeats) private pure {
        revert PackedWeeks_NoGuestSeat(Ids.planOfWeekToken(id), Ids.weekOf(id), guestSeats);
    }

    /// @dev Whether a price brings one unit more, rounded up, than it adds to the sum of its lane, rounded down.
    /// @param rest of the exact price over whole units, in parts of `divisor`
    function _leavesCrumb(
        uint256 lane,
        uint256 slope,
        uint256 fall,
        uint256 divisor,
        uint256 rest
    ) private pure returns (bool) {
        unchecked {
            uint256 sum = (lane & TWIN_MASK) * slope - (lane >> TWIN_BITS) * fall;
            return (sum % divisor) + rest < divisor;
        }
    }

    /// @dev Where the lowest bit is, and how many there are from it to the highest.
    function _spanOf(uint256 bits) private pure returns (uint256 lowest, uint256 count) {
        unchecked {
            uint256 bit = bits & (~bits + 1);
            lowest = Math.log2(bit);
            return (lowest, bits == bit ? 1 : Math.log2(bits) + 1 - lowest);
        }
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
