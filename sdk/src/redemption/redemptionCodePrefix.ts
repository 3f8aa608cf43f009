/** `r` for a redemption, then the version of the layout. */
export const redemptionCodePrefix = 'homing:r1:'
