import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { offerOfVoucher } from '@homing/sdk/ids/offerOfVoucher'
import type { Redemption } from '@homing/sdk/redemption/redemptionTypes'
import type { Address, Hex } from 'viem'
import { simulateContract } from 'viem/actions'
import type { ChainReader } from '../../lib/useChainQuery.ts'
import { explain } from '../../tx/explain.ts'

export type Check = Readonly<{ ok: boolean; text: string }>

export type Checked = Readonly<{
  title: string
  merchantName: string
  redeemBy: bigint
  balance: bigint
  checks: readonly Check[]
}>

/** Asks the chain all that can be wrong with a code, so that the counter knows before it hands anything out. */
export async function checkRedemption(
  { client, contracts }: ChainReader,
  { redemption, signature }: { redemption: Redemption; signature: Hex },
  by: Address,
): Promise<Checked> {
  const { id, quantity, holder, nonce } = redemption
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const

  const offer = await client.readContract({
    ...vouchers,
    functionName: 'offerOf',
    args: [offerOfVoucher(id)],
  })
  const [balance, isUsed, mayRedeem, merchantName, refusal] = await Promise.all([
    client.readContract({ ...vouchers, functionName: 'balanceOf', args: [holder, id] }),
    client.readContract({ ...vouchers, functionName: 'isNonceUsed', args: [holder, id, nonce] }),
    client.readContract({ ...registry, functionName: 'mayRedeem', args: [offer.merchant, by] }),
    client.readContract({ ...registry, functionName: 'nameOf', args: [offer.merchant] }),
    // The whole call, as the chain would do it: it finds what the questions above can't, a wrong signature first of all.
    simulateContract(client, {
      ...vouchers,
      functionName: 'redeemSigned',
      args: [redemption, signature],
      account: by,
    }).then(
      () => undefined,
      (error: unknown) => explain(error).text,
    ),
  ])

  const checks: Check[] = [
    mayRedeem
      ? { ok: true, text: 'You may redeem for this place' }
      : { ok: false, text: 'This voucher is for another place: you may not redeem for it' },
    isUsed
      ? { ok: false, text: 'This code was used or revoked before' }
      : { ok: true, text: 'The code was not used before' },
    balance >= quantity
      ? { ok: true, text: `The guest has ${balance} of them` }
      : { ok: false, text: `The guest has only ${balance} of them` },
  ]
  // The clock is watched by the screen; what else the chain says no to comes last.
  const known = checks.some(({ ok }) => !ok)
  if (refusal && !known) checks.push({ ok: false, text: refusal })
  if (!refusal) checks.push({ ok: true, text: 'The guest’s signature is good' })

  return {
    title: offer.title,
    merchantName,
    redeemBy: BigInt(offer.terms.redeemBy),
    balance,
    checks,
  }
}
