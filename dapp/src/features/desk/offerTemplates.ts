import type { OfferDraft } from './OfferDraft.ts'

export type OfferTemplate = Readonly<{
  id: string
  label: string
  draft: Pick<OfferDraft, 'kind' | 'title' | 'description' | 'price' | 'cap'>
}>

/** Where to begin: every field can be changed. */
export const offerTemplates: readonly OfferTemplate[] = [
  {
    id: 'bar',
    label: 'Bar',
    draft: {
      kind: 'voucher',
      title: 'A beer',
      description: 'Whatever is on tap, half a litre.',
      price: '10',
      cap: '500',
    },
  },
  {
    id: 'restaurant',
    label: 'Restaurant',
    draft: {
      kind: 'voucher',
      title: 'Dinner for one',
      description: 'Three courses and a glass of the house wine.',
      price: '45',
      cap: '200',
    },
  },
  {
    id: 'theatre',
    label: 'Theatre',
    draft: {
      kind: 'event',
      title: 'First night',
      description: 'One seat. Doors open an hour before.',
      price: '28',
      cap: '99',
    },
  },
  {
    id: 'gym',
    label: 'Gym',
    draft: {
      kind: 'voucher',
      title: 'Ten visits',
      description: 'Come when you like, ten times.',
      price: '95',
      cap: '100',
    },
  },
]
