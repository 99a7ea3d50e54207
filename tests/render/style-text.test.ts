import { readdirSync, readFileSync } from 'node:fs'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { styleText } from '../../src/render/fonts/style-text.js'

const written = (sheet: string, body = [h('p', 'unseen')]) => [...new Set(styleText([sheet], body))].sort().join('')

const figures = written('')

/** What a sheet writes beside the figures that every page has. */
const more = (sheet: string, body?: Parameters<typeof written>[1]) =>
  [...written(sheet, body)].filter(character => !figures.includes(character)).join('')

test('Every page can count, whatever its words are', () => {
  for (const digit of '0123456789') expect(figures).toContain(digit)
})

test('The words of `content` count, whatever quotation marks and escapes they are written with', () => {
  expect(more('a::before{content: "x\\"}" ; color: red} b::after{content:\'y\'}')).toBe('"xy}')
  expect(more('a::before{content:"\\2022 \\203A"}')).toBe('•›')
})

test('Nothing else of a sheet counts', () => {
  expect(more('.abc{align-content: "x";color:red} /* words */')).toBe('')
})

test('An attribute that a sheet writes counts, on whatever element it stands', () => {
  const body = [h('div', [h('span', { lang: 'fr', dataMark: 'z' })])]
  expect(more('.a::after{content:attr(lang)}', body)).toBe('fr')
  expect(more('.a::after{content:attr(data-mark)}', body)).toBe('z')
})

test('Letters that number a list count', () => {
  expect(more('@counter-style letter{system: alphabetic; symbols: "B" "A"; suffix: ") "}')).toBe('AB')
  expect(more('ol{list-style:decimal}')).toBe('')
})

test('No sheet of ours shows other letters than those in the page', () => {
  const templates = new URL('../../templates/', import.meta.url)
  const sheets = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  for (const name of sheets)
    expect(readFileSync(new URL(name, templates), 'utf8'), name).not.toMatch(
      /text-transform|small-caps|(?:lower|upper)-alpha|(?:lower|upper)-(?:roman|greek)/
    )
})
