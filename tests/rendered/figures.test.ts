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

/** The figures of a slide: where each begins and how large its number is, and the length of its bar. */
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
        baseline: item.querySelector('.bar')?.getBoundingClientRect().top,
        bar: item.querySelector('.bar > path:last-child')?.getBoundingClientRect().width,
        text: item.textContent?.trim()
      }))
    )
  } finally {
    await page.close()
  }
}

it('figures stand large side by side, with bars as long as they are large', async () => {
  const [first, second] = await figures('en', '**72 hours**: of water', '**120 hours**: of food')
  expect(first).toMatchObject({ number: 176, left: 80, text: '72 hours:of water' })
  expect(second).toMatchObject({ number: 176, left: 664, baseline: first?.baseline })
  expect((first?.bar ?? 0) / (second?.bar ?? 1)).toBeCloseTo(0.6, 2)
})

it('they run from right to left in Arabic, and stand on one line where one has its unit below', async () => {
  const [first, second] = await figures('ar', '**72 ساعة**: ماء', '**120 ساعة**: غذاء')
  expect(first?.left).toBeGreaterThan(second?.left ?? 0)
  const [short, long] = await figures('en', '**9**: of water', '**2,650 metres of new pipe**: laid')
  expect(short?.baseline).toBe(long?.baseline)
  expect(short?.number).toBe(long?.number)
})
