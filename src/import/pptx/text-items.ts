import type { RootContent } from 'mdast'
import { blocksOf, type Line, withTypedBullets } from '../lists.js'
import { childOf, childrenOf } from '../open/xml.js'
import { type SlideContext, textContext } from './context.js'
import { styleChain } from './placeholders.js'
import { type Shape, textBody } from './shapes.js'
import { sizeOf } from './styles.js'
import { type Para, readParas } from './text.js'

/** The text of a shape. */
export interface TextItem {
  readonly shape: Shape
  readonly paras: readonly Para[]
  /** The size of its first letters in hundredths of a point, where anything says it. */
  readonly size: number | undefined
}

export function readText(shape: Shape, context: SlideContext): TextItem {
  const chain = styleChain(shape.placeholder, context.ancestry)
  const body = textBody(shape)
  const paras = plainWhereAllIsBold(readParas(body, textContext(context, chain)))
  const [first] = childrenOf(body, 'p').flatMap(para => childrenOf(para, 'r'))
  return { shape, paras, size: sizeOf(childOf(first, 'rPr'), [childOf(body, 'lstStyle'), ...chain]) }
}

/** Where all of a text is bold, bold is its look and stresses nothing. */
function plainWhereAllIsBold(paras: readonly Para[]): Para[] {
  const isAll =
    paras.length > 1 &&
    paras.every(({ content }) => content.every(node => node.type === 'strong' || node.type === 'break'))
  if (!isAll) return [...paras]
  return paras.map(para => ({
    ...para,
    content: para.content.flatMap(node => (node.type === 'strong' ? node.children : [node]))
  }))
}

/** Paragraphs and lists. Numbers that are letters become figures, which is said. */
export function textBlocks(paras: readonly Para[], lose: (what: string) => void): RootContent[] {
  if (paras.some(({ bullet }) => typeof bullet === 'object' && !/^(?:arabic|ea)/.test(bullet.scheme)))
    lose('A list that was numbered with letters or Roman numbers: it has figures now')
  return blocksOf(withTypedBullets(paras.map(lineOf)))
}

function lineOf({ level, bullet, content }: Para): Line {
  const mark = bullet === 'none' ? undefined : bullet === 'bullet' ? bullet : { start: bullet.start }
  return { level, mark, content }
}
