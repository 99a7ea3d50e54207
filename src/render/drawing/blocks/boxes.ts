import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { TypesWith } from '../../../deck/block-kinds.js'
import type {
  Activity,
  Blank,
  Callout,
  Column,
  Feedback,
  Minutes,
  Missing,
  OwnNode,
  Quiz,
  QuizOption
} from '../../../deck/blocks.js'
import { rangeText } from '../../formatting.js'
import { fill, type Labels } from '../../templates.js'
import type { Draw } from '../context.js'
import { drawIcon } from '../draw-icon.js'
import { drawWords } from '../translation-gap.js'

/** An exercise as a card: its facts in a row, then what to do. */
export const activity: Draw<Activity> = (node, state, { deck, labels }) =>
  h('div', { className: ['activity'] }, [
    h('ul', { className: ['facts'] }, [
      fact('clock', labels.time, node.minutes && minutesText(node.minutes, labels, deck.language), ['time']),
      fact(
        node.icon ?? 'people',
        labels.method,
        node.method && drawWords(deck, node.method, node.data?.unsettled?.method)
      ),
      fact('box', labels.materials, node.materials && drawWords(deck, node.materials, node.data?.unsettled?.materials)),
      node.required ? h('li', { className: ['fact', 'required'] }, labels.required) : undefined
    ]),
    ...state.all(node)
  ])

function fact(icon: string, name: string, value: string | ElementContent[] | undefined, look: string[] = []) {
  return value === undefined
    ? undefined
    : h('li', { className: ['fact', ...look] }, [
        ...drawIcon(icon),
        h('strong', name),
        ' ',
        ...(typeof value === 'string' ? [value] : value)
      ])
}

/** `10 minutes` or `10–15 minutes`. */
function minutesText(minutes: Minutes, labels: Labels, language: string): string {
  return fill(labels.minutes, { minutes: rangeText(minutes, language) })
}

/** A question and its options, lettered by the style sheet. The key is drawn when the deck still holds it. */
export const quiz: Draw<Quiz> = (node, state) => {
  const drawn = state.all(node)
  const isOption = (content: ElementContent): content is Element =>
    content.type === 'element' && content.tagName === 'li'
  return h('div', { className: ['quiz'] }, [
    h('div', { className: ['question'] }, [...drawIcon('question'), ...drawn.filter(content => !isOption(content))]),
    h('ol', { className: ['options'], type: 'A' }, drawn.filter(isOption))
  ])
}

export const quizOption: Draw<QuizOption> = (node, state, { labels }) =>
  h('li', { className: ['option', ...(node.correct ? ['correct'] : [])] }, [
    ...(node.correct ? [h('p', { className: ['key'] }, labels.correctAnswer)] : []),
    ...state.all(node)
  ])

/** A box around what a block holds, which the style sheet knows by its name. */
export const box: Draw<OwnNode<TypesWith<'drawing', 'box'>>> = (node, state) =>
  h('div', { className: [node.type] }, state.all(node))

export const callout: Draw<Callout> = (node, state, { labels }) => {
  const names = {
    note: labels.calloutNote,
    warning: labels.calloutWarning,
    key: labels.calloutKey,
    care: labels.calloutCare
  }
  return h('div', { className: ['callout', `callout-${node.kind}`] }, [
    h('p', { className: ['box-label'] }, [...drawIcon(node.icon ?? node.kind), names[node.kind]]),
    ...state.all(node)
  ])
}

export const column: Draw<Column> = (node, state) =>
  h('div', { className: ['column', ...(node.icon ? ['with-icon'] : [])] }, [...drawIcon(node.icon), ...state.all(node)])

export const answer: Draw<OwnNode<'answer'>> = (node, state, { labels }) =>
  h('div', { className: ['answer'] }, [h('p', { className: ['box-label'] }, labels.answer), ...state.all(node)])

export const feedback: Draw<Feedback> = (node, state) => h('p', { className: ['feedback'] }, state.all(node))

export const sources: Draw<OwnNode<'sources'>> = (node, state, { labels }) =>
  h('div', { className: ['sources'] }, [h('p', { className: ['box-label'] }, labels.sources), ...state.all(node)])

export const missing: Draw<Missing> = (node, state, { labels }) =>
  h('div', { className: ['missing'] }, [h('p', { className: ['box-label'] }, labels.missing), h('p', state.all(node))])

export const blank: Draw<Blank> = node => h('span', { className: ['blank'] }, node.value)

/** A list whose items appear one at a time on the screen, and stand complete everywhere else. */
export const steps: Draw<OwnNode<'steps'>> = (node, state, options) => {
  const drawn = state.all(node)
  if (options.steps)
    for (const content of drawn)
      if (content.type === 'element' && (content.tagName === 'ul' || content.tagName === 'ol'))
        for (const item of content.children)
          if (item.type === 'element') item.properties.className = [...namesOf(item), 'fragment']
  return h('div', { className: ['steps'] }, drawn)
}

function namesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
