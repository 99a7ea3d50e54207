import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import { all, textOf } from '../../../deck/walk.js'
import { areRoomy } from '../../../layout/part-rows.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawMinutes, drawScopeProgress, partClass } from '../scope-progress.js'
import type { SlidePlace } from '../slide-place.js'
import { withDetail } from '../with-detail.js'
import { mapItems, withClasses } from './items.js'

/** The parts of the lesson with their minutes: from the list on the slide, else those of the lesson with the current one marked. */
export function drawAgenda(blocks: readonly Block[], place: SlidePlace, options: DrawingOptions): ElementContent[] {
  if (blocks.length === 0) return drawScopeProgress(place, options, { timed: true })
  const isRoomy = areRoomy(all(blocks, 'listItem').map(textOf), options.deck.language)
  const bars = mapItems(drawBlocks(blocks, options), blocks, (drawn, _, index) => {
    const said = drawn.children.filter(isWritten)
    // What a part is called, and below it what it is about.
    const words = isRoomy ? h('div', { className: ['stacked'] }, withDetail(said)) : h('div', said)
    return withClasses(
      { ...drawn, children: [words, ...drawMinutes(place.minutes[index + 1], options)] },
      'part',
      partClass(index + 1)
    )
  })
  return isRoomy ? bars.map(one => (one.type === 'element' ? withClasses(one, 'roomy') : one)) : bars
}

function isWritten(content: ElementContent): boolean {
  return content.type !== 'text' || content.value.trim() !== ''
}
