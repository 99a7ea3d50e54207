import { expect, test } from 'vitest'
import { revealRules } from '../../../src/render/slides/reveal-rules.js'
import { readTemplates } from '../../../src/source/read-templates.js'

test('What we never switch on is cut, selector by selector', () => {
  const sheet = [
    '.reveal .slides{margin:auto}',
    '.reveal .slides>section[data-transition=zoom].past,.reveal.zoom section{opacity:0}',
    '.reveal .pause-overlay,.reveal .r-overlay{position:absolute}',
    '.reveal .slides section[data-transition=none]{transition:none}',
    '@media print{.reveal a{color:red}}',
    '@media screen{.reveal b{color:red}}'
  ].join('')
  expect(revealRules(sheet)).toBe(
    '.reveal .slides{margin:auto}.reveal .pause-overlay{position:absolute}.reveal .slides section[data-transition=none]{transition:none}@media screen{.reveal b{color:red}}'
  )
})

test('Of reveal.js’s own sheet less than half is left', async () => {
  const { revealStyle } = await readTemplates('en', {})
  const kept = revealRules(revealStyle)
  expect(kept.length).toBeLessThan(revealStyle.length / 2)
  for (const part of ['.controls', '.progress', '.fragment', '.overview', '.pause-overlay', '.jump-to-slide'])
    expect(kept).toContain(part)
})
