import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/index.js'
import { contents } from '../../../src/render/contents/contents.js'
import { coverTheme } from '../../../src/render/contents/cover.js'
import type { ContentsEntry } from '../../../src/render/contents/entry.js'

const entry: ContentsEntry = {
  deckId: 'water',
  language: 'en',
  title: 'Safe water',
  duration: 30,
  audience: 'Staff',
  version: '2.1.0',
  date: '2026-11-24',
  files: ['slides.html']
}
const page = async (...entries: ContentsEntry[]) => (await contents(entries, await readTemplates('en'))).text

async function themeOf(theme: string) {
  const facts =
    'title: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain'
  const { deck } = parse(`---\n${facts}\ntheme: ${theme}\n---\n\n# Water\n`)
  return { deck, templates: await readTemplates('en') }
}

test('a cover takes the colours of its theme on the ground of the title slide, and the shape beside it', async () => {
  const earth = await themeOf('earth')
  expect(coverTheme(earth.deck, earth.templates)).toEqual({
    colours: { ground: '#7d3418', ink: '#fffaf3', accent: '#f3c08f', 'accent-strong': '#ffe3c2', tint: '#632810' },
    shape: 'short'
  })
  const field = await themeOf('field')
  expect(coverTheme(field.deck, field.templates)).toMatchObject({ colours: { ground: '#0a4d87' } })
  expect(coverTheme(field.deck, field.templates)).not.toHaveProperty('shape')
})

test('a brand’s accent and a ground that the title slide names are seen on its cover', async () => {
  const { deck, templates } = await themeOf('field')
  const branded = coverTheme({ ...deck, brand: { accent: '#7a1f5c' } as NonNullable<typeof deck.brand> }, templates)
  expect(branded.colours?.ground).not.toBe('#0a4d87')
  const [slide] = deck.slides
  const dark = slide && { ...slide, background: { colour: 'dark' as const } }
  expect(coverTheme({ ...deck, slides: dark ? [dark] : [] }, templates).colours?.ground).toBe('#10203a')
})

test('each card has the colours of its own deck', async () => {
  const brown = { ...entry, colours: { ground: '#7d3418', accent: '#f3c08f' }, shape: 'short' }
  const text = await page(brown, { ...entry, deckId: 'wells', colours: { ground: '#0a4d87' } })
  expect(text).toContain('.cover-0 { --ground: #7d3418; --accent: #f3c08f; }')
  expect(text).toContain('.cover-1 { --ground: #0a4d87; }')
  expect(text).toContain('class="contents-cover of-words ground-accent cover-0 front-short"')
  expect(text).toContain('class="contents-cover of-words ground-accent cover-1"')
})

test('nothing but colours and known shapes comes into the page from the output folder', async () => {
  const text = await page({
    ...entry,
    colours: { ground: 'red; } body { display: none', ink: 'url(https://example.org/a.png)', 'own: 1; --x': '#123456' },
    shape: 'own"><script>'
  })
  expect(text).not.toMatch(/cover-0|display: none; *\}? *--|example\.org|--x|own"/)
})
