import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { Sum } from './addUp.ts'
import { MoveName } from './MoveName.tsx'
import type { VaultMove } from './vaultMoves.ts'

/** What the vault took in and gave out in one currency, and whether it adds up. */
export function VaultSum({ sum }: { sum: Sum }) {
  const { currency, ins, outs, moneyIn, moneyOut } = sum
  const print = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  const lines = (moves: readonly VaultMove[]) =>
    moves.map((move) => ({
      label: <MoveName move={move} />,
      value: print(move.amount < 0n ? -move.amount : move.amount),
    }))
  return (
    <div className="space-y-4">
      <Verdict {...sum} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <Card as="article">
          <h3 className="text-lg font-semibold">In</h3>
          <Figures
            figures={[...lines(ins), { label: 'In all', value: print(moneyIn), total: true }]}
          />
        </Card>
        <Card as="article">
          <h3 className="text-lg font-semibold">Out</h3>
          <Figures
            figures={[...lines(outs), { label: 'In all', value: print(moneyOut), total: true }]}
          />
        </Card>
      </div>
    </div>
  )
}

function Verdict({ currency, moneyIn, moneyOut }: Sum) {
  const print = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  if (moneyIn === moneyOut) {
    return (
      <Notice tone="good" title="It adds up">
        {print(moneyIn)} in, {print(moneyOut)} out.
      </Notice>
    )
  }
  if (moneyIn > moneyOut) {
    return (
      <Notice tone="warning" title="More came in than was written down">
        {print(moneyIn - moneyOut)} belong to no account: they were sent to the vault itself, and
        stay there unassigned.
      </Notice>
    )
  }
  return (
    <Notice tone="bad" title="It does not add up" alert>
      {print(moneyOut - moneyIn)} more went out than came in.
    </Notice>
  )
}
