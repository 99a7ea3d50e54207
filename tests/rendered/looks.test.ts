import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture } from '../window/slides-fixture.js'

// What tells slides from each other at a glance: the colour of their part, rows, tiles and takeaways of looks of their own.

const six = ['Dig', 'Fence', 'Cover', 'Drain', 'Guard', 'Ask'].map(word => `- ${word} {icon=fence}`).join('\n')
const text = `---
language: en
---

# Wells

---

## Aim

:::aim
To keep wells clean.
:::

## Scope

:::scope
1. Wells
2. Rain
:::

---

::slide{#one scope=1 layout=rows}

## Rows

${six}

---

::slide{#two scope=2}

## Four

${six.split('\n').slice(0, 4).join('\n')}

---

::slide{#three}

## Three

- Dig {icon=fence}
- Cover of the well, and rope {icon=fence}
- Drain {icon=fence}

---

::slide{#deep background=dark}

## A table

| Well | What people say of it |
| --- | --- |
| North | It is dry in May |

---

::slide{#bars background=dark}

## A chart

:::chart{kind=bar}
| Well | People |
| --- | --- |
| North | 240 |
| South | 120 |
:::

---

::slide{#end}

## Take home

:::takeaways
- Rain: boil it, and keep what is left in a jar with a lid {outcomes="1" icon=water}
- Rain: cover it {outcomes="1" icon=water}
- Wells: look first {outcomes="1" icon=search}
:::
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'looks', deck: { file: 'deck.md', text } }).deck)
  page = await room.open('slides.html')
  await page.emulateMediaType('print')
})
afterAll(() => room.leave())

const boxes = (selector: string) =>
  page.$$eval(selector, all =>
    all.map(one => one.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height }))
  )

it('A slide of a part has a bar of the part’s colour, and others have none', async () => {
  const barOf = (id: string) =>
    page.$eval(`#${id}`, slide => {
      const { width, backgroundColor, content } = getComputedStyle(slide, '::after')
      return content === 'none' ? 'none' : `${width} ${backgroundColor}`
    })
  const [one, two, end] = [await barOf('one'), await barOf('two'), await barOf('end')]
  expect(one).toMatch(/^12px /)
  expect(two).toMatch(/^12px /)
  expect(one).not.toBe(two)
  expect(end).toBe('none')
})

it('A deep ground has a slanted sheet, and none that would show in pieces between bars', async () => {
  const sheetOf = (id: string) => page.$eval(`#${id}`, slide => getComputedStyle(slide).backgroundImage)
  expect(await sheetOf('deep')).toMatch(/^linear-gradient/)
  expect(await sheetOf('bars')).toBe('none')
})

it('Six rows stand three and three, with a line between two', async () => {
  const rows = await boxes('#one .tiles > li')
  expect(new Set(rows.map(({ x }) => Math.round(x))).size).toBe(2)
  expect(rows.slice(0, 3).map(({ y }) => Math.round(y))).toEqual(rows.slice(3).map(({ y }) => Math.round(y)))
  const lines = await page.$$eval('#one .tiles > li', all =>
    all.map(row => getComputedStyle(row).borderBlockStartWidth)
  )
  expect(lines).toEqual(['0px', '2px', '2px', '0px', '2px', '2px'])
})

it('Tiles in one row are large, end below their words, and stand in the middle of the slide', async () => {
  const [list] = await boxes('#three .tiles')
  const tiles = await boxes('#three .tiles > li')
  const icons = await boxes('#three .tiles > li > .icon')
  const words = await boxes('#three .tiles > li > p')
  const size = await page.$eval('#three .tiles', one => getComputedStyle(one).fontSize)
  expect([size, ...icons.map(({ height }) => height)]).toEqual(['36px', 168, 168, 168])
  // Each is as high as the one with the most words.
  const foot = Math.max(...words.map(({ y, height }) => y + height))
  for (const { y, height } of tiles) expect(Math.round(y + height - foot)).toBe(38)
  for (const one of [icons, words]) expect(new Set(one.map(({ y }) => Math.round(y))).size).toBe(1)
  const [{ y = 0, height = 0 } = {}] = tiles
  const free = (list?.height ?? 0) - height
  expect(free).toBeGreaterThan(40)
  expect(y - (list?.y ?? 0)).toBeCloseTo(free / 2, 0)
})

it('Four tiles of words are solid, and their icons stand in columns of one deeper shade', async () => {
  const groundsOf = (selector: string) =>
    page.$$eval(selector, all => all.map(one => getComputedStyle(one).backgroundColor))
  const tiles = new Set(await groundsOf('#two .tiles > li'))
  const columns = new Set(await groundsOf('#two .tiles > li > .icon'))
  expect(tiles.size).toBe(1)
  expect([...tiles][0]).toMatch(/^(rgb|oklch)\([^/a]*\)$/)
  expect([...columns]).toEqual(['rgba(0, 0, 0, 0.2)'])
})

it('The icon of a takeaway stands in the middle of its row, and a name that two share has one', async () => {
  // An icon fills a cell of its band, and what is drawn stands inside its padding.
  const icons = await page.$$eval('#end .icon', all =>
    all.map(one => {
      const { x, y, width, height } = one.getBoundingClientRect()
      const { paddingTop, paddingBottom } = getComputedStyle(one)
      const [above, below] = [Number.parseFloat(paddingTop), Number.parseFloat(paddingBottom)]
      return { x, y: y + above, width, height: height - above - below }
    })
  )
  const names = await boxes('#end .pair > strong:not(.unseen)')
  expect(icons).toHaveLength(2)
  for (const [index, icon] of icons.entries()) {
    const name = names[index]
    expect(Math.abs(icon.y + icon.height / 2 - (name?.y ?? 0) - (name?.height ?? 0) / 2)).toBeLessThan(2)
    expect(icon.x + icon.width).toBeLessThan(name?.x ?? 0)
  }
})
