/** Whether a scanned text is the code of a week, of whichever version; all else is read as one of vouchers. */
export function isWeekCode(text: string): boolean {
  return /^\s{0,64}homing:w\d+:/.test(text)
}
