// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @dev What the clock makes of a subscription. None is ever written.
enum Status {
    None,
    /// Bought; its first week begins next Monday.
    Starting,
    /// Running, and may be given back with what is left of the price.
    CoolingOff,
    Active,
    Paused,
    /// Left with a refund; access runs to the end of that week.
    Leaving,
    Ended
}
