import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openPrintedSlides, openSlidesFixture, type SlidesFixture } from '../window/slides-fixture.js'

// Arabic letters hang far below their line: dots of a yeh, the bowl of a jeem. A meem at the end of the small line reaches down to where the shadda
// of the title below it stands.

const text = `---
language: ar
---

# إطار

---

## المنع

:::scope
1. الإطار
2. المستشارون
3. البعثة
:::

---

::slide{scope=1}

# الإطار

---

## إطار البعثة للتصدي للعنف الجنسي المرتبط بالنزاعات

- المنع

---

## مكافحة العنف الجنسي المرتبط بالنزاعات: نهج كلي وشامل ومتعدد الأبعاد في البعثات جميعها يجيء ببطء

- المنع

---

## المرتبط بالنزاعات: نهج كلي وشامل

- المنع

---

## دور مستشاري حماية المرأة ومسؤولياتهم: ينذرون ويرصدون ويبلّغون

- المنع

---

::slide{scope=2}

# المستشارون

---

::slide{scope=3}

# ما تفعله البعثة

![بئر](well.svg)
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  ;({ room, page } = await openPrintedSlides(text))
})
afterAll(() => room.leave())

it('No letter of a title comes closer to the rule than 8 px, and the title stays on its slide', async () => {
  const heads = await page.$$('.ruled > .slide-head')
  expect(heads).toHaveLength(5)
  for (const head of heads) {
    const top = await head.evaluate(head => {
      const [title, slide] = [head.querySelector('.slide-title'), head.closest('.slide')]
      return (title?.getBoundingClientRect().top ?? 0) - (slide?.getBoundingClientRect().top ?? 0)
    })
    expect(top).toBeGreaterThanOrEqual(20)
    const { bottom, height } = await inkOf(head)
    expect(height - Math.max(...bottom)).toBeGreaterThanOrEqual(8)
  }
})

it('No letter of the small line above a title comes closer than 6 px to a mark of the title, or than 36 px to the edge of the slide', async () => {
  const heads = await page.$$('.ruled > .slide-head:has(.title-lead)')
  expect(heads).toHaveLength(2)
  for (const head of heads) {
    const lead = await inkOf(head, '.title-rest')
    const rest = await inkOf(head, '.title-lead')
    const gaps = lead.bottom.map((bottom, at) => Math.min(...rest.top.slice(Math.max(0, at - 5), at + 6)) - bottom)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6)
    expect(Math.min(...lead.top)).toBeGreaterThanOrEqual(36)
  }
})

it('The number of a part begins within 8 px of where its name does', async () => {
  const dividers = await page.$$('.layout-section:not(.illustrated) > .slide-head:has(.part-count)')
  expect(dividers).toHaveLength(2)
  for (const head of dividers) {
    const [number, name] = [await inkOf(head, '.slide-title'), await inkOf(head, '.part-count')]
    const start = ({ top }: Ink) => top.findLastIndex(row => row !== none)
    expect(Math.abs(start(number) - start(name))).toBeLessThanOrEqual(8)
  }
})

it('The ground of a number begins at the edge of the slide in the theme of contrast, whichever part it is', async () => {
  const { deck } = parse({
    id: 'letters',
    deck: { file: 'deck.md', text: text.replace('---\n', '---\ntheme: contrast\n') }
  })
  const contrast = await openSlidesFixture(deck)
  try {
    const slides = await contrast.open('slides.html')
    await slides.emulateMediaType('print')
    const apart = await slides.$$eval('.part-count > strong', numbers =>
      numbers.map(number => {
        const slide = number.closest('.slide')?.getBoundingClientRect().right ?? 0
        return Math.round(slide - number.getBoundingClientRect().right)
      })
    )
    expect(apart).toEqual([0, 0, 0])
  } finally {
    await contrast.leave()
  }
})

it('Number and title of a part stand in the middle of the height beside a picture, clear of what is below', async () => {
  const free = await page.$eval('.layout-section.illustrated > .slide-head', head => {
    const box = (of: string) => head.querySelector(of)?.getBoundingClientRect()
    const { top, bottom } = head.getBoundingClientRect()
    return { above: (box('.part-count')?.top ?? 0) - top, below: bottom - (box('.slide-title')?.bottom ?? bottom) }
  })
  expect(free.below).toBeGreaterThanOrEqual(24)
  expect(Math.abs(free.above - free.below)).toBeLessThanOrEqual(8)
})

const none = 9999
interface Ink {
  readonly top: readonly number[]
  readonly bottom: readonly number[]
  readonly height: number
}

/** The first and last row with ink of each column of a head, from the edge of its slide to above its rule, without what is hidden. Ink differs from the ground in the corner. */
async function inkOf(head: ElementHandle<Element>, hidden?: string): Promise<Ink> {
  const clip = await head.evaluate((head, hidden) => {
    for (const line of head.querySelectorAll<HTMLElement>('.title-lead, .title-rest, .part-count, .slide-title'))
      line.style.visibility = hidden && line.matches(hidden) ? 'hidden' : ''
    const slide = head.closest('.slide')?.getBoundingClientRect()
    const { left, right, bottom } = head.getBoundingClientRect()
    const rule = Number.parseFloat(getComputedStyle(head).borderBlockEndWidth)
    const y = (slide?.top ?? 0) + scrollY
    return { x: left, y, width: right - left, height: bottom + scrollY - y - rule }
  }, hidden)
  const png = await page.screenshot({ clip, encoding: 'base64' })
  return page.evaluate(
    async (png, none) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${png}`
      await picture.decode()
      const { width, height } = picture
      const paint = new OffscreenCanvas(width, height).getContext('2d')
      if (!paint) throw new Error('No canvas')
      paint.drawImage(picture, 0, 0)
      const { data } = paint.getImageData(0, 0, width, height)
      const ground = data[0] ?? 0
      const top = Array.from({ length: width }, () => none)
      const bottom = Array.from({ length: width }, () => -none)
      for (let at = 0; at < width * height; at += 1) {
        if (Math.abs((data[4 * at] ?? 255) - ground) < 96) continue
        const [column, row] = [at % width, Math.floor(at / width)]
        top[column] = Math.min(top[column] ?? none, row)
        bottom[column] = Math.max(bottom[column] ?? -none, row + 1)
      }
      return { top, bottom, height }
    },
    png,
    none
  )
}
