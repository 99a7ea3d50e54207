import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { check, parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180"><path d="M0 0h320v180H0z"/></svg>'
const pictured = '![A wall of cards](images/a.svg)'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Shown {
  readonly picture?: string
  readonly attributes?: string
  readonly language?: string
  readonly more?: string
}

function deckOf({ picture = '', attributes = 'minutes=5 method="in pairs"', language = 'en', more = '' }: Shown): Deck {
  const slide = `## A task\n\n${picture}\n\n:::activity{${attributes}}\n1. Sort the cards.\n2. Compare.\n:::`
  const { deck } = parse(`---
language: ${language}
${more}---

# T

---

${slide}
`)
  const content = new TextEncoder().encode(drawing)
  const found = { state: 'found', mediaType: 'image/svg+xml', width: 320, height: 180, content } as const
  return { ...deck, pictures: { 'images/a.svg': found } }
}

async function look(deck: Deck, read = false) {
  const page = await browser.newPage()
  try {
    await layOut(page, deck, { rule: read ? '.slides.slides { display: block }' : '' })
    if (read) {
      await page.emulateMediaType('screen')
      await page.setViewport({ width: 390, height: 844 })
    }
    return await page.$eval('.layout-activity', slide => {
      const { left, top, right, bottom } = slide.getBoundingClientRect()
      const boxOf = (selector: string) => {
        const box = slide.querySelector(selector)?.getBoundingClientRect()
        return box && { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }
      }
      const image = slide.querySelector('img')
      return {
        size: { width: right - left, height: bottom - top },
        ...{ picture: boxOf('img'), panel: boxOf('.facts'), facts: boxOf('.fact:nth-last-child(2)') },
        ...{
          head: boxOf('.brand-start'),
          title: boxOf('.slide-title'),
          task: boxOf('.task'),
          caption: boxOf('figcaption')
        },
        alt: image?.alt,
        isHidden: image?.closest('[aria-hidden]') !== null
      }
    })
  } finally {
    await page.close()
  }
}

test.each(['minutes=5 method="in pairs" required', 'minutes=5 method="in pairs" materials="a map, markers"'])(
  'The time and the facts stand in the middle of the panel as one group: %s',
  async attributes => {
    const page = await browser.newPage()
    try {
      await layOut(page, deckOf({ attributes }))
      const { above, below, between } = await page.$eval('.facts', panel => {
        const box = panel.getBoundingClientRect()
        const dial = panel.querySelector('.dial')?.getBoundingClientRect() ?? box
        const facts = [...panel.querySelectorAll('.fact:not(.time)')].map(fact => fact.getBoundingClientRect())
        return {
          above: dial.top - box.top,
          below: box.bottom - Math.max(...facts.map(({ bottom }) => bottom)),
          between: Math.min(...facts.map(({ top }) => top)) - dial.bottom
        }
      })
      expect(Math.abs(above - below)).toBeLessThanOrEqual(12)
      expect(between).toBeLessThanOrEqual(80)
    } finally {
      await page.close()
    }
  }
)

test('A panel ends at the lines along the edges of a slide, which run past it', async () => {
  const { size, panel } = await look(deckOf({ more: 'theme: charter\n' }))
  expect(panel).toMatchObject({ left: 0, top: 12, bottom: size.height - 12 })
})

test.each(['en', 'ar', 'zh'])(
  'A picture on the slide of an activity fills the foot of its panel, in %s',
  async language => {
    const { picture, panel, facts, size } = await look(deckOf({ picture: pictured, language }))
    if (!picture || !panel) throw new Error('There is no picture')
    // The line at the end of the panel stays.
    expect(Math.abs(picture.left - panel.left)).toBeLessThanOrEqual(3)
    expect(Math.abs(picture.right - panel.right)).toBeLessThanOrEqual(3)
    expect(picture.bottom).toBeCloseTo(size.height, 0)
    expect(picture.bottom - picture.top).toBeGreaterThanOrEqual(120)
    expect(picture.top).toBeGreaterThanOrEqual(facts?.bottom ?? 0)
  }
)

test.each(['en', 'ar', 'zh'])('From so many minutes to so many stands inside the dial: %s', async language => {
  const page = await browser.newPage()
  const steps = [1, 2, 3, 4, 5].map(step => `${step}. Do it.`).join('\n')
  const slide = `## A\n\n:::activity{minutes=15-17 method="in pairs"}\n${steps}\n:::`
  await layOut(page, parse(`---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${slide}\n`).deck)
  const beside = await page.$eval('.layout-activity', slide => {
    const [figure, dial] = ['.figure', '.dial'].map(one => slide.querySelector(one) ?? slide)
    const range = document.createRange()
    range.selectNodeContents(figure ?? slide)
    return (dial?.getBoundingClientRect().width ?? 0) - range.getBoundingClientRect().width
  })
  expect(beside).toBeGreaterThan(40)
  await page.close()
})

test('What an activity takes at the most covers the line of the dial', async () => {
  const page = await browser.newPage()
  const slide = '## A\n\n:::activity{minutes=15-25 method="in pairs"}\n1. Do it.\n:::'
  await layOut(page, parse(`---\nlanguage: en\n---\n\n# T\n\n---\n\n${slide}\n`).deck)
  const { opacity, stroke, line } = await page.$eval('.dial .most', most => {
    const { opacity, stroke } = getComputedStyle(most)
    const { stroke: line } = getComputedStyle(most.parentElement?.querySelector('.least') ?? most)
    return { opacity, stroke, line }
  })
  expect(opacity).toBe('1')
  expect(stroke).not.toBe(line)
  expect(stroke).not.toMatch(/rgba|\//)
  await page.close()
})

test('A screen reader says what the picture shows, and skips one that is decorative', async () => {
  expect(await look(deckOf({ picture: pictured }))).toMatchObject({ alt: 'A wall of cards', isHidden: false })
  expect(await look(deckOf({ picture: '![decorative](images/a.svg)' }))).toMatchObject({ alt: '', isHidden: true })
})

test('A caption stands on the foot of the picture', async () => {
  const { picture, caption } = await look(deckOf({ picture: '![A wall of cards](images/a.svg "The wall")' }))
  expect(caption?.bottom).toBeCloseTo(picture?.bottom ?? 0, 0)
  expect(caption?.top).toBeGreaterThan(picture?.top ?? 0)
})

test('Where the facts leave no room in the panel, the picture is left out, and nothing is reported', async () => {
  const materials = 'materials="paper, pens, tape, string, scissors, a map of the town and three of its streets"'
  const deck = deckOf({
    picture: pictured,
    attributes: `minutes=5 method="in pairs, then a round" required ${materials}`
  })
  const { picture, panel, size } = await look(deck)
  expect(panel?.bottom).toBeCloseTo(size.height, 0)
  expect(picture).toBeUndefined()
  expect(check(deck).filter(({ rule }) => /slide-fits|slide-overflows/.test(rule))).toEqual([])
})

test('Beside other words the picture stands among them, not in a panel', async () => {
  const deck = deckOf({ picture: `${pictured}\n\nLook at it.` })
  const { picture, task } = await look(deck)
  expect(picture?.bottom).toBeLessThanOrEqual(task?.top ?? 0)
})

test('Without minutes there is no panel, and the picture stands above the activity', async () => {
  const { picture, task } = await look(deckOf({ picture: pictured, attributes: 'method="in pairs"' }))
  expect(picture?.bottom).toBeLessThanOrEqual(task?.top ?? 0)
})

test.each(['en', 'ar'])(
  'What a brand says at the head stands above the title, beside the panel, in %s',
  async language => {
    const { head, title, panel } = await look(deckOf({ language, more: 'brand:\n  organisation: Ours\n' }))
    if (!head || !title || !panel) throw new Error('There is no head')
    const start = language === 'ar' ? [head.right, title.right] : [head.left, title.left]
    expect(start[0]).toBeCloseTo(start[1] ?? 0, 0)
    expect(language === 'ar' ? head.right < panel.left : head.left > panel.right).toBe(true)
  }
)

test('On a phone the picture stands whole between the facts and the steps', async () => {
  const { picture, facts, task } = await look(deckOf({ picture: pictured }), true)
  if (!picture) throw new Error('There is no picture')
  expect((picture.right - picture.left) / (picture.bottom - picture.top)).toBeCloseTo(320 / 180, 1)
  expect(picture.top).toBeGreaterThanOrEqual(facts?.bottom ?? 0)
  expect(picture.bottom).toBeLessThanOrEqual(task?.top ?? 0)
})
