import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampled } from '../sampled.js'

// The slides of our own decks in the languages whose letters are many or join: one file each, small enough to be sent by mail.

const decks = ['crsv-mission-approaches', 'facilitation-basics']

/** Bytes that one file of slides may have, its fonts and reveal.js included, its pictures not. */
const atMost = { ar: 300_000, zh: 400_000 } as const
/** Bytes that the drawings of one deck may have in such a file. */
const drawingsAtMost = 50_000

let place: TempProject
let browser: Browser
const fileOf = (deck: string, language: string) => join(place.folder, 'dist/decks', deck, language, 'slides.html')

beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../../decks'), join(place.folder, 'decks'), { recursive: true })
  const ended = await place.run('build', '--to', 'slides', '--no-pdf', '--language', 'ar,zh', '--quiet')
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  place.remove()
})

describe.each(decks)('slides.html of %s', deck => {
  it.each(['ar', 'zh'] as const)('is small, and so are its drawings: %s', language => {
    const page = readFileSync(fileOf(deck, language), 'utf8')
    const drawings = Buffer.byteLength((page.match(/data:image\/svg[^"]*/g) ?? []).join(''))
    expect(drawings).toBeGreaterThan(0)
    expect(drawings).toBeLessThanOrEqual(drawingsAtMost)
    expect(Buffer.byteLength(page) - drawings).toBeLessThanOrEqual(atMost[language])
  })

  it.each(sampled(['ar', 'zh'], 1))('asks for nothing, from the first slide to the last: %s', long, async language => {
    const address = pathToFileURL(fileOf(deck, language)).href
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', request => {
      const url = request.url().replace(/#.*/, '')
      if (url !== address && !url.startsWith('data:')) asked.push(url)
    })
    await page.goto(address)
    const slides = await page.$$eval('.slides > section', sections => sections.length)
    expect(slides).toBeGreaterThan(10)
    for (let slide = 1; slide < slides; slide += 1) await page.goto(`${address}#/${slide}`)
    expect(asked).toEqual([])
    await page.close()
  })

  it.each(['ar', 'zh'] as const)(
    'is read on a phone in letters no larger than those of its titles: %s',
    async language => {
      const page = await browser.newPage()
      await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
      await page.goto(pathToFileURL(fileOf(deck, language)).href)
      await page.waitForSelector('.deck:not(.reveal)')
      const larger = await page.$$eval('.slide.ruled:not(.layout-number)', slides =>
        slides.flatMap(slide => {
          const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
          const title = slide.querySelector('.slide-title')
          const words = [...slide.querySelectorAll('.slide-body :is(li, p, td)')].filter(one => one.checkVisibility())
          return words
            .filter(one => title && sizeOf(one) > sizeOf(title))
            .map(one => `${slide.id}: ${sizeOf(one)} px, ${one.textContent}`)
        })
      )
      expect(larger).toEqual([])
      await page.close()
    }
  )
})

// A browser may end a line behind a closing bracket, so words are chosen by which none begins with a particle there.
it('No line of what a Chinese lesson is for begins with a particle', async () => {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(`${pathToFileURL(fileOf('crsv-mission-approaches', 'zh')).href}?print-pdf`)
  await page.emulateMediaType('print')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const starts = await page.$$eval('.panel :is(p, li)', paragraphs =>
    paragraphs.flatMap(paragraph => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let last = Number.NEGATIVE_INFINITY
      let found = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, width } = range.getBoundingClientRect()
          if (width > 0 && top > last + 20) found += node.nodeValue?.charAt(at) ?? ''
          if (width > 0) last = top
        }
      return [found]
    })
  )
  await page.close()
  expect(starts.join('').length).toBeGreaterThan(8)
  expect(starts.filter(one => one.includes('的'))).toEqual([])
})
