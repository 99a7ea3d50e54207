import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { textOf } from '../../deck/walk.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { dateText, listText } from '../formatting.js'
import { fill } from '../templates.js'
import { drawBelow, part } from './draw.js'
import { sourceBlocksOf } from './numbered.js'

/** One source, and the numbers of the slides that name it. */
interface Source {
  readonly blocks: readonly Block[]
  readonly slides: readonly number[]
}

/** The sources of all slides, each once, in the order in which they first appear. An item of a list or a paragraph is one source. */
function sourcesOf(deck: Deck): Source[] {
  const found = new Map<string, Source>()
  for (const { block, slideNumber } of sourceBlocksOf(deck))
    for (const blocks of block.children.flatMap(single)) {
      const key = textOf(blocks)
      const known = found.get(key)
      if (!known) found.set(key, { blocks, slides: [slideNumber] })
      else if (!known.slides.includes(slideNumber)) found.set(key, { ...known, slides: [...known.slides, slideNumber] })
    }
  return [...found.values()]
}

function single(block: Block): Block[][] {
  if (block.type === 'list') return block.children.map(item => item.children)
  return [[block]]
}

/** Where the deck comes from and under which terms, then the sources that its slides name. */
export function drawSources(input: RenderInput): ElementContent[] {
  const { labels } = input.templates
  const sources = sourcesOf(input.deck)
  return part(2, labels.sources, [
    ...part(3, labels.thisDeck, drawFacts(input)),
    ...part(3, labels.sourcesBySlide, sources.length === 0 ? [] : [drawList(sources, input)])
  ])
}

/** Where the deck comes from and under which terms. */
export function drawAbout(input: RenderInput): ElementContent[] {
  return part(2, input.templates.labels.thisDeck, drawFacts(input))
}

function drawFacts({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const { source, licence, acknowledgement, author, version, date, review } = deck.frontMatter
  const field = (path: string, text: string | undefined) =>
    text === undefined ? undefined : drawField(deck, path, text)
  const facts: readonly (readonly [string, string | readonly ElementContent[] | undefined])[] = [
    [labels.source, drawField(deck, 'source', source)],
    [labels.author, field('author', author)],
    [labels.licence, field('licence', licence)],
    [labels.acknowledgement, field('acknowledgement', acknowledgement)],
    [labels.changes, deck.changes === undefined ? undefined : labels.changesWhere],
    [labels.versionAndDate, `${version} · ${dateText(date, deck.language)}`],
    [labels.review, review && dateText(review, deck.language)]
  ]
  const items = facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          h('li', [
            h('strong', fill(labels.named, { name, value: '' }).trimEnd()),
            ' ',
            ...(typeof value === 'string' ? [value] : value)
          ])
        ]
  )
  return [h('ul', { className: ['about-list'] }, items)]
}

/** Each source after the numbers of its slides. */
function drawList(sources: readonly Source[], input: RenderInput): Element {
  const items = sources.map(({ blocks, slides }) =>
    h('li', [h('strong', listText(slides, input.templates.labels)), ...drawBelow(3, blocks, input)])
  )
  return h('ul', { className: ['sources-list'] }, items)
}
