import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { keepLastWords } from '../../../src/render/drawing/last-words.js'

function keptOf(text: string): string {
  return toHtml(keepLastWords([h('ul', [h('li', text)])])).replace(/<\/?(?:ul|li)>/g, '')
}

test('A long item keeps its last words together, more than two where these are short', () => {
  expect(keptOf('See that people are safe, say where medical care is, report and refer')).toMatch(
    / <span class="together">report and refer<\/span>$/
  )
  expect(keptOf('Say in one word how you feel now. You may pass.')).toMatch(/>You may pass\.</)
})

test('An item that is short, or ends with long words, breaks anywhere', () => {
  expect(keptOf('Present in one minute.')).toBe('Present in one minute.')
  const long = 'Coordinate with the humanitarian organisations international'
  expect(keptOf(long)).toBe(long)
})
