import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { newRedemptionNonce } from '@homing/sdk/redemption/newRedemptionNonce'
import { redemptionLifetime } from '@homing/sdk/redemption/redemptionLifetime'
import { useState } from 'react'
import type { Address, Hex } from 'viem'
import { useConfig } from '../config/useConfig.ts'
import { isRefusal } from './isRefusal.ts'
import { type AnyRedemption, keptCode, type SignedCode } from './keptCode.ts'
import { useChainClient } from './useChainClient.ts'
import { useChainQuery } from './useChainQuery.ts'
import { useNow } from './useNow.ts'

/**
 * A code with its holder's signature: made, kept for this visit, and watched until it is used. Vouchers and week tokens
 * answer the same questions about nonces, so one ABI does for both.
 */
export function useSignedCode<R extends AnyRedemption>({
  contract,
  account,
  id,
  sign,
}: {
  contract: 'SolidarityVouchers' | 'EntangledWeeks'
  account: Address
  id: bigint
  /** Asks the wallet for its consent. */
  sign(common: AnyRedemption): Promise<{ redemption: R; signature: Hex }>
}) {
  const { contracts } = useConfig()
  const now = useNow(1_000)
  const client = useChainClient()
  const [making, setMaking] = useState(false)
  const [code, setCode] = useState<SignedCode<R> | undefined>(() =>
    keptCode.read<R>(contract, account, id),
  )
  const [problem, setProblem] = useState<string>()
  const nonces = { address: contracts[contract], abi: solidarityVouchersAbi } as const

  const nonce = code?.redemption.nonce
  const { data: used = false } = useChainQuery(
    nonce === undefined ? undefined : ['isNonceUsed', contract, account, id, nonce],
    (reader) =>
      reader.client.readContract({
        ...nonces,
        functionName: 'isNonceUsed',
        args: [account, id, nonce ?? 0n],
      }),
    { every: 1_000 },
  )

  const forget = () => {
    keptCode.forget(contract, account, id)
    setCode(undefined)
  }
  const make = async () => {
    setProblem(undefined)
    setMaking(true)
    // A code that was made without an answer is as good; only the counter pays a little more for it.
    const [spent, count] = await Promise.all([
      client.readContract({ ...nonces, functionName: 'lowNoncesOf', args: [account, id] }),
      client.readContract({ ...nonces, functionName: 'lowNonceCount' }),
    ]).catch(() => [undefined, undefined] as const)
    try {
      const made = await sign({
        id,
        holder: account,
        nonce: newRedemptionNonce(spent, count === undefined ? undefined : Number(count)),
        deadline: BigInt(now) + redemptionLifetime,
      })
      keptCode.save(contract, made)
      setCode(made)
    } catch (error) {
      if (!isRefusal(error))
        setProblem(error instanceof Error ? error.message.split('\n')[0] : 'The wallet failed.')
    } finally {
      setMaking(false)
    }
  }

  return {
    code,
    used,
    making,
    problem,
    secondsLeft: code ? Number(code.redemption.deadline) - now : 0,
    make,
    forget,
  }
}
