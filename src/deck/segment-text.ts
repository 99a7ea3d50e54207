/** A piece of a segment's text: words, or a tag. */
export type TextToken =
  | { readonly type: 'words'; readonly value: string }
  | { readonly type: 'open' | 'close' | 'alone'; readonly name: string; readonly number: number }

const tag = /(?<!\\)(\\*)<(\/?)([a-z]+)(\d+)(\/?)>/g

/** The pattern is slow, and most texts hold no tag. */
function mayHoldTags(text: string): boolean {
  return text.includes('<')
}

/** Splits a segment's text into words and tags. A tag after a backslash is plain words: `\<b1>` reads `<b1>`. */
export function tokensOf(text: string): TextToken[] {
  if (!mayHoldTags(text)) return text === '' ? [] : [{ type: 'words', value: text }]
  const tokens: TextToken[] = []
  let words = ''
  let end = 0
  const flush = () => {
    if (words !== '') tokens.push({ type: 'words', value: words })
    words = ''
  }
  for (const match of text.matchAll(tag)) {
    const [whole, slashes = '', closing, letters = '', digits = '', alone] = match
    words += text.slice(end, match.index) + slashes.slice(0, Math.floor(slashes.length / 2))
    end = match.index + whole.length
    if (slashes.length % 2 === 1) {
      words += whole.slice(slashes.length)
      continue
    }
    flush()
    const type = closing ? 'close' : alone ? 'alone' : 'open'
    tokens.push({ type, name: letters + digits, number: Number(digits) })
  }
  words += text.slice(end)
  flush()
  return tokens
}

/** Escapes words so that `tokensOf` returns them as words. `beforeTag`: whether a tag follows. */
export function escapeWords(words: string, beforeTag: boolean): string {
  const escaped = !mayHoldTags(words) ? words : words.replace(tag, (whole, slashes: string) => `${slashes}\\${whole}`)
  return beforeTag ? escaped.replace(/(?<!\\)\\+$/, slashes => slashes + slashes) : escaped
}

/** Returns a segment's text without its tags, as readers see it. */
export function wordsOf(text: string): string {
  if (!mayHoldTags(text)) return text
  return tokensOf(text)
    .map(token => (token.type === 'words' ? token.value : ''))
    .join('')
}
