import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { openBlanks } from '../../deck/blanks.js'
import type { Deck } from '../../deck/deck.js'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { part } from '../paper/draw.js'
import { activitiesOf, papersOf } from '../paper/numbered.js'
import { fill, type Labels } from '../templates.js'

/** What to have ready: the blanks to fill, the materials of all activities, cards to cut out, and what every lesson needs. */
export function drawPreparation({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const tasks = [
    labels.prepareRead,
    labels.prepareScreen,
    labels.prepareHandouts,
    ...blankTasks(deck, labels),
    ...activitiesOf(deck).flatMap(({ number, block: { materials } }) =>
      materials === undefined || materials.toLowerCase() === labels.none.toLowerCase()
        ? []
        : [fill(labels.prepareMaterials, { number, materials })]
    ),
    ...papersOf(deck).flatMap(({ block, slideNumber }) =>
      block.kind === 'cards' ? [fill(labels.prepareCards, { number: slideNumber, part: labels.reading })] : []
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

/** One task for each name, however often it stands there: where, and how it is filled with a computer and without. */
function blankTasks(deck: Deck, labels: Labels): string[] {
  const open = openBlanks(deck)
  return [...new Set(open.map(({ name }) => name))].map(blank => {
    const slides = open.filter(({ name }) => name === blank).map(({ slide }) => slide)
    const numbers = [...new Set(slides.filter(slide => slide !== undefined))]
    const places = [
      ...(slides.includes(undefined) ? [labels.frontPage] : []),
      ...(numbers.length === 0
        ? []
        : [fill(labels.slideNumbers, { count: numbers.length, numbers: listText(numbers, labels) })])
    ]
    return fill(labels.prepareBlank, { blank, places: listText(places, labels) })
  })
}
