import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReadingRoom, type ReadingRoom } from './script-decks.js'

let room: ReadingRoom
let page: Page
beforeAll(async () => {
  room = await openReadingRoom('chinese')
  page = await room.open('slides.html')
  await page.emulateMediaType('print')
})
afterAll(() => room.leave())

/** The width in em of the first place where `text` stands in `selector`. */
async function widthOf(selector: string, text: string): Promise<number> {
  return page.evaluate(
    (within, wanted) => {
      const root = document.querySelector(within)
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1
        if (start < 0 || !node.parentElement) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize)
        return range.getBoundingClientRect().width / size
      }
      throw new Error(`There is no ${wanted} in ${within}`)
    },
    selector,
    text
  )
}

test('A page in Chinese says which ideographs it is in', async () => {
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
})

test('An ideograph, and a quotation mark among them, fills the square', async () => {
  expect(await widthOf('blockquote', '看好')).toBeCloseTo(2, 1)
  expect(await widthOf('blockquote', '庄')).toBeCloseTo(1, 1)
})

test('Marks that meet leave no hole between them', async () => {
  expect(await widthOf('blockquote', '，“')).toBeCloseTo(1.5, 1)
  expect(await widthOf('blockquote', '”。')).toBeCloseTo(1.5, 1)
})

test('Nothing is slanted, and titles break where words end', async () => {
  const slanted = await page.$$eval('.slides *', elements =>
    elements.filter(element => getComputedStyle(element).fontStyle !== 'normal').map(element => element.outerHTML)
  )
  expect(slanted).toEqual([])
  expect(await page.$eval('#history .slide-title', title => title.innerHTML)).toBe('水井的<wbr>历史')
})
