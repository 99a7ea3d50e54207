import { describe, expect, it } from 'vitest'
import { all, textOf } from '../../src/deck/walk.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'

const read = (text: string) =>
  parse({
    id: 'water',
    deck: { file: 'decks/water/deck.md', text: `${frontMatter()}\n# Water\n` },
    questions: { file: 'decks/water/questions.md', text }
  })

const question = (text: string) => `:::quiz{outcomes="1"}\n${text}\n\n- [x] Yes — Right.\n- [ ] No — Wrong.\n:::\n`

describe('a question bank', () => {
  it('is a list of questions, with or without breaks and headings between them', () => {
    const { deck, messages } = read(
      `# Part one\n\n${question('One?')}\n---\n${question('Two?')}\n${question('Three?')}`
    )
    expect(messages).toEqual([])
    const asked = (deck.questions ?? []).map(({ body }) =>
      textOf(all(body, 'quiz').flatMap(({ children }) => children[0] ?? []))
    )
    expect(asked).toEqual(['One?', 'Two?', 'Three?'])
    expect(deck.slides).toHaveLength(1)
  })

  it('reports at their lines what is no question, and leaves it out', () => {
    const { deck, messages } = read(`${question('One?')}\nA remark.\n\n:::notes\nSay it.\n:::\n`)
    expect(messages.map(({ file, rule, place }) => [file, rule, place?.start.line])).toEqual([
      ['decks/water/questions.md', 'questions-file-has-questions', 8],
      ['decks/water/questions.md', 'questions-file-has-questions', 10]
    ])
    expect(deck.questions).toHaveLength(1)
  })

  it('reports a question without a right answer, as on a slide, and a file without questions', () => {
    const without = read(':::quiz\nOne?\n\n- [ ] Yes\n- [ ] No\n:::\n').messages
    expect(without.map(({ file, rule }) => [file, rule])).toEqual([['decks/water/questions.md', 'block-is-complete']])
    expect(read('Nothing yet.\n').messages.map(({ rule }) => rule)).toContain('questions-file-has-questions')
  })

  it('may be longer than a slide', () => {
    const many = Array.from({ length: 200 }, (_, index) => question(`Number ${index}? ${'word '.repeat(40)}`)).join(
      '\n'
    )
    const { deck, messages } = read(many)
    expect(messages).toEqual([])
    expect(deck.questions).toHaveLength(200)
  })
})
