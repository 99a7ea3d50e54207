import type { Page } from 'puppeteer'
import { describe, expect, test } from 'vitest'
import { type Deck, type WordLayout, wordLayouts } from '../../src/deck/deck.js'
import { slideLayout } from '../../src/layout/slide-layout.js'
import { predictedHeight } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'
import { long, sampled } from '../sampled.js'
import { openSlidesFixture } from '../window/slides-fixture.js'
import { type Words, words } from './words.js'

const list = (texts: readonly string[], mark = '-') => texts.map(text => `${mark} ${text}`).join('\n')

/** A slide's text in each layout that authors may ask for, with words of two lengths. */
const written: Readonly<Record<Exclude<WordLayout, 'list'>, (words: Words) => readonly string[]>> = {
  statement: ({ short, long }) => [short, `${short}. ${short}.`, long],
  number: ({ short, long }) => [`73 %\n\n${short}`, `1,204,310\n\n${long}`, `73 %\n\n${long}\n\n${short}`],
  figures: ({ short, long }) => [
    list([`**72 h**: ${short}`, `**120 h**: ${short}`]),
    `${list([`**1,204,310**: ${short}`, `**3 in 4**: ${long}`])}\n\n${short}`,
    list([`**5 ${short}**: ${short}`, `**12 ${short}**: ${long}`, `**40 %**: ${short}`])
  ],
  quotation: ({ short, long }) => [`> ${short}\n>\n> — ${short}`, `> ${long}. ${long}.\n>\n> — ${short}`],
  tiles: ({ short, long }) => [
    list(Array(6).fill(`${short} {icon=fence}`)),
    list([short, short, long]),
    list(Array(4).fill(short)),
    list(Array(6).fill(`${short}: ${short} {icon=fence}`)),
    `${list(Array(4).fill(`${short} {icon=fence}`))}\n\n:::callout{kind=warning}\n**${short}. ${short}.**\n:::`
  ],
  rows: ({ short, long }) => [
    list([short, long, short, long, long, short]),
    list(Array(4).fill(`${short}: ${short} {icon=fence}`))
  ],
  comparison: ({ short, long }) => [
    `::::columns\n:::column\n### ${short}\n\n${list([short, long])}\n:::\n:::column\n### ${short}\n\n${list([long, short])}\n:::\n::::`,
    `::::columns\n:::column\n### ${short}\n\n${long}\n:::\n:::column\n### ${short}\n\n${short}\n:::\n::::`,
    `::::columns\n:::column{kind=do}\n### ${short}\n\n${list([short, long])}\n:::\n:::column{kind=avoid}\n### ${short}\n\n${list([long, short])}\n:::\n::::`,
    `::::columns\n:::column{kind=from}\n### ${short}\n\n${long}\n:::\n:::column{kind=to}\n### ${short}\n\n${short}\n:::\n::::`
  ],
  agenda: ({ short, long }) => [`:::scope\n${list([short, long, short, short], '1.')}\n:::`],
  care: ({ short, long }) => [
    `:::callout{kind=care}\n${short}\n\n${list([short, short, long, '{{x}}'])}\n:::`,
    `:::callout{kind=care}\n${list([long, long, short, short, '{{x}}'])}\n:::`
  ],
  closing: ({ short, long }) => [`${short}\n\n[x.example](https://x.example/)`, `${long}\n\n${short}`]
}

function deckOf(language: string, said: Words): Deck {
  const slides = Object.entries(written).flatMap(([layout, write]) =>
    write(said).map(
      (body, index) =>
        `::slide{#${layout}-${index} layout=${layout}}\n\n## ${said.short}\n\n${body}\n\n:::sources\n${said.short}\n:::`
    )
  )
  const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${slides.join('\n\n---\n\n')}\n\n---\n\n## End\n`
  return parse({ id: 'layouts', deck: { file: 'deck.md', text } }).deck
}

/** What is cut on each slide: text below its box or below the beginning of the foot, and words that are broken. Runs in a page. */
function cutOn(page: Page): Promise<string[]> {
  return page.$$eval('.slides > .slide', slides =>
    slides.flatMap(slide => {
      const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
      return [...slide.querySelectorAll('.slide-body :is(p, li, h3):not(.unseen)')].flatMap(element => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const { bottom, right, left } = range.getBoundingClientRect()
        const box = element.closest('li.part, .layout-tiles li, .figures > li, .contact-card')?.getBoundingClientRect()
        const edge = Math.min(foot, box?.bottom ?? foot)
        const isCut = bottom > edge + 1 || (box !== undefined && (right > box.right + 1 || left < box.left - 1))
        return isCut ? [`${slide.id}: ${element.textContent} ends at ${bottom}, its place at ${edge}`] : []
      })
    })
  )
}

describe.each(sampled(Object.entries(words), 2))('in %s', long, (language, said) => {
  test('what is predicted to fit is laid out whole', async () => {
    const deck = deckOf(language, said)
    const fitting = deck.slides.filter(slide => predictedHeight(slide, language) <= 720)
    expect(fitting.length).toBeGreaterThan(deck.slides.length * 0.8)
    const room = await openSlidesFixture({ ...deck, slides: fitting })
    const page = await room.open('slides.html')
    await page.emulateMediaType('print')
    expect(await cutOn(page)).toEqual([])
    await room.leave()
  })
})

test('Every layout that may be asked for is drawn', () => {
  const deck = deckOf('en', words.en ?? { short: '', long: '' })
  const drawn = new Set(deck.slides.map(slide => slideLayout(slide, deck)))
  expect(wordLayouts.filter(layout => layout !== 'list' && !drawn.has(layout === 'rows' ? 'tiles' : layout))).toEqual(
    []
  )
})
