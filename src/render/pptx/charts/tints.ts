import type { Xml } from '../../office/xml.js'
import type { SlideContext } from '../context.js'

/** The fills of the levels below the strongest, as the sheet of slides has them: each lighter than the one before it, and all of them grounds for words. */
export function chartTints({ palette, ground }: Pick<SlideContext, 'palette' | 'ground'>): readonly [Xml, Xml, Xml] {
  // A ground of a colour of its own is nearer to the words on it.
  const second = ground === 'accent' ? 0.3 : 0.44
  return [palette.tinted('solid-edge', second), palette.tinted('solid-edge', second / 2), palette.colour('ground')]
}
