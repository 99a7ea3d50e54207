import type { Element } from 'hast'
import { s } from 'hastscript'

/** An outline on a square of 24. */
export function sign(path: string | undefined): Element {
  return s('svg', { viewBox: '0 0 24 24', ariaHidden: 'true', className: ['sign'] }, [s('path', { d: path })])
}
