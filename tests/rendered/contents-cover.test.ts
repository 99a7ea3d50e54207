import { expect, test } from 'vitest'
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
