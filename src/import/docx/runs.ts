import type { RootContent } from 'mdast'
import { childOf, childrenOf, elementsIn, isOn, wordsIn, type Xml } from '../open/xml.js'
import type { Piece } from '../phrasing.js'
import { safeAddress } from '../pptx/text.js'
import { onLine, underlined } from '../raised.js'
import type { DocxContext } from './context.js'
import { readDrawing } from './drawings.js'

/** What stands in a paragraph: its text, what is drawn in it, and what it refers to. */
export interface Runs {
  readonly pieces: Piece[]
  readonly blocks: RootContent[]
  readonly sources: string[]
  readonly comments: string[]
}

/** Reads what stands in a paragraph. Words that were deleted or hidden are left out; those that were inserted are there. */
export function readRuns(para: Xml, context: DocxContext): Runs {
  const runs: Runs = { pieces: [], blocks: [], sources: [], comments: [] }
  readInto(para, {}, runs, context)
  return runs
}

function readInto(parent: Xml, look: Omit<Piece, 'text'>, runs: Runs, context: DocxContext): void {
  for (const child of childrenOf(parent)) {
    switch (child.name) {
      case 'r':
        readRun(child, look, runs, context)
        break
      case 'hyperlink': {
        const found = context.relationships.get(child.attributes['r:id'] ?? '')
        const link = found?.isExternal ? safeAddress(found.target) : undefined
        if (found && link === undefined)
          context.lose(`A link to \`${found.target.slice(0, 80)}\`: only addresses of the web and of mail can be links`)
        readInto(child, link === undefined ? look : { ...look, link }, runs, context)
        break
      }
      case 'del':
      case 'moveFrom':
        context.lose('Tracked changes: deleted words are left out, inserted ones are there')
        break
      case 'oMath':
      case 'oMathPara':
        context.lose('A formula: its letters are there, without fractions and roots')
        runs.pieces.push({ text: [...elementsIn(child, 't')].map(wordsIn).join('') })
        break
      case 'commentRangeStart':
      case 'pPr':
        break
      default:
        readInto(child, look, runs, context)
    }
  }
}

function readRun(run: Xml, look: Omit<Piece, 'text'>, runs: Runs, context: DocxContext): void {
  const properties = childOf(run, 'rPr')
  if (isSet(properties, 'vanish')) {
    context.lose('Hidden words')
    return
  }
  const own = {
    ...look,
    bold: isSet(properties, 'b'),
    italic: isSet(properties, 'i'),
    struck: isSet(properties, 'strike') || isSet(properties, 'dstrike')
  }
  const { val, bidi } = childOf(properties, 'lang')?.attributes ?? {}
  const line = childOf(properties, 'u')?.attributes.val ?? 'none'
  const rise = childOf(properties, 'vertAlign')?.attributes.val
  const say = (text: string) => {
    context.languages.heard((isSet(properties, 'rtl') ? bidi : val) ?? context.styles.language, text)
    if (line !== 'none' && look.link === undefined && text.trim() !== '') context.lose(underlined)
    const isMoved = rise === 'superscript' || rise === 'subscript'
    const shown = isMoved ? onLine(text, rise === 'superscript' ? 'raised' : 'lowered', context.lose) : text
    runs.pieces.push({ ...own, text: shown })
  }
  for (const part of childrenOf(run)) {
    switch (part.name) {
      case 't':
        say(wordsIn(part))
        break
      case 'tab':
      case 'ptab':
        say(' ')
        break
      case 'br':
      case 'cr':
        if (part.attributes.type === undefined || part.attributes.type === 'textWrapping') say('\n')
        break
      case 'noBreakHyphen':
        say('-')
        break
      case 'footnoteReference':
      case 'endnoteReference': {
        const said = context.footnotes.get(`${part.name.startsWith('end') ? 'e' : 'f'}${part.attributes.id ?? ''}`)
        if (said) runs.sources.push(said)
        break
      }
      case 'commentReference': {
        const said = context.comments.get(part.attributes.id ?? '')
        if (said) runs.comments.push(said)
        break
      }
      case 'drawing':
      case 'pict':
      case 'object':
        runs.blocks.push(...readDrawing(part, context))
        break
      default:
    }
  }
}

function isSet(properties: Xml | undefined, name: string): boolean {
  const found = childOf(properties, name)
  return found !== undefined && isOn(found.attributes.val ?? '1')
}
