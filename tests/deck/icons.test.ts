import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { iconNames, iconOf, meantIcon } from '../../src/deck/icons.js'
import { parse } from '../../src/parse/parse.js'

const page = readFileSync(new URL('../../docs/icons.md', import.meta.url), 'utf8')
const head =
  '---\ntitle: T\nlanguage: en\nduration: 9\naudience: A\nversion: 1.0.0\ndate: 2026-11-24\nsource: S\n---\n\n# T\n\n---\n\n'

describe('icons', () => {
  it('have an outline that begins at a place of its own and stays on its square', () => {
    for (const name of iconNames) {
      const path = iconOf(name)?.path ?? ''
      expect(path, name).toMatch(/^M[-\d.MmLlHhVvCcSsQqTtAaZz\s,]+$/)
      const starts = [...path.matchAll(/M\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
      expect(
        starts.every(place => place >= 0 && place <= 24),
        name
      ).toBe(true)
    }
  })

  it('are found by another word, by a plural, and by a misspelt name', () => {
    expect(['protection', 'users', 'clocks', 'sheild', 'Radio'].map(meantIcon)).toEqual([
      'shield',
      'people',
      'clock',
      'shield',
      'radio'
    ])
    expect(meantIcon('zzzzzzzzzz')).toBeUndefined()
  })

  it('are all on a page, in pictures and in tables', () => {
    const pictures = [...page.matchAll(/\]\((pictures\/icons-[\w-]+\.svg)\)/g)].map(([, file]) =>
      readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')
    )
    expect(iconNames.filter(name => !page.includes(`| \`${name}\` |`))).toEqual([])
    expect(iconNames.filter(name => !pictures.some(picture => picture.includes(`>${name}<`)))).toEqual([])
  })

  it('are written as the page says', () => {
    const examples = [...page.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, example = '']) => example)
    expect(examples.length).toBe(2)
    const text = head + examples.join('\n---\n\n')
    expect(parse({ id: 'icons', deck: { file: 'deck.md', text } }).messages).toEqual([])
  })
})
