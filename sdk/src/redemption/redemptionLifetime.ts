/** A QR code at the counter lives five minutes: long enough for a queue, too short for a stolen photo. */
export const redemptionLifetime = 300n
