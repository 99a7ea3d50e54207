import type { ListItem } from 'mdast'
import { expect, test } from 'vitest'
import { sizesIn } from '../../src/layout/content-height.js'
import { headColumn } from '../../src/layout/headed-points.js'
import { headedSizes } from '../../src/layout/headed-sizes.js'
import { parse } from '../../src/parse/parse.js'

const item = (text: string): ListItem => ({
  type: 'listItem',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }]
})
const column = (...names: string[]) =>
  headColumn(
    names.map(name => item(`${name}: look first`)),
    'en'
  )

test('The column for the names of points is as narrow as each name allows in one line', () => {
  expect(column('Rain', 'Wells')).toBe(224)
  expect(column('The day before', 'Wells')).toBeGreaterThan(224)
  expect(column('The day before', 'Wells')).toBeLessThan(column('The weeks before it', 'Wells'))
  // What takes two lines anyway has the narrowest in which it takes no third.
  expect(column('Survivors, witnesses and community', 'Wells')).toBe(284)
})

test('Names are smaller where the largest of them would take three lines, but never smaller than what they name', () => {
  const sizes = (third: string) => {
    const points = [
      'Strategic level: peace process, women’s participation, political engagement, commitments',
      'Strategic level: listing of parties, sanctions, judicial processes',
      'Operational level: proactively prevent, protect, deter, neutralise',
      `${third}: priority protection and assistance`,
      'Nobody acts alone: support WPAs, coordinate with partners'
    ]
    const text = `---\nlanguage: en\n---\n\n## Takeaways\n\n:::takeaways\n${points.map(point => `- ${point} {icon=shield}`).join('\n')}\n:::\n`
    const [slide] = parse({ id: 'points', deck: { file: 'deck.md', text } }).deck.slides
    const block = slide?.body.at(-1)
    const children = block?.type === 'takeaways' ? block.children : []
    return headedSizes(children, sizesIn({ density: 'dense', air: 0 }, 'en'), { width: 1120, height: 480 })
  }
  expect(sizes('Survivors, witnesses and community')).toEqual({ name: 32, text: 30 })
  expect(sizes('Survivors and community')?.name).toBeGreaterThan(32)
})
