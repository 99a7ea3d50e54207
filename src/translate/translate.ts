import type { PhrasingContent } from 'mdast'
import type { TranslationGap } from '../deck/blocks.js'
import type { Catalogue, Unit } from '../deck/catalogue.js'
import { coverageOfUnits } from '../deck/catalogue-coverage.js'
import type { Deck } from '../deck/deck.js'
import { hashOf } from './hash.js'
import { mapTexts } from './map-texts.js'
import { readTags } from './read-tags.js'
import { translatable } from './segments.js'
import type { Replacement, Site } from './site.js'
import type { TaggedText } from './write-tags.js'

/** Draft or release: a draft shows stale translations, marked; a release shows the source instead. */
export interface TranslateOptions {
  readonly isDraft: boolean
}

/**
 * A deck in the language of a catalogue that was merged with it. The shape stays: the same slides, blocks, items, links and
 * pictures. A text without a usable translation keeps the source's words and says so in the tree.
 */
export function translate(deck: Deck, catalogue: Catalogue, { isDraft }: TranslateOptions): Deck {
  const units = catalogue.units[Symbol.iterator]()
  const coverage = coverageOfUnits(catalogue.units)
  const prepared: Deck = {
    ...deck,
    language: catalogue.language,
    translation: { coverage, isDraft, unsettled: {} }
  }
  return mapTexts(prepared, site => {
    const tagged = translatable(site)
    if (!tagged) return undefined
    const unit: Unit | undefined = units.next().value
    const found = unit?.hash === hashOf(tagged.text) ? translationOr(unit, tagged, site, isDraft) : 'missing'
    return replacement(found, site, deck.language, catalogue.language)
  })
}

/** The translated nodes, with a mark where needed; or the reason why there are none. */
function translationOr(
  { target, source, state }: Unit,
  tagged: TaggedText,
  { nodes, place }: Site,
  isDraft: boolean
): { nodes: PhrasingContent[]; unsettled?: TranslationGap } | TranslationGap {
  const isSettled = state === 'translated' || state === 'reviewed'
  if (target === '') return 'missing'
  if (!isSettled && !isDraft) return 'stale'
  const translated = target === source ? [...nodes] : readTags(onOneLine(target), tagged.tags, place)
  if (!translated) return isSettled ? 'broken' : 'stale'
  return { nodes: translated, ...(!isSettled && { unsettled: 'stale' as const }) }
}

function replacement(
  found: ReturnType<typeof translationOr>,
  { nodes, isField }: Site,
  from: string,
  to: string
): Replacement {
  const reason = typeof found === 'string' ? found : found.unsettled
  const children = typeof found === 'string' ? [...nodes] : found.nodes
  if (reason === undefined) return { nodes: children }
  if (isField) return { nodes: children, unsettled: reason }
  const language = typeof found === 'string' ? from : to
  return { nodes: [{ type: 'fallback', language, reason, children }], unsettled: reason }
}

// A line end in a catalogue is no line end on a slide.
function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim()
}
