import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { all, walk, without } from '../../deck/walk.js'
import { usesIn } from '../abbreviations.js'
import { isExpandedIn, meaningOf } from '../expansion.js'
import type { Rule } from '../rule.js'
import { linesOf, onScreen } from '../screen.js'
import { wordsOf } from '../words/words.js'

type Output = 'slides' | 'handout' | 'guide'

export const abbreviationIsExpanded: Rule = {
  id: 'abbreviation-is-expanded',
  severity: 'warning',
  needsWholeText: true,
  wants: 'The first time an abbreviation appears in the slides, the handout and the guide, its full form appears too.',
  why: 'Half of a mixed class does not know it, and nobody asks. Once it has been written out, the short form helps everybody.',
  source:
    'UN Correspondence Manual, paragraph 24: the complete form, followed by the abbreviation in parenthesis; WCAG technique G97. Titles and quotations do not count; not checked in the profile `plain`',
  check(deck, report) {
    for (const { abbreviation, full, place, outputs } of bareFirstUses(deck))
      report({
        what: `Unexpected first \`${abbreviation}\` in ${inOutputs(outputs)} without its full form`,
        fix: `Write \`${full} (${abbreviation})\` there, and \`${abbreviation}\` from then on.`,
        place
      })
  }
}

interface Bare {
  readonly abbreviation: string
  readonly full: string
  readonly place: Position | undefined
  readonly outputs: Output[]
}

/** First uses without the full form, one for each place; what the glossary does not explain has a rule of its own. */
function bareFirstUses(deck: Deck): Bare[] {
  const words = [deck.language, 'en'].map(wordsOf)
  const everyday = new Set(words.flatMap(list => [...(list?.everyday ?? []), ...Object.keys(list?.unNames ?? {})]))
  const seen: Record<Output, Set<string>> = { slides: new Set(), handout: new Set(), guide: new Set() }
  const found: Bare[] = []
  for (const { blocks, outputs } of deck.slides.flatMap(readingOrder)) {
    const whole = linesOf(blocks)
      .map(line => line.text)
      .join('\n')
    for (const { text, place } of usesIn(blocks)) {
      const first = outputs.filter(output => !seen[output].has(text))
      for (const output of first) seen[output].add(text)
      if (first.length === 0 || everyday.has(text)) continue
      const meaning = meaningOf(text, deck.glossary, deck.language)
      if (!meaning || isExpandedIn(whole, text, meaning)) continue
      found.push({ abbreviation: text, full: meaning.term, place, outputs: first })
    }
  }
  return found
}

/** What stands on a slide, in the order in which it is read, and in which outputs. What a box beside a list explains is explained. */
function readingOrder(slide: Slide): { blocks: readonly RootContent[]; outputs: readonly Output[] }[] {
  const hidden = walk(slide.body).filter(node => isKind(node, 'audience', 'facilitator'))
  return [
    { blocks: withoutTitles(onScreen(slide)), outputs: ['slides', 'handout', 'guide'] },
    { blocks: [...hidden, ...withoutTitles(slide.notes)], outputs: ['guide'] },
    { blocks: withoutTitles([...all(slide.body, 'paper')]), outputs: ['handout', 'guide'] }
  ]
}

function withoutTitles(blocks: readonly Block[]): readonly Block[] {
  return without(blocks, ({ type }) => type === 'heading' || type === 'blockquote' || type === 'sources')
}

function inOutputs(outputs: readonly Output[]): string {
  if (outputs.length === 3) return 'slides, handout and guide'
  const names = { slides: 'the slides', handout: 'the handout', guide: 'the facilitator’s guide' }
  return outputs.map(output => names[output]).join(' and ')
}
