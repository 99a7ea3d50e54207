import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The figures of a slide: where each begins and how large its number is, and the length and place of its bar. */
async function figures(language: string, ...items: readonly string[]) {
  const page = await browser.newPage()
  try {
    const list = items.map(item => `- ${item}`).join('\n')
    const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## Title\n\n${list}\n\nAnd more.\n`
    await layOut(page, parse(text).deck)
    return await page.$$eval('.figures > li', all =>
      all.map(item => ({
        number: Number.parseFloat(getComputedStyle(item.querySelector('strong') ?? item).fontSize),
        left: item.getBoundingClientRect().left - (item.closest('.slide')?.getBoundingClientRect().left ?? 0),
        baseline: item.querySelector('.figure-bar')?.getBoundingClientRect().top,
        bar: item.querySelector('.figure-bar > path:last-child')?.getBoundingClientRect().width,
        barLeft: item.querySelector('.figure-bar > path:last-child')?.getBoundingClientRect().left,
        text: item.textContent?.trim(),
        numberLeft: item.querySelector('strong')?.getBoundingClientRect().left,
        unitLeft: item.querySelector('.unit')?.getBoundingClientRect().left,
        barHeight: item.querySelector('.figure-bar')?.getBoundingClientRect().height,
        apart:
          (item.querySelector('.figure-bar + p')?.getBoundingClientRect().top ?? 0) -
          (item.querySelector('.figure-bar')?.getBoundingClientRect().bottom ?? 0)
      }))
    )
  } finally {
    await page.close()
  }
}

it('figures that count the same are rows, with bars from one place on that are as long as they are large', async () => {
  const [first, second] = await figures('en', '**72 hours**: of water', '**120 hours**: of food')
  expect(first).toMatchObject({ number: 148, left: 80, text: '72 hours:of water' })
  expect(second).toMatchObject({ number: 148, left: 80, barLeft: first?.barLeft })
  expect(second?.baseline).toBeGreaterThan((first?.baseline ?? 0) + 100)
  expect((first?.bar ?? 0) / (second?.bar ?? 1)).toBeCloseTo(0.6, 2)
})

it('numbers of rows begin at one place, with their units behind them, their bars are slimmer than digits and of one height, and words stand right below these', async () => {
  const [first, second] = await figures('en', '**72 hours**: of water', '**120 hours**: of food')
  expect(first?.numberLeft).toBeCloseTo(second?.numberLeft ?? 0, 0)
  expect(first?.unitLeft).toBeLessThan(second?.unitLeft ?? 0)
  expect([first?.barHeight, second?.barHeight]).toEqual([24, 24])
  expect(Math.max(first?.apart ?? 99, second?.apart ?? 99)).toBeLessThan(14)
})

it('in Arabic their bars run from right to left', async () => {
  const [first, second] = await figures('ar', '**72 ساعة**: ماء', '**120 ساعة**: غذاء')
  const right = ({ barLeft = 0, bar = 0 } = {}) => Math.round(barLeft + bar)
  expect(right(first)).toBe(right(second))
  expect(first?.barLeft).toBeGreaterThan(second?.barLeft ?? 0)
})

it('others stand side by side, on one line where one has its unit below', async () => {
  const [short, long] = await figures('en', '**9**: of water', '**2,650 metres of new pipe**: laid')
  expect(short?.left).toBe(80)
  expect(long?.left).toBe(664)
  expect(short?.baseline).toBe(long?.baseline)
  expect(short?.number).toBe(long?.number)
})

it.each(['en', 'ar'])('what bars count stands over them, inside the slide, in %s', async language => {
  const page = await browser.newPage()
  try {
    const chart =
      ':::chart{kind=bar unit="minutes of 45"}\n| part | minutes |\n| --- | --- |\n| One of them | 5 |\n| Two | 22 |\n:::'
    await layOut(page, parse(`---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## Title\n\n${chart}\n`).deck)
    const seen = await page.$eval('.chart-about', about => {
      const [own, slide] = [about, about.closest('.slide') ?? about].map(one => one.getBoundingClientRect())
      return { left: (own?.left ?? 0) - (slide?.left ?? 0), right: (slide?.right ?? 0) - (own?.right ?? 0) }
    })
    expect(Math.min(seen.left, seen.right)).toBeGreaterThanOrEqual(80)
    expect(language === 'ar' ? seen.right : seen.left).toBeGreaterThan(150)
  } finally {
    await page.close()
  }
})

it('bold words beside figures, and in columns with rows, stay in their line', async () => {
  const page = await browser.newPage()
  const columns =
    '::::columns\n:::column\n### A\n\n- One **two** three\n- Four\n:::\n:::column\n### B\n\n- Five\n- Six\n:::\n::::'
  const figures = '- **72 hours**: of **two** days\n- **9 hours**: walked'
  await layOut(page, parse(`# T\n\n---\n\n## A\n\n${columns}\n\n---\n\n## B\n\n${figures}\n`).deck)
  const shown = await page.$$eval('.slide strong', all =>
    all.filter(one => one.textContent === 'two').map(one => getComputedStyle(one).display)
  )
  expect(shown).toEqual(['inline', 'inline'])
  await page.close()
})
