import { expect, test } from 'vitest'
import { nestRules } from '../../src/render/nest-rules.js'

test('Rules that begin with one class and follow each other stand in a rule for it', () => {
  expect(nestRules('.deck .a{top:0}.deck .b>i,.deck p{left:0}.c{top:0}')).toBe(
    '.deck{.a{top:0}.b>i,& p{left:0}}.c{top:0}'
  )
})

test('So do those that share more, and those of a medium', () => {
  expect(nestRules('@media screen{.deck .a .b{top:0}.deck .a .c{top:0}.deck >i{top:0}}')).toBe(
    '@media screen{.deck{.a{.b{top:0}.c{top:0}}>i{top:0}}}'
  )
})

test('Others stay as they are, in their order', () => {
  const sheet = '.deck .a{top:0}.b{top:0}.deck .c,.e .d{top:0}.deck :is(.f, .g){top:0}@font-face{src:url("a.b")}'
  expect(nestRules(sheet)).toBe(sheet)
})
