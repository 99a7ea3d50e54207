import { expect, test } from 'vitest'
import { pageStyle } from '../../../src/render/paper/page-style.js'
import { inputFor, lesson } from './lesson.js'

test('The head of a page breaks no line where French forbids it', async () => {
  const style = pageStyle(await inputFor(lesson()), '100\u00a0%  lu\u202f: oui')
  expect(style).toContain('"100\u00a0% lu\u00a0: oui')
})
