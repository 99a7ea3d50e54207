import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildLocation } from '../../src/build/build-location.js'
import type { BuildRequest } from '../../src/build/request.js'
import { layOutTools, type Tools } from '../../src/build/tools.js'
import { findDecks } from '../../src/host/source/find-decks.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'

let work: TempProject
let tools: Tools
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter)
  tools = layOutTools({ env: process.env })
})
afterEach(async () => {
  await tools.putAway()
  work.remove()
})

/** Builds the deck with a rule in the sheet of all slides, and gives what became of it in English. */
async function builtWith(rule: string, more: Partial<BuildRequest> = {}) {
  const request: BuildRequest = {
    decks: [],
    cwd: work.folder,
    release: false,
    strict: false,
    languages: ['en'],
    formats: ['slides', 'handout'],
    pdf: true,
    verify: true,
    out: 'dist/decks',
    options: { paper: 'a4', perPage: 3, ink: 'full', start: '09:00' },
    env: process.env,
    ...more
  }
  const styled: Tools = {
    ...tools,
    async templates(language, text) {
      const read = await tools.templates(language, text)
      const own = { 'slides/slide.css': `${read.styles['slides/slide.css']}\n${rule}` }
      return { ...read, styles: { ...read.styles, ...own } }
    }
  }
  const [location] = findDecks([], work.folder)
  if (!location) throw new Error('There is no deck')
  const [deck] = (await buildLocation(location, request, styled)).decks
  return deck
}

const hiding = '.outcomes { display: none }'

it('refuses a deck of which a PDF has lost lines, with the slide, its place and the words', async () => {
  const deck = await builtWith(hiding)
  expect(deck).toMatchObject({ refused: true, written: [], owed: [] })
  const lost = deck?.messages.filter(({ rule }) => rule === 'deck-is-printed-whole') ?? []
  expect(lost.map(({ what }) => what)).toEqual([
    'Unexpected `slides.pdf` without `Describe a situation in which this matters` and 2 lines more on slide `Learning outcomes`, expected every line of the slide',
    'Unexpected `handout.pdf` without `Describe a situation in which this matters` and 2 lines more on slide `Learning outcomes`, expected every line of the slide'
  ])
  const line = lost[0]?.place?.start.line ?? 0
  expect(starter.split('\n').slice(line - 1, line + 2)).toContain('## Learning outcomes')
})

it('builds the deck all the same where nobody wants to know, and where nothing is lost', async () => {
  expect(await builtWith(hiding, { verify: false })).toMatchObject({ refused: false, owed: [] })
  const whole = await builtWith('')
  expect(whole).toMatchObject({ refused: false, owed: [] })
  expect(whole?.written).toContain('handout.pdf')
})
