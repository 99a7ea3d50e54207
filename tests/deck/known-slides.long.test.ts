/** @module-tag long */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createBuildContext } from '../../src/build/context.js'
import { drawPreview } from '../../src/build/draw-preview.js'
import { readForPreview } from '../../src/build/read-preview.js'
import { withKnownSlides } from '../../src/deck/known-slides.js'

const lessons = ['decks/facilitation-basics', 'decks/crsv-mission-approaches']
const pages = ['slides', 'handout']

/** What an author may do to a text, each at another place. */
const edits: readonly (readonly [string, (text: string) => string])[] = [
  ['nothing', text => text],
  [
    'a comment above everything',
    text => text.replace(/^(---\n[\s\S]*?\n---\n)/, '$1\n<!-- A comment\nof two lines -->\n')
  ],
  ['a word in a title', text => text.replace(/^## (.+)$/m, '## Another $1')],
  ['a word in a note', text => text.replace(':::notes\n', ':::notes\nAnother sentence. ')],
  ['another number of minutes', text => text.replace('minutes=2', 'minutes=11')],
  ['a part of the scope', text => text.replace(/^1\. (.+)$/m, '1. Another $1')],
  ['no last slide', text => text.slice(0, text.lastIndexOf('\n---\n'))],
  ['other punctuation', text => text.replace(/^language: .*$/m, '$&\npunctuation: off')]
]

async function read(file: string, text?: string) {
  const reading = await readForPreview(file, process.cwd(), [], {}, '2026-11-29', undefined, text)
  if (!reading) throw new Error(`${file} cannot be read`)
  return reading.own
}

test.each(lessons)('%s is drawn the same from slides that are known as from new ones', async file => {
  const context = createBuildContext({ env: {} })
  const source = readFileSync(`${file}/deck.md`, 'utf8').replaceAll('\r\n', '\n')
  const earlier = (await read(file, source)).deck
  for (const page of pages) await drawPreview({ ...(await read(file, source)), deck: earlier }, { page }, context)
  for (const [name, edit] of edits) {
    const fresh = await read(file, edit(source))
    const known = withKnownSlides(fresh.deck, earlier)
    const kept = known.slides.filter(slide => earlier.slides.includes(slide)).length
    expect(kept, name).toBeGreaterThanOrEqual(earlier.slides.length - 2)
    for (const page of pages) {
      const drawn = await drawPreview({ ...fresh, deck: known }, { page }, context)
      expect(drawn === (await drawPreview(fresh, { page }, context)), `${name}, ${page}`).toBe(true)
    }
  }
})
