import { expect, test } from 'vitest'
import { htmlAdvice } from '../../../src/parse/recover/html.js'

const generic = htmlAdvice('<unknown>')

test.each([
  '<u>',
  '</u>',
  '<center>',
  '<img src="a.png">',
  '<font color="red">',
  '<sup>',
  '<p>',
  '<iframe src="x">',
  '<s>',
  '<hr>'
])('says what to write instead of %s', tag => {
  expect(htmlAdvice(tag)).not.toBe(generic)
  expect(htmlAdvice(tag)).toMatch(/^(Write|Take|Begin|Put) /)
})
