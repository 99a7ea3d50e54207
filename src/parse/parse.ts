import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import type { Glossary } from '../deck/glossary.js'
import { mergeBrands, readBrand } from './brand.js'
import { cutSlides, type Piece } from './cut-slides.js'
import { readFrontMatter } from './front-matter.js'
import { readGlossary } from './glossary.js'
import { maxSlides } from './limits.js'
import { conflictIsResolved, deckHasSlides, deckIsOfSensibleSize, textHasNoControlCharacters } from './problems.js'
import { readQuestions } from './questions.js'
import { readSlides } from './read-slides.js'
import { readConflicts, readControlCharacters } from './recover/raw-text.js'
import { linePlace, type Report, reportInto } from './report.js'
import { assignSlideIds, reportFilledBlanks } from './slide-ids.js'
import type { SourceDeck, SourceText } from './source.js'
import { reportFolderName, reportSourceFault } from './source-faults.js'

/** A parsed deck, and the problems of its text. */
export interface Parsed {
  readonly deck: Deck
  readonly messages: readonly Diagnostic[]
}

/**
 * Parses a deck's text into the model. It never throws, whatever the text: problems become diagnostics with a place, and
 * parsing continues. Pictures are not read: `deck.pictures` is empty.
 */
export function parse(
  source: Pick<SourceDeck, 'id' | 'deck' | 'glossary' | 'brand' | 'changes' | 'questions' | 'themes'>
): Parsed {
  const messages: Diagnostic[] = []
  const report = reportInto(messages, source.deck.file)
  reportFolderName(source.id, report)
  const { frontMatter, places, body, tool } = readText(
    source.deck,
    text => readFrontMatter(text, report, source.themes),
    messages
  ) ?? {
    ...readFrontMatter('', () => {}),
    body: undefined
  }
  if (body) reportFilledBlanks(source.deck.text, frontMatter, places, report)
  const pieces = body ? asManyAsTaught(cutSlides(body, report), report) : []
  const slides = assignSlideIds(readSlides(pieces, tool, report), report)
  if (body && pieces.every(piece => piece.text.trim() === ''))
    report(deckHasSlides, {
      what: 'Unexpected end of the deck, expected slides below the front matter',
      fix: 'Write `# Title` for the first slide, `---` between slides and `## Title` on each that follows.',
      place: linePlace(body.firstLine)
    })
  const glossary = source.glossary && sharedGlossary(source.glossary)
  messages.push(...(glossary?.messages ?? []))
  const shared =
    source.brand && readText(source.brand, (_, about) => readBrand(about, reportInto(messages, about.file)), messages)
  const brand = mergeBrands({ file: source.deck.file, brand: frontMatter.brand, places }, shared)
  const changes = source.changes && readText(source.changes, text => text, messages)
  const questions =
    source.questions &&
    readText(source.questions, (text, { file }) => readQuestions(text, reportInto(messages, file)), messages)
  const deck: Deck = {
    id: source.id,
    file: source.deck.file,
    language: frontMatter.language,
    frontMatter,
    ...(brand && { brand }),
    fieldPlaces: places,
    slides,
    ...(questions && questions.length > 0 && { questions }),
    glossary: glossary?.entries ?? [],
    pictures: {},
    ...(changes !== undefined && { changes })
  }
  return { deck, messages: inReadingOrder(messages) }
}

function asManyAsTaught(pieces: readonly Piece[], report: Report): readonly Piece[] {
  if (pieces.length <= maxSlides) return pieces
  report(deckIsOfSensibleSize, {
    what: `Unexpected \`${pieces.length}\` slides, expected at most \`${maxSlides}\``,
    fix: 'Cut the deck into several decks, each in a folder of its own.',
    place: linePlace(pieces[maxSlides]?.firstLine ?? 1)
  })
  return pieces.slice(0, maxSlides)
}

/** A glossary as it was read, and what is wrong with it. */
interface KnownGlossary {
  readonly source: SourceText
  readonly entries: Glossary
  readonly messages: readonly Diagnostic[]
}

let lastGlossary: KnownGlossary | undefined

/** Reads a glossary, unless it is the last one again: decks that stand side by side share it. */
function sharedGlossary(source: SourceText): KnownGlossary {
  const { file, text, fault } = source
  const last = lastGlossary?.source
  if (lastGlossary && !fault && last?.file === file && last.text === text) return lastGlossary
  const messages: Diagnostic[] = []
  const entries = readText(source, (_, about) => readGlossary(about, reportInto(messages, about.file)), messages) ?? []
  const read = { source, entries, messages }
  if (!fault) lastGlossary = read
  return read
}

function readText<Result>(
  source: SourceText,
  read: (text: string, source: SourceText) => Result,
  messages: Diagnostic[]
): Result | undefined {
  const report = reportInto(messages, source.file)
  if (source.fault) {
    reportSourceFault(source.file, source.fault, report)
    return undefined
  }
  const { text: visible, findings: unseen } = readControlCharacters(source.text)
  for (const finding of unseen) report(textHasNoControlCharacters, finding)
  const { text, findings: conflicts } = readConflicts(visible)
  for (const finding of conflicts) report(conflictIsResolved, finding)
  return read(text, { ...source, text })
}

function inReadingOrder(messages: readonly Diagnostic[]): Diagnostic[] {
  const line = (message: Diagnostic) => message.place?.start.line ?? 0
  return messages.toSorted((a, b) => a.file.localeCompare(b.file) || line(a) - line(b))
}
