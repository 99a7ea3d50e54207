import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { renderFormat } from '../../src/render/format.js'
import { presenter } from '../../src/render/presenter/presenter.js'
import { inputFor, textOf } from './paper/lesson.js'

/** The names above parts of the notes of a slide that holds this. */
async function namesOf(body: string) {
  const text = `# T\n\n---\n\n## One\n\n${body}`
  const { deck } = parse({ id: 'sources', deck: { file: 'deck.md', text } })
  const html = textOf(await renderFormat(presenter, await inputFor(deck)), 'presenter.html')
  const notes = html.slice(html.indexOf('id="_notes"'), html.indexOf('class="plan"'))
  return [...notes.matchAll(/class="(?:box-label|cue-words)">(?:<p>)?([^<]*)/g)].map(([, name]) => name)
}

/** The same of a slide with a drawing and these sources. */
const namesFor = (sources: string) => namesOf(`Words.\n\n![decorative](a.svg)\n\n:::sources\n${sources}\n:::`)

test('The notes say no sources that tell only that a drawing is one’s own', async () => {
  expect(await namesFor('Own drawing.')).toEqual([])
  expect(await namesFor('Handbook, 2024.')).toEqual(['Sources:'])
})

test('On an activity the purpose, what is said and the debrief come before the expected answer', async () => {
  const parts = [':::answer\nRed.\n:::', ':::debrief\nWhy?\n:::', ':::purpose\nThey sort.\n:::'].join('\n\n')
  const activity = `::::activity{minutes=5 method=sorting materials=cards}\n1. Sort.\n\n${parts}\n::::`
  const names = await namesOf(`${activity}\n\n:::notes\n**Ask:** Where do you disagree?\n:::`)
  expect(names).toEqual(['Purpose', 'Where do you disagree?', 'Debrief', 'Expected answer'])
})
