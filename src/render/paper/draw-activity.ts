import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Activity } from '../../deck/blocks.js'
import type { RenderInput } from '../format.js'
import { fill } from '../templates.js'
import { drawBelow, heading } from './draw.js'
import type { Numbered } from './numbered.js'

/** An exercise as a card: its number, its facts, what to do, and what to expect where the deck still holds the answers. */
export function drawActivity(level: 3 | 4, { number, block, slide }: Numbered<Activity>, input: RenderInput): Element {
  const name = fill(input.templates.labels.activityNumber, { number })
  return h('section', { className: ['card', 'activity-card'] }, [
    heading(level, slide.title === '' ? name : `${name} · ${slide.title}`),
    ...drawBelow(level, [block], input)
  ])
}
