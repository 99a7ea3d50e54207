import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { withPunctuation } from '../../../src/deck/typography/punctuation.js'
import { isCovered } from '../../../src/layout/coverage.js'

const nb = '\u00A0'
const nn = '\u202F'

describe.each<[string, [string, string][]]>([
  [
    'en',
    [
      [`She said "Stop" and left.`, 'She said “Stop” and left.'],
      [`"Who decides?", he asked ("we do").`, '“Who decides?”, he asked (“we do”).'],
      [`It's the trainers' room`, 'It’s the trainers’ room'],
      [`"They call it 'the yard'", she wrote`, '“They call it ‘the yard’”, she wrote'],
      [`since the '90s`, 'since the ’90s'],
      [`a plank of 5'10"`, `a plank of 5'10"`],
      ['Wait ... what?', 'Wait … what?'],
      ['pages 10--12 -- all of them', 'pages 10–12 – all of them'],
      ['so---really', 'so—really'],
      ['type --strict, and write on the line .....', 'type --strict, and write on the line .....'],
      [`see https://a.example/it's?q="x" or o'neil@a.example`, `see https://a.example/it's?q="x" or o'neil@a.example`],
      ['"The road was closed.', '“The road was closed.'],
      ['and nobody came back."', 'and nobody came back.”'],
      ['at 10:30, 3:1, 1,234.5 and 40 %', `at 10:30, 3:1, 1,234.5 and 40${nb}%`]
    ]
  ],
  [
    'fr',
    [
      [`L'équipe dit "oui"`, `L’équipe dit «${nn}oui${nn}»`],
      ['Qui décide? Nous ; vous ! Elle a dit : non', `Qui décide${nn}? Nous${nn}; vous${nn}! Elle a${nb}dit${nb}: non`],
      ['« déjà » et «jamais»', `«${nn}déjà${nn}» et «${nn}jamais${nn}»`],
      ['à 10:30, http://a.example/?q=1, 50% et 40 %', `à${nb}10:30, http://a.example/?q=1, 50${nn}% et 40${nn}%`],
      ['Il y a le groupe A et vous', `Il y${nb}a${nb}le groupe A et vous`],
      [`Elle a dit "Quoi?!"`, `Elle a${nb}dit «${nn}Quoi${nn}?!${nn}»`]
    ]
  ],
  ['fr-CA', [['Qui décide? Elle a dit : non', `Qui décide? Elle a${nb}dit${nb}: non`]]],
  [
    'es',
    [
      [`Dijo "no" y "sí"`, `Dijo “no” y${nb}“sí”`],
      ['Frente a la CRSV', `Frente a${nb}la CRSV`]
    ]
  ],
  [
    'ru',
    [
      [`Он сказал "нет, 'стоп'"`, 'Он сказал «нет, „стоп“»'],
      ['Сведения — только с согласия -- всегда', `Сведения${nb}— только с${nb}согласия${nb}– всегда`],
      ['— г-н Эрве Ладсус', '— г-н Эрве Ладсус'],
      [
        'Остается здесь, с ограничением (и в отчете). В группе А двое',
        `Остается здесь, с${nb}ограничением (и${nb}в${nb}отчете). В${nb}группе А двое`
      ]
    ]
  ],
  ['ar', [[`قال "لا" ثم انصرف`, 'قال «لا» ثم انصرف']]],
  [
    'zh',
    [
      [`他说:"不"。`, '他说:“不”。'],
      [`他说"不"。`, '他说“不”。'],
      [`Trainer's 指南...`, `Trainer's 指南……`]
    ]
  ]
])('in %s', (language, examples) => {
  it.each(examples)('%s', (typed, shown) => {
    expect(withPunctuation(typed, language)).toBe(shown)
  })
})

test('A word of one letter keeps to the next in a short text, and not in a paragraph', () => {
  const line = 'Остается здесь, с ограничением'
  expect(withPunctuation(line, 'ru')).toBe('Остается здесь, с\u00a0ограничением')
  const paragraph = `${line}, которое каждый из участников услышал в начале, до первого упражнения, и на которое все они согласились вместе`
  expect(withPunctuation(paragraph, 'ru')).toBe(paragraph)
})

const languages = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'sw', 'zh']
const texts = fc.array(
  fc.constantFrom(
    ...`ab é1 2"'".-:;!?%«»()…–`,
    ' ',
    "'",
    '"',
    '...',
    '--',
    '\n',
    'http://a.b ',
    'ب',
    '水',
    '😀',
    '\uFFFC'
  ),
  { maxLength: 40 }
)
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{S}\p{M}]/gu, '')

describe('any text', () => {
  it('keeps its letters and figures', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join('')
        expect(lettersOf(withPunctuation(text, language))).toBe(lettersOf(text))
      })
    )
  })

  it.each([
    ["''中''", 'zh'],
    ["''''", 'zh'],
    ["''' 中'", 'ja'],
    ["'中 '中' 中'", 'zh']
  ])('is the same when it is set twice: `%s` in %s', (text, language) => {
    const once = withPunctuation(text, language)
    expect(withPunctuation(once, language)).toBe(once)
  })

  it('is the same when it is set twice', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (parts, language) => {
        const once = withPunctuation(parts.join(''), language)
        expect(withPunctuation(once, language)).toBe(once)
      }),
      { numRuns: 1000 }
    )
  })

  it('gets no sign that the fonts lack, but for a space', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join('')
        const added = [...withPunctuation(text, language)].filter(sign => !text.includes(sign) && !/\p{Z}/u.test(sign))
        expect(added.filter(sign => !isCovered(sign.codePointAt(0) ?? 0))).toEqual([])
      })
    )
  })
})
