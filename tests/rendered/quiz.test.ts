import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forParticipants } from '../../src/deck/audience.js'
import type { Deck } from '../../src/deck/deck.js'
import { check, parse } from '../../src/index.js'
import { slideSetting } from '../../src/layout/slide-size.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240"><path d="M0 0h320v240H0z"/></svg>'
const options = ['The adviser, who gives the care', 'The police, at once', 'Those we know best', 'Local services']
const inLanguages: Readonly<Record<string, string>> = {
  en: 'A survivor asks your unit where to find help. Whom do you coordinate with?',
  ar: 'يسأل شخص ناجٍ وحدتكم أين يجد المساعدة. مع من تنسّقون؟',
  zh: '一位幸存者问您的部队在哪里可以得到帮助。您与谁协调？'
}
const short = inLanguages.en ?? ''
const long = `${short} The road is closed, nobody answers the telephone, and your patrol has to be back before the evening. ${short}`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Asked {
  readonly question?: string
  readonly picture?: string
  readonly part?: number
  readonly background?: string
  readonly language?: string
  readonly theme?: string
}

function deckOf(slides: readonly Asked[], { language = 'en', theme = 'field' }: Asked = {}): Deck {
  const written = slides.map(
    ({ question = short, picture = '', part, background = 'paper' }) =>
      `${part === undefined ? '' : `::slide{scope=${part} background=${background}}\n\n`}## Check\n\n${picture}\n\n:::quiz\n${question}\n\n${options.map((text, index) => `- [${index === 3 ? 'x' : ' '}] ${text} — SECRET.`).join('\n')}\n:::`
  )
  const scope = ':::scope\n1. One\n2. Two\n3. Three\n4. Four\n:::'
  const text = [`---\nlanguage: ${language}\ntheme: ${theme}\n---\n\n# T`, `## Scope\n\n${scope}`, ...written].join(
    '\n\n---\n\n'
  )
  const content = new TextEncoder().encode(drawing)
  const picture = { state: 'found', mediaType: 'image/svg+xml', width: 320, height: 240, content } as const
  return forParticipants({ ...parse(text).deck, pictures: { 'images/a.svg': picture } })
}

async function look(deck: Deck) {
  const page = await browser.newPage()
  try {
    await layOut(page, deck)
    return await page.$$eval('.layout-quiz', slides =>
      slides.map(slide => {
        const { left, top, right } = slide.getBoundingClientRect()
        const boxOf = (selector: string) => {
          const box = slide.querySelector(selector)?.getBoundingClientRect()
          return box && { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }
        }
        // A letter stands in a disc of its colour, or has that colour itself.
        const toneOf = ({ backgroundColor: disc, color }: CSSStyleDeclaration) =>
          disc === 'rgba(0, 0, 0, 0)' ? color : disc
        const range = document.createRange()
        range.selectNodeContents(slide.querySelector('.question > p') ?? slide)
        const words = range.getBoundingClientRect()
        const rows = [...slide.querySelectorAll('.option')].map(option => option.getBoundingClientRect())
        return {
          band: getComputedStyle(slide.querySelector('.question') ?? slide).backgroundColor,
          letter: toneOf(getComputedStyle(slide.querySelector('.option') ?? slide, '::before')),
          size: Number.parseFloat(getComputedStyle(slide.querySelector('.question') ?? slide).fontSize),
          picture: boxOf('.question img'),
          words: { left: words.left - left, right: words.right - left, bottom: words.bottom - top },
          width: right - left,
          rows: rows.map(({ top: above, bottom, height }) => ({ top: above - top, bottom: bottom - top, height }))
        }
      })
    )
  } finally {
    await page.close()
  }
}

const parts = [1, 2, 3, 4].map(part => ({ part }))

test.each(['field', 'earth', 'contrast'])(
  'The band of a question and the letters of its options have the colour of their part, in the theme %s',
  async theme => {
    const asked = await look(deckOf(parts, { theme }))
    expect(new Set(asked.map(({ band }) => band)).size).toBe(4)
    expect(asked.map(({ letter }) => letter)).toEqual(asked.map(({ band }) => band))
  }
)

test('In the theme charter letters stand alone, in the colour of their part', async () => {
  const asked = await look(deckOf(parts, { theme: 'charter' }))
  expect(new Set(asked.map(({ letter }) => letter)).size).toBe(4)
})

test('In the theme night letters have the colour of their part, and every band is the dusk of the slides that open parts', async () => {
  const asked = await look(deckOf(parts, { theme: 'night' }))
  expect(new Set(asked.map(({ letter }) => letter)).size).toBe(4)
  expect(new Set(asked.map(({ band }) => band))).toEqual(new Set(['rgb(18, 58, 77)']))
})

test.each(['dark', 'accent'])(
  'On %s, where the deep tone of a part would be dull, the band is that of a slide of no part',
  async background => {
    const asked = await look(deckOf(parts.map(part => ({ ...part, background }))))
    expect(new Set(asked.map(({ band }) => band)).size).toBe(1)
    const [first] = asked
    expect(first?.letter).toBe(first?.band)
  }
)

test('Without a part the band stays as the theme has it', async () => {
  const [plain] = await look(deckOf([{}]))
  expect(plain?.band).toBe('rgb(10, 77, 135)')
})

const pictured = '![decorative](images/a.svg)'

test.each(['en', 'ar', 'zh'])(
  'A picture fills the end of the band from the top edge, clear of the words, in %s',
  async language => {
    const [asked] = await look(
      deckOf([{ question: inLanguages[language] ?? '', picture: pictured, part: 1 }], { language })
    )
    if (!asked?.picture) throw new Error('There is no picture')
    const { picture, words, width, rows } = asked
    expect(Math.abs(picture.top)).toBeLessThan(2)
    expect(language === 'ar' ? picture.left : width - picture.right).toBeCloseTo(0, 0)
    expect(language === 'ar' ? words.left - picture.right : picture.left - words.right).toBeGreaterThanOrEqual(24)
    expect(picture.bottom).toBeGreaterThan(words.bottom + 8)
    expect(picture.bottom).toBeLessThan((rows[0]?.top ?? 0) - 12)
  }
)

test('Where the words would be too much beside it, the picture is left out, and nothing is reported', async () => {
  const deck = deckOf([{ picture: pictured, question: long }])
  const [asked] = await look(deck)
  expect(asked?.picture).toBeUndefined()
  const found = check(deck).filter(({ rule }) => /slide-fits|slide-overflows/.test(rule))
  expect(found).toEqual([])
})

test('A short question is larger than a long one, and rows are as high as their slide has room', async () => {
  const [brief, usual] = await look(deckOf([{ question: 'Whom do you call first?' }, {}]))
  expect(brief?.size).toBeGreaterThanOrEqual(50)
  expect(usual?.size).toBeGreaterThanOrEqual(44)
  for (const { rows } of [brief, usual].filter(found => found !== undefined)) {
    expect(Math.min(...rows.map(({ height }) => height))).toBeGreaterThanOrEqual(72)
    expect(rows.at(-1)?.bottom).toBeCloseTo(640, -1)
  }
})

test('No sentence of a question fills a line to leave a word or two below it', async () => {
  const page = await browser.newPage()
  const question = 'The Secretary-General lists an armed group, and a sanctions committee acts. What does this serve?'
  await layOut(page, deckOf([{ question }]))
  const lines = await page.$$eval('.question .sentence', sentences =>
    sentences.slice(0, 2).flatMap(sentence => {
      const range = document.createRange()
      range.selectNodeContents(sentence)
      return [...range.getClientRects()].map(({ width }) => width)
    })
  )
  await page.close()
  expect(lines).toHaveLength(2)
  expect(Math.min(...lines)).toBeGreaterThan(0.65 * Math.max(...lines))
})

test('On a phone the sentences of a question follow each other: lines that end by sense on a wide slide fill there', async () => {
  const page = await browser.newPage()
  const question = 'Three of these are instruments or ways to steer. Which one of them is a mission approach?'
  await layOut(page, deckOf([{ question }]), { rule: '@media screen { .slides { display: block } }' })
  const displays = () =>
    page.$$eval('.question .sentence', sentences => sentences.map(one => getComputedStyle(one).display))
  expect(new Set(await displays())).toEqual(new Set(['inline-block']))
  await page.emulateMediaType('screen')
  await page.setViewport({ width: 390, height: 844 })
  await page.evaluate(() => document.querySelector('.deck')?.classList.add('read'))
  expect(new Set(await displays())).toEqual(new Set(['inline']))
  await page.close()
})

test('On a phone the picture stands below its question, whose words are of the size of others there', async () => {
  const page = await browser.newPage()
  await layOut(page, deckOf([{ picture: pictured, part: 1 }]), { rule: '@media screen { .slides { display: block } }' })
  await page.emulateMediaType('screen')
  await page.setViewport({ width: 390, height: 844 })
  const found = await page.$eval('.layout-quiz', slide => {
    const boxOf = (selector: string) => slide.querySelector(selector)?.getBoundingClientRect()
    const picture = slide.querySelector<HTMLImageElement>('.question img')
    const [box, words] = [boxOf('.question img'), boxOf('.question > p')]
    return {
      title: boxOf('.slide-title')?.width,
      height: box?.height,
      share: ((picture?.naturalWidth ?? 0) / (picture?.naturalHeight ?? 1) / (box?.width ?? 1)) * (box?.height ?? 0),
      narrower: (boxOf('.question')?.width ?? 0) - (box?.width ?? 0),
      begins: (box?.left ?? 0) - (words?.left ?? 0),
      // How far down the window the last answer ends.
      end:
        ([...slide.querySelectorAll('.option')].at(-1)?.getBoundingClientRect().bottom ?? Infinity) -
        slide.getBoundingClientRect().top,
      isBelow: (boxOf('.question > p')?.bottom ?? Infinity) <= (boxOf('.question img')?.top ?? 0),
      size: Number.parseFloat(getComputedStyle(slide.querySelector('.question') ?? slide).fontSize)
    }
  })
  await page.close()
  expect(found.title).toBeGreaterThan(280)
  // Most of it is seen, a quarter of the window high at most, so that the answers are on the first screen.
  expect(found.share).toBeGreaterThan(0.7)
  expect(found.share).toBeLessThanOrEqual(1)
  expect(found.height).toBeLessThanOrEqual(844 / 4 + 1)
  expect(found.begins).toBeCloseTo(0, 0)
  expect(found.narrower).toBeCloseTo(0, 0)
  expect(found.height).toBeGreaterThan(150)
  expect(found.end).toBeLessThan(790)
  expect(found.isBelow).toBe(true)
  expect(found.size).toBeLessThan(30)
})

test('On a full slide an answer in two lines keeps clear of its edges, and answers in one line are lower', async () => {
  const asked =
    'A man tells your patrol that armed men have abused somebody in his family. The attackers are gone. What do you do first?'
  const answers = [
    'See that people are safe, say where medical care is, report and refer to the services',
    'Ask for the details, then report',
    'Search the place, then report',
    'Pass on the name, then report'
  ]
  const quizOf = (texts: readonly string[]) =>
    `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${asked}\n\n${texts.map((text, at) => `- [${at === 0 ? 'x' : ' '}] ${text}`).join('\n')}\n:::\n`
  const heights = async (texts: readonly string[]) => {
    const deck = parse(quizOf(texts)).deck
    const [found] = await look(deck)
    // As much stands free below them as on other slides, for why an answer is right.
    expect(found?.rows.at(-1)?.bottom).toBeCloseTo(640, -1)
    return found?.rows.map(({ height }) => Math.round(height)) ?? []
  }
  expect(parse(quizOf(answers)).deck.slides.map(slide => slideSetting(slide, 'en').snug)).toEqual([undefined, true])
  const [first = 0, ...others] = await heights(answers)
  expect(first).toBeGreaterThan(100)
  for (const height of others) expect(height).toBeLessThan(first - 20)
  expect(new Set(await heights(answers.map(() => 'Report'))).size).toBe(1)
})
