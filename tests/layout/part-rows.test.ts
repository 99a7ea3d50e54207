import { expect, test } from 'vitest'
import { areRoomy, partText } from '../../src/layout/part-rows.js'

test('Parts below the picture of a divider are smaller where only so each keeps to its line, and never smaller than can be read', () => {
  expect(partText(['Prepare', 'Run the session'], 'en')).toBeUndefined()
  expect(partText(['Prepare', 'Role and responsibilities of women’s protection advisers (WPAs)'], 'en')).toBe(28)
  expect(partText(['Role and responsibilities of protection advisers and of those whom they advise'], 'en')).toBe(
    undefined
  )
})

test('Up to three parts alone on a slide are large where each takes two lines at most', () => {
  expect(areRoomy(['Prepare', 'Run the session'], 'en')).toBe(true)
  expect(areRoomy(['Prepare', 'Role and responsibilities of women’s protection advisers (WPAs)'], 'en')).toBe(true)
  expect(areRoomy(['Prepare', 'Run', 'Close', 'Change'], 'en')).toBe(false)
  expect(
    areRoomy(['Roles of advisers, of those whom they advise, and of all who report to either of them'.repeat(2)], 'en')
  ).toBe(false)
})
