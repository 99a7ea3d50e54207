/** @module-tag long */

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

// Slides are measured at 720 pixels. On the stage of 4 : 3 they have 960 and larger text: every slide of our own decks is looked at there.

const decks = ['crsv-mission-approaches', 'facilitation-basics']
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

let place: TempProject
let browser: Browser

beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../../decks'), join(place.folder, 'decks'), { recursive: true })
  const ended = await place.run('build', '--to', 'slides', '--no-pdf', '--quiet')
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  place.remove()
})

/** Runs in the page: goes to each slide and returns what runs over its edges or into its foot, and how many slides have larger text. */
async function lookThrough() {
  const { Reveal } = globalThis as unknown as { Reveal: { slide(at: number, below: number, step: number): void } }
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')]
  const over: string[] = []
  let larger = 0
  for (const [index, slide] of slides.entries()) {
    Reveal.slide(index, 0, 999)
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    const stage = slide.getBoundingClientRect()
    if (Math.round(stage.height) !== innerHeight) over.push(`${slide.id}: the stage is ${stage.height} high`)
    if (slide.matches('.enlarged-20, .enlarged-10')) larger += 1
    const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? stage.bottom
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (node.textContent?.trim() === '' || !parent || parent.closest('.unseen, svg')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const floor = parent.closest('.slide-foot') ? stage.bottom + 1 : foot + 8
      if (box.right > stage.right + 1 || box.left < stage.left - 1 || box.top < stage.top - 1 || box.bottom > floor)
        over.push(`${slide.id}: ${node.textContent}`)
      // A Chinese line never begins with a sign that ends a clause.
      for (const { index } of (node.textContent ?? '').matchAll(/(?<=\p{sc=Han})[，、。]/gu)) {
        range.setStart(node, index - 1)
        range.setEnd(node, index + 1)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          over.push(`${slide.id}: a line begins with a sign in ${node.textContent}`)
      }
    }
  }
  return { over, larger, count: slides.length }
}

describe.each(decks)('%s on the stage of 4 : 3', deck => {
  it.each(languages)(
    'has everything in its place, and larger text on some slides: %s',
    async language => {
      const page = await browser.newPage()
      await page.setViewport({ width: 1024, height: 768 })
      await page.goto(pathToFileURL(join(place.folder, 'dist/decks', deck, language, 'slides.html')).href)
      await page.waitForSelector('.reveal.ready')
      const { over, larger, count } = await page.evaluate(lookThrough)
      expect(over).toEqual([])
      expect(count).toBeGreaterThan(10)
      expect(larger).toBeGreaterThan(count / 5)
      await page.close()
    },
    120_000
  )
})
