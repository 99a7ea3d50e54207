// Writes src/layout/letter-widths.json: how wide the letters of the embedded fonts are. Run it when a font package changes:
//
//   node scripts/letter-widths.mjs
//
// Layout needs widths long before a browser draws; reading them once here keeps fonts and their reader out of the program.

import { writeFileSync } from 'node:fs'
import { slicesOf } from './font-files.mjs'

/** Letters of living languages, their punctuation and common signs; phonetic signs are not worth their place. */
const isCommon = code =>
  [
    [0x20, 0x17f],
    [0x218, 0x21b],
    [0x370, 0x4ff],
    [0x1ea0, 0x1ef9],
    [0x2010, 0x203a],
    [0x20ac, 0x20ac],
    [0x2190, 0x22ff],
    [0x25a0, 0x27bf]
  ].some(([first, last]) => code >= first && code <= last)

const widths = {}
for (const weight of [400, 700]) {
  const byWidth = {}
  // Later families only fill what earlier ones lack.
  for (const family of ['Noto Sans SC', 'Noto Sans'])
    for (const { font, codes } of slicesOf(family, weight))
      for (const code of codes.filter(isCommon)) {
        const width = perMille(font, font.glyphForCodePoint(code))
        if (width > 0) byWidth[String.fromCodePoint(code)] = width
      }
  widths[weight] = { ...grouped(byWidth), arabic: arabicWidths(weight) }
}

/** Widths of Arabic letters by the form that they take beside their neighbours; a form that a letter does not have is left out. */
function arabicWidths(weight) {
  const joiner = '\u200d'
  const [{ font, codes, open }] = slicesOf('Vazirmatn', weight)
  const [{ id: invisible }] = open().layout(joiner).glyphs
  // A font that has shaped one text remembers its glyphs and joins the next text wrongly: each text gets a fresh one.
  const shape = text =>
    open()
      .layout(text)
      .glyphs.filter(glyph => glyph.id !== invisible)
  const widthOf = text => shape(text).reduce((sum, glyph) => sum + perMille(font, glyph), 0)
  const looksLike = (text, other) =>
    String(shape(text).map(({ id }) => id)) === String(shape(other).map(({ id }) => id))
  const letters = codes
    .map(code => String.fromCodePoint(code))
    .filter(letter => /(?!\p{M})[\u0600-\u077f]/u.test(letter))
  const forms = { isolated: {}, initial: {}, medial: {}, final: {} }
  for (const letter of letters) {
    const joinsOn = letter === 'ـ' || !looksLike(letter + joiner, letter)
    const joinsBack = letter === 'ـ' || !looksLike(joiner + letter, letter)
    forms.isolated[letter] = widthOf(letter)
    if (joinsOn) forms.initial[letter] = widthOf(letter + joiner)
    if (joinsOn && joinsBack) forms.medial[letter] = widthOf(joiner + letter + joiner)
    if (joinsBack) forms.final[letter] = widthOf(joiner + letter)
  }
  const lamAlef = ['لا', 'لأ', 'لإ', 'لآ'].map(pair => [pair, [widthOf(pair), widthOf(joiner + pair)]])
  return {
    ...Object.fromEntries(Object.entries(forms).map(([form, byLetter]) => [form, grouped(byLetter)])),
    // Two letters that are drawn as one: alone, and joined to the letter before.
    lamAlef: Object.fromEntries(lamAlef)
  }
}

function perMille(font, glyph) {
  return Math.round((glyph.advanceWidth / font.unitsPerEm) * 1000)
}

/** Letters of the same width stand together: the file stays small and its changes can be read. */
function grouped(byWidth) {
  const letters = {}
  for (const [letter, width] of Object.entries(byWidth)) letters[width] = (letters[width] ?? '') + letter
  return letters
}

writeFileSync(new URL('../src/layout/letter-widths.json', import.meta.url), `${JSON.stringify(widths, null, 2)}\n`)
