import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { collectFlow } from './collectFlow.tsx'
import { leaveWork } from './leaveWork.ts'
import type { PoolParams } from './PoolParams.ts'
import type { LivePosition } from './readPosition.ts'
import { restakeFlow } from './restakeFlow.tsx'
import { takeIncomeFlow } from './takeIncomeFlow.tsx'
import { unstakeFlow } from './unstakeFlow.tsx'

/** Everything that can be done with stake and income. */
export function MoveStake({
  params,
  live: { position, state },
  monday,
}: {
  params: PoolParams
  live: LivePosition
  monday: string
}) {
  const { start } = useTransaction()
  const { currency } = params
  const { text, setText, amount, error } = useTypedAmount(currency, position.payable_)
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  const parts =
    amount && leaveWork(amount, { joining: position.joining, lambdaBps: state.lambdaBps })

  const unstake = () => {
    if (!amount) return
    const all = amount === position.payable_
    start(unstakeFlow, { ...params, amount, all }, { onLanded: () => setText('') })
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      <Card as="section" aria-label="Income">
        <h3 className="text-lg font-semibold">{money(position.income)} of income to take</h3>
        <p className="mt-1 text-sm text-muted">Your part of the cuts of past sales.</p>
        <Button
          className="mt-3"
          disabled={position.income === 0n}
          onClick={() => start(takeIncomeFlow, params)}
        >
          Take income
        </Button>
      </Card>

      <Card as="section" aria-label="Free stake">
        <h3 className="text-lg font-semibold">{money(position.free)} free now</h3>
        <p className="mt-1 text-sm text-muted">
          Stake behind vouchers that were used, and what past weeks set aside and didn’t need. It
          earns nothing until you put it back to work.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button disabled={position.free === 0n} onClick={() => start(restakeFlow, params)}>
            Put back to work
          </Button>
          <Button
            look="secondary"
            disabled={position.free === 0n}
            onClick={() => start(collectFlow, params)}
          >
            Collect
          </Button>
        </div>
      </Card>

      <Card
        as="form"
        aria-label="Take stake out"
        onSubmit={(event) => {
          event.preventDefault()
          unstake()
        }}
      >
        <h3 className="mb-3 text-lg font-semibold">Take out what is at work</h3>
        <AmountField
          label="How much, to you now"
          currency={currency}
          value={text}
          onChange={setText}
          most={position.payable_}
          error={error}
          hint={
            parts && parts.fromWork > 0n ? (
              <>
                Another {money(parts.onMonday)} stops weighing and is free on {monday}, less what
                this week sells.
              </>
            ) : (
              <>
                At most {money(position.payable_)} now; the rest of what leaves is free on {monday}.
              </>
            )
          }
        />
        <Button type="submit" look="secondary" className="mt-3" disabled={!amount}>
          Take out
        </Button>
      </Card>
    </div>
  )
}
