import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../templates.js'

/** The window in which is chosen what to add; its script fills the list. What may be added is named in English, as in the text itself. */
export function palette(labels: Labels): Element {
  return h('dialog', { id: 'palette', className: ['window'], ariaLabelledBy: ['palette-title'] }, [
    h('h2', { id: 'palette-title' }, labels.deskAdd),
    h('input', {
      id: 'palette-filter',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: labels.deskAddFilter,
      ariaLabel: labels.deskAddFilter,
      ariaExpanded: 'true',
      ariaControls: ['palette-list'],
      ariaAutoComplete: 'list'
    }),
    h('ul', { id: 'palette-list', role: 'listbox', ariaLabel: labels.deskAdd, lang: 'en', dir: 'ltr' }),
    h('p', { id: 'palette-status', role: 'status' }),
    h('button', { type: 'button', id: 'palette-close' }, labels.deskClose)
  ])
}
