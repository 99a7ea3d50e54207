import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { TranslationGap } from '../deck/blocks.js'
import type { Catalogue, Unit } from '../deck/catalogue.js'
import { coverageOfUnits } from '../deck/catalogue-coverage.js'
import type { Deck } from '../deck/deck.js'
import { tokensOf } from '../deck/segment-text.js'
import { hashOf } from './hash.js'
import { mapTexts } from './map-texts.js'
import { translatable } from './segments.js'
import type { Replacement, Site } from './site.js'
import { tagFaults } from './tag-faults.js'
import type { TaggedNode, TaggedText } from './write-tags.js'

/**
 * Turns a translated text back into inline nodes: each tag becomes its node, around the new words. Letters
 * of tags do not matter, numbers do. Undefined when the tags are not those of the source. Words are never read as Markdown.
 */
export function readTags(
  target: string,
  tags: readonly TaggedNode[],
  position: Position | undefined
): PhrasingContent[] | undefined {
  if (tagFaults(target, tags).length > 0) return undefined
  const nodes = new Map(tags.map(tag => [tag.number, tag.node]))
  const root: PhrasingContent[] = []
  const open: { node: PhrasingContent | undefined; children: PhrasingContent[] }[] = []
  const add = (node: PhrasingContent) => (open.at(-1)?.children ?? root).push(node)
  for (const token of tokensOf(target)) {
    if (token.type === 'words') {
      add({ type: 'text', value: token.value, ...(position && { position }) })
    } else if (token.type === 'open') {
      open.push({ node: nodes.get(token.number), children: [] })
    } else if (token.type === 'alone') {
      const node = nodes.get(token.number)
      if (node) add(node)
    } else {
      const closed = open.pop()
      if (closed?.node) add(around(closed.node, closed.children))
    }
  }
  return root
}

function around(node: PhrasingContent, children: PhrasingContent[]): PhrasingContent {
  return 'children' in node ? ({ ...node, children } as PhrasingContent) : node
}

/** Draft or release: a draft shows stale translations, marked; a release shows the source instead. */
interface TranslateOptions {
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
