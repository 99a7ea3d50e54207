import { wordsOf } from '../../deck/segment-text.js'
import type { TranslationCheck } from './check.js'

const classes = {
  'a full stop': '.。．।۔',
  'a question mark': '?？؟\u037e',
  'an exclamation mark': '!！',
  'a colon': ':：',
  'an ellipsis': '…'
} as const

type Ending = keyof typeof classes | 'no mark'

const closing = `["'”’»«「」『』)\\]）】\\s\\u200e\\u200f\\u2066-\\u2069]`
const isClosing = new RegExp(`^${closing}$`, 'u')
const afterLast = new RegExp(`(?<!${closing})${closing}+$`, 'u')

// These end a sentence without a mark, or with one that is not in the list.
const unmarked = /^(th|lo|km|my|am|ti)\b/

export const translationEndsAlike: TranslationCheck = {
  id: 'translation-ends-alike',
  severity: 'warning',
  wants: 'A translation ends with the same kind of mark as its source.',
  why: 'A question that ends like a statement, or a bullet with a full stop among others without, is often a text cut short.',
  check({ source, target, role }, { language }) {
    if (role === 'alt' || unmarked.test(language)) return []
    const [wanted, found] = [endingOf(source), endingOf(target)]
    if (wanted === found) return []
    return [
      {
        what: `Unexpected ${found} at the end of a translation, expected ${wanted}`,
        fix: 'See whether the end is missing; else end it as the source does, with the mark of the language.'
      }
    ]
  }
}

function endingOf(text: string): Ending {
  const all = wordsOf(text)
  // Most texts end with a letter or a mark, and the pattern looks at every place of a text.
  const words = isClosing.test(all.at(-1) ?? '') ? all.replace(afterLast, '') : all
  if (words.endsWith('...')) return 'an ellipsis'
  const last = words.at(-1) ?? ''
  for (const [name, marks] of Object.entries(classes)) if (last !== '' && marks.includes(last)) return name as Ending
  return 'no mark'
}
