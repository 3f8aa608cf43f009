import type { CodeLayout } from './codeLayout.ts'

/**
 * `w` for a redemption of a week: deployment tag, token id (12 bytes), parts (2), holder (20), whether a postcard is kept
 * (1), nonce (32), deadline (5).
 */
export const weekRedemptionLayout: CodeLayout = {
  prefix: 'homing:w1:',
  fieldBytes: 4 + 12 + 2 + 20 + 1 + 32 + 5,
}
