// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ISignedRedemptions} from "../interfaces/ISignedRedemptions.sol";
import {PackedERC1155} from "./PackedERC1155.sol";

/// @title SignedRedemptions
/// @notice See {ISignedRedemptions}.
/// @dev The highest bits of a word of balances are the holder's nonces from 0 on, for the ids of that word: a redemption
/// changes the word anyway.
abstract contract SignedRedemptions is ISignedRedemptions, PackedERC1155, EIP712 {
    /// @dev Of nonces that don't fit beside a balance.
    mapping(address holder => mapping(uint256 bucket => uint256 bits)) private _highNonces;

    /// @inheritdoc ISignedRedemptions
    function revokeNonce(uint256 id, uint256 nonce) external {
        _useNonce(msg.sender, id, nonce);

        emit NonceRevoked(msg.sender, id, nonce);
    }

    /// @inheritdoc ISignedRedemptions
    function isNonceUsed(address holder, uint256 id, uint256 nonce) external view returns (bool) {
        (mapping(uint256 word => uint256 bits) storage words, uint256 word, uint256 bit) = _nonceAt(holder, id, nonce);
        return words[word] & bit != 0;
    }

    /// @inheritdoc ISignedRedemptions
    function lowNoncesOf(address holder, uint256 id) external view returns (uint32) {
        (uint256 word, ) = _place(id);
        return uint32(_lanes[holder][word] >> (256 - lowNonceCount()));
    }

    /// @inheritdoc ISignedRedemptions
    function lowNonceCount() public pure virtual returns (uint256);

    /// @dev Uses the nonce of what `holder` signed about `id`.
    /// @param content the EIP-712 hash of what was signed, with id, nonce and deadline
    /// @param signature ECDSA, or ERC-1271 where the holder is a contract
    function _useSignature(
        address holder,
        uint256 id,
        uint256 nonce,
        uint256 deadline,
        bytes32 content,
        bytes calldata signature
    ) internal {
        require(block.timestamp <= deadline, SignedRedemptions_Expired(deadline));
        _useNonce(holder, id, nonce);
        require(
            SignatureChecker.isValidSignatureNowCalldata(holder, _hashTypedDataV4(content), signature),
            SignedRedemptions_BadSignature(holder)
        );
    }

    function _useNonce(address holder, uint256 id, uint256 nonce) private {
        (mapping(uint256 word => uint256 bits) storage words, uint256 word, uint256 bit) = _nonceAt(holder, id, nonce);
        uint256 bits = words[word];
        require(bits & bit == 0, SignedRedemptions_NonceUsed(holder, nonce));
        words[word] = bits | bit;
    }

    /// @dev Where a nonce's bit is: a low one's beside the balance. What is signed names the id, so a signature has one place.
    function _nonceAt(
        address holder,
        uint256 id,
        uint256 nonce
    ) private view returns (mapping(uint256 word => uint256 bits) storage words, uint256 word, uint256 bit) {
        uint256 low = lowNonceCount();
        if (nonce >= low) return (_highNonces[holder], nonce >> 8, 1 << (nonce & 0xff));
        (word, ) = _place(id);
        return (_lanes[holder], word, 1 << (256 - low + nonce));
    }
}
