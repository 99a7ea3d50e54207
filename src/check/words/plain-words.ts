import lists from './plain-words.json' with { type: 'json' }

const written: Readonly<Record<string, readonly string[]>> = lists
const known = new Map<string, ReadonlySet<string>>()

/**
 * Ordinary words that authors write in capitals, to stress them or because they are spoken so on the radio: `OVER`, `STOP`, `TREE`. Those
 * of a language, by its BCP 47 tag, and those of English, which stand in decks of every language.
 */
export function plainWords(language: string): ReadonlySet<string> {
  const [tag = ''] = language.split('-')
  const words =
    known.get(tag) ?? new Set([...(written[tag] ?? []), ...(written.en ?? [])].flatMap(row => row.split(' ')))
  known.set(tag, words)
  return words
}
