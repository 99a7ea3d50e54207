import type { Deck } from '../../deck/deck.js'
import { type Term, termIn } from '../../deck/glossary.js'
import { quote } from '../../deck/phrasing.js'
import { textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const termHasTranslation: Rule = {
  id: 'term-has-translation',
  severity: 'info',
  refusedInRelease: true,
  wants: 'A glossary term that a translation uses has an entry in that language.',
  why: 'Otherwise the list of abbreviations explains it in the source language, and each translator chooses a different word.',
  source: 'UNTERM has the official terms in the six languages of the UN',
  check(deck, report) {
    const source = deck.frontMatter.language
    if (deck.language === source) return
    const text = textOn(deck)
    const missing = deck.glossary.flatMap(entry => {
      const term = termIn(entry, source)
      return term && !termIn(entry, deck.language) && isNamed(term, text) ? [{ slug: entry.slug, term }] : []
    })
    const [first] = missing
    if (!first) return
    report({
      what: `Unexpected ${missing.length === 1 ? 'term' : 'terms'} ${missing.map(({ term }) => quote(term.abbreviation ?? term.term)).join(', ')}, which the glossary does not have in \`${deck.language}\``,
      fix: `Add below \`- slug: ${first.slug}\` in \`glossary.yaml\`: \`  ${deck.language}: { term: …, status: … }\`${missing.length > 1 ? ', and so on' : ''}.`
    })
  }
}

function textOn({ slides }: Deck): string {
  return slides.map(({ body, notes }) => textOf([...body, ...notes])).join('\n')
}

/** By its abbreviation, which translations often keep, or in the source's own words. */
function isNamed({ term, abbreviation, plural }: Term, text: string): boolean {
  return [term, abbreviation, plural].some(
    form => form !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'u').test(text)
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
