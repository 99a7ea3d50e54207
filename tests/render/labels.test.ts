import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fill } from '../../src/render/templates.js'

const folder = 'templates/labels'
const labelsOf = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const others = readdirSync(folder).filter(file => file !== 'en.json')

describe('the words of the interface', () => {
  it('are there in the six official languages of the UN and in Portuguese', () => {
    expect(others.sort()).toEqual(['ar.json', 'es.json', 'fr.json', 'pt.json', 'ru.json', 'zh.json'])
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
