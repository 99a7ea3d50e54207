import { type Pixels, shrinkByWhole } from './pixels.js'

/** How light and how busy the cells of a picture are, row by row, from 0 to 255. */
export interface Tone {
  readonly columns: number
  readonly light: readonly number[]
  readonly busy: readonly number[]
}

/** The cells of every picture, whatever its shape. */
export const toneGrid = { columns: 16, rows: 12 } as const

// Squares of this many in a picture's width are what an eye sees behind a letter; noise within one does not count.
const squares = 320

// The lightest spots of a cell are smaller than a stroke of a letter: of so many of its squares none counts.
const specks = 0.05

/** How light and how busy each cell of a picture is, from its pixels. Where they are transparent they count as white: it may be seen there. */
export function toneOf(pixels: Pixels): Tone {
  const { data, width, height } = shrinkByWhole(pixels, Math.floor(pixels.width / squares))
  const cells = Array.from({ length: toneGrid.columns * toneGrid.rows }, () => new Uint32Array(256))
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 4) {
      const row = Math.floor((y * toneGrid.rows) / height)
      const cell = cells[row * toneGrid.columns + Math.floor((x * toneGrid.columns) / width)]
      const grey = greyOf(data, at)
      if (cell) cell[grey] = (cell[grey] ?? 0) + 1
    }
  return { columns: toneGrid.columns, light: cells.map(lightOf), busy: cells.map(busyOf) }
}

/** Of a cell with so many squares of each grey: the lightest that counts. */
function lightOf(cell: Uint32Array): number {
  const above = squaresOf(cell) * specks
  let [grey, seen] = [255, 0]
  for (; grey > 0; grey -= 1) {
    seen += cell[grey] ?? 0
    if (seen > above) break
  }
  // A picture of fewer squares than cells has some without any.
  return seen === 0 ? 255 : grey
}

function squaresOf(cell: Uint32Array): number {
  return cell.reduce((sum, many) => sum + many, 0)
}

function busyOf(cell: Uint32Array): number {
  const of = Math.max(1, squaresOf(cell))
  const mean = cell.reduce((sum, many, grey) => sum + many * grey, 0) / of
  return Math.round(Math.sqrt(cell.reduce((sum, many, grey) => sum + many * (grey - mean) ** 2, 0) / of))
}

/** The grey, from 0 to 255, that shines as much as a pixel. */
function greyOf(data: Uint8ClampedArray, at: number): number {
  const opacity = (data[at + 3] ?? 255) / 255
  const channel = (index: number) => curve[Math.round((data[at + index] ?? 0) * opacity + 255 * (1 - opacity))] ?? 0
  const shine = 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
  return Math.ceil(255 * (shine <= 0.0031308 ? shine * 12.92 : 1.055 * shine ** (1 / 2.4) - 0.055) - 1e-6)
}

const curve = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})
