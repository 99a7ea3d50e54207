import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { drawn } from '../browser.js'
import { isLong, long } from '../sampled.js'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

// Old projectors have the shape 4 : 3. The stage takes it: as wide, and higher, with larger text where there is room.

let room: SlidesFixture
beforeAll(async () => {
  room = await openSlidesFixture(await exampleDeck())
})
afterAll(() => room.leave())

async function openAs(width: number, height: number): Promise<Page> {
  const page = await room.browser.newPage()
  await page.setViewport({ width, height })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.reveal.ready')
  return page
}

const stageOf = (page: Page) =>
  page.$eval('.slides > .present', slide => {
    const { left, top, width, height } = slide.getBoundingClientRect()
    return [left, top, width, height].map(Math.round)
  })

test('A window of 4 : 3 is filled from edge to edge; one of 16 : 9 as before; a change of shape is followed', async () => {
  const page = await openAs(1024, 768)
  expect(await stageOf(page)).toEqual([0, 0, 1024, 768])
  await page.setViewport({ width: 1280, height: 720 })
  await until(() => stageOf(page), [0, 0, 1280, 720])
  expect(await page.$$('.present:is(.enlarged-20, .enlarged-10)')).toHaveLength(0)
  await page.setViewport({ width: 640, height: 480 })
  await until(() => stageOf(page), [0, 0, 640, 480])
  await page.close()
})

test('On a higher stage short words of two stay whole, each marked once, and long ones may break', async () => {
  const page = await openAs(1024, 768)
  await page.evaluate(() => {
    const title = document.querySelector('.present .slide-title')
    if (title) title.textContent = 'A Mission-wide look at counter-radicalisation, conflict-related'
    window.dispatchEvent(new Event('slidechange'))
    window.dispatchEvent(new Event('slidechange'))
  })
  const marked = await page.$$eval('.present .compound', all =>
    all.map(one => [one.textContent, getComputedStyle(one).whiteSpace])
  )
  expect(marked).toEqual([
    ['Mission-wide', 'nowrap'],
    ['conflict-related', 'nowrap']
  ])
  await page.close()
})

test('A word of two breaks after all on a higher stage where the line before it would be half empty', async () => {
  const page = await openAs(1024, 768)
  await page.evaluate(() => {
    for (const words of ['Acts on conflict-related harm', 'Acts that prevent conflict-related harm']) {
      const line = document.createElement('p')
      line.textContent = words
      Object.assign(line.style, { width: '11em', fontSize: '20px' })
      document.querySelector('.present .slide-body')?.append(line)
    }
    window.dispatchEvent(new Event('slidechange'))
  })
  const wraps = await page.$$eval('.present .compound', all => all.map(one => getComputedStyle(one).whiteSpace))
  expect(wraps).toEqual(['normal', 'nowrap'])
  await page.close()
})

test('Pictures beside points, and their words, are larger on a higher stage, and no word leaves its place', async () => {
  const items = ['Books: yours alone', 'Handouts: one each', 'Institutionalisation', 'A pump', 'Flip chart', 'Phone']
  const rows = items.map(item => `- ${item} {icon=shield picture=point.png}`)
  const text = `---\ntitle: Wells\nlanguage: en\nduration: 20\n---\n\n# Wells\n\n---\n\n## What you bring\n\n${rows.join('\n')}\n`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const { pictures } = await exampleDeck()
  const wells = await openSlidesFixture({ ...deck, pictures })
  const page = await wells.open('slides.html#/what-you-bring')
  await page.waitForSelector('.present .pictured', { timeout: 9000 })
  const width = () =>
    page.$eval('.present .pictured img', picture => picture.getBoundingClientRect().width / innerWidth)
  const wide = await width()
  await page.setViewport({ width: 1024, height: 768 })
  await page.waitForSelector('.present:is(.enlarged-20, .enlarged-10)', { timeout: 9000 })
  expect(await width()).toBeGreaterThan(wide * 1.05)
  const cut = await page.$$eval('.present .pictured > li', all =>
    all.filter(one => one.scrollWidth > one.clientWidth + 2)
  )
  expect(cut).toEqual([])
  await wells.leave()
})

test.each([
  ['Sentences of a statement keep their lines', 'Boil it and cover it. Do not carry it or sell it.', 2],
  [
    'A statement of three lines has no more than one line more',
    'A mine that lay in a field in May can lie on your road in September.',
    4
  ]
])('%s on a higher stage, however large they could be there', async (_, words, most) => {
  const text = `---\ntitle: Wells\nlanguage: en\nduration: 20\n---\n\n# Wells\n\n---\n\n::slide{layout=statement}\n\n## Water\n\n${words}\n`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const own = await openSlidesFixture(deck)
  const page = await own.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${own.folder}/slides.html#/2`)
  await page.waitForSelector('.reveal.ready .layout-statement.present')
  const lines = await page.$$eval('.present .sentence, .present .slide-body > p:not(:has(.sentence))', all =>
    all.map(one => Math.round(one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight)))
  )
  expect(Math.max(...lines)).toBe(most)
  await own.leave()
})

test('The icon of a statement stands above its words on a higher stage, and what they are about next to them', async () => {
  const text =
    '---\ntitle: Wells\nlanguage: en\nduration: 20\n---\n\n# Wells\n\n---\n\n::slide{layout=statement icon=ear}\n\n## Water\n\nAsk, wait, and listen.\n'
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const own = await openSlidesFixture(deck)
  const page = await own.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${own.folder}/slides.html#/2`)
  await page.waitForSelector('.reveal.ready .layout-statement.present')
  const [icon, words] = await page.$$eval('.present .sentence-icon, .present .slide-body > p', all =>
    all.map(one => one.getBoundingClientRect().toJSON()).sort((one, other) => one.width - other.width)
  )
  const kicker = await page.$eval('.present .slide-title', one => one.getBoundingClientRect().toJSON())
  expect(kicker.top).toBeGreaterThanOrEqual(icon.bottom - 10)
  expect(kicker.bottom).toBeLessThanOrEqual(words.top)
  expect(icon.width).toBeGreaterThan(100)
  expect(icon.top).toBeGreaterThan(40)
  expect(icon.bottom).toBeLessThanOrEqual(words.top)
  await own.leave()
})

test('Answers of a full question are all as high as the highest on a higher stage', async () => {
  const answers = [
    'See that people are safe, say where medical care is, report and refer to those who help',
    'Ask for the details, write down a statement, then report',
    'Search the place, look for the attackers, then report',
    'Pass on the name, call for help'
  ]
  const asked =
    'A man tells your patrol that armed men have sexually abused somebody in his family. The attackers are gone. What do you do first?'
  const text = `---\ntitle: Wells\nlanguage: en\nduration: 20\n---\n\n# Wells\n\n---\n\n## Check: measures\n\n:::quiz\n${asked}\n\n${answers.map((one, index) => `- [${index ? ' ' : 'x'}] ${one}\n`).join('')}:::\n`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const own = await openSlidesFixture(deck)
  const page = await own.browser.newPage()
  const heights = async (height: number) => {
    await page.setViewport({ width: 1280, height })
    await page.goto(`file://${own.folder}/slides.html#/2`)
    await page.waitForSelector('.reveal.ready .uneven.present')
    const all = await page.$$eval('.present .option', all =>
      all.map(one => Math.round(one.getBoundingClientRect().height))
    )
    return Math.max(...all) - Math.min(...all)
  }
  expect(await heights(720)).toBeGreaterThan(10)
  expect(await heights(960)).toBeLessThanOrEqual(1)
  // Two lines keep off the edges of their box.
  const free = await page.$$eval('.present .option', all =>
    all.map(one => one.getBoundingClientRect().height - (one.querySelector('p')?.getBoundingClientRect().height ?? 0))
  )
  expect(Math.min(...free)).toBeGreaterThanOrEqual(28)
  await own.leave()
})

test('Answers stand on a line each on a higher stage where they do so at their own size', async () => {
  const answers = [
    'The protection adviser, who gives all of the care',
    'The local police, so that they open a case at once',
    'The organisation we know best, by telephone'
  ]
  const text = `---\ntitle: Wells\nlanguage: en\nduration: 20\n---\n\n# Wells\n\n---\n\n## Check: partners\n\n:::quiz\nA survivor asks your unit where to find help. Whom do you coordinate with?\n\n${answers.map((one, index) => `- [${index ? ' ' : 'x'}] ${one}\n`).join('')}:::\n`
  const { deck } = parse({ id: 'wells', deck: { file: 'deck.md', text } })
  const own = await openSlidesFixture(deck)
  const page = await own.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${own.folder}/slides.html#/2`)
  await page.waitForSelector('.reveal.ready .layout-quiz.present')
  const lines = await page.$$eval('.present .option > p', all =>
    all.map(one => [
      Math.round(one.offsetHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
      Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1) >= 32
    ])
  )
  expect(lines).toEqual(answers.map(() => [1, true]))
  await own.leave()
})

test('A diagram is stretched over a tall slide, its words with it, and is as it was on a wide one', async () => {
  const page = await openAs(1024, 768)
  const at = room.deck.slides.findIndex(({ body }) => body.some(({ type }) => type === 'diagram'))
  await page.evaluate(
    index => (globalThis as unknown as { Reveal: { slide(at: number): void } }).Reveal.slide(index),
    at
  )
  const look = () =>
    page.$eval('.slides > .present .diagram', diagram => {
      const label = diagram.querySelector<HTMLElement>('.label')
      const written = (element: Element | null, name: string) =>
        Number([...(element?.classList ?? [])].find(one => one.startsWith(`${name}-`))?.slice(name.length + 1))
      const { height, fontSize } = label ? getComputedStyle(label) : { height: '', fontSize: '' }
      return {
        isHigher: Number.parseFloat(getComputedStyle(diagram).height) > written(diagram, 'h') * 1.2,
        isWordHigher: Number.parseFloat(height) > written(label, 'h') * 1.2,
        isLarger: Number.parseFloat(fontSize) > written(label, 'text'),
        styled: diagram.outerHTML.includes('style=')
      }
    })
  await until(look, { isHigher: true, isWordHigher: true, isLarger: true, styled: true })
  await page.setViewport({ width: 1280, height: 720 })
  await until(look, { isHigher: false, isWordHigher: false, isLarger: false, styled: false })
  await page.close()
})

test.runIf(isLong)(
  'Nothing on a tall slide runs over its edges or into its foot, and text is larger where there is room',
  long,
  async () => {
    const page = await openAs(1024, 768)
    let larger = 0
    for (const { id } of room.deck.slides) {
      await until(() => page.$eval('.slides > .present', slide => slide.id), id)
      await drawn(page)
      const over = await page.$eval('.slides > .present', slide => {
        const stage = slide.getBoundingClientRect()
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? stage.bottom
        const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.textContent?.trim() === '' || node.parentElement?.closest('.unseen')) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          const box = range.getBoundingClientRect()
          const isInFoot = node.parentElement?.closest('.slide-foot')
          if (box.right > stage.right || box.left < stage.left || box.bottom > (isInFoot ? stage.bottom : foot + 8))
            words.push(node.textContent ?? '')
        }
        return words
      })
      expect(over, id).toEqual([])
      larger += (await page.$$('.present:is(.enlarged-20, .enlarged-10)')).length
      if (id === room.deck.slides.at(-1)?.id) break
      while ((await page.$eval('.slides > .present', slide => slide.id)) === id) await page.keyboard.press('ArrowRight')
    }
    expect(larger).toBeGreaterThan(room.deck.slides.length / 3)
    await page.close()
  }
)

test('The presenter shows the shape that the projector has', async () => {
  const desk = await room.open('presenter.html')
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  const shape = () =>
    desk.$eval('#_current', ({ clientWidth, clientHeight }) => (clientWidth / clientHeight).toFixed(1))
  await wall.setViewport({ width: 1280, height: 720 })
  await until(shape, '1.8')
  await wall.setViewport({ width: 1024, height: 768 })
  await until(shape, '1.3')
  await wall.setViewport({ width: 1280, height: 720 })
  await until(shape, '1.8')
})
