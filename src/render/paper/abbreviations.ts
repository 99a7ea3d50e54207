import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { type Entry, type Term, termIn } from '../../deck/glossary.js'
import { directionOf, scriptOf } from '../../deck/language.js'
import { textOf } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { fill, type Labels } from '../templates.js'
import { part } from './draw.js'

/** Words of the glossary, and the language that they are in: not always the deck's. */
interface GlossaryText {
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
}

/** An abbreviation that a deck uses, and what it stands for. */
interface UsedAbbreviation {
  readonly abbreviation: string
  readonly term: GlossaryText
  readonly definition?: GlossaryText
  readonly source?: GlossaryText
}

const common = 'en'

/**
 * The glossary's abbreviations that a deck's slides and notes use, in alphabetical order of the deck's language. What a language
 * does not say, the glossary says in English: an abbreviation of its own too, where the text keeps the English one.
 */
export function abbreviationsUsed(deck: Deck): UsedAbbreviation[] {
  const { title, subtitle = '', programme = '', audience } = deck.frontMatter
  const text = [
    ...[title, subtitle, programme, audience],
    ...deck.slides.flatMap(slide => [...slide.body, ...slide.notes].map(block => textOf(block)))
  ].join('\n')
  return deck.glossary
    .flatMap(entry => explained(entry, deck.language, text))
    .sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, deck.language))
}

function explained(entry: Entry, language: string, text: string): UsedAbbreviation[] {
  const own = termIn(entry, language)
  const inCommon = termIn(entry, common)
  const written = [own, inCommon].find(term => term?.abbreviation !== undefined)
  if (!written?.abbreviation || !formsOf(written).some(form => isUsed(form, text))) return []
  const said = (field: 'term' | 'definition'): GlossaryText | undefined =>
    own?.[field] !== undefined
      ? { text: own[field], language }
      : inCommon?.[field] === undefined
        ? undefined
        : { text: inCommon[field], language: common }
  const term = said('term')
  const definition = said('definition')
  const source = sourceOf(own, language) ?? (own?.definition === undefined ? sourceOf(inCommon, common) : undefined)
  return term
    ? [{ abbreviation: written.abbreviation, term, ...(definition && { definition }), ...(source && { source }) }]
    : []
}

function sourceOf(term: Term | undefined, language: string): GlossaryText | undefined {
  if (term?.source === undefined && term?.year === undefined) return undefined
  // Many sources say their year themselves, and one that names several is not to end with another.
  const { source = '', year = '' } = term
  const saysYear = /\b\d{4}\b/.test(source)
  return { text: [source, ...(saysYear ? [] : [year])].filter(text => text !== '').join(', '), language }
}

function formsOf({ abbreviation, plural }: Term): string[] {
  return [abbreviation, plural].filter(form => form !== undefined)
}

// A Latin or Cyrillic abbreviation may touch Arabic or Chinese letters, but is no part of a longer word of its own script.
function isUsed(form: string, text: string): boolean {
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]'
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!${letter})${escaped}(?:s(?!${letter})|(?!${letter}))`, 'u').test(text)
}

/**
 * The abbreviations that the deck uses, as a list; nothing when it uses none. In a brief one each definition is its first sentence, and does not say
 * where it was read.
 */
export function drawAbbreviations(
  { deck, templates: { labels } }: RenderInput,
  { isBrief = false }: { readonly isBrief?: boolean } = {}
): ElementContent[] {
  const all = abbreviationsUsed(deck)
  const used = isBrief ? all.map(briefly) : all
  if (used.length === 0) return []
  const items = used.map(entry => drawEntry(entry, deck.language, labels))
  return part(2, labels.abbreviations, [h('ul', { className: ['abbreviations'] }, items)])
}

function briefly({ source: _, definition, ...entry }: UsedAbbreviation): UsedAbbreviation {
  if (definition === undefined) return entry
  const [first] = new Intl.Segmenter(definition.language, { granularity: 'sentence' }).segment(definition.text)
  return { ...entry, definition: { ...definition, text: first?.segment.trim() ?? definition.text } }
}

/** What stands between the parts of an entry. */
const alphabetic = { space: ' ', stop: '. ', open: ' (', close: ')' }
const ideographic = { space: '', stop: '。', open: '（', close: '）' }

function drawEntry({ abbreviation, term, definition, source }: UsedAbbreviation, language: string, labels: Labels) {
  const said = (text: GlossaryText, name: string) =>
    h('span', { className: [name], ...speech(text, language) }, text.text)
  const marks = scriptOf(language) === 'ideographic' ? ideographic : alphabetic
  return h('li', [
    h('strong', fill(labels.named, { name: abbreviation, value: '' }).trim()),
    ...(term === undefined ? [] : [marks.space, said(term, 'term-meaning')]),
    ...(definition === undefined ? [] : [marks.stop, said(definition, 'definition')]),
    ...(source === undefined ? [] : [marks.open, said(source, 'term-source'), marks.close])
  ])
}

function speech({ language }: GlossaryText, pageLanguage: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === pageLanguage ? {} : { lang: language, dir: directionOf(language) }
}
