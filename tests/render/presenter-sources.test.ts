import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { renderFormat } from '../../src/render/format.js'
import { presenter } from '../../src/render/presenter/presenter.js'
import { inputFor, textOf } from './paper/lesson.js'

/** The names above parts of the notes of a slide with a drawing and these sources. */
async function namesFor(sources: string) {
  const text = `# T\n\n---\n\n## One\n\nWords.\n\n![decorative](a.svg)\n\n:::sources\n${sources}\n:::`
  const { deck } = parse({ id: 'sources', deck: { file: 'deck.md', text } })
  const html = textOf(await renderFormat(presenter, await inputFor(deck)), 'presenter.html')
  const notes = html.slice(html.indexOf('id="_notes"'), html.indexOf('class="plan"'))
  return [...notes.matchAll(/class="box-label">([^<]*)/g)].map(([, name]) => name)
}

test('The notes say no sources that tell only that a drawing is one’s own', async () => {
  expect(await namesFor('Own drawing.')).toEqual([])
  expect(await namesFor('Handbook, 2024.')).toEqual(['Sources:'])
})
