/**
 * A low nonce is cheaper to redeem: its bit lies beside the balance, which changes anyway. `used` says which are spent, a
 * bit each (`lowNoncesOf`), and `count` how many there are (`lowNonceCount`): 32 of vouchers, 16 of weeks. A random free
 * one, so that two codes made one after the other seldom share it; where they do, the second is refused. Where none is
 * free, or nobody could be asked, 128 random bits never meet twice.
 */
export function newRedemptionNonce(used = 0xffff_ffff, count = 32): bigint {
  const free = Array.from({ length: count }, (_, nonce) => nonce).filter(
    (nonce) => ((used >>> nonce) & 1) === 0,
  )
  const words = crypto.getRandomValues(new Uint32Array(4))
  const low = free[Math.floor(((words[0] ?? 0) / 2 ** 32) * free.length)]
  return low === undefined
    ? words.reduce((nonce, word) => (nonce << 32n) | BigInt(word), 0n)
    : BigInt(low)
}
