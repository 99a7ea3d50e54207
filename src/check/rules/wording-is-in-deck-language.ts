import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { counted, quote } from '../../deck/phrasing.js'
import { all, without } from '../../deck/walk.js'
import { isAnotherLanguage, languageOf } from '../language-of.js'
import type { Rule } from '../rule.js'
import { linesOf } from '../screen.js'

const skipped: ReadonlySet<RootContent['type']> = new Set(['sources', 'code', 'inlineCode', 'missing'])

// Ours: where most of the recognizable text is in another language, the deck is, not just a passage.
const shareOfADeck = 0.5

export const wordingIsInDeckLanguage: Rule = {
  id: 'wording-is-in-deck-language',
  severity: 'warning',
  wants: 'The deck’s text is in the language that its front matter says.',
  why: 'Every file says its language. Who listens to it hears French read out as if it were English, and lines break in the wrong places.',
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
