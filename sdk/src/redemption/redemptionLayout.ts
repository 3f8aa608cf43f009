import type { CodeLayout } from './codeLayout.ts'

/**
 * `r` for a redemption of vouchers: deployment tag, voucher id (12 bytes), quantity (4), holder (20), nonce (32),
 * deadline (5).
 */
export const redemptionLayout: CodeLayout = {
  prefix: 'homing:r1:',
  fieldBytes: 4 + 12 + 4 + 20 + 32 + 5,
}
