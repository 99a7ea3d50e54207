import type { Element } from 'hast'
import { h } from 'hastscript'
import { iconOf } from '../../deck/icons.js'
import { sign } from './sign.js'

const kinds = { error: 'wrong', warning: 'warning', info: 'idea', none: 'check' }

/**
 * What the button of the messages says where it is a line below the slide: how many there are of each kind, each with its sign, and
 * the first error. The page's script fills it in.
 */
export const messageLine: Element = h('span', { className: ['message-line'] }, [
  ...Object.entries(kinds).flatMap(([kind, icon]) => [
    h('span', { className: ['kind', kind], dataKind: kind, hidden: true }, [sign(iconOf(icon)?.path), h('span')]),
    ' '
  ]),
  h('span', { className: ['first-error'], id: 'first-error' })
])
