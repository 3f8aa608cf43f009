import { useMutation } from '@tanstack/react-query'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { useConfig } from '../../config/useConfig.ts'
import { askEveryPage } from '../../lib/askEveryPage.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { movementsCsv } from './movementsCsv.ts'
import { movementsQuery } from './movementsQuery.ts'

/** All movements of a merchant as a CSV file. */
export function MovementsFile({ merchantId, currency }: { merchantId: number; currency: Address }) {
  const { indexerUrl } = useConfig()
  const format = useCurrency(currency)
  const file = useMutation({
    async mutationFn() {
      if (!format) return
      const movements = await askEveryPage(
        indexerUrl,
        (after) => movementsQuery(merchantId, undefined, 1_000, after),
        (answer) => answer.postings,
      )
      saveFile(
        `movements-${merchantId}.csv`,
        movementsCsv(movements, format.decimals, format.symbol),
      )
    },
  })
  return (
    <div>
      <Button
        look="secondary"
        busy={file.isPending}
        disabled={!format}
        onClick={() => file.mutate()}
      >
        All movements as CSV
      </Button>
      {file.isError && (
        <p role="alert" className="mt-1 text-sm text-danger">
          The index did not answer. Try again.
        </p>
      )}
    </div>
  )
}
