import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/ui/Button.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { useConfig } from '../../config/useConfig.ts'
import { askEveryPage } from '../../lib/askEveryPage.ts'
import { saveFile } from '../../lib/saveFile.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { salesCsv } from './salesCsv.ts'
import { salesQuery } from './salesQuery.ts'

/** All sales as a CSV file. */
export function SalesFile({ merchant }: { merchant: DeskMerchant }) {
  const { indexerUrl } = useConfig()
  const format = useCurrency(merchant.currency)
  const file = useMutation({
    async mutationFn() {
      if (!format) return
      const sales = await askEveryPage(
        indexerUrl,
        (after) => salesQuery(merchant.id, 1_000, after),
        (answer) => answer.purchases,
      )
      saveFile(`sales-${merchant.id}.csv`, salesCsv(sales, format.decimals, format.symbol))
    },
  })
  return (
    <div className="justify-self-start sm:justify-self-end">
      <Button
        look="secondary"
        busy={file.isPending}
        disabled={!format}
        onClick={() => file.mutate()}
      >
        All sales as CSV
      </Button>
      {file.isError && (
        <p role="alert" className="mt-1 text-sm text-danger">
          The index did not answer. Try again.
        </p>
      )}
    </div>
  )
}
