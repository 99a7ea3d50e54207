/** What a font's `ToUnicode` says: the text that each code stands for. */
export function readToUnicode(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of lines.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi))
      texts.set(hexadecimal(code), fromUtf16(text))
  for (const [, lines = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      const first = hexadecimal(from)
      // The last letter counts on.
      for (let code = first; code <= hexadecimal(to); code++)
        texts.set(code, fromUtf16((hexadecimal(text) + code - first).toString(16).padStart(text.length, '0')))
    }
  return texts
}

function hexadecimal(digits: string): number {
  return Number.parseInt(digits, 16)
}

function fromUtf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le')
}
