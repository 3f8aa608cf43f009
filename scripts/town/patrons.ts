/** Who stands behind whom, from which week of the story on; before 0 in the year before. In euros. */
export type TownStake = {
  /** the patron's place among the personas */
  patron: number
  /** the merchant's number, from 1 */
  merchant: number
  amount: number
  week: number
  /** what it sets aside for its own link, a week later */
  link?: number
}

export const stakes: readonly TownStake[] = [
  { patron: 16, merchant: 2, amount: 3_000, week: -44 },
  { patron: 11, merchant: 4, amount: 2_000, week: -12 },

  { patron: 12, merchant: 1, amount: 3_000, week: 0 },
  { patron: 3, merchant: 1, amount: 1_800, week: 0, link: 250 },
  { patron: 10, merchant: 1, amount: 800, week: 0, link: 60 },
  { patron: 11, merchant: 1, amount: 2_400, week: 1 },
  { patron: 13, merchant: 1, amount: 600, week: 2, link: 40 },
  { patron: 16, merchant: 1, amount: 1_000, week: 5 },

  { patron: 12, merchant: 2, amount: 4_000, week: 0 },
  { patron: 14, merchant: 2, amount: 1_600, week: 0, link: 200 },
  { patron: 15, merchant: 2, amount: 1_400, week: 3 },

  { patron: 11, merchant: 3, amount: 3_600, week: 0 },
  { patron: 3, merchant: 3, amount: 1_200, week: 1, link: 120 },
  { patron: 16, merchant: 3, amount: 1_400, week: 0, link: 100 },
  { patron: 15, merchant: 3, amount: 800, week: 4 },

  { patron: 12, merchant: 4, amount: 5_000, week: 0 },
  { patron: 14, merchant: 4, amount: 1_000, week: 1, link: 100 },
  { patron: 13, merchant: 4, amount: 500, week: 2 },

  { patron: 11, merchant: 5, amount: 7_000, week: 0 },
  { patron: 10, merchant: 5, amount: 3_000, week: 0, link: 300 },

  { patron: 17, merchant: 6, amount: 1_400, week: 0, link: 80 },
  { patron: 18, merchant: 6, amount: 1_000, week: 0 },
  { patron: 3, merchant: 6, amount: 300, week: 6, link: 30 },
]
