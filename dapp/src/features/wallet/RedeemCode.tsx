import { encodeRedemption } from '@homing/sdk/redemption/encodeRedemption'
import { redemptionTypedData } from '@homing/sdk/redemption/redemptionTypedData'
import type { Redemption } from '@homing/sdk/redemption/redemptionTypes'
import { useState } from 'react'
import type { Address } from 'viem'
import { useSignTypedData } from 'wagmi'
import { CodeCard } from '../../components/redeem/CodeCard.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { useSignedCode } from '../../lib/useSignedCode.ts'
import { revokeFlow } from '../../tx/flows/revokeFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { redeemFlow } from './redeemFlow.tsx'
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
  const { start } = useTransaction()
  const { mutateAsync: signTypedData } = useSignTypedData()
  const [count, setCount] = useState(1n)
  const wanted = count > quantity ? quantity : count
  const deployment = { chainId, solidarityVouchers: contracts.SolidarityVouchers }
  const { code, used, making, problem, secondsLeft, make, forget } = useSignedCode<Redemption>({
    contract: 'SolidarityVouchers',
    account,
    id: voucher.id,
    async sign(common) {
      const redemption = { ...common, quantity: wanted }
      return {
        redemption,
        signature: await signTypedData(redemptionTypedData(deployment, redemption)),
      }
    },
  })

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
        text={encodeRedemption(deployment, code.redemption, code.signature)}
        what={`${code.redemption.quantity}×`}
        secondsLeft={secondsLeft}
        busy={making}
        onRenew={() => void make()}
        onClose={forget}
        onRevoke={() =>
          start(
            revokeFlow,
            { contract: 'SolidarityVouchers', id: voucher.id, nonce: code.redemption.nonce },
            { onLanded: forget },
          )
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
