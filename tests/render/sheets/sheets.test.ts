import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { papers, type RenderedFile, renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { pageSizes } from '../../../src/render/paper/page-size.js'
import { sheets } from '../../../src/render/sheets/sheets.js'
import { open as openPdf } from '../../pdf/subject.js'
import { long, sampled } from '../../sampled.js'
import { inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, printer as openPrinter, pagesOf } from '../paper/printed.js'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

const sheet = (words = '') => `:::paper{kind=sheet}\n**The scenario.** The well is dry. ${words}\n
| | what | who |\n| --- | --- | --- |\n| first | | |\n| then | | |\n:::`
const cards = (count: number, word = 'ground') =>
  `:::paper{kind=cards}\n**Cards**\n\n${Array.from({ length: count }, (_, card) => `${card + 1}. Protect civilians, especially women, on the ${word}`).join('\n')}\n:::`

/** The example lesson with a sheet or cards on the slide of its activity. */
const withPaper = (block: string, change = (text: string) => text) =>
  lesson(text => change(text.replace(/(\n:{3,}activity[\s\S]*?\n::::+\n)/, `$1\n${block}\n`)))

const html = async (block: string, change?: (text: string) => string) =>
  textOf(await renderFormat(sheets, await inputFor(withPaper(block, change))), 'activity-sheets.html')

describe('activity sheets', () => {
  test('are not made for a lesson without sheets and cards', async () => {
    expect(await renderFormat(sheets, await inputFor(lesson()))).toEqual([])
  })

  test('say what to do and how many copies to make, and hold no answer', async () => {
    const text = await html(sheet())
    expect(text).toContain('Activity 1 · ')
    expect(text).toContain('Copies: one for each participant')
    expect(text).toContain('The well is dry.')
    expect(text).toMatch(/<div class="instructions">.*<ol>/s)
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(skippedLevels(text)).toEqual([])
  })

  test('have the title in the head of every page, and one kind of room for an answer', async () => {
    const text = await html(':::paper{kind=sheet}\n**Remarks**\n\nOur answer: ______________\n:::')
    expect(text).toMatch(/<h1 class="heading unseen">/)
    expect(text).toContain('<p class="to-write">Our answer:</p>')
    expect(text.match(/<div class="line">/g)).toHaveLength(3)
  })

  test('break no word of a card at its hyphen, unless it is too long for a line', async () => {
    const text = await html(cards(2, 'host-State side of a multi-stakeholder-consultation'))
    expect(text).toContain('<span class="unbroken-word">host-State</span>')
    expect(text).toContain('multi-stakeholder-consultation')
  })

  test('count copies and sets when the deck says how many people take part', async () => {
    const people = (text: string) => text.replace('duration: 30', 'duration: 30\nparticipants: 16-24')
    const inFours = (text: string) => people(text).replace('activity{', 'activity{group=4 ')
    expect(await html(sheet(), people)).toContain('Copies: 24, one for each participant')
    const inPairs = (text: string) => people(text).replace('activity{', 'activity{group=2 ')
    expect(await html(sheet(), inPairs)).toContain('Copies: 12, one for each pair')
    expect(await html(sheet(), inFours)).toContain('Copies: 24, one for each participant')
    expect(await html(cards(4), people)).toContain('Copies: one for each group')
    expect(await html(cards(4), inFours)).toContain('Copies: 1, for group A of 6')
  })

  test('give each set of cards a page with its letter, unless there is one set, or more than letters', async () => {
    const sets = async (people: number) => {
      const change = (text: string) =>
        text.replace('duration: 30', `duration: 30\nparticipants: ${people}`).replace('activity{', 'activity{group=4 ')
      return [...(await html(cards(4), change)).matchAll(/<p class="copies">(.*?)<\/p>/g)].map(([, copies]) => copies)
    }
    expect(await sets(8)).toEqual(['Copies: 1, for group A of 2', 'Copies: 1, for group B of 2'])
    expect(await sets(4)).toEqual(['Copies: 1, one for each group'])
    expect(await sets(400)).toEqual(['Copies: 100, one for each group'])
  })

  test('say that they are a draft only where something is open on them', async () => {
    expect(await html(sheet())).not.toContain('Draft:')
    expect(await html(sheet('Ask {{name of the adviser}}.'))).toContain('Draft: 1 blank to fill in')
  })

  test('are in no handout', async () => {
    const made = await renderFormat(handout, await inputFor(withPaper(`${sheet()}\n\n${cards(4)}`)))
    expect(textOf(made, 'handout.html')).not.toMatch(/The well is dry|Protect civilians/)
  })
})

describe('a sheet on paper', () => {
  test.each(sampled(papers, 1))('fills its page of %s and no more', long, async paper => {
    for (const words of ['', 'It has been so since May. '.repeat(30)]) {
      const files = await renderFormat(sheets, await inputFor(withPaper(`${sheet(words)}\n\n${sheet()}`), { paper }))
      if (canReadPdfs) expect(await pagesOf(files, 'activity-sheets.pdf', printer)).toHaveLength(2)
      const asked = await printer.ask(textOf(files, 'activity-sheets.html'), [{ width: 672, height: 990 }], sizes)
      if ('problem' in asked) throw new Error(asked.problem)
      for (const { page, table } of asked.answers[0] ?? []) expect(Math.abs(page - table)).toBeLessThan(4)
    }
  })
})

describe('a sheet with a wide table', () => {
  const wide = sheet('It has been so since May. '.repeat(16)).replace(
    /\| \|.*/s,
    '| | what | how | who | when |\n| --- | --- | --- | --- | --- |\n| first | | | | |\n:::'
  )

  test.each(papers)('lies on its side and fills its page of %s, between pages that stand', async paper => {
    const files = await renderFormat(
      sheets,
      await inputFor(withPaper(`${sheet()}\n\n${wide}\n\n${cards(4)}`), { paper })
    )
    const pdf = await print(files)
    const { document } = await openPdf(pdf)
    const sizes = document.getPages().map(page => page.getSize())
    expect(sizes.map(({ width, height }) => width > height)).toEqual([false, true, false])
    expect(sizes[1]?.width).toBeCloseTo(sizes[0]?.height ?? 0, 2)
  })

  test('has its table on a page of its own in large print', async () => {
    if (!canReadPdfs) return
    const files = await renderFormat(sheets, await inputFor(withPaper(wide), { print: 'large' }))
    const [text = '', table = '', ...more] = await pagesOf(files, 'activity-sheets.pdf', printer)
    expect(text).toContain('The well is dry.')
    expect(text).not.toContain('who')
    expect(table).toMatch(/what +how +who +when/)
    expect(more).toEqual([])
  })
})

describe('cards to cut out', () => {
  test('have the letter of their set and a number, also after other cards', async () => {
    const people = (text: string) => text.replace('duration: 30', 'duration: 30\nparticipants: 8')
    const deck = withPaper(`${cards(4)}\n\n${cards(2)}`, text => people(text).replace('activity{', 'activity{group=4 '))
    if (!canReadPdfs) return
    const pages = await pagesOf(await renderFormat(sheets, await inputFor(deck)), 'activity-sheets.pdf', printer)
    expect(pages.map(page => page.match(/\b[A-Z]\d\b/g))).toEqual([
      ['A1', 'A2', 'A3', 'A4'],
      ['B1', 'B2', 'B3', 'B4'],
      ['A1', 'A2'],
      ['B1', 'B2']
    ])
  })

  test.each(papers)('are nine on a page of %s, three in a row, large enough to read on a table', async paper => {
    const files = await renderFormat(sheets, await inputFor(withPaper(cards(9)), { paper }))
    const asked = await printer.ask(textOf(files, 'activity-sheets.html'), [{ width: 672, height: 990 }], cardSizes)
    if ('problem' in asked) throw new Error(asked.problem)
    const [found = []] = asked.answers
    expect(found).toHaveLength(9)
    expect(new Set(found.map(({ left }) => left)).size).toBe(3)
    expect(found.filter(({ points, height }) => points < 20 || height < 60)).toEqual([])
    if (canReadPdfs) expect(await pagesOf(files, 'activity-sheets.pdf', printer)).toHaveLength(1)
  })

  test('are two in a row where their longest word needs the room, and never cut', async () => {
    const files = await renderFormat(sheets, await inputFor(withPaper(cards(9, 'предупредительность-ю'))))
    const asked = await printer.ask(textOf(files, 'activity-sheets.html'), [{ width: 672, height: 990 }], cardSizes)
    if ('problem' in asked) throw new Error(asked.problem)
    const [found = []] = asked.answers
    expect(new Set(found.map(({ left }) => left)).size).toBe(2)
    expect(found.filter(({ isCut }) => isCut)).toEqual([])
  })
})

async function print(files: readonly RenderedFile[]): Promise<Uint8Array> {
  const printed = await printer.print(textOf(files, 'activity-sheets.html'), pageSizes.a4)
  if ('problem' in printed) throw new Error(printed.problem)
  return printed.pdf
}

/** Where each sheet ends and where its last table does, in pixels. Runs in the page. */
function sizes(): { page: number; table: number }[] {
  return [...document.querySelectorAll('.work-sheet')].map(page => ({
    page: page.getBoundingClientRect().bottom,
    table: page.querySelector('table')?.getBoundingClientRect().bottom ?? 0
  }))
}

/** Size of the words, height in millimetres and place of each card. Runs in the page. */
function cardSizes(): { points: number; height: number; left: number; isCut: boolean }[] {
  return [...document.querySelectorAll('.cards li')].map(card => ({
    points: (Number.parseFloat(getComputedStyle(card).fontSize) * 72) / 96,
    height: (card.getBoundingClientRect().height * 25.4) / 96,
    left: Math.round(card.getBoundingClientRect().left),
    isCut: card.scrollWidth > card.clientWidth
  }))
}
