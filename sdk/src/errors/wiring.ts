/** For what only a wrong call of our own code can cause. */
export const wiring =
  'This is a mistake of this app, not yours. Nothing moved; please reload and tell us.'
