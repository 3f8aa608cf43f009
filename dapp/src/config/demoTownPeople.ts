import { type Persona, personas } from '@homing/sdk/town/personas'

export type DemoPerson = Persona

/** Those whom a visitor meets first: one of each kind. */
const first: readonly string[] = [
  'Maja',
  'Bo of Bar Vesterhavet',
  'Freja',
  'Nadia at the bar’s counter',
]

const place = ({ name, index }: Persona) =>
  first.includes(name) ? first.indexOf(name) : first.length + index

/** Everybody of the demo town, whom a visitor may try to be. */
export const demoTownPeople: readonly DemoPerson[] = [...personas].sort(
  (a, b) => place(a) - place(b),
)

/** How many of them stand at the top of the list. */
export const demoTownFirst = first.length
