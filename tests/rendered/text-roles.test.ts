import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textSteps } from '../../src/layout/box-sizes.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampled } from '../sampled.js'

// How large a text is follows from what it is, on every slide of every deck in every language: nobody is to see a caption that is larger
// than what it explains, a title that moves from slide to slide, or a last line of one word.

const decks = ['crsv-mission-approaches', 'facilitation-basics']
const languages = sampled(['en', 'ar', 'zh', 'fr', 'ru', 'es'], 1)

let place: TempProject
let browser: Browser
beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../../decks'), join(place.folder, 'decks'), { recursive: true })
  const asked = ['--to', 'slides', '--no-pdf', '--language', languages.join()]
  const { code, stderr } = await place.run('build', ...asked)
  expect(stderr).not.toContain('error')
  expect(code).toBe(0)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  place.remove()
})

async function open(deck: string, language: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setViewport({ width: 1280, height: 720 })
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(join(place.folder, 'dist/decks', deck, language, 'slides.html')).href)
  await page.setJavaScriptEnabled(true)
  return page
}

/** What a slide is about, where it is one sentence or one figure. */
const display = '.layout-statement .slide-body > p, .layout-number .slide-body > p:first-child'

/** What a slide is about where other text stands beside it: a question. */
const lead = '.question *'

/** Roles from the smallest to the largest, each with the text that has it. A text has the first role that it matches. */
const roles = [
  ['foot', '.slide-foot *'],
  // What pillars stand on is a part of them.
  [
    'caption',
    'figcaption, .layout-diagram .slide-body > :is(p:not(.diagram-pillars + p), ul:not(.diagram-items), ol), .rights'
  ],
  ['diagram', '.diagram :is(.label, .small-list)'],
  ['label', '.box-label, .fact, blockquote p:last-child:not(:first-child), .kicked > .slide-head *, .title-lead'],
  ['body', `.slide-body :is(p, li, td, th):not(${display}, ${lead})`],
  ['lead', lead],
  ['title', '.slide-title'],
  ['display', display]
] as const

/** The sizes of the texts of each slide, by role. Runs in the page. */
function sizesOf(roles: readonly (readonly [string, string])[]) {
  return [...document.querySelectorAll('.slides > .slide')].map(slide => {
    const sizes: Record<string, number[]> = {}
    for (const element of slide.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim())
      const role = hasText && roles.find(([, selector]) => element.closest(selector))?.[0]
      if (
        !role ||
        element.closest('.unseen, .figure, .amount, .draft-mark, code, svg, sup, .layout-title, .layout-section')
      )
        continue
      sizes[role] = [
        ...(sizes[role] ?? []),
        Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10
      ]
    }
    const head = slide.matches('.ruled:not(.untitled)') ? slide.querySelector('.slide-head') : null
    const rule = head && head.getBoundingClientRect().bottom - slide.getBoundingClientRect().top
    const running = [...slide.querySelectorAll('.slide-body :is(p, li)')]
      .filter(
        element =>
          !element.closest(
            '.unseen, .diagram, .outcomes[class*=" t-"], figcaption, .box-label, .band, blockquote p:last-child:not(:first-child), .fact, .parts, .layout-title, .layout-section'
          )
      )
      .map(element => Number.parseFloat(getComputedStyle(element).fontSize))
    return {
      id: slide.id,
      sizes,
      rule,
      zone: slide.matches('.layout-picture-half') ? 'half' : 'whole',
      running,
      isOrdinary: slide.matches('.layout-content, .layout-columns, .layout-outcomes')
    }
  })
}

/** Texts of several lines whose last line is less than a fifth as wide as the widest. Runs in the page. */
function shortLastLines() {
  // A name and what it names are two columns, each with lines of its own.
  const passages = '.slide :is(p, li:not(:has(> .pair)), .pair > strong, .pair > :not(strong, :has(.said)), .said)'
  return [...document.querySelectorAll(passages)].flatMap(element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    // A disc beside words is no line of them.
    const icon = element.querySelector(':scope > .icon:first-child')
    if (icon) range.setStartAfter(icon)
    const unseen = element.querySelector(':scope > .unseen')
    if (unseen) range.setEndBefore(unseen)
    const lines = new Map<number, [left: number, right: number]>()
    for (const { left, right, bottom, width } of range.getClientRects()) {
      if (width < 1 || element.querySelector('p, li')) continue
      const line = Math.round(bottom / 12)
      const [from = left, to = right] = lines.get(line) ?? []
      lines.set(line, [Math.min(from, left), Math.max(to, right)])
    }
    const widths = [...lines].sort(([a], [b]) => a - b).map(([, [left, right]]) => right - left)
    const last = widths.at(-1) ?? 0
    return widths.length > 1 && last < Math.max(...widths) / 5 ? [element.textContent ?? ''] : []
  })
}

describe.each(decks.flatMap(deck => languages.map(language => [deck, language] as const)))(
  'in %s, %s',
  long,
  (deck, language) => {
    it('a caption is smaller than a label, a label than text, and text than its title', async () => {
      const page = await open(deck, language)
      const slides = await page.evaluate(sizesOf, roles)
      const wrong = slides.flatMap(({ id, sizes }) =>
        roles.flatMap(([larger], index) =>
          roles.slice(0, index).flatMap(([smaller]) => {
            const least = Math.min(...(sizes[larger] ?? []))
            const most = Math.max(...(sizes[smaller] ?? []))
            // The words of a diagram are what the slide is about: they may be larger than a box below it.
            if (smaller === 'diagram' && larger !== 'title') return []
            // A label and what it labels may be as large as each other; a title stands out from everything.
            const isWrong =
              larger === 'lead' || larger === 'title' || larger === 'display' || smaller === 'foot'
                ? most >= least
                : most > least
            return isWrong && least !== Number.POSITIVE_INFINITY && most !== Number.NEGATIVE_INFINITY
              ? [`${id}: ${smaller} ${most}, ${larger} ${least}`]
              : []
          })
        )
      )
      expect(wrong).toEqual([])
      await page.close()
    })

    it('running text has two sizes, and the rule below the title one height', async () => {
      const page = await open(deck, language)
      const slides = await page.evaluate(sizesOf, roles)
      const steps = textSteps(language)
      const sizes = slides.filter(({ isOrdinary }) => isOrdinary).flatMap(({ running }) => running)
      expect(sizes.filter(size => size !== steps['text-normal'] && size !== steps['text-dense'])).toEqual([])
      // Beside a picture the zone of the title is narrower and higher, and as high on every such slide.
      const rules = slides.flatMap(({ rule, zone }) => (rule === null ? [] : [`${zone} ${Math.round(rule)}`]))
      expect(new Set(rules).size).toBe(new Set(rules.map(rule => rule.split(' ')[0])).size)
      await page.close()
    })

    it('no text ends in a line of one short word', async () => {
      const page = await open(deck, language)
      expect(await page.evaluate(shortLastLines)).toEqual([])
      await page.close()
    })
  }
)
