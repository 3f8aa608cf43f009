/** What hostile merchants might call themselves and what they sell: what it tries, a name and a title. */
export const HOSTILE = [
  ['markup', '</text><script>alert(1)</script>', '<svg onload="x">'],
  ['quotes that end a JSON string', '","evil":"1', '\\","x":{'],
  ['a CDATA end and entities', ']]>&lt;&#x0;&unknown;', '<!--'],
  ['control characters', 'a\u0000b\u0001c\u001fd\u007fe', 'tab\tline\nreturn\r'],
  ['right to left and zero width', '\u202egnp.exe\u202c\u200b', '\u2066‮x'],
  ['emoji and other letters', '🕊️ Smørrebrød 東京', 'café'],
] as const

/** How a card shows such a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters become spaces on cards
export const onOneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, ' ')
