import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import type { Figure } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'

/** Who gets what of a price. The parts add up to it, to the last unit. */
export function splitFigures({
  split,
  currency,
  merchantName,
  promoter,
}: {
  split: Record<'price' | 'merchant' | 'debt' | 'held' | 'promoter' | 'stakers', bigint>
  currency: AddressType
  merchantName: string
  promoter?: AddressType | undefined
}): Figure[] {
  const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  return [
    {
      label: <SafeText>{merchantName}</SafeText>,
      note: 'at once',
      value: money(split.merchant),
    },
    ...(split.debt > 0n
      ? [
          {
            label: 'Its patrons, whom it owes',
            note: 'they paid a member’s refund for it; that is repaid out of its part first',
            value: money(split.debt),
          },
        ]
      : []),
    ...(split.held > 0n
      ? [
          {
            label: 'Kept in the vault for the place',
            note: 'until you redeem it',
            value: money(split.held),
          },
        ]
      : []),
    ...(promoter
      ? [
          {
            label: <Address value={promoter} brief />,
            note:
              split.promoter > 0n
                ? 'whose link you followed, and who carries its part'
                : 'whose link you followed; nothing is set aside for it, so its part goes to the others',
            value: money(split.promoter),
          },
        ]
      : []),
    { label: 'The patrons who carry it', note: 'in proportion', value: money(split.stakers) },
    { label: 'You pay', value: money(split.price), total: true },
  ]
}
