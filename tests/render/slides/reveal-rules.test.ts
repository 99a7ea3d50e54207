import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { revealRules } from '../../../src/render/slides/slides.js'

test('What we never switch on is cut, selector by selector', () => {
  const sheet = [
    '.reveal .slides{margin:auto}',
    '.reveal .slides>section[data-transition=zoom].past,.reveal.zoom section{opacity:0}',
    '.reveal .fragment,.reveal .jump-to-slide,.reveal .controls{position:absolute}',
    '.reveal .slides section[data-transition=none],.reveal.none section:not([data-transition]){transition:none}',
    '.reveal .slides>section{perspective:600px;transition:transform-origin .8s,opacity .8s;width:100%}',
    '@media print{.reveal a{color:red}}',
    '@media screen{.reveal b{color:red}.reveal .roll{color:red}}',
    '@media screen{.reveal.show-notes{color:red}}',
    '.reveal.rtl .slides{direction:rtl}.reveal.rtl pre{direction:ltr}',
    '@keyframes drop{0%{top:0}to{top:1px}}@keyframes fade{0%{opacity:0}to{opacity:1}}',
    '.reveal a{animation:fade 1s}.reveal .highlight{animation:drop 1s}'
  ].join('')
  expect(revealRules(sheet)).toBe(
    '.reveal .slides{margin:auto}.reveal .fragment{position:absolute}.reveal .slides>section{width:100%}@media screen{.reveal b{color:red}}.reveal.rtl pre{direction:ltr}@keyframes fade{0%{opacity:0}to{opacity:1}}.reveal a{animation:fade 1s}'
  )
})

test('Of reveal.js’s own sheet less than a third is left', async () => {
  const { revealStyle } = await readTemplates('en', {})
  const kept = revealRules(revealStyle)
  expect(kept.length).toBeLessThan(revealStyle.length / 3)
  expect(kept).toContain('.fragment')
  // reveal.js is built without its own (`scripts/reveal-js.mjs`), or it is switched off.
  for (const part of [
    '.controls',
    '.jump-to-slide',
    '.overview',
    '.backgrounds',
    '.slide-background',
    '.pause-overlay',
    '.speaker-notes'
  ])
    expect(kept).not.toContain(part)
})
