import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { papers, type RenderedFile, type RenderOptions, renderFormat } from '../../../src/render/format.js'
import { pageSizes } from '../../../src/render/paper/page-size.js'
import { sheets } from '../../../src/render/sheets/sheets.js'
import { long, sampled } from '../../sampled.js'
import { inputFor, lesson, textOf } from '../paper/lesson.js'
import { canReadPdfs, printer as openPrinter } from '../paper/printed.js'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

/** One row is higher than the others, and the last one is not full. */
const words = [
  'Rain',
  'Well',
  'River',
  'Spring',
  `Tank ${'that has been cleaned with care '.repeat(4)}`,
  'Lake',
  'Truck'
]

const lessonWith = (cards: readonly string[], people = 8) =>
  lesson(text =>
    text
      .replace('duration: 30', `duration: 30\nparticipants: ${people}`)
      .replace('activity{', 'activity{group=4 ')
      .replace(
        /(\n:{3,}activity[\s\S]*?\n::::+\n)/,
        `$1\n:::paper{kind=cards}\n**Cards**\n\n${cards.map(card => `- ${card}`).join('\n')}\n:::\n`
      )
  )

async function made(options: Partial<RenderOptions>, language = 'en', cards = words): Promise<readonly RenderedFile[]> {
  return renderFormat(sheets, await inputFor({ ...lessonWith(cards), language }, options))
}

interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** The words of each page with the middle of each, in points from its upper left corner. */
async function wordsOf(files: readonly RenderedFile[], paper: 'a4' | 'letter'): Promise<Word[][]> {
  const printed = await printer.print(textOf(files, 'activity-sheets.html'), pageSizes[paper])
  if ('problem' in printed) throw new Error(printed.problem)
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-backs-'))
  try {
    const file = join(folder, 'sheets.pdf')
    writeFileSync(file, printed.pdf)
    const pages = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('<page ').slice(1)
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g
    return pages.map(page =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        x: (Number(left) + Number(right)) / 2,
        y: (Number(top) + Number(bottom)) / 2
      }))
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(!canReadPdfs)('the backs of cards', () => {
  const kinds = papers.flatMap(paper => (['en', 'ar'] as const).map(language => [paper, language] as const))

  test.each(sampled(kinds, 2))(
    'lie behind their cards when the sheet is turned on its long edge: %s, %s',
    long,
    async (paper, language) => {
      const pages = await wordsOf(await made({ paper, duplex: true }, language), paper)
      expect(pages).toHaveLength(4)
      const [front = [], back = []] = pages
      const width = pageSizes[paper].width * 72
      const at = (page: Word[], like: RegExp) => page.find(({ text }) => like.test(text))
      const shifts = words.flatMap((word, index) => {
        if (word.includes(' ')) return []
        const card = at(front, new RegExp(`^${word}$`))
        const sign = at(back, new RegExp(`^(\\D${index + 1}|${index + 1}\\D)$`))
        if (!card || !sign) throw new Error(`No front or back of ${word}`)
        expect(Math.abs(card.x + sign.x - width), word).toBeLessThan(1.5)
        return [card.y - sign.y]
      })
      expect(shifts).toHaveLength(6)
      expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThan(1)
    }
  )

  test('show the sign of each card and the activity, and none of its words', async () => {
    const [, back = []] = await wordsOf(await made({ duplex: true }), 'a4')
    const texts = back.map(({ text }) => text)
    for (const sign of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']) expect(texts).toContain(sign)
    expect(texts.filter(text => words.includes(text))).toEqual([])
    expect(texts.join(' ')).toContain('long edge')
  })
})

test('backs are made when they are asked for, and not for cards that take more than a page', async () => {
  const backs = async (options: Partial<RenderOptions>, cards = words) =>
    textOf(await made(options, 'en', cards), 'activity-sheets.html').match(/ backs"/g)?.length ?? 0
  expect(await backs({})).toBe(0)
  expect(await backs({ duplex: true })).toBe(2)
  const long = Array.from({ length: 12 }, (_, index) => `${index} ${'a long sentence about water '.repeat(8)}`)
  expect(await backs({ duplex: true }, long)).toBe(0)
})
