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

const deckOf = (language: string, body: string) =>
  parse(
    `---\ntitle: Water\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n\n${body}\n`
  ).deck

const items = '- Warn\n- Answer\n- Report\n  - Below it\n  - Code'

it.each([
  { layout: 'cycle', language: 'en' },
  { layout: 'rings', language: 'en' },
  { layout: 'pyramid', language: 'en' },
  { layout: 'cycle', language: 'ar' },
  { layout: 'rings', language: 'ar' }
])('a list below a head keeps off the edges of its box in a $layout, in $language', async ({ layout, language }) => {
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf(language, `## Deep\n\n:::diagram{layout=${layout}}\n${items}\n:::`))
    const air = await page.$eval('.diagram', diagram => {
      const list = diagram.querySelector('.small-list')
      const item = list?.closest('li')
      const label = item?.querySelector('.label')
      if (!list || !item || !label) return undefined
      const lettersOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const places = [...range.getClientRects()].filter(({ width }) => width > 0)
        // A font's box is higher than its letters.
        return places.map(({ top, bottom, height }) => ({ top: top + height * 0.15, bottom: bottom - height * 0.15 }))
      }
      const head = label.getBoundingClientRect()
      const middle = { x: head.x + head.width / 2, y: head.y + head.height / 2 }
      const boxes = [...item.querySelectorAll('path')]
        .map(path => path.getBoundingClientRect())
        .filter(({ left, right, top, bottom }) => {
          return left < middle.x && right > middle.x && top < middle.y && bottom > middle.y
        })
        .toSorted((a, b) => a.width * a.height - b.width * b.height)
      const [box] = boxes
      const letters = [...lettersOf(label), ...lettersOf(list)]
      if (!box) return undefined
      const { left, right } = list.getBoundingClientRect()
      return {
        above: Math.min(...letters.map(({ top }) => top)) - box.top,
        below: box.bottom - Math.max(...letters.map(({ bottom }) => bottom)),
        beside: Math.min(left - box.left, box.right - right)
      }
    })
    for (const side of [air?.above, air?.below, air?.beside]) expect(side).toBeGreaterThanOrEqual(12)
  } finally {
    await page.close()
  }
})

it.each(['en', 'ar'])('the key point of rows begins where the others do, in %s', async language => {
  const page = await browser.newPage()
  try {
    const rows = ['Dig {icon=fence}', 'Cover', '**Drink** {icon=water}', 'Guard'].map(row => `- ${row}`).join('\n')
    const deck = deckOf(language, `## Rows\n\n${rows}`)
    await layOut(page, { ...deck, slides: deck.slides.map(slide => ({ ...slide, layout: 'rows' })) })
    const begins = await page.$$eval('.in-rows.tiles > li > .icon', icons =>
      icons.map(icon => Math.round(icon.getBoundingClientRect().left))
    )
    expect(begins).toHaveLength(2)
    expect(new Set(begins).size).toBe(1)
  } finally {
    await page.close()
  }
})

it.each(['en', 'ar'])(
  'words of a key point among tiles begin where those above it do, on a dark ground, in %s',
  async language => {
    const page = await browser.newPage()
    try {
      const tiles = ['Fence it', 'Ask first', '**Keep it clean**', 'Cover it'].map(words => `- ${words} {icon=water}`)
      await layOut(page, deckOf(language, `::slide{background=dark}\n\n## Tiles\n\n${tiles.join('\n')}`))
      const begins = await page.$$eval('.outlined.tiles > li > p', words =>
        words.map(one => {
          const { left, right } = one.getBoundingClientRect()
          return Math.round(getComputedStyle(one).direction === 'rtl' ? right : left)
        })
      )
      expect(begins).toHaveLength(4)
      expect(begins[2]).toBe(begins[0])
    } finally {
      await page.close()
    }
  }
)
