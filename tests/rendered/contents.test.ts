import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { contents } from '../../src/render/contents/contents.js'
import type { ContentsEntry } from '../../src/render/contents/entry.js'
import { knownFiles } from '../../src/render/formats.js'
import { bringAxe, judge } from '../access/axe.js'
import { openContext } from '../browser.js'

const files = knownFiles.map(({ path }) => path).filter(path => !path.endsWith('/'))
const sizes = Object.fromEntries(files.map(path => [path, 350_000]))
const facts = { sizes, duration: 45, slides: 23, version: '2.1.1', date: '2026-12-01', openBlanks: 2, files }
const lesson = {
  ...facts,
  deckId: 'water',
  titleSlide: 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
  title: 'Mission approaches to clean water in camps',
  subtitle: 'How a team of eight keeps a well safe for a year',
  audience: 'Staff officers, heads of component and trainers'
}
const arabic = { ...lesson, title: 'نهج البعثات في توفير المياه النظيفة في المخيمات' }
const entries: ContentsEntry[] = [
  ...['en', 'fr', 'es', 'ru', 'zh'].map(language => ({ ...lesson, language })),
  { ...arabic, language: 'ar' },
  ...['en', 'fr', 'es'].map(language => ({ ...lesson, language, deckId: 'wells', title: 'Wells' }))
]

let folder: string
let browser: Awaited<ReturnType<typeof openContext>>
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backbrief-contents-'))
  const labels = new Map([['ar', (await readTemplates('ar')).labels]])
  const { text } = await contents(entries, await readTemplates('en'), [], labels)
  await writeFile(join(folder, 'index.html'), text)
  browser = await openContext()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function open(width: number, height: number, card = ''): Promise<void> {
  await page.setViewport({ width, height })
  await page.goto('about:blank')
  await page.goto(`file://${join(folder, 'index.html')}${card}`)
}

/** Where the parts of the card that is seen first stand. */
const parts = () =>
  page.evaluate(() => {
    const card = [...document.querySelectorAll('.contents-deck')].find(one => one.checkVisibility())
    const box = (selector: string) => card?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    const edges = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
    const [cover, words, side, all] = [
      '.contents-cover',
      '.contents-facts',
      '.contents-actions',
      '.contents-all > summary'
    ].map(selector => edges(box(selector)))
    return { card: edges(card?.getBoundingClientRect() ?? new DOMRect()), cover, words, side, all }
  })

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

it.each([
  [1366, 768],
  [1024, 768]
])('fills a card from edge to edge at %i × %i: its cover, the lesson, and what is done with it', async (wide, high) => {
  await open(wide, high)
  const { card, cover, words, side, all } = await parts()
  const width = (cover?.right ?? 0) - (cover?.left ?? 0)
  expect(width).toBeGreaterThanOrEqual(wide > 1100 ? 480 : 400)
  // The whole of a slide.
  expect(width / ((cover?.bottom ?? 0) - (cover?.top ?? 0))).toBeCloseTo(16 / 9, 2)
  expect(words?.left).toBeGreaterThan(cover?.right ?? 0)
  expect(words?.right).toBeCloseTo(card.right, 0)
  // One line of buttons, the fold of all files next to them, which ends where the card does.
  expect(side?.left).toBeCloseTo(words?.left ?? 0, 0)
  expect((all?.left ?? 0) - (side?.right ?? 0)).toBeGreaterThan(10)
  expect((all?.left ?? 0) - (side?.right ?? 0)).toBeLessThan(30)
  expect(all?.right).toBeLessThanOrEqual(card.right)
  expect(side?.bottom).toBeCloseTo(card.bottom, 0)
  expect(all?.bottom).toBeCloseTo(card.bottom, 0)
  // Nothing stands far below the cover.
  expect((all?.top ?? 0) - (cover?.bottom ?? 0)).toBeLessThan(40)
})

it('has a band over the whole window at its head', async () => {
  for (const width of [1366, 390]) {
    await open(width, 768)
    expect(await overflow()).toBe(0)
  }
})

it('shows two decks with all of their buttons on a small laptop, files in the line of the buttons', async () => {
  await open(1366, 768)
  const lowest = await page.$$eval('.contents-button, .contents-all > summary', all =>
    Math.max(...all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().bottom))
  )
  expect(lowest).toBeLessThan(740)
})

it('opens the list of papers over what is below its button, so that nothing moves', async () => {
  await open(1366, 768)
  const before = await parts()
  await page.click('.contents-print > summary')
  expect(await parts()).toEqual(before)
  const seen = await page.$$eval('.contents-papers > a', all =>
    all
      .filter(one => one.checkVisibility())
      .map(one => {
        const { left, top, width, height } = one.getBoundingClientRect()
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        return { height: height >= 44, hit: one === hit || one.contains(hit) }
      })
  )
  expect(seen).toEqual(Array.from({ length: 4 }, () => ({ height: true, hit: true })))
})

it('has one strong action, and quiet links for the rest', async () => {
  await open(1366, 768)
  const filled = await page.$$eval('.contents-deck :is(a, button)', all =>
    all
      .filter(one => one.checkVisibility() && getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
      .map(one => one.textContent)
  )
  expect(filled).toEqual(['Teach', 'Teach'])
  // The quiet link beside it is not covered by what all files open in.
  const hit = await page.$eval('.contents-button.quiet', one => {
    const { left, top } = one.getBoundingClientRect()
    return one.contains(document.elementFromPoint(left + 20, top + 24))
  })
  expect(hit).toBe(true)
})

it('has the rows of each card as close below its name, its buttons at one height and its cover in the middle, whatever its lesson is called and however long it says for whom it is', async () => {
  const long = 'Staff officers, heads of component and trainers in missions and training centres of many countries'
  const shown = entries.map(entry =>
    entry.deckId === 'water'
      ? { ...entry, programme: 'Materials for camps', audience: `${long}, and those who stand in for them` }
      : { ...entry, audience: 'Staff' }
  )
  await writeFile(join(folder, 'lines.html'), (await contents(shown, await readTemplates('en'))).text)
  for (const width of [1366, 1024]) {
    await page.setViewport({ width, height: 768 })
    await page.goto(`file://${join(folder, 'lines.html')}`)
    const cards = await page.$$eval('.contents-deck', all =>
      all
        .filter(one => one.checkVisibility())
        .map(card => {
          const box = (part: string) => card.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
          const { top, bottom } = card.getBoundingClientRect()
          const rows = [...(card.querySelector('.contents-facts')?.children ?? [])].map(row =>
            row.getBoundingClientRect()
          )
          const cover = box('.contents-cover')
          return {
            gaps: rows.slice(1).map((row, at) => Math.round(row.top - (rows[at]?.bottom ?? 0))),
            lines: ['.contents-actions', 'summary'].map(part => Math.round(box(part).top - top)),
            isInMiddle: Math.abs(cover.top - top - (bottom - cover.bottom)) <= 1
          }
        })
    )
    expect(cards).toHaveLength(2)
    const [first, second] = cards
    expect(second?.gaps).toEqual(first?.gaps)
    expect(Math.max(...(first?.gaps ?? [99]))).toBeLessThan(12)
    expect(cards.map(({ isInMiddle }) => isInMiddle)).toEqual([true, true])
    // Where the words of both are no higher than the cover.
    if (width === 1366) expect(second?.lines).toEqual(first?.lines)
  }
})

it.each([
  [1366, 26],
  [390, 22]
])('says in letters that are read from afar what a lesson is called, at %i', async (width, size) => {
  await open(width, 768)
  const seen = await page.$$eval('.contents-deck', all =>
    all
      .filter(one => one.checkVisibility())
      .map(card => {
        const title = card.querySelector('h2') ?? card
        const { left, top } = title.getBoundingClientRect()
        scrollTo(0, top + scrollY - 100)
        const hit = document.elementFromPoint(left + 10, title.getBoundingClientRect().top + 16)
        const { fontSize, fontWeight } = getComputedStyle(title)
        return {
          words: [...(card.querySelector('.contents-name')?.children ?? [])].map(one => one.textContent),
          isSeen: hit === title,
          isBold: fontWeight === '700',
          size: Number.parseFloat(fontSize)
        }
      })
  )
  const read = { isSeen: true, isBold: true, size: expect.toSatisfy((found: number) => found >= size) }
  expect(seen).toEqual([
    { words: [lesson.title, lesson.subtitle], ...read },
    { words: ['Wells', lesson.subtitle], ...read }
  ])
})

it('cuts no word of a button on a phone, and squeezes none on a tablet, where its words are long', async () => {
  const long = {
    contentsTeach: 'Вести занятие',
    contentsPrint: 'Imprimer',
    slides: 'Diapositives',
    contentsFiles: 'Tous les fichiers'
  }
  const templates = await readTemplates('en')
  const labels = { ...templates.labels, ...long }
  await writeFile(join(folder, 'long.html'), (await contents(entries, { ...templates, labels })).text)
  // The last is a phone of the first years, or a browser whose scroll bar takes room.
  for (const width of [1366, 1024, 390, 360, 320]) {
    await page.setViewport({ width, height: 844 })
    await page.goto(`file://${join(folder, 'long.html')}`)
    const faults = await page.$$eval('.contents-actions > *, .contents-all > summary', all =>
      all
        .filter(one => one.checkVisibility())
        .flatMap(one => {
          const box = one.getBoundingClientRect()
          const words = document.createRange()
          words.selectNodeContents(one.querySelector('summary') ?? one)
          const { left, right, height } = words.getBoundingClientRect()
          return left < box.left || right > box.right || height > 48 ? [one.textContent] : []
        })
    )
    expect(faults).toEqual([])
    const covered = await page.$$eval(
      '.contents-all > summary',
      all =>
        all.filter(one => {
          const { left, top, width, height } = one.getBoundingClientRect()
          const quiet = [...document.querySelectorAll('.contents-button.quiet')].map(button =>
            button.getBoundingClientRect()
          )
          return quiet.some(
            box => box.left < left + width && left < box.right && box.top < top + height && top < box.bottom
          )
        }).length
    )
    expect(covered).toBe(0)
  }
})

it('has what most come for and what is printed on one line of a small laptop, in French, too', async () => {
  await writeFile(join(folder, 'french.html'), (await contents(entries, await readTemplates('fr'))).text)
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(`file://${join(folder, 'french.html')}`)
  const lines = await page.$$eval('.contents-actions:has(.contents-print)', all =>
    all.map(({ children }) => [...children].slice(0, 2).map(one => one.getBoundingClientRect().top))
  )
  expect(lines.length).toBeGreaterThan(0)
  for (const [main, print] of lines) expect(print).toBe(main)
})

it('cuts no letter of a script that reaches far above and below its line, and no word of a button', async () => {
  for (const width of [1366, 390]) {
    await open(width, 844, '#deck-0-ar')
    const [line, tall, button] = await page.evaluate(() => {
      const card = document.querySelector('#deck-0-ar')
      const list = card?.querySelector('.contents-length ul')
      const main = card?.querySelector('.main span')
      const size = list ? Number.parseFloat(getComputedStyle(list).fontSize) : 1
      return [list?.getBoundingClientRect().height ?? 0, size, main?.getClientRects().length]
    })
    expect((line ?? 0) / (tall ?? 1)).toBeGreaterThan(1.5)
    expect(button).toBe(1)
  }
})

it('begins no line of the numbers with a point', async () => {
  for (const width of [1366, 1024, 390]) {
    await open(width, 844)
    const clipped = await page.$$eval('.contents-row ul', lists =>
      lists
        .filter(list => list.checkVisibility())
        .every(list => {
          const left = list.getBoundingClientRect().left
          return [...list.children].every(item => {
            const isFirst = Math.abs(item.getBoundingClientRect().left - left) < 1
            return !isFirst || getComputedStyle(list).overflow === 'hidden'
          })
        })
    )
    expect(clipped).toBe(true)
  }
})

it('stands in one column on a phone, and mirrored where a card is read from the right', async () => {
  await open(390, 844)
  const narrow = await parts()
  expect(narrow.words?.top).toBeGreaterThan(narrow.cover?.bottom ?? 0)
  expect(narrow.side?.top).toBeGreaterThan(narrow.words?.bottom ?? 0)
  // Rows of languages are even, and so are those of buttons.
  const widths = await page.$$eval('.contents-languages > *, .contents-actions > *, .contents-all > summary', all => [
    ...new Set(all.filter(one => one.checkVisibility()).map(one => Math.round(one.getBoundingClientRect().width)))
  ])
  expect(widths).toHaveLength(2)
  expect(await overflow()).toBe(0)
  await open(1366, 768, '#deck-0-ar')
  const { cover, side } = await parts()
  expect(cover?.left).toBeGreaterThan(side?.right ?? 0)
  expect(await overflow()).toBe(0)
})

it('lists all files in a column for each purpose, sizes at the end of their rows, and names the languages of each deck', async () => {
  await open(1366, 768)
  await page.$$eval('details.contents-all', all => {
    for (const one of all) one.open = true
  })
  const rows = await page.$$eval('.contents-deck li:has(> a)', all =>
    all
      .filter(row => row.checkVisibility())
      .map(row => ({
        width: Math.round(row.getBoundingClientRect().width / 2),
        left: Math.round(row.getBoundingClientRect().left),
        signs: row.querySelectorAll('a > .icon').length,
        size: row.querySelector('.contents-size')?.textContent,
        atEnd: Math.round(
          row.getBoundingClientRect().right - (row.querySelector('.contents-size')?.getBoundingClientRect().right ?? 0)
        ),
        isMarked: (row.querySelector('.contents-kept .icon')?.getBoundingClientRect().width ?? 14) === 14
      }))
  )
  expect(rows.length).toBeGreaterThan(files.length)
  expect(new Set(rows.map(({ left: _, ...row }) => JSON.stringify(row))).size).toBe(1)
  expect(rows[0]).toMatchObject({ signs: 1, isMarked: true, size: '350\u00a0kB', atEnd: 0 })
  expect(new Set(rows.map(({ left }) => left)).size).toBe(3)
  const names = await page.$$eval('nav', all => all.filter(nav => nav.checkVisibility()).map(nav => nav.ariaLabel))
  expect(new Set(names).size).toBe(names.length)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
})

it.each([1366, 1024, 800, 390])(
  'Where nothing is to be printed, the button has room around its words at %i',
  async width => {
    const shown = entries.map(entry => ({ ...entry, files: ['slides.html', 'presenter.html'] }))
    const { text } = await contents(shown, await readTemplates('en'))
    await writeFile(join(folder, 'slides.html'), text)
    await page.setViewport({ width, height: 768 })
    await page.goto(`file://${join(folder, 'slides.html')}`)
    const [button, card] = await page.evaluate(() => {
      const card = [...document.querySelectorAll('.contents-deck')].find(one => one.checkVisibility())
      const main = card?.querySelector('.main')
      const box = main?.getBoundingClientRect() ?? new DOMRect()
      const [icon, words] = [...(main?.children ?? [])].map(one => one.getBoundingClientRect())
      const room = Math.min((icon?.left ?? 0) - box.left, box.right - (words?.right ?? box.right))
      return [{ room, width: box.width }, card?.getBoundingClientRect().height ?? 0] as const
    })
    expect(button.room).toBeGreaterThanOrEqual(24)
    expect(button.width).toBeGreaterThanOrEqual(160)
    if (width === 1366) expect(card).toBeLessThan(300)
    // What a picture is higher than its words is no hole between two lines.
    const gaps = await page.$eval('.contents-deck .contents-facts', facts => {
      const boxes = [...facts.children].map(one => one.getBoundingClientRect())
      return boxes.slice(1).map((box, at) => box.top - (boxes[at]?.bottom ?? 0))
    })
    expect(Math.max(...gaps)).toBeLessThan(30)
    // What must not leave the room stands beside the few files.
    await page.$eval('.contents-all', all => all.setAttribute('open', ''))
    const [more, note, grid] = await page.evaluate(() =>
      ['.to-more, .to-teach', '.contents-stick', '.contents-files'].map(selector =>
        document.querySelector(selector)?.getBoundingClientRect().toJSON()
      )
    )
    if (width > 940) expect(note.left).toBeGreaterThan(more.right)
    expect(note.bottom).toBeLessThanOrEqual(grid.bottom + 1)
  }
)

it('turns the whole page to a language that is chosen on one card, and leaves what is not there in it', async () => {
  const seen = () =>
    page.$$eval('.contents-head, .contents-deck', all =>
      all
        .filter(one => one.checkVisibility())
        .map(one => `${one.tagName} ${/[^-]+$/.exec(one.id || (one.getAttribute('lang') ?? ''))}`)
    )
  await open(1366, 768)
  expect(await seen()).toEqual(['HEADER en', 'ARTICLE en', 'ARTICLE en'])
  const choose = (language: string) =>
    page.evaluate(language => {
      const links = [...document.querySelectorAll<HTMLElement>(`.contents-languages > a[lang="${language}"]`)]
      links.find(link => link.checkVisibility())?.click()
    }, language)
  await choose('fr')
  expect(await seen()).toEqual(['HEADER en', 'ARTICLE fr', 'ARTICLE fr'])
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await choose('ar')
  expect(await seen()).toEqual(['HEADER ar', 'ARTICLE ar', 'ARTICLE en'])
  await choose('en')
  expect(await seen()).toEqual(['HEADER en', 'ARTICLE en', 'ARTICLE en'])
})
