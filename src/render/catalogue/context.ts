import { blockKinds } from '../../deck/block-kinds.js'
import type { SegmentTag, TagKind, UncertainTerm, Unit } from '../../deck/catalogue.js'
import { bankId, bankTitle } from '../../deck/question-bank.js'

type Context = Pick<Unit, 'slide' | 'role' | 'ordinal' | 'maxLength'>

const roles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(blockKinds).flatMap(({ texts }) => (texts ? [[texts.role, texts.called]] : []))),
  title: 'title of the lesson',
  subtitle: 'subtitle of the lesson',
  programme: 'programme, on the cover',
  audience: 'who the lesson is for',
  'sensitivity-note': 'content note',
  'sensitivity-support': 'whom to call for support',
  'sensitivity-opt-out': 'how to step out',
  'sensitivity-confidentiality': 'confidentiality',
  'sensitivity-facilitator': 'advice to the facilitator',
  licence: 'licence',
  acknowledgement: 'acknowledgement',
  author: 'author',
  blank: 'name of a blank that the facilitator fills in',
  heading: 'heading',
  text: 'text on the slide',
  item: 'list on the slide',
  quote: 'quotation',
  cell: 'table',
  method: 'method of an activity',
  materials: 'materials for an activity',
  alt: 'description of a picture, read aloud by screen readers',
  caption: 'caption of a picture'
}

// Letters of these scripts are twice as wide as Latin ones.
const wideScript = /^(zh|ja|ko)\b/

/** Whether slides are named with their numbers. Files that stay beside a deck are without: a slide put in would change all that follows. */
export interface ContextOptions {
  readonly numbered: boolean
}

/**
 * Where a text stands, what it is and how long its translation into a language may be:
 * `Slide 3 "Aim" – list on the slide, bullet 2 of 4. At most 54 characters.`
 */
export function contextOf(
  { slide, role, ordinal, maxLength }: Context,
  language: string,
  { numbered }: ContextOptions
): string {
  const where = slide ? slideName(slide, numbered) : 'Whole deck'
  const what = [roles[role] ?? role, ...(ordinal ? [ordinalText(ordinal)] : [])].join(', ')
  const letters = maxLength === undefined || !wideScript.test(language) ? maxLength : Math.floor(maxLength / 2)
  const length = letters === undefined ? '' : ` At most ${letters} characters.`
  return `${where} – ${what}.${length}`
}

function slideName({ id, number, title }: NonNullable<Context['slide']>, numbered: boolean): string {
  if (id === bankId) return bankTitle
  if (numbered) return `Slide ${number}${title === '' ? '' : ` "${title}"`}`
  return title === '' ? 'Slide without a title' : `Slide "${title}"`
}

/** What nobody has found in a source yet: `Term to verify in UNTERM: "well" = "puits" (recalled)`. */
export function uncertainTerm({ term, translation, status }: UncertainTerm): string {
  return `Term to verify in UNTERM: "${term}" = "${translation}" (${status})`
}

/** What was translated before for words much like these: `82 % alike: “…”, translated “…”`. */
export function similarText({ percent, source, target }: NonNullable<Unit['similar']>): string {
  return `${percent} % alike: “${source}”, translated as “${target}”`
}

function ordinalText({ unit, number, of, column }: NonNullable<Context['ordinal']>): string {
  return `${unit} ${number} of ${of}${column === undefined ? '' : `, column ${column}`}`
}

const kinds: Readonly<Record<TagKind, string>> = {
  bold: 'bold',
  italic: 'italic',
  struck: 'struck out',
  link: 'link to',
  code: 'code',
  picture: 'picture',
  'line-break': 'line break',
  blank: 'blank to fill in:',
  other: 'markup'
}

/** What each tag of a text is: `<b1> bold · <a2> link to https://example.org`. Empty without tags. */
export function tagsExplained({ tags }: Pick<Unit, 'tags'>): string {
  return tags.map(tag => `<${tag.name}${tag.alone ? '/' : ''}> ${tagMeaning(tag)}`).join(' · ')
}

/** What one tag is, with the code or address that it stands for. */
export function tagMeaning({ kind, value }: Pick<SegmentTag, 'kind' | 'value'>): string {
  return value === undefined || value === '' ? kinds[kind].replace(/ to$|:$/, '') : `${kinds[kind]} ${value}`
}
