import type { Address } from 'viem'

/** The vouchers of one offer and week that a transaction is about, and how to speak of them. */
export type VoucherParams = { voucherId: bigint; title: string; price: bigint; currency: Address }
