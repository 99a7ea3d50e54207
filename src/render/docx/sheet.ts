import type { PageSize } from '../format.js'
import { margins, topMargins } from '../paper/page-size.js'

const millimetresPerInch = 25.4
/** Twentieths of a point, in which text documents count. */
const perInch = 1440

export function twips(millimetres: number): number {
  return Math.round((millimetres / millimetresPerInch) * perInch)
}

/** A sheet of paper with its margins, in twentieths of a point. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly top: number
  readonly bottom: number
  /** Of the text. */
  readonly room: number
}

export function sheetOf({ width, height }: PageSize): Sheet {
  const side = twips(margins.side + 4)
  const whole = Math.round(width * perInch)
  return {
    width: whole,
    height: Math.round(height * perInch),
    side,
    top: twips(topMargins.large),
    bottom: twips(margins.bottom),
    room: whole - 2 * side
  }
}
