import type { Block } from '../../deck/blocks.js'
import type { Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { fittedParas } from './fitted-size.js'
import { sourcesOf } from './frame.js'
import type { Slot } from './frames.js'
import { piecesOf } from './pieces.js'
import { textShape } from './shapes.js'
import { stackShapes } from './stack.js'
import type { Para } from './text.js'

/** What a title slide or a divider says below its title, on a template: all of its words in the one placeholder that there is for them, or in a box of its own. */
export function wordsOnTemplate(
  said: readonly Para[],
  rest: readonly Block[],
  slot: Slot | undefined,
  context: SlideContext
): Xml[] {
  const { frame, palette, language } = context
  const foot = frame.foot - sourcesOf(context).height
  const drawn = rest.filter(block =>
    piecesOf([block], context, false).some(({ kind }) => kind !== 'text' && kind !== 'box')
  )
  const words = piecesOf(
    rest.filter(block => !drawn.includes(block)),
    context,
    false
  ).flatMap(piece => (piece.kind === 'text' || piece.kind === 'box' ? piece.paras : []))
  const paras = [...said, ...words]
  const above = slot?.own ?? frame.title?.own
  const top = above ? above.box.y + above.box.height : frame.size.height / 2
  const x = above?.box.x ?? frame.body.x
  const box = {
    x,
    y: top,
    width: above?.box.width ?? frame.body.width,
    height: Math.max(120, foot - top)
  }
  const own = slot?.own
  const shapes =
    paras.length === 0
      ? []
      : [
          own && slot
            ? textShape(
                { name: 'Words', placeholder: slot, paras, ...fittedParas(paras, own, { language, foot }) },
                context
              )
            : textShape({ name: 'Words', box, paras, size: 28, colour: palette.colour('ink') }, context)
        ]
  return drawn.length === 0 ? shapes : [...shapes, ...stackShapes(drawn, box, { ...context, text: 26, gap: 12 })]
}
