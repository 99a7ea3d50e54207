import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { itemsAt, numberAt, textOf } from '../objects.js'
import type { Element } from './structure.js'

const attributes = PDFName.of('A')

/** The names of the heading cells that a cell says it belongs to. */
export function headersOf(cell: Element): readonly string[] {
  return attributesOf(cell).flatMap(dict => itemsAt(dict, 'Headers').flatMap(item => textOf(item) ?? []))
}

/** Whether a cell reaches over more than one row or column. */
export function isMerged(cell: Element): boolean {
  return attributesOf(cell).some(dict => (numberAt(dict, 'ColSpan') ?? 1) > 1 || (numberAt(dict, 'RowSpan') ?? 1) > 1)
}

function attributesOf({ entries }: Element): readonly PDFDict[] {
  return dictsIn(entries.get(attributes))
}

function dictsIn(value: PDFObject | undefined): readonly PDFDict[] {
  if (value instanceof PDFDict) return [value]
  if (!(value instanceof PDFArray)) return []
  return value.asArray().flatMap((_, index) => dictsIn(value.lookup(index)))
}
