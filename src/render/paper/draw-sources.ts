import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dateText } from '../date-text.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { listText } from '../list-text.js'
import { drawBelow, part } from './draw.js'
import { factTable } from './fact-table.js'
import { type Source, sourcesOf } from './sources.js'

/** Where the deck comes from and under which terms, then the sources that its slides name. */
export function drawSources(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const { source, licence, acknowledgement, author, version, date, review } = deck.frontMatter
  const field = (path: string, text: string | undefined) =>
    text === undefined ? undefined : drawField(deck, path, text)
  const about = factTable([
    [labels.source, drawField(deck, 'source', source)],
    [labels.author, field('author', author)],
    [labels.licence, field('licence', licence)],
    [labels.acknowledgement, field('acknowledgement', acknowledgement)],
    [labels.changes, deck.changes === undefined ? undefined : labels.changesWhere],
    [labels.versionAndDate, `${version} · ${dateText(date, deck.language)}`],
    [labels.review, review && dateText(review, deck.language)]
  ])
  const sources = sourcesOf(deck)
  return part(2, labels.sources, [
    ...part(3, labels.thisDeck, about),
    ...part(3, labels.sourcesBySlide, sources.length === 0 ? [] : [drawTable(sources, input)])
  ])
}

function drawTable(sources: readonly Source[], input: RenderInput): Element {
  const { labels } = input.templates
  return h('table', { className: ['paper-table', 'sources-table'] }, [
    h('thead', [h('tr', [h('th', { scope: 'col' }, labels.slides), h('th', { scope: 'col' }, labels.source)])]),
    h(
      'tbody',
      sources.map(({ blocks, slides }) =>
        h('tr', [h('th', { scope: 'row' }, listText(slides, labels)), h('td', drawBelow(3, blocks, input))])
      )
    )
  ])
}
