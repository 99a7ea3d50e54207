import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Activity, Minutes } from '../../../deck/blocks.js'
import { areFactsNarrow, areFactsSmall, factRoom, factText } from '../../../layout/facts-height.js'
import { rangeText } from '../../formatting.js'
import { fill, type Labels } from '../../templates.js'
import { inClauses } from '../break-clauses.js'
import type { Draw } from '../context.js'
import { drawDial } from '../draw-dial.js'
import { drawIcon } from '../draw-icon.js'
import { drawWords } from '../translation-gap.js'

/** An exercise: how long it takes, how and with what on one side, what to do on the other. */
export const activity: Draw<Activity> = (node, state, options) => {
  const { deck, labels } = options
  const { method, materials } = node.data?.unsettled ?? {}
  const words = (text: string, gap: typeof method) =>
    inClauses(drawWords(deck, factText(text, node, deck.language), gap), factRoom(node, deck.language), deck.language)
  const facts = [
    ...(node.method ? [fact(node.icon ?? 'people', labels.method, words(node.method, method))] : []),
    // That nothing is needed goes without saying.
    ...(node.materials && node.materials.toLowerCase() !== labels.none.toLowerCase()
      ? [fact('box', labels.materials, words(node.materials, materials))]
      : [])
  ]
  const isNarrow = areFactsNarrow(node, deck.language)
  const look = [
    'facts',
    ...(areFactsSmall(node, deck.language) ? ['small'] : []),
    // The time is larger, and has the height that one fact leaves.
    ...(facts.length === 1 && !isNarrow ? ['timed'] : [])
  ]
  return h('div', { className: ['activity', ...(isNarrow ? ['narrow'] : [])] }, [
    h('ul', { className: look }, [
      node.minutes && drawTime(node.minutes, labels, deck.language),
      node.required ? h('li', { className: ['fact', 'required'] }, h('span', labels.required)) : undefined,
      ...facts
    ]),
    h('div', { className: ['task'] }, state.all(node))
  ])
}

function fact(icon: string, name: string, value: readonly ElementContent[]): Element {
  return h('li', { className: ['fact'] }, [...drawIcon(icon), h('strong', name), ' ', ...value])
}

// More of them have less room in a line.
const shortFigure = 2

/** `10 minutes` or `10–15 minutes`, with the figure in an element of its own: it is what the room looks up for. */
function drawTime(minutes: Minutes, labels: Labels, language: string): Element {
  const figure = rangeText(minutes, language)
  const [before = '', after = ''] = fill(labels.minutes, { minutes: figure }).split(figure)
  return h('li', { className: ['fact', 'time'] }, [
    drawDial(minutes),
    ...(before.trim() === '' ? [] : [before]),
    h('span', { className: ['figure', ...(figure.length > shortFigure ? ['range'] : [])] }, figure),
    after
  ])
}
