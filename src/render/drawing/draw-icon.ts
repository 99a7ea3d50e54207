import type { Element } from 'hast'
import { s } from 'hastscript'
import { iconOf } from '../../deck/icons.js'

/** An icon by its name, as a drawing that says nothing to a screen reader; nothing when there is no such icon. */
export function drawIcon(name: string | undefined): Element[] {
  const icon = name === undefined ? undefined : iconOf(name)
  if (!icon) return []
  const className = ['icon', ...(icon.turns ? ['turns'] : [])]
  return [s('svg', { viewBox: '0 0 24 24', ariaHidden: 'true', className }, [s('path', { d: icon.path })])]
}
