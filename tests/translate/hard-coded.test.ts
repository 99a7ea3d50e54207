import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

// In the pseudo-language en-XA every word of the deck and of the interface has an accent. A word without one stands in the program.

const deck = 'facilitation-basics'
const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month).toLocaleString('en', { month: 'long' }))

let place: TempProject
let browser: Browser
beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../../decks', deck), join(place.folder, 'decks', deck), { recursive: true })
  const ended = await place.run('build', '--no-pdf', '--language', 'en-XA', '--quiet')
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  place.remove()
})

it.each(['slides', 'presenter', 'handout', 'notes', 'marp'])('%s.html says nothing that is hard-coded', async name => {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(place.folder, 'dist/decks', deck, 'en-XA', `${name}.html`)).href)
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder']
    const attributes = [...document.querySelectorAll('*')].flatMap(element =>
      spoken.map(attribute => element.getAttribute(attribute) ?? '')
    )
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, code, pre')) texts.push(node.textContent ?? '')
    return [...texts, ...attributes]
  })
  expect(said.filter(text => /[àéîöü]/.test(text)).length).toBeGreaterThan(50)
  // Names of files, abbreviations and the month that the system writes have no accents.
  const word = /(?<![\p{L}\d_./-])[A-Za-z]*[aeiou][A-Za-z]*(?![\p{L}\d_./-])/gu
  const plain = said.flatMap(text => text.match(word) ?? []).filter(found => !months.includes(found))
  expect(plain).toEqual([])
  await page.close()
})
