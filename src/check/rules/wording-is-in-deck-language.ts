import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { counted, quote } from '../../deck/phrasing.js'
import { all, without } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf } from '../screen.js'
import { fold } from '../words/phrase.js'
import { languagesWithWords, type Words, wordsOf } from '../words/words.js'

const skipped: ReadonlySet<RootContent['type']> = new Set(['sources', 'code', 'inlineCode', 'missing'])

// Ours: where most of the recognizable text is in another language, the deck is, not just a passage.
const shareOfADeck = 0.5

export const wordingIsInDeckLanguage: Rule = {
  id: 'wording-is-in-deck-language',
  severity: 'warning',
  wants: 'The deck’s text is in the language named in its front matter.',
  why: 'Every file states its language. If that is wrong, screen readers read French as if it were English, and lines break in the wrong places.',
  source:
    'WCAG 3.1.1 and 3.1.2. A guess by scripts and small words, for Arabic, Chinese, English, French, Japanese, Korean, Portuguese, Russian and Spanish',
  check(deck, report) {
    const lines = tellingLines(deck)
    const foreign = lines.filter(({ language }) => isAnotherLanguage(language, deck.language))
    const [first] = foreign
    if (!first) return
    if (foreign.length > lines.length * shareOfADeck) report(ofDeck(deck, mainLanguageOf(foreign), foreign.length))
    else for (const passage of foreign) report(ofPassage(deck, passage))
  }
}

interface TellingLine {
  readonly text: string
  readonly language: string
  readonly place: Position | undefined
}

/** The runs of text that show their language. Sources may be in any; untranslated text is reported elsewhere. */
function tellingLines(deck: Deck): TellingLine[] {
  const blocks = deck.slides.flatMap(({ body, notes }) => [...body, ...notes])
  return linesOf(without(blocks, ({ type }) => skipped.has(type))).flatMap(({ node, text }) => {
    const language = all([node], 'fallback').length === 0 ? languageOf(text) : undefined
    return language === undefined ? [] : [{ text, language, place: node.position }]
  })
}

function ofDeck(deck: Deck, language: string, count: number): Finding {
  const said = deck.fieldPlaces.language
  const found = `${nameOf(language)} in ${counted(count, 'place')}`
  return {
    what: said
      ? `Unexpected ${found} of a deck that says \`language: ${deck.language}\``
      : `Found ${found} of a deck that does not say its language`,
    fix: said
      ? `If the deck is in ${nameOf(language)}, write \`language: ${language}\`. If not, translate it.`
      : `If the deck is in ${nameOf(language)}, write \`language: ${language}\` at its top.`,
    place: said,
    // The deck that \`backbrief new\` writes is in English until it is translated.
    ...(language === 'en' && { severity: 'info' as const })
  }
}

function ofPassage(deck: Deck, { text, language, place }: TellingLine): Finding {
  return {
    what: `Unexpected ${nameOf(language)} in a deck in ${nameOf(deck.language)}: ${quote(text)}`,
    fix: 'Translate it. Where the words of the original matter, name them in `:::sources`.',
    place,
    ...(language === 'en' && { severity: 'info' as const })
  }
}

function mainLanguageOf(lines: readonly TellingLine[]): string {
  const counts = new Map<string, number>()
  // Some lines of a Japanese text hold Chinese characters only.
  const isJapanese = lines.some(({ language }) => language === 'ja')
  for (const { language: looksLike } of lines) {
    const language = isJapanese && looksLike === 'zh' ? 'ja' : looksLike
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
}

// Ours. In a shorter text a name or a title can be in any language.
const enoughLetters = { ideographic: 8, other: 20 }
const enoughFunctionWords = 3
const timesAsMany = 3

const scripts = [
  { tag: 'ar', pattern: /\p{Script=Arabic}/gu },
  { tag: 'ru', pattern: /\p{Script=Cyrillic}/gu },
  { tag: 'zh', pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { tag: 'ko', pattern: /\p{Script=Hangul}/gu }
] as const

// They all begin behind Latin and Greek; between U+2000 and U+2BFF there are only signs, such as quotation marks.
const mayHoldScripts = /[\u0400-\u1fff\u2c00-\uffff]/

// Chinese is never written with these letters, nor Arabic or Russian with those.
const tellingLetters: readonly { readonly tag: string; readonly script: string; readonly pattern: RegExp }[] = [
  { tag: 'ja', script: 'zh', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { tag: 'fa', script: 'ar', pattern: /[پچژگ]/u },
  { tag: 'uk', script: 'ru', pattern: /[їєґ]/iu }
]

/**
 * The language that a text looks like, as a subtag, by its script and its small words; undefined when it is short or unclear. A script
 * that several languages share counts as the one with most readers, unless a letter tells.
 */
export function languageOf(text: string): string | undefined {
  if (!mayHoldScripts.test(text)) return byFunctionWords(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const { tag, pattern } of scripts) {
    const count = text.match(pattern)?.length ?? 0
    const enough = tag === 'zh' ? enoughLetters.ideographic : enoughLetters.other
    if (count >= enough && count > letters / 2)
      return tellingLetters.find(({ script, pattern }) => script === tag && pattern.test(text))?.tag ?? tag
  }
  return byFunctionWords(text)
}

/** True when a text looks like a language that is neither the deck's nor written like it. */
export function isAnotherLanguage(found: string, language: string): boolean {
  const [own = ''] = language.split('-')
  if (found === own) return false
  // Persian may look Arabic, Ukrainian Russian; a line of Japanese may hold Chinese characters only, but no line of Chinese holds kana.
  if (found === 'ja') return true
  const family = sameScript.find(tags => tags.includes(found))
  return !family?.includes(own)
}

const sameScript: readonly (readonly string[])[] = [
  ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn'],
  ['zh', 'ja', 'yue']
]

const functionWordsOf = memoizeWeak((words: Words): ReadonlySet<string> => new Set(words.functionWords))

function byFunctionWords(text: string): string | undefined {
  const words = fold(text).match(/\p{L}+/gu) ?? []
  if (words.length < enoughFunctionWords) return undefined
  const counts = languagesWithWords
    .map(tag => {
      const lists = wordsOf(tag)
      const known = lists && functionWordsOf(lists)
      let count = 0
      for (const word of words) if (known?.has(word)) count += 1
      return { tag, count }
    })
    .sort((a, b) => b.count - a.count)
  const [best, second] = counts
  if (!best || best.count < enoughFunctionWords || best.count < timesAsMany * (second?.count ?? 0)) return undefined
  return best.tag
}
