/** What the clock makes of a subscription, in the order of the contract's `Status`. */
export const subscriptionStatuses = [
  'none',
  'starting',
  'coolingOff',
  'active',
  'paused',
  'leaving',
  'ended',
] as const

export type SubscriptionStatus = (typeof subscriptionStatuses)[number]
