import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { deckOf, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

const slides = `## Hub

:::diagram{layout=hub}
- Committee
  - Families
  - School
  - Health post
  - Mechanic
  - Office
:::

---

## Rings

:::diagram{layout=rings}
- Survivors {icon=people}
- Operational: prevent and protect
- Strategic: peace process
:::

---

## Four rings

:::diagram{layout=rings}
- Family: clean pots
- Village: the well and its cover
- District: pumps and spare parts
- State: rivers and laws
:::

---

## Circles

:::diagram{layout=venn}
- Clean water
- Healthy children
- Full classrooms
:::

---

## Noted

:::diagram{layout=tree}
- Mission
  - Political affairs {icon=people}
  - Human rights {icon=shield}
  - Gender {icon=people}
  - Justice {icon=shield}
  - Protection {icon=people}
:::

Check your mission.

---

## Axes

:::diagram{layout=matrix}
- Repair soon
- Repair first
- Wait
- Plan for next year
- x: people who use it
- y: danger
:::

---

## Chart

:::chart{kind=bar}
| Place | Count |
| --- | --- |
| Well | 12 |
| Road | 9 |
:::

---

## Ring

:::chart{kind=share highlight=Mixed}
| Patrol | Share |
| --- | --- |
| Men only | 73 % |
| Mixed | 24 % |
| Women only | 3 % |
:::

---

## Panel

- Unity of effort and coherence {icon=link}
- Develop and implement protection strategies {icon=shield}
- Set Mission-wide operational direction for: {icon=compass}
  - Component-level objectives, benchmarks and deliverables
  - Political engagements, civil affairs efforts, public information campaigns
  - Integration, coordination and unity of effort
`

let room: SlidesFixture
beforeAll(async () => {
  room = await openSlidesFixture(deckOf('Hub', slides))
})
afterAll(() => room.leave())

test('Spokes of a hub begin at its circle, which stays round on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const gaps = await page.$eval('.present .diagram', diagram => {
    const [circle, ...others] = [...diagram.querySelectorAll<SVGPathElement>('path')]
    const disc = circle?.getBBox() ?? new DOMRect()
    const middle = { x: disc.x + disc.width / 2, y: disc.y + disc.height / 2 }
    const starts = others.filter(path => path.matches('.arrow')).map(path => path.getPointAtLength(0))
    // As large as on any slide: what a higher one leaves is for the lines around it.
    const drawn = 2 * Number(/a([\d.]+)/.exec(circle?.dataset.flat ?? '')?.[1])
    return [
      disc.width - disc.height,
      disc.width - drawn,
      ...starts.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) - disc.width / 2)
    ].map(Math.abs)
  })
  expect(gaps).toHaveLength(7)
  // Round ends of spokes reach back to the circle.
  expect(Math.max(...gaps)).toBeLessThan(5)
  await page.close()
})

test('An icon in the core of rings stays in its middle on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${room.folder}/slides.html#/rings`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const apart = await page.$eval('.present .diagram', diagram => {
    const middle = (element: Element | undefined | null) => {
      const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    const [icon, core] = [middle(diagram.querySelector('.diagram-icon')), middle(diagram.querySelector('path'))]
    return [icon.x - core.x, icon.y - core.y].map(Math.abs)
  })
  expect(Math.max(...apart)).toBeLessThan(1.5)
  await page.close()
})

test('Words beside rings leave room in their boxes on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${room.folder}/slides.html#/four-rings`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const shares = await page.$$eval('.present .label', labels =>
    labels.map(label => ((label.firstElementChild as HTMLElement).offsetHeight * 12) / label.clientHeight)
  )
  expect(shares).toHaveLength(4)
  expect(Math.max(...shares)).toBeLessThanOrEqual(11)
  await page.close()
})

test('Circles that lie over each other are larger on a slide of 4 : 3, round, and with their words on the slide', async () => {
  const page = await room.browser.newPage()
  const measure = () =>
    page.$eval('.present .diagram', diagram => {
      const discs = [...diagram.querySelectorAll('li path:first-child')].map(disc => disc.getBoundingClientRect())
      const words = [...diagram.querySelectorAll('.label > span')].map(one => one.getBoundingClientRect())
      return {
        wide: discs[0]?.width ?? 0,
        uneven: Math.max(...discs.map(({ width, height }) => Math.abs(width - height))),
        left: Math.min(...words.map(({ left }) => left)),
        right: Math.max(...words.map(({ right }) => right))
      }
    })
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(`file://${room.folder}/slides.html#/circles`)
  await page.waitForSelector('.present .diagram')
  const before = await measure()
  await page.setViewport({ width: 1280, height: 960 })
  await page.waitForSelector('.present .diagram path[data-flat]')
  const { wide, uneven, left, right } = await measure()
  expect(wide).toBeGreaterThan(before.wide * 1.05)
  expect(uneven).toBeLessThan(1)
  expect(left).toBeGreaterThan(79)
  expect(right).toBeLessThan(1201)
  await page.close()
})

test('A chart fills a slide of 4:3, in its middle', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${room.folder}/slides.html#/chart`)
  await page.waitForSelector('.present .chart')
  const [above = 0, below = 0] = await page.$eval('.present .chart', chart => {
    const [own, body] = [chart, chart.parentElement ?? chart].map(element => element.getBoundingClientRect())
    return own && body ? [own.top - body.top, body.bottom - own.bottom] : []
  })
  expect(above + below).toBeLessThan(100)
  expect(Math.abs(above - below)).toBeLessThan(40)
  await page.close()
})

test('The plot of a chart is higher on a slide of 4 : 3, with its words beside their bars, and as before on one of 16 : 9', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/chart`)
  await page.waitForSelector('.present .chart path[data-flat]')
  const measure = () =>
    page.$eval('.present .chart', chart => {
      const middles = (selector: string) =>
        [...chart.querySelectorAll(selector)].map(one => {
          const { top, height } = one.getBoundingClientRect()
          return top + height / 2
        })
      const names = middles('tbody th')
      const apart = middles('path.level-1').map((middle, index) => Math.abs(middle - (names[index] ?? 0)))
      return { high: chart.getBoundingClientRect().height, apart: Math.max(...apart) }
    })
  const tall = await measure()
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  const wide = await measure()
  expect(tall.high).toBeGreaterThan(wide.high * 1.2)
  expect(Math.max(tall.apart, wide.apart)).toBeLessThan(1)
  await page.close()
})

test('A ring is larger on a slide of 4 : 3 and stays round, its words beside it and in its middle', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/ring`)
  await page.waitForSelector('.present .chart path[data-flat]')
  const measure = () =>
    page.$eval('.present .chart', chart => {
      const boxes = (selector: string) =>
        [...chart.querySelectorAll(selector)]
          .map(one => one.getBoundingClientRect())
          .map(({ x, y, right, bottom }) => ({ x, y, right, bottom }))
      const parts = boxes('path[data-flat*="A"]')
      const ring = {
        x: Math.min(...parts.map(({ x }) => x)),
        y: Math.min(...parts.map(({ y }) => y)),
        right: Math.max(...parts.map(({ right }) => right)),
        bottom: Math.max(...parts.map(({ bottom }) => bottom))
      }
      return {
        ring,
        middle: boxes('.align-centre'),
        lines: boxes('.leader'),
        words: [boxes('th[scope=row]:not(.align-centre)'), boxes('td:not(.in-table, .align-centre)')]
      }
    })
  const tall = await measure()
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  const wide = await measure()
  const across = ({ ring }: typeof tall) => ring.right - ring.x
  expect(across(tall)).toBeGreaterThan(across(wide) * 1.15)
  for (const { ring, middle, lines, words } of [tall, wide]) {
    expect(Math.abs(ring.right - ring.x - (ring.bottom - ring.y))).toBeLessThan(2)
    expect([middle.length, lines.length, words.map(column => column.length)]).toEqual([2, 2, [2, 2]])
    for (const { x, right } of middle) expect(Math.abs(x + right - ring.x - ring.right)).toBeLessThan(3)
    const [top, foot] = [Math.min(...middle.map(({ y }) => y)), Math.max(...middle.map(({ bottom }) => bottom))]
    expect(Math.abs(top + foot - ring.y - ring.bottom)).toBeLessThan(24)
    const [x, y] = [(ring.x + ring.right) / 2, (ring.y + ring.bottom) / 2]
    for (const column of words)
      for (const [index, word] of column.entries()) {
        const across = Math.max(word.x - x, x - word.right, 0)
        expect(Math.hypot(across, Math.max(word.y - y, y - word.bottom, 0))).toBeGreaterThan((ring.right - ring.x) / 2)
        const line = lines[index] ?? { x: 0, y: 0, right: 0, bottom: 0 }
        const toLine = Math.max(word.x - line.right, line.x - word.right)
        expect([toLine > 0, toLine < 24]).toEqual([true, true])
      }
  }
  await page.close()
})

test('Words in a panel end above its edge on a slide of 4 : 3, as far as they begin below the other', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/panel`)
  await page.waitForSelector('.present .apart')
  const free = await page.$eval('.present .apart > :last-child', panel => {
    const words = panel.lastElementChild?.getBoundingClientRect()
    return panel.getBoundingClientRect().bottom - (words?.bottom ?? 0)
  })
  expect(free).toBeGreaterThan(20)
  await page.close()
})

test('Words in a panel are larger than those of the tiles beside it on a slide of 4 : 3, and fill it', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/panel`)
  await page.waitForSelector('.present .apart')
  const { sizes, title, share } = await page.$eval('.present', slide => {
    const [tile, , panel] = [...slide.querySelectorAll<HTMLElement>('.apart > li')]
    const size = (element?: HTMLElement | null) =>
      element ? Number.parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1) : 0
    const box = panel?.getBoundingClientRect() ?? new DOMRect()
    const last = panel?.querySelector('ul')?.getBoundingClientRect() ?? new DOMRect()
    return {
      sizes: [tile, panel].map(size),
      title: size(slide.querySelector<HTMLElement>('.slide-title')),
      share: (last.bottom - box.top) / box.height
    }
  })
  expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) * 1.05)
  expect(sizes[1]).toBeLessThan(title)
  expect(share).toBeGreaterThan(0.85)
  await page.close()
})

test('Every shape of every diagram and chart of the docs is drawn on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  for (const [name, least] of [
    ['diagrams', 60],
    ['charts', 10]
  ] as const) {
    const file = join(import.meta.dirname, `../../docs/${name}/deck.md`)
    const { deck } = parse({ id: name, deck: { file, text: readFileSync(file, 'utf8') } })
    const examples = await openSlidesFixture(deck)
    await page.goto(`file://${examples.folder}/slides.html`)
    await page.waitForSelector('.reveal.ready')
    const shapes: string[] = []
    for (const [index] of deck.slides.entries()) {
      await page.evaluate(`Reveal.slide(${index})`)
      shapes.push(...(await page.$$eval('.present path', all => all.map(path => path.getAttribute('d') ?? ''))))
    }
    expect(shapes.length, name).toBeGreaterThan(least)
    // A number that is not read is none.
    expect(shapes.filter(shape => /NaN|undefined/.test(shape))).toEqual([])
    await examples.leave()
  }
  await page.close()
})

test('On a slide of 4 : 3 enlarged words of a diagram keep off the edges of their boxes, and a map begins where words do, from edge to edge', async () => {
  const file = join(import.meta.dirname, '../../docs/diagrams/deck.md')
  const { deck } = parse({ id: 'diagrams', deck: { file, text: readFileSync(file, 'utf8') } })
  const examples = await openSlidesFixture(deck)
  const page = await examples.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  const show = async (id: string, layout: string) => {
    await page.goto(`file://${examples.folder}/slides.html#/${id}`)
    await page.waitForSelector(`.reveal.ready .present .diagram-${layout}`)
  }
  await show('cycle', 'cycle')
  const margins = await page.$$eval('.present .label', labels =>
    labels.map(label => {
      const range = document.createRange()
      range.selectNodeContents(label.firstElementChild ?? label)
      const widest = Math.max(...[...range.getClientRects()].map(line => line.width))
      return (label.clientWidth - widest) / 2
    })
  )
  expect(margins).toHaveLength(5)
  expect(Math.min(...margins)).toBeGreaterThan(16)
  await show('map', 'map')
  const [above, wide, below] = await page.$eval('.present .diagram-map.for-tall', map => {
    const body = map.parentElement ?? map
    const inset = Number.parseFloat(getComputedStyle(body).paddingBlockStart)
    const { top, width } = map.getBoundingClientRect()
    const note = map.nextElementSibling?.getBoundingClientRect().bottom ?? 0
    return [top - body.getBoundingClientRect().top - inset, width, body.getBoundingClientRect().bottom - note]
  })
  expect(above).toBeLessThan(2)
  expect(wide).toBeCloseTo(1280, 0)
  // It is laid out for all of the height.
  expect(below).toBeLessThan(40)
  expect(await page.$$eval('.present .diagram-map', maps => maps.map(map => map.checkVisibility()))).toEqual([
    false,
    true
  ])
  await show('steps', 'steps')
  const rows = await page.$$eval('.present .for-tall .label', labels =>
    labels.map(label => {
      const range = document.createRange()
      range.selectNodeContents(label)
      const { top, height } = range.getBoundingClientRect()
      return { top, lines: Math.round(height / Number.parseFloat(getComputedStyle(label).lineHeight)) }
    })
  )
  expect(rows.map(({ lines }) => lines)).toEqual([1, 1, 1, 1])
  expect(rows.map(({ top }) => top)).toEqual(rows.map(({ top }) => top).toSorted((one, other) => one - other))
  await show('pillars', 'pillars')
  const shares = await page.$$eval('.present .for-tall .small-list', lists =>
    lists.map(list => (list.firstElementChild?.getBoundingClientRect().height ?? 0) / list.clientHeight)
  )
  expect(Math.max(...shares)).toBeGreaterThan(0.7)
  await page.setViewport({ width: 1280, height: 720 })
  await until(() => page.$$eval('.present .for-tall', all => all.filter(one => one.checkVisibility()).length), 0)
  await examples.leave()
})

test('A note below a tree stays near it on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/noted`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const apart = await page.$eval('.present .slide-body', body => {
    const ends = [...body.querySelectorAll('.diagram path')].map(path => path.getBoundingClientRect().bottom)
    return (body.querySelector(':scope > p')?.getBoundingClientRect().top ?? 0) - Math.max(...ends)
  })
  expect(apart).toBeLessThan(60)
  expect(apart).toBeGreaterThan(12)
  await page.close()
})

test('Words of tiles between axes are larger on a slide of 4 : 3 than the names of the axes, and none leaves its place', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${room.folder}/slides.html#/axes`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const words = await page.$$eval('.present .label', all =>
    all.map(one => ({
      size: Number.parseFloat(getComputedStyle(one).fontSize),
      isTile: one.matches('.stacked'),
      isCut: one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1
    }))
  )
  const least = (isTile: boolean) => Math.min(...words.filter(one => one.isTile === isTile).map(({ size }) => size))
  expect(least(true)).toBeGreaterThan(least(false) * 1.1)
  expect(words.filter(({ isCut }) => isCut)).toEqual([])
  await page.close()
})

test('The icon of a branch is larger on a slide of 4 : 3, and stands above its words', async () => {
  const tree =
    ':::diagram{layout=tree}\n- Mission\n  - Political Affairs {icon=talk}\n  - Human Rights {icon=law}\n  - Protection {icon=shield}\n  - Gender {icon=people}\n  - Corrections {icon=gavel}\n:::'
  const own = await openSlidesFixture(deckOf('Trees', `## Tree\n\n${tree}\n`))
  const page = await own.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  await page.goto(`file://${own.folder}/slides.html`)
  await page.waitForSelector('.present .diagram path[data-flat]')
  const icons = await page.$$eval('.present .diagram-icon', all =>
    all.map(one => {
      const { width, bottom } = one.getBoundingClientRect()
      const words = one.nextElementSibling?.querySelector('span')?.getBoundingClientRect().top ?? 0
      // More than that, and it would shout down the words below it.
      return width > 84 * 1.2 && width < 84 * 1.5 && bottom < words
    })
  )
  expect(icons).toEqual([true, true, true, true, true])
  const { inBoxes, above, below } = await page.$eval('.present .slide-body', body => {
    const shapes = [...body.querySelectorAll('path:not(.line, .icon *)')].map(one => one.getBoundingClientRect())
    const { top, bottom } = body.querySelector('.diagram')?.getBoundingClientRect() ?? body.getBoundingClientRect()
    const [root, ...branches] = shapes
    const sets = [...body.querySelectorAll('li li')].map(one => {
      const words = one.querySelector('.label > span')?.getBoundingClientRect()
      const [from, to] = [one.querySelector('.diagram-icon')?.getBoundingClientRect().top ?? 0, words?.bottom ?? 0]
      return { from, to, box: one.querySelector('.tile')?.getBoundingClientRect() ?? body.getBoundingClientRect() }
    })
    return {
      inBoxes: sets.map(one => [one.from - one.box.top, one.box.bottom - one.to, (one.to - one.from) / one.box.height]),
      above: (root?.top ?? 0) - top,
      below: bottom - (branches[0]?.bottom ?? 0)
    }
  })
  // Boxes are filled, and of the longest words the middle is that of the box.
  const [head = 0, foot = 0, filled = 0] = inBoxes[0] ?? []
  expect(filled).toBeGreaterThan(0.6)
  expect(head).toBeCloseTo(foot, -1)
  expect(above).toBeLessThan(50)
  expect(above).toBeCloseTo(below, -1)
  await own.leave()
})
