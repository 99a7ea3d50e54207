import type { PhrasingContent } from 'mdast'
import { directionOf } from '../../deck/language.js'
import { isSafeAddress } from '../../deck/links.js'
import { decorative } from '../../deck/picture.js'
import { officeLanguage } from '../office/language-tag.js'
import type { Relations } from '../office/package.js'
import { escaped, tag, type Xml } from '../office/xml.js'
import { fillOf, textSize } from './look.js'

/** How the letters of some text are set, where it differs from what its place says. */
export interface Letters {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  readonly code?: boolean
  readonly link?: string
  /** BCP 47 tag, where it is not the deck's. */
  readonly language?: string
  /** In px. */
  readonly size?: number
  /** An element that a fill takes. */
  readonly colour?: Xml
}

/** A piece of text, or the end of a line. */
export type Run = ({ readonly text: string } & Letters) | 'break'

/** A paragraph: its text, and how deep in a list it stands, with what it begins with. */
export interface Para {
  readonly runs: readonly Run[]
  /** From 0. */
  readonly level?: number
  /** A dot, a number of a list, a sign of its own; without one it is plain text, indented as far as its list. */
  readonly bullet?: 'dot' | { readonly number: number; readonly letters?: true } | { readonly sign: string }
  readonly align?: 'start' | 'centre' | 'end'
}

/** What a placeholder of a template says of paragraphs, so that they do not say it themselves. */
export interface Inherited {
  readonly isCentred: boolean
  readonly hasBullets: boolean
}

/** What writing text needs to know. */
export interface TextContext {
  /** BCP 47 tag of the deck's text. */
  readonly language: string
  readonly relations: Relations
}

/** Running text as runs. Line ends of the source are spaces; a blank stands in brackets, a picture as what it shows. */
export function runsOf(nodes: readonly PhrasingContent[], letters: Letters = {}): Run[] {
  return nodes.flatMap(node => runOf(node, letters))
}

function runOf(node: PhrasingContent, letters: Letters): Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...letters }]
    case 'inlineCode':
      return [{ text: node.value, ...letters, code: true }]
    case 'break':
      return ['break']
    case 'strong':
      return runsOf(node.children, { ...letters, bold: true })
    case 'emphasis':
      return runsOf(node.children, { ...letters, italic: true })
    case 'delete':
      return runsOf(node.children, { ...letters, struck: true })
    case 'link':
      return runsOf(node.children, isOutside(node.url) ? { ...letters, link: node.url } : letters)
    case 'blank':
      return [{ text: `[ ${node.value} ]`, ...letters }]
    case 'fallback':
      return runsOf(node.children, { ...letters, language: node.language })
    case 'image':
      return node.alt && node.alt !== decorative ? [{ text: node.alt, ...letters, italic: true }] : []
    default:
      return []
  }
}

function isOutside(address: string): boolean {
  return isSafeAddress(address) && !address.startsWith('#')
}

/** The text of paragraphs, for what has no letters of its own. */
export function plainOf(paras: readonly Para[]): string {
  return paras.map(({ runs }) => runs.map(run => (run === 'break' ? ' ' : run.text)).join('')).join('\n')
}

/** Paragraphs as a shape has them; one is the least that there may be. */
export function writeParas(paras: readonly Para[], context: TextContext, inherited?: Inherited): Xml[] {
  return (paras.length === 0 ? [{ runs: [] }] : paras).map(para => writePara(para, context, inherited))
}

/** How far each level of a list is set in, in EMU, and how much its sign stands before it. */
export const levelInset = 438150
export const hanging = 419100
const deepest = 8

function writePara(
  { runs, level = 0, bullet, align = 'start' }: Para,
  context: TextContext,
  inherited: Inherited | undefined
): Xml {
  // Code is written from left to right in every language.
  const isCode = runs.length > 0 && runs.every(run => run === 'break' || run.code === true)
  const isRtl = directionOf(context.language) === 'rtl' && !isCode
  const sides = isRtl ? { start: 'r', centre: 'ctr', end: 'l' } : { start: 'l', centre: 'ctr', end: 'r' }
  const depth = Math.min(level, deepest)
  const isListed = bullet !== undefined
  // Their room before a sign is too narrow for a number.
  const isTheirs = bullet === 'dot' && inherited?.hasBullets === true
  const isAligned = inherited === undefined || align !== 'start' || (isRtl && !inherited.isCentred)
  return tag(
    'a:p',
    {},
    tag(
      'a:pPr',
      {
        marL: isTheirs ? undefined : isListed ? levelInset * (depth + 1) : levelInset * depth,
        indent: isTheirs ? undefined : isListed ? -hanging : 0,
        lvl: depth === 0 ? undefined : depth,
        algn: isAligned ? sides[align] : undefined,
        rtl: isRtl ? 1 : 0
      },
      isTheirs ? '' : bulletOf(bullet)
    ),
    runs.map(run => writeRun(run, context)),
    tag('a:endParaRPr', { lang: officeLanguage(context.language) })
  )
}

function bulletOf(bullet: Para['bullet']): Xml {
  if (bullet === undefined) return tag('a:buNone')
  if (bullet === 'dot') return tag('a:buFont', { typeface: 'Arial' }) + tag('a:buChar', { char: '•' })
  if ('sign' in bullet) return tag('a:buFont', { typeface: 'Segoe UI Symbol' }) + tag('a:buChar', { char: bullet.sign })
  return (
    tag('a:buFont', { typeface: '+mj-lt' }) +
    tag('a:buAutoNum', {
      type: bullet.letters ? 'alphaUcPeriod' : 'arabicPeriod',
      startAt: bullet.number === 1 ? undefined : bullet.number
    })
  )
}

function writeRun(run: Run, context: TextContext): Xml {
  const lang = officeLanguage(run === 'break' ? context.language : (run.language ?? context.language))
  if (run === 'break') return tag('a:br', {}, tag('a:rPr', { lang }))
  if (run.text === '') return ''
  const { bold, italic, struck, code, link, size, colour } = run
  const properties = tag(
    'a:rPr',
    {
      lang,
      sz: size === undefined ? undefined : textSize(size),
      b: bold === undefined ? undefined : bold ? 1 : 0,
      i: italic ? 1 : undefined,
      strike: struck ? 'sngStrike' : undefined,
      dirty: 0
    },
    colour === undefined ? [] : fillOf(colour),
    code ? ['a:latin', 'a:cs'].map(name => tag(name, { typeface: 'Courier New' })) : [],
    link === undefined ? [] : tag('a:hlinkClick', { 'r:id': context.relations.toAddress(link) })
  )
  return tag('a:r', {}, properties, tag('a:t', {}, escaped(run.text)))
}
