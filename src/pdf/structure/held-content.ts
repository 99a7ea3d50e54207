import type { PDFRef } from '@cantoo/pdf-lib'
import { type Element, walk } from './structure.js'

/** The numbers of the content that some trees hold, by content stream. */
export function heldContent(roots: readonly Element[]): ReadonlyMap<PDFRef, ReadonlySet<number>> {
  const held = new Map<PDFRef, Set<number>>()
  for (const kid of roots.flatMap(root => [...walk(root)])) {
    if (kid.kind !== 'content') continue
    const numbers = held.get(kid.stream) ?? new Set()
    held.set(kid.stream, numbers.add(kid.number))
  }
  return held
}
