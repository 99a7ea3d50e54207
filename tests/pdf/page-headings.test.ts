import { expect, test } from 'vitest'
import { pageHeadings } from '../../src/pdf/page-headings.js'

test('headings are read as they are written, without their tags', () => {
  const html = `<style>h1 { content: "<h1>no</h1>" }</style><h1 class="heading">Aim &#x26; <em>scope</em></h1>
    <h2>Two<br>lines</h2><h3>soft&#xAD;hyphen \u2066 10–15 \u2069</h3><script>'<h2>no</h2>'</script>`
  expect(pageHeadings(html)).toEqual(['Aim & scope', 'Two lines', 'softhyphen 10–15'])
})

test('what is no character stays as it is written', () => {
  expect(pageHeadings('<h1>&#x110000; &unknown; &lt;b&gt;</h1>')).toEqual(['&#x110000; &unknown; <b>'])
})

test('Words of a picture that look like tags are neither headings nor their end', () => {
  const html = '<h2>Rivers <img alt="</h2><script><h1>no</h1>">and wells</h2><style>a<b</style><h3>Rain</h3>'
  expect(pageHeadings(html)).toEqual(['Rivers and wells', 'Rain'])
})

test('A hundred thousand of them are read in steps that grow with the page', () => {
  // Were the rest of the page looked through for each, this would take hours.
  const html = `<img alt="${'<script <h1 '.repeat(100_000)}"><h1>Rivers</h1>`
  expect(pageHeadings(html)).toEqual(['Rivers'])
})
