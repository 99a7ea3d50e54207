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

test('A word alone on the last line is joined by the one before it, where half of a line is left', () => {
  const list = [h('ul', [h('li', 'Choose driver, radio operator, passenger, observer.')])]
  expect(toHtml(keepLastWords(list, { ...measure, room: 770 }))).toContain('>passenger, observer.</span>')
})

test('What goes to the last line fills a fifth of it at least', () => {
  const answer = 'La conseillère ou le conseiller pour la protection des femmes, qui soigne'
  const list = (text: string) => [h('ul', [h('li', text)])]
  const [, last = ''] = /together">(.*?)</.exec(toHtml(keepLastWords(list(answer), { ...measure, room: 1014 }))) ?? []
  expect(last).toMatch(/ qui soigne$/)
})

test('What lists things goes on behind a comma or a semicolon', () => {
  const measured = { ...measure, size: 32, room: 703 }
  const said = (text: string) => toHtml(keepLastWords([h('ul', [h('li', text)])], measured))
  expect(said("Peace process, women's participation, political engagement, commitments")).toMatch(
    />political engagement, commitments</
  )
  expect(said('Ask each of them, wait in silence, listen; close with care')).toMatch(/>close with care</)
})

test('Points below others are kept, and these not, where the measure is theirs', () => {
  const said = 'For each WPA card, say how your component can support it.'
  const drawn = toHtml(
    keepLastWords([h('ul', [h('li', [h('p', said), h('ul', [h('li', said)])])])], { ...measure, isNested: true })
  )
  expect(drawn.match(/together/g)).toHaveLength(1)
  expect(drawn.indexOf('together')).toBeGreaterThan(drawn.indexOf('<ul><li>For'))
})

test('A short word of Arabic goes to the last line with what it leads to, where the line before them stays well filled', () => {
  const list = [h('ul', [h('li', 'اتفقوا على أمر واحد ستفعلونه في أسبوعكم الأول.')])]
  const drawn = toHtml(keepLastWords(list, { size: 41, room: 716, language: 'ar' }))
  expect(drawn).toContain('>في أسبوعكم الأول.</span>')
})
