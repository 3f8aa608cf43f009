import { type Address, getAddress, isAddress } from 'viem'

const key = (merchantId: number) => `homing.via.${merchantId}`

/** The patron whose link was followed to a merchant, kept for the visit. */
export const via = {
  remember(merchantId: number, patron: string | null): void {
    if (patron && isAddress(patron, { strict: false })) {
      sessionStorage.setItem(key(merchantId), getAddress(patron))
    }
  },
  read(merchantId: number): Address | undefined {
    const kept = sessionStorage.getItem(key(merchantId))
    return kept && isAddress(kept) ? kept : undefined
  },
  forget(merchantId: number): void {
    sessionStorage.removeItem(key(merchantId))
  },
}
