import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isBand } from '../../../deck/band.js'
import type { TypesWith } from '../../../deck/block-kinds.js'
import type {
  Blank,
  Callout,
  Column,
  Columns,
  Feedback,
  Missing,
  OwnNode,
  Quiz,
  QuizOption
} from '../../../deck/blocks.js'
import { columnText, widerColumn } from '../../../layout/column-shares.js'
import { fill, type Labels } from '../../templates.js'
import type { Draw } from '../context.js'
import { drawIcon } from '../draw-icon.js'

/** A question and its options, lettered by the style sheet. The key is drawn when the deck still holds it. */
export const quiz: Draw<Quiz> = (node, state) => {
  const drawn = state.all(node)
  const isOption = (content: ElementContent): content is Element =>
    content.type === 'element' && content.tagName === 'li'
  return h('div', { className: ['quiz', ...(node.many ? ['many'] : [])] }, [
    h('div', { className: ['question'] }, [...drawIcon('question'), ...drawn.filter(content => !isOption(content))]),
    h('ol', { className: ['options'], type: 'A' }, drawn.filter(isOption))
  ])
}

export const quizOption: Draw<QuizOption> = (node, state, { labels }) =>
  h('li', { className: ['option', ...(node.correct ? ['correct'] : [])] }, [
    ...(node.correct
      ? [h('p', { className: ['key'] }, h('span', { role: 'img', ariaLabel: labels.correctAnswer }, drawIcon('check')))]
      : []),
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
  if (isBand(node))
    return h('div', { className: ['callout', `callout-${node.kind}`, 'band'] }, [
      ...drawIcon(node.icon ?? node.kind, names[node.kind]),
      ...state.all(node).map(bySentence)
    ])
  const icon = drawIcon(node.icon ?? node.kind)
  return h('div', { className: ['callout', `callout-${node.kind}`] }, [
    h('p', { className: ['box-label'] }, [...icon, names[node.kind]]),
    ...state.all(node)
  ])
}

/** A paragraph in bold whose sentences begin on a line of their own where they do not fit into one. */
function bySentence(content: ElementContent): ElementContent {
  if (content.type === 'element') return { ...content, children: content.children.flatMap(inSentences) }
  return content
}

function inSentences(content: ElementContent): ElementContent[] {
  if (content.type === 'element') return [bySentence(content)]
  if (content.type !== 'text') return [content]
  const sentences = content.value.split(/(?<=[.!?。！？؟])(\s*)(?=\S)/)
  if (sentences.length === 1) return [content]
  return sentences.map((value, index) =>
    index % 2 === 0 ? h('span', { className: ['sentence'] }, value) : { type: 'text', value }
  )
}

/** Columns of a head and a list each stand in rows: what is beside each other begins at one height. */
export const columns: Draw<Columns> = (node, state, { deck }) => {
  const hasRows = node.children.every(
    ({ icon, children }) => icon === undefined && children.every(({ type }) => type === 'heading' || type === 'list')
  )
  const wider = widerColumn(node.children, deck.language)
  const text = columnText(node.children, wider, deck.language)
  const className = [
    'columns',
    ...(hasRows ? ['in-rows'] : []),
    ...(wider ? [`wider-${wider}`] : []),
    ...(text === undefined ? [] : [`t-${text}`])
  ]
  return h('div', { className }, state.all(node))
}

export const column: Draw<Column> = (node, state) => {
  const icon = drawIcon(node.icon)
  const all = state.all(node)
  const [first, ...others] = all
  // The head of a panel has its icon in it, as large as it is high.
  const isHead = node.kind !== undefined && first?.type === 'element' && isHeading.test(first.tagName)
  const drawn = isHead ? [{ ...first, children: [...icon, ...first.children] }, ...others] : [...icon, ...all]
  return h(
    'div',
    {
      className: [
        'column',
        ...(node.kind ? ['with-kind', `column-${node.kind}`] : []),
        ...(node.icon ? ['with-icon'] : [])
      ]
    },
    drawn
  )
}

const isHeading = /^h\d$/

/** What the facilitator knows of an activity, below its name. */
export const named: Draw<OwnNode<'purpose' | 'debrief' | 'answer'>> = (node, state, { labels }) =>
  h('div', { className: [node.type] }, [h('p', { className: ['box-label'] }, labels[node.type]), ...state.all(node)])

export const feedback: Draw<Feedback> = (node, state) => h('p', { className: ['feedback'] }, state.all(node))

export const sources: Draw<OwnNode<'sources'>> = (node, state, { labels }) =>
  h('div', { className: ['sources'] }, [
    h('p', { className: ['box-label'] }, nameBefore(labels.sources, labels)),
    ...state.all(node)
  ])

/** A name in front of what it names, with the mark that a language sets between them: `Sources:`, `来源：`. */
function nameBefore(name: string, labels: Labels): string {
  return fill(labels.named, { name, value: '' }).trimEnd()
}

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
