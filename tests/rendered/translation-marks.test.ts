import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coverageOfUnits } from '../../src/deck/catalogue-coverage.js'
import type { Deck } from '../../src/deck/deck.js'
import { directionOf } from '../../src/deck/language.js'
import { parse } from '../../src/parse/parse.js'
import { translate } from '../../src/translate/translate.js'
import { launchBrowser } from '../browser.js'
import { long, sampled } from '../sampled.js'
import { layOut } from './lay-out.js'

// A draft translation marks words that are not translated. The mark hides nothing that stands before them.

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const slides = [
  '# Water',
  '## Points\n\n- First words\n- Second words\n  1. Below them',
  '## Outcomes\n\n:::outcomes\n1. Describe a water point\n:::',
  '## Takeaways\n\n:::takeaways\n- A fence\n:::',
  '## Which?\n\n:::quiz\nWhich one?\n\n- [ ] A sign\n- [x] A fence\n:::'
]

const catalogue = {
  ...{ deck: 'water', title: 'Water', deckFile: 'deck.md', file: 'water.po', date: '2026-11-24' },
  ...{ headers: [], preface: [], units: [], obsolete: [] }
}

/** A deck in one language of which every word is still in another. */
function untranslated(language: string, source: string): Deck {
  const facts = `title: Water\nlanguage: ${source}\nduration: 30\naudience: Trainers\nversion: 1.0.0\ndate: 2026-11-24\nsource: Ours`
  const text = `---\n${facts}\n---\n\n${slides.join('\n\n---\n\n')}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return translate(deck, { ...catalogue, sourceLanguage: source, language }, { isDraft: true })
}

const languages = [
  ['en', 'ar'],
  ['ar', 'en'],
  ['en', 'fr'],
  ['ar', 'fa']
] as const

it.each(sampled(languages, 1))(
  'In a deck in %s, the mark of words in %s covers no bullet, number or letter',
  long,
  async (language, source) => {
    const page = await browser.newPage()
    await layOut(page, untranslated(language, source))
    const words = await page.$$eval('.slide-body .fallback', all =>
      all.map(span => span.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height }))
    )
    const marked = await page.screenshot({ encoding: 'base64' })
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.fallback::before, .fallback::after { content: none !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    const unmarked = await page.screenshot({ encoding: 'base64' })
    const isRightToLeft = directionOf(language) === 'rtl'
    const changed = await page.evaluate(changedBeside, marked, unmarked, words)
    expect(changed.length).toBeGreaterThan(6)
    for (const { left, right } of changed) {
      expect(isRightToLeft ? right : left, 'pixels of the mark before the words').toBe(0)
      expect(isRightToLeft ? left : right, 'pixels of the mark after the words').toBeGreaterThan(10)
    }
    await page.close()
  }
)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How many pixels differ between two pictures at each side of some boxes. Runs in a page. */
async function changedBeside(before: string, after: string, boxes: readonly Box[]) {
  const pixelsOf = async (picture: string) => {
    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    return (x: number, y: number) => [...(context?.getImageData(x, y, 56, 1).data ?? [])]
  }
  const [one, other] = [await pixelsOf(before), await pixelsOf(after)]
  const differing = (x: number, y: number, height: number) =>
    Array.from({ length: height + 24 }, (_, row) => {
      const [a, b] = [one(x, y - 12 + row), other(x, y - 12 + row)]
      return a.filter((part, index) => part !== b[index]).length
    }).reduce((sum, count) => sum + count, 0)
  return boxes.map(({ x, y, width, height }) => ({
    left: differing(Math.floor(x) - 60, Math.floor(y), Math.ceil(height)),
    right: differing(Math.ceil(x + width) + 4, Math.floor(y), Math.ceil(height))
  }))
}

it('What a draft says of a slide takes no room beside its sources', async () => {
  const sources = `:::sources\n${'United Nations, report of the Secretary-General, 2026, paragraph 12. '.repeat(5)}\n:::`
  const facts =
    'title: Water\nlanguage: en\nduration: 30\naudience: Trainers\nversion: 1.0.0\ndate: 2026-11-24\nsource: Ours'
  const text = `---\n${facts}\n---\n\n# Water\n\n---\n\n## Wells\n\n- Rain\n\n${sources}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const page = await browser.newPage()
  await layOut(page, translate(deck, { ...catalogue, sourceLanguage: 'en', language: 'fr' }, { isDraft: true }))
  const heights = () =>
    page.$$eval('.slide-foot:has(.sources)', feet => feet.map(foot => foot.getBoundingClientRect().height))
  const marked = await heights()
  const marks = '.slide:has(.sources) > .draft-mark'
  expect(await page.$$eval(marks, found => found.length)).toBe(1)
  const beyond = await page.$$eval(marks, found =>
    found.map(mark => {
      const [own, slide] = [mark, mark.closest('.slide') ?? mark].map(element => element.getBoundingClientRect())
      const words = mark.parentElement?.querySelector('.slide-title')?.getBoundingClientRect()
      return (own?.top ?? 0) < (slide?.top ?? 0) || (own?.bottom ?? 0) > (words?.top ?? 0) + 1
    })
  )
  expect(beyond).toEqual([false])
  await page.$$eval('.draft-mark', marks => {
    for (const mark of marks) mark.remove()
  })
  expect(await heights()).toEqual(marked)
})

it('What a draft says of the deck stands on a label inside of its slide, in one line', async () => {
  const text = '---\nlanguage: en\n---\n\n# Water\n\n{{name of the nurse}}\n\n---\n\n## Wells\n\n- Rain\n'
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const page = await browser.newPage()
  const coverage = coverageOfUnits([{ area: 'slides', state: 'translated', source: 'Wells' }])
  await layOut(page, { ...deck, translation: { coverage, isDraft: true, unsettled: {} } })
  const [found, ...others] = await page.$$eval('.layout-title > .draft-mark', marks =>
    marks.map(mark => {
      const [own, slide] = [mark, mark.closest('.slide') ?? mark].map(element => element.getBoundingClientRect())
      const { borderTopWidth, borderBottomWidth, lineHeight } = getComputedStyle(mark)
      return {
        sentences: mark.textContent.split(' · ').length,
        lines: Math.round(mark.clientHeight / Number.parseFloat(lineHeight)),
        borders: [borderTopWidth, borderBottomWidth],
        inset: (own?.top ?? 0) - (slide?.top ?? 0),
        isInside: (own?.left ?? 0) > (slide?.left ?? 0) && (own?.right ?? 0) < (slide?.right ?? 0)
      }
    })
  )
  expect(others).toEqual([])
  expect(found).toEqual({ sentences: 2, lines: 1, borders: ['1px', '1px'], inset: 13, isInside: true })
})
