import { expect, test } from 'vitest'
import { deckOf, openSlidesFixture } from './slides-fixture.js'

const deck = deckOf(
  'Wells',
  `::slide{#aim-and-scope}

## Aim

:::aim
To keep wells clean.
:::

## Scope

:::scope
1. Wells
2. Pumps
:::

---

## Mission HQ responsibilities: unity

- One
`
)

test('A slide of two halves with a title each has both in the overview, as in the plan of the presenter', async () => {
  const room = await openSlidesFixture(deck)
  try {
    const page = await room.open('slides.html')
    await page.keyboard.press('o')
    await page.waitForSelector('.overview-name')
    const names = await page.$$eval('.overview-name', all => all.map(one => one.textContent))
    const desk = await room.open('presenter.html')
    const rows = await desk.$$eval('[data-go] > :last-child', all =>
      all.map(one => one.firstChild?.textContent?.trim())
    )
    expect(names).toEqual(rows.map((row, index) => `${index + 1} ${row}`))
    expect(names[0]).toBe('1 Aim · Scope')
  } finally {
    await room.leave()
  }
})
