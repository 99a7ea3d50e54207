import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contrastOf, readHex } from '../../../src/deck/colour/colour.js'
import { drawingColours, drawingRoles, inColours } from '../../../src/deck/colour/drawing-colours.js'
import { pageSheet, themeTokens, tokenSheet } from '../../../src/deck/colour/theme-tokens.js'
import { themes } from '../../../src/deck/front-matter.js'
import type { Picture } from '../../../src/deck/picture.js'

const sheet = (theme: string) =>
  readFileSync(new URL(`../../../templates/themes/${theme}.css`, import.meta.url), 'utf8')

const picture = (text: string, mediaType = 'image/svg+xml'): Picture => {
  const content = new TextEncoder().encode(text)
  return { state: 'found', mediaType, width: 4, height: 3, bytes: content.length, content }
}
const drawing = picture('<svg><rect fill="var(--sky,#e6edf0)" stroke="var(--line, #123)"/></svg>')

function shown(colours: Readonly<Record<string, string>>, one = drawing): string {
  const found = inColours({ one }, colours).one
  return found?.state === 'found' ? new TextDecoder().decode(found.content) : ''
}

it('a drawing has the colours of the theme, and its own where the theme sets none', () => {
  expect(shown({ sky: '#27364f' })).toBe('<svg><rect fill="#27364f" stroke="#123"/></svg>')
  expect(shown({})).toBe('<svg><rect fill="#e6edf0" stroke="#123"/></svg>')
})

it('a drawing that has colours can be given others, as when a preview shows another theme', () => {
  const { one } = inColours({ one: drawing }, { sky: '#000000' })
  expect(shown({ sky: '#27364f' }, one)).toBe(shown({ sky: '#27364f' }))
})

it.each(['red', '#fff"/><script>alert(1)</script>', 'url(https://example.org)', '#12', ''])(
  'a value that is no colour never gets into a drawing: %s',
  value => expect(shown({ sky: value })).toBe(shown({}))
)

it('a drawing in the same colours is the same picture, so that slides are not drawn again', () => {
  const colours = { sky: '#27364f' }
  expect(inColours({ one: drawing }, colours).one).toBe(inColours({ one: drawing }, { ...colours }).one)
})

it('pictures that name no role, and those of pixels, stay as they are', () => {
  const plain = picture('<svg><rect fill="#e6edf0"/></svg>')
  const photo = picture('"var(--sky,#e6edf0)"', 'image/png')
  const found = inColours({ plain, photo, gone: { state: 'missing' } }, { sky: '#27364f' })
  expect(found.plain).toBe(plain)
  expect(found.photo).toBe(photo)
})

it('what is the house’s in a drawing is in the brand’s colour', () => {
  expect(drawingColours(themeTokens(sheet('night')), '#8a1f5c').accent).toBe('#8a1f5c')
  expect(drawingColours(themeTokens(sheet('field')), undefined)).toEqual({})
})

it.each(themes)('the theme %s sets colours for roles that drawings have, and pages do not carry them', theme => {
  for (const [role, colour] of Object.entries(drawingColours(themeTokens(sheet(theme)), undefined))) {
    expect(drawingRoles).toContain(role)
    expect(colour).toMatch(/^#[\da-f]{6}$/)
  }
  expect(pageSheet(sheet(theme))).not.toMatch(/\.(?:drawing|look)\b/)
  const tokens = themeTokens(sheet(theme))
  expect(themeTokens(tokenSheet(tokens))).toEqual(tokens)
})

it.each(themes)(
  'words in a drawing, in the colour of its lines on what is light, can be read in the theme %s',
  theme => {
    const { line = '#26343f', light = '#fbf9f4' } = drawingColours(themeTokens(sheet(theme)), undefined)
    const [letters, ground] = [readHex(line), readHex(light)]
    expect(letters && ground && contrastOf(letters, ground)).toBeGreaterThanOrEqual(4.5)
  }
)

it('lines of drawings are seen on what they surround, also in a dark theme', () => {
  const { drawing = {} } = themeTokens(sheet('night'))
  const contrast = (role: string) =>
    contrastOf(readHex(drawing[role] ?? '') ?? [0, 0, 0], readHex(drawing.line ?? '') ?? [0, 0, 0])
  const roles = drawingRoles.filter(role => role !== 'line')
  expect(roles.filter(role => contrast(role) < 3)).toEqual([])
})
