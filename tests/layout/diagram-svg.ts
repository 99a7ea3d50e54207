import type { Box, Item, PlacedDiagram, PlacedItem, Shape } from '../../src/deck/diagrams/geometry.js'
import { directionOf } from '../../src/deck/language.js'
import { lineHeights } from '../../src/layout/box-sizes.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import { textWidth } from '../../src/layout/text-width.js'

const looks: Readonly<Record<Shape['look'], string>> = {
  solid: 'fill="#0a4d87"',
  soft: 'fill="#e9f2fa" fill-opacity="0.6" stroke="#0a5c9e" stroke-width="3"',
  'soft-2': 'fill="#1b5e3a" fill-opacity="0.26" stroke="#1b5e3a" stroke-width="3"',
  'soft-3': 'fill="#5b3a86" fill-opacity="0.26" stroke="#5b3a86" stroke-width="3"',
  tile: 'fill="#e9f2fa" stroke="#0a5c9e" stroke-width="2"',
  'tint-1': 'fill="#85a6c3" stroke="#0a5c9e"',
  'tint-2': 'fill="#bed0e0" stroke="#0a5c9e"',
  'tint-3': 'fill="#ebf1f5" stroke="#0a5c9e"',
  line: 'fill="none" stroke="#0a5c9e" stroke-width="3"',
  arrow: 'fill="none" stroke="#0a5c9e" stroke-width="4"',
  head: 'fill="#0a5c9e" stroke="#0a5c9e" stroke-width="3"',
  track: 'fill="none" stroke="#6c9dc5" stroke-width="8"',
  sea: 'fill="#dae4ed"',
  land: 'fill="#f0f1f3"',
  area: 'fill="#cedbe7"',
  border: 'fill="none" stroke="#0a5c9e" stroke-width="1.5" stroke-dasharray="6 6"',
  plate: 'fill="#ffffff" fill-opacity="0.82"',
  pin: 'fill="#b0500a" stroke="#ffffff" stroke-width="3"',
  here: 'fill="#b0500a"',
  frame: 'fill="#ffffff"',
  focus: 'fill="#b0500a"',
  'focus-tile': 'fill="#b0500a"'
}

/**
 * A laid-out diagram as an SVG file that any browser opens: its shapes, the boxes that its words may fill, dotted, and the
 * words in the size and the lines that layout foresees.
 */
export function diagramSvg(items: readonly Item[], picture: PlacedDiagram, language: string): string {
  const { width, height } = picture.canvas
  const { sizes } = fitDiagram(items, picture, language)
  const mirrored = directionOf(language) === 'rtl'
  const draw = (placed: PlacedItem, item: Item, size: number): string[] => [
    ...placed.shapes.map(shape),
    ...words(
      item.text,
      placed.label,
      size,
      placed.on === 'solid' || placed.on === 'focus' ? '#ffffff' : '#14213a',
      placed.align
    ),
    ...(placed.list ? list(item.children, placed.list) : []),
    ...placed.children.flatMap((child, index) => draw(child, item.children[index] ?? nothing, sizes.second))
  ]
  const shape = ({ path, look }: Shape) =>
    `  <path d="${path}" ${looks[look]}${mirrored ? ` transform="translate(${width} 0) scale(-1 1)"` : ''}/>`
  const words = (text: string, box: Box, size: number, colour: string, align: PlacedItem['align']) => {
    const line = size * lineHeights(language).diagram
    const lines = broken(text, box.width / size)
    const [left, right] = mirrored ? [width - box.x - box.width, width - box.x] : [box.x, box.x + box.width]
    const first = box.y + (box.height - lines.length * line) / 2 + line / 2 + size * 0.35
    const [x, anchor] =
      align === 'centre'
        ? [(left + right) / 2, 'middle']
        : [(align === 'start') === mirrored ? right : left, align === 'start' ? 'start' : 'end']
    return [
      `  <rect x="${px(left)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" fill="none" stroke="#c05000" stroke-dasharray="2 4"/>`,
      ...lines.map(
        (text, index) =>
          `  <text x="${px(x)}" y="${px(first + index * line)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
      )
    ]
  }
  const list = (below: readonly Item[], box: Box) => {
    const height = box.height / Math.max(1, below.length)
    return below.flatMap(({ text }, index) =>
      words(text, { ...box, y: box.y + index * height, height }, sizes.list, '#14213a', 'start')
    )
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" direction="${directionOf(language)}" font-family="Noto Sans, Vazirmatn, Noto Sans SC, sans-serif" font-weight="700">`,
    ...picture.ground.map(shape),
    ...picture.items.flatMap((placed, index) =>
      draw(placed, items[index] ?? nothing, placed.isFirst ? sizes.centre : sizes.first)
    ),
    '</svg>',
    ''
  ].join('\n')
}

const nothing: Item = { text: '', children: [] }

function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A text cut into lines no wider than `room` em: at spaces, and between ideographs. */
function broken(text: string, room: number): string[] {
  const lines: string[] = []
  for (const piece of text.split(/(?<= )|(?=\p{Script=Han})/u)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth((last + piece).trimEnd(), 700) <= room) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map(line => line.trimEnd())
}
