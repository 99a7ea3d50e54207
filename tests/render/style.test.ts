import { expect, test } from 'vitest'
import { style } from '../../src/render/style.js'

test('A sheet comes without what only people need, and with every word between quotation marks', () => {
  const sheet =
    '/* Why, "so" */\n.a\n  .b,\n.c :is(d) {\n  content: " , {x} /* no */ ";\n  margin: calc(1px + 2px);\n}\n'
  expect(style({ styles: { 'a.css': sheet } }, 'a.css')).toBe(
    '.a .b,.c :is(d){content:" , {x} /* no */ ";margin:calc(1px + 2px)}'
  )
})

test('A sheet that is not there is an error', () => {
  expect(() => style({ styles: {} }, 'a.css')).toThrow('templates/a.css')
})
