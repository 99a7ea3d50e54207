import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { exampleDeck, openSlidesFixture } from './slides-fixture.js'

const text = (picture: string) => `---
title: Wells
language: en
duration: 20
sensitivity:
  note: "About floods."
  support: "The water office, extension 3434"
---

# Wells

---

## A well

Water.

---

# Thank you

${picture}Questions later: the water office, extension 3434
`

/** What stands behind the card of a last slide with or without a picture. */
async function sheetOf(picture: string): Promise<string> {
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text: text(picture) } })
  const { pictures } = await exampleDeck()
  const room = await openSlidesFixture({ ...deck, pictures })
  const page = await room.open('slides.html#/thank-you')
  const sheet = await page.$eval('.layout-closing.present', slide => getComputedStyle(slide).backgroundImage)
  await room.leave()
  return sheet
}

test('A last slide has a slanted sheet behind its card, and none below a picture', async () => {
  expect(await sheetOf('')).toMatch(/^linear-gradient/)
  expect(await sheetOf('![decorative](point.png)\n\n')).toBe('none')
})
