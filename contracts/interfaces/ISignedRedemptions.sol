// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title ISignedRedemptions
/// @notice Tokens that are redeemed by their holder's signature, which a code carries to the counter. Every signature has a
/// nonce, used once, in any order; the lowest lie beside the holder's balance and cost next to nothing.
interface ISignedRedemptions {
    event NonceRevoked(address indexed holder, uint256 indexed id, uint256 nonce);

    error SignedRedemptions_Expired(uint256 deadline);
    error SignedRedemptions_BadSignature(address holder);
    error SignedRedemptions_NonceUsed(address holder, uint256 nonce);

    /// @notice Makes a signed redemption of the caller worthless: the one of `id` with this nonce.
    function revokeNonce(uint256 id, uint256 nonce) external;

    /// @notice Whether a signed redemption's nonce is spent.
    function isNonceUsed(address holder, uint256 id, uint256 nonce) external view returns (bool);

    /// @notice Which of the lowest nonces, at most 32, are spent, a bit each. A code with a free one is cheaper to redeem.
    function lowNoncesOf(address holder, uint256 id) external view returns (uint32);

    /// @notice How many nonces, from 0, lie beside a balance.
    function lowNonceCount() external pure returns (uint256);
}
