const sentences: Readonly<Record<string, string>> = {
  bought: 'A bundle was paid for',
  activated: 'A share began',
  repaid: 'A share that waited was paid back',
  returned: 'Shares were paid back',
}

/** What moved the presale pool. */
export function shareEventSentence(kind: string): string {
  return sentences[kind] ?? `Shares: ${kind}`
}
