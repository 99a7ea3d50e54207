import { join, relative, resolve } from 'node:path'
import { check } from './check/check.js'
import { type Examples, examplesOf } from './check/examples.js'
import { rules } from './check/rules.js'
import type { Deck } from './deck/deck.js'
import type { Principle } from './deck/message.js'
import { pictureAddresses } from './deck/picture-addresses.js'
import { browserAdvice, findBrowser } from './output/find-browser.js'
import { finish, needPrinter } from './output/finish.js'
import { onInterrupt } from './output/interrupt.js'
import { openPrinter, type Printer } from './output/print.js'
import { documentDate } from './output/reproducible.js'
import { type ShelfEntry, shelfFile, takeStock } from './output/shelf.js'
import { writeFiles } from './output/write-files.js'
import { parse } from './parse/parse.js'
import { parseProblems } from './parse/problems.js'
import {
  type BuildReport,
  type BuildRequest,
  type BuiltDeck,
  type CheckedDeck,
  type CheckRequest,
  isWanted,
  type UsageProblem,
  unclearDecks,
  unknownLanguage
} from './pipeline/request.js'
import { contents } from './render/contents/contents.js'
import { papers, perPageCounts } from './render/format.js'
import { formats } from './render/formats.js'
import { render } from './render/render.js'
import { type DeckLocation, findDecks } from './source/find-decks.js'
import { readDeck } from './source/read-deck.js'
import { readExample } from './source/read-example.js'
import { readPictures } from './source/read-pictures.js'
import { readTemplates } from './source/read-templates.js'

/** What a build request may choose from. */
export const choices = {
  formats: formats.map(({ name }) => name),
  papers,
  perPage: perPageCounts,
  inks: ['full', 'low']
} as const

/** Everything that a message may say is broken: of the text, then of the lesson. */
export const principles: readonly Principle[] = [...parseProblems, ...rules]

/** The examples that show what a principle means, when there are any. */
export async function examplesFor({ id }: Principle): Promise<Examples | undefined> {
  const text = await readExample(id)
  return text === undefined ? undefined : examplesOf(text)
}

/** Reads and checks the decks that are asked for, in order. */
export async function checkDecks(request: CheckRequest): Promise<readonly CheckedDeck[] | UsageProblem> {
  const locations = findDecks(request.decks, request.cwd)
  const unclear = unclearDecks(locations)
  if (unclear) return unclear
  const checked: CheckedDeck[] = []
  for (const location of locations) checked.push(await checkDeck(location, request))
  return checked
}

async function checkDeck(location: DeckLocation, { release, strict }: CheckRequest): Promise<CheckedDeck> {
  const source = await readDeck(location)
  const { deck: text, messages: unread } = parse(source)
  const deck = { ...text, pictures: await readPictures(source.folder, pictureAddresses(text)) }
  // A deck without slides breaks every rule; that it has none is said already.
  const messages = deck.slides.length > 0 ? [...unread, ...check(deck, { release })] : unread
  const refused = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  const texts = [source.deck, source.glossary].flatMap(read => (read ? [[read.file, read.text] as const] : []))
  return { location, deck, messages, refused, texts: Object.fromEntries(texts) }
}

/** Builds the decks that are asked for. Of a deck that is refused nothing is written: its earlier build stands. */
export async function build(request: BuildRequest): Promise<BuildReport | UsageProblem> {
  const checked = await checkDecks(request)
  if ('usage' in checked) return checked
  const wanted = ({ deck, refused }: CheckedDeck) => refused || isWanted(deck.language, request.languages)
  const decks = checked.filter(wanted)
  if (decks.length === 0) return unknownLanguage(checked, request.languages)

  const printers: Printer[] = []
  const openPrinterOnce = async () => {
    const browser = printers[0] ? undefined : await findBrowser(request.env)
    if (browser) printers.push(openPrinter(browser.path))
    return printers[0]
  }
  const takeBack = onInterrupt(() => request.interrupted?.())
  try {
    const built: BuiltDeck[] = []
    for (const deck of decks) built.push(await buildDeck(deck, request, openPrinterOnce))
    const isOwed = built.some(({ owed }) => owed.some(({ problem }) => problem === undefined))
    const advice = isOwed ? { advice: browserAdvice(request.env) } : {}
    return { decks: built, ...advice, ...(await writeContents(built, request)) }
  } finally {
    await printers[0]?.close()
    takeBack()
  }
}

async function buildDeck(
  checked: CheckedDeck,
  { cwd, out, formats: names, options, release, env, progress }: BuildRequest,
  printer: () => Promise<Printer | undefined>
): Promise<BuiltDeck> {
  const { deck, location, refused } = checked
  const below = `${deck.id}/${deck.language}`
  const folder = asTyped(join(out, below), cwd)
  if (refused) return { ...checked, folder, written: [], owed: [] }
  progress?.(location.file)
  const wanted = formats.filter(({ name, byDefault }) => (names.length === 0 ? byDefault : names.includes(name)))
  const rendered = await render(deck, wanted, await readTemplates(deck.language), { ...options, release })
  const date = documentDate(deck.frontMatter.date, env.SOURCE_DATE_EPOCH)
  const { files, owed } = await finish(rendered, needPrinter(rendered) ? await printer() : undefined, date, path =>
    progress?.(`${folder}/${path}`)
  )
  const problem = await writeFiles(
    resolve(cwd, out),
    files.map(file => ({ ...file, path: `${below}/${file.path}` }))
  )
  if (problem) return { ...checked, folder, written: [], owed: [], problem }
  return { ...checked, folder, written: files.map(({ path }) => path), owed }
}

async function writeContents(
  built: readonly BuiltDeck[],
  { cwd, out }: BuildRequest
): Promise<Pick<BuildReport, 'contents' | 'problem'>> {
  const made = built.filter(({ written }) => written.length > 0)
  if (made.length === 0) return {}
  const folder = resolve(cwd, out)
  const stock = await takeStock(
    folder,
    made.map(({ deck }) => shelfEntry(deck))
  )
  const page = contents(stock, await readTemplates('en'))
  const remembered = { path: shelfFile, content: `${JSON.stringify({ decks: stock }, undefined, 2)}\n` }
  const problem = await writeFiles(folder, [{ path: page.path, content: page.text }, remembered])
  return problem ? { problem } : { contents: asTyped(join(folder, page.path), cwd) }
}

// Field by field, so that nothing facilitator-only comes along.
function shelfEntry({ id: deckId, language, frontMatter }: Deck): Omit<ShelfEntry, 'files'> {
  const { title, subtitle, duration, audience, version, date } = frontMatter
  return { deckId, language, title, ...(subtitle && { subtitle }), duration, audience, version, date }
}

// A path outside the working folder is named whole.
function asTyped(path: string, cwd: string): string {
  const short = relative(cwd, resolve(cwd, path))
  return (short.startsWith('..') ? resolve(cwd, path) : short).replaceAll('\\', '/')
}
