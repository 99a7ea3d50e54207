import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Deck } from '../deck/deck.js'
import type { Term } from '../deck/glossary.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { all, without } from '../deck/walk.js'
import { linesOf, placeIn } from './screen.js'
import { ordinaryCapitals, wordsOf } from './words/words.js'

/** An abbreviation as the deck writes it, where it first stands and how often it is used. */
export interface Abbreviation {
  readonly text: string
  readonly place: Position | undefined
  readonly uses: number
}

// `S/2015/203`, `A/RES/60/1`, `ST/SGB/2003/13`, `SC/11043`, `AN/PRC-152`, `AK-47`, and web or mail addresses.
const codes =
  /\b[A-Z]{1,6}(?:\/[A-Z]{1,6})?-\d[\w-]*|\b[A-Z]{1,9}(?:\.\d{1,3})?(?:\/[\w.()]{1,20}){0,5}\/\d[\w./()-]*|https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@\S+/g
// `photo.JPG`, also where it is no picture: its address had a space.
const fileNames =
  /[\w()%+-]+\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|heic|pdf|docx?|xlsx?|pptx?|odt|odp|csv|zip|html?|mp[34]|mov|avi)\b/gi
const mayHoldCodes = /[/@]|www|\.\w|-\d/
// Two capitals in one word, which few texts have.
const mayHoldAbbreviations = /\p{Lu}[\p{L}\p{N}]*\p{Lu}/u
const hasTwoCapitals = /\p{Lu}.*\p{Lu}/su
const word = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*/gu
const roman = /^[IVX]+$/
const capitals = /^\p{Lu}+$/u

// What every cover shows. Sources and licences are small print.
const fields = ['title', 'subtitle', 'programme', 'audience'] as const

/** The abbreviations on a deck's cover, slides and notes, in the order in which they first appear. */
export function abbreviationsIn(deck: Deck): Abbreviation[] {
  return counted([...fields.flatMap(name => inField(deck, name)), ...onSlides(deck)], deck)
}

/** The same without the cover, which repeats the names of others. */
export function abbreviationsOnSlides(deck: Deck): Abbreviation[] {
  return counted(onSlides(deck), deck)
}

const onSlides = memoizeWeak(({ slides }: Deck): readonly Use[] =>
  slides.flatMap(slide => usesIn([...without(slide.body, isSmallPrint), ...slide.notes]))
)

function counted(uses: readonly Use[], deck: Deck): Abbreviation[] {
  const isOrdinary = ordinaryIn(deck)
  const found = new Map<string, Abbreviation>()
  for (const { text, place } of uses) {
    if (isOrdinary(text)) continue
    const known = found.get(text)
    found.set(text, known ? { ...known, uses: known.uses + 1 } : { text, place, uses: 1 })
  }
  return [...found.values()]
}

// Ours: three letters are as often an abbreviation and a word at once, as `WHO` is.
const lettersOfWord = 4

/**
 * Returns a predicate for capitals that are ordinary words in a deck: everyday and well-known ones, words that the deck also writes in
 * lower case, and those that it lists under `checks`.
 */
export function ordinaryIn(deck: Deck): (text: string) => boolean {
  const { language, frontMatter } = deck
  const set = frontMatter.checks?.['abbreviation-is-in-glossary']
  const named = typeof set === 'object' ? wordsIn(set.words) : []
  const everyday = [language, 'en'].flatMap(tag => wordsOf(tag)?.everyday ?? [])
  const words = new Set([...everyday, ...ordinaryCapitals(language)])
  const own = new Set(named.map(word => word.toUpperCase()))
  return text => words.has(text) || own.has(text.toUpperCase()) || standsInSmallLetters(text, deck)
}

/** A list of words as front matter has it: one word, or several. */
function wordsIn(value: string | readonly string[] = []): readonly string[] {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value
}

/** True for a word that the deck also writes in lower case: its capitals are emphasis, not an abbreviation. */
function standsInSmallLetters(text: string, deck: Deck): boolean {
  const word = text.toLowerCase()
  if (text.length < lettersOfWord || !smallLetters.test(word)) return false
  const { whole, found } = wordsOfDeck(deck)
  const known = found.get(word)
  if (known !== undefined) return known
  const isThere = whole.includes(word) && new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(whole)
  found.set(word, isThere)
  return isThere
}

const smallLetters = /^\p{Ll}+$/u

/** All that a deck says, and which words were looked for in it. */
const wordsOfDeck = memoizeWeak((deck: Deck) => {
  const lines = linesOf(deck.slides.flatMap(({ body, notes }) => [...body, ...notes]))
  return { whole: lines.map(({ text }) => text).join('\n'), found: new Map<string, boolean>() }
})

/** The abbreviations that the glossary explains for the deck's language; an entry that has none there counts with all it has. */
export function explainedIn(deck: Deck): Set<string> {
  const [language = ''] = deck.language.split('-')
  return new Set(
    deck.glossary.flatMap(({ terms }) => {
      const term = terms[deck.language] ?? terms[language]
      return (term?.abbreviation ? [term] : Object.values(terms)).flatMap(abbreviationsOf)
    })
  )
}

function abbreviationsOf({ abbreviation, plural }: Term): string[] {
  return [abbreviation, plural].flatMap(text =>
    text === undefined ? [] : [...text.matchAll(word)].map(([part]) => part)
  )
}

/** An abbreviation without its plural `s`: `WPAs` is `WPA`. */
export function singular(text: string): string {
  return text.replace(/(?<=\p{Lu})s$/u, '')
}

function isSmallPrint(node: RootContent): boolean {
  return node.type === 'sources' || node.type === 'missing'
}

/** One use of an abbreviation, without its plural `s`, and the run of text around it. */
export interface Use {
  readonly text: string
  readonly place: Position | undefined
  readonly line: string
}

function inField(deck: Deck, name: (typeof fields)[number]): Use[] {
  const text = deck.frontMatter[name] ?? ''
  if (isShouted(text)) return []
  return tokensIn(text).map(token => ({ text: token.text, place: deck.fieldPlaces[name], line: text }))
}

/** Every occurrence of an abbreviation in some blocks. Codes like `S/2015/203` and text all in capitals do not count. */
export function usesIn(blocks: readonly RootContent[]): Use[] {
  return linesOf(blocks).flatMap(({ node }) => usesInLine(node))
}

// Several rules look for the abbreviations of a slide.
const usesInLine = memoizeWeak((node: RootContent): readonly Use[] => {
  const [line] = linesOf([node])
  if (!line || node.type === 'code' || !mayHoldAbbreviations.test(line.text) || isShouted(line.text)) return []
  return all([node], 'text').flatMap(text =>
    tokensIn(text.value).map(token => ({
      text: token.text,
      place: placeIn(text, token.index, token.length),
      line: line.text
    }))
  )
})

interface Token {
  readonly text: string
  readonly index: number
  readonly length: number
}

const blank = (code: string) => ' '.repeat(code.length)

function tokensIn(text: string): readonly Token[] {
  if (!mayHoldAbbreviations.test(text)) return []
  // The full pattern for codes is much slower than this first test.
  const value = mayHoldCodes.test(text) ? text.replace(codes, blank).replace(fileNames, blank) : text
  return [...value.matchAll(word)]
    .filter(([token]) => isAbbreviation(token))
    .map(match => ({ text: singular(match[0]), index: match.index, length: match[0].length }))
}

/** At least as many capitals as small letters: `HoM` and `PoC` are, `PowerPoint` is not. */
export function isAbbreviation(token: string): boolean {
  if (!hasTwoCapitals.test(token)) return false
  const text = singular(token)
  const large = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return large >= 2 && large >= small && !roman.test(text)
}

// `ROLE OF MISSION HEADQUARTERS` is a title in capitals and no row of abbreviations, as `SRSG, DSRSG, JOC, JMAC` is.
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false
  const words = text.match(/\p{L}+/gu) ?? []
  const isOneSentence = words.length > 3 && !/[,;/]/.test(text)
  return words.every(word => capitals.test(word)) && (words.some(word => word.length > 5) || isOneSentence)
}
