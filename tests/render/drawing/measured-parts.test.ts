import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPrinter, type Printer } from '../../../src/host/output/print.js'
import { parse } from '../../../src/parse/parse.js'
import { measuredParts } from '../../../src/render/drawing/measured-parts.js'
import { renderFormat } from '../../../src/render/format.js'
import { slides } from '../../../src/render/slides/slides.js'
import { browserPath } from '../../browser.js'
import { inputFor, textOf } from '../paper/lesson.js'

let printer: Printer
beforeAll(async () => {
  printer = openPrinter(await browserPath())
})
afterAll(() => printer.close())

const { kinds, ...parts } = measuredParts
/** Every selector, those with commas in their parts. */
const selectors = [...Object.values(parts), ...kinds.map(([selector]) => selector)].flatMap(selector =>
  selector.includes('(') ? [selector] : selector.split(', ')
)

/** Runs in the page: those of the selectors that nothing has. */
function unusedInPage(selectors: string): string[] {
  const all: string[] = JSON.parse(selectors)
  return all.filter(selector => document.querySelector(selector) === null)
}

it('names parts that slides are drawn of', async () => {
  const html: string[] = []
  const content = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')
  const picture = {
    state: 'found',
    mediaType: 'image/gif',
    content,
    width: 1,
    height: 1,
    bytes: content.length
  } as const
  // Pictures of the first are missing.
  const picturesOf = (text: string) =>
    Object.fromEntries([...text.matchAll(/!\[[^\]]*\]\(([^\s)]+)/g)].map(([, address]) => [address, picture]))
  for (const name of ['every-block', 'looks']) {
    const text = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8')
    const { deck } = parse({ id: name, deck: { file: 'deck.md', text } })
    html.push(
      textOf(
        await renderFormat(slides, await inputFor({ ...deck, pictures: name === 'looks' ? picturesOf(text) : {} })),
        'slides.html'
      )
    )
  }
  const unused: string[][] = []
  for (const page of html) {
    const asked = await printer.ask(
      page,
      [{ width: 1280, height: 720 }],
      unusedInPage,
      new Map(),
      JSON.stringify(selectors)
    )
    if ('problem' in asked) throw new Error(asked.problem)
    unused.push(asked.answers[0] ?? [])
  }
  expect(selectors.filter(selector => unused.every(missing => missing.includes(selector)))).toEqual([])
})
