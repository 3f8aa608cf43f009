// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IERC5192
/// @notice ERC-5192: tokens that can't be moved.
interface IERC5192 {
    event Locked(uint256 tokenId);
    event Unlocked(uint256 tokenId);

    /// @notice Whether the token is bound to its owner.
    function locked(uint256 tokenId) external view returns (bool);
}
