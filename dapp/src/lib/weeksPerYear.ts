/** A share’s year: each one of a bundle is due 52 weeks after the one before it. */
export const weeksPerYear = 52
