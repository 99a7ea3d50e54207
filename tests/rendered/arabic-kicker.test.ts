import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture } from '../window/slides-fixture.js'

// A meem at the end of the small line reaches down to where the shadda of the title below it stands.

const text = `---
language: ar
---

# إطار

---

## دور مستشاري حماية المرأة ومسؤولياتهم: ينذرون ويرصدون ويبلّغون

- المنع

---

## المرتبط بالنزاعات: نهج كلي وشامل

- المنع
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'letters', deck: { file: 'deck.md', text } }).deck)
  page = await room.open('slides.html')
  await page.emulateMediaType('print')
})
afterAll(() => room.leave())

it('No letter of the small line above a title comes closer than 6 px to a mark of the title, or than 16 px to the edge of the slide', async () => {
  const heads = await page.$$('.ruled > .slide-head')
  expect(heads).toHaveLength(2)
  for (const head of heads) {
    const lead = await inkOf(head, '.title-rest')
    const rest = await inkOf(head, '.title-lead')
    const gaps = lead.bottom.map((bottom, at) => Math.min(...rest.top.slice(Math.max(0, at - 5), at + 6)) - bottom)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6)
    expect(Math.min(...lead.top)).toBeGreaterThanOrEqual(16)
  }
})

/** The first and last row with ink of each column of a head, from the edge of its slide to above its rule, without the line that is hidden. */
async function inkOf(head: ElementHandle<Element>, hidden: string): Promise<{ top: number[]; bottom: number[] }> {
  const clip = await head.evaluate((head, hidden) => {
    for (const line of head.querySelectorAll<HTMLElement>('.title-lead, .title-rest'))
      line.style.visibility = line.matches(hidden) ? 'hidden' : 'visible'
    const slide = head.closest('.slide')?.getBoundingClientRect()
    const { left, right, bottom } = head.getBoundingClientRect()
    const y = (slide?.top ?? 0) + scrollY
    return { x: left, y, width: right - left, height: bottom + scrollY - y - 8 }
  }, hidden)
  const png = await page.screenshot({ clip, encoding: 'base64' })
  return page.evaluate(async png => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${png}`
    await picture.decode()
    const { width, height } = picture
    const paint = new OffscreenCanvas(width, height).getContext('2d')
    if (!paint) throw new Error('No canvas')
    paint.drawImage(picture, 0, 0)
    const { data } = paint.getImageData(0, 0, width, height)
    const top = Array.from({ length: width }, () => 9999)
    const bottom = Array.from({ length: width }, () => -9999)
    for (let at = 0; at < width * height; at += 1) {
      if ((data[4 * at] ?? 255) >= 160) continue
      const [column, row] = [at % width, Math.floor(at / width)]
      top[column] = Math.min(top[column] ?? 9999, row)
      bottom[column] = Math.max(bottom[column] ?? -9999, row + 1)
    }
    return { top, bottom }
  }, png)
}
