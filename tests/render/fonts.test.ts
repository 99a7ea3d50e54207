import { readdirSync, readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { readFonts } from '../../src/host/source/read-fonts.js'
import { fontFaces } from '../../src/render/fonts/faces.js'
import { readGlyphMap } from '../../src/render/fonts/half-widths.js'
import { fontNeeds } from '../../src/render/fonts/needs.js'
import { readTables, table } from '../../src/render/fonts/sfnt.js'
import type { FontFace } from '../../src/render/templates.js'

const face = (range: string, data: string): FontFace => ({
  family: 'Noto Sans',
  range,
  weight: '400',
  style: 'normal',
  data
})
const fonts = [face('U+0000-00FF,U+2000-206F', 'Latin'), face('U+04??, U+2116', 'Cyrillic'), face('U+370-3FF', 'Greek')]

function style(fonts: readonly FontFace[], text: string, language: string, bold = '', regular = text): Promise<string> {
  return fontFaces({ faces: fonts }, { text, bold, regular, language })
}

/** The faces that a style sheet embeds. */
function facesIn(style: string): { family: string; range: string; bytes: Buffer }[] {
  return [...style.matchAll(/font-family:"(.*?)".*?block;(?:unicode-range:(.*?);)?.*?base64,(.*?)"/gs)].map(
    ([, family = '', range = '', data = '']) => ({ family, range, bytes: Buffer.from(data, 'base64') })
  )
}

/** Which of some characters a font has, as a browser reads it. */
async function charactersOf(font: Buffer): Promise<string> {
  const map = readGlyphMap(
    table(readTables(await subsetFont(font, '→之命是水源生', { targetFormat: 'truetype' })), 'cmap')
  )
  return String.fromCodePoint(...map.keys())
}

test('Only slices that hold a character of the text are embedded', async () => {
  const sheet = await style(fonts, 'Mission №', 'en')
  expect(sheet).toContain('base64,Latin')
  expect(sheet).toContain('base64,Cyrillic')
  expect(sheet).not.toContain('base64,Greek')
})

test('A question mark in a range stands for any digit', async () => {
  expect(await style(fonts, 'Ж', 'ru')).toContain('base64,Cyrillic')
})

test('Letters of one width are embedded for code alone', async () => {
  const all = await readFonts({ 'Noto Sans': 'Water', 'Noto Sans Mono': 'Water' })
  expect(await fontFaces({ faces: all }, { text: 'Water', bold: '', language: 'en' })).not.toContain('Noto Sans Mono')
  const faces = facesIn(await fontFaces({ faces: all }, { text: 'Water', bold: '', code: 'notes', language: 'en' }))
  expect(faces.map(({ family }) => family)).toContain('Noto Sans Mono')
})

test('A text without characters needs no font', async () => {
  expect(await style(fonts, '', 'en')).toBe('')
})

test('An English text reads the Latin slice alone, and embeds it whole; the heaviest letters only where text of display size is', async () => {
  const needs = fontNeeds('Water is life – “always”.', 'en')
  expect(Object.keys(needs)).toEqual(['Noto Sans'])
  const latin = await readFonts(needs)
  expect(new Set(latin.map(({ data }) => data)).size).toBe(4)
  const data = (faces: typeof latin) => faces.map(face => face.data)
  const embedded = async (display: string) =>
    facesIn(await fontFaces({ faces: latin }, { text: 'Water', bold: 'Water', display, language: 'en' })).map(
      ({ bytes }) => bytes.toString('base64')
    )
  expect(await embedded('')).toEqual(data(latin.filter(({ weight }) => weight !== '900')))
  expect(await embedded('Water')).toEqual(data(latin))
})

test('Arabic letters come from Vazirmatn, cut to those of the text', async () => {
  const text = 'الماء حياة'
  const faces = facesIn(await style(await readFonts(fontNeeds(text, 'ar')), text, 'ar'))
  const arabic = faces.filter(({ family }) => family === 'Vazirmatn')
  expect(arabic).toHaveLength(2)
  for (const { bytes, range } of arabic) {
    expect(range).toBe('U+621,U+627,U+629,U+62d,U+644-645,U+64a')
    expect(bytes.length).toBeLessThan(5000)
  }
})

test('What is copied has heavier letters in Arabic, and ideographs drawn heavier in the place of the regular ones', async () => {
  const embedded = async (text: string, language: string) => {
    const fonts = await readFonts(fontNeeds(text, language))
    const [usual, copied] = await Promise.all(
      [false, true].map(forCopies => fontFaces({ faces: fonts }, { text, bold: text, language, forCopies }))
    )
    const weights = (sheet = '') =>
      [...sheet.matchAll(/family:"[VN][^"]*";font-weight:(\d+)/g)].map(([, weight]) => weight)
    return { usual, copied, weights: [weights(usual), weights(copied)] }
  }
  expect((await embedded('الماء', 'ar')).weights).toEqual([
    ['400', '700'],
    ['400', '500', '700']
  ])
  const ideographs = await embedded('水', 'zh')
  expect(ideographs.weights).toEqual([
    ['400', '700'],
    ['400', '700']
  ])
  expect(ideographs.copied).not.toBe(ideographs.usual)
})

test('Chinese characters and their quotation marks come from Noto Sans SC, Latin letters do not', async () => {
  const text = '“水”是 MARA'
  expect(fontNeeds(text, 'zh')).toEqual({ 'Noto Sans SC': '“水”是', 'Noto Sans': ' MAR' })
  expect(fontNeeds('“Water”', 'en')).toEqual({ 'Noto Sans': '“Water”' })
})

test('An arrow, which Noto Sans lacks, is taken from Noto Sans SC in every language', async () => {
  const faces = facesIn(await style(await readFonts(fontNeeds('a → b', 'en')), 'a → b', 'en', '→'))
  const arrow = faces.filter(({ family }) => family === 'Noto Sans SC')
  expect(await Promise.all(arrow.map(({ bytes }) => charactersOf(bytes)))).toEqual(['→', '→'])
  for (const { bytes } of arrow) expect(bytes.length).toBeLessThan(1500)
})

test('The same text gives the same bytes', async () => {
  const text = '水是生命之源'
  const fresh = async () =>
    style(
      (await readFonts(fontNeeds(text, 'zh'))).map(one => ({ ...one })),
      text,
      'zh'
    )
  expect(await fresh()).toBe(await fresh())
})

test('A page may ask for fonts that are packed quickly: they have the same letters', async () => {
  const text = '水是生命之源'
  const fonts = await readFonts(fontNeeds(text, 'zh'))
  const [small = '', quick = ''] = await Promise.all(
    (['woff2', 'woff'] as const).map(packing =>
      fontFaces({ faces: fonts }, { text, bold: '水', language: 'zh', packing })
    )
  )
  expect(small).not.toContain('format("woff")')
  expect(quick).not.toContain('format("woff2")')
  const letters = (sheet: string) => Promise.all(facesIn(sheet).map(({ bytes }) => charactersOf(bytes)))
  expect(await letters(quick)).toEqual(await letters(small))
})

test('Of Chinese only what is set in bold has bold shapes, and what always is has no others', async () => {
  const text = '水是生命之源'
  const faces = await style(await readFonts(fontNeeds(text, 'zh')), text, 'zh', '水源命', '水是生之源')
  const found = [...faces.matchAll(/font-family:"(.*?)";font-weight:(\d+).*?block;(.*?)src.*?base64,(.*?)"/gs)]
  const facts = found.map(async ([, family, weight, range, data = '']) =>
    [family, weight, await charactersOf(Buffer.from(data, 'base64')), range?.trim()].join(' ')
  )
  // A range of each character would say once more what the font says.
  expect(await Promise.all(facts)).toEqual([
    'Noto Sans SC 400 水源 unicode-range:U+6c34-6e90;',
    'Noto Sans SC 700 水源 unicode-range:U+6c34-6e90;',
    'Noto Sans SC Regular 400 之是生 ',
    'Noto Sans SC Bold 700 命 '
  ])
})

const templates = new URL('../../templates/', import.meta.url)
const sheets = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
const labels = readdirSync(new URL('labels/', templates)).filter(name => name.endsWith('.json'))

test('What style sheets write needs no font but Noto Sans, which every page has', () => {
  const others = sheets.flatMap(name => {
    const { 'Noto Sans': _, ...more } = fontNeeds(readFileSync(new URL(name, templates), 'utf8'), 'en')
    return Object.values(more).map(characters => `${name}: ${characters}`)
  })
  expect(sheets.length).toBeGreaterThan(5)
  expect(others).toEqual([])
})

test.each(labels)('The interface’s words in labels/%s are drawn by the fonts of their language', name => {
  const language = name.replace('.json', '')
  const text = readFileSync(new URL(`labels/${name}`, templates), 'utf8').replace(/\s/g, '')
  const families = { ar: ['Noto Sans', 'Vazirmatn'], zh: ['Noto Sans', 'Noto Sans SC'] }[language] ?? ['Noto Sans']
  const needs = fontNeeds(text, language)
  expect(Object.keys(needs).filter(family => !families.includes(family))).toEqual([])
  const drawn = new Set(Object.values(needs).join(''))
  expect([...text].filter(character => !drawn.has(character))).toEqual([])
})
