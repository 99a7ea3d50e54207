import { h } from 'hastscript'
import type { Activity, Minutes } from '../../../deck/blocks.js'
import { fill, type Labels } from '../../templates.js'
import type { Draw } from '../context.js'

/** An exercise as a card: its facts in a row, then what to do. */
export const activity: Draw<Activity> = (node, state, { labels }) =>
  h('div', { className: ['activity'] }, [
    h('ul', { className: ['facts'] }, [
      fact(labels.time, node.minutes && minutesText(node.minutes, labels)),
      fact(labels.method, node.method),
      fact(labels.materials, node.materials),
      node.required ? h('li', { className: ['fact', 'required'] }, labels.required) : undefined
    ]),
    ...state.all(node)
  ])

function fact(name: string, value: string | undefined) {
  return value === undefined ? undefined : h('li', { className: ['fact'] }, [h('strong', name), ` ${value}`])
}

/** `10 minutes` or `10–15 minutes`. */
export function minutesText({ min, max }: Minutes, labels: Labels): string {
  return fill(labels.minutes, { minutes: min === max ? min : `${min}–${max}` })
}
