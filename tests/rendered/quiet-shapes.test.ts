import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contrastOf, type Rgb } from '../../src/deck/colour/colour.js'
import type { FrontMatter } from '../../src/deck/front-matter.js'
import { launchBrowser } from '../browser.js'
import { deckOf } from '../window/slides-fixture.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The colours of some points of each slide of a deck, from 0 to 1. */
async function coloursAt(
  slides: string,
  points: readonly (readonly [number, number])[],
  theme: FrontMatter['theme'] = 'field'
): Promise<Rgb[][]> {
  const page = await browser.newPage()
  try {
    const deck = deckOf('Water', slides)
    await layOut(page, { ...deck, frontMatter: { ...deck.frontMatter, theme } })
    const shown = await page.screenshot({ encoding: 'base64' })
    return await page.evaluate(
      async (picture, points) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        return [...document.querySelectorAll('.slides .slide')].map(slide => {
          const { left, top } = slide.getBoundingClientRect()
          return points.map(([x, y]) => {
            const [red = 0, green = 0, blue = 0] = context?.getImageData(left + x, top + y, 1, 1).data ?? []
            return [red / 255, green / 255, blue / 255] as const
          })
        })
      },
      shown,
      points
    )
  } finally {
    await page.close()
  }
}

const black: Rgb = [0, 0, 0]

const onGrounds = (slide: string) =>
  ['accent', 'dark'].map(ground => `::slide{background=${ground}}\n\n${slide}`).join('\n\n---\n\n')

it('no part of the shape beside a title alone is louder than the others', async () => {
  const titles = ['paper', 'accent', 'dark'].map(ground => `::slide{background=${ground}}\n\n# Keep it clean`)
  for (const [first, lower] of (
    await coloursAt(titles.join('\n\n---\n\n'), [
      [1150, 90],
      [1150, 270]
    ])
  ).slice(-3))
    expect(first).toEqual(lower)
})

it.each(['field', 'earth'] as const)(
  'boxes on a deep ground have an edge, also where they lie over its shape, in %s',
  async theme => {
    const found = await coloursAt(
      onGrounds('## Wells\n\n:::takeaways\n- Rain: boil it {icon=water}\n- Wells: look first {icon=search}\n:::'),
      [
        [1180, 600],
        [1240, 600],
        [300, 640]
      ],
      theme
    )
    for (const [box = black, sheet = black, ground = black] of found.slice(-2)) {
      expect(sheet).not.toEqual(ground)
      expect(contrastOf(box, sheet)).toBeGreaterThan(contrastOf(sheet, ground))
    }
  }
)
