import { describe, expect, it } from 'vitest'
import { lockOfDeck, writeLock } from '../../src/translate/lock.js'
import { poOfDeck } from '../../src/translate/read-po.js'

const header = ['# Eau', 'msgid ""', 'msgstr ""', '"Language: fr\\n"', '"X-Backbrief-Deck: water\\n"', '']
const entry = ['msgctxt "water/title"', 'msgid "X-Backbrief-Deck: water"', 'msgstr "X-Backbrief-Deck: water"', '']

describe('the catalogue of a copied deck', () => {
  it('names the copy in its header and is otherwise the same', () => {
    const copy = poOfDeck([...header, ...entry].join('\n'), 'water', 'wells')
    expect(copy).toBe([...header.with(4, '"X-Backbrief-Deck: wells\\n"'), ...entry].join('\n'))
  })

  it('names the copy where another program wrote the header on one line, or in small letters', () => {
    const folded = 'msgid ""\nmsgstr "Language: fr\\nx-backbrief-deck:water\\nMIME-Version: 1.0\\n"\n'
    expect(poOfDeck(folded, 'water', 'wells')).toBe(folded.replace('water', 'wells'))
  })

  it('is unchanged where it belongs to a third deck or cannot be parsed', () => {
    const text = [...header, ...entry].join('\n')
    expect(poOfDeck(text, 'rivers', 'wells')).toBe(text)
    expect(poOfDeck('msgid "', 'water', 'wells')).toBe('msgid "')
  })
})

describe('the lock of a copied deck', () => {
  const written = writeLock({ schema: 1, deck: 'water', segments: [], languages: { fr: [] } })

  it('names the copy', () => {
    expect(lockOfDeck(written, 'water', 'wells')).toBe(written.replace('water', 'wells'))
  })

  it('is unchanged where it belongs to a third deck or cannot be parsed', () => {
    expect(lockOfDeck(written, 'rivers', 'wells')).toBe(written)
    expect(lockOfDeck('{', 'water', 'wells')).toBe('{')
  })
})
