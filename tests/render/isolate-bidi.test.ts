import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { isolateBidi } from '../../src/render/isolate-bidi.js'

/** What is written inside a `<bdi>`, piece by piece. */
function isolated(text: string, language = 'ar'): string[] {
  const html = written([h('p', text)], language)
  return [...html.matchAll(/<bdi dir="ltr">(.*?)<\/bdi>/g)].map(([, inside = '']) => inside)
}

function written(content: ElementContent[], language: string): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: isolateBidi(content, language) })
}

test.each([
  ['اتصل بالرقم +1 555 0100.', ['+1 555 0100']],
  ['(+249 (0)12-345-678)', ['+249 (0)12-345-678']],
  ['الهاتف 0900 123 456', ['0900 123 456']],
  ['الأعوام 2008-2010', ['2008-2010']],
  ['من 10–15% من الآبار', ['10–15']],
  ['من 09:00 – 09:30', ['09:00 – 09:30']],
  ['بتاريخ 2026-11-24', ['2026-11-24']],
  ['الإصدار 1.0.0', ['1.0.0']],
  ['القرار S/RES/1820 (2008)', ['S/RES/1820']],
  ['الوثيقة S/2015/203، الفقرة 4', ['S/2015/203']],
  ['انظر https://example.org/a?b=1.', ['https://example.org/a?b=1']],
  ['(www.example.org)', ['www.example.org']],
  ['اكتب إلى well@example.org', ['well@example.org']],
  ['فصيلة الدم A+ أو O−', ['A+', 'O−']],
  ['الدليل، المجلد I، 2012، الصفحة 108', ['I']],
  ['الاختصارات HoM، SRSG؛ ثم UN Action، 2010', ['HoM', 'SRSG', 'UN Action']]
])('In Arabic `%s` keeps %j from turning round', (text, pieces) => {
  expect(isolated(text)).toEqual(pieces)
})

test.each(['خمسة آبار', '24 بئرا', 'MARA و CRSV', '15%', 'البئر 3، ثم البئر 4', 'well-being', '٢٠٠٨–٢٠١٠'])(
  'In Arabic `%s` needs no help',
  text => {
    expect(isolated(text)).toEqual([])
  }
)

test('Brackets around a number stay in the sentence', () => {
  expect(written([h('p', 'اتصل (+1 555 0100) الآن')], 'ar')).toBe('<p>اتصل (<bdi dir="ltr">+1 555 0100</bdi>) الآن</p>')
})

test('Code runs from left to right as a whole, and text that says its direction is left alone', () => {
  const content = [h('p', [h('code', 'a --b 2008-2010')]), h('p', { dir: 'ltr' }, [h('b', '2008-2010')])]
  expect(written(content, 'ar')).toBe('<p><code dir="ltr">a --b 2008-2010</code></p><p dir="ltr"><b>2008-2010</b></p>')
})

test('Unicode’s marks of direction become elements, in any language', () => {
  expect(written([h('p', 'a \u206610–15\u2069 b \u2068x\u2069 \u2067c')], 'en')).toBe(
    '<p>a <bdi dir="ltr">10–15</bdi> b <bdi dir="auto">x</bdi> c</p>'
  )
})

test('From left to right nothing is isolated, and a narrow space becomes one that the fonts have', () => {
  expect(isolated('+1 555 0100', 'en')).toEqual([])
  expect(written([h('p', 'Pourquoi\u202f?')], 'fr')).toBe('<p>Pourquoi\u00a0?</p>')
})

test('A word without end is written as it is', () => {
  for (const word of ['a', '1', 'a.', '1-', '+', '0 ']) {
    const long = word.repeat(2000).trim()
    expect(written([h('p', long)], 'ar').replace(/<[^>]*>/g, '')).toBe(long)
  }
})
