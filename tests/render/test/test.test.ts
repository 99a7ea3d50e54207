import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { type RenderedFile, renderFormat } from '../../../src/render/format.js'
import { test as format } from '../../../src/render/test/test.js'
import { isLong, long, sampled } from '../../sampled.js'
import { inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, pagesOf, printer } from '../paper/printed.js'
import { rightOptions, thirtyQuestions } from './thirty.js'

describe('the test on paper', () => {
  it('asks the questions of slides and bank in every version, and holds no key', async () => {
    const files = await renderFormat(format, await inputFor(thirtyQuestions()))
    const papers = textOf(files, 'test.html')
    expect(papers.match(/class="test-version /g)).toHaveLength(3)
    for (let number = 1; number <= 30; number += 1)
      expect(papers.split(`What is asked in number ${number}?`), `question ${number}`).toHaveLength(4)
    expect(papers).not.toMatch(/SECRET|class="(?:option correct|key|feedback)"/)
    expect(textOf(files, 'test-key.html')).toContain('SECRET-FEEDBACK 30')
    for (const page of ['test.html', 'test-key.html']) expect(skippedLevels(textOf(files, page))).toEqual([])
  })

  it('shows a ring where one answer is right and a square where several are', async () => {
    const papers = textOf(await renderFormat(format, await inputFor(thirtyQuestions())), 'test.html')
    for (const [, number, sign] of papers.matchAll(/number (\d+)\?.*?<span class="answer-sign (one|many)"/gs))
      expect(sign, number).toBe(rightOptions(Number(number)).length > 1 ? 'many' : 'one')
  })

  it('has as many versions as the front matter says, and its pass mark', async () => {
    const deck = thirtyQuestions('en', 'test: {versions: 2, pass: 75}\n')
    const files = await renderFormat(format, await inputFor(deck))
    expect(textOf(files, 'test.html').match(/class="test-version /g)).toHaveLength(2)
    expect(textOf(files, 'test-key.html')).toContain('Pass mark: 23 of 30 questions (75 %)')
  })

  it('has a line of results for each participant of a large class, too', async () => {
    const files = await renderFormat(format, await inputFor(thirtyQuestions('en', 'participants: 50\n')))
    const [, lines = ''] =
      /class="paper-table tally".*?<tbody>(.*?)<\/tbody>/s.exec(textOf(files, 'test-key.html')) ?? []
    expect(lines.match(/<tr>/g)).toHaveLength(50)
  })

  it('is made of the questions of slides alone, and not made without questions', async () => {
    const files = await renderFormat(format, await inputFor(lesson()))
    expect(secrets.filter(secret => textOf(files, 'test.html').includes(secret))).toEqual([])
    const without = lesson(text => text.replace(/\n:{3,}quiz[\s\S]*?\n:::+\n/, '\n'))
    expect(await renderFormat(format, await inputFor(without))).toEqual([])
  })
})

describe.skipIf(!canReadPdfs)('the printed test of thirty questions', () => {
  let printed: Printer
  beforeAll(async () => {
    printed = await printer()
  })
  afterAll(() => printed.close())

  const inTurn = { en: ['A', 'B', 'C', 'D', 'E'], ar: ['أ', 'ب', 'ج', 'د', 'هـ'] }

  for (const language of sampled(['en', 'ar'] as const, 1))
    it(`agrees with its key in each version, in ${language}`, long, async () => {
      const letters = inTurn[language]
      const files = await renderFormat(format, await inputFor(thirtyQuestions(language)))
      const versions = versionsIn(await pagesOf(files, 'test.pdf', printed), letters)
      const key = keysIn(await pagesOf(files, 'test-key.pdf', printed), letters)
      expect(versions).toHaveLength(3)
      for (const [index, asked] of versions.entries()) {
        expect(asked.map(({ place }) => place)).toEqual(Array.from({ length: 30 }, (_, place) => place + 1))
        expect(new Set(asked.map(({ question }) => question)).size).toBe(30)
        const right = asked.map(({ question, options }) =>
          options.flatMap((option, at) => (rightOptions(question).includes(option - 1) ? [letters[at]] : []))
        )
        expect(key[index]?.map(({ right }) => right)).toEqual(right)
        expect(key[index]?.map(({ outcome }) => outcome)).toEqual(asked.map(({ question }) => (question % 3) + 1))
      }
      const orders = versions.map(asked => asked.map(({ question }) => question).join())
      expect(new Set(orders).size).toBe(3)
    })

  it.runIf(isLong)('says on every page which version it is, and gives each one answer sheet', long, async () => {
    const files = await renderFormat(format, await inputFor(thirtyQuestions()))
    const pages = await pagesOf(files, 'test.pdf', printed)
    const named = pages.map(text => /^\s*Version ([ABC])(?: ·|$)/m.exec(text)?.[1] ?? '')
    expect(named.join('')).toMatch(/^(A+)(B+)(C+)$/)
    expect(pages.filter(text => text.includes('Answer sheet · Version')).length).toBe(3)
  })

  it.runIf(isLong)('is set in large letters and for dyslexia without losing a question', long, async () => {
    for (const print of ['large', 'dyslexia'] as const) {
      const files = await renderFormat(format, await inputFor(thirtyQuestions(), { print }))
      const versions = versionsIn(await pagesOf(files, 'test.pdf', printed), inTurn.en)
      expect(versions.map(asked => asked.length)).toEqual([30, 30, 30])
      expect(textOf(files as RenderedFile[], 'test.html')).toContain(print === 'large' ? '18pt' : '14pt')
    }
  })
})

interface Asked {
  readonly place: number
  readonly question: number
  /** The options in their order, from 1, by their places in the source. */
  readonly options: number[]
}

/** Reads what each version asks, in order, from the text of the pages. */
function versionsIn(pages: readonly string[], letters: readonly string[]): Asked[][] {
  const versions: Asked[][] = []
  const letter = letters.join('|')
  for (const line of linesIn(pages)) {
    const asked = /(?:^|\s)(\d+)\s+(?:What is asked in number|ما المطلوب في الرقم) (\d+)/.exec(line)
    if (asked) {
      const place = Number(asked[1])
      if (place === 1) versions.push([])
      versions.at(-1)?.push({ place, question: Number(asked[2]), options: [] })
      continue
    }
    const option = new RegExp(`(?:^|\\s)(${letter})\\s+(?:Choice|الخيار) (\\d+)-(\\d+)`).exec(line)
    if (!option) continue
    const current = versions.at(-1)?.at(-1)
    expect(Number(option[2])).toBe(current?.question)
    expect(option[1]).toBe(letters[current?.options.length ?? -1])
    current?.options.push(Number(option[3]))
  }
  return versions
}

/** Reads the table of the key: for each version the right letters and the outcome of each place. */
function keysIn(pages: readonly string[], letters: readonly string[]): { right: string[]; outcome: number }[][] {
  const letter = `(?:${letters.join('|')})`
  const cell = `(${letter}(?: ?[,،] ?${letter})*)\\s+(\\d+)`
  const row = new RegExp(`^\\s*(\\d+)\\s+${cell}\\s+${cell}\\s+${cell}\\s*$`)
  const keys: { right: string[]; outcome: number }[][] = [[], [], []]
  for (const line of linesIn(pages)) {
    const found = row.exec(line)
    if (!found) continue
    for (const index of [0, 1, 2])
      keys[index]?.push({
        right: (found[2 + 2 * index] ?? '').split(/ ?[,،] ?/),
        outcome: Number(found[3 + 2 * index])
      })
  }
  return keys
}

/** The lines of some pages as they are read: in Arabic what stands at the right comes first. Without the signs that steer the direction of text. */
function linesIn(pages: readonly string[]): string[] {
  return pages
    .join('\n')
    .split('\n')
    .map(line => line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim())
    .map(line =>
      /[\u0621-\u064a]/.test(line)
        ? line
            .split(/\s{2,}/)
            .reverse()
            .join('  ')
        : line
    )
}
