/** So many weeks with sales are looked at in one call; those who have more call again. */
export const mostWeeks = 400n
