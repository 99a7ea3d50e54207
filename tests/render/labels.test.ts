import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fill } from '../../src/render/templates.js'

const folder = 'templates/labels'
const labelsOf = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const english = labelsOf('en.json')
const others = readdirSync(folder).filter(file => file !== 'en.json')

/** The names of the places in a label, each once. */
const places = (label = '') => [...new Set([...label.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

describe('the words of the interface', () => {
  it('are there in the six official languages of the UN and in Portuguese', () => {
    expect(others.sort()).toEqual(['ar.json', 'es.json', 'fr.json', 'pt.json', 'ru.json', 'zh.json'])
  })

  it.each(others)('are all there, with the same places to fill: %s', file => {
    const labels = labelsOf(file)
    expect(Object.keys(labels)).toEqual(Object.keys(english))
    for (const [name, label] of Object.entries(english)) {
      expect(labels[name]?.trim(), name).not.toBe('')
      expect(places(labels[name]), name).toEqual(places(label))
    }
  })

  it('use no space that French does not, before its marks', () => {
    expect(Object.values(labelsOf('fr.json')).filter(label => / [:;?!%]/.test(label))).toEqual([])
  })
})

describe('forms of a word beside a number', () => {
  const minutes = (language: string, value: number | string) =>
    fill(labelsOf(`${language}.json`).minutes ?? '', { minutes: value })

  it.each([
    ['en', 1, '1 minute'],
    ['en', 2, '2 minutes'],
    ['fr', 0, '0 minute'],
    ['ru', 21, '21 минута'],
    ['ru', 3, '3 минуты'],
    ['ru', 11, '11 минут'],
    ['ar', 3, '3 دقائق'],
    ['ar', 11, '11 دقيقة'],
    ['zh', 1, '1分钟']
  ])('%s %i', (language, value, expected) => {
    expect(minutes(language, value)).toBe(expected)
  })

  it('follow the last number of a range', () => {
    expect(minutes('ru', '10–15')).toBe('10–15 минут')
  })
})
