import type { TranslationCheck } from './check.js'

const opening = { embed: '\u202a\u202b\u202d\u202e', isolate: '\u2066\u2067\u2068' } as const
const closing = { '\u202c': 'embed', '\u2069': 'isolate' } as const

const anyMark = /[\u202a-\u202e\u2066-\u2069]/

export const translationTurnsBack: TranslationCheck = {
  id: 'translation-turns-back',
  severity: 'error',
  wants: 'Every invisible mark that turns the writing direction is closed again.',
  why: 'An open mark reverses the text after it: numbers and brackets would read backwards.',
  check({ target }) {
    if (!anyMark.test(target)) return []
    const open: string[] = []
    for (const letter of target) {
      const opened = Object.entries(opening).find(([, marks]) => marks.includes(letter))?.[0]
      const closed = letter === '\u202c' || letter === '\u2069' ? closing[letter] : undefined
      if (opened) open.push(opened)
      if (closed && open.pop() !== closed) return [unbalanced]
    }
    return open.length === 0 ? [] : [unbalanced]
  }
}

const unbalanced = {
  what: 'Unexpected mark of direction (U+202A to U+202E, U+2066 to U+2069) that is not closed',
  fix: 'Take the invisible marks out: codes and numbers are kept in order without them.'
}
