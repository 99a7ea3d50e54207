import type { PageSize, Paper, PrintProfile } from '../format.js'

const millimetresPerInch = 25.4
const pixelsPerMillimetre = 96 / millimetresPerInch
export const pointsPerMillimetre = 72 / millimetresPerInch
/** Of a slide as it is drawn, in px. */
export const slideWidth = 1280

/** The sheets of paper that a trainer's printer holds. A4 is exactly 210 x 297 mm. */
export const pageSizes: Readonly<Record<Paper, PageSize>> = {
  a4: { width: 210 / millimetresPerInch, height: 297 / millimetresPerInch },
  letter: { width: 8.5, height: 11 }
}

/** The size of running text in points, which nothing on paper goes below, pictures of slides apart. paper/paper.css and the profiles set the same. */
export const textSizes: Readonly<Record<PrintProfile, number>> = { normal: 12, large: 18, dyslexia: 14 }

/** Margins in millimetres. Office printers cannot print on the outer 4 to 10 mm; the foot holds the page number. */
export const margins = { top: 17, side: 16, bottom: 20 }

/** The margins at the sides in millimetres: where letters are large, lines are as long as printers allow. */
export const sideMargins: Readonly<Record<PrintProfile, number>> = { normal: margins.side, large: 10, dyslexia: 13 }

/** The margin above the text in millimetres: where letters are large, what a draft says in the head of a page may need two lines. */
export const topMargins: Readonly<Record<PrintProfile, number>> = { normal: margins.top, large: 23, dyslexia: 19 }

/** The printable area of a sheet in millimetres, upright or on its side. */
export function printableArea(
  paper: Paper,
  print: PrintProfile = 'normal',
  isOnItsSide = false
): { width: number; height: number } {
  const { width: short, height: long } = pageSizes[paper]
  const [width, height] = isOnItsSide ? [long, short] : [short, long]
  return {
    width: width * millimetresPerInch - 2 * sideMargins[print],
    height: height * millimetresPerInch - topMargins[print] - margins.bottom
  }
}

/** The CSS `zoom` that draws a slide as wide as this many millimetres, rounded down so that it never spills. */
export function zoomFor(millimetres: number): number {
  return Math.floor((millimetres * pixelsPerMillimetre * 10000) / slideWidth) / 10000
}
