import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { papers, renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { inputFor, lesson, textOf } from '../paper/lesson.js'
import { canReadPdfs, printer as openPrinter, pagesOf } from '../paper/printed.js'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

const withPaper = (block: string) => lesson(text => text.replace(':::quiz', `${block}\n\n:::quiz`))
const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, line) => `${word} ${line}.`).join('\n\n')

describe.skipIf(!canReadPdfs)('a sheet to work on', () => {
  const sheet = withPaper(`:::paper{kind=sheet}\n${lines(24, 'On the sheet')}\n:::`)
  const long = (count: number) => ({
    ...sheet,
    slides: sheet.slides.map(slide =>
      slide.id === 'sources' ? { ...slide, body: [...slide.body, ...filler(count)] } : slide
    )
  })
  const filler = (count: number) =>
    withPaper(`:::paper\n${lines(count, 'Before it')}\n:::`).slides.flatMap(({ body }) =>
      body.filter(block => block.type === 'paper')
    )

  test.each([1, 8, 17])('has a page of its own, after %i lines of other text', async count => {
    const pages = await pagesOf(await renderFormat(handout, await inputFor(long(count))), 'handout.pdf', printer)
    const own = pages.filter(page => page.includes('On the sheet'))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain('On the sheet 23.')
    expect(own[0]).toContain('6 · Check')
    expect(own[0]).not.toMatch(/PAPER-TEXT|Before it|Abbreviations|Sources/)
    const lastLines = pages.map(page => page.trim().split(/\n+/).at(-2)?.trim() ?? '')
    expect(lastLines.filter(line => /^(\d · .*|To read)$/.test(line))).toEqual([])
  })
})

describe('cards to cut out', () => {
  const nine = withPaper(
    `:::paper{kind=cards}\n**Cards** (cut them out)\n\n${Array.from({ length: 9 }, (_, card) => `${card + 1}. Protect civilians, especially women and children, on the ground`).join('\n')}\n:::`
  )

  test.each(papers)('are nine on a page of %s, each whole and large enough to read on a table', async paper => {
    const files = await renderFormat(handout, await inputFor(nine, { paper }))
    const asked = await printer.ask(textOf(files, 'handout.html'), [{ width: 672, height: 990 }], cards)
    if ('problem' in asked) throw new Error(asked.problem)
    const [found = []] = asked.answers
    expect(found).toHaveLength(9)
    expect(found.filter(({ points, height }) => points < 20 || height < 30)).toEqual([])
    if (!canReadPdfs) return
    const pages = await pagesOf(files, 'handout.pdf', printer)
    expect(pages.filter(page => page.includes('civilians')).map(page => page.split('civilians').length - 1)).toEqual([
      9
    ])
  })
})

/** Size of the words and height in millimetres of each card. Runs in the page. */
function cards(): { points: number; height: number }[] {
  return [...document.querySelectorAll('.cards li')].map(card => ({
    points: (Number.parseFloat(getComputedStyle(card).fontSize) * 72) / 96,
    height: (card.getBoundingClientRect().height * 25.4) / 96
  }))
}
