import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../templates.js'

/** The window with the form of a block; its script makes the fields. What each is for is said in English, as in the messages. */
export function formWindow(labels: Labels): Element {
  return h('dialog', { id: 'form', className: ['window'], ariaLabelledBy: ['form-title'] }, [
    h('h2', { id: 'form-title' }, labels.deskForm.replace(/\s*…$/, '')),
    h('label', { className: ['form-choice'] }, [
      `${labels.deskFormWhich} `,
      h('select', { id: 'form-which', dir: 'auto' })
    ]),
    h('p', { id: 'form-about', className: ['hint'], lang: 'en', dir: 'ltr' }),
    h('div', { id: 'form-fields' }),
    h('p', { id: 'form-status', role: 'alert' }),
    h('p', { className: ['actions'] }, [
      h('button', { type: 'button', id: 'form-save' }, labels.deskFormSave),
      h('button', { type: 'button', id: 'form-cancel' }, labels.deskCancel)
    ])
  ])
}
