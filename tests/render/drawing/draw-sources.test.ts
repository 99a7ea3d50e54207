import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'
import { contentOf } from '../../../src/render/page-content.js'

const { labels } = await readTemplates('en')
const words =
  'Training deck, points 1 to 4. *Handbook* of the mission, p. 12, as read by Mr. Ladsous; Manual, 2012, page 108. Resolution 2467 (2019).'

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

/** What is seen at the foot of a slide with sources, and all that stands there. */
function footOf(sources: string, slide = '## One\n\nWords.') {
  const text = `# T\n\n---\n\n${slide}\n\n:::sources\n${sources}\n:::`
  const { deck } = parse({ id: 'sources', deck: { file: 'deck.md', text } })
  const foot = deck.slides.slice(1).map(slide => drawSlide(slide, { deck, labels }).children.at(-1))[0]
  if (foot?.type !== 'element') throw new Error('No foot')
  return { seen: contentOf(foot).texts.map(one => one.text), all: textIn(foot).replace(/\s+/g, ' ') }
}

test('Sources take one line of a slide, and are cut between sentences only', () => {
  const { seen, all } = footOf(words)
  expect(seen.join(' ')).toBe(
    'Sources: Training deck, points 1 to 4. Handbook of the mission, p. 12, as read by Mr. Ladsous 2'
  )
  expect(all).toContain('as read by Mr. Ladsous; Manual, 2012, page 108. Resolution 2467 (2019).')
})

test('The origin of a drawing beside a title is for those who read', () => {
  const foot = (picture: string, words: string) =>
    footOf('Drawn by Amina.', `# One\n\n![A well](${picture})\n\n${words}`).seen.join(' ')
  expect(foot('well.svg', '')).toBe('2')
  expect(foot('well.jpg', '')).toBe('Sources: Drawn by Amina. 2')
  expect(foot('well.svg', '- Dig\n- Fence\n- Cover\n- Pump')).toBe('Sources: Drawn by Amina. 2')
  expect(footOf('Drawn by Amina.', '# One\n\n![A well](well.svg)').all).toContain('Drawn by Amina.')
})

test('That a drawing is one’s own is for paper, on every slide', () => {
  const beside = (picture: string) => `## One\n\n- Dig\n- Fence\n\n![A well](${picture})`
  expect(footOf('Own drawing.', beside('well.svg')).seen).toEqual(['2'])
  expect(footOf('Own drawing.', beside('well.svg')).all).not.toContain('Own drawing.')
  expect(footOf('Own drawing.', beside('well.jpg')).seen).toEqual(['Sources:', 'Own drawing.', '2'])
  expect(footOf('Own drawing. Survey of 2024.', beside('well.svg')).seen.join(' ')).toContain('Survey')
})

test('A short source stands whole, and what follows in a paragraph of its own is for those who read', () => {
  expect(footOf('Own drawing.').seen).toEqual(['Sources:', 'Own drawing.', '2'])
  const two = footOf('Own drawing.\n\nAnother source.')
  expect(two.seen).toEqual(['Sources:', 'Own drawing.', '2'])
  expect(two.all).toContain('Another source.')
})
