import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { contents } from '../../src/render/contents/contents.js'
import { openContext } from '../browser.js'
import { createTempProject } from '../cli/temp-project.js'

const deck = (theme: string) =>
  `---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\ntheme: ${theme}\n---\n\n# Water\n`

test('without a picture of its title slide a card shows the ground, the colour of its title and the shape of that slide, also after a build of another deck', async () => {
  const work = createTempProject()
  const browser = await openContext()
  try {
    for (const theme of ['earth', 'field']) {
      work.put(`decks/${theme}/deck.md`, deck(theme))
      expect((await work.run('build', `decks/${theme}`, '--no-pdf', '--to', 'slides')).code).toBe(0)
    }
    const page = await browser.newPage()
    const look = (selector: string, title: string) =>
      page.$$eval(
        selector,
        (all, title) =>
          all.map(one => {
            const words = one.querySelector(title)
            const shape = [one, one.querySelector('.shaped')].flatMap(at =>
              at ? [getComputedStyle(at, '::before')] : []
            )
            return {
              ground: getComputedStyle(one).backgroundColor,
              title: words && getComputedStyle(words).color,
              rings: shape.filter(({ backgroundImage }) => backgroundImage.startsWith('radial-gradient')).length,
              layers: shape.map(({ backgroundImage }) => backgroundImage.match(/gradient\(/g)?.length ?? 0)
            }
          }),
        title
      )
    await page.goto(`file://${work.folder}/dist/decks/index.html`)
    const covers = await look('.contents-cover', 'p')
    const shown = []
    for (const theme of ['earth', 'field']) {
      await page.goto(`file://${work.folder}/dist/decks/${theme}/en/slides.html`)
      await page.waitForSelector('.slide .slide-title')
      shown.push(...(await look('.slide', '.slide-title')))
    }
    expect(covers).toEqual(shown)
    expect(new Set(covers.map(({ ground }) => ground)).size).toBe(2)
    expect(covers[0]?.layers).toEqual([1])
  } finally {
    await browser.close()
    work.remove()
  }
})

test('a drawing, or the first letter of a lesson without one, is as high as what stands beside it, which has no hole, and what is open is said at its foot', async () => {
  const work = createTempProject()
  const browser = await openContext()
  const cover = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' preserveAspectRatio='xMidYMid'/%3E`
  const facts = { duration: 45, audience: 'Staff', version: '2.1.1', date: '2026-12-01', files: ['slides.html'] }
  const entry = { ...facts, cover, deckId: 'water', language: 'en', title: 'Water', openBlanks: 2 }
  try {
    const file = join(work.folder, 'cards.html')
    const { cover: _, openBlanks: __, ...plain } = { ...entry, deckId: 'wells', title: '“wells”' }
    await writeFile(file, (await contents([entry, plain], await readTemplates('en'))).text)
    const page = await browser.newPage()
    for (const width of [1366, 1024]) {
      await page.setViewport({ width, height: 768 })
      await page.goto(`file://${file}`)
      const [card, cover, rows, draft, actions] = await page.evaluate(() =>
        ['.contents-deck', '.contents-cover', '.contents-facts', '.contents-draft', '.contents-actions'].map(part =>
          document.querySelector(part)?.getBoundingClientRect().toJSON()
        )
      )
      expect([cover.top, cover.bottom]).toEqual([card.top, card.bottom])
      expect(actions.top - rows.bottom).toBeLessThan(30)
      expect(cover.bottom - draft.bottom).toBe(10)
      expect(draft.left - cover.left).toBe(10)
      const [drawn, letter] = await page.$$eval('.contents-deck', cards =>
        cards.map(card => {
          const box = (part: string) => card.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
          const shown = card.querySelector('.contents-cover') ?? card
          const { backgroundPositionY, backgroundSize } = getComputedStyle(shown)
          const [, high = 100] = backgroundSize.split(' ').map(Number.parseFloat)
          return {
            said: shown.textContent,
            hole: box('.contents-actions').top - box('.contents-facts').bottom,
            isFull: Math.abs(box('.contents-cover').height - card.clientHeight) < 1,
            // How much of a drawing is cut at its head.
            cut: ((high - 100) / high) * Number.parseFloat(backgroundPositionY)
          }
        })
      )
      expect(drawn?.cut).toBeLessThan(14)
      expect(letter).toMatchObject({ said: 'W', isFull: true, hole: expect.toSatisfy((hole: number) => hole < 30) })
    }
  } finally {
    await browser.close()
    work.remove()
  }
})
