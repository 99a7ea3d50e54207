import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctCharacters } from '../../src/deck/characters.js'

describe('the characters of a text', () => {
  it('equal those of a Set, in the same order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(distinctCharacters(text)).toBe([...new Set(text)].join(''))
      })
    )
  })

  it('may be lone surrogates, in a text that was cut', () => {
    expect(distinctCharacters('a\ud83da\ud83d\ude00')).toBe('a\ud83d\ud83d\ude00')
  })
})
