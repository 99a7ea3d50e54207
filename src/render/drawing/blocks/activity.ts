import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Activity, Minutes } from '../../../deck/blocks.js'
import { rangeText } from '../../range-text.js'
import { fill, type Labels } from '../../templates.js'
import type { Draw } from '../context.js'
import { drawWords } from '../translation-gap.js'

/** An exercise as a card: its facts in a row, then what to do. */
export const activity: Draw<Activity> = (node, state, { deck, labels }) =>
  h('div', { className: ['activity'] }, [
    h('ul', { className: ['facts'] }, [
      fact(labels.time, node.minutes && minutesText(node.minutes, labels, deck.language)),
      fact(labels.method, node.method && drawWords(deck, node.method, node.data?.unsettled?.method)),
      fact(labels.materials, node.materials && drawWords(deck, node.materials, node.data?.unsettled?.materials)),
      node.required ? h('li', { className: ['fact', 'required'] }, labels.required) : undefined
    ]),
    ...state.all(node)
  ])

function fact(name: string, value: string | ElementContent[] | undefined) {
  return value === undefined
    ? undefined
    : h('li', { className: ['fact'] }, [h('strong', name), ' ', ...(typeof value === 'string' ? [value] : value)])
}

/** `10 minutes` or `10–15 minutes`. */
function minutesText(minutes: Minutes, labels: Labels, language: string): string {
  return fill(labels.minutes, { minutes: rangeText(minutes, language) })
}
