import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examplesOf } from '../../../src/check/examples.js'
import { slideHasNotes } from '../../../src/check/rules/slide-has-notes.js'
import { explanation } from '../../../src/cli/report/rules-page.js'

const fixture = readFileSync(`${import.meta.dirname}/../../check/rules/slide-has-notes.md`, 'utf8')

describe('An explanation', () => {
  it('says what the rule wants, why, and shows its fixture’s first bad and good deck without marks', async () => {
    const text = explanation(slideHasNotes, examplesOf(fixture), { colour: false })
    await expect(text).toMatchFileSnapshot('expected/explanation.txt')
    expect(text).not.toContain('<!--')
  })

  it('says which limits a deck may set, and how they are written', () => {
    const rule = { ...slideHasNotes, limits: { least: 1, most: 3 } }
    expect(explanation(rule, undefined, { colour: false })).toContain('`slide-has-notes: {least: 1, most: 3}`')
  })

  it('does without examples and without a sentence of what is wanted', () => {
    const { wants: _, source: __, ...rule } = slideHasNotes
    expect(explanation(rule, undefined, { colour: false }).split('\n\n')).toHaveLength(2)
  })
})
