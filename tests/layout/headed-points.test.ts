import type { ListItem } from 'mdast'
import { expect, test } from 'vitest'
import { headColumn } from '../../src/layout/headed-points.js'

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
