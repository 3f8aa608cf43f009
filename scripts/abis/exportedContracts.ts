/** The contracts that clients talk to, by source below `contracts/`. */
export const exportedContracts = [
  'core/MerchantRegistry',
  'core/EscrowVault',
  'core/PatronPool',
  'core/Cornerstone',
  'products/SolidarityVouchers',
  'products/Subscriptions',
  'products/Tips',
  'tokens/SubscriptionCard',
  'tokens/VoucherCard',
  'mocks/DemoEuro',
] as const
