/** A contract’s signature may be long (ERC-1271); a QR code can’t be. */
export const maxSignatureBytes = 1_024
