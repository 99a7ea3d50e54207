import { expect, test } from 'vitest'
import { slideLayout } from '../../../src/render/drawing/slide-layout.js'
import { exampleDeck } from '../../window/slides-fixture.js'

test('Every kind of slide has a layout of its own', async () => {
  const { slides } = await exampleDeck()
  expect(Object.fromEntries(slides.map(slide => [slide.id, slideLayout(slide)]))).toEqual({
    'water-points': 'title',
    'aim-scope': 'panels',
    'learning-outcomes': 'outcomes',
    'keeping-it-clean': 'section',
    steps: 'content',
    'side-by-side': 'columns',
    'a-table': 'content',
    'a-picture': 'picture',
    'a-diagram': 'diagram',
    'find-the-fault': 'activity',
    check: 'quiz',
    'still-to-come': 'content',
    takeaways: 'takeaways',
    'thank-you': 'section'
  })
})

test('A quotation alone and a title alone with words below are laid out as such', async () => {
  const { slides } = await exampleDeck('looks.md')
  const layoutOf = (id: string) => slides.filter(slide => slide.id === id).map(slideLayout)
  expect(layoutOf('q')).toEqual(['quotation'])
  expect(layoutOf('a-statement-stands-alone')).toEqual(['statement'])
})
