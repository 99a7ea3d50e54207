import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brandMessages } from '../../src/check/brand.js'
import { parse } from '../../src/parse/parse.js'

const theme = readFileSync(new URL('../../templates/themes/field.css', import.meta.url), 'utf8')

/** A deck with these lines in its front matter, and this text as its `brand.yaml`. */
function deckWith(lines: string, shared?: string) {
  const text = `---\ntitle: Wells\nlanguage: en\nduration: 30\naudience: Trainers\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\n${lines}\n---\n\n# Wells\n`
  return parse({
    id: 'wells',
    deck: { file: 'decks/wells/deck.md', text },
    ...(shared !== undefined && { brand: { file: 'decks/brand.yaml', text: shared } })
  })
}

function complaintsOf(lines: string, shared?: string) {
  const { deck, messages } = deckWith(lines, shared)
  expect(messages).toEqual([])
  return deck.brand ? brandMessages(deck, deck.brand, theme) : []
}

describe('A brand', () => {
  it('comes from the front matter, and from brand.yaml for what is not set there', () => {
    const { deck } = deckWith('brand:\n  organisation: Ours', 'organisation: All\naccent: "#0a5c9e"\nfooter: Training')
    expect(deck.brand).toMatchObject({ organisation: 'Ours', accent: '#0a5c9e', footer: 'Training' })
    expect(deck.brand?.places.organisation?.file).toBe('decks/wells/deck.md')
    expect(deck.brand?.places.accent).toMatchObject({ file: 'decks/brand.yaml', place: { start: { line: 2 } } })
  })

  it('is absent where neither sets it', () => {
    expect(deckWith('').deck.brand).toBeUndefined()
    expect(deckWith('', '').deck.brand).toBeUndefined()
  })

  it('has no diagnostic for a readable accent', () => {
    expect(complaintsOf('brand: {accent: "#0a5c9e"}')).toEqual([])
  })

  it('refuses an accent that is too faint, at its line, and proposes one that passes', () => {
    const [message] = complaintsOf('', 'organisation: Ours\naccent: "#ffd200"')
    expect(message).toMatchObject({ file: 'decks/brand.yaml', severity: 'error', rule: 'brand-has-contrast' })
    expect(message?.place?.start.line).toBe(2)
    expect(message?.what).toMatch(
      /^Unexpected accent `#ffd200`: .* contrast of `1\.\d` to 1 on `#\w{6}`, expected at least `4\.5` to 1$/
    )
    const proposed = /`accent: "(#\w{6})"`/.exec(message?.fix ?? '')?.[1]
    expect(complaintsOf(`brand: {accent: "${proposed}"}`)).toEqual([])
  })

  it('explains how to write a colour that is invalid, or became a comment', () => {
    const whats = (lines: string) => deckWith(lines).messages.map(({ what, fix }) => `${what} ${fix}`)
    expect(whats('brand:\n  accent: blue')[0]).toContain('expected a colour between quotes, like `"#0a5c9e"`')
    expect(whats('brand:\n  accent: #8a1f5c')[0]).toContain(
      'Unexpected `#8a1f5c` for `brand.accent` without quotation marks: YAML takes what begins with `#` for a remark Write `accent: "#8a1f5c"`.'
    )
    expect(whats('brand:\n  acent: "#0a5c9e"')[0]).toContain('did you mean `accent`')
    expect(deckWith('', 'accent: blue').messages[0]).toMatchObject({ rule: 'brand-is-valid', file: 'decks/brand.yaml' })
  })

  it('refuses a logo that is not there', () => {
    const { deck } = deckWith('brand: {logo: images/logo.png}')
    const brand = { places: {}, ...deck.brand, picture: { state: 'missing' } as const }
    expect(brandMessages(deck, brand, theme)).toMatchObject([
      {
        rule: 'brand-logo-can-be-shown',
        what: 'Unexpected address `images/logo.png`, expected a picture that is there'
      }
    ])
  })
})
