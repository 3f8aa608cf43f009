// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title WeekBits
/// @notice A set of weeks, 256 to a word, that finds the next one without looking at the empty ones.
library WeekBits {
    function set(mapping(uint256 bucket => uint256) storage self, uint256 week) internal {
        self[week >> 8] |= 1 << (week & 0xff);
    }

    function has(mapping(uint256 bucket => uint256) storage self, uint256 week) internal view returns (bool) {
        return (self[week >> 8] >> (week & 0xff)) & 1 == 1;
    }

    /// @notice The first week of the set in `[from, to]`. Reads one word per 256 weeks.
    function next(
        mapping(uint256 bucket => uint256) storage self,
        uint256 from,
        uint256 to
    ) internal view returns (bool found, uint256 week) {
        while (from <= to) {
            uint256 bits = self[from >> 8] >> (from & 0xff);
            if (bits != 0) {
                // The lowest bit alone is a power of two.
                week = from + Math.log2(bits & (~bits + 1));
                return (week <= to, week);
            }
            from = ((from >> 8) + 1) << 8;
        }
    }
}
