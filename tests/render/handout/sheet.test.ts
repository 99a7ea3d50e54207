import { expect, test } from 'vitest'
import { papers, perPageCounts } from '../../../src/render/format.js'
import { caption, gaps, lineHeight, pageLayout, smallestWords } from '../../../src/render/handout/page-layout.js'
import { margins, pageSizes, printableArea } from '../../../src/render/paper/page-size.js'

test('paper has its exact size, and margins that every office printer can keep', () => {
  expect(pageSizes.a4.width * 25.4).toBeCloseTo(210, 6)
  expect(pageSizes.a4.height * 25.4).toBeCloseTo(297, 6)
  expect(pageSizes.letter).toEqual({ width: 8.5, height: 11 })
  expect(Math.min(margins.top, margins.side, margins.bottom)).toBeGreaterThanOrEqual(10)
})

for (const paper of papers)
  for (const perPage of perPageCounts)
    test(`${perPage} slides, their captions and lines fit a page of ${paper}`, () => {
      const area = printableArea(paper)
      const { columns, rows, height, cellHeight, pictureWidth, lines } = pageLayout(perPage, paper)
      expect(columns * rows).toBe(perPage)
      expect(rows * cellHeight + (rows - 1) * gaps.row).toBeLessThanOrEqual(height + 1e-9)
      expect(columns * pictureWidth + (columns - 1) * gaps.column).toBeLessThanOrEqual(area.width + 1e-9)
      const below = lines.where === 'below' ? lines.count * lineHeight : 0
      expect(caption + (pictureWidth * 9) / 16 + below).toBeLessThanOrEqual(cellHeight + 1e-9)
    })

test.each([
  [1, 'below', 10],
  [2, 'none', 0],
  [3, 'beside', 6],
  [4, 'below', 5],
  [6, 'below', 1],
  [9, 'below', 2]
] as const)('a page of %i slides has its lines %s the pictures, %i or more', (perPage, where, count) => {
  for (const paper of papers) {
    const { lines } = pageLayout(perPage, paper)
    expect(lines.where).toBe(where)
    expect(lines.count).toBeGreaterThanOrEqual(count)
  }
})

test('three slides a page are as large as the height of the page allows, with room to write beside them', () => {
  for (const paper of papers) {
    const { cellHeight, pictureWidth } = pageLayout(3, paper)
    expect((pictureWidth * 9) / 16).toBeGreaterThan(cellHeight - caption - 0.5)
    expect(printableArea(paper).width - pictureWidth).toBeGreaterThan(50)
  }
})

test.each([
  [2, 12],
  [3, 9],
  [4, 6],
  [6, 6],
  [9, 3]
] as const)('with %i slides a page of A4, the smallest words on slides have about %i points', (perPage, points) => {
  expect(Math.floor(smallestWords(pageLayout(perPage, 'a4')))).toBe(points)
})
