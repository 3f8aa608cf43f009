/** How the market reads the data of a transfer that brings it what somebody sells. */
export const sellTermsComponents = [
  { name: 'price', type: 'uint96' },
  { name: 'fair', type: 'bool' },
  { name: 'markupBps', type: 'int16' },
  { name: 'endsAt', type: 'uint40' },
] as const
