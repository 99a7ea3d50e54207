import { type Catalogue, deckHeader, type ObsoleteUnit, sourceLanguageHeader, type Unit } from '../../deck/catalogue.js'
import { bankId } from '../../deck/question-bank.js'
import { type ContextOptions, contextOf, similarText, tagsExplained, uncertainTerm } from './context.js'

/** What a translator has to know, above a catalogue's header. */
function advice({ title, language }: Pick<Catalogue, 'title' | 'language'>): string[] {
  return [
    `${title}: translation into ${englishName(language)}.`,
    'Keep every tag, such as <b1>…</b1> or <c2/>, once and with its number; put it around or between the right words.',
    'Write plain text: no Markdown, no line breaks. Numbers, codes and addresses stay as they are.',
    'A text marked "fuzzy" needs work: its source has changed, or it was filled in from memory.',
    'If you have read a translation and approve it, add the comment "reviewed-by: name" to that text.'
  ]
}

/** The English name of a language, its tag where it has none. */
export function englishName(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language
}

/**
 * A catalogue as a PO file, in the order of the deck: every entry on lines of its own, nothing folded, so that a change of one text
 * is a change of its lines only. Without numbers of slides and lines, texts and slides that are put in leave the other entries alone, and
 * Git merges the work of two people.
 */
export function writePo(catalogue: Catalogue, options: ContextOptions = { numbered: false }): string {
  const entries = catalogue.units.map(unit => writeUnit(unit, catalogue.language, options))
  const obsolete = catalogue.obsolete.map(writeObsolete)
  return `${[writeHeader(catalogue), ...entries, ...obsolete].map(lines => lines.join('\n')).join('\n\n')}\n`
}

function writeHeader(catalogue: Catalogue): string[] {
  const preface = catalogue.preface.length > 0 ? catalogue.preface : advice(catalogue)
  const fields = headersOf(catalogue).map(([name, value]) => `${quote(`${name}: ${value}\n`)}`)
  return [...preface.map(comment('#')), 'msgid ""', 'msgstr ""', ...fields]
}

// What a translator's program has written stays, in its order; what the file is and how it is encoded is ours to say.
function headersOf({ deck, title, date, language, sourceLanguage, headers }: Catalogue): (readonly [string, string])[] {
  const initial = {
    'Project-Id-Version': title,
    'PO-Revision-Date': `${date} 00:00+0000`,
    'Last-Translator': 'nobody yet',
    'Language-Team': 'none'
  }
  const ours = {
    Language: language.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    [deckHeader]: deck,
    [sourceLanguageHeader]: sourceLanguage
  }
  const merged = new Map<string, string>(Object.entries(initial))
  for (const [name, value] of headers) merged.set(name, value)
  for (const [name, value] of Object.entries(ours)) merged.set(name, value)
  return [...merged]
}

function writeUnit(unit: Unit, language: string, options: ContextOptions): string[] {
  const { key, source, target, state, previous, reviewer, remarks, origin, similar, uncertainTerms = [] } = unit
  const tags = tagsExplained(unit)
  return [
    ...remarks.map(comment('#')),
    ...(reviewer === undefined ? [] : [`# reviewed-by: ${reviewer}`]),
    comment('#.')(contextOf(unit, language, options)),
    ...(tags === '' ? [] : [comment('#.')(tags)]),
    ...uncertainTerms.map(term => comment('#.')(uncertainTerm(term))),
    ...(origin === undefined ? [] : [comment('#.')(origin)]),
    ...(similar === undefined ? [] : [comment('#.')(similarText(similar))]),
    ...referenceOf(unit, options),
    ...(state === 'stale' || state === 'unsure' ? ['#, fuzzy'] : []),
    ...(state === 'stale' && previous !== undefined ? [`#| msgid ${quote(previous)}`] : []),
    `msgctxt ${quote(key)}`,
    `msgid ${quote(source)}`,
    `msgstr ${quote(target)}`
  ]
}

/** `#: deck.md:42`, or `#: deck.md#rivers`. The id of a slide without a title is its number. */
function referenceOf({ place, slide }: Unit, { numbered }: ContextOptions): string[] {
  if (slide?.id === bankId) return [numbered && place ? `#: questions.md:${place.start.line}` : '#: questions.md']
  if (numbered) return place ? [`#: deck.md:${place.start.line}`] : []
  return slide && slide.title !== '' ? [`#: deck.md#${slide.id}`] : []
}

function writeObsolete({ key, source, target, remarks }: ObsoleteUnit): string[] {
  return [
    ...remarks.map(comment('#')),
    `#~ msgctxt ${quote(key)}`,
    `#~ msgid ${quote(source)}`,
    `#~ msgstr ${quote(target)}`
  ]
}

function comment(mark: string): (text: string) => string {
  return text => `${mark} ${text.replace(/(?<!\s)\s*\n\s*/g, ' ')}`.trimEnd()
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' }

/** A text as it is written in a PO file. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, mark => `\\${mark}`).replace(/[\n\t\r]/g, mark => escapes[mark] ?? mark)}"`
}
