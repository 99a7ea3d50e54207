import { arabic } from './ar.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'
import { portuguese } from './pt.js'
import { russian } from './ru.js'
import type { Words } from './words.js'
import { chinese } from './zh.js'

const lists: Readonly<Record<string, Words>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
  zh: chinese
}

/** The lists for a BCP 47 tag, by its language subtag; `undefined` where nobody has written them. */
export function wordsOf(language: string): Words | undefined {
  return lists[language.split('-')[0] ?? '']
}

/** The subtags of all languages that have lists. */
export const languagesWithWords: readonly string[] = Object.keys(lists)
