import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/index.js'
import { textSteps } from '../../src/layout/box-sizes.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const points = {
  en: ['Monitoring, analysis and reporting arrangements', 'Early warning', 'Work with the human rights component'],
  ar: ['ترتيبات الرصد والتحليل والإبلاغ', 'إنذار مبكر', 'التصدي للعنف الجنسي المرتبط بالنزاعات مع عنصر حقوق الإنسان'],
  zh: ['监测、分析和提交报告安排', '能力建设', '会同人权部门应对与冲突有关的性暴力']
}
type Language = keyof typeof points

/** A deck with a slide for each list. */
function deckOf(lists: readonly (readonly string[])[], language: string, layout = 'tiles') {
  const slides = lists.map(items => {
    const list = items.map(item => `- ${item} {icon=shield}`).join('\n')
    return `\n---\n\n::slide{layout=${layout}}\n\n## Title\n\n${list}\n`
  })
  return parse(`---\nlanguage: ${language}\n---\n\n# T\n${slides.join('')}`).deck
}

/** So many points, of which the first is in bold. */
function led(language: Language, count: number): readonly string[] {
  const [lead, ...others] = points[language]
  const rows = Array.from({ length: count - 1 }, (_, at) => others[at % others.length] ?? '')
  return [`**${lead}**`, ...rows]
}

/** Of seven, of three, of which another one is bold, and with a row of three lines. */
const others = [
  [...led('en', 6), 'Fence'],
  led('en', 3),
  [...led('en', 4), '**Fence**'],
  [...led('en', 4), `${points.en[2]}, and with all ${points.en[0]}`]
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser.close())

/** What is found on a page with a deck. */
async function on<Found>(deck: Deck, find: (page: Page) => Promise<Found>): Promise<Found> {
  const page = await browser.newPage()
  try {
    await layOut(page, deck)
    return await find(page)
  } finally {
    await page.close()
  }
}

/** Where the points of each slide and their words stand, and the size of the words in px. */
async function boxes(page: Page) {
  return page.$$eval('.slide .tiles', lists =>
    lists.map(list =>
      [...list.children].map(tile => {
        const boxOf = (element: Element) => {
          const { left, right, top, bottom, height } = element.getBoundingClientRect()
          return { left, right, top, bottom, height }
        }
        const words = tile.querySelector('p') ?? tile
        return {
          ...boxOf(tile),
          words: boxOf(words),
          icon: tile.querySelector('.icon')?.getBoundingClientRect().width,
          size: Number.parseFloat(getComputedStyle(words).fontSize),
          isSolid: getComputedStyle(tile).backgroundColor !== 'rgba(0, 0, 0, 0)'
        }
      })
    )
  )
}

describe('a list whose first point is in bold', () => {
  it.each(['en', 'ar', 'zh'] as const)(
    'has it on a solid panel, and the others in rows of one width beside it: %s',
    async language => {
      const lists = await on(
        deckOf(
          [4, 5, 6].map(count => led(language, count)),
          language
        ),
        boxes
      )
      expect(lists.map(({ length }) => length)).toEqual([4, 5, 6])
      for (const [lead, ...rows] of lists) {
        if (!lead) throw new Error('A list has no items.')
        expect(lead).toMatchObject({ isSolid: true, icon: 96 })
        expect(lead.words.top).toBeGreaterThan(lead.top + 96)
        expect(lead.words.bottom).toBeLessThan(lead.bottom - 20)
        // From the top of the first row to the end of the last.
        expect(Math.abs(lead.top - (rows[0]?.top ?? 0))).toBeLessThan(3)
        expect(Math.abs(lead.bottom - (rows.at(-1)?.bottom ?? 0))).toBeLessThan(3)
        for (const row of rows) {
          expect(row.isSolid).toBe(false)
          expect(language === 'ar' ? lead.left - row.right : row.left - lead.right).toBeGreaterThan(20)
          expect(row.words.top).toBeGreaterThan(row.top)
          expect(row.words.bottom).toBeLessThan(row.bottom)
          expect(row.size).toBeGreaterThanOrEqual(textSteps(language)['text-dense'])
          expect(row.size).toBeLessThan(lead.size)
        }
      }
    }
  )

  it('has rows of one height where words of a step less make them so', async () => {
    const [rows] = await on(deckOf([led('en', 6)], 'en'), boxes)
    const heights = (rows ?? []).slice(1).map(({ height }) => height)
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(6)
  })

  it('is laid out as others are where it is longer or shorter, or has two in bold or long rows', async () => {
    expect(await on(deckOf(others, 'en'), page => page.$$('.slide .led'))).toEqual([])
  })

  it('stands in rows where rows are asked for', async () => {
    expect(await on(deckOf([led('en', 5)], 'en', 'rows'), page => page.$$('.slide .in-rows:not(.led)'))).toHaveLength(1)
  })
})

it('has its key point in rows where the others are, and its icon in their column', async () => {
  const [first, second, third] = points.en
  const [rows] = await on(deckOf([[first ?? '', second ?? '', `**${third}**`]], 'en', 'rows'), page =>
    page.$$eval('.slide .laddered', lists =>
      lists.map(list =>
        [...list.children].map(row =>
          ['.icon', 'p'].map(part => row.querySelector(part)?.getBoundingClientRect().left ?? -1)
        )
      )
    )
  )
  expect(rows).toHaveLength(3)
  for (const row of rows ?? []) expect(row).toEqual(rows?.[0])
})
