import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { drawn } from '../browser.js'
import { isLong, long } from '../sampled.js'
import {
  exampleDeck,
  goToBlock,
  openPresenter,
  openSlidesFixture,
  type SlidesFixture,
  until
} from './slides-fixture.js'

// The question of tests/render/drawing/every-block.md: its second option is right.

let room: SlidesFixture
let desk: Page
let wall: Page
beforeEach(async () => {
  room = await openSlidesFixture(await exampleDeck())
  ;({ desk, wall } = await openPresenter(room))
  await goToBlock(room, desk, wall, 'quiz')
})
afterEach(() => room.leave())

const revealed = (page: Page, stage: string) =>
  page.$$eval(`${stage} .option`, options =>
    options.map(option => [option.matches('.revealed .right'), option.querySelector('.tick') !== null].join(' '))
  )
const both = async () => [await revealed(wall, '.present'), await revealed(desk, '#_current')]
const hidden = ['false false', 'false false']
const shown = ['false false', 'true true']
/** Whether a window holds what is the facilitator's, seen or not. */
const holdsSecret = (page: Page) => page.evaluate(() => document.documentElement.outerHTML.includes('SECRET'))
const faults = (page: Page) =>
  page.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
  )

test('The key is first on the desk and nowhere on the wall, until it is revealed there, and goes again', async () => {
  expect(await desk.$eval('article:not([hidden]) .question-desk > :first-child', key => key.textContent)).toBe(
    'Correct answer B'
  )
  expect(await both()).toEqual([hidden, hidden])
  expect(await holdsSecret(wall)).toBe(false)
  await desk.click('article:not([hidden]) .reveal-answer')
  await until(both, [shown, shown])
  expect(await wall.$eval('.right', option => option.textContent)).toContain('Correct answer')
  await desk.click('article:not([hidden]) .reveal-answer')
  await until(both, [hidden, hidden])
  expect(await holdsSecret(wall)).toBe(false)
  await desk.keyboard.press('a')
  await until(both, [shown, shown])
  expect(room.complaints).toEqual([])
})

test('The file of slides holds no key before it is revealed or after', async () => {
  const file = () => readFile(join(room.folder, 'slides.html'), 'utf8')
  const before = await file()
  expect(/SECRET|class="[^"]*\b(?:correct|right-mark|revealed)\b/.exec(before)?.[0]).toBeUndefined()
  await desk.keyboard.press('a')
  await until(() => revealed(wall, '.present'), shown)
  expect((await file()) === before).toBe(true)
  // A projector window that is loaded again without its presenter knows nothing.
  const alone = await room.open('slides.html')
  await alone.waitForSelector('.reveal.ready')
  expect(await alone.$$('.revealed, .right-mark')).toEqual([])
  expect(await holdsSecret(alone)).toBe(false)
})

test.runIf(isLong)(
  'Counted hands are bars on the wall when the answer is revealed, and follow the count',
  long,
  async () => {
    const press = (option: number, by: 1 | -1) =>
      desk.click(`article:not([hidden]) .desk-option:nth-child(${option}) [data-hands="${by}"]`)
    const bars = () =>
      wall.$$eval('.present .hands', all =>
        all.map(hands => [
          hands.textContent,
          Math.round(hands.querySelector('.hands-bar')?.getBoundingClientRect().width ?? 0)
        ])
      )
    for (let hand = 0; hand < 3; hand++) await press(1, 1)
    await press(1, -1)
    await press(2, 1)
    expect(await bars()).toEqual([])
    await desk.keyboard.press('a')
    await until(async () => (await bars()).map(([count]) => count), ['2', '1'])
    const [[, first = 0] = [], [, second = 0] = []] = await bars()
    expect(Number(first)).toBeGreaterThan(Number(second))
    await press(2, 1)
    await until(async () => (await bars()).map(([count]) => count), ['2', '2'])
    for (const page of [wall, desk]) expect(await countsAreClear(page)).toEqual([true, true])
  }
)

const why =
  'Right. Protection and assistance come first: some medical care has limits of 72 and 120 hours. The report goes up the chain at once, without a name.'
const full = [
  'A man tells your patrol that armed men have abused somebody in his family. The attackers are gone. What do you do first?',
  `- [x] See that people are safe, say where medical care is, report and refer — ${why}`,
  '- [ ] Ask for the details, write down a statement, then report',
  '- [ ] Search the place, look for the attackers, then report'
].join('\n')

test.each([
  ['a short question', 'en', 'Where is the well?\n- [x] Near the road — It is.\n- [ ] Far away', [1280, 720]],
  ['a full question', 'en', full, [1280, 720]],
  ['a full question on a wide screen', 'ar', full, [1366, 768]],
  ['a full question at 4 : 3', 'en', full, [1024, 768]]
] as const)(
  'No option of %s moves when its answer is revealed, and why it is right stands below them',
  long,
  async (_which, language, question, [width, height]) => {
    const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${question}\n:::\n`
    const room = await openSlidesFixture(parse({ id: 'still', deck: { file: 'deck.md', text } }).deck)
    const { desk, wall } = await openPresenter(room)
    await wall.setViewport({ width, height })
    await goToBlock(room, desk, wall, 'quiz')
    const places = (page: Page, stage: string) =>
      page.$$eval(`${stage} .option`, all =>
        all.flatMap(option => {
          const { left, top, width, height } = option.getBoundingClientRect()
          return [left, top, width, height].map(side => Math.round(side / 2))
        })
      )
    const pages = [[wall, '.present'] as const, [desk, '#_current'] as const]
    const all = () => Promise.all(pages.map(([page, stage]) => places(page, stage)))
    const before = await all()
    for (let hand = 0; hand < 12; hand++) await desk.click('article:not([hidden]) [data-hands="1"]')
    await desk.keyboard.press('a')
    await until(async () => (await revealed(wall, '.present'))[0], 'true true')
    await until(all, before)
    for (const [page, stage] of pages)
      expect(
        await page.$eval(`${stage} .reason`, reason => {
          const slide = reason.closest('.slide')?.getBoundingClientRect()
          const options = reason.closest('.slide')?.querySelector('.options')?.getBoundingClientRect()
          const { top, bottom } = reason.getBoundingClientRect()
          const clear = ((slide?.height ?? 0) * 8) / 720
          return top >= (options?.bottom ?? 0) + clear && bottom <= (slide?.bottom ?? 0) + 1
        })
      ).toBe(true)
    // The number of the slide is on the middle of the words of the band, whatever the height of both.
    for (const [page, stage] of pages)
      expect(
        await page.$eval(`${stage} .reason`, reason => {
          const middle = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2
          const count = reason.closest('.slide')?.querySelector('.slide-count')?.getBoundingClientRect()
          const slide = reason.closest('.slide')?.getBoundingClientRect()
          if (!count || !slide) return Number.NaN
          const off = Math.abs(middle(count) - middle(reason.getBoundingClientRect()))
          const edge = document.dir === 'rtl' ? count.left - slide.left : slide.right - count.right
          return [off < 1.5, Math.round((edge / slide.width) * 1280)].join(' ')
        })
      ).toBe('true 80')
    const air = await wall.$eval('.present .reason', reason => {
      const words = document.createRange()
      words.selectNodeContents(reason)
      words.setStartAfter(reason.querySelector('.right-mark') as Element)
      const [line, band] = [words.getBoundingClientRect(), reason.getBoundingClientRect()]
      const scale = document.documentElement.clientWidth / (reason.closest('.slide') as HTMLElement).offsetWidth
      return Math.min(line.top - band.top, band.bottom - line.bottom) / scale
    })
    expect(air).toBeGreaterThanOrEqual(2)
    const strip = wall.$eval('.present .reason', all => [all.clientHeight >= 64, all.querySelectorAll('.tick').length])
    expect(await strip).toEqual([true, 1])
    expect(await countsAreClear(wall)).toEqual(Array(question.split('- [').length - 1).fill(true))
    await room.leave()
  }
)

test.each(['charter', 'night', 'contrast', 'earth'])(
  'In every theme the right option alone is filled, with its tick inside, and the words of all stay legible: %s',
  async theme => {
    const text = `---\nlanguage: en\ntheme: ${theme}\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${full}\n:::\n`
    const room = await openSlidesFixture(parse({ id: 'themed', deck: { file: 'deck.md', text } }).deck)
    const { desk, wall } = await openPresenter(room)
    await goToBlock(room, desk, wall, 'quiz')
    await desk.keyboard.press('a')
    await until(async () => (await revealed(wall, '.present'))[0], 'true true')
    const found = await wall.$$eval('.present .option', options =>
      options.map(option => {
        const { backgroundColor, backgroundImage } = getComputedStyle(option)
        const tick = option.querySelector('.right-mark')?.getBoundingClientRect()
        const box = option.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(option.querySelector('p:last-of-type') ?? option)
        const isInside = tick && tick.right < box.right && tick.left > range.getBoundingClientRect().right
        return [backgroundColor !== 'rgba(0, 0, 0, 0)', backgroundImage, isInside ?? null]
      })
    )
    expect(found).toEqual([
      [true, 'none', true],
      [false, 'none', null],
      [false, 'none', null]
    ])
    await wall.bringToFront()
    expect(await faults(wall)).toEqual([])
    await room.leave()
  }
)

async function quizOn4by3(question: string, options: readonly string[]) {
  const answers = options.map((option, at) => `- [${at === 0 ? 'x' : ' '}] ${option}`).join('\n')
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${question}\n\n${answers}\n:::\n`
  const room = await openSlidesFixture(parse({ id: 'tall', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html#/check')
  await page.setViewport({ width: 1280, height: 960 })
  await page.waitForSelector('.tall-stage .reveal.ready #check.present')
  await drawn(page)
  const look = await page.$eval('.present', slide => {
    // Of letters alone: a sentence on lines of its own is a box that begins above them.
    const linesOf = (words: Element) => {
      const range = document.createRange()
      const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
      const tops = new Set<number>()
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode)
        for (const { top, width } of range.getClientRects()) if (width > 0) tops.add(Math.round(top / 12))
      }
      return tops.size
    }
    const sizeOf = (words: Element) => Number.parseFloat(getComputedStyle(words).fontSize) * (words.currentCSSZoom ?? 1)
    const answers = [...slide.querySelectorAll('.option > p')]
    const asked = slide.querySelector('.question > p')
    return {
      lines: answers.map(linesOf),
      clear: answers.map(
        answer =>
          (answer.parentElement?.getBoundingClientRect().height ?? 0) - answer.getBoundingClientRect().height >= 18
      ),
      size: answers[0] ? sizeOf(answers[0]) : 0,
      asked: asked ? [linesOf(asked), sizeOf(asked)] : [],
      isFlowing: slide.querySelector('.question')?.matches('.flowing'),
      free: 960 - (slide.querySelector('.options')?.getBoundingClientRect().bottom ?? 0)
    }
  })
  await room.leave()
  return look
}

test('At 4 : 3 answers that fill a line take two, in which all words are clearly larger, calm in their boxes', async () => {
  const { lines, clear, size, free } = await quizOn4by3('Whom do you call first?', [
    'The adviser on protection, who gives the care herself',
    'The local police',
    'Local services'
  ])
  expect(lines).toEqual([2, 1, 1])
  expect(clear).toEqual([true, true, true])
  expect(size).toBeGreaterThan(38 * 1.13)
  // Why an answer is right will stand below.
  expect(free).toBeGreaterThanOrEqual(88)
})

test('At 4 : 3 answers keep to one line each where two would make them little larger', async () => {
  const { lines, size } = await quizOn4by3('Whom do you call first?', [
    'The adviser on protection, who heals',
    'The local police',
    'Local services',
    'The nearest radio station of the town'
  ])
  expect(lines).toEqual([1, 1, 1, 1])
  expect(size).toBeGreaterThan(38 * 1.13)
})

test('At 4 : 3 answers of one quiz are as large as those of the next, and a question takes a line less where a little smaller', async () => {
  const short = await quizOn4by3('Whom do you call?', ['The police', 'The radio', 'Nobody', 'The adviser'])
  expect(short.size).toBeCloseTo(44, 0)
  const long = 'Go on calmly while your colleague looks after the person who has left'
  expect((await quizOn4by3('Whom do you call?', [long, 'The radio'])).size).toBeGreaterThanOrEqual(38)
  const asked = 'The well is closed. Which approach of the mission is taken?'
  expect((await quizOn4by3(asked, ['The police', 'The radio'])).asked[0]).toBe(2)
})

test('At 4 : 3 sentences of a question follow each other on a line where that takes fewer lines, and keep their own where not', async () => {
  const options = ['Prevention: it stops', 'Coordinated response: it brings survivors help', 'Accountability', 'Peace']
  const long =
    'The Secretary-General lists an armed group, and a sanctions committee acts. Which line of work does this serve most directly?'
  const asked = await quizOn4by3(long, options)
  expect(asked.asked[0]).toBe(3)
  expect(asked.asked[1]).toBeGreaterThan(asked.size)
  // A little smaller, its sentences have lines of their own, and take none more.
  expect(asked.isFlowing).toBe(false)
  expect((await quizOn4by3('The well is closed today. What do you do?', options)).asked[0]).toBe(2)
})

test('Why it is right rises from the edge once, stands still while hands are counted, and leaves the number of the slide to be read', async () => {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${full}\n:::\n`
  const room = await openSlidesFixture(parse({ id: 'rise', deck: { file: 'deck.md', text } }).deck)
  const { desk, wall } = await openPresenter(room)
  await goToBlock(room, desk, wall, 'quiz')
  const reason = () =>
    wall.$$eval('.present .reason', all =>
      all.map(reason => {
        const number = reason.closest('.slide')?.querySelector('.slide-count')
        const { left = 0, top = 0 } = number?.getBoundingClientRect() ?? {}
        return [getComputedStyle(reason).animationName, number === document.elementFromPoint(left + 2, top + 9)]
      })
    )
  await desk.keyboard.press('a')
  await until(reason, [['rise', true]])
  await desk.click('article:not([hidden]) .desk-option:nth-child(1) [data-hands="1"]')
  await until(() => wall.$$eval('.present .hands', all => all.length), 3)
  expect(await reason()).toEqual([['none', true]])
  await wall.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await desk.keyboard.press('a')
  await until(reason, [])
  await desk.keyboard.press('a')
  await until(reason, [['none', true]])
  await room.leave()
})

/** Whether each count on a slide stands clear of its bar and of words, and on the slide. */
function countsAreClear(page: Page): Promise<boolean[]> {
  return page.$$eval('.slide .hands', all =>
    all
      .filter(hands => hands.querySelector('.hands-count')?.checkVisibility())
      .map(hands => {
        const figure = document.createRange()
        figure.selectNodeContents(hands.querySelector('.hands-count') ?? hands)
        const { left, right } = figure.getBoundingClientRect()
        const track = hands.querySelector('.hands-track')?.getBoundingClientRect()
        const slide = hands.closest('.slide')?.getBoundingClientRect()
        const isBeside =
          document.dir === 'rtl'
            ? right < (track?.left ?? 0) - 4
            : left > (track?.right ?? Number.POSITIVE_INFINITY) + 4
        return isBeside && left >= (slide?.left ?? 0) && right <= (slide?.right ?? 0)
      })
  )
}

test.runIf(isLong)('A projector window that is opened anew shows what is revealed', long, async () => {
  await desk.keyboard.press('a')
  await until(() => revealed(wall, '.present'), shown)
  await wall.reload()
  await until(async () => (wall.isClosed() ? [] : revealed(wall, '.present').catch(() => [])), shown)
})

test.runIf(isLong)(
  'Neither window has a fault of access with the answer revealed, and nothing is pushed off the slide',
  long,
  async () => {
    await desk.click('article:not([hidden]) .desk-option [data-hands="1"]')
    await desk.keyboard.press('a')
    await until(() => revealed(wall, '.present'), shown)
    for (const page of [wall, desk]) {
      await page.bringToFront()
      expect(await faults(page)).toEqual([])
    }
    expect(
      await wall.$eval('.present', slide => {
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
        const quiz = slide.querySelector('.quiz')?.getBoundingClientRect().bottom ?? 0
        return quiz <= foot + 1
      })
    ).toBe(true)
  }
)
