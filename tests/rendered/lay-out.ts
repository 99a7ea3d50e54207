import type { Page } from 'puppeteer'
import type { Deck } from '../../src/deck/deck.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { renderFormat } from '../../src/render/format.js'
import { placedPictures, wholePage } from '../../src/render/picture-place.js'
import { slides } from '../../src/render/slides/slides.js'
import { writtenText } from '../declared-files.js'

const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const
const inRow = 6

/** Lays slides.html of a deck out as it is printed, all slides beside each other in one window. */
export async function layOut(page: Page, deck: Deck, { rule = '', scale = 1 } = {}): Promise<void> {
  const [file] = await renderFormat(slides, { deck, templates: await readTemplates(deck.language), options })
  const text = writtenText(file)
  if (text === undefined) throw new Error('slides.html was not drawn')
  // Without its script the file is what slides.pdf is printed from.
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  const rows = Math.ceil(deck.slides.length / inRow)
  await page.setViewport({ width: 1280 * inRow, height: 720 * rows, deviceScaleFactor: scale })
  await page.setContent(wholePage(text, placedPictures(deck)), { waitUntil: 'load' })
  await page.evaluate(
    async (inRow, rule) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`.slides { display: grid; grid-template-columns: repeat(${inRow}, 1280px) } ${rule}`)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      await document.fonts.ready
      await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)))
    },
    inRow,
    rule
  )
}
