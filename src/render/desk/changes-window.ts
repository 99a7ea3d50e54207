import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../templates.js'

/** The window that shows what has changed in the lesson, slide by slide; its script fills it in. */
export function changesWindow(labels: Labels): Element {
  const title = labels.deskWhatChanged.replace(/\s*…$/, '')
  return h('dialog', { id: 'changes', className: ['window'], ariaLabelledBy: ['changes-title'] }, [
    h('h2', { id: 'changes-title' }, title),
    h('label', { className: ['form-choice'] }, [
      `${labels.deskSince} `,
      h('select', { id: 'changes-since', dir: 'auto' })
    ]),
    h('p', { id: 'changes-status', role: 'status' }),
    h('div', { id: 'changes-list', tabIndex: 0, role: 'region', ariaLabel: title }),
    h('p', { className: ['actions'] }, [h('button', { type: 'button', id: 'changes-close' }, labels.deskClose)])
  ])
}
