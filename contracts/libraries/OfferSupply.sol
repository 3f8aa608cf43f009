// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title OfferSupply
/// @notice How many vouchers of an offer were sold, and how many of each week's are outstanding. A word holds a running
/// total of sales and 7 weeks' supply, 32 bits each, so a sale writes one word, which six weeks of seven is not new.
library OfferSupply {
    using SafeCast for uint256;

    uint256 private constant LANES = 7;
    uint256 private constant LANE_BITS = 32;
    uint256 private constant LANE_MASK = type(uint32).max;

    struct State {
        /// @dev Bucket of the last sale, which holds the running total.
        uint64 lastBucket;
        /// @dev Lane 0 is the running total, lanes 1 to 7 are weeks.
        mapping(uint256 bucket => uint256 lanes) buckets;
    }

    /// @notice Adds `quantity` sold in `week`.
    /// @return soldBefore the total before, if it stays within `cap`; else nothing is changed
    function sell(
        State storage self,
        uint256 week,
        uint256 quantity,
        uint256 cap
    ) internal returns (uint256 soldBefore) {
        (uint256 bucket, uint256 shift) = _place(week);
        uint256 lanes = self.buckets[bucket];

        // A running total in the bucket says that it is the last one.
        soldBefore = lanes & LANE_MASK;
        bool fresh = soldBefore == 0;
        if (fresh) soldBefore = self.buckets[self.lastBucket] & LANE_MASK;
        // Never more than `cap` were sold, and both sums stay within it. It is less than 2³², so no lane carries into the next.
        unchecked {
            if (quantity > cap - soldBefore) return soldBefore;
            self.buckets[bucket] = ((lanes >> LANE_BITS) << LANE_BITS) + (quantity << shift) + (soldBefore + quantity);
        }
        if (fresh) self.lastBucket = bucket.toUint64();
    }

    /// @notice Takes `quantity` of those outstanding from `week` away.
    function remove(State storage self, uint256 week, uint256 quantity) internal {
        (uint256 bucket, uint256 shift) = _place(week);
        self.buckets[bucket] -= quantity << shift;
    }

    /// @notice How many of those sold in `week` are outstanding.
    function outstanding(State storage self, uint256 week) internal view returns (uint256) {
        (uint256 bucket, uint256 shift) = _place(week);
        return (self.buckets[bucket] >> shift) & LANE_MASK;
    }

    /// @notice How many were ever sold.
    function sold(State storage self) internal view returns (uint256) {
        return self.buckets[self.lastBucket] & LANE_MASK;
    }

    function _place(uint256 week) private pure returns (uint256 bucket, uint256 shift) {
        bucket = week / LANES;
        // At most 7 · 32.
        unchecked {
            shift = ((week % LANES) + 1) * LANE_BITS;
        }
    }
}
