// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IERC5007
/// @notice ERC-5007: tokens that are valid for a time.
interface IERC5007 {
    /// @notice The first second in which the token is valid.
    function startTime(uint256 tokenId) external view returns (uint64);

    /// @notice The last second in which it is.
    function endTime(uint256 tokenId) external view returns (uint64);
}
