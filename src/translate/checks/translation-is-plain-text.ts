import type { Finding } from '../../deck/diagnostic.js'
import { wordsOf } from '../../deck/segment-text.js'
import type { TranslationCheck } from './check.js'

// Markup of other formats. A source may have the same, as words.
const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['**', /\*\*/],
  ['](', /\]\s?\(/],
  ['`', /`/],
  [':::', /:::/],
  ['{{', /\{\{|\}\}/],
  ['a list mark', /^\s*(?:[-*+]|\d+[.)])\s/],
  ['a heading mark', /^\s*#{1,6}\s/],
  ['HTML', /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+);/i],
  ['*', /(?<!\*)\*(?!\*)/],
  ['__', /__/]
]

export const translationIsPlainText: TranslationCheck = {
  id: 'translation-is-plain-text',
  severity: 'warning',
  wants: 'A translation consists of words and tags: no Markdown, no HTML, no empty line.',
  why: 'Everything in it is shown as typed: `**bold**` would appear on the slide with its asterisks.',
  check({ source, target }) {
    const blankLine: Finding[] = /\n\s*\n/.test(target)
      ? [
          {
            what: 'Unexpected empty line in a translation',
            fix: 'Write one paragraph; the deck says where the next begins.',
            severity: 'error'
          }
        ]
      : []
    const [before, after] = [wordsOf(source), wordsOf(target)]
    const strange = marks.filter(([, pattern]) => pattern.test(after) && !pattern.test(before)).map(([name]) => name)
    return [
      ...blankLine,
      ...strange.map(name => ({
        what: `Unexpected \`${name}\` in a translation, expected plain words`,
        fix: 'Take it out. Bold and links are tags: put the tags of the source around the words.'
      }))
    ]
  }
}
