import type { Box } from '../../deck/diagrams/geometry.js'
import { type Script, scriptOf } from '../../deck/language.js'
import { linesOf } from '../../layout/text-width.js'
import type { Slot } from './frames.js'
import { parasHeight } from './heights.js'
import type { Para } from './text.js'

/** Where a text box keeps away from its edges when nobody says, in px: a tenth of an inch, and half of that. */
const usualInset = { across: 9.6, down: 4.8 }
const lines: Readonly<Record<Script, number>> = { alphabetic: 1.2, arabic: 1.3, ideographic: 1.35 }

/** The largest size, in px, at which a title fits into a template's place for it; no smaller than a third of its own. */
export function fittedSize(
  text: string,
  { box, size, isCapitals }: NonNullable<Slot['own']>,
  language: string
): { readonly size: number } {
  const words = isCapitals ? text.toUpperCase() : text
  const room = box.width - 2 * usualInset.across
  const height = Math.max(box.height - 2 * usualInset.down, size * 1.2)
  const fits = (own: number) =>
    linesOf(words, own, room, 700, language) * own * lines[scriptOf(language)] <= height + own * 0.15
  const shares = [1, 0.9, 0.8, 0.72, 0.64, 0.57, 0.5, 0.44, 0.38, 0.33]
  return { size: size * (shares.find(share => fits(size * share)) ?? 0.33) }
}

/** How wide a place is for lines that are measured in letters that are not bold. */
export function roomFor(width: number, own: Slot['own']): number {
  return own?.isBold ? width / 1.12 : width
}

/** Words in a template's place, in the size that it gives them or, where they are too many, in a smaller one; far too many take the room below, too. */
export function fittedParas(
  paras: readonly Para[],
  own: NonNullable<Slot['own']>,
  { language, foot }: { readonly language: string; readonly foot: number }
): { readonly size?: number; readonly box?: Box } {
  const { box, size } = own
  const room = roomFor(box.width - 2 * usualInset.across, own)
  const fits = (each: number, height: number) =>
    parasHeight(paras, each, room, language) <= height - 2 * usualInset.down
  if (fits(size, box.height)) return {}
  const shares = [0.9, 0.8, 0.72, 0.64]
  const share = shares.find(one => fits(size * one, box.height))
  if (share !== undefined) return { size: size * share }
  const height = Math.max(box.height, foot - box.y)
  const smaller = [...shares, 0.57, 0.5, 0.44, 0.38].find(one => fits(size * one, height)) ?? 0.33
  return { size: size * smaller, box: { ...box, height } }
}
