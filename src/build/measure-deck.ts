import { withMeasured } from '../check/measured.js'
import { slideFits } from '../check/rules/slide-fits.js'
import { charactersOf } from '../deck/characters.js'
import { measureSlides, screens } from '../host/output/measure.js'
import { type RenderOptions, renderFormat } from '../render/format.js'
import { picturesOf, placedPictures } from '../render/picture-place.js'
import type { Drawn } from '../render/render.js'
import { slides } from '../render/slides/slides.js'
import type { BuildContext, BuildStep } from './context.js'
import { isRefused } from './options.js'
import type { BuildPlan } from './plan.js'
import type { CheckedDeck } from './results.js'
import { translatedMessages } from './translated-messages.js'

/** A deck that may have been measured, and what was rendered of it for that. */
export interface Measured {
  readonly checked: CheckedDeck
  readonly drawn?: Drawn
  readonly pictures?: SlidePictures
}

/** Addresses that hold pictures for the contents page. */
export interface SlidePictures {
  /** Of the title slide. */
  readonly titleSlide?: string
}

/**
 * Lays out every slide in the browser and adds what does not fit to the deck's messages. A deck without slides, and any deck where there
 * is no browser, is returned as it is. A browser that fails is a problem.
 */
export async function measureDeck(
  checked: CheckedDeck,
  { strict, rendering }: { readonly strict: boolean; readonly rendering: RenderOptions },
  context: BuildContext
): Promise<Measured | { readonly problem: string }> {
  const { deck } = checked
  if (deck.slides.length === 0) return { checked }
  const printer = await context.printer()
  if (!printer) return { checked }
  const templates = await context.templates(deck.language, charactersOf(deck), deck.labels)
  const files = await renderFormat(slides, { deck, templates, options: rendering })
  const drawn = files.find(file => 'html' in file)
  if (!drawn) return { checked }
  const measured = await measureSlides(printer, drawn, placedPictures(deck), context.prints)
  if ('problem' in measured) return measured
  const found = screens.map(({ name }, index) => ({ name, slides: measured.screens[index] ?? [] }))
  const all = withMeasured(checked.messages, deck, found)
  const messages = checked.from ? translatedMessages(all, deck, checked.from) : all
  return {
    checked: { ...checked, messages, refused: isRefused(messages, { strict }) },
    drawn: new Map([[slides, files]])
  }
}

/** The step that measuring a deck is. */
export function measuringStep({ location, deck }: CheckedDeck): BuildStep {
  return { file: location.file, language: deck.language, making: 'measuring slides', part: 0 }
}

/**
 * Measures a deck that is to be built, unless it is refused for another reason than the estimated size of its slides. A build without PDFs
 * starts no browser; there the estimate counts.
 */
export async function measureForBuild(
  checked: CheckedDeck,
  { options, measures }: BuildPlan,
  context: BuildContext
): Promise<Measured> {
  const { strict, release } = options
  const isHopeless = isRefused(
    checked.messages.filter(({ rule }) => rule !== slideFits.id),
    { strict }
  )
  if (isHopeless || !measures) return { checked }
  context.progress.report(measuringStep(checked))
  const measured = await measureDeck(checked, { strict, rendering: { ...options.rendering, release } }, context)
  // Why the browser failed is reported when it fails to print.
  if ('problem' in measured) return { checked }
  return measured.checked.refused ? measured : { ...measured, pictures: await photographSlides(measured, context) }
}

/** What the contents page shows of a deck. A page that lists two hundred lessons is opened from a slow stick: a larger picture is none. */
const mostBytes = 40_000

/** The first slide as it is, but for marks of drafts: the contents page says it in words. Nothing where there is no browser. */
async function photographSlides({ checked, drawn }: Measured, context: BuildContext): Promise<SlidePictures> {
  const page = drawn?.get(slides)?.find(file => 'html' in file)
  const printer = await context.printer()
  if (!page || !printer) return {}
  const picture = await context.prints.cached(['title slide', page.html], async () => {
    const shown = picturesOf(page.images, placedPictures(checked.deck))
    const taken = await printer.photograph(page.html, { selector: '.slide', without: '.draft-mark', width: 640 }, shown)
    return 'problem' in taken ? taken : taken.picture
  })
  if ('problem' in picture || picture.length > mostBytes) return {}
  return { titleSlide: `data:image/webp;base64,${Buffer.from(picture).toString('base64')}` }
}
