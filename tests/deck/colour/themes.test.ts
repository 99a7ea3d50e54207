import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandTokens } from '../../../src/deck/colour/brand-tokens.js'
import { contrastOf, fromOklch, mix, readHex, toOklch, writeHex } from '../../../src/deck/colour/colour.js'
import { faintPairs, readableAccent } from '../../../src/deck/colour/contrast.js'
import { readThemeSheet } from '../../../src/deck/colour/theme-sheet.js'
import { changedTokens, onEachGround, themeTokens, tokensOn } from '../../../src/deck/colour/theme-tokens.js'
import { grounds } from '../../../src/deck/deck.js'
import { themes } from '../../../src/deck/front-matter.js'
import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }
import { long, sampledRuns } from '../../sampled.js'

const sheet = (path: string) => readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8')
const tokensOf = (theme: string) => themeTokens(sheet(`themes/${theme}.css`))
const drawingOf = (theme: string) =>
  Object.fromEntries(
    [
      ...(/\.drawing \{([^}]*)/.exec(sheet(`themes/${theme}.css`))?.[1] ?? '').matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)
    ].map(([, name = '', colour = '']) => [name, colour])
  )
const lowInk = themeTokens(sheet('slides/low-ink.css').replace('[data-ink="low"]', ':root')).page

// What `slide.css` and presentations mix into the surface of a tile.
const tileShare = 0.1
// What it mixes of the colour of a part into the surfaces of its slides.
const breath = 0.08

const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
const rgb = (text: string) => readHex(text) ?? [0, 0, 0]
/** How far two colours are apart in OKLab. */
const distance = (one: string, other: string) => {
  const [a, b] = [toOklch(rgb(one)), toOklch(rgb(other))]
  return Math.hypot(
    a.lightness - b.lightness,
    a.chroma * Math.cos(a.hue) - b.chroma * Math.cos(b.hue),
    a.chroma * Math.sin(a.hue) - b.chroma * Math.sin(b.hue)
  )
}
const hueOf = (text: string) => toOklch(rgb(text)).hue

describe.each(themes)('The theme %s', theme => {
  it('has enough contrast in every pair of colours on every background', () => {
    expect(faintPairs(tokensOf(theme), pairs)).toEqual([])
  })

  it('has enough contrast in every pair of colours with low ink', () => {
    const spared = changedTokens(
      tokensOf(theme),
      onEachGround(lowInk, () => lowInk)
    )
    expect(faintPairs(spared, pairs)).toEqual([])
  })

  it('sets every colour of the pairs on every background', () => {
    const named = new Set(pairs.flatMap(({ front, behind }) => [front, behind]))
    for (const ground of grounds) {
      const own = tokensOf(theme).grounds[ground]
      expect(
        [...named].filter(name => !(name in own)),
        ground
      ).toEqual([])
      const seen = tokensOn(tokensOf(theme), ground)
      expect(
        [...named].filter(name => !readHex(seen[name] ?? '')),
        ground
      ).toEqual([])
    }
  })

  it('gives parts colours that are told from each other and from warnings on every background', () => {
    for (const ground of grounds) {
      const tokens = tokensOn(tokensOf(theme), ground)
      const parts = ['one', 'two', 'three', 'four'].map(part => tokens[`part-${part}`] ?? '')
      for (const [at, part] of parts.entries())
        for (const other of [tokens.warning ?? '', ...parts.slice(0, at)])
          expect(distance(part, other), `${ground} ${part} ${other}`).toBeGreaterThan(0.045)
    }
  })

  it.each(['paper', 'calm'] as const)('has colours of parts that words may have on %s, and on a breath of them', on => {
    const tokens = tokensOn(tokensOf(theme), on)
    const { ground = '', ink = '', 'accent-strong': strong = '' } = tokens
    for (const name of ['part-one', 'part-two', 'part-three', 'part-four']) {
      const part = rgb(tokens[name] ?? '')
      const surface = on === 'paper' ? mix(part, rgb(ground), breath) : rgb(tokens.tint ?? '')
      for (const behind of [surface, rgb(ground), rgb(tokens['warning-tint'] ?? ''), rgb(tokens['care-tint'] ?? '')])
        for (const words of [part, rgb(ink), rgb(strong)])
          expect(contrastOf(words, behind), name).toBeGreaterThanOrEqual(4.5)
      const { lightness, chroma, hue } = toOklch(part)
      const solid = fromOklch({ lightness: Math.min(lightness, 0.54), chroma, hue })
      expect(contrastOf(rgb('#ffffff'), solid), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('gives parts colours of one strength, and none that says care, warning or key', () => {
    for (const ground of grounds) {
      const tokens = tokensOn(tokensOf(theme), ground)
      const parts = ['one', 'two', 'three', 'four'].map(part => tokens[`part-${part}`] ?? '')
      const lightness = parts.map(part => toOklch(rgb(part)).lightness)
      expect(Math.max(...lightness) - Math.min(...lightness), ground).toBeLessThan(0.13)
      for (const part of parts)
        for (const name of ['warning', 'care', 'key'])
          expect(distance(part, tokens[name] ?? ''), `${ground} ${part} ${name}`).toBeGreaterThan(0.055)
    }
  })

  it('has tiles on paper that stand out from it, and words on them that can be read', () => {
    const { ground, ink, 'accent-strong': strong, accent, tint } = tokensOn(tokensOf(theme), 'paper')
    const tile = mix(rgb(accent ?? ''), rgb(tint ?? ''), tileShare)
    expect(contrastOf(tile, rgb(ground ?? ''))).toBeGreaterThan(1.2)
    for (const words of [ink, strong]) expect(contrastOf(rgb(words ?? ''), tile)).toBeGreaterThanOrEqual(4.5)
  })

  it('reports a change that lowers the contrast of one pair on one background', () => {
    const plain = tokensOf(theme)
    const none = onEachGround({}, () => ({}))
    for (const ground of grounds) {
      const ink = tokensOn(plain, ground).ground ?? ''
      const faint = changedTokens(plain, { ...none, grounds: { ...none.grounds, [ground]: { ink } } })
      expect(faintPairs(faint, pairs)).toContainEqual(
        expect.objectContaining({ ground, front: 'ink', behind: 'ground' })
      )
    }
  })

  it('derives its own tokens from its own accent', () => {
    const tokens = tokensOf(theme)
    const followed = changedTokens(tokens, brandTokens(tokens, tokens.page.accent ?? ''))
    for (const ground of grounds)
      for (const [name, value] of Object.entries(tokensOn(followed, ground)))
        if (readHex(value))
          expect(
            contrastOf(rgb(value), rgb(tokensOn(tokens, ground)[name] ?? '')),
            `${name} on ${ground}`
          ).toBeLessThan(1.15)
  })

  it('tells parts from each other beside the accent of every brand', () => {
    const tokens = tokensOf(theme)
    for (const accent of ['#8a1f5c', '#1b5e3a', '#8a5200', '#04686a', '#4b2e83']) {
      const branded = tokensOn(changedTokens(tokens, brandTokens(tokens, accent)), 'paper')
      const parts = ['one', 'two', 'three', 'four'].map(part => branded[`part-${part}`] ?? '')
      for (const [at, part] of parts.entries())
        for (const other of parts.slice(0, at))
          expect(distance(part, other), `${accent} ${part}`).toBeGreaterThan(0.045)
    }
  })

  it('finds a readable accent of the same hue for every accent', long, () => {
    const tokens = tokensOf(theme)
    fc.assert(
      fc.property(hex, accent => {
        const better = readableAccent(tokens, accent, pairs)
        expect(better).toBeDefined()
        const found = better ?? ''
        const branded = changedTokens(tokens, brandTokens(tokens, found))
        expect(faintPairs(branded, pairs)).toEqual([])
        const { 'accent-strong': strong, accent: own, tint } = tokensOn(branded, 'paper')
        const tile = mix(rgb(own ?? ''), rgb(tint ?? ''), tileShare)
        expect(contrastOf(rgb(strong ?? ''), tile)).toBeGreaterThanOrEqual(4.5)
        const { chroma } = toOklch(rgb(found))
        if (chroma > 0.04) expect(Math.cos(hueOf(found) - hueOf(accent))).toBeGreaterThan(0.98)
      }),
      sampledRuns(60)
    )
  })
})

describe('A ground that fills a slide', () => {
  const filled = themes.flatMap(theme => {
    const { page } = tokensOf(theme)
    return [page['ground-accent'], page['ground-dark']].map(ground => ({ theme, ...toOklch(rgb(ground ?? '')) }))
  })

  it('does not dazzle: a bright colour is a line, a bar or a block', () => {
    expect(filled.filter(({ lightness, chroma }) => lightness > 0.6 && chroma > 0.08)).toEqual([])
  })

  it('has no cast of violet at night, nor has the land of its drawings', () => {
    const { land = '' } = drawingOf('night')
    // From indigo to magenta, as angles of OKLCh.
    const violet = (hue: number) => hue > -1.4 && hue < -0.35
    for (const { hue, chroma } of [...filled.filter(({ theme }) => theme === 'night'), toOklch(rgb(land))])
      expect(chroma > 0.03 && violet(hue)).toBe(false)
  })
})

describe('The emphasis', () => {
  const emphasisWith = (accent: string) => {
    const tokens = tokensOf('field')
    return tokensOn(changedTokens(tokens, brandTokens(tokens, accent)), 'paper')
  }

  it('stays where a brand has another hue', () => {
    expect(emphasisWith('#1b5e3a').emphasis).toBe(tokensOn(tokensOf('field'), 'paper').emphasis)
  })

  it('is the colour of titles where a brand would make it a shade of its own', () => {
    const orange = emphasisWith('#9a4a08')
    expect(orange.emphasis).toBe(orange['accent-strong'])
  })

  it('of a theme that names none is one that can be read in it', () => {
    const read = readThemeSheet(
      ':root, .ground-paper, .ground-calm { --ground: #101010; --ink: #f0f0f0; --accent-strong: #f0e0c0; }',
      tokensOf('field')
    )
    if ('faults' in read) throw new Error(read.faults[0]?.what)
    expect(tokensOn(read.tokens, 'paper').emphasis).toBe('#f0e0c0')
    const own = readThemeSheet(':root, .ground-paper, .ground-calm { --emphasis: #7a4a00; }', tokensOf('field'))
    if ('faults' in own) throw new Error(own.faults[0]?.what)
    expect(tokensOn(own.tokens, 'paper').emphasis).toBe('#7a4a00')
  })
})

describe('Colours', () => {
  it('have the contrast ratios of the examples in WCAG', () => {
    expect(contrastOf(rgb('#000'), rgb('#fff'))).toBeCloseTo(21)
    expect(contrastOf(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2)
    expect(contrastOf(rgb('#767676'), rgb('#ffffff'))).toBeCloseTo(4.54, 2)
  })

  it('survive a round trip through OKLCH', () => {
    fc.assert(fc.property(hex, colour => void expect(writeHex(fromOklch(toOklch(rgb(colour))))).toBe(colour)))
  })
})
