import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
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

describe('Pictures are laid out by what stands with them', () => {
  const photo = '![A well](images/well.jpg)'
  const drawing = '![A well](images/well.svg)'
  const quotation = '> We ask.\n>\n> — A commander'
  const layoutOf = (body: string, attributes = '') => {
    const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n::slide{#s ${attributes}}\n\n## Title\n\n${body}`
    const [, slide] = parse({ id: 'deck', deck: { file: 'deck.md', text } }).deck.slides
    return slide && slideLayout(slide)
  }

  test.each([
    ['a photograph alone', photo, 'picture-full'],
    ['a photograph and its sources', `${photo}\n\n:::sources\nOurs\n:::`, 'picture-full'],
    ['a photograph with a caption', '![A well](images/well.jpg "Ours")', 'picture'],
    ['a drawing alone', drawing, 'picture'],
    ['words and a photograph', `- One\n\n${photo}`, 'picture-half'],
    ['words and a drawing', `- One\n\n${drawing}`, 'content'],
    ['two pictures', `${photo}\n\n${drawing}`, 'picture-set'],
    ['three pictures in one paragraph', `${photo}\n${photo}\n${photo}`, 'picture-set'],
    ['four pictures', `${photo}\n\n${photo}\n\n${photo}\n\n${photo}`, 'picture'],
    ['a picture and a quotation', `${photo}\n\n${quotation}`, 'portrait'],
    ['a table and a photograph', `| a |\n| - |\n| b |\n\n${photo}`, 'content']
  ])('%s', (_, body, layout) => expect(layoutOf(body)).toBe(layout))

  test('or as the slide says, where that suits', () => {
    expect(layoutOf(drawing, 'layout=picture-full')).toBe('picture-full')
    expect(layoutOf(photo, 'layout=picture')).toBe('picture')
    expect(layoutOf(`- One\n\n${drawing}`, 'layout=picture-half')).toBe('picture-half')
    expect(layoutOf('- One', 'layout=picture-half')).toBe('content')
  })
})
