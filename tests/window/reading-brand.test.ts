import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { openSlidesFixture } from './slides-fixture.js'

const text = `---
title: Wells
language: en
duration: 20
---

# Wells

---

## A well

Water.

---

> Nobody had thought of it.
>
> — Head teacher
`

test('What a brand puts above a slide lies above its words where it is read, and none over the other', async () => {
  const { deck } = parse(text)
  const brand = {
    organisation: 'Training Centre North',
    footer: 'Mine action',
    classification: 'UNCLASSIFIED',
    places: {}
  }
  const room = await openSlidesFixture({ ...deck, brand })
  const page = await room.browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.deck.read')
  const seen = await page.$$eval('.slide', slides =>
    slides.map(slide => {
      const box = (selector: string) => slide.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
      const head = box('.running-head')
      const [line, mark] = [box('.brand-line'), box('.classification')]
      const first = slide.querySelector(':scope:not(.untitled) .slide-title, .slide-body > *')
      return {
        isAbove: head.bottom <= (first?.getBoundingClientRect().top ?? 0),
        isApart: line.right <= mark.left || line.bottom <= mark.top,
        isInside: head.top >= slide.getBoundingClientRect().top && head.height < 60
      }
    })
  )
  expect(seen).toEqual(Array(3).fill({ isAbove: true, isApart: true, isInside: true }))
  await room.leave()
})
