/**
 * The contracts that clients talk to, by source below `contracts/`. What follows a contract answers at its address too:
 * its other half.
 */
export const exportedContracts = [
  'core/MerchantRegistry',
  'core/EscrowVault',
  'core/PatronPool',
  'core/Cornerstone',
  'products/SolidarityVouchers',
  ['products/Subscriptions', 'products/SubscriptionsDesk'],
  'products/Tips',
  'tokens/SubscriptionCard',
  'tokens/VoucherCard',
  'mocks/DemoEuro',
] as const
