import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Labels } from '../templates.js'

/** Signs on a square of 24, stroked: two arrows, two sheets, a bin, and an arrow back. */
const signs = {
  earlier: 'M12 20V5M6 11l6-6 6 6',
  later: 'M12 4v15M6 13l6 6 6-6',
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1',
  delete: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  undo: 'M9 5L4 10l5 5M4 10h10a5 5 0 010 10h-4'
}

/** The buttons above the list of slides; a live text says what they have done. */
export function slideTools(labels: Labels): Element {
  const words: Readonly<Record<keyof typeof signs, string>> = {
    earlier: `${labels.deskEarlier} (Alt+↑)`,
    later: `${labels.deskLater} (Alt+↓)`,
    duplicate: labels.deskDuplicate,
    delete: labels.deskDelete,
    undo: `${labels.deskUndo} (Ctrl+Z)`
  }
  return h('div', { className: ['slide-tools'] }, [
    h(
      'div',
      { className: ['slide-buttons'], role: 'group', ariaLabel: labels.deskSlideTools },
      Object.entries(words).map(([name, title]) =>
        h('button', { type: 'button', dataArrange: name, title, ariaLabel: title }, [drawSign(name)])
      )
    ),
    h('p', { id: 'arranged', className: ['unseen'], role: 'status' })
  ])
}

function drawSign(name: string): Element {
  const [, d = ''] = Object.entries(signs).find(([known]) => known === name) ?? []
  return s('svg', { viewBox: '0 0 24 24', ariaHidden: 'true' }, [s('path', { d })])
}
