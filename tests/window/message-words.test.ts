import { expect, test } from 'vitest'
import { inPlainWords } from '../../src/window/message-words.js'

test.each([
  ['Unexpected quotation `When the pump broke…` without a source', 'No source: `When the pump broke…`'],
  ['Unexpected source `A book` without a year', 'No year: `A book`'],
  ['Unexpected activity without a time, expected minutes', 'Activity without a time'],
  ['Unexpected quotation `A day without a well`', 'Quotation `A day without a well`'],
  ['Unexpected blank `{{your name}}`', 'Fill in: your name'],
  ['The deck cannot be read', 'The deck cannot be read']
])('a message begins with what is wrong: %s', (what, said) => {
  expect(inPlainWords(what).said).toBe(said)
})
