import type { Element } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { writeSlide } from '../../src/render/write-slide.js'

test('a slide is written without the end tags that HTML does not need', () => {
  const slide = h('section', { className: ['slide'] }, [h('p', 'A well.'), h('ul', [h('li', 'Rope'), h('li', 'Pail')])])
  expect(writeSlide(slide)).toBe('<section class="slide"><p>A well.<ul><li>Rope<li>Pail</ul></section>')
})

test('a line end between the items of a list is not text of an item', () => {
  const slide: Element = h('section', [
    h('ul', ['\n', h('li', 'Rope'), '\n', h('li', ['Pail ', h('em', 'and cup')]), '\n'])
  ])
  expect(writeSlide(slide)).toBe('<section><ul><li>Rope<li>Pail <em>and cup</em></ul></section>')
})
