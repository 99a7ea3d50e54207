import type { Element } from 'hast'
import { optionLetter } from '../option-letter.js'
import { elementsIn, firstWith, hasClass } from './hast.js'
import { type DrawContext, withFirst } from './place.js'
import { runsOf, trimmed } from './runs.js'
import type { ListSign, Para, Piece, Run } from './tree.js'

/** How far each level of a list is set in, in twentieths of a point. */
export const levelIndent = 397
/** How far an option stands behind its letter. */
export const optionIndent = 567

/** A list: its items with bullets, numbers or boxes to tick. Lettered options have their letters as text, as not every office program knows those of all languages. */
export function listPieces(list: Element, drawing: DrawContext): Piece[] {
  const { place, draw } = drawing
  const items = elementsIn(list).filter(({ tagName }) => tagName === 'li')
  if (hasClass(list, 'facts')) return factLine(items, drawing)
  if (hasClass(list, 'options')) return items.flatMap((item, index) => option(item, index, drawing))
  if (hasClass(list, 'asked-options')) return items.flatMap(item => askedOption(item, drawing))
  if (hasClass(list, 'bubbles')) return items.map(item => bubbles(item, drawing))
  // In the middle of a page, signs would stand anywhere.
  if (place.align === 'center') return items.flatMap(item => draw(item.children))
  const level = place.level + 1
  const isOrdered = list.tagName === 'ol'
  const isChecked = hasClass(list, 'checklist')
  const start = typeof list.properties.start === 'number' ? list.properties.start : 1
  const sign: ListSign = { kind: isOrdered ? { list, start } : isChecked ? 'check' : 'bullet', level }
  return items.flatMap(item => {
    const pieces = draw(item.children, {
      style: place.style === 'TableText' ? 'TableText' : 'ListContinue',
      level,
      indent: place.indent + levelIndent
    })
    return withFirst(pieces, first => {
      if (first.sign) return first
      const box: Run[] = isOrdered && isChecked ? [{ text: '☐ ' }] : []
      return { ...listed(first, sign, place.indent), runs: [...box, ...first.runs] }
    })
  })
}

function listed(para: Para, sign: ListSign, indent: number): Para {
  const { indent: _, ...rest } = para
  const style = para.style === 'TableText' ? 'TableText' : typeof sign.kind === 'string' ? 'ListBullet' : 'ListNumber'
  return { ...rest, style, sign, ...(indent > 0 && { indent }) }
}

/** What is true of an activity, in one line. */
function factLine(items: readonly Element[], { context }: DrawContext): Piece[] {
  const facts = items.map(item => trimmed(runsOf(item.children, context))).filter(runs => runs.length > 0)
  const runs = facts.flatMap((fact, index): Run[] => (index === 0 ? fact : [{ text: ' · ' }, ...fact]))
  return runs.length === 0 ? [] : [{ style: 'Facts', runs, staysWithNext: true }]
}

/** An option by its letter; one that is right says so behind its words. */
function option(item: Element, index: number, { context, place, draw }: DrawContext): Piece[] {
  const key = elementsIn(item).find(child => hasClass(child, 'key'))
  const said = item.children.filter(child => child !== key)
  const right: Run[] = key ? [{ text: '  ' }, ...runsOf(key.children, context, { bold: true })] : []
  const pieces = draw(said, { style: 'Normal', indent: place.indent + optionIndent })
  return lettered(pieces, [{ text: `${optionLetter(index, context.labels)}.`, bold: true }], right, place.indent)
}

/** An option of a test, with a sign to mark. */
function askedOption(item: Element, { context, place, draw }: DrawContext): Piece[] {
  const [sign, letter, text] = elementsIn(item)
  const pieces = draw(text?.children ?? [], { style: 'Normal', indent: place.indent + optionIndent })
  const head = runsOf(
    [sign, letter].filter(part => part !== undefined),
    context,
    { bold: true }
  )
  return lettered(
    pieces,
    head.flatMap((run, index): Run[] => (index === 0 ? [run, { text: '\u00a0' }] : [run])),
    [],
    place.indent
  )
}

function lettered(pieces: readonly Piece[], head: readonly Run[], after: readonly Run[], indent: number): Piece[] {
  return withFirst(pieces, first => ({
    ...first,
    style: 'Option',
    runs: [...head, 'tab', ...first.runs, ...after],
    indent
  }))
}

/** A line of an answer sheet: the number of a question, and its letters to mark. */
function bubbles(item: Element, { context }: DrawContext): Para {
  const place = firstWith(item, 'place')
  const letters = elementsIn(item).filter(child => hasClass(child, 'bubble'))
  return {
    style: 'Option',
    runs: [
      ...runsOf(place?.children ?? [], context, { bold: true }),
      { text: '.', bold: true },
      ...letters.flatMap((letter): Run[] => [
        'tab',
        { text: hasClass(letter, 'many') ? '□\u00a0' : '○\u00a0' },
        ...runsOf(letter.children, context)
      ])
    ]
  }
}
