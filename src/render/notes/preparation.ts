import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import type { Deck } from '../../deck/deck.js'
import { all } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { part } from '../paper/draw.js'
import { activitiesOf } from '../paper/numbered.js'
import { fill } from '../templates.js'

/** What to have ready: the materials of all activities, the blanks to fill, and what every lesson needs. */
export function drawPreparation({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const tasks = [
    labels.prepareRead,
    labels.prepareScreen,
    labels.prepareHandouts,
    ...blanksOf(deck).map(blank => fill(labels.prepareBlank, { blank })),
    ...activitiesOf(deck).flatMap(({ number, block: { materials } }) =>
      materials === undefined || materials.toLowerCase() === labels.none.toLowerCase()
        ? []
        : [fill(labels.prepareMaterials, { number, materials })]
    )
  ]
  return part(3, labels.preparation, [
    h(
      'ul',
      { className: ['checklist'] },
      tasks.map(task => h('li', task))
    )
  ])
}

function blanksOf(deck: Deck): string[] {
  const { sensitivity } = deck.frontMatter
  const inFrontMatter = Object.values({ ...sensitivity })
    .flatMap(text => splitBlanks(text ?? ''))
    .flatMap(piece => ('blank' in piece ? [piece.blank] : []))
  const inSlides = deck.slides.flatMap(slide =>
    [...all([...slide.body, ...slide.notes], 'blank')].map(blank => blank.value)
  )
  return [...new Set([...inFrontMatter, ...inSlides])]
}
