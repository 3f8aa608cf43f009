import type { PlanDraft } from './PlanDraft.ts'

export type PlanTemplate = Readonly<{ id: string; label: string; draft: Partial<PlanDraft> }>

/** Where to begin: every field can be changed. */
export const planTemplates: readonly PlanTemplate[] = [
  {
    id: 'gym',
    label: 'Gym, a year',
    draft: {
      title: 'A year at the gym',
      description: 'All machines, all classes, every day.',
      weekCount: '52',
      weekPrice: '20.50',
      prepaidPrice: '858',
      capacity: '40',
      coolingOffWeeks: '0',
      longestPauseWeeks: '8',
    },
  },
  {
    id: 'cafe',
    label: 'Café, half a year',
    draft: {
      title: 'Half a year of coffee',
      description: 'A filter coffee a day, to stay or to go.',
      weekCount: '26',
      weekPrice: '10',
      prepaidPrice: '221',
      capacity: '60',
      coolingOffWeeks: '0',
      longestPauseWeeks: '4',
    },
  },
  {
    id: 'theatre',
    label: 'Theatre, a season',
    draft: {
      title: 'A season of plays',
      description: 'One seat an evening, whenever there are seats.',
      weekCount: '40',
      weekPrice: '10',
      prepaidPrice: '300',
      capacity: '120',
      coolingOffWeeks: '2',
      longestPauseWeeks: '6',
    },
  },
]
