import { describe, expect, test } from 'vitest'
import { contactText } from '../../src/layout/layout-height.js'
import { slideLayout } from '../../src/layout/slide-layout.js'
import { parse } from '../../src/parse/parse.js'
import { exampleDeck } from '../window/slides-fixture.js'

test('Every kind of slide has a layout of its own', async () => {
  const deck = await exampleDeck()
  expect(Object.fromEntries(deck.slides.map(slide => [slide.id, slideLayout(slide, deck)]))).toEqual({
    'water-points': 'title',
    'aim-scope': 'panels',
    'learning-outcomes': 'outcomes',
    'keeping-it-clean': 'section',
    steps: 'content',
    'side-by-side': 'comparison',
    'a-table': 'content',
    'a-picture': 'picture',
    'a-diagram': 'diagram',
    'find-the-fault': 'activity',
    check: 'quiz',
    'still-to-come': 'content',
    takeaways: 'takeaways',
    'thank-you': 'closing'
  })
})

test('A quotation alone and a title alone with words below are laid out as such', async () => {
  const deck = await exampleDeck('looks.md')
  const layoutOf = (id: string) => deck.slides.filter(slide => slide.id === id).map(slide => slideLayout(slide, deck))
  expect(layoutOf('q')).toEqual(['quotation'])
  expect(layoutOf('a-statement-stands-alone')).toEqual(['headline'])
})

const layoutsOf = (...slides: readonly string[]) => {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n${[...slides, '## End'].join('\n\n---\n\n')}\n`
  const { deck } = parse({ id: 'layouts', deck: { file: 'deck.md', text } })
  return deck.slides.slice(1, -1).map(slide => slideLayout(slide, deck))
}

test.each([
  ['statement', 'Everybody drinks clean water.'],
  ['content', 'Two sentences. They are two thoughts.'],
  ['content', 'It has a blank for {{a name}}.'],
  ['content', 'A sentence that goes on for so many words that it would fill the slide and be read by nobody.'],
  ['number', '73 %\n\nof the wells have a cover'],
  ['number', '**$4.2 m**\n\nfor one year'],
  ['number', '**4 hours**\n\nto walk to the river and back'],
  ['number', '73 %\n\nof the wells have a cover.\n\nIn 2020 it was half of them.'],
  ['number', '# 73 %\n\nof the wells have a cover'],
  ['number', '## 73 %\n\nof the wells have a cover'],
  ['panels', '## 3 wells\n\nhave a cover'],
  ['panels', '## 2025\n\nHalf.\n\n## 2026\n\nMost.'],
  ['content', '73 %\n\nof the wells have a cover.\n\nIt was half.\n\nWe ask why.'],
  ['figures', '- **72 hours**: of drinking water\n- **9 hours**: to walk'],
  ['figures', '1. **3 in 4** walk\n2. **40 %:** wait\n3. **1,200** have a well\n\nAll want one.'],
  ['content', '- **72 hours**: of drinking water\n- **Nine hours**: to walk'],
  ['content', '- **72 hours**\n- **9 hours**'],
  ['content', '- **1**: one\n- **2**: two\n- **3**: three\n- **4**: four'],
  ['content', 'Seventy-three\n\nof the wells have a cover'],
  ['tiles', '- Fence {icon=fence}\n- Cover {icon=shield}\n- Drain {icon=water}'],
  ['content', '- Fence {icon=fence}\n- Cover {icon=shield}\n- Drain'],
  ['content', '1. Fence {icon=fence}\n2. Cover {icon=shield}\n3. Drain {icon=water}'],
  ['comparison', '::::columns\n:::column\n### Before\n\nMud\n:::\n:::column\n### After\n\nA cover\n:::\n::::'],
  ['columns', '::::columns\n:::column\nMud\n:::\n:::column\nA cover\n:::\n::::'],
  ['agenda', ':::scope\n1. Wells\n2. Rain\n:::'],
  ['care', ':::callout{kind=care}\nTake a break.\n:::'],
  ['content', ':::callout{kind=note}\nTake a break.\n:::']
])('A slide has the layout %s by what it holds: %s', (layout, body) => {
  expect(layoutsOf(`## Title\n\n${body}`)).toEqual([layout])
})

test('What an author asks for goes before what follows from the slide, where the slide can have it', () => {
  expect(
    layoutsOf(
      '::slide{layout=list}\n\n## Title\n\nEverybody drinks clean water.',
      '::slide{layout=tiles}\n\n## Title\n\n- Fence\n- Cover',
      '::slide{layout=rows}\n\n## Title\n\n1. Fence\n2. Cover',
      '::slide{layout=tiles}\n\n## Title\n\nNo list',
      '::slide{layout=statement}\n\n## A title that says it all',
      '::slide{layout=agenda scope=1}\n\n# Where we are',
      '::slide{layout=closing}\n\n## Ask us\n\nRoom 4'
    )
  ).toEqual(['content', 'tiles', 'tiles', 'content', 'headline', 'agenda', 'closing'])
})

test('The last slide closes the lesson where it says whom to ask', () => {
  const lastOf = (body: string) => {
    const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n${body}\n`
    const { deck } = parse({ id: 'layouts', deck: { file: 'deck.md', text } })
    return deck.slides.slice(-1).map(slide => slideLayout(slide, deck))[0]
  }
  expect(lastOf('# Thank you\n\nAsk [us](https://example.org/)')).toBe('closing')
  expect(lastOf('# Thank you\n\nSupport: {{contact}}')).toBe('closing')
  expect(lastOf('# Thank you\n\nQuestions: operations room, extension 210')).toBe('closing')
  expect(lastOf('## Care at once\n\nPills: within 120 hours')).toBe('content')
  expect(lastOf('# Thank you')).toBe('section')
  expect(lastOf('## Takeaways\n\n:::takeaways\n- Ask {{contact}}\n:::')).toBe('takeaways')
})

describe('Pictures are laid out by what stands with them', () => {
  const photo = '![A well](images/well.jpg)'
  const drawing = '![A well](images/well.svg)'
  const quotation = '> We ask.\n>\n> — A commander'
  const care = ':::callout{kind=care}\n- You may leave\n:::'
  const layoutOf = (body: string, attributes = '') => {
    const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n::slide{#s ${attributes}}\n\n## Title\n\n${body}`
    const { deck } = parse({ id: 'deck', deck: { file: 'deck.md', text } })
    const [, slide] = deck.slides
    return slide && slideLayout(slide, deck)
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
    ['a box of care and a picture', `${care}\n\n${drawing}`, 'care'],
    ['a table and a photograph', `| a |\n| - |\n| b |\n\n${photo}`, 'content']
  ])('%s', (_, body, layout) => expect(layoutOf(body)).toBe(layout))

  test('or as the slide says, where that suits', () => {
    expect(layoutOf(drawing, 'layout=picture-full')).toBe('picture-full')
    expect(layoutOf(photo, 'layout=picture')).toBe('picture')
    expect(layoutOf(`- One\n\n${drawing}`, 'layout=picture-half')).toBe('picture-half')
    expect(layoutOf('- One', 'layout=picture-half')).toBe('content')
    expect(layoutOf(`${care}\n\n${drawing}`, 'layout=picture-half')).toBe('picture-half')
  })
})

test('What stands on the card of a last slide is smaller only where it then keeps to one line', () => {
  const card = (words: string) => {
    const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n# End\n\n${words}`
    const { deck } = parse({ id: 'card', deck: { file: 'deck.md', text } })
    return contactText(deck.slides[1]?.body.slice(1) ?? [], 'en')
  }
  const lead = card('Help: {{contact}}')
  expect(card('Support, today and later: {{support contact}}')).toBeLessThan(lead)
  expect(card('Support today and later. '.repeat(5))).toBe(lead)
})
