import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { em, px, ratio, rootSizes } from '../../src/layout/box-sizes.js'
import { style } from '../../src/render/style.js'

test('A sheet comes without what only people need, and with every word between quotation marks', () => {
  const sheet =
    '/* Why, "so" */\n.a\n  .b,\n.c :is(d) {\n  content: " , {x} /* no */ ";\n  margin: calc(1px + 2em);\n}\n'
  expect(style({ styles: { 'a.css': sheet } }, 'a.css')).toBe(
    '.a .b,.c :is(d){content:" , {x} /* no */ ";margin:calc(1px + 2em)}'
  )
})

test('Numbers and colours are written as short as they can be', () => {
  const sheet =
    '.a { margin: 0.5em -0.25em 10.05px; color: #ffffff; fill: #FFEEDD; stroke: #ffeede; width: calc(0.5px + 0.1em) }'
  expect(style({ styles: { 'a.css': sheet } }, 'a.css')).toBe(
    '.a{margin:.5em -0.25em 10.05px;color:#fff;fill:#FED;stroke:#ffeede;width:calc(.5px + .1em)}'
  )
})

test('Selectors and shares come without spaces, sums with theirs', () => {
  const sheet =
    '.a + .b ~ .c::before { grid: auto 1fr / 1fr; inset: calc(1px + 2%) }\n.d { top: calc(1px + 2%); &:has(+ li) { left: 0 } & + li { x: calc(9px / 2 + 1px) } }'
  expect(style({ styles: { 'a.css': sheet } }, 'a.css')).toBe(
    '.a+.b~.c:before{grid:auto 1fr/1fr;inset:calc(1px + 2%)}.d{top:calc(1px + 2%);&:has(+ li){left:0}&+li{x:calc(9px/2 + 1px)}}'
  )
})

test('Sums of pixels are added up, and nothing keeps a space that it does not need', () => {
  const sheet =
    '.a { margin: calc(36px - 40px) calc(0px + 3px) calc(-1 * 12px); width: calc( -1 * (2px + 1em) ); color: red !important }'
  expect(style({ styles: { 'a.css': sheet } }, 'a.css')).toBe(
    '.a{margin:-4px 3px -12px;width:calc(-1 * (2px + 1em));color:red!important}'
  )
})

test('A sheet that is not there is an error', () => {
  expect(() => style({ styles: {} }, 'a.css')).toThrow('templates/a.css')
})

test('No sheet sets a size that stands in the place of its name: it would change nothing', () => {
  const fixed = new Set(Object.keys({ ...px, ...em, ...ratio }).filter(name => !(name in rootSizes)))
  expect(fixed.size).toBeGreaterThan(100)
  const sheets = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(50)
  const set = sheets.flatMap(sheet =>
    [...readFileSync(join('templates', sheet), 'utf8').matchAll(/(?<=[{;\s])--([\w-]+):/g)].flatMap(([, name = '']) =>
      fixed.has(name) ? [`${sheet}: --${name}`] : []
    )
  )
  expect(set).toEqual([])
})
