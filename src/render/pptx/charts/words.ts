import { tag, type Xml } from '../../office/xml.js'
import { fillOf, textSize } from '../look.js'

/** How words of a chart are set; `size` in px. */
export function words(size: number, colour: Xml, bold = false): Xml {
  return tag(
    'c:txPr',
    {},
    tag('a:bodyPr'),
    tag('a:lstStyle'),
    tag(
      'a:p',
      {},
      tag('a:pPr', {}, tag('a:defRPr', { sz: textSize(size), b: bold ? 1 : 0 }, fillOf(colour))),
      tag('a:endParaRPr', { lang: 'en-GB' })
    )
  )
}
