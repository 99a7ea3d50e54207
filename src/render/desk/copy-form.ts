import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry } from '../contents/entry.js'
import { languageName } from '../contents/progress.js'
import type { Labels } from '../templates.js'
import { field, tick } from './task-page.js'

interface Copyable {
  readonly built: readonly ContentsEntry[]
  /** Drives that the system tells of, as absolute paths. */
  readonly drives: readonly string[]
}

/** The form that copies built files to a stick or another folder; nothing while there are none. */
export function drawCopyForm({ built, drives }: Copyable, labels: Labels): Element[] {
  if (built.length === 0) return []
  const list = drives.length > 0 ? 'drives' : undefined
  return [
    h('form', { id: 'copy', ariaLabelledBy: ['copy-title'] }, [
      h('h2', { id: 'copy-title' }, labels.deskStick),
      field(
        labels.deskStickTo,
        h('input', {
          type: 'text',
          name: 'to',
          id: 'to',
          dir: 'ltr',
          list,
          required: true,
          autocomplete: 'off',
          spellcheck: 'false',
          value: drives[0]
        }),
        labels.deskStickHint
      ),
      ...(list
        ? [
            h(
              'datalist',
              { id: 'drives', ariaLabel: labels.deskDrives },
              drives.map(drive => h('option', { value: drive }))
            )
          ]
        : []),
      h('fieldset', { className: ['ticks'] }, [
        h('legend', labels.deskForWhom),
        tick('whom', 'participants', [labels.deskForParticipants], true),
        tick('whom', 'facilitator', [labels.deskForFacilitator], false)
      ]),
      h('fieldset', { className: ['ticks'] }, [
        h('legend', labels.deskLanguages),
        ...built.map(({ language }) =>
          tick('copied', language, [h('span', { lang: language }, languageName(language))], true)
        )
      ]),
      h('p', [h('button', { type: 'submit', id: 'copy-now', className: ['main'] }, labels.deskCopy)]),
      h('p', { id: 'copied', role: 'status' })
    ])
  ]
}
