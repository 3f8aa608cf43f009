import type { Address } from 'viem'
import * as z from 'zod/mini'
import { addressSchema } from '../lib/addressSchema.ts'

const currencySchema = z.object({
  symbol: z.string(),
  sign: z.string(),
  iso: z.string(),
  decimals: z.number().check(z.int(), z.nonnegative(), z.maximum(18)),
})

/** What `/config.json` says: where the chain and its index are, and which contracts this page speaks to. */
export const configSchema = z.object({
  chainId: z.number().check(z.int(), z.positive()),
  rpcUrl: z.string().check(z.minLength(1)),
  indexerUrl: z.string().check(z.minLength(1)),
  local: z._default(z.boolean(), false),
  contracts: z.object({
    MerchantRegistry: addressSchema,
    EscrowVault: addressSchema,
    PatronPool: addressSchema,
    SolidarityVouchers: addressSchema,
    Subscriptions: addressSchema,
    AltShares: addressSchema,
    EntangledWeeks: addressSchema,
    Stamps: addressSchema,
    WeekMarket: addressSchema,
    Tips: addressSchema,
    DemoEuro: z.optional(addressSchema),
  }),
  currencies: z.record(z.string(), currencySchema),
})

export type CurrencyFormat = z.infer<typeof currencySchema>

export type Contracts = Readonly<{
  MerchantRegistry: Address
  EscrowVault: Address
  PatronPool: Address
  SolidarityVouchers: Address
  Subscriptions: Address
  AltShares: Address
  EntangledWeeks: Address
  Stamps: Address
  WeekMarket: Address
  Tips: Address
  DemoEuro?: Address | undefined
}>

export type Config = Readonly<{
  chainId: number
  /** Absolute, so that wallets can be given it too. */
  rpcUrl: string
  indexerUrl: string
  /** A chain on this machine: the demo town, with people to try as. */
  local: boolean
  contracts: Contracts
  /** By lower-case address. */
  currencies: Readonly<Record<string, CurrencyFormat>>
}>
