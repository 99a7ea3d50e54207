import { expect, test } from 'vitest'
import { fontFaces } from '../../src/render/fonts.js'
import type { FontFace } from '../../src/render/templates.js'

const face = (family: string, range: string): FontFace => ({
  family,
  range,
  weight: 400,
  style: 'normal',
  data: family
})
const fonts = [face('Latin', 'U+0000-00FF,U+2000-206F'), face('Cyrillic', 'U+04??, U+2116'), face('Greek', 'U+370-3FF')]

test('Only slices that hold a character of the text are embedded', () => {
  const style = fontFaces({ fonts }, 'Mission №')
  expect(style).toContain('base64,Latin')
  expect(style).toContain('base64,Cyrillic')
  expect(style).not.toContain('base64,Greek')
})

test('A question mark in a range stands for any digit', () => {
  expect(fontFaces({ fonts }, 'Ж')).toContain('base64,Cyrillic')
})

test('A text without characters needs no font', () => {
  expect(fontFaces({ fonts }, '')).toBe('')
})
