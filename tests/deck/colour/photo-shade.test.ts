import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contrastOf, mix, readHex } from '../../../src/deck/colour/colour.js'
import { lightSteps, shades } from '../../../src/deck/colour/photo-shade.js'
import { themeTokens, tokensOn } from '../../../src/deck/colour/theme-tokens.js'
import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }

it.each(['field', 'night', 'earth', 'charter', 'contrast'])(
  'in %s each step of light has a veil on which all is read, and a dark photo a light one',
  name => {
    const theme = themeTokens(readFileSync(`templates/themes/${name}.css`, 'utf8'))
    const tokens = tokensOn(theme, 'picture')
    const ground = readHex(tokens.ground ?? '') ?? [0, 0, 0]
    const all = shades(theme)
    for (const [step, share] of all.entries()) {
      const grey = step / lightSteps
      for (const { front, behind, least } of pairs) {
        const colour = behind === 'ground' ? readHex(tokens[front] ?? '') : undefined
        if (colour)
          expect(contrastOf(colour, mix(ground, [grey, grey, grey], share)), `${front} on ${step}`).toBeGreaterThan(
            least
          )
      }
    }
    expect(all.toSorted((one, other) => one - other)).toEqual(all)
    expect(all[3]).toBeLessThan(0.35)
    expect(all.at(-1)).toBeLessThanOrEqual(Number.parseFloat(tokens.scrim ?? '') / 100)
  }
)
