import { useState } from 'react'
import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Choice } from '../../components/ui/Choice.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { demoteFlow } from './demoteFlow.tsx'
import type { PoolParams } from './PoolParams.ts'
import { promoteFlow } from './promoteFlow.tsx'
import type { LivePosition } from './readPosition.ts'

type Way = 'more' | 'less'

/** Sets stake aside for one's own link, or takes it back. */
export function LinkBudget({ params, live }: { params: PoolParams; live: LivePosition }) {
  const { start } = useTransaction()
  const [way, setWay] = useState<Way>('more')
  const { payable_, linkBudget } = live.position
  const most = way === 'more' ? payable_ : linkBudget
  const { text, setText, amount, error } = useTypedAmount(params.currency, most)

  const submit = () => {
    if (!amount) return
    const done = { onLanded: () => setText('') }
    if (way === 'less') start(demoteFlow, { ...params, amount }, done)
    else start(promoteFlow, { ...params, amount, all: amount === payable_ }, done)
  }

  return (
    <form
      aria-label="What is set aside for my link"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Choice
        label="Change it"
        name="link-budget"
        value={way}
        onChange={(next) => {
          setWay(next)
          setText('')
        }}
        options={[
          { value: 'more', label: 'Set aside' },
          { value: 'less', label: 'Take back' },
        ]}
      />
      <AmountField
        label={way === 'more' ? 'How much more' : 'How much of it'}
        currency={params.currency}
        value={text}
        onChange={setText}
        most={most}
        error={error}
        hint={
          way === 'more' ? (
            <>
              Out of what is at work: at most <Amount value={payable_} currency={params.currency} />{' '}
              now. To sell a dinner of 72.00 through your link, set 36.00 aside.
            </>
          ) : (
            'It is free at once: collect it, or put it back to work.'
          )
        }
      />
      <Button type="submit" look="secondary" disabled={!amount}>
        {way === 'more' ? 'Set aside' : 'Take back'}
      </Button>
    </form>
  )
}
