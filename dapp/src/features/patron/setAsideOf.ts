/**
 * What of a patron's stake at work is set aside for this week's sales: neither used yet, nor free to leave before Monday.
 */
export function setAsideOf(position: {
  weight: bigint
  joining: bigint
  payable_: bigint
}): bigint {
  const leavesAtOnce = position.payable_ - position.joining
  return position.weight > leavesAtOnce ? position.weight - leavesAtOnce : 0n
}
