import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { contents } from '../../../src/render/contents/contents.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { marp } from '../../../src/render/marp/marp.js'
import { notes } from '../../../src/render/notes/notes.js'
import { launchBrowser } from '../../browser.js'
import { isLong, long, sampled } from '../../sampled.js'
import { exampleDeck } from '../../window/slides-fixture.js'
import { inputFor, lesson, textOf } from './lesson.js'

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-pages-'))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const pages = ['handout.html', 'notes.html', 'marp.html', 'index.html'] as const

async function write(name: (typeof pages)[number], language: string): Promise<string> {
  const deck = await exampleDeck('every-block.md', language)
  const input = await inputFor(deck)
  const { title, duration, audience, version, date } = deck.frontMatter
  const entry = {
    deckId: deck.id,
    language,
    title,
    duration,
    audience,
    version,
    date,
    files: ['slides.html', 'notes.pdf']
  }
  const text = {
    'handout.html': async () => textOf(await renderFormat(handout, input), name),
    'notes.html': async () => textOf(await renderFormat(notes, input), name),
    'marp.html': async () => textOf(await renderFormat(marp, input), name),
    'index.html': async () => (await contents([entry], await readTemplates('en'))).text
  }
  const file = join(folder, name)
  writeFileSync(file, await text[name]())
  return pathToFileURL(file).href
}

async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto(address)
  return { page, complaints }
}

/** Of Arabic the first pages in `npm test`; the long tests have the others, and English. */
function some<Row>(language: string, rows: readonly Row[], count: number): readonly Row[] {
  return language === 'ar' ? sampled(rows, count) : rows
}

for (const language of isLong ? ['ar', 'en'] : ['ar'])
  describe(`in ${language}`, long, () => {
    test.each(some(language, pages, 2))('%s opens without an error and asks for nothing', async name => {
      const { page, complaints } = await open(await write(name, language))
      expect(complaints).toEqual([])
      await page.close()
    })

    test.each(some(language, pages, 1))('%s has no fault that axe can see', async name => {
      const { page } = await open(await write(name, language))
      await page.evaluate(axe.source)
      const faults = await page.evaluate(async () => {
        const { violations } = await Reflect.get(window, 'axe').run()
        return violations.map(
          (fault: { id: string; nodes: { html: string }[] }) => `${fault.id}: ${fault.nodes[0]?.html}`
        )
      })
      expect(faults).toEqual([])
      await page.close()
    })

    test.each(some(language, ['handout.html', 'notes.html'] as const, 1))(
      '%s has type of 9 points and more outside the pictures, and 8.5 in lists to look something up',
      async name => {
        const { page } = await open(await write(name, language))
        await page.emulateMediaType('print')
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('main *')]
            .filter(element => !element.closest('.picture') && element.textContent?.trim())
            .filter(element => {
              const least = element.closest('.about-list, .sources-list, .abbreviations') ? 8.5 : 9
              return Number.parseFloat(getComputedStyle(element).fontSize) < (least * 96) / 72 - 0.1
            })
            .map(element => element.outerHTML.slice(0, 120))
        )
        expect(small).toEqual([])
        await page.close()
      }
    )

    test.each(some(language, ['handout.html', 'notes.html'] as const, 1))(
      '%s cuts nothing off outside the pictures',
      async name => {
        const { page } = await open(await write(name, language))
        await page.emulateMediaType('print')
        await page.setViewport({ width: 672, height: 900 })
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('main, main *')]
            .filter(element => !element.closest('.picture, .lines') && element instanceof HTMLElement)
            .filter(
              element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline'
            )
            .map(element => element.outerHTML.slice(0, 120))
        )
        expect(cut).toEqual([])
        await page.close()
      }
    )
  })

test.each([handout, notes])('$name keeps the sign of a red line inside its box', async format => {
  const deck = lesson(text =>
    text.replace(/(:::callout\{kind=warning\}\n)[\s\S]*?(?=\n:::)/, '$1**Boil it first. Do not drink it.**')
  )
  const file = join(folder, `red-line-${format.name}.html`)
  writeFileSync(file, textOf(await renderFormat(format, await inputFor(deck)), `${format.name}.html`))
  const { page } = await open(pathToFileURL(file).href)
  await page.emulateMediaType('print')
  const boxes = await page.$$eval('.callout:not(.picture *)', callouts =>
    callouts.flatMap(callout => {
      const sign = callout.querySelector('.band > .icon')
      if (!sign) return []
      const [inside, around] = [sign.getBoundingClientRect(), callout.getBoundingClientRect()]
      return [
        inside.top >= around.top && inside.bottom <= around.bottom && inside.left >= around.left && inside.width < 40
      ]
    })
  )
  expect(boxes).toEqual(boxes.map(() => true))
  expect(boxes.length > 0 || format === notes).toBe(true)
  await page.close()
})
