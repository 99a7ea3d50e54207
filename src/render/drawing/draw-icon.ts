import type { Element } from 'hast'
import { h, s } from 'hastscript'
import { iconOf } from '../../deck/icons.js'
import type { DrawingOptions } from './context.js'
import { shownPicture } from './picture-source.js'

/** An icon by its name, as a drawing that says `label` to a screen reader, or nothing; nothing when there is no such icon. */
export function drawIcon(name: string | undefined, label?: string): Element[] {
  const icon = name === undefined ? undefined : iconOf(name)
  if (!icon) return []
  const className = ['icon', ...(icon.turns ? ['turns'] : [])]
  const said = label === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label }
  return [s('svg', { viewBox: '0 0 24 24', ...said, className }, [s('path', { d: icon.path })])]
}

/** A picture that stands where an icon would, and says as little to a screen reader; its address, where it cannot be shown. */
export function drawPicture(address: string, className: string[], { deck }: Pick<DrawingOptions, 'deck'>): Element[] {
  const picture = shownPicture(deck, address)
  if (!picture) return [h('span', { className: ['picture-absent', ...className] }, address)]
  return [h('img', { src: picture.source, alt: '', width: picture.width, height: picture.height, className })]
}
