import { type Script, scriptOf } from '../../deck/language.js'
import { linesOf } from '../../layout/text-width.js'
import type { Para } from './text.js'

/** Heights of lines in em, as the fonts that office programs have set them: Arial, and Microsoft YaHei for ideographs. */
const lines: Readonly<Record<Script, number>> = { alphabetic: 1.2, arabic: 1.25, ideographic: 1.35 }
/** The space before a paragraph, in em, as the master says it. */
export const spaceBefore = 0.25
/** How far a level of a list is set in, in px: `levelInset`. */
const inset = 46

/**
 * The height in px of paragraphs in a box `width` px wide, where their text is `size` px: predicted by the widths of Noto Sans, which is wider
 * than what most computers have.
 */
export function parasHeight(paras: readonly Para[], size: number, width: number, language: string): number {
  const line = lines[scriptOf(language)]
  return paras.reduce((sum, { runs, level = 0, bullet }) => {
    const room = Math.max(size * 2, width - inset * (level + (bullet === undefined ? 0 : 1)))
    const text = runs.map(run => (run === 'break' ? '\n' : run.text)).join('')
    const pieces = text.split('\n')
    const count = pieces.reduce((total, piece) => total + linesOf(piece, size, room, 400, language), 0)
    return sum + count * size * line + size * spaceBefore
  }, 0)
}
