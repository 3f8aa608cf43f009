// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @dev What the price of a subscription is a function of. T, P and N are the plan's terms.
/// @param retailTotal T, token units
/// @param prepaidPrice P, token units; T/2 ≤ P ≤ T ≤ 2·10³⁰
/// @param weekCount N, 6 to 104
struct Schedule {
    uint256 retailTotal;
    uint256 prepaidPrice;
    uint256 weekCount;
}

/// @title DiscountSchedule
/// @notice The progressive discount (PROTOCOL.md §6.2; the paper's "progressive discount"): week k of N costs a little less
/// than week k − 1, so that what is used at any time was paid nearly at retail. A closed form, so parts always add up.
library DiscountSchedule {
    uint256 private constant BPS = 10_000;

    /// @notice What a subscription of a price class costs: `⌈P · (10⁴ − discountBps) / 10⁴⌉`.
    /// @dev Token units, rounded up, so it is at least 1. Its weeks cost the same part of the weeks at the list price.
    function tierPrice(uint256 prepaidPrice, uint256 discountBps) internal pure returns (uint256) {
        return Math.ceilDiv(prepaidPrice * (BPS - discountBps), BPS);
    }

    /// @notice What the first `k` weeks cost of a subscription for which `price` was paid:
    /// `⌈price · k·(T·(N−1) − (T−P)·(k−1)) / (P·N·(N−1))⌉`, one division. `consumed(N) = price`.
    /// @dev Token units, rounded up: in favour of the escrow. Fits for prices up to 10³⁰.
    function consumed(Schedule memory self, uint256 price, uint256 k) internal pure returns (uint256) {
        if (k == 0) return 0;
        (uint256 retail, uint256 prepaid, uint256 n) = (self.retailTotal, self.prepaidPrice, self.weekCount);
        // Prices have 101 bits and weeks 7: the largest product has 216.
        unchecked {
            uint256 share = k * (retail * (n - 1) - (retail - prepaid) * (k - 1));
            return Math.ceilDiv(price * share, prepaid * n * (n - 1));
        }
    }

    /// @notice What the twin of week `k` costs (PROTOCOL.md §8): `⌈(T·(N−1) − (T−P)·(k−1)) / (N·(N−1))⌉`, a week at retail less
    /// as much of the discount as that week has.
    /// @dev Token units, rounded up.
    function twinPrice(Schedule memory self, uint256 k) internal pure returns (uint256) {
        (uint256 slope, uint256 fall, uint256 divisor) = twinTerms(self);
        unchecked {
            return Math.ceilDiv(slope - fall * (k - 1), divisor);
        }
    }

    /// @notice What twins cost together: `n` of them with `steps = Σ (k − 1)` cost `(n·slope − steps·fall) / divisor`.
    function twinTerms(Schedule memory self) internal pure returns (uint256 slope, uint256 fall, uint256 divisor) {
        return twinTerms(self.retailTotal, self.prepaidPrice, self.weekCount);
    }

    /// @notice As {twinTerms} of a schedule that was never put together.
    function twinTerms(
        uint256 retail,
        uint256 prepaid,
        uint256 n
    ) internal pure returns (uint256 slope, uint256 fall, uint256 divisor) {
        unchecked {
            return (retail * (n - 1), retail - prepaid, n * (n - 1));
        }
    }

    /// @notice R(k): what is left of `price` after `k` weeks. Token units, rounded down.
    function remaining(Schedule memory self, uint256 price, uint256 k) internal pure returns (uint256) {
        return price - consumed(self, price, k);
    }
}
