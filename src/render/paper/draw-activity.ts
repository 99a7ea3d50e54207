import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Activity, Quiz } from '../../deck/blocks.js'
import type { RenderInput } from '../format.js'
import { fill, type Labels } from '../templates.js'
import { drawBelow, heading } from './draw.js'
import type { Numbered } from './numbered.js'

/** What an activity is called on paper: its number, and the title of its slide. */
export function activityName({ number, slide }: Numbered<Activity>, labels: Labels): string {
  const name = fill(labels.activityNumber, { number })
  const title = withoutLabel(slide.title, labels.activity)
  return title === '' ? name : `${name} · ${title}`
}

/** An exercise as a card: its number, its facts, what to do, and what to expect where the deck still holds the answers. */
export function drawActivity(level: 3 | 4, activity: Numbered<Activity>, input: RenderInput): Element {
  return h('section', { className: ['card', 'activity-card'] }, [
    heading(level, activityName(activity, input.templates.labels)),
    ...drawBelow(level, [activity.block], input)
  ])
}

/** A slide called `Activity: who does what?` gives `Who does what?`: the number already says what it is. */
function withoutLabel(title: string, label: string): string {
  if (!title.toLowerCase().startsWith(label.toLowerCase())) return title
  const rest = title.slice(label.length).replace(/^[\s:：·–—-]+/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** A question with lettered options; its key and feedback where the deck still holds them. */
export function drawQuestion(level: 2 | 3 | 4, { number, block }: Numbered<Quiz>, input: RenderInput): Element {
  return h('section', { className: ['card', 'question-card'] }, [
    heading(level, fill(input.templates.labels.questionNumber, { number })),
    ...drawBelow(level, [block], input)
  ])
}
