import { readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/index.js'
import { style } from '../../src/render/style.js'
import { launchBrowser } from '../browser.js'
import { photos } from './grounds/photos.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const head = (language: string) =>
  `---\ntitle: Water\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n`
const slide = (body: string) => `\n---\n\n::slide{background=images/photo.png}\n\n${body}\n`

function deckOf(bodies: readonly string[], language = 'en', photo: keyof typeof photos = 'white'): Deck {
  const { deck } = parse(`${head(language)}${bodies.map(slide).join('')}`)
  const { width, height, content } = photos[photo]
  const picture = { state: 'found', mediaType: 'image/png', width, height, bytes: content.length, content } as const
  return { ...deck, pictures: { 'images/photo.png': picture } }
}

/** How light a photo that is white shines at each hundredth of the width of each slide, at a share of its height, from 0 to 255; and where the words of each end. */
async function seenOn(deck: Deck, down = 0.5) {
  const page = await browser.newPage()
  try {
    await layOut(page, deck, { scale: 0.5 })
    const ends = await page.$$eval('.ground-picture', slides =>
      slides.map(slide => {
        const { left, width } = slide.getBoundingClientRect()
        const range = document.createRange()
        const parts = [...slide.querySelectorAll('.slide-head, .slide-body')]
        const rects = parts.flatMap(part => {
          range.selectNodeContents(part)
          return [...range.getClientRects()].filter(rect => rect.width > 0)
        })
        const isRtl = getComputedStyle(slide).direction === 'rtl'
        return isRtl
          ? (left + width - Math.min(...rects.map(rect => rect.left))) / width
          : (Math.max(...rects.map(rect => rect.right)) - left) / width
      })
    )
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '.slide > :not(.backdrop, .haze, .veil, .slide-head, .slide-body), :is(.slide-head, .slide-body) > :not(.veil, .slide-title) { visibility: hidden } .slide-title { color: transparent } .slide :is(.slide-head, .slide-body) { border-color: transparent }'
      )
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    const boxes = await page.$$eval('.ground-picture', slides =>
      slides.map(slide => {
        const { x, y, width, height } = slide.getBoundingClientRect()
        return { x, y, width, height }
      })
    )
    const shown = await page.screenshot({ encoding: 'base64' })
    const lights = await page.evaluate(
      async (picture, places, high) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const scale = image.width / document.documentElement.scrollWidth
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        return places.map(({ x, y, width, height }) =>
          Array.from({ length: 98 }, (_, index) => (index + 1) / 100).map(
            share => context?.getImageData((x + width * share) * scale, (y + height * high) * scale, 1, 1).data[1] ?? 0
          )
        )
      },
      shown,
      boxes,
      down
    )
    return lights.map((light, index) => ({ light, end: ends[index] ?? 0 }))
  } finally {
    await page.close()
  }
}

const few = [
  'A well without a committee is broken in two years.',
  '## What it needs\n\n- A cover\n- A rope\n- A committee',
  '## A day\n\n**4 hours**\n\nto walk to the river and back',
  '> Nobody had thought of it.\n>\n> — Head teacher'
]

const steps = ({ light }: { readonly light: readonly number[] }) =>
  light.slice(1).map((one, index) => Math.abs(one - (light[index] ?? 0)))

// A list is read line by line, and stands on a ground of its own.
const beside = few.slice(2)
/** Short words stand along the foot of a photo, unless their author names a side. */
const atSide = (deck: Deck, words: 'left' | 'right' = 'left'): Deck => ({
  ...deck,
  slides: deck.slides.map(slide => ({ ...slide, words }))
})
const listed = [
  few[1] ?? '',
  '## Before we close\n\n:::callout{kind=care}\nSome have lost friends.\n\n- Leave at any time {icon=door}\n- Ask us {icon=phone}\n:::',
  '## Takeaways\n\n:::takeaways\n- A cover keeps water clean\n- A rope is hung up\n:::'
]

it.each(['white', 'black', 'busy'] as const)(
  'a list stands on a solid ground beside a %s photo as it was taken, at the side that its author names',
  async photo => {
    const deck = deckOf(listed, 'en', photo)
    const right: Deck = { ...deck, slides: deck.slides.map(slide => ({ ...slide, words: 'right' })) }
    for (const one of [deck, right])
      for (const [at, seen] of (await seenOn(one)).entries()) {
        // Without a side that its author names, a panel stands opposite the one before.
        const light = one === right || at % 2 === 1 ? seen.light.toReversed() : seen.light
        const words = light.slice(0, 36)
        expect(Math.max(...words) - Math.min(...words)).toBeLessThan(3)
        expect(Math.max(...words)).toBeLessThan(60)
        const photoSeen = light.slice(78)
        if (photo === 'white') expect(Math.min(...photoSeen)).toBeGreaterThan(240)
        if (photo === 'black') expect(Math.max(...photoSeen)).toBeLessThan(6)
        if (photo === 'busy') expect(Math.max(...steps({ light: photoSeen }))).toBeGreaterThan(40)
      }
  }
)

it.each(['en', 'ar'])('columns and a box along the foot have all of the width, in %s', async language => {
  const columns =
    '## Two wells\n\n::::columns\n:::column\n### North\n\n- A cover\n- A rope\n:::\n:::column\n### South\n\n- A cover\n- A rope\n:::\n::::'
  const box = '## Keep it\n\n:::callout{kind=key}\nKeep the cover closed.\n:::'
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf([columns, box], language))
    const widths = await page.$$eval('.at-foot > .slide-body > *', all =>
      all.map(one => one.getBoundingClientRect().width)
    )
    expect(widths.map(Math.round)).toEqual([1120, 1120])
  } finally {
    await page.close()
  }
})

it('a photo is clear at the end of the slide, and hardly seen below words that keep to the start', async () => {
  const dark = await seenOn(atSide(deckOf(beside, 'en', 'black')))
  for (const [index, { light, end }] of (await seenOn(atSide(deckOf(beside)))).entries()) {
    expect(light[97]).toBeGreaterThan(240)
    for (const at of [1, 29]) {
      const seen = ((light[at] ?? 0) - (dark[index]?.light[at] ?? 0)) / 255
      expect(seen).toBeGreaterThan(0.02)
      expect(seen).toBeLessThan(0.2)
    }
    expect(end).toBeLessThan(0.56)
  }
})

it('beside a dark photo words stand on the ground of the theme, which is never black, and on a light ground as light as the ground', async () => {
  for (const { light } of await seenOn(atSide(deckOf(beside, 'en', 'black')))) {
    expect(light[10]).toBeGreaterThan(20)
    expect(Math.max(...light)).toBeLessThan(34)
  }
  const theme = readFileSync('templates/themes/field.css', 'utf8').replaceAll(/--ground: #10203a/g, '--ground: #f4f6fa')
  const themeSheet = style({ styles: { theme } }, 'theme')
  for (const { light } of await seenOn({ ...atSide(deckOf(beside, 'en', 'black')), themeSheet }))
    expect(light[10]).toBeGreaterThan(140)
})

it('a photo is out of focus under words, so that no line of it runs through letters, and as it was taken beside them', async () => {
  for (const { light } of await seenOn(atSide(deckOf(beside, 'en', 'busy')))) {
    const steps = light.slice(1).map((one, index) => Math.abs(one - (light[index] ?? 0)))
    expect(Math.max(...steps.slice(1, 34))).toBeLessThan(14)
    expect(Math.max(...steps.slice(85))).toBeGreaterThan(40)
  }
})

const long = `## Long\n\n${Array.from({ length: 7 }, () => '- A cover that children cannot lift without help').join('\n')}`
const aim = '## Aim\n\n:::aim\nTo show how a well is kept.\n:::\n\n## Scope\n\n:::scope\n1. Water\n2. Wells\n:::'
const row =
  '## Decide\n\n:::diagram{layout=steps}\n- Read the forecast\n- Look at the sky\n- Call the far end\n- Decide together\n:::'
it.each(['en', 'ar'])(
  'what is drawn over the whole width, and aim and scope, stand below a band of the photo from edge to edge, as sharp as it was taken, in %s',
  async language => {
    const bands = await seenOn(deckOf([row, aim], language, 'busy'), 0.1)
    expect(bands).toHaveLength(2)
    for (const seen of bands)
      for (const end of [steps(seen).slice(0, 14), steps(seen).slice(80)]) expect(Math.max(...end)).toBeGreaterThan(40)
    for (const { light } of await seenOn(deckOf([row], language), 0.46)) expect(Math.max(...light)).toBeLessThan(60)
  }
)

it('a title stands below the band of a photo, and what it holds above the foot', async () => {
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf([row, aim]))
    const places = await page.$$eval('.banded', slides =>
      slides.map(slide => {
        const { top, bottom } = slide.getBoundingClientRect()
        const title = slide.querySelector('.slide-title')?.getBoundingClientRect()
        const drawn = [...slide.querySelectorAll('.diagram, .aim, .relevance, .scope li')]
        return {
          title: (title?.top ?? 0) - top,
          end: bottom - Math.max(...drawn.map(one => one.getBoundingClientRect().bottom))
        }
      })
    )
    expect(places).toHaveLength(2)
    for (const { title, end } of places) {
      expect(title).toBeGreaterThan(224)
      expect(end).toBeGreaterThan(50)
    }
  } finally {
    await page.close()
  }
})

const longAim =
  '## Aim\n\n:::aim\nTo help field staff read the weather, and to decide in time whether to travel.\n:::\n\n:::relevance\nRoads, flights and radios depend on the sky more than on any plan.\n:::\n\n## Scope\n\n:::scope\n1. Read the sky\n2. Decide in time\n:::'
it.each([
  { stage: 'wide', height: 720 },
  { stage: 'tall-stage', height: 960 }
])(
  'a band of a photo has two fifths of a slide of $height px, and words below it are none too small',
  async ({ stage, height }) => {
    const page = await browser.newPage()
    try {
      await layOut(page, deckOf([row, aim]))
      const bands = await page.$$eval(
        '.banded',
        (slides, stage, height) =>
          slides.map(slide => {
            document.documentElement.classList.add(stage)
            if (slide instanceof HTMLElement) slide.style.height = `${height}px`
            const words = [...slide.querySelectorAll('.aim, .relevance, .scope li')]
            return {
              band: (slide.querySelector('.backdrop')?.clientHeight ?? 0) / height,
              least: Math.min(34, ...words.map(one => Number.parseFloat(getComputedStyle(one).fontSize)))
            }
          }),
        stage,
        height
      )
      expect(bands).toHaveLength(2)
      for (const { band, least } of bands) {
        expect(band).toBeGreaterThan(0.395)
        expect(band).toBeLessThan(0.46)
        expect(least).toBeGreaterThanOrEqual(34)
      }
    } finally {
      await page.close()
    }
  }
)

it('a photo of which no more than a thin strip would be seen is left out', async () => {
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf([longAim]))
    expect(await page.$$('.backdrop')).toEqual([])
  } finally {
    await page.close()
  }
})

it('a photo is left out where only a corner of it would be seen: below a long list, and behind many heads', async () => {
  const page = await browser.newPage()
  const heads = '## One\n\nA cover\n\n## Two\n\nA rope\n\n## Three\n\nA guard'
  const quiz = '## Check\n\n:::quiz\nWhich one?\n- [x] One\n- [ ] Two\n:::'
  try {
    await layOut(page, deckOf([long, heads, quiz]))
    expect(await page.$$('.backdrop')).toEqual([])
    expect(await page.$$('.ground-dark')).toHaveLength(3)
  } finally {
    await page.close()
  }
})

const contact = '# Thank you\n\nQuestions: extension 310\n\n[weather.example.org](https://weather.example.org/brief)'
it.each(['en', 'ar'])(
  'a contact stands on the plain ground beside a photo that has two fifths of the slide, in %s',
  async language => {
    for (const down of [0.02, 0.5, 0.97]) {
      const [seen] = await seenOn(deckOf([contact], language), down)
      const light = language === 'ar' ? seen?.light.toReversed() : seen?.light
      expect(Math.max(...(light?.slice(0, 58) ?? []))).toBeLessThan(90)
      expect(Math.min(...(light?.slice(61) ?? []))).toBeGreaterThan(240)
      expect(seen?.end).toBeLessThan(0.55)
    }
  }
)

it('a contact that is too long to stand beside a photo leaves it out', async () => {
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf([contact.replace('310', `310, ${'or whoever is there, '.repeat(14)}`)]))
    expect(await page.$$('.backdrop')).toEqual([])
  } finally {
    await page.close()
  }
})

it('a title, a figure and a short quotation stand along the foot of a photo, as two short lists do, and leave two fifths of it clear', async () => {
  const [, , number = '', quotation = ''] = few
  const heads =
    '## Two wells\n\n::::columns\n:::column\n### North\n\n- A cover\n- A rope\n- A guard\n:::\n:::column\n### South\n\n- A cover\n- A rope\n- A guard\n:::\n::::'
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf(['# Read the sky\n\nPart one', number, `## A head\n\n${quotation}`, heads]))
    const tops = await page.$$eval('.at-foot', slides =>
      slides.map(slide => {
        const { top, height } = slide.getBoundingClientRect()
        return ((slide.querySelector('.slide-head')?.getBoundingClientRect().top ?? 0) - top) / height
      })
    )
    expect(tops).toHaveLength(4)
    for (const top of tops) expect(top).toBeGreaterThan(0.4)
  } finally {
    await page.close()
  }
})

it.each(['en', 'ar'])(
  'a panel leaves two fifths of the slide to its photo, and nearly half where its words are few, in %s',
  async language => {
    const lists = [
      few[1] ?? '',
      '## After the storm\n\n- Count all of your people first, and ask who is missing\n- Keep away from cables\n- Report the road'
    ]
    const page = await browser.newPage()
    try {
      await layOut(page, deckOf(lists, language))
      const shares = await page.$$eval('.with-panel', slides =>
        slides.map(slide => (slide.querySelector('.backdrop')?.clientWidth ?? 0) / slide.clientWidth)
      )
      expect(shares).toHaveLength(2)
      expect(shares[0]).toBeGreaterThan(0.45)
      expect(shares[1]).toBeGreaterThanOrEqual(0.399)
    } finally {
      await page.close()
    }
  }
)

it('a list in a box of rows along the foot stands on the ground itself, from its title on', async () => {
  const rows = '- A cover\n- A rope\n- A guard'
  const columns = `## Two wells\n\n::::columns\n:::column\n### North\n\n${rows}\n:::\n:::column\n### South\n\n${rows}\n:::\n::::`
  for (const down of [0.5, 0.7, 0.97])
    for (const { light } of await seenOn(deckOf([columns]), down)) expect(Math.max(...light)).toBeLessThan(40)
  for (const { light } of await seenOn(deckOf([columns]), 0.1)) expect(Math.min(...light)).toBeGreaterThan(240)
})

it('takeaways have the part of the width that they need, beside the clear photo', async () => {
  const takeaways = '## Takeaways\n\n:::takeaways\n- A cover keeps water clean\n- A rope is hung up\n:::'
  for (const { light } of await seenOn(deckOf([takeaways]))) {
    expect(light[20]).toBeLessThan(90)
    expect(Math.min(...light.slice(75))).toBeGreaterThan(190)
    expect(Math.min(...light.slice(92))).toBeGreaterThan(240)
  }
})

it('a sentence has the width along the foot, in lines of several words', async () => {
  for (const { light } of await seenOn(deckOf(few.slice(0, 1)), 0.45)) expect(Math.min(...light)).toBeGreaterThan(240)
  for (const { light } of await seenOn(deckOf(few.slice(0, 1)), 0.85)) expect(light[20]).toBeLessThan(100)
})

it('most of the light is back in the middle of the slide where few words stand, and nearly all of it in its last third', async () => {
  for (const { light } of await seenOn(deckOf(few.slice(0, 2)))) {
    expect(Math.min(...light.slice(54))).toBeGreaterThan(128)
    expect(Math.min(...light.slice(67))).toBeGreaterThan(215)
  }
})

it('the scrim ends without an edge: no hundredth of the width is much lighter than the one before', async () => {
  for (const { light } of await seenOn(deckOf(few.filter((_, at) => at !== 1)))) {
    const steps = light.slice(1).map((one, index) => Math.abs(one - (light[index] ?? 0)))
    expect(Math.max(...steps)).toBeLessThan(12)
  }
})

it('the same is mirrored from right to left', async () => {
  for (const { light, end } of await seenOn(atSide(deckOf(beside, 'ar'), 'right'))) {
    expect(light[0]).toBeGreaterThan(240)
    expect(light[97]).toBeLessThan(90)
    expect(end).toBeLessThan(0.56)
  }
})

it('a link in the title above that ground can be clicked', async () => {
  const page = await browser.newPage()
  const steps = ':::diagram{layout=steps}\n- One\n- Two\n- Three\n- Four\n:::'
  await layOut(page, deckOf([`## See [the map](https://un.org)\n\n${steps}`]))
  const hit = await page.$eval('.ground-picture .slide-title a', link => {
    link.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = link.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === link
  })
  await page.close()
  expect(hit).toBe(true)
})

it('a diagram or a chart of few words stands on a panel from edge to edge of at most 60 % of the slide, beside the clear photo', async () => {
  const diagram = '## Four people\n\n:::diagram{layout=tree}\n- Committee\n  - Guard\n  - Cleaner\n:::'
  const chart =
    '## Fewer fall ill\n\n:::chart{kind=bar}\n| Year | people |\n| --- | --- |\n| 2024 | 41 |\n| 2025 | 26 |\n:::'
  for (const down of [0.02, 0.5, 0.97])
    for (const [at, seen] of (await seenOn(deckOf([diagram, chart]), down)).entries()) {
      // Each stands opposite the one before.
      const light = at % 2 === 1 ? seen.light.toReversed() : seen.light
      expect(Math.max(...light.slice(0, 55))).toBeLessThan(90)
      expect(Math.min(...light.slice(60))).toBeGreaterThan(240)
    }
})

it('beside a photo bars with long names are long enough to be compared', async () => {
  const chart =
    '## What waiting costs\n\n:::chart{kind=bar unit="hours" highlight="Stuck in mud"}\n| | hours |\n| --- | --- |\n| Waited | 12 |\n| Turned back | 19 |\n| Stuck in mud | 140 |\n:::'
  const page = await browser.newPage()
  try {
    await layOut(page, deckOf([chart]))
    const widths = await page.$$eval('.ground-picture .chart path', bars =>
      bars.map(bar => bar.getBoundingClientRect().width)
    )
    expect(Math.max(...widths)).toBeGreaterThan(1280 * 0.27)
  } finally {
    await page.close()
  }
})

it.each(['en', 'ar'])(
  'the photo beside a panel has the rest of the slide, so that its middle is seen, in %s',
  async language => {
    const page = await browser.newPage()
    try {
      await layOut(page, deckOf(['## Wells\n\n| Well | People |\n| --- | --- |\n| North | 240 |'], language))
      const seen = await page.$eval('.ground-picture', slide => {
        const [all, photo, table] = [slide, ...slide.querySelectorAll('.backdrop, table')].map(one =>
          one.getBoundingClientRect()
        )
        if (!all || !photo || !table) return undefined
        const isRtl = getComputedStyle(slide).direction === 'rtl'
        return {
          atEnd: isRtl ? photo.left - all.left : all.right - photo.right,
          beside: isRtl ? table.left - photo.right : photo.left - table.right
        }
      })
      expect(seen?.atEnd).toBeCloseTo(0, 0)
      // As far as words stand from the other edge of the panel.
      expect(seen?.beside).toBeCloseTo(80, 0)
    } finally {
      await page.close()
    }
  }
)

it('a table of few words lies on a panel that is as wide as it is, beside the clear photo', async () => {
  const table = '## What we measure\n\n| Well | People |\n| --- | --- |\n| North | 240 |'
  const wide = `## What we measure\n\n| Well | What people there say of it |\n| --- | --- |\n| North | ${'far '.repeat(30)} |`
  const [narrow, whole] = await seenOn(deckOf([table, wide]))
  expect(Math.max(...(narrow?.light.slice(2, 55) ?? []))).toBeLessThan(90)
  expect(Math.min(...(narrow?.light.slice(62) ?? []))).toBeGreaterThan(240)
  expect(Math.max(...(whole?.light.slice(2, 95) ?? []))).toBeLessThan(90)
  const [arabic] = await seenOn(deckOf([table], 'ar'))
  expect(Math.min(...(arabic?.light.slice(0, 35) ?? []))).toBeGreaterThan(240)
})

it('words along the foot leave the sky as it was taken', async () => {
  const deck = deckOf(['A well without a committee is broken in two years.', '## A day\n\n**4 hours**\n\nto the river'])
  const atFoot: Deck = { ...deck, slides: deck.slides.map(slide => ({ ...slide, words: 'foot' })) }
  const page = await browser.newPage()
  try {
    await layOut(page, atFoot, { scale: 0.5 })
    const places = await page.$$eval('.at-foot', slides =>
      slides.map(slide => {
        const { top, height } = slide.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(slide.querySelector('.slide-title:not(.unseen), .slide-body > p') ?? slide)
        return (range.getBoundingClientRect().top - top) / height
      })
    )
    expect(places).toHaveLength(2)
    for (const place of places) expect(place).toBeGreaterThan(0.4)
    for (const { light } of await seenOn(atFoot, 0.3)) expect(Math.min(...light)).toBeGreaterThan(240)
    // An edge that is straight above and fades at the side would be of two minds: their panel is even from side to side.
    for (const language of ['en', 'ar'])
      for (const { light } of await seenOn({ ...atFoot, language }, 0.8)) {
        expect(Math.max(...light)).toBeLessThan(90)
        expect(Math.max(...light) - Math.min(...light)).toBeLessThan(3)
      }
  } finally {
    await page.close()
  }
})

it('more is seen of a photo that is known to be dark and calm under a few large words', async () => {
  const deck = deckOf(['# The night\n\nPart three'])
  const photo = deck.pictures['images/photo.png']
  const tone = { columns: 16, light: Array(192).fill(20), busy: Array(192).fill(0) }
  const known: Deck =
    photo?.state === 'found' ? { ...deck, pictures: { 'images/photo.png': { ...photo, tone } } } : deck
  const [usual, dark] = [await seenOn(deck, 0.85), await seenOn(known, 0.85)]
  expect(dark).toHaveLength(1)
  expect((dark[0]?.light[10] ?? 0) - (usual[0]?.light[10] ?? 0)).toBeGreaterThan(40)
})

it('a title along the foot has the line below it that other titles have', async () => {
  const page = await browser.newPage()
  try {
    const box = '## After the flash\n\n:::callout{kind=key}\nGo inside.\n:::'
    await layOut(page, deckOf([box]))
    expect(
      await page.$eval('.at-foot > .slide-head', head => Number.parseFloat(getComputedStyle(head).borderBottomWidth))
    ).toBeGreaterThan(1)
  } finally {
    await page.close()
  }
})
