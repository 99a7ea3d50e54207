import type { RootContent } from 'mdast'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { counted, quote } from '../../deck/phrasing.js'
import { walk } from '../../deck/walk.js'
import { isCovered } from '../../layout/coverage.js'
import type { Rule } from '../rule.js'
import { placeIn } from '../screen.js'

// What is never drawn by itself: spaces, marks that steer direction and line breaks, and choices of a variant.
const undrawn = /[\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u

// A deck asks for the same few hundred characters again and again.
const answers = new Map<string, boolean>()

/** A character, as a reader counts them, that no embedded font can show. */
interface UncoveredCharacter {
  readonly character: string
  /** Where it begins in the text. */
  readonly index: number
}

/** The characters of a text that no embedded font can show, in order; one that is joined from several counts as one. */
function uncoveredCharacters(text: string, language: string): UncoveredCharacter[] {
  if (isAllShown(text)) return []
  const characters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)
  return [...characters]
    .filter(({ segment }) => ![...segment].every(isShown))
    .map(({ segment, index }) => ({ character: segment, index }))
}

/** The code points of a character: `U+1F600`. */
function codePointsOf(character: string): string {
  return [...character]
    .filter(part => !undrawn.test(part))
    .map(part => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

// By code unit: 1 where a font has it. To look up each character of a deck as a text takes ten times as long.
const shown = new Uint8Array(0x10000)

function isAllShown(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (shown[unit] === 1) continue
    // Half of a character says nothing by itself.
    if (unit >= 0xd800 && unit < 0xe000) return [...text].every(isShown)
    if (!isShown(text.charAt(index))) return false
    shown[unit] = 1
  }
  return true
}

function isShown(character: string): boolean {
  const answer = answers.get(character) ?? (undrawn.test(character) || isCovered(character.codePointAt(0) ?? 0))
  answers.set(character, answer)
  return answer
}

type Place = Finding['place']

/** A text that is shown, and where a piece of it stands. */
interface ShownText {
  readonly text: string
  placeOf(index: number, length: number): Place
}

export const fontHasCharacter: Rule = {
  id: 'font-has-character',
  severity: 'error',
  wants: 'Every character of a deck is in the fonts that its files contain.',
  why: 'A sign that is not in the fonts looks different on every computer, and is an empty box on many.',
  check(deck, report) {
    const found = new Map<string, { readonly place: Place; count: number }>()
    for (const { text, placeOf } of [...frontMatterTexts(deck), ...slideTexts(deck)])
      for (const { character, index } of uncoveredCharacters(text, deck.language)) {
        const known = found.get(character)
        if (known) known.count += 1
        else found.set(character, { place: placeOf(index, character.length), count: 1 })
      }
    for (const [character, { place, count }] of found) {
      const places = count === 1 ? '' : ` in ${counted(count, 'place')}`
      report({
        what: `Unexpected ${quote(character)} (${codePointsOf(character)})${places}, which no font of ours has`,
        fix: fixFor(character),
        place
      })
    }
  }
}

function fixFor(character: string): string {
  if (/^[\uf020-\uf0ff]/.test(character))
    return 'It is a sign of Wingdings, with which Word writes bullets: write `- ` at the beginning of the line. `backbrief check --fix` does it for lists.'
  return /\p{L}/u.test(character)
    ? 'Decks are written in Latin, Greek, Cyrillic or Arabic letters or in Chinese characters. Put other scripts into a picture.'
    : 'Write a word for it, put it into a picture, or take a sign that is there, like `→`, `✓`, `★`, `▲` or `●`.'
}

function frontMatterTexts({ frontMatter, fieldPlaces }: Deck): ShownText[] {
  const { sensitivity = {}, ...fields } = frontMatter
  const nested = Object.entries(sensitivity).map(([name, value]) => [`sensitivity.${name}`, value] as const)
  return [...Object.entries(fields), ...nested].flatMap(([name, value]) =>
    typeof value === 'string' ? [{ text: value, placeOf: () => fieldPlaces[name] }] : []
  )
}

function slideTexts({ slides, questions = [] }: Deck): ShownText[] {
  return [...slides, ...questions].flatMap(({ body, notes }) => [...walk([...body, ...notes])].flatMap(textsOf))
}

function textsOf(node: RootContent): ShownText[] {
  const whole = (text: string | null | undefined) => (text ? [{ text, placeOf: () => node.position }] : [])
  switch (node.type) {
    case 'text':
      return [{ text: node.value, placeOf: (index, length) => placeIn(node, index, length) }]
    case 'code':
    case 'inlineCode':
    case 'blank':
      return whole(node.value)
    case 'image':
      return whole(node.title)
    case 'activity':
      return [...whole(node.method), ...whole(node.materials)]
    default:
      return []
  }
}
