import { join, resolve } from 'node:path'
import { lostTextMessages } from '../check/printed.js'
import type { Coverage, StateAmounts } from '../deck/catalogue.js'
import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { directionOf } from '../deck/language.js'
import { stamped } from '../host/cache/stamp.js'
import { finish, needPrinter } from '../host/output/finish.js'
import type { NewManifestEntry } from '../host/output/output-manifest.js'
import { writeFolder } from '../host/output/write-folder.js'
import { documentDate } from '../host/source/day.js'
import { displayPath } from '../host/source/display-path.js'
import { formatsNamed } from '../render/formats.js'
import { placedPictures } from '../render/picture-place.js'
import { type Drawn, render } from '../render/render.js'
import type { BuildRequest, BuiltDeck, CheckedDeck } from './request.js'
import { stampOfDeck } from './same-deck.js'
import type { Tools } from './tools.js'

/** What the contents page tells of a deck. Field by field, so that nothing facilitator-only comes along. */
function manifestEntry(deck: Deck): Omit<NewManifestEntry, 'written' | 'source'> {
  const { id: deckId, language, frontMatter, translation } = deck
  const { title, subtitle, duration, audience, version, date } = frontMatter
  return {
    deckId,
    language,
    title,
    ...(subtitle && { subtitle }),
    duration,
    audience,
    version,
    date,
    stamp: stampOfDeck(deck),
    ...(translation && { translation: wordsByArea(translation.coverage) })
  }
}

function wordsByArea({ areas }: Coverage): Record<string, Record<string, number>> {
  const words = (states: StateAmounts) => Object.entries(states).map(([state, amount]) => [state, amount.words])
  return Object.fromEntries(Object.entries(areas).map(([area, states]) => [area, Object.fromEntries(words(states))]))
}

/** Renders, prints and writes one deck: all of its files, or none. One that is refused is left as it is. What is `drawn` already is taken. */
export async function buildDeck(
  checked: CheckedDeck,
  request: BuildRequest,
  tools: Tools,
  drawn?: Drawn
): Promise<BuiltDeck> {
  const { deck, location, refused } = checked
  const { cwd, out, formats: names, pdf, verify, options, release, env, watcher } = request
  const below = `${deck.id}/${deck.language}`
  const folder = displayPath(join(out, below), cwd)
  const { title } = deck.frontMatter
  // A deck that is built has nothing to point at any more, and hundreds of them are a lot of text.
  const nothing: BuiltDeck = {
    location,
    messages: checked.messages,
    refused,
    texts: refused ? checked.texts : {},
    ...(checked.failure !== undefined && { failure: checked.failure }),
    isDated: deck.frontMatter.review !== undefined,
    language: deck.language,
    title,
    entry: manifestEntry(deck),
    inputs: checked.inputs,
    folder,
    written: [],
    unprinted: []
  }
  if (refused) return nothing

  const about = { file: location.file, language: deck.language }
  watcher?.doing({ ...about, making: 'pages', part: 0 })
  const wanted = formatsNamed(names)
  const templates = await tools.templates(deck.language, charactersOf(deck), deck.labels)
  const files = await render(deck, wanted, templates, { ...options, release }, drawn)
  const rendered = pdf ? files : files.filter(file => !('printedFrom' in file))
  const printer = needPrinter(rendered) ? await tools.printer() : undefined
  const date = documentDate(deck.frontMatter.date, env)
  const imprint = { date, direction: directionOf(deck.language) }
  const steps = rendered.filter(file => 'printedFrom' in file).length + 1
  let step = 0
  const progress = (making: string) => {
    step += 1
    watcher?.doing({ ...about, making, part: step / (steps + 1) })
  }
  const finished = await finish(rendered, {
    printer,
    imprint,
    pictures: placedPictures(deck),
    verify,
    remember: tools.memory.remember,
    progress
  })
  const { unprinted, missing } = finished
  if (missing.length > 0) {
    watcher?.doing({ ...about, making: 'done', part: 1 })
    const messages = [...checked.messages, ...lostTextMessages(missing, deck)]
    return { ...nothing, messages, refused: true, texts: checked.texts }
  }
  const problem = await writeFolder(resolve(cwd, out), below, finished.files)
  watcher?.doing({ ...about, making: 'done', part: 1 })
  if (problem) return { ...nothing, problem }
  const stamps = stamped(finished.files.map(({ path }) => resolve(cwd, out, below, path)))
  return { ...nothing, written: finished.files.map(({ path }) => path), unprinted, stamps }
}
