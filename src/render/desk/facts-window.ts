import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../templates.js'

/** The form for the facts of the lesson; its script makes the fields. What each is for is said in English, as in the messages. */
export function factsWindow(labels: Labels): Element {
  return h('dialog', { id: 'facts', className: ['window'], ariaLabelledBy: ['facts-title'] }, [
    h('h2', { id: 'facts-title' }, labels.deskFacts),
    h('p', { className: ['hint'] }, labels.deskFactsRequired),
    h('div', { id: 'facts-fields' }),
    h('p', { id: 'facts-status', role: 'alert' }),
    h('p', { className: ['actions'] }, [
      h('button', { type: 'button', id: 'facts-save' }, labels.deskFactsSave),
      h('button', { type: 'button', id: 'facts-cancel' }, labels.deskCancel)
    ])
  ])
}
