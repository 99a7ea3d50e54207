import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, until } from './slides-fixture.js'

const diagram = (layout: string) =>
  `## In ${layout}\n\n:::diagram{layout=${layout}}\n- People\n- Operational: prevent and protect\n- Strategic: talks\n:::\n`
const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n${diagram('rings')}\n---\n\n${diagram('pillars')}
---

## Cycle

:::diagram{layout=cycle}
- Rain
- Flood
- Planting
:::

---

::slide{layout=picture-full}

# Whole

![decorative](well.svg)
`

/** Of each diagram, whether its drawing is seen, and whether its list is. */
function seen(page: Page): Promise<boolean[][]> {
  return page.$$eval('.diagram:not(.drawn)', lists =>
    lists.map(list =>
      [list.previousElementSibling, list].map(part => {
        const isClipped = part instanceof HTMLElement && getComputedStyle(part).clipPath !== 'none'
        return part?.checkVisibility() === true && !isClipped
      })
    )
  )
}

test('What can be read in a drawing is not said again below it; a phone has the list', async () => {
  const room = await openSlidesFixture(parse({ id: 'read', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html?reading')
  await page.waitForSelector('.drawn')
  expect(await seen(page)).toEqual([
    [true, false],
    [true, false],
    [true, false]
  ])
  const smallest = await page.$$eval('.drawn .label', labels =>
    Math.min(
      ...labels.map(label => {
        const zoom = Number(getComputedStyle(label.closest('.drawn') ?? label).zoom)
        return Number.parseFloat(getComputedStyle(label).fontSize) * zoom
      })
    )
  )
  expect(smallest).toBeGreaterThanOrEqual(16)
  // Screen readers have the list wherever it stands.
  expect(await page.$$eval('.drawn', all => all.every(drawn => drawn.ariaHidden === 'true'))).toBe(true)
  await page.setViewport({ width: 390, height: 844 })
  await until(
    () => seen(page),
    [
      [true, true],
      [false, true],
      [true, false]
    ]
  )
  // Small rings without words stand above their list, which names each by its colour.
  const rings = await page.$eval('.drawn.diagram-rings', drawn => {
    const { width, height } = drawn.getBoundingClientRect()
    const list = drawn.nextElementSibling
    const largest = drawn.querySelector('path')?.getBoundingClientRect()
    const fills = [...drawn.querySelectorAll(':scope > svg > path')].map(path => getComputedStyle(path).fill)
    const chips = [...(list?.querySelectorAll('li') ?? [])].map(
      item => getComputedStyle(item, '::before').backgroundColor
    )
    return {
      isSquare: Math.abs(width - height) < 1,
      isWhole: Math.abs((largest?.left ?? 0) - drawn.getBoundingClientRect().left) < 2,
      width,
      words: drawn.querySelector('ul')?.checkVisibility(),
      isSame: fills.reverse().join() === chips.join() && new Set(chips).size === 3
    }
  })
  expect(rings).toEqual({ isSquare: true, isWhole: true, width: rings.width, words: false, isSame: true })
  expect(rings.width).toBeGreaterThanOrEqual(160)
  expect(rings.width).toBeLessThanOrEqual(350)
  await until(() => page.evaluate(() => document.documentElement.scrollWidth <= 390), true)
  // The number of a slide stands below a picture that has its whole width.
  const [picture, number] = await page.$$eval(
    '.layout-picture-full.ground-accent :is(.slide-body, .slide-count)',
    both => both.map(one => one.getBoundingClientRect().toJSON())
  )
  expect(number?.top).toBeGreaterThanOrEqual(picture?.bottom ?? Number.POSITIVE_INFINITY)
  await room.leave()
})
