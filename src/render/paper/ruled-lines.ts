import type { Element } from 'hast'
import { h } from 'hastscript'

/** Lines to write on. */
export function ruledLines(count: number): Element {
  return h(
    'div',
    { className: ['lines'], ariaHidden: 'true' },
    Array.from({ length: count }, () => h('div', { className: ['line'] }))
  )
}
