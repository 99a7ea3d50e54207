import type { PDFRef } from '@cantoo/pdf-lib'
import type { Painted } from '../content/painted.js'
import { type Content, type Element, type Kid, rebuild } from '../structure/structure.js'

/**
 * Takes from heading cells what a browser draws again at the head of every page that a table runs over: it would be read twice.
 * On later pages it becomes an artifact.
 */
export function withoutRepeats(root: Element, painted: Painted): Element {
  return rebuild(root, element => [element.role === 'TH' ? withFirstOnly(element, painted) : element])
}

function withFirstOnly(cell: Element, painted: Painted): Element {
  const first = contentsIn(cell)[0]?.page
  const said = textOn(first, cell, painted)
  const isRepeat = (kid: Kid) =>
    kid.kind === 'content' && kid.page !== first && textOn(kid.page, cell, painted) === said
  const clean = (element: Element): Element => ({
    ...element,
    kids: element.kids.filter(kid => !isRepeat(kid)).map(kid => (kid.kind === 'element' ? clean(kid) : kid))
  })
  return clean(cell)
}

/** The text that a cell has on one page, as the letters' codes in their fonts. */
function textOn(page: PDFRef | undefined, cell: Element, painted: Painted): string {
  const here = contentsIn(cell).filter(content => content.page === page)
  return here.map(({ stream, number }) => painted.get(stream)?.get(number)?.text ?? '').join('\n')
}

function contentsIn(element: Element): readonly Content[] {
  return element.kids.flatMap(kid => (kid.kind === 'element' ? contentsIn(kid) : kid.kind === 'content' ? [kid] : []))
}
