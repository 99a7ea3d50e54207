import { expect, test } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { inputFor, textOf } from '../paper/lesson.js'

test('pictures that stand side by side on the slide do so in the workbook, each with its caption', async () => {
  const picture = (name: string) => `![The ${name}](images/${name}.png "Our ${name}")`
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Two wells\n\n${picture('pump')}\n\n${picture('rope')}`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const html = textOf(await renderFormat(handout, await inputFor(deck)), 'handout.html')
  const [, row = ''] = /<div class="picture-row wide">(.*?)<\/article>/s.exec(html) ?? []
  expect(row.match(/<figcaption>/g)).toHaveLength(2)
  expect(row).toContain('Our pump')
  expect(row).toContain('Our rope')
})

test('A box of care stands on the front page of the workbook, and the picture beside it on the slide is left out', async () => {
  const care = ':::callout{kind=care}\n- You may leave\n:::\n\n![A door](images/door.svg)'
  const front =
    'sensitivity:\n  note: "N"\n  support: "S"\n  opt-out: "O"\n  confidentiality: "C"\n  facilitator: "F"\n'
  const text = `---\nlanguage: en\n${front}---\n\n# T\n\n---\n\n## Before we begin\n\n${care}`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const html = textOf(await renderFormat(handout, await inputFor(deck)), 'handout.html')
  expect(html).not.toContain('A door')
})

test('The picture of a question or an activity is no part of the workbook', async () => {
  const quiz = ':::quiz\nWhich?\n- [ ] One\n- [x] Two\n:::'
  const task = ':::activity{minutes=5}\n1. Look.\n:::'
  const slide = (name: string, block: string) => `---\n\n## Of ${name}\n\n![A ${name}](images/${name}.svg)\n\n${block}`
  const text = `---\nlanguage: en\n---\n\n# T\n\n${slide('rope', quiz)}\n\n${slide('pump', task)}`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const html = textOf(await renderFormat(handout, await inputFor(deck)), 'handout.html')
  const items = [...html.matchAll(/<article[^>]* class="workbook-item.*?<\/article>/gs)].map(([item]) => item)
  expect(items).toHaveLength(1)
  expect(items[0]).toContain('Of pump')
  expect(items[0]).not.toContain('<img')
})
