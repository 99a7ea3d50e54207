import { levels, wordsOf } from '../../check/words/words.js'
import { lessonOf } from '../../deck/lesson.js'
import { withPlainEnds } from '../../deck/text/line-ends.js'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { describeBlockNamed } from '../writing/complete-blocks.js'
import type { Draft } from '../writing/draft.js'
import type { Part } from '../writing/form/parts.js'
import { type Field, type FormPlace, formPlaces, readForm } from '../writing/form/read-form.js'
import { type FormValues, formFaults } from '../writing/form/values.js'
import { writeForm } from '../writing/form/write-form.js'
import { openBlocks } from '../writing/surroundings.js'
import { draftOf } from './arrange.js'

/** The form of a block, as the page shows it. */
export interface ShownForm {
  readonly name: string
  /** The line that begins the block. */
  readonly line: number
  readonly about: string
  readonly fields: readonly Field[]
  readonly attributes: Readonly<Record<string, string>>
  readonly itemFields: readonly Field[]
  readonly parts: readonly ShownPart[]
  readonly added: readonly { readonly name: string; readonly about: string }[]
  /** For learning outcomes: verbs that can be observed, by level, and the slides that may teach them. */
  readonly verbs?: Readonly<Record<string, readonly string[]>>
  readonly slides?: readonly { readonly id: string; readonly title: string }[]
}

type ShownPart =
  | { readonly type: 'text' | 'block'; readonly name?: string; readonly about?: string; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'list'; readonly hasBoxes: boolean; readonly items: readonly ShownItem[] }

interface ShownItem {
  readonly text: string
  readonly isTicked?: boolean
  readonly attributes: Readonly<Record<string, string>>
  readonly slides?: readonly string[]
}

/** The blocks with a form in a text that may not be saved yet, and the form of the one around a line. */
export async function formsIn(
  location: DeckLocation,
  { text, line }: { readonly text: string; readonly line: number }
): Promise<{ readonly places: readonly FormPlace[]; readonly form?: ShownForm }> {
  const draft = await draftOf(location, text)
  const places = formPlaces(draft)
  const form = shownForm(draft, blockAt(draft, places, line) ?? 0)
  return { places, ...(form && { form }) }
}

/** The line that begins the innermost block with a form around a line; the first of its slide where there is none. */
function blockAt({ deck: { slides }, lines }: Draft, places: readonly FormPlace[], line: number): number | undefined {
  const slide = Math.max(1, slides.findLastIndex(({ firstLine }) => firstLine <= line) + 1)
  const own = places.filter(place => place.slide === slide)
  const open = openBlocks(lines, slides[slide - 1]?.firstLine ?? 1, line + 1)
  const around = open.findLast(block => own.some(place => place.line === block.line))
  return around?.line ?? own.findLast(place => place.line <= line)?.line ?? own[0]?.line
}

function shownForm(draft: Draft, line: number): ShownForm | undefined {
  const form = readForm(draft, line)
  if (!form) return undefined
  const { name, fields, attributes, itemFields, mayHold } = form
  const isOutcomes = name === 'outcomes'
  const words = isOutcomes ? wordsOf(draft.deck.language) : undefined
  let number = isOutcomes ? firstNumber(draft, form.parts) : 0
  const parts = form.parts.map((part): ShownPart => {
    if (part.type === 'table') return { type: 'table', rows: part.rows }
    if (part.type === 'text') return { type: 'text', text: part.text }
    if (part.type === 'block') return { type: 'block', name: part.name, about: aboutBlock(part.name), text: part.text }
    return {
      type: 'list',
      hasBoxes: name === 'quiz',
      items: part.items.map(({ text, isTicked, attributes }) => ({
        text,
        ...(isTicked !== undefined && { isTicked }),
        attributes,
        ...(isOutcomes && { slides: slidesTeaching(draft, number++) })
      }))
    }
  })
  return {
    name,
    line,
    about: aboutBlock(name),
    fields,
    attributes,
    itemFields,
    parts,
    added: mayHold.map(name => ({ name, about: aboutBlock(name) })),
    ...(words && { verbs: Object.fromEntries(levels.map(level => [level, words.verbs[level]])) }),
    ...(isOutcomes && { slides: draft.deck.slides.map(({ id, title }) => ({ id, title })) })
  }
}

function aboutBlock(name: string): string {
  return describeBlockNamed(name) ?? ''
}

/** The number of the first outcome in a block: points of several blocks are counted on. */
function firstNumber(draft: Draft, parts: readonly Part[]): number {
  const [line] = parts.flatMap(part => (part.type === 'list' ? part.items.map(item => item.lines.first) : []))
  return 1 + lessonOf(draft.deck).outcomes.filter(({ place }) => (place?.start.line ?? 0) < (line ?? 0)).length
}

function slidesTeaching({ deck }: Draft, number: number): readonly string[] {
  return deck.slides.filter(({ outcomes }) => outcomes.includes(number)).map(({ id }) => id)
}

/** The changes that write the values of a form into a text, or what is wrong with them; undefined where the text cannot hold them. */
export async function writeFormText(
  location: DeckLocation,
  { text, line, values }: { readonly text: string; readonly line: number; readonly values: FormValues }
): Promise<
  { readonly changes: readonly TextChange[] } | { readonly faults: Readonly<Record<string, string>> } | undefined
> {
  const draft = await draftOf(location, text)
  const form = readForm(draft, line)
  if (!form) return undefined
  const faults = formFaults(form, values)
  if (Object.keys(faults).length > 0) return { faults }
  const after = writeForm(draft, line, values)
  return after && { changes: textChanges(withPlainEnds(text), after.join('\n')) }
}
