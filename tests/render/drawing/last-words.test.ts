import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { keepLastWords } from '../../../src/render/drawing/last-words.js'

const measure = { size: 34, room: 800, language: 'en' }

function keptOf(text: string): string {
  return toHtml(keepLastWords([h('ul', [h('li', text)])], measure)).replace(/<\/?(?:ul|li)>/g, '')
}

test('An item keeps its last words together where the line before them stays well filled', () => {
  expect(keptOf('For each WPA card, say how your component can support it.')).toMatch(
    / <span class="together">can support it\.<\/span>$/
  )
})

test('An item breaks anywhere where its last words would leave a short line, take a line more, or where it has one line', () => {
  for (const text of [
    'Present in one minute.',
    'Telecommunicate internationally, whom you have coordinated with already.'
  ])
    expect(keptOf(text)).toBe(text)
})
