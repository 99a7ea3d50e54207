import { expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'

it('rules on questions hold for the question bank, at its lines', () => {
  const { deck, messages } = parse({
    id: 'water',
    deck: {
      file: 'decks/water/deck.md',
      text: `${frontMatter()}\n# Water\n\n---\n\n## Outcomes\n\n:::outcomes\n1. Describe one well\n:::\n`
    },
    questions: {
      file: 'decks/water/questions.md',
      text: ':::quiz{outcomes="1"}\nWhich is right?\n\n- [x] One — Yes.\n- [ ] Two\n- [ ] Three — No.\n:::\n\n:::quiz{outcomes="4"}\nWhich is it?\n\n- [x] A — Yes.\n- [ ] B — No.\n- [ ] None of the above — No.\n:::\n'
    }
  })
  expect(messages).toEqual([])
  const found = check(deck).filter(({ file }) => file === 'decks/water/questions.md')
  expect(found.map(({ rule, place }) => `${place?.start.line} ${rule}`)).toEqual([
    '5 option-has-feedback',
    '9 reference-resolves',
    '14 option-stands-alone'
  ])
})
