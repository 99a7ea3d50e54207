import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/deck.js'
import { parse } from '../../../src/parse/parse.js'
import { breakLines } from '../../../src/render/drawing/break-lines.js'

const glossary = `- slug: crsv
  en: { term: conflict-related sexual violence }
  zh: { term: 与冲突有关的性暴力 }
`

function deckIn(language: string): Deck {
  const text = `---\nlanguage: ${language}\n---\n\n# 题`
  return parse({ id: 'd', deck: { file: 'deck.md', text }, glossary: { file: 'glossary.yaml', text: glossary } }).deck
}

/** The title with `|` where a line may break. */
function shown(content: readonly ElementContent[]): string {
  return content
    .map(node => {
      if (node.type === 'text') return node.value
      return node.type !== 'element' ? '' : node.tagName === 'wbr' ? '|' : shown(node.children)
    })
    .join('')
}

const broken = (text: string, language = 'zh') => shown(breakLines([{ type: 'text', value: text }], deckIn(language)))

test('A Chinese title may break between words, but not before a particle or within a term of the glossary', () => {
  expect(broken('预防和应对与冲突有关的性暴力')).toBe('预防|和应对|与冲突有关的|性暴力')
  expect(broken('水井的历史')).toBe('水井的|历史')
})

test('The parts of a long term stay whole where the term does not stand, and in other terms', () => {
  expect(broken('保护平民免遭性暴力')).toMatch(/\|性暴力$/)
  expect(broken('打击性暴力问题')).toBe('打击|性暴力|问题')
})

test('A title may not break after an opening mark, and spaces need no help', () => {
  expect(broken('《村庄 MARA 指南》')).toBe('《村庄 MARA 指南》')
})

test('Emphasis in a title stays', () => {
  const drawn = breakLines([h('strong', '保持清洁'), { type: 'text', value: '的办法' }], deckIn('zh-Hans'))
  expect(shown(drawn)).toBe('保持|清洁的|办法')
  expect(drawn[0]).toMatchObject({ tagName: 'strong' })
})

test('A title in a language with spaces stays as it is', () => {
  expect(broken('Keeping it clean', 'en')).toBe('Keeping it clean')
})

test('A browser is told to end no line before an abbreviation that would stand alone, and a term that has one may break', () => {
  expect(broken('打击与冲突有关的性暴力（CRSV）')).toBe('打击|与冲突有关的|性暴力\u2060（CRSV）')
  expect(broken('打击与冲突有关的性暴力（CRSV）的手段')).toBe('打击|与冲突有关的|性暴力（CRSV）的|手段')
  expect(broken('提供服务（转介安排）')).not.toContain('\u2060')
})
