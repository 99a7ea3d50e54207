import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { deckOf, openSlidesFixture, type SlidesFixture, showSlide } from './slides-fixture.js'

const half = (name: string) =>
  `::slide{layout=picture-half}\n\n## Half ${name}\n\n- Reports to the council\n- Protection of civilians\n- Dialogue\n\n![A well](images/${name}.svg)\n`
const point = (words: string, name = 'sky') => `- ${words} {icon=shield picture=images/${name}.svg}\n`
const slides = `${half('sky')}
---

${half('stripes')}
:::sources
STM deck, Mission Approaches (points 1 to 4).
:::

---

${half('pole')}
---

## Set

![A well](images/sky.svg "A well")

![A pump](images/sky.svg "A pump")

![A tap](images/sky.svg "A tap")

---

## Further

![A well](images/further.svg "A well")

![A pump](images/further.svg "A pump")

![A tap](images/further.svg "A tap at the road to the market of the town")

---

## Points

- Unity of effort and coherence {icon=link}
- Develop and implement protection strategies {icon=shield}
- Set Mission-wide operational direction for: {icon=compass}
  - Component-level objectives, benchmarks and deliverables
  - Political engagements, civil affairs efforts, public information campaigns
  - Integration, coordination and unity of effort

![A well](images/sky.svg)

---

## Seen

::::columns
:::column{kind=from}
### You write

\`\`\`
## Radio check

Ask: Why first?
\`\`\`
:::

:::column{kind=to}
### The group sees

![A well](images/hill.svg)
:::
::::

---

## Plan

::::columns
:::column
![A well](images/sky.svg)
:::
:::column
- Chairs in a circle, no tables
- Everybody sees the screen
- The door is easy to reach
- Flip chart beside you, not behind
:::
::::

---

## Door

::::columns
:::column
- The door is easy to reach
:::
:::column
![A door](images/door.svg)
:::
::::

---

## Four

${['Protect: civilians, especially women and children', 'Prevent: be proactive', 'Deter: attackers', 'Neutralise: threats'].map(words => point(words)).join('')}
---

## Wide

${['Protect', 'Prevent', 'Deter'].map(words => point(words, 'hill')).join('')}${point('Neutralise', 'photo')}
---

## Six

${['Books: yours alone', 'Handouts: one each', 'Cards: cut out', 'A pump', 'A flip chart', 'A telephone'].map(words => point(words)).join('')}
---

## The title of a slide that takes all of its width

- One

---

## Labels

${['Provision of services and its referrals', 'Cards', 'Books', 'A pump', 'A chart', 'Coordination (clusters and processes)'].map(words => point(words)).join('')}
---

## Long

${['Provision of services and of referral arrangements', 'Cards', 'Capacity building of law enforcement and security agencies', 'A pump', 'Coordination of all the clusters and processes', 'Legislative or legal assistance in each language'].map(words => point(words)).join('')}
---

::slide{layout=picture-half}

# Break: ten minutes

- Support: 112 {icon=phone}

![A well](images/sky.svg)

---

::slide{layout=picture-half}

# Break: five minutes

- Support: 112 {icon=phone}

![A door](images/door.svg)

---

## Scope

:::scope
1. Digging a well
2. Keeping it clean
3. Repairing the pump
4. Keeping count
:::

---

::slide{scope=1 minutes=4}

# Digging

![decorative](images/sky.svg)
`

const picture = (greyAt: (x: number, y: number) => number, width = 90, height = 100) => {
  const content = greyPng(width, height, greyAt)
  return { state: 'found', mediaType: 'image/png', width, height, bytes: content.length, content } as const
}
const drawn = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 100" width="90" height="100" preserveAspectRatio="xMidYMid"><path d="M0-99h90v299H0"/></svg>'
)
// Sky above a ground, and what has no ground of one colour.
const pictures = {
  'images/further.svg': {
    state: 'found',
    mediaType: 'image/svg+xml',
    width: 90,
    height: 100,
    bytes: drawn.length,
    content: drawn
  } as const,
  'images/sky.svg': picture((_, y) => (y < 40 ? 220 : 90)),
  'images/pole.svg': picture((x, y) => (y > 20 && x > 50 && x < 64 ? 40 : y < 40 ? 220 : 90)),
  'images/door.svg': picture((_, y) => (y < 40 ? 220 : 90), 50, 100),
  'images/hill.svg': picture((_, y) => (y < 40 ? 220 : 90), 125, 100),
  'images/photo.svg': picture((x, y) => (x * 7 + y * 31) % 256, 125, 100),
  'images/stripes.svg': picture(x => (x % 20 < 10 ? 220 : 90))
}

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture({ ...deckOf('Wells', slides), pictures })
  page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
})
afterAll(() => room.leave())

const open = (id: string) => showSlide(page, room, id)

/** The place of a picture, and the part of it in which the picture itself is drawn. */
const placeOf = () =>
  page.$eval('.present img', picture => {
    const { width, height, bottom, right } = picture.getBoundingClientRect()
    const above = Number.parseFloat(getComputedStyle(picture).paddingBlockStart) * (width / picture.clientWidth)
    return { share: width / innerWidth, shape: width / (height - above), above, bottom, right }
  })

test('A drawing beside words is seen whole on a slide of 4 : 3, its sky going on above it, and has more of the width', async () => {
  await open('half-sky')
  const { share, shape, above, bottom, right } = await placeOf()
  expect(share).toBeGreaterThan(0.4)
  expect(shape).toBeCloseTo(0.9, 1)
  expect(above).toBeGreaterThan(60)
  // It goes on to both edges of the slide, and the foot keeps to the words beside it.
  expect([bottom, right].map(Math.round)).toEqual([960, 1280])
  const [picture, foot, words] = await page.$$eval('.present :is(.slide-foot, .shown, .words)', all =>
    all.map(one => one.getBoundingClientRect().toJSON()).sort((one, other) => other.height - one.height)
  )
  expect([words.left, words.right].map(Math.round)).toEqual([foot.left, foot.right].map(Math.round))
  expect(foot.right).toBeLessThan(picture.left)
  const colour = await page.$eval('.present img', picture => getComputedStyle(picture).backgroundColor)
  expect(colour).toBe('rgb(220, 220, 220)')
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect(await page.$eval('.present img', picture => picture.outerHTML.includes('style='))).toBe(false)
  await page.setViewport({ width: 1280, height: 960 })
})

test('A drawing fills its place on a slide of 4 : 3 where that cuts nothing that is drawn, on the side that is bare first', async () => {
  await open('half-pole')
  const { above, bottom } = await placeOf()
  expect([above, Math.round(bottom)]).toEqual([0, 960])
  const start = await page.$eval('.present img', ({ style }) => Number.parseFloat(style.objectPosition))
  expect(start).toBeGreaterThan(60)
  expect(start).toBeLessThan(70)
})

test('One whose upper edge has several colours fills its place', async () => {
  await open('half-stripes')
  const { share, above } = await placeOf()
  expect(share).toBeGreaterThan(0.4)
  expect(above).toBe(0)
})

test('Sources below words beside a wide drawing keep off the number of their slide on 4 : 3, on one line', async () => {
  await open('half-stripes')
  const [words, line = 0] = await page.$eval('.present .sources > p:last-child', all => {
    const range = document.createRange()
    range.selectNodeContents(all)
    return [range.getBoundingClientRect().toJSON(), Number.parseFloat(getComputedStyle(all).lineHeight)]
  })
  const number = await page.$eval('.present .slide-count', one => one.getBoundingClientRect().left)
  // Its picture stands first: they begin where the words do.
  const [foot, title, picture] = await page.$$eval('.present :is(.slide-foot, .words, .shown)', all =>
    all.map(one => one.getBoundingClientRect().toJSON()).sort((one, other) => one.height - other.height)
  )
  expect(foot.left).toBeCloseTo(title.left, 0)
  expect(foot.left).toBeGreaterThan(picture.right)
  expect(number - words.right).toBeGreaterThanOrEqual(24)
  expect(words.height).toBeLessThan(line * 1.5)
})

test('Drawings of a set keep their shape on a slide of 4 : 3, and their names are larger', async () => {
  await open('set')
  const shapes = () => page.$$eval('.present .in-set img', all => all.map(one => one.width / one.height))
  const name = () => page.$eval('.present figcaption', one => Number.parseFloat(getComputedStyle(one).fontSize))
  const [tall, larger] = [await shapes(), await name()]
  expect(tall).toHaveLength(3)
  for (const shape of tall) expect(shape).toBeCloseTo(0.9, 1)
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect(larger).toBeGreaterThan(await name())
  await page.setViewport({ width: 1280, height: 960 })
})

test('Drawings of a set that go on beyond their frame are higher on a slide of 4 : 3, seen whole, with their names above the foot', async () => {
  await open('further')
  const looks = await page.$$eval('.present .in-set img', all =>
    all.map(one => [getComputedStyle(one).objectFit, one.height])
  )
  expect(looks).toEqual(Array(3).fill(['fill', 530]))
  const [foot = 0, ...names] = await page.$$eval('.present :is(.slide-foot, figcaption)', all =>
    all
      .map(one => one.getBoundingClientRect())
      .map(({ top, bottom }, at) => (at === all.length - 1 ? top : bottom))
      .reverse()
  )
  expect(Math.max(...names)).toBeLessThan(foot)
})

test('The icon of points that have points of their own keeps off the line above it on a slide of 4 : 3', async () => {
  await open('points')
  const [, last] = await page.$$eval('.present .words > ul > li + li', all =>
    all.map(one => (one.querySelector('.icon')?.getBoundingClientRect().top ?? 0) - one.getBoundingClientRect().top)
  )
  expect(last).toBeGreaterThan(17)
})

test('A drawing alone in a panel stands in the middle of it on a slide of 4 : 3', async () => {
  await open('seen')
  const [head, picture, panel] = await page.$$eval(
    '.present .column-to > h3, .present .column-to img, .present .column-to',
    all => all.map(one => one.getBoundingClientRect().toJSON()).sort((one, other) => one.height - other.height)
  )
  expect(picture.top - head.bottom).toBeGreaterThan(20)
  expect(picture.top - head.bottom).toBeCloseTo(panel.bottom - picture.bottom, -1.5)
})

test.each(['plan', 'door'])(
  'A picture and the words in the column beside it have one middle on a slide of 4 : 3: %s',
  async id => {
    await open(id)
    const [picture = 0, words = 0, ...ends] = await page.$eval('.present .columns', columns => {
      const boxes = [...columns.querySelectorAll('img, ul')].map(one => one.getBoundingClientRect())
      const middles = boxes.map(({ top, height }) => top + height / 2)
      return [...middles, ...boxes.map(({ bottom }) => bottom)]
    })
    expect(Math.abs(picture - words)).toBeLessThan(8)
    expect(Math.max(...ends)).toBeLessThan(900)
  }
)

test('A line of words stands below its picture on a slide of 4 : 3, and beside one that is as high as a door', async () => {
  const placeOfBoth = () =>
    page.$$eval('.present :is(.shown, .slide-title, .words, .slide-foot)', all =>
      all.map(one => one.getBoundingClientRect().toJSON())
    )
  await open('break-ten-minutes')
  const [title, words, picture, foot] = await placeOfBoth()
  expect(picture.width).toBe(1280)
  expect(picture.height).toBeGreaterThan(480)
  expect(title.top).toBeGreaterThan(picture.bottom)
  expect(words.bottom).toBeLessThan(foot.top)
  expect(foot.bottom).toBeLessThanOrEqual(960)
  await open('break-five-minutes')
  const [besideTitle, , door] = await placeOfBoth()
  expect(door.height).toBe(960)
  expect(besideTitle.right).toBeLessThanOrEqual(door.left)
})

test('Rows of parts are higher on a slide of 4 : 3, and each name stands on one line', async () => {
  await open('digging')
  const rows = await page.$$eval('.present .part', all =>
    all.map(one => {
      const size = Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1)
      const range = document.createRange()
      range.selectNodeContents(one)
      const lines = range.getBoundingClientRect().height / size
      return { size, height: one.getBoundingClientRect().height, lines }
    })
  )
  expect(rows).toHaveLength(4)
  // Its picture goes on beyond the edge, which may be between two pixels.
  const beyond = await page.$eval('.present .shown', one => one.getBoundingClientRect().right - innerWidth)
  expect(Math.round(beyond)).toBe(1)
  for (const { size, height, lines } of rows) {
    expect(size).toBeGreaterThanOrEqual(34)
    expect(height).toBeGreaterThan(66)
    expect(lines).toBeLessThan(1.6)
  }
})

/** Where the pictures of points and their words stand, in px of a slide. */
const pointsOf = () =>
  page.$$eval('.present .pictured > li', all =>
    all.map(one => {
      const picture = one.querySelector('img')?.getBoundingClientRect() ?? new DOMRect()
      const words = one.querySelector('p')?.getBoundingClientRect() ?? new DOMRect()
      return { picture: picture.toJSON(), words: words.toJSON(), end: one.getBoundingClientRect().bottom }
    })
  )

test.each([
  ['four', 2, 520, 180],
  ['six', 3, 340, 180]
])(
  'On a slide of 4 : 3 %s points with pictures stand in two rows, picture above words',
  async (id, across, width, height) => {
    await open(id)
    const all = await pointsOf()
    expect(all).toHaveLength(across * 2)
    for (const [index, { picture, words, end }] of all.entries()) {
      expect(picture.width).toBeGreaterThan(width)
      expect(picture.height).toBeGreaterThan(height)
      expect(words.top).toBeGreaterThanOrEqual(picture.bottom - 1)
      expect(words.left).toBe(picture.left)
      expect(picture.top).toBeCloseTo(all[index < across ? 0 : across]?.picture.top ?? 0, 0)
      expect(end).toBeLessThan(900)
    }
    expect(all.at(-1)?.end).toBeGreaterThan(840)
    const [title = 0, head = 0] = await page.$$eval('.present :is(.slide-title, .pictured > li:first-child > p)', all =>
      all.map(one => Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1))
    )
    expect(head / title).toBeLessThan(0.95)
  }
)

test('A drawing above the words of a point is seen whole on a slide of 4 : 3, its ground going on beside it, and a photo fills its place', async () => {
  const looks = () =>
    page.$$eval('.present .pictured img', all =>
      all.map(one => [getComputedStyle(one).objectFit, getComputedStyle(one).backgroundImage])
    )
  await open('wide')
  const [hill, , , photo] = await looks()
  expect(hill?.[0]).toBe('contain')
  expect(hill?.[1]).toMatch(/^linear-gradient\(rgb\(220, 220, 220\) 0%.*rgb\(90, 90, 90\) 100%\), linear-gradient/)
  expect(photo).toEqual(['cover', 'none'])
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect((await looks())[0]).toEqual(['cover', 'none'])
  await page.setViewport({ width: 1280, height: 960 })
})

test('A title is larger on a slide of 4 : 3 where it takes no more lines, and its rule stands where the others do', async () => {
  const look = () =>
    page.$eval('.present', slide => {
      const title = slide.querySelector('.slide-title')
      const { bottom = 0 } = slide.querySelector('.slide-head')?.getBoundingClientRect() ?? {}
      return { size: title ? Number.parseFloat(getComputedStyle(title).fontSize) : 0, bottom }
    })
  await open('four')
  const short = await look()
  await open('the-title-of-a-slide-that-takes-all-of-its-width')
  const long = await look()
  expect(short.size).toBe(54)
  expect(long.size).toBe(50)
  expect(short.bottom).toBeCloseTo(long.bottom, 0)
})

test('Words beside pictures are a little smaller on a slide of 4 : 3 where that saves them a line', async () => {
  await open('labels')
  const linesAt = (share: number) =>
    page.$eval(
      '.present .pictured',
      (points, larger) => {
        if (!(points instanceof HTMLElement)) return []
        const own = points.style.fontSize
        points.style.fontSize = `${Number.parseFloat(getComputedStyle(points).fontSize) * larger}px`
        const range = document.createRange()
        const lines = [...points.querySelectorAll('p')].map(one => {
          range.selectNodeContents(one)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
        })
        points.style.fontSize = own
        return lines
      },
      share
    )
  expect(await linesAt(1)).toEqual([3, 1, 1, 1, 1, 3])
  expect(await linesAt(1 / 0.97)).toEqual([4, 1, 1, 1, 1, 3])
  const size = await page.$eval('.present .pictured', one => Number.parseFloat(getComputedStyle(one).fontSize))
  expect(size).toBeGreaterThanOrEqual(28)
})

test('Where a point has many words, its picture gives them room on a slide of 4 : 3', async () => {
  await open('long')
  for (const { picture, end } of await pointsOf()) {
    expect(picture.height).toBeGreaterThan(100)
    expect(end).toBeLessThan(900)
  }
})

test('Where a browser lets no script read pixels, a drawing fills its place, and the stage goes on', async () => {
  const strict = await room.browser.newPage()
  await strict.setViewport({ width: 1280, height: 960 })
  await strict.evaluateOnNewDocument(() => {
    CanvasRenderingContext2D.prototype.getImageData = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  const faults: unknown[] = []
  strict.on('pageerror', error => faults.push(error))
  await strict.goto(`file://${room.folder}/slides.html#/half-sky`)
  await strict.waitForSelector('.reveal.ready #half-sky.present')
  await strict.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  expect(await strict.$eval('.present img', picture => picture.style.background)).toBe('')
  expect(faults).toEqual([])
  await strict.close()
})
