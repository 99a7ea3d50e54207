import type { PhrasingContent } from 'mdast'
import { isSafeAddress } from '../../deck/links.js'
import { childOf, childrenOf, isOn, wordsIn, type Xml } from '../open/xml.js'
import { type Piece, phrasingOf } from '../phrasing.js'
import { onLine, underlined } from '../raised.js'
import { type Bullet, bulletOf, type StyleChain } from './styles.js'

/** A paragraph of a shape. */
export interface Para {
  readonly level: number
  readonly bullet: Bullet
  readonly content: readonly PhrasingContent[]
  /** Its words alone, on one line. */
  readonly text: string
  readonly isRtl: boolean
}

/** What a text needs to know of its file. */
export interface TextContext {
  readonly chain: StyleChain
  /** The address behind a relationship, as a deck may have it; undefined where there is none. */
  link(click: Xml): string | undefined
  /** Counts letters by language. */
  heard(language: string | undefined, text: string): void
  lose(what: string): void
}

/** The paragraphs of a text body; empty ones are left out. */
export function readParas(body: Xml | undefined, context: TextContext): Para[] {
  const own = childOf(body, 'lstStyle')
  const inside = { ...context, chain: [own, ...context.chain] }
  const paras = childrenOf(body, 'p').map(para => readPara(para, inside))
  return paras.filter(({ text }) => text !== '')
}

function readPara(para: Xml, context: TextContext): Para {
  const properties = childOf(para, 'pPr')
  const { lvl = '0', rtl } = properties?.attributes ?? {}
  const level = Math.min(8, Math.max(0, Number.parseInt(lvl, 10) || 0))
  const pieces = childrenOf(para).flatMap(child => readPiece(child, context))
  return {
    level,
    bullet: bulletOf(properties, level, context.chain),
    content: phrasingOf(pieces),
    text: pieces
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    isRtl: isOn(rtl)
  }
}

function readPiece(child: Xml, context: TextContext): Piece[] {
  if (child.name === 'br') return [{ text: '\n' }]
  // Formulas are words between signs.
  if (child.name === 'm' || child.name === 'oMathPara' || child.name === 'oMath') {
    context.lose('A formula: its letters are there, without fractions and roots')
    return [{ text: wordsIn(child) }]
  }
  if (child.name !== 'r' && child.name !== 'fld') return []
  const text = wordsIn(childOf(child, 't'))
  const properties = childOf(child, 'rPr')
  const { b, i, u = 'none', baseline = '0', strike, lang } = properties?.attributes ?? {}
  context.heard(lang, text)
  const click = childOf(properties, 'hlinkClick')
  const link = click && context.link(click)
  if (u !== 'none' && !click && text.trim() !== '') context.lose(underlined)
  const rise = Number.parseInt(baseline, 10) || 0
  return [
    {
      text: rise === 0 ? text : onLine(text, rise > 0 ? 'raised' : 'lowered', context.lose),
      bold: isOn(b),
      italic: isOn(i),
      struck: strike === 'sngStrike' || strike === 'dblStrike',
      ...(link !== undefined && { link })
    }
  ]
}

/** An address that a deck may link to, written as one; undefined for any other, such as a file of the author's computer. */
export function safeAddress(address: string): string | undefined {
  const written = address.trim().replace(/\s/g, '%20').replace(/\\/g, '/')
  const whole = /^www\./i.test(written) ? `https://${written}` : written
  return isSafeAddress(whole) && !whole.startsWith('#') ? whole : undefined
}
