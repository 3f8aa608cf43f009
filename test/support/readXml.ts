const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads a small XML document as strictly as a browser reads an SVG, and returns what is written in it. Throws where it
 * isn't well formed. Only elements, attributes and the five entities: a card has nothing else.
 */
export function readXml(xml: string): { elements: string[]; texts: string[] } {
  const elements: string[] = []
  const texts: string[] = []
  const open: string[] = []
  let rest = xml
  let roots = 0
  while (rest) {
    const tag = /^<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/i.exec(rest)
    const text = tag ? null : /^[^<]+/.exec(rest)
    if (tag) {
      const [, closes, name = '', attributes = '', isEmpty] = tag
      for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/g)) unescapeXml(value)
      if (closes) {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
      } else {
        if (open.length === 0 && roots++ > 0) throw new Error('more than one root')
        elements.push(name)
        if (!isEmpty) open.push(name)
      }
    } else if (text && open.length > 0) {
      texts.push(unescapeXml(text[0]))
    } else {
      throw new Error(`not well formed: ${rest.slice(0, 40)}`)
    }
    rest = rest.slice((tag ?? text)?.[0].length)
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> left open`)
  return { elements, texts }
}

function unescapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text)
  if (forbidden) throw new Error(`XML has no character ${forbidden[0].charCodeAt(0)}`)
  return text.replace(/&([^;]*;)?/g, (_, entity: string | undefined) => {
    const char = ENTITIES[entity?.slice(0, -1) ?? '']
    if (!char) throw new Error(`no entity &${entity ?? ''}`)
    return char
  })
}
