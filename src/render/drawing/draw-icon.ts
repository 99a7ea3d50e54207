import type { Element } from 'hast'
import { s } from 'hastscript'
import { iconOf } from '../../deck/icons.js'

/** An icon by its name, as a drawing that says `label` to a screen reader, or nothing; nothing when there is no such icon. */
export function drawIcon(name: string | undefined, label?: string): Element[] {
  const icon = name === undefined ? undefined : iconOf(name)
  if (!icon) return []
  const className = ['icon', ...(icon.turns ? ['turns'] : [])]
  const said = label === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label }
  return [s('svg', { viewBox: '0 0 24 24', ...said, className }, [s('path', { d: icon.path })])]
}
