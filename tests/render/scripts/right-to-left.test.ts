import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReadingRoom, type ReadingRoom } from './script-decks.js'

let room: ReadingRoom
beforeAll(async () => {
  room = await openReadingRoom('arabic')
})
afterAll(() => room.leave())

/** Where each character of the first text in `selector` that holds `text` begins, from the left. */
async function leftEdges(page: Page, selector: string, text: string): Promise<number[]> {
  return page.evaluate(
    (within, wanted) => {
      const root = document.querySelector(within)
      if (!root) throw new Error(`There is no ${within}`)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1
        if (start < 0) continue
        return [...wanted].map((_, index) => {
          const range = document.createRange()
          range.setStart(node, start + index)
          range.setEnd(node, start + index + 1)
          return Math.round(range.getBoundingClientRect().left)
        })
      }
      throw new Error(`There is no ${wanted} in ${within}`)
    },
    selector,
    text
  )
}

/** Where the words of list items begin, from the right edge: of those of the first level, and of those below them. */
async function indents(page: Page, selector: string): Promise<{ outer: number; inner: number }> {
  return page.evaluate(within => {
    const edge = (item: Element | null) => {
      const range = document.createRange()
      const words = document.createTreeWalker(item ?? document.body, NodeFilter.SHOW_TEXT).nextNode()
      if (!words) throw new Error('An item without words')
      range.selectNodeContents(words)
      return Math.round(range.getBoundingClientRect().right)
    }
    const lists = [...document.querySelectorAll(`${within} li > :is(ul, ol) > li`)]
    const inner = lists[0] ?? null
    return { outer: edge(inner?.parentElement?.closest('li') ?? null), inner: edge(inner) }
  }, selector)
}

async function unhide(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[hidden]')) element.hidden = false
  })
}

async function showNumbers(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/numbers'
  })
  await page.waitForSelector('.present#numbers')
}

/** Pages with the slide of numbers and addresses, each as it is read. */
const views: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['slides.html', '.present#numbers', showNumbers],
  ['slides.html', '#numbers', page => page.emulateMediaType('print')],
  ['presenter.html', '#_drawings #numbers', unhide],
  ['handout.html', 'main', page => page.emulateMediaType('print')],
  ['notes.html', 'main', page => page.emulateMediaType('print')]
]

describe.each(views)('%s at %s', (file, selector, prepare) => {
  let page: Page
  beforeAll(async () => {
    page = await room.open(file)
    await prepare(page)
  })
  afterAll(() => page.close())

  test.each(['+1 555 0100', '2008-2010', '10–15', 'https://example.org/wells', 'well@example.org', 'S/RES/1820'])(
    '`%s` reads from left to right',
    async text => {
      const edges = await leftEdges(page, selector, text)
      expect(edges).toEqual([...edges].sort((a, b) => a - b))
      expect(new Set(edges).size).toBeGreaterThan(edges.length / 2)
    }
  )

  test('brackets face the words that they hold', async () => {
    const before = (await leftEdges(page, selector, 'إلى (')).at(-1)
    const [inside = 0] = await leftEdges(page, selector, 'well@example.org')
    expect(before).toBeGreaterThan(inside)
  })

  test('items below an item stand further in', async () => {
    const { outer, inner } = await indents(page, selector)
    expect(outer - inner).toBeGreaterThan(5)
  })
})

test('The notes of the facilitator are indented, and read from right to left', async () => {
  const page = await room.open('presenter.html')
  await unhide(page)
  const { outer, inner } = await indents(page, '#_notes')
  expect(outer - inner).toBeGreaterThan(10)
  const edges = await leftEdges(page, '#_notes', '09:00–17:00')
  expect(edges).toEqual([...edges].sort((a, b) => a - b))
  await page.close()
})

test('Diagrams are mirrored, with their words in place', async () => {
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const centres = await page.$$eval('#process .label', labels =>
    labels.map(label => label.getBoundingClientRect().left + label.getBoundingClientRect().width / 2)
  )
  expect(centres).toEqual([...centres].sort((a, b) => b - a))
  // Each word stands on its own shape.
  const apart = await page.$$eval('.diagram-items > li', items =>
    items.flatMap(item => {
      const solid = item.querySelector(':scope > svg > path.solid')?.getBoundingClientRect()
      const label = item.querySelector(':scope > .label.on-solid')?.getBoundingClientRect()
      if (!solid || !label) return []
      const isInside = label.left > solid.left - 1 && label.right < solid.right + 1
      return isInside ? [] : [item.textContent]
    })
  )
  expect(apart).toEqual([])
  await page.close()
})

test('The left arrow goes on, the right arrow goes back', async () => {
  const page = await room.open('slides.html')
  await showNumbers(page)
  const here = () => page.evaluate(() => document.querySelector('.slides > .present')?.id)
  await page.keyboard.press('ArrowLeft')
  expect(await here()).toBe('steps')
  await page.keyboard.press('ArrowRight')
  expect(await here()).toBe('numbers')
  await page.close()
})
