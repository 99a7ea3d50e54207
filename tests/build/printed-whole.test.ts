import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildLocation } from '../../src/build/build-location.js'
import { type BuildContext, createBuildContext } from '../../src/build/context.js'
import { type BuildOptions, defaultBuild } from '../../src/build/options.js'
import { planBuild } from '../../src/build/plan.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'

let work: TempProject
let context: BuildContext
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter)
  context = createBuildContext({ env: process.env })
})
afterEach(async () => {
  await context.dispose()
  work.remove()
})

/** Builds the deck with a rule in the sheet of all slides, and gives what became of it in English. */
async function builtWith(rule: string, more: Partial<BuildOptions> = {}) {
  const plan = planBuild({
    ...defaultBuild,
    cwd: work.folder,
    languages: ['en'],
    formats: ['slides', 'handout'],
    // A handout that shows the slides, so that the rule reaches it.
    rendering: { ...defaultBuild.rendering, handout: 'slides' },
    ...more
  })
  const [location] = 'rule' in plan ? [] : plan.locations
  if ('rule' in plan || !location) throw new Error('There is no deck')
  const styled: BuildContext = {
    ...context,
    async templates(language, text) {
      const read = await context.templates(language, text)
      const own = { 'slides/slide.css': `${read.styles['slides/slide.css']}\n${rule}` }
      return { ...read, styles: { ...read.styles, ...own } }
    }
  }
  const [deck] = (await buildLocation(location, plan, styled)).decks
  return deck
}

const hiding = '.outcomes { display: none !important }'

it('refuses a deck of which a PDF has lost lines, with the slide, its place and the words', async () => {
  const deck = await builtWith(hiding)
  expect(deck).toMatchObject({ refused: true, written: [], unprinted: [] })
  const lost = deck?.messages.filter(({ rule }) => rule === 'deck-is-printed-whole') ?? []
  expect(lost.map(({ what }) => what)).toEqual([
    'Unexpected `slides.pdf` without `Describe a situation in which this matters` and 2 lines more on slide `Learning outcomes`, expected every line of the slide',
    'Unexpected `handout.pdf` without `Describe a situation in which this matters` and 2 lines more on slide `Learning outcomes`, expected every line of the slide'
  ])
  const line = lost[0]?.place?.start.line ?? 0
  expect(starter.split('\n').slice(line - 1, line + 2)).toContain('## Learning outcomes')
})

it.runIf(isLong)('builds the deck with --no-verify, and when no text is missing', long, async () => {
  expect(await builtWith(hiding, { verify: false })).toMatchObject({ refused: false, unprinted: [] })
  const whole = await builtWith('')
  expect(whole).toMatchObject({ refused: false, unprinted: [] })
  expect(whole?.written).toContain('handout.pdf')
})
