import { describe, expect, it } from 'vitest'
import { all, textOf } from '../../src/deck/walk.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { segmentsOf } from '../../src/translate/catalogue.js'
import { translate } from '../../src/translate/translate.js'
import { thirtyQuestions } from '../render/test/thirty.js'
import { catalogueWith } from './decks.js'

const deck = thirtyQuestions()

describe('the texts of a question bank', () => {
  it('are in the catalogue after those of the slides, with keys of their own', () => {
    const own = segmentsOf(deck).filter(({ slide }) => slide?.id === '@questions')
    expect(own[0]?.key).toMatch(/^@questions\/question\//)
    expect(new Set(own.map(({ role }) => role))).toEqual(new Set(['question', 'option', 'feedback']))
    expect(own.filter(({ role }) => role !== 'feedback').every(({ area }) => area === 'paper')).toBe(true)
    expect(own.filter(({ role }) => role === 'feedback').every(({ area }) => area === 'notes')).toBe(true)
    expect(own.every(({ maxLength }) => maxLength === undefined)).toBe(true)
  })

  it('are named after their file in a catalogue', () => {
    const po = writePo(catalogueWith(deck, 'fr', () => ({})))
    expect(po).toContain('#. Question bank – question of a quiz')
    expect(po).toContain('#: questions.md\n')
  })

  it('come back translated, with their keys', () => {
    const catalogue = catalogueWith(deck, 'fr', ({ source }) => ({ target: `${source} FR`, state: 'translated' }))
    const { questions = [] } = translate(deck, catalogue, { isDraft: true })
    expect(questions).toHaveLength(28)
    const [first] = all(questions[0]?.body ?? [], 'quiz')
    expect(textOf(first?.children[0] ?? [])).toBe('What is asked in number 3? FR')
    expect(
      all(
        questions.flatMap(({ body }) => [...body]),
        'quizOption'
      ).filter(({ correct }) => correct).length
    ).toBe(34)
  })
})
