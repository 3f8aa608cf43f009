/**
 * The contracts that clients talk to, by source below `contracts/`. What follows a contract answers at its address too:
 * its other parts.
 */
export const exportedContracts = [
  'core/MerchantRegistry',
  'core/EscrowVault',
  'core/PatronPool',
  'core/Cornerstone',
  'products/SolidarityVouchers',
  ['products/Subscriptions', 'products/SubscriptionsDesk', 'products/SubscriptionsReader'],
  'products/AltShares',
  'products/EntangledWeeks',
  'products/Stamps',
  'market/WeekMarket',
  'products/Tips',
  'tokens/ShareCard',
  'tokens/StampCard',
  'tokens/WeekCard',
  'tokens/SubscriptionCard',
  'tokens/VoucherCard',
  'mocks/DemoEuro',
] as const
