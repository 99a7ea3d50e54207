import { expect, test } from 'vitest'
import { papers, perPageCounts } from '../../../src/render/format.js'
import { gaps, lineHeight, sheetOf } from '../../../src/render/handout/sheet.js'
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
      const { columns, rows, height, cellHeight, pictureWidth, lines } = sheetOf(perPage, paper)
      expect(columns * rows).toBe(perPage)
      expect(rows * cellHeight + (rows - 1) * gaps.row).toBeLessThanOrEqual(height + 1e-9)
      expect(columns * pictureWidth + (columns - 1) * gaps.column).toBeLessThanOrEqual(area.width + 1e-9)
      const caption = 12
      const below = lines.where === 'below' ? lines.count * lineHeight : 0
      expect(caption + (pictureWidth * 9) / 16 + below).toBeLessThanOrEqual(cellHeight + 1e-9)
    })

test('one slide and three slides a page have lines to write on', () => {
  expect(sheetOf(1, 'a4').lines).toMatchObject({ where: 'below' })
  expect(sheetOf(3, 'letter').lines).toMatchObject({ where: 'beside' })
})
