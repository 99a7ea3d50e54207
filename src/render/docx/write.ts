import { tag, type Xml } from '../office/xml.js'
import { levelIndent } from './lists.js'
import { isPara } from './place.js'
import type { ListSign, Para, Piece } from './tree.js'
import type { WriteContext } from './write-context.js'
import { writeRuns } from './write-run.js'
import { writeTable } from './write-table.js'

/** The body of a document. Nothing begins a page where nothing stands before it. */
export function writePieces(pieces: readonly Piece[], context: WriteContext): Xml[] {
  return pieces.map((piece, index) => {
    if (!isPara(piece))
      return writeTable(piece, context, writePara) + tag('w:p', {}, properties({ style: 'Facts', runs: [] }, context))
    const { startsPage: _, ...rest } = piece
    return writePara(index === 0 ? rest : piece, context)
  })
}

export function writePara(para: Para, context: WriteContext): Xml {
  const marks = (para.ids ?? []).map(id => context.bookmark(id))
  return tag(
    'w:p',
    {},
    properties(para, context),
    marks.map(({ name, number }) => tag('w:bookmarkStart', { 'w:id': number, 'w:name': name })),
    writeRuns(para.runs, context),
    marks.map(({ number }) => tag('w:bookmarkEnd', { 'w:id': number }))
  )
}

/** In the order that the schema asks for. */
function properties(para: Para, context: WriteContext): Xml {
  const { style, sign, indent = 0, align, startsPage, staysWithNext } = para
  const level = sign === undefined ? 0 : Math.min(sign.level, 8)
  const isDeeper = indent > 0
  return tag(
    'w:pPr',
    {},
    tag('w:pStyle', { 'w:val': style }),
    staysWithNext ? tag('w:keepNext') : [],
    startsPage ? tag('w:pageBreakBefore') : [],
    sign === undefined
      ? []
      : tag('w:numPr', {}, tag('w:ilvl', { 'w:val': level }), tag('w:numId', { 'w:val': numberOf(sign, context) })),
    context.isRtl ? tag('w:bidi', style === 'Code' ? { 'w:val': 0 } : {}) : [],
    isDeeper ? indentOf(para, level) : [],
    align === undefined ? [] : tag('w:jc', { 'w:val': align === 'end' ? 'right' : align })
  )
}

/** A number or bullet stands as far before its words as in its list, a letter as far as in its style. */
function indentOf({ style, sign, indent = 0 }: Para, level: number): Xml {
  const inside = hanging[style] ?? 0
  if (sign) return tag('w:ind', { 'w:left': indent + levelIndent * (level + 1), 'w:hanging': levelIndent })
  return tag('w:ind', { 'w:left': indent + inside, 'w:hanging': inside === 0 ? undefined : inside })
}

const hanging: Partial<Record<Para['style'], number>> = { Option: 567, Question: 567, Cue: 1701, Fact: 3119 }

function numberOf({ kind, level }: ListSign, context: WriteContext): number {
  if (kind === 'bullet') return 1
  if (kind === 'check') return 2
  return context.list(kind.list, level, kind.start)
}
