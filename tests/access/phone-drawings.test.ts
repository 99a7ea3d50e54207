import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/parse/parse.js'
import { bringAxe, judge } from './axe.js'
import { readOwnDeck, type Stand, setUpStand } from './decks.js'

// What a phone shows of charts, of what follows one another, and of a figure: no drawing whose letters are too small.

const text = (language: string) => `---
title: Water
language: ${language}
duration: 10
audience: Staff
version: 1.0.0
date: 2026-11-24
source: Ours
---

::slide{#water}

# Water

---

::slide{#stacked}

## Who reports

:::chart{kind=stacked unit="%"}
| | Women | Men | Children | Unknown |
| --- | --: | --: | --: | --: |
| 2024 | 35 | 45 | 9 | 11 |
| 2025 | 48 | 38 | 10 | 4 |
:::

---

::slide{#dot}

## Before and after

:::chart{kind=dot unit="of 100" highlight="After"}
| Sector | Before | After |
| --- | --: | --: |
| North | 20 | 40 |
| East | 15 | 60 |
:::

---

::slide{#line}

## Reports rise

:::chart{kind=line unit="reports a month" highlight="East"}
| Month | North | East | South |
| --- | --: | --: | --: |
| January | 12 | 14 | 9 |
| February | 14 | 18 | 8 |
| March | 13 | 26 | 10 |
:::

---

::slide{#share}

## What patrols are made of

:::chart{kind=share highlight="Mixed"}
| Patrol | Share |
| --- | --: |
| Men only | 71 % |
| Mixed | 24 % |
| Women only | 5 % |
:::

---

::slide{#cycle}

## Half of the time

:::diagram{layout=cycle}
- Ask {icon=question}
- Wait: count to seven in silence and look at the people in the room {icon=clock}
- Listen to what is said, and to what is not {icon=ear}
- Sum up in the words of the group {icon=list}
:::

---

::slide{#tree}

## The district and its wells

:::diagram{layout=tree}
- District office
  - North
    - River well
    - School well
  - South
    - Market well
:::

---

::slide{#whole}

## How many were tested

:::chart{kind=bar unit="of 60 wells"}
| District | Tested |
| --- | --: |
| North | 24 |
| East | 12 |
:::

---

::slide{#steps}

## Count down

:::diagram{layout=steps}
- Week before: read the guide {icon=book}
- Day before: print and cut {icon=scissors}
- First minute: say hello {icon=hand}
:::

---

::slide{#seven}

## After your question

**7 seconds**

of silence, before you say a word
`

let stand: Stand
beforeAll(async () => {
  stand = await setUpStand()
})
afterAll(() => stand.close())

async function read(language: string, size: { width: number; height: number }): Promise<Page> {
  const parsed: Deck = parse({ id: 'water', deck: { file: 'deck.md', text: text(language) } }).deck
  const page = await stand.open('about:blank')
  await page.setViewport({ ...size, isMobile: true, hasTouch: true })
  await page.goto(`${await stand.put(parsed)}slides.html?reading`)
  await page.waitForSelector('.deck.read')
  return page
}

const phone = { width: 390, height: 844 }

test('parts of a bar are as long as their numbers say, and no number covers another', async () => {
  for (const language of ['en', 'ar']) {
    const page = await read(language, phone)
    const rows = await page.$$eval('#stacked tbody tr', all =>
      all.map(row => {
        const parts = [...row.querySelectorAll('td')]
        const words = parts.map(part => part.firstElementChild?.getBoundingClientRect() ?? new DOMRect())
        const whole = parts.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0)
        return {
          shares: parts.map(part => Math.round((100 * part.getBoundingClientRect().width) / whole)),
          covered: words.some((one, at) =>
            words.some(
              (other, index) =>
                index > at &&
                one.left < other.right - 0.5 &&
                other.left < one.right - 0.5 &&
                one.top < other.bottom &&
                other.top < one.bottom
            )
          ),
          tints: new Set(parts.map(part => getComputedStyle(part).backgroundColor)).size
        }
      })
    )
    for (const [at, expected] of [
      [35, 45, 9, 11],
      [48, 38, 10, 4]
    ].entries())
      for (const [part, share] of expected.entries())
        expect(Math.abs((rows[at]?.shares[part] ?? 0) - share)).toBeLessThanOrEqual(1)
    expect(rows.map(({ covered, tints }) => [covered, tints])).toEqual([
      [false, 4],
      [false, 4]
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    await page.close()
  }
})

test('dots stand along their line as far as their numbers say, lines are drawn above their table, and what is highlighted has its colour', async () => {
  const page = await read('en', phone)
  const places = await page.$$eval('#dot tbody td', all =>
    all.map(cell => Number.parseFloat(getComputedStyle(cell, '::after').insetInlineStart))
  )
  const most = Math.max(...places)
  expect(places.map(place => Math.round((60 * place) / most))).toEqual([20, 40, 15, 60])
  const line = await page.$eval('#line .chart', chart => {
    const [drawn, plot, table] = ['svg', '.chart-plot', 'table'].map(
      part => chart.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
    )
    return {
      isAbove: (drawn?.height ?? 0) > 100 && (drawn?.bottom ?? 0) <= (table?.top ?? 0),
      isInside: (table?.right ?? 0) <= (plot?.right ?? 0) + 1,
      ends: [...chart.querySelectorAll('.chart-ends > span')].map(end => end.textContent)
    }
  })
  expect(line).toEqual({ isAbove: true, isInside: true, ends: ['January', 'March'] })
  const bars = await page.$$eval('#share tbody tr', all =>
    all.map(row => getComputedStyle(row, '::after').backgroundColor)
  )
  expect(bars[0]).toBe(bars[2])
  expect(bars[1]).not.toBe(bars[0])
  await page.close()
})

test('a tablet shows charts as they are drawn, with letters that can be read', async () => {
  for (const size of [
    { width: 768, height: 1024 },
    { width: 844, height: 390 }
  ]) {
    const page = await read('en', size)
    const charts = await page.$$eval('.chart', all =>
      all.map(chart => {
        const { width } = chart.getBoundingClientRect()
        const zoom = width / 1120
        const sizes = [...chart.querySelectorAll('th:not(.in-table), td:not(.in-table)')].map(
          cell => Number.parseFloat(getComputedStyle(cell).fontSize) * zoom
        )
        return { isWide: width > 600 && width <= 762, isLegible: Math.min(...sizes) >= 12 }
      })
    )
    expect(charts).toEqual(charts.map(() => ({ isWide: true, isLegible: true })))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.close()
  }
})

test('steps are joined by arrows and numbered, and an arrow leads from the end of a cycle to its beginning', async () => {
  for (const language of ['en', 'ar']) {
    const page = await read(language, phone)
    for (const [id, count] of [
      ['steps', 3],
      ['cycle', 4]
    ] as const) {
      const items = await page.$$eval(`#${id} .diagram:not(.drawn) > ul > li`, all =>
        all.map(item => ({
          number: getComputedStyle(item, '::before').content,
          arrow: Number.parseFloat(getComputedStyle(item, '::after').height) || 0
        }))
      )
      expect(items.map(({ number }) => number)).toEqual(Array.from({ length: count }, () => 'counter(step)'))
      expect(items.map(({ arrow }) => arrow > 10)).toEqual(items.map((_, at) => at < count - 1))
      // A number stands before its words, whatever is listed below them: between the icon and what the item is called.
      const orders = await page.$$eval(`#${id} .diagram:not(.drawn) > ul > li:has(> .diagram-icon)`, all =>
        all.map(item => [
          ...[...item.querySelectorAll(':scope > .diagram-icon')].map(icon => Number(getComputedStyle(icon).order)),
          Number(getComputedStyle(item, '::before').order)
        ])
      )
      expect(orders.filter(([icon, number]) => icon !== -1 || number !== 0)).toEqual([])
    }
    const back = await page.$eval('#cycle .diagram:not(.drawn) > ul', list => {
      const [line, head] = [getComputedStyle(list, '::before'), getComputedStyle(list, '::after')]
      const isMirrored = getComputedStyle(list).direction === 'rtl'
      return {
        isSeen: Number.parseFloat(line.height) > 150 && head.clipPath.startsWith('polygon'),
        isAtEnd: Number.parseFloat(isMirrored ? line.left : line.right) < 10
      }
    })
    expect(back).toEqual({ isSeen: true, isAtEnd: true })
    await page.close()
  }
})

test('boxes of a tree hang below a filled head from stems that reach them, whatever the side that is read from', async () => {
  for (const language of ['en', 'ar']) {
    const page = await read(language, phone)
    const { head, boxes } = await page.$eval('#tree .diagram:not(.drawn) > ul > li', root => {
      const from = (box: DOMRect) => (document.dir === 'rtl' ? innerWidth - box.right : box.left)
      const name = root.querySelector('.label') ?? root
      return {
        head: {
          isFilled: getComputedStyle(name).backgroundColor !== getComputedStyle(root).backgroundColor,
          start: from(name.getBoundingClientRect())
        },
        boxes: [...root.querySelectorAll('li')].map(item => {
          const stem = getComputedStyle(item, '::before')
          const border = Number.parseFloat(stem.borderInlineStartWidth)
          return {
            start: from(item.getBoundingClientRect()),
            end: innerWidth - from(item.getBoundingClientRect()) - item.getBoundingClientRect().width,
            reach: Number.parseFloat(stem.insetInlineStart) + border + Number.parseFloat(stem.width),
            hasStem: border > 0 && Number.parseFloat(stem.height) > 20
          }
        })
      }
    })
    expect(head.isFilled).toBe(true)
    const step = (boxes[0]?.start ?? 0) - head.start
    expect(step).toBeGreaterThanOrEqual(20)
    expect(boxes.map(({ start }) => Math.round((start - head.start) / step))).toEqual([1, 2, 2, 1, 2])
    for (const { reach, hasStem, end } of boxes) {
      expect(hasStem && Math.abs(reach) < 1).toBe(true)
      expect(end).toBeCloseTo(boxes[0]?.end ?? 0, 0)
    }
    await page.close()
  }
})

test('a bar stands on its track where this is the whole of which it is a part, and on none elsewhere', async () => {
  const page = await read('en', phone)
  const widths = async (id: string) =>
    page.$$eval(`#${id} tbody tr`, all =>
      all.map(row => {
        const [track, bar] = ['::before', '::after'].map(part => Number.parseFloat(getComputedStyle(row, part).width))
        return Math.round((100 * (bar ?? 0)) / (track || 1))
      })
    )
  expect(await widths('whole')).toEqual([40, 20])
  const none = await page.$eval('#share tbody tr', row => getComputedStyle(row, '::before').content)
  expect(none).toBe('none')
  await page.close()
})

test('a short figure is as large as a phone lets it be, on one line', async () => {
  const page = await read('en', phone)
  const figure = await page.$eval('#seven .slide-body > p:first-child', one => ({
    size: Number.parseFloat(getComputedStyle(one).fontSize),
    height: one.getBoundingClientRect().height,
    isInside: one.scrollWidth <= one.clientWidth
  }))
  expect(figure.size).toBeGreaterThanOrEqual(96)
  expect(figure.size).toBeLessThanOrEqual(120)
  expect(figure.height).toBeLessThan(figure.size * 1.5)
  expect(figure.isInside).toBe(true)
  await page.close()
})

test('titles, what is below them and sources begin at one edge, also where a picture stands first on the slide', async () => {
  const page = await stand.open('about:blank')
  await page.setViewport({ ...phone, isMobile: true, hasTouch: true })
  await page.goto(`${await stand.put(await readOwnDeck('crsv-mission-approaches', 'field'))}slides.html`)
  await page.waitForSelector('.deck.read')
  const edges = await page.$$eval('.picture-first', slides =>
    slides.map(slide =>
      [...slide.children]
        .filter(part => part.matches('.slide-head, .slide-body, .slide-foot'))
        .map(part => Math.round(part.getBoundingClientRect().left - slide.getBoundingClientRect().left))
    )
  )
  expect(edges.length).toBeGreaterThan(0)
  for (const starts of edges) expect(new Set(starts).size).toBe(1)
  // On a tablet a drawing is as wide as the words, and no higher than half of that.
  await page.setViewport({ width: 768, height: 1024, isMobile: true, hasTouch: true })
  await page.goto(`${page.url().replace(/[?#].*$/, '')}?reading`)
  const boxes = await page.$$eval('.layout-title.illustrated, .layout-section.illustrated, .picture-first', slides =>
    slides.flatMap(slide =>
      [...slide.querySelectorAll('.shown img')].map(image => {
        const { width, height } = image.getBoundingClientRect()
        return [width / slide.clientWidth > 0.85, height / width]
      })
    )
  )
  expect(boxes.length).toBeGreaterThan(3)
  for (const [isWide, shape] of boxes) expect([isWide, Number(shape) < 0.55]).toEqual([true, true])
  await page.close()
})
