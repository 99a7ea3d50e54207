import { describe, expect, it } from 'vitest'
import { repairText } from '../../src/build/repair-text.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'

const head = `${frontMatter({ title: 'Radio', duration: 10 })}\n# Radio\n\n---\n\n## Calls\n\n`
const source = (text: string) => ({ id: 'radio', folder: '', deck: { file: 'radio/deck.md', text } })

function repaired(slide: string): string {
  const text = head + slide
  return repairText(source(text), text).text.split('## Calls\n\n')[1] ?? ''
}

function said(slide: string): string[] {
  return parse(source(head + slide)).messages.map(({ what, fix }) => `${what} | ${fix}`)
}

describe('colons of blocks in one another', () => {
  it('are given to the outer one, at both ends', () => {
    expect(repaired(':::activity{minutes=10}\n1. Talk\n\n:::answer\nYes\n:::\n:::\n')).toBe(
      '::::activity{minutes=10}\n1. Talk\n\n:::answer\nYes\n:::\n::::\n'
    )
    expect(repaired(':::columns\n:::column\nA\n:::\n:::column\n:::callout\nB\n:::\n:::\n:::\n')).toBe(
      ':::::columns\n:::column\nA\n:::\n::::column\n:::callout\nB\n:::\n::::\n:::::\n'
    )
  })

  it('are left alone where an end is missing or code holds some', () => {
    for (const slide of [
      ':::activity\n1. Talk\n\n:::answer\nYes\n:::\n',
      ':::activity\n```\n:::\n```\n\n:::answer\nYes\n:::\n:::\n'
    ])
      expect(repaired(slide)).toBe(slide)
  })
})

describe('options of a quiz with signs of Word', () => {
  it.each([
    ['a) Red\nb) Blue (correct)\nc) Green', '- [ ] Red\n- [x] Blue\n- [ ] Green'],
    ['A. Red\nB. Blue ✓', '- [ ] Red\n- [x] Blue'],
    ['• Red\n• Blue (right answer) — as said\n• Green', '- [ ] Red\n- [x] Blue — as said\n- [ ] Green']
  ])('become boxes where the right one is marked: %j', (written, meant) => {
    expect(repaired(`:::quiz\nWhich?\n\n${written}\n:::\n`)).toBe(`:::quiz\nWhich?\n\n${meant}\n:::\n`)
  })

  it.each(['a) Red\nb) Blue\nc) Green', 'a) Red (wrong)\nb) Blue (correct)', '• Red\n• Blue'])(
    'stay where that is not certain, and the advice is boxes: %j',
    written => {
      const slide = `:::quiz\nWhich?\n\n${written}\n:::\n`
      expect(repaired(slide)).toBe(slide)
      expect(said(slide).join('\n')).toMatch(/expected `- \[ \]` \| Write `- \[ \] Red/)
    }
  )
})

describe('a list of Word with a line without a sign below it', () => {
  it.each([
    ['• Rain\n• Sun\nThat is all.\n', '- Rain\n- Sun\n\nThat is all.\n'],
    ['• Rain\no Light\n➢ Sun\nThat is all\n', '- Rain\n  - Light\n    - Sun\n\nThat is all\n'],
    ['• Rain\n• Sun\nand wind\n', '- Rain\n- Sun\nand wind\n']
  ])('is a list, and the line a paragraph of its own: %j', (written, meant) => {
    expect(repaired(written)).toBe(meant)
  })
})

describe('trainers’ words for blocks', () => {
  it.each([
    ['objectives', ':::outcomes'],
    ['goals', ':::outcomes'],
    ['Learning-Outcomes', ':::outcomes'],
    ['exercise', ':::activity'],
    ['question', ':::quiz']
  ])('%s', (name, meant) => {
    expect(said(`:::${name}\n1. Call\n:::\n`)[0]).toContain(`did you mean \`${meant}\`?`)
  })

  it('keep their braces in the advice', () => {
    expect(said('::: activity {minutes=10}\n1. Call\n:::\n')[0]).toContain(': `:::activity{minutes=10}`.')
  })
})

it('a date in advice is called an example', () => {
  const [message] = parse(
    source('---\ntitle: Radio\nlanguage: en\nduration: 10\naudience: Staff\nversion: 1.0.0\nsource: Own\n---\n')
  ).messages
  expect(message?.fix).toMatch(/example/)
})
