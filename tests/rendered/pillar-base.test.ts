import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const pillars = `---
language: en
---

## What carries it

:::diagram{layout=pillars}
- Cover
- Rope
- Committee
:::

Money, tools and time.
`

it('The beam on which pillars stand is as thick in a theme with round boxes as in others, and words keep clear of it', async () => {
  const { deck } = parse(pillars)
  const found: { beam: string; clear: number; below: string }[] = []
  for (const theme of ['field', 'night', 'earth']) {
    const page = await browser.newPage()
    await layOut(page, { ...deck, frontMatter: { ...deck.frontMatter, theme } }, { scale: 1 })
    found.push(
      await page.$eval('.diagram-pillars + p', base => {
        const { borderTopWidth, marginTop, paddingTop, paddingBottom } = getComputedStyle(base)
        // What lies over the corners of pillars is taken from nothing that words have.
        const clear = Number.parseFloat(marginTop) + Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop)
        return { beam: borderTopWidth, clear, below: paddingBottom }
      })
    )
    await page.close()
  }
  expect(found).toEqual([found[0], found[0], found[0]])
  expect(found[0]?.beam).toBe('14px')
})

it('The beam is darker than what stands on it, so that what parts pillars is not a slit in one box', async () => {
  const page = await browser.newPage()
  await layOut(page, parse(pillars).deck, { scale: 1 })
  const [beam = 0, pillar = 0] = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const light = (colour: string) => {
      if (!context) return 0
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((sum, one) => sum + one, 0)
    }
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
    return [light(of('.diagram-pillars + p').borderTopColor), light(of('.diagram-pillars path.solid').fill)]
  })
  expect(beam).toBeLessThan(0.8 * pillar)
  await page.close()
})
