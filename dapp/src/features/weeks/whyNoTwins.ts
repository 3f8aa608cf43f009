import type { Twins } from './readTwins.ts'

/** Why no week of a membership can be bought along with it now. */
export function whyNoTwins(
  twins: Pick<Twins, 'partsPerWeek' | 'guestSeats' | 'closed' | 'status' | 'coolingOff'>,
): string | undefined {
  const { partsPerWeek, guestSeats, closed, status, coolingOff } = twins
  if (partsPerWeek === 0 || guestSeats === 0)
    return 'This plan has no seats for guests: members come alone.'
  if (closed) return 'The place has closed this plan for good. Weeks that were bought stay valid.'
  if (status === 'paused')
    return 'A membership that is paused, or will be from Monday on, has no twins. Resume it first.'
  if (status === 'leaving' || status === 'ended' || status === 'none')
    return 'This membership is over, so no more weeks can be bought along with it.'
  if (coolingOff || status === 'coolingOff')
    return 'Its price may still be given back. Weeks for a friend can be bought once that time is over.'
  return undefined
}
