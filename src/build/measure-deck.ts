import { withMeasured } from '../check/measured.js'
import { slideFits } from '../check/rules/slide-fits.js'
import { charactersOf } from '../deck/characters.js'
import { measureSlides, screens } from '../host/output/measure.js'
import { type RenderOptions, renderFormat } from '../render/format.js'
import { formatsNamed } from '../render/formats.js'
import { placedPictures } from '../render/picture-place.js'
import type { Drawn } from '../render/render.js'
import { slides } from '../render/slides/slides.js'
import type { BuildRequest, BuildStep, CheckedDeck, CheckRequest } from './request.js'
import type { Tools } from './tools.js'
import { translatedMessages } from './translated-messages.js'

/** A deck whose slides a browser has measured, or why it could not. */
export type MeasuredDeck = CheckedDeck | { readonly problem: string }

const usual = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const

/**
 * Lays out every slide in the browser and puts what does not fit into the deck's messages. A deck without slides, and any deck
 * where there is no browser, is given back as it is.
 */
export async function measureDeck(
  checked: CheckedDeck,
  { strict }: Pick<CheckRequest, 'strict'>,
  tools: Tools
): Promise<MeasuredDeck> {
  const laidOut = await layOut(checked, strict, tools, usual)
  return 'problem' in laidOut ? laidOut : laidOut.checked
}

/** A deck that may have been measured, and what was drawn of it for that. */
export interface LaidOut {
  readonly checked: CheckedDeck
  readonly drawn?: Drawn
}

async function layOut(
  checked: CheckedDeck,
  strict: boolean,
  tools: Tools,
  options: RenderOptions
): Promise<LaidOut | { readonly problem: string }> {
  const { deck } = checked
  if (deck.slides.length === 0) return { checked }
  const printer = await tools.printer()
  if (!printer) return { checked }
  const templates = await tools.templates(deck.language, charactersOf(deck), deck.labels)
  const files = await renderFormat(slides, { deck, templates, options })
  const [file] = files
  if (!file || !('text' in file)) return { checked }
  const measured = await measureSlides(printer, file.text, placedPictures(deck), tools.memory.remember)
  if ('problem' in measured) return measured
  const found = screens.map(({ name }, index) => ({ name, slides: measured.screens[index] ?? [] }))
  const all = withMeasured(checked.messages, deck, found)
  const messages = checked.from ? translatedMessages(all, deck, checked.from) : all
  const refused = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  return { checked: { ...checked, messages, refused }, drawn: new Map([[slides, files]]) }
}

/** The step that measuring a deck is. */
export function measuring({ location, deck }: CheckedDeck): BuildStep {
  return { file: location.file, language: deck.language, making: 'measuring slides', part: 0 }
}

/** Whether a build measures its slides, and so needs a browser. */
export function measures({ pdf, formats: names }: BuildRequest): boolean {
  return pdf && formatsNamed(names).some(({ measured }) => measured)
}

/** How many editions are made at a time: while a browser prints one, the next is drawn; without one that would only mix them up. */
export function atATime(request: BuildRequest): number {
  return measures(request) ? 2 : 1
}

/**
 * Measures a deck that is to be built, unless it is refused for another reason than what was foreseen of its size. A build
 * without PDFs starts no browser; there what was foreseen stands.
 */
export async function measureBeforeBuild(checked: CheckedDeck, request: BuildRequest, tools: Tools): Promise<LaidOut> {
  const { strict } = request
  const isRefused = checked.messages.some(
    ({ rule, severity }) => rule !== slideFits.id && (severity === 'error' || (strict && severity === 'warning'))
  )
  if (isRefused || !measures(request)) return { checked }
  request.watcher?.doing(measuring(checked))
  const laidOut = await layOut(checked, strict, tools, { ...request.options, release: request.release })
  // Why the browser failed is said when it fails to print.
  return 'problem' in laidOut ? { checked } : laidOut
}
