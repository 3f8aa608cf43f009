/**
 * So many weeks with sales are looked at in one call. Finished ones are done with, so whoever has more of those calls again;
 * weeks that are outstanding, or that the merchant still owes for, are looked at every time: who has more than so many of them
 * (over seven years) passes a larger number to the contract.
 */
export const mostWeeks = 400n
