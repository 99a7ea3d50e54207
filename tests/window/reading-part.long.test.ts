/** @module-tag long */

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

// On a phone the bar of a part stands beside its words: no word may touch it, and no small title the edge above.

const id = 'crsv-mission-approaches'

let place: TempProject
let browser: Browser

beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../../decks', id), join(place.folder, 'decks', id), { recursive: true })
  await place.run('build', id, '--language', 'en,ar', '--to', 'slides', '--no-pdf', '--quiet')
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  place.remove()
})

/** Runs in the page: slides whose words come nearer than this to their part's bar, and whose title comes nearer to the edge above. */
function tooNear(least: number): string[] {
  return [...document.querySelectorAll('.deck.read .slide[class*=" part-"]')].flatMap(slide => {
    const { left, right, top } = slide.getBoundingClientRect()
    const { borderTopWidth, borderLeftWidth, borderRightWidth, direction } = getComputedStyle(slide)
    const bar = Number.parseFloat(getComputedStyle(slide, '::after').width)
    const range = document.createRange()
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.unseen, svg')) continue
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) {
        if (box.width < 2) continue
        const start =
          direction === 'rtl'
            ? right - Number.parseFloat(borderRightWidth) - box.right
            : box.left - left - Number.parseFloat(borderLeftWidth)
        const above = box.top - top - Number.parseFloat(borderTopWidth)
        if (start - bar < least || above < least) found.push(`${slide.id} ${start - bar} ${above} ${node.textContent}`)
      }
    }
    return found
  })
}

it.each(['en', 'ar'])('words keep their distance from the bar of their part on a phone, in %s', async language => {
  const page = await browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(pathToFileURL(join(place.folder, 'dist/decks', id, language, 'slides.html')).href)
  await page.waitForSelector('.deck.read')
  expect(await page.$$eval('.slide[class*=" part-"]', slides => slides.length)).toBeGreaterThan(9)
  expect(await page.evaluate(tooNear, 14)).toEqual([])
  await page.close()
})
