import { expect, it } from 'vitest'
import { itemsOf } from '../../src/deck/lesson.js'
import { parse } from '../../src/index.js'
import { headColumn } from '../../src/layout/headed-points.js'
import { largeHeaded } from '../../src/layout/headed-sizes.js'
import { largePoints } from '../../src/layout/large-points.js'

function slideOf(kind: string, points: readonly string[]) {
  const list = points.map(point => `1. ${point}`).join('\n')
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Outcomes\n\nYou will:\n\n:::${kind}\n${list}\n:::\n`
  const slide = parse(text).deck.slides[1]
  if (!slide) throw new Error('A slide is missing')
  return slide
}

it('A few short outcomes are larger than running text, as large as one line allows', () => {
  const short = ['Dig a well', 'Cover it', 'Keep it clean']
  expect(largePoints(slideOf('outcomes', short), 'en')).toBe(44)
  expect(largePoints(slideOf('outcomes', [...short, `${'Dig a well '.repeat(5)}`]), 'en')).toBe(42)
  expect(largePoints(slideOf('outcomes', [...short, `${'Dig a well '.repeat(9)}`]), 'en')).toBeUndefined()
  expect(largePoints(slideOf('outcomes', [...short, ...short]), 'en')).toBeUndefined()
  expect(largePoints(slideOf('takeaways', short), 'en')).toBe(44)
})

it('A few short points with names are larger, and their names a step larger than what they name', () => {
  const items = (points: readonly string[]) =>
    itemsOf(slideOf('takeaways', points).body.flatMap(block => (block.type === 'takeaways' ? block.children : [])))
  expect(largeHeaded(items(['Dig: a well', 'Cover: the well']), 'en')).toEqual({ name: 44, text: 40 })
  expect(largeHeaded(items(['Dig: a well', `Cover: ${'a well '.repeat(9)}`]), 'en')).toBeUndefined()
})

it('A column of names is as wide as the longest at the size in which names stand', () => {
  const items = itemsOf(
    slideOf('takeaways', ['The day before: read', 'On the day: ask']).body.flatMap(block =>
      block.type === 'takeaways' ? block.children : []
    )
  )
  expect([headColumn(items, 'en', { name: 32, text: 32 }), headColumn(items, 'en')]).toEqual([241, 286])
})
