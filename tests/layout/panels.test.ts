import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { panelsOf, scopeLook } from '../../src/layout/panels.js'

function lookOf(aim: string, scope: readonly string[], isDense = false): string[] {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Aim\n\n:::aim\n${aim}\n:::\n\n## Scope\n\n:::scope\n${scope.map(part => `1. ${part}`).join('\n')}\n:::\n`
  return scopeLook(panelsOf(parse(text).deck.slides[1]?.body ?? []), 'en', isDense)
}

it('a short aim is large, and a few short parts stand together beside it', () => {
  expect(lookOf('To dig a well.', ['Springs', 'Wells'])).toEqual(['with-scope', 'aim-lead', 't-46', 'short', 'n-44'])
})

it('a longer aim is large, too, and takes no more than seven lines', () => {
  const longer =
    'To explain the role and responsibilities of the Mission headquarters (HQ) and various instruments in combating conflict-related sexual violence (CRSV).'
  expect(lookOf(longer, ['Springs', 'Wells'])).toEqual(['with-scope', 'aim-lead', 't-41', 'short', 'n-42'])
})

it('a long aim is as large as running text, and longer or more parts share the height', () => {
  const long = 'To dig a well that stays open and clean. '.repeat(8)
  expect(lookOf(long, ['Springs and the people who live beside them'])).toEqual(['with-scope', 'aim-text-normal'])
  expect(
    lookOf(
      'To dig.',
      Array.from({ length: 6 }, () => 'Wells')
    )
  ).toEqual(['with-scope', 'aim-lead', 't-46'])
})

it('an aim is as large as running text beside a long scope whose words are smaller', () => {
  const long = Array.from({ length: 4 }, () => 'Springs and the people who live beside them')
  expect(lookOf('To dig a well.', long)).toEqual(['with-scope', 'aim-lead', 't-46'])
  expect(lookOf('To dig a well.', long, true)).toEqual(['with-scope', 'aim-text-normal'])
})
