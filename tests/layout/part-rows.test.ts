import { expect, test } from 'vitest'
import { partText } from '../../src/layout/part-rows.js'

test('Parts below the picture of a divider are smaller where only so each keeps to its line, and never smaller than can be read', () => {
  expect(partText(['Prepare', 'Run the session'], 'en')).toBeUndefined()
  expect(partText(['Prepare', 'Role and responsibilities of women’s protection advisers (WPAs)'], 'en')).toBe(28)
  expect(partText(['Role and responsibilities of protection advisers and of those whom they advise'], 'en')).toBe(
    undefined
  )
})
