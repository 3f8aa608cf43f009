import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { LambdaField } from './LambdaField.tsx'
import { openPoolFlow } from './openPoolFlow.tsx'

/** Opens a pool for patrons. */
export function OpenPool({ merchantId, first = false }: { merchantId: number; first?: boolean }) {
  const { start } = useTransaction()
  const [percent, setPercent] = useState(20)
  return (
    <Card
      as="form"
      aria-label="Open a pool"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        start(openPoolFlow, { merchantId, lambdaBps: percent * 100 })
      }}
    >
      <LambdaField percent={percent} onChange={setPercent} />
      <Button type="submit" look={first ? 'primary' : 'secondary'}>
        Open the pool
      </Button>
    </Card>
  )
}
