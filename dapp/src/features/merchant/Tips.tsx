import { parseAmount } from '@homing/sdk/money/parseAmount'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { type Address as AddressType, getAddress, isAddress } from 'viem'
import * as z from 'zod/mini'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { SelectField, TextField } from '../../components/ui/Field.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { usePersonNames } from '../../components/ui/usePersonNames.ts'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { shortAddress } from '../../lib/shortAddress.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { MerchantPage } from './merchantQuery.ts'
import { tipFlow } from './tipFlow.tsx'

const mostNoteBytes = 140

function schemaFor(decimals: number) {
  return z.object({
    amount: z
      .string()
      .check(
        z.refine(
          (text) => (parseAmount(text, decimals) ?? 0n) > 0n,
          'An amount like 5 or 2.50, please.',
        ),
      ),
    host: z.string(),
    note: z
      .string()
      .check(
        z.refine(
          (text) => new TextEncoder().encode(text).length <= mostNoteBytes,
          `At most ${mostNoteBytes} letters; some count double.`,
        ),
      ),
  })
}

type TipForm = { amount: string; host: string; note: string }

/** A tip, with a word and, where the merchant has one, for a host. And the last words of others. */
export function Tips({
  merchant,
  promoter,
  now,
}: {
  merchant: MerchantPage
  promoter: AddressType | undefined
  now: number
}) {
  const currency = useCurrency(merchant.currency)
  const decimals = currency?.decimals ?? 0
  const { start } = useTransaction()
  const names = usePersonNames()
  const hosts = merchant.hostParts.items
  const hosting = hosts.find(({ host }) => host.toLowerCase() === promoter?.toLowerCase())
  const form = useForm<TipForm>({
    resolver: zodResolver(schemaFor(decimals)),
    defaultValues: { amount: '', host: hosting?.host ?? '', note: '' },
  })

  const give = form.handleSubmit(({ amount, host, note }) => {
    start(
      tipFlow,
      {
        merchantId: merchant.id,
        merchantName: merchant.name,
        currency: merchant.currency,
        amount: parseAmount(amount, decimals) ?? 0n,
        ...(isAddress(host, { strict: false }) && { host: getAddress(host) }),
        note: note.trim(),
      },
      { onLanded: () => form.reset() },
    )
  })

  return (
    <Card>
      <form onSubmit={give} noValidate className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Amount"
          inputMode="decimal"
          autoComplete="off"
          unit={currency?.sign}
          error={form.formState.errors.amount?.message}
          {...form.register('amount')}
        />
        {hosts.length > 0 ? (
          <SelectField
            label="Host"
            hint="A patron who hosts here may have a part."
            {...form.register('host')}
          >
            <option value="">No host</option>
            {hosts.map(({ host, bps }) => (
              <option key={host} value={host}>
                {names(host) ?? shortAddress(host)} · {formatBps(bps)}
              </option>
            ))}
          </SelectField>
        ) : (
          <p className="self-center text-sm text-muted">All of it goes to the place.</p>
        )}
        <TextField
          label="A word (optional)"
          autoComplete="off"
          className="sm:col-span-2"
          hint="Everybody can read it, for good."
          error={form.formState.errors.note?.message}
          {...form.register('note')}
        />
        <div className="sm:col-span-2">
          <Button type="submit" look="secondary">
            Leave a tip
          </Button>
        </div>
      </form>
      {merchant.tips.items.length > 0 && (
        <ul className="mt-6 space-y-3 border-t border-dashed border-strong-line pt-5">
          {merchant.tips.items.map((tip) => (
            <li key={tip.id}>
              “<SafeText most={140}>{tip.note}</SafeText>”{' '}
              <span className="text-sm text-muted">
                with <Amount value={tip.amount} currency={merchant.currency} />,{' '}
                {formatAgo(tip.timestamp, now)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
