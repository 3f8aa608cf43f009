import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { encodeRedemption } from '@homing/sdk/redemption/encodeRedemption'
import { newRedemptionNonce } from '@homing/sdk/redemption/newRedemptionNonce'
import { redemptionLifetime } from '@homing/sdk/redemption/redemptionLifetime'
import { redemptionTypedData } from '@homing/sdk/redemption/redemptionTypedData'
import { useState } from 'react'
import type { Address } from 'viem'
import { useSignTypedData } from 'wagmi'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { isRefusal } from '../../lib/isRefusal.ts'
import { useChainClient } from '../../lib/useChainClient.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { CodeCard } from './CodeCard.tsx'
import { type Code, keptCode } from './keptCode.ts'
import { redeemFlow } from './redeemFlow.tsx'
import { revokeFlow } from './revokeFlow.tsx'
import type { Voucher } from './voucherQuery.ts'

/** A QR code with the holder's signature: good for five minutes, once, at this place only. */
export function RedeemCode({
  voucher,
  quantity,
  account,
}: {
  voucher: Voucher
  quantity: bigint
  account: Address
}) {
  const { chainId, contracts } = useConfig()
  const now = useNow(1_000)
  const client = useChainClient()
  const { start } = useTransaction()
  const { mutateAsync: sign } = useSignTypedData()
  const [making, setMaking] = useState(false)
  const [count, setCount] = useState(1n)
  const [code, setCode] = useState<Code | undefined>(() => keptCode.read(account, voucher.id))
  const [problem, setProblem] = useState<string>()
  const wanted = count > quantity ? quantity : count

  const nonce = code?.redemption.nonce
  const { data: used = false } = useChainQuery(
    nonce === undefined ? undefined : ['isNonceUsed', account, voucher.id, nonce],
    ({ client }) =>
      client.readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'isNonceUsed',
        args: [account, voucher.id, nonce ?? 0n],
      }),
    { every: 1_000 },
  )

  const forget = () => {
    keptCode.forget(account, voucher.id)
    setCode(undefined)
  }
  const make = async () => {
    setProblem(undefined)
    setMaking(true)
    const deployment = { chainId, solidarityVouchers: contracts.SolidarityVouchers }
    // A code that was made without an answer is as good; only the counter pays a little more for it.
    const usedNonces = await client
      .readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'lowNoncesOf',
        args: [account, voucher.id],
      })
      .catch(() => undefined)
    const redemption = {
      id: voucher.id,
      quantity: wanted,
      holder: account,
      nonce: newRedemptionNonce(usedNonces),
      deadline: BigInt(now) + redemptionLifetime,
    }
    try {
      const signature = await sign(redemptionTypedData(deployment, redemption))
      const made = { redemption, signature }
      keptCode.save(made)
      setCode(made)
    } catch (error) {
      if (!isRefusal(error))
        setProblem(error instanceof Error ? error.message.split('\n')[0] : 'The wallet failed.')
    } finally {
      setMaking(false)
    }
  }

  if (code && used) {
    return (
      <Card className="text-center" role="status">
        <p className="font-display text-3xl font-semibold text-neck">Redeemed</p>
        <p className="mt-2 text-lg">
          {code.redemption.quantity.toString()}× is yours now. Enjoy it.
        </p>
        <Button look="secondary" className="mt-5" onClick={forget}>
          Done
        </Button>
      </Card>
    )
  }
  if (code) {
    return (
      <CodeCard
        text={encodeRedemption(
          { chainId, solidarityVouchers: contracts.SolidarityVouchers },
          code.redemption,
          code.signature,
        )}
        quantity={code.redemption.quantity}
        secondsLeft={Number(code.redemption.deadline) - now}
        busy={making}
        onRenew={() => void make()}
        onClose={forget}
        onRevoke={() =>
          start(revokeFlow, { id: voucher.id, nonce: code.redemption.nonce }, { onLanded: forget })
        }
      />
    )
  }
  return (
    <Card className="space-y-5">
      {quantity > 1n && (
        <QuantityStepper
          label="How many"
          value={wanted}
          least={1n}
          most={quantity}
          onChange={setCount}
        />
      )}
      <Button size="large" wide busy={making} onClick={() => void make()}>
        Make a code
      </Button>
      {problem && (
        <Notice tone="bad" title="The wallet did not sign" alert>
          {problem}
        </Notice>
      )}
      <p className="text-sm text-muted">
        Your wallet signs, and pays nothing. The code is good for 5 minutes, once, and at this place
        only. Make it when you stand at the counter.
      </p>
      <details>
        <summary className="min-h-8 cursor-pointer text-sm text-muted">
          No camera at the counter?
        </summary>
        <p className="mt-2 text-sm text-muted">
          You can redeem by yourself while they watch. It is used up then, so do it at the counter
          only.
        </p>
        <Button
          look="secondary"
          size="small"
          className="mt-3"
          onClick={() =>
            start(redeemFlow, {
              voucherId: voucher.id,
              quantity: wanted,
              title: voucher.offer.title,
            })
          }
        >
          Redeem it myself
        </Button>
      </details>
    </Card>
  )
}
