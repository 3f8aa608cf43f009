import type { ReactNode } from 'react'
import type { Abi, Address, TransactionReceipt } from 'viem'
import type { Figure } from '../components/ui/Figures.tsx'
import type { Config, Contracts } from '../config/Config.ts'
import type { ChainClient } from '../lib/ChainClient.ts'

/** What a flow may look at. */
export type FlowContext<P> = Readonly<{
  client: ChainClient
  config: Config
  contracts: Contracts
  account: Address
  params: P
  /** Seconds; never behind the chain. */
  now: number
}>

/** Shown before anything is signed. Read from the chain, and again with each block. */
export type Review = Readonly<{
  /** Who gets what. */
  figures: readonly Figure[]
  /** What else must be known first, in plain words. */
  notes?: ReactNode
  /** The word on the button. */
  confirm: ReactNode
  /** Why it can't be done now; the button is off. */
  blocked?: string
}>

/** Money that the payer's wallet must let a contract of ours take. */
export type Payment = Readonly<{
  currency: Address
  amount: bigint
  /** Who takes it; the vault where nobody is named. */
  spender?: Address
  /** The first step can carry an ERC-2612 permit: a signature in place of a transaction, where the token knows it. */
  permit?: boolean
}>

export type Permit = Readonly<{
  value: bigint
  deadline: bigint
  v: number
  r: `0x${string}`
  s: `0x${string}`
}>

export type Call = Readonly<{
  address: Address
  abi: Abi
  functionName: string
  args: readonly unknown[]
}>

export type Step<P> = Readonly<{
  /** "Buy the voucher" */
  label: string
  /** Whether it was done before: a flow that was left half way goes on where it was. */
  done?(context: FlowContext<P>): boolean | Promise<boolean>
  /**
   * The call. `permit` is there where the payment asked for one and the token knows it; `receipts` are those of the
   * steps before.
   */
  call(
    context: FlowContext<P>,
    done: Readonly<{ permit: Permit | undefined; receipts: readonly TransactionReceipt[] }>,
  ): Call | Promise<Call>
}>

export type Landed = Readonly<{
  title: string
  text?: ReactNode
  /** Where to go next. */
  next?: Readonly<{ to: string; label: string }>
  /** The word on the button that closes; "Done" otherwise. */
  close?: string
}>

/**
 * One thing that somebody can do. The runner does the rest: review, permit or approval, simulate → sign → wait for the
 * block → wait for the index → refresh, also across a reload. Register it in `app/flows.ts`, so that it is found then.
 */
export type Flow<P> = Readonly<{
  /** Unique, and the name in `app/flows.ts`. */
  name: string
  title(params: P): string
  review(context: FlowContext<P>): Promise<Review>
  pays?(context: FlowContext<P>): Payment | undefined | Promise<Payment | undefined>
  steps: readonly Step<P>[]
  landed(context: FlowContext<P>, receipts: readonly TransactionReceipt[]): Landed
}>
