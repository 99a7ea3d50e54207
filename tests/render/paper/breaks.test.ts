import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { inputFor, lesson } from './lesson.js'
import { canReadPdfs, printer as openPrinter, pagesOf } from './printed.js'

/** Slides with lines for paper before each thing, more or fewer, so that it begins at another height of a page each time. */
const copies = (thing: (index: number) => string) =>
  lesson(text => {
    const slides = Array.from({ length: 34 }, (_, index) => {
      const lines = Array.from({ length: (index * 7) % 31 }, (_, line) => `Line ${line} of paper.`)
      return `---\n\n## Copy ${index}\n\nText\n\n:::paper\n${[...lines, ''].join('\n\n')}${thing(index)}\n:::\n`
    })
    return `${text}\n${slides.join('\n')}`
  })

describe.skipIf(!canReadPdfs)('where pages end', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer.close())

  test('a short table, with room to write in, stays whole', async () => {
    const deck = copies(
      index => `| what | who |\n| --- | --- |\n| first ${index}. | |\n| second ${index}. | |\n| third ${index}. | |`
    )
    const pages = await pagesOf(await renderFormat(handout, await inputFor(deck)), 'handout.pdf', printer)
    const cut = Array.from({ length: 34 }, (_, index) => index).filter(
      index => !pages.some(page => ['first', 'second', 'third'].every(row => page.includes(`${row} ${index}.`)))
    )
    expect(cut).toEqual([])
  })

  // In large print and for dyslexia, where pages are few lines long, lists run on from one to the next.
  test('a list leaves no item alone at the foot or the head of a page', async () => {
    const items = ['first', 'second', 'third', 'fourth', 'fifth']
    const deck = copies(index => items.map(item => `- ${item} ${index}. of the points`).join('\n'))
    const pages = await pagesOf(await renderFormat(handout, await inputFor(deck)), 'handout.pdf', printer)
    const pageOf = (item: string, index: number) =>
      pages.findIndex(page => page.includes(`${item} ${index}. of the points`))
    const alone = Array.from({ length: 34 }, (_, index) => index).filter(
      index => pageOf('first', index) !== pageOf('second', index) || pageOf('fourth', index) !== pageOf('fifth', index)
    )
    expect(alone).toEqual([])
  })
})
