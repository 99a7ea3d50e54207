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
    ...materialsOf(deck, labels.none).map(({ material, activities }) =>
      fill(activities.length === 1 ? labels.prepareMaterial : labels.prepareMaterials, {
        material,
        numbers: activities.join(', ')
      })
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

/** Each material once, with the numbers of the activities that need it. `materials: none` names none; it is a list with commas of any script. */
function materialsOf(deck: Deck, none: string): { material: string; activities: number[] }[] {
  const found = new Map<string, { material: string; activities: number[] }>()
  for (const { block, number } of activitiesOf(deck))
    for (const material of (block.materials ?? '').split(/[,;،؛，、；]/).map(text => text.trim())) {
      if (material === '' || material.toLowerCase() === none.toLowerCase()) continue
      const known = found.get(material.toLowerCase()) ?? { material, activities: [] }
      if (!known.activities.includes(number)) known.activities.push(number)
      found.set(material.toLowerCase(), known)
    }
  return [...found.values()]
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
