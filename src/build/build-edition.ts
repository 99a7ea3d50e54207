import { join, resolve } from 'node:path'
import { lostTextMessages } from '../check/printed.js'
import { forParticipants } from '../deck/audience.js'
import { blankNames } from '../deck/blanks.js'
import type { Coverage, StateAmounts } from '../deck/catalogue.js'
import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { directionOf } from '../deck/language.js'
import { typeset } from '../deck/typography/typeset.js'
import { finish, needPrinter } from '../host/output/finish.js'
import type { NewManifestEntry } from '../host/output/output-manifest.js'
import { writeFolder } from '../host/output/write-folder.js'
import { documentDate } from '../host/source/day.js'
import { displayPath } from '../host/source/display-path.js'
import { stamped } from '../host/source/stamp.js'
import { coverPicture, coverTheme } from '../render/contents/cover.js'
import { placedPictures } from '../render/picture-place.js'
import { render } from '../render/render.js'
import type { BuildContext } from './context.js'
import { withFailure } from './failed-deck.js'
import { type Measured, measureForBuild } from './measure-deck.js'
import type { BuildPlan } from './plan.js'
import type { BuiltDeck, CheckedDeck } from './results.js'
import { stampOfDeck } from './same-deck.js'

/** The contents page names blanks up to so many, and counts more. */
const mostNamedBlanks = 2

/** What the contents page shows of a deck. Field by field, so that nothing facilitator-only comes along. */
function manifestEntry(deck: Deck): Omit<NewManifestEntry, 'written' | 'source'> {
  const { id: deckId, language, frontMatter, brand, translation } = typeset(deck)
  const { title, subtitle, programme, duration, audience, version, date } = frontMatter
  const cover = coverPicture(forParticipants(deck))
  const open = blankNames(deck)
  const seen = blankNames(forParticipants(deck))
  const isNamed = open.length <= mostNamedBlanks && open.every(name => seen.includes(name))
  return {
    deckId,
    language,
    title,
    ...(subtitle && { subtitle }),
    ...(programme && { programme }),
    ...(brand?.organisation && { organisation: brand.organisation }),
    duration,
    slides: deck.slides.length,
    audience,
    version,
    date,
    stamp: stampOfDeck(deck),
    ...(open.length > 0 && { openBlanks: open.length, ...(isNamed && { blankNames: open }) }),
    ...(cover !== undefined && { cover }),
    ...(translation && { translation: wordsByArea(translation.coverage) })
  }
}

function wordsByArea({ areas }: Coverage): Record<string, Record<string, number>> {
  const words = (states: StateAmounts) => Object.entries(states).map(([state, amount]) => [state, amount.words])
  return Object.fromEntries(Object.entries(areas).map(([area, states]) => [area, Object.fromEntries(words(states))]))
}

/** Measures and builds one deck in one language. An exception becomes a message of the deck, which is then left as it was. */
export async function buildEdition(checked: CheckedDeck, plan: BuildPlan, context: BuildContext): Promise<BuiltDeck> {
  try {
    return await writeEdition(await measureForBuild(checked, plan, context), plan, context)
  } catch (error) {
    const { location, deck } = checked
    context.progress.report({ file: location.file, language: deck.language, making: 'done', part: 1 })
    return writeEdition({ checked: withFailure(checked, error) }, plan, context)
  }
}

/** Renders, prints and writes one deck: all of its files, or none. One that is refused is left as it is. What is `drawn` already is not rendered again. */
export async function writeEdition(
  { checked, drawn, pictures }: Measured,
  { options, formats }: BuildPlan,
  context: BuildContext
): Promise<BuiltDeck> {
  const { deck, location, refused } = checked
  const { cwd, out, pdf, verify, rendering, release, template } = options
  const below = `${deck.id}/${deck.language}`
  // A deck that is built has nothing to point at any more, and hundreds of them are a lot of text.
  const unwritten: BuiltDeck = {
    location,
    messages: checked.messages,
    refused,
    texts: refused ? checked.texts : {},
    ...(checked.failure !== undefined && { failure: checked.failure }),
    isDated: deck.frontMatter.review !== undefined,
    language: deck.language,
    title: deck.frontMatter.title,
    entry: { ...manifestEntry(deck), ...pictures },
    folder: displayPath(join(out, below), cwd),
    written: [],
    unprinted: []
  }
  if (refused) return unwritten

  const report = (making: string, part: number) =>
    context.progress.report({ file: location.file, language: deck.language, making, part })
  report('pages', 0)
  const shown = `${charactersOf(deck)}${rendering.names?.join('') ?? ''}`
  const templates = await context.templates(deck.language, shown, deck.labels)
  const files = await render(deck, formats, templates, { ...rendering, release, ...(template && { template }) }, drawn)
  const rendered = pdf ? files : files.filter(file => !('printedFrom' in file))
  const steps = rendered.filter(file => 'printedFrom' in file).length + 1
  let step = 0
  const { unprinted, missing, ...finished } = await finish(rendered, {
    printer: needPrinter(rendered) ? await context.printer() : undefined,
    metadata: {
      date: documentDate(deck.frontMatter.date, context.env),
      direction: directionOf(deck.language)
    },
    pictures: placedPictures(deck),
    verify,
    prints: context.prints,
    progress(path) {
      step += 1
      report(path, step / (steps + 1))
    }
  })
  if (missing.length > 0) {
    report('done', 1)
    const messages = [...checked.messages, ...lostTextMessages(missing, deck)]
    return { ...unwritten, messages, refused: true, texts: checked.texts }
  }
  const problem = await writeFolder(resolve(cwd, out), below, finished.files)
  report('done', 1)
  if (problem) return { ...unwritten, problem }
  const written = finished.files.map(({ path }) => path)
  const entry = { ...unwritten.entry, ...coverTheme(deck, templates) }
  return {
    ...unwritten,
    entry,
    written,
    unprinted,
    outputs: stamped(written.map(path => resolve(cwd, out, below, path)))
  }
}
