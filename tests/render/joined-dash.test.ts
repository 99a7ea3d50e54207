import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { readFonts } from '../../src/host/source/read-fonts.js'
import { fontFaces } from '../../src/render/fonts/faces.js'
import { readGlyphMap } from '../../src/render/fonts/half-widths.js'
import { fontNeeds } from '../../src/render/fonts/needs.js'
import { readTables, table } from '../../src/render/fonts/sfnt.js'

/** How far a character's shape reaches in each embedded font, regular and bold, and how far away the next one stands. */
async function shapesOf(character: string, text: string) {
  const faces = await readFonts(fontNeeds(text, 'zh'))
  const sheet = await fontFaces({ faces }, { text, bold: text, language: 'zh' })
  const fonts = [...sheet.matchAll(/base64,(.*?)"/g)].map(([, data = '']) => Buffer.from(data, 'base64'))
  return Promise.all(
    fonts.map(async bytes => {
      const font = readTables(await subsetFont(bytes, text, { targetFormat: 'truetype' }))
      const glyph = readGlyphMap(table(font, 'cmap')).get(character.codePointAt(0) ?? 0) ?? 0
      const isLong = table(font, 'head').readInt16BE(50) === 1
      const start = isLong
        ? table(font, 'loca').readUInt32BE(glyph * 4)
        : table(font, 'loca').readUInt16BE(glyph * 2) * 2
      const [left = 0, low = 0, right = 0, high = 0] = [2, 4, 6, 8].map(at =>
        table(font, 'glyf').readInt16BE(start + at)
      )
      const last = table(font, 'hhea').readUInt16BE(34) - 1
      const advance = table(font, 'hmtx').readUInt16BE(Math.min(glyph, last) * 4)
      return { left, right, advance, middle: (low + high) / 2, weight: high - low }
    })
  )
}

test('Two dashes of Chinese meet, in the middle of the line, and are as heavy as the words', async () => {
  const text = '——主任'
  const dashes = await shapesOf('—', text)
  expect(dashes.map(({ left, right, advance }) => [left <= 0, right >= 1000, advance])).toEqual([
    [true, true, 1000],
    [true, true, 1000]
  ])
  const [ideograph] = await shapesOf('主', text)
  for (const { middle } of dashes) expect(Math.abs(middle - (ideograph?.middle ?? 0))).toBeLessThan(40)
  expect(dashes[1]?.weight).toBeGreaterThan(1.5 * (dashes[0]?.weight ?? Number.NaN))
})

test('Other signs beside a dash stay within their square', async () => {
  const [ideograph] = await shapesOf('主', '——主任')
  expect(ideograph).toMatchObject({ advance: 1000 })
  expect(ideograph?.left).toBeGreaterThan(0)
  expect(ideograph?.right).toBeLessThan(1000)
})
