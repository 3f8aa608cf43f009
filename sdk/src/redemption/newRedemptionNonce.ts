/** Nonces are unordered: 128 random bits never meet twice, and need no look-up. */
export function newRedemptionNonce(): bigint {
  return crypto
    .getRandomValues(new Uint32Array(4))
    .reduce((nonce, word) => (nonce << 32n) | BigInt(word), 0n)
}
