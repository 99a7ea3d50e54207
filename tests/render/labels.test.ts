import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listText, numberText, rangeText } from '../../src/render/formatting.js'
import { optionLetter } from '../../src/render/option-letter.js'
import { fill, type Labels } from '../../src/render/templates.js'

const folder = 'templates/labels'
const labelsOf = (file: string): Labels => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const others = readdirSync(folder).filter(file => file !== 'en.json')

describe('the words of the interface', () => {
  it('are there in the six official languages of the UN and in Portuguese', () => {
    expect(others).toEqual(expect.arrayContaining(['ar.json', 'es.json', 'fr.json', 'pt.json', 'ru.json', 'zh.json']))
  })

  it('use no space that French does not, before its marks', () => {
    expect(Object.values(labelsOf('fr.json')).filter(label => / [:;?!%]/.test(label))).toEqual([])
  })
})

describe('forms of a word beside a number', () => {
  const minutes = (language: string, value: number | string) =>
    fill(labelsOf(`${language}.json`).minutes, { minutes: value })

  it.each([
    ['en', 1, '1 minute'],
    ['en', 2, '2 minutes'],
    ['en', 0.5, '0.5 minutes'],
    ['fr', 0, '0 minute'],
    ['fr', '0,5', '0,5 minute'],
    ['fr', '2,5', '2,5 minutes'],
    ['ru', '2,5', '2,5 минуты'],
    ['ru', 21, '21 минута'],
    ['ru', 3, '3 минуты'],
    ['ru', 11, '11 минут'],
    ['ar', 3, '3 دقائق'],
    ['ar', 11, '11 دقيقة'],
    ['zh', 1, '1分钟']
  ])('%s %s', (language, value, expected) => {
    expect(minutes(language, value)).toBe(expected)
  })

  it('follow the last number of a range', () => {
    expect(minutes('ru', '10–15')).toBe('10–15 минут')
  })
})

describe('numbers', () => {
  it.each([
    ['en', 2.5, '2.5'],
    ['fr', 2.5, '2,5'],
    ['ru', 0.5, '0,5'],
    ['ar', 2.5, '2.5'],
    ['zh', 2.5, '2.5'],
    ['fr', 140, '140']
  ])('in %s', (language, number, expected) => {
    expect(numberText(number, language)).toBe(expected)
  })

  it('are written so at both ends of a range', () => {
    expect(rangeText({ min: 2.5, max: 3.5 }, 'fr')).toBe('2,5–3,5')
    // From right to left, as it is read: the smaller number stands at the right.
    expect(rangeText({ min: 15, max: 17 }, 'ar')).toBe('\u206715–17\u2069')
  })
})

describe('separators between words', () => {
  it.each([
    ['en', '1, 4, 13'],
    ['ru', '1, 4, 13'],
    ['ar', '1، 4، 13'],
    ['zh', '1、4、13']
  ])('a list in %s', (language, expected) => {
    expect(listText([1, 4, 13], labelsOf(`${language}.json`))).toBe(expected)
  })

  it('is nothing in a list of one, or of none', () => {
    expect([listText([7], labelsOf('ar.json')), listText([], labelsOf('ar.json'))]).toEqual(['7', ''])
  })

  it.each([
    ['en', 'Part 2: Wells'],
    ['fr', 'Part 2\u202f: Wells'],
    ['zh', 'Part 2：Wells']
  ])('a name and what it names in %s', (language, expected) => {
    expect(fill(labelsOf(`${language}.json`).named, { name: 'Part 2', value: 'Wells' })).toBe(expected)
  })
})

describe('the letters of answers', () => {
  it.each([
    ['en', 'ABCD'],
    ['ru', 'АБВГ'],
    ['ar', 'أبجد'],
    ['zh', 'ABCD']
  ])('in %s', (language, expected) => {
    const labels = labelsOf(`${language}.json`)
    expect([0, 1, 2, 3].map(index => optionLetter(index, labels)).join('')).toBe(expected)
  })

  it('are distinguished, however many there are', () => {
    for (const file of ['en.json', ...others]) {
      const letters = Array.from({ length: 60 }, (_, index) => optionLetter(index, labelsOf(file)))
      expect(new Set(letters).size).toBe(60)
    }
  })
})
