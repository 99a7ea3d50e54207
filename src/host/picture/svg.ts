import { type CleanPicture, type PictureFault, sizeFault } from './picture.js'
import { attributesOf, type CleanRaster, isDrawn, isKept } from './svg-allowed.js'
import { isCheap } from './svg-cost.js'
import { readStyles, type Styles } from './svg-style.js'
import { readSvg, type SvgElement } from './svg-tree.js'

/** The longer side of a drawing, in px: it is as sharp at any size, and is shown as large as its place allows. */
const longest = 1920

/**
 * A drawing in SVG, written anew: shapes, words and colours that are on a list, and nothing else. What could run, load or move is not on it;
 * style sheets are resolved into attributes, names of other places are left out, and pictures within are cleaned by `cleanRaster`. Pages
 * show it by `<img>` alone, where a browser runs and loads nothing either.
 */
export function cleanSvg(bytes: Buffer, cleanRaster: CleanRaster): CleanPicture | PictureFault {
  const read = readSvg(bytes)
  if (typeof read === 'string') return read
  const size = sizeOf(read)
  if (!size) return 'no-pixels'
  if (!isCheap(read)) return 'too-detailed'
  const drawn = writeChildren(read, readStyles(read), cleanRaster)
  if (!isDrawn(drawn)) return 'no-pixels'
  const scale = longest / Math.max(size.width, size.height)
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)]
  const fault = sizeFault(width, height)
  if (fault) return fault
  const { x, y } = size
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${size.width} ${size.height}"`
  const own = attributesOf(read, readStyles(read), cleanRaster)
  const svg = Buffer.from(`${head}${own}>${drawn}</svg>\n`)
  return { mediaType: 'image/svg+xml', width, height, orientation: 1, bytes: svg }
}

function writeChildren(element: SvgElement, styles: Styles, cleanRaster: CleanRaster): string {
  const holdsText = /^(?:text|tspan|textPath)$/.test(element.name)
  return element.children
    .map(child => {
      if (typeof child === 'string') return holdsText ? escaped(child) : ''
      if (!isKept(child)) return ''
      // Programs put a drawing twice into `switch`: once for themselves. What a browser would draw is left.
      const name = child.name === 'switch' || child.name === 'a' ? 'g' : child.name
      const inside = writeChildren(child, styles, cleanRaster)
      const own = attributesOf(child, styles, cleanRaster)
      if (name === 'image' && !own.includes(' href=')) return ''
      return inside === '' ? `<${name}${own}/>` : `<${name}${own}>${inside}</${name}>`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of its plane that a drawing shows; `undefined` when it says none that can be seen. */
function sizeOf({ attributes }: SvgElement): ViewBox | undefined {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x = 0, y = 0, width = 0, height = 0] =
    box.length === 4 ? box : [0, 0, lengthOf(attributes.width), lengthOf(attributes.height)]
  const isSeen = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
  // A hair across a slide is a mistake, and costs what a page costs.
  return isSeen && Math.max(width / height, height / width) <= 100 ? { x, y, width, height } : undefined
}

const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96
}

function lengthOf(text = ''): number {
  const [, number = '', unit = ''] = /^\s*(\d*\.?\d+)\s*([a-z]{0,2})\s*$/i.exec(text) ?? []
  return Number(number) * (pixels[unit.toLowerCase()] ?? Number.NaN)
}
