import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { fill } from '../templates.js'
import { drawBelow, part } from './draw.js'
import { factTable } from './fact-table.js'
import { sourcesOf } from './sources.js'

/** Where the deck comes from and under which terms, then the sources that its slides name. */
export function drawSources(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const { source, licence, acknowledgement, author, version, date, review } = deck.frontMatter
  const about = factTable([
    [labels.source, source],
    [labels.author, author],
    [labels.licence, licence],
    [labels.acknowledgement, acknowledgement],
    [labels.versionAndDate, `${version} · ${date}`],
    [labels.review, review]
  ])
  const sources = sourcesOf(deck)
  return part(2, labels.sources, [
    ...part(3, labels.thisDeck, about),
    ...part(
      3,
      labels.sourcesBySlide,
      sources.length === 0
        ? []
        : [
            h(
              'ul',
              { className: ['source-list'] },
              sources.map(({ blocks, slides }) =>
                h('li', [
                  ...drawBelow(3, blocks, input),
                  h('p', { className: ['source-slides'] }, slidesText(slides, labels.slide, labels.slides))
                ])
              )
            )
          ]
    )
  ])
}

function slidesText(numbers: readonly number[], one: string, many: string): string {
  return fill('{slides} {numbers}', { slides: numbers.length === 1 ? one : many, numbers: numbers.join(', ') })
}
