import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiagramLayout, diagramLayouts } from '../../src/deck/blocks.js'
import { itemsAllowed, layOutDiagram } from '../../src/layout/diagram.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import type { Box } from '../../src/layout/geometry.js'
import type { Item, Picture, PlacedItem } from '../../src/layout/picture.js'

const words = {
  en: ['Rain', 'River', 'Well', 'Pump', 'Clean bucket', 'Water committee', 'Pipe', 'Spring', 'School'],
  ar: ['مطر', 'نهر', 'بئر', 'مضخة', 'دلو نظيف', 'لجنة المياه', 'أنبوب', 'نبع', 'مدرسة'],
  zh: ['雨水', '河流', '水井', '水泵', '干净的桶', '用水委员会', '水管', '泉水', '学校']
}
type Language = keyof typeof words
const languages: readonly Language[] = ['en', 'ar', 'zh']

const plain = (text: string): Item => ({ text, children: [] })

/** A list as an author writes it for a layout: a hub and a tree have one item on top. */
function listFor(layout: DiagramLayout, count: number, language: Language): Item[] {
  const items = words[language].slice(0, count).map(plain)
  return layout === 'hub' || layout === 'tree' ? [{ text: words[language][5] ?? '', children: items }] : items
}

function countsFor(layout: DiagramLayout): readonly number[] {
  return layout === 'venn' ? [2, 3] : layout === 'matrix' ? [2, 4] : [2, 5, 9]
}

describe('a diagram is drawn as a person would expect', () => {
  for (const layout of diagramLayouts)
    for (const count of countsFor(layout))
      for (const language of languages)
        it(`${layout} of ${count} in ${language}`, async () => {
          const items = listFor(layout, count, language)
          const picture = layOutDiagram(layout, items)
          expect(fitDiagram(items, picture, language).overfull).toEqual([])
          await expect(asSvg(items, picture, language)).toMatchFileSnapshot(
            `expected/${layout}-${count}-${language}.svg`
          )
        })
})

const someText = fc.constantFrom('A', 'Rain', 'Water committee', 'Protection of civilians', '河流', 'لجنة المياه')
const someItems = (layout: DiagramLayout) => {
  const { least, most } = itemsAllowed(layout)
  const child = someText.map(plain)
  const item = fc.record({ text: someText, children: fc.array(child, { maxLength: layout === 'matrix' ? 2 : 4 }) })
  return fc.array(item, { minLength: least, maxLength: most })
}

describe('whatever the list', () => {
  for (const layout of diagramLayouts)
    it(`${layout} keeps every word inside the picture, apart from the others, in the order of the list`, () => {
      fc.assert(
        fc.property(someItems(layout), fc.integer({ min: 300, max: 470 }), (items, height) => {
          const picture = layOutDiagram(layout, items, height)
          expect(picture.items).toHaveLength(items.length)
          const labels = picture.items.map(({ label }) => label)
          const all = [
            ...labels,
            ...picture.items.flatMap(({ list, children }) => [
              ...(list ? [list] : []),
              ...children.map(({ label }) => label)
            ])
          ]
          for (const box of all) expect(isInside(box, picture), JSON.stringify(box)).toBe(true)
          for (const [index, box] of labels.entries())
            for (const other of labels.slice(index + 1)) expect(overlap(box, other)).toBe(false)
          for (const [index, { children }] of picture.items.entries()) {
            const below = items[index]?.children.length ?? 0
            expect(children.length === below || picture.items[index]?.list !== undefined || below === 0).toBe(true)
          }
        }),
        { numRuns: 150 }
      )
    })
})

function isInside({ x, y, width, height }: Box, { canvas }: Picture): boolean {
  return x >= -0.5 && y >= -0.5 && x + width <= canvas.width + 0.5 && y + height <= canvas.height + 0.5
}

function overlap(a: Box, b: Box): boolean {
  const slack = 1
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  )
}

/** The picture as a file that a browser shows: shapes, and each word at its place and size. */
function asSvg(items: readonly Item[], picture: Picture, language: Language): string {
  const { width, height } = picture.canvas
  const { sizes } = fitDiagram(items, picture, language)
  const mirrored = language === 'ar'
  const shapes = [...picture.ground, ...picture.items.flatMap(shapesOf)]
  const looks = {
    solid: 'fill="#0a4d87"',
    soft: 'fill="#e9f2fa" stroke="#0a5c9e" stroke-width="3"',
    line: 'fill="none" stroke="#0a5c9e" stroke-width="3"',
    arrow: 'fill="none" stroke="#0a5c9e" stroke-width="5"'
  }
  const texts = items.flatMap((item, index) => textsOf(item, picture.items[index], sizes, 1))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Noto Sans">`,
    `<g${mirrored ? ` transform="translate(${width} 0) scale(-1 1)"` : ''}>`,
    ...shapes.map(({ path, look }) => `  <path ${looks[look]} d="${path}"/>`),
    '</g>',
    ...texts.map(({ text, box, size, light }) => {
      const middle = box.x + box.width / 2
      const x = Math.round(mirrored ? width - middle : middle)
      const y = Math.round(box.y + box.height / 2 + size / 3)
      return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle"${light ? ' fill="#ffffff"' : ''}>${text}</text>`
    }),
    '</svg>',
    ''
  ].join('\n')
}

function shapesOf(item: PlacedItem): PlacedItem['shapes'] {
  return [...item.shapes, ...item.children.flatMap(shapesOf)]
}

function textsOf(
  item: Item,
  placed: PlacedItem | undefined,
  sizes: { readonly first: number; readonly second: number },
  level: number
): { text: string; box: Box; size: number; light: boolean }[] {
  if (!placed) return []
  const size = level === 1 ? sizes.first : sizes.second
  const own = { text: item.text, box: placed.label, size, light: placed.on === 'solid' }
  return [own, ...item.children.flatMap((child, index) => textsOf(child, placed.children[index], sizes, level + 1))]
}
