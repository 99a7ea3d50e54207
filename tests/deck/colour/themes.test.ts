import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, fromOklch, readHex, toOklch, writeHex } from '../../../src/deck/colour/colour.js'
import { faintPairs, readableAccent } from '../../../src/deck/colour/contrast.js'
import { brandColours, themeColours } from '../../../src/deck/colour/theme-colours.js'
import { themes } from '../../../src/deck/front-matter.js'
import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }

const sheet = (path: string) => readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8')
const coloursOf = (theme: string) => themeColours(sheet(`themes/${theme}.css`))
const lowInk = themeColours(sheet('slides/low-ink.css'))

const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
const rgb = (text: string) => readHex(text) ?? [0, 0, 0]
const hueOf = (text: string) => toOklch(rgb(text)).hue

describe.each(themes)('The theme %s', theme => {
  it('can be read in every pair of its colours', () => {
    expect(faintPairs(coloursOf(theme), pairs)).toEqual([])
  })

  it('can be read in every pair of its colours when it spares ink', () => {
    expect(faintPairs({ ...coloursOf(theme), ...lowInk }, pairs)).toEqual([])
  })

  it('has nearly every colour that the pairs name', () => {
    const colours = coloursOf(theme)
    const absent = pairs.flatMap(({ front, ground }) => [front, ground]).filter(name => !(name in colours))
    expect(new Set(absent).size).toBeLessThanOrEqual(1)
  })

  it('follows its own accent to the letter', () => {
    const colours = coloursOf(theme)
    for (const [name, value] of Object.entries(brandColours(colours, colours.accent ?? '')))
      expect(contrastOf(rgb(value), rgb(colours[name] ?? '')), name).toBeLessThan(1.15)
  })

  it('finds for every accent one of the same hue that can be read', () => {
    const colours = coloursOf(theme)
    fc.assert(
      fc.property(hex, accent => {
        const better = readableAccent(colours, accent, pairs)
        expect(better).toBeDefined()
        const found = better ?? ''
        expect(faintPairs({ ...colours, ...brandColours(colours, found) }, pairs)).toEqual([])
        const { chroma } = toOklch(rgb(found))
        if (chroma > 0.04) expect(Math.cos(hueOf(found) - hueOf(accent))).toBeGreaterThan(0.98)
      }),
      { numRuns: 60 }
    )
  })
})

describe('Colours', () => {
  it('have the contrasts that WCAG gives as examples', () => {
    expect(contrastOf(rgb('#000'), rgb('#fff'))).toBeCloseTo(21)
    expect(contrastOf(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2)
    expect(contrastOf(rgb('#767676'), rgb('#ffffff'))).toBeCloseTo(4.54, 2)
  })

  it('come back the same from the space that eyes sort them in', () => {
    fc.assert(fc.property(hex, colour => void expect(writeHex(fromOklch(toOklch(rgb(colour))))).toBe(colour)))
  })
})
