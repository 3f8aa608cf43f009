// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Callers
/// @notice Up to 8 contracts that were named at construction and may call; they can never change. Kept in immutables,
/// because a storage read in every purchase would cost each buyer 2,100 gas.
abstract contract Callers {
    uint256 internal constant MOST_CALLERS = 8;

    uint256 private immutable _count;
    address private immutable _caller1;
    address private immutable _caller2;
    address private immutable _caller3;
    address private immutable _caller4;
    address private immutable _caller5;
    address private immutable _caller6;
    address private immutable _caller7;
    address private immutable _caller8;

    error Callers_TooMany(uint256 found, uint256 most);

    constructor(address[] memory callers) {
        require(callers.length <= MOST_CALLERS, Callers_TooMany(callers.length, MOST_CALLERS));

        _count = callers.length;
        _caller1 = callers.length > 0 ? callers[0] : address(0);
        _caller2 = callers.length > 1 ? callers[1] : address(0);
        _caller3 = callers.length > 2 ? callers[2] : address(0);
        _caller4 = callers.length > 3 ? callers[3] : address(0);
        _caller5 = callers.length > 4 ? callers[4] : address(0);
        _caller6 = callers.length > 5 ? callers[5] : address(0);
        _caller7 = callers.length > 6 ? callers[6] : address(0);
        _caller8 = callers.length > 7 ? callers[7] : address(0);
    }

    /// @dev The place of `account` in the list, from 1; 0 for a stranger.
    function _placeOf(address account) internal view returns (uint256) {
        if (account == _caller1) return 1;
        if (account == _caller2) return 2;
        if (account == _caller3) return 3;
        if (account == _caller4) return 4;
        if (account == _caller5) return 5;
        if (account == _caller6) return 6;
        if (account == _caller7) return 7;
        if (account == _caller8) return 8;
        return 0;
    }

    function _callers() internal view returns (address[] memory list) {
        list = new address[](_count);
        address[MOST_CALLERS] memory all = [
            _caller1,
            _caller2,
            _caller3,
            _caller4,
            _caller5,
            _caller6,
            _caller7,
            _caller8
        ];
        for (uint256 i = 0; i < _count; i++) list[i] = all[i];
    }
}
