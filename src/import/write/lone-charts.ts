import type { RootContent } from 'mdast'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'

/** A deck whose charts have a slide to themselves: one that shares it has too little height for its names and numbers, and comes as a table. */
export function withLoneCharts(deck: ForeignDeck): ForeignDeck {
  return { ...deck, slides: deck.slides.map(alone) }
}

function alone(slide: ForeignSlide): ForeignSlide {
  const shown = slide.body.filter(block => !isNamed(block, 'sources') && !isNamed(block, 'paper'))
  if (shown.length < 2 || !slide.body.some(holdsChart)) return slide
  const said =
    'A chart that shared its slide with other things: its numbers came as a table. On a slide of its own, with `:::chart{kind=bar}` above the table, it is drawn'
  return { ...slide, body: slide.body.flatMap(asTable), losses: [...slide.losses, said] }
}

function isNamed(block: RootContent, name: string): boolean {
  return block.type === 'containerDirective' && block.name === name
}

function holdsChart(block: RootContent): boolean {
  return block.type === 'containerDirective' && (block.name === 'chart' || block.children.some(holdsChart))
}

function asTable(block: RootContent): RootContent[] {
  if (block.type !== 'containerDirective') return [block]
  if (block.name === 'chart') return block.children
  return [{ ...block, children: block.children.flatMap(asTable) as never[] }]
}
