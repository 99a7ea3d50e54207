import { h } from 'hastscript'
import type {
  Answer,
  Blank,
  Callout,
  Column,
  Columns,
  Feedback,
  Missing,
  Paper,
  Sources,
  Steps
} from '../../../deck/blocks.js'
import type { Draw } from '../context.js'

// Blocks that are a box around what they hold.

export const callout: Draw<Callout> = (node, state, { labels }) => {
  const names = {
    note: labels.calloutNote,
    warning: labels.calloutWarning,
    key: labels.calloutKey,
    care: labels.calloutCare
  }
  return h('div', { className: ['callout', `callout-${node.kind}`] }, [
    h('p', { className: ['box-label'] }, names[node.kind]),
    ...state.all(node)
  ])
}

export const answer: Draw<Answer> = (node, state, { labels }) =>
  h('div', { className: ['answer'] }, [h('p', { className: ['box-label'] }, labels.answer), ...state.all(node)])

export const feedback: Draw<Feedback> = (node, state) => h('p', { className: ['feedback'] }, state.all(node))

export const sources: Draw<Sources> = (node, state, { labels }) =>
  h('div', { className: ['sources'] }, [h('p', { className: ['box-label'] }, labels.sources), ...state.all(node)])

export const paper: Draw<Paper> = (node, state) => h('div', { className: ['paper'] }, state.all(node))

export const columns: Draw<Columns> = (node, state) => h('div', { className: ['columns'] }, state.all(node))

export const column: Draw<Column> = (node, state) => h('div', { className: ['column'] }, state.all(node))

export const missing: Draw<Missing> = (node, state, { labels }) =>
  h('div', { className: ['missing'] }, [h('p', { className: ['box-label'] }, labels.missing), h('p', state.all(node))])

export const blank: Draw<Blank> = node => h('span', { className: ['blank'] }, node.value)

/** A list whose items appear one at a time on the screen, and stand complete everywhere else. */
export const steps: Draw<Steps> = (node, state, options) => {
  const drawn = state.all(node)
  if (options.steps)
    for (const content of drawn)
      if (content.type === 'element' && (content.tagName === 'ul' || content.tagName === 'ol'))
        for (const item of content.children) if (item.type === 'element') item.properties.className = ['fragment']
  return h('div', { className: ['steps'] }, drawn)
}
