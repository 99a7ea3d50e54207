import { english } from './en.js'
import type { Words } from './words.js'

const lists: Readonly<Record<string, Words>> = { en: english }

/** The lists for a BCP 47 tag, by its language subtag; `undefined` where nobody has written them. */
export function wordsOf(language: string): Words | undefined {
  return lists[language.split('-')[0] ?? '']
}
