import type { Package } from '../open/package.js'
import { childOf, childrenOf, type Xml } from '../open/xml.js'

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  /** From 1; absent for what is no heading. */
  readonly heading?: number
  readonly kind?: 'title' | 'subtitle' | 'contents' | 'quote' | undefined
  /** The list that the style is in. */
  readonly numbering?: Xml | undefined
}

/** The mark of a paragraph in a list. */
export type Mark = 'bullet' | 'number'

export interface Styles {
  /** The language of a text that names none. */
  readonly language: string | undefined
  style(id: string | undefined): ParagraphStyle
  /** The mark of a level of a list; undefined where it has none. */
  mark(list: string, level: number): { readonly mark: Mark; readonly start: number } | undefined
}

const levels = 20

export function readStyles(opened: Package): Styles {
  const related = [...opened.relationships(opened.main).values()]
  const partOf = (type: string) => opened.part(related.find(one => one.type === type && !one.isExternal)?.target)
  const styles = partOf('styles')
  const numbering = partOf('numbering')
  const byId = new Map(childrenOf(styles, 'style').map(style => [style.attributes.styleId ?? '', style] as const))
  const lists = new Map(childrenOf(numbering, 'num').map(num => [num.attributes.numId ?? '', num] as const))
  const abstracts = new Map(
    childrenOf(numbering, 'abstractNum').map(list => [list.attributes.abstractNumId ?? '', list] as const)
  )
  return {
    language: childOf(styles, 'docDefaults', 'rPrDefault', 'rPr', 'lang')?.attributes.val,
    style: id => styleOf(id, byId),
    mark(list, level) {
      const num = lists.get(list)
      const abstract = abstracts.get(childOf(num, 'abstractNumId')?.attributes.val ?? '')
      const found = childrenOf(abstract, 'lvl').find(({ attributes }) => attributes.ilvl === String(level))
      const format = childOf(found, 'numFmt')?.attributes.val ?? 'bullet'
      if (list === '0' || format === 'none' || !num) return undefined
      const override = childrenOf(num, 'lvlOverride').find(({ attributes }) => attributes.ilvl === String(level))
      const start = childOf(override, 'startOverride') ?? childOf(found, 'start')
      return { mark: format === 'bullet' ? 'bullet' : 'number', start: Number(start?.attributes.val ?? 1) || 1 }
    }
  }
}

/** What a style says, or those that it is based on. Names of Word's own styles are English in every language. */
function styleOf(id: string | undefined, byId: ReadonlyMap<string, Xml>): ParagraphStyle {
  let style = byId.get(id ?? '')
  let found: ParagraphStyle = kindByName(id ?? '')
  for (let step = 0; style && step < levels; step += 1) {
    const name = childOf(style, 'name')?.attributes.val ?? ''
    const outline = Number(childOf(style, 'pPr', 'outlineLvl')?.attributes.val ?? Number.NaN)
    const byName = kindByName(name)
    const heading = found.heading ?? byName.heading ?? (outline < 9 ? outline + 1 : undefined)
    found = {
      ...(heading !== undefined && { heading }),
      kind: found.kind ?? byName.kind,
      numbering: found.numbering ?? childOf(style, 'pPr', 'numPr')
    }
    style = byId.get(childOf(style, 'basedOn')?.attributes.val ?? '')
  }
  return found
}

function kindByName(name: string): ParagraphStyle {
  const heading = /^heading ?([1-9])$/i.exec(name)?.[1]
  if (heading) return { heading: Number(heading) }
  if (/^title$/i.test(name)) return { kind: 'title' }
  if (/^subtitle$/i.test(name)) return { kind: 'subtitle' }
  if (/^toc ?(?:[1-9]|heading)$/i.test(name)) return { kind: 'contents' }
  return /^(?:intense )?quote$/i.test(name) ? { kind: 'quote' } : {}
}
