import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { hasPseudoTerminal, runAtTerminal } from './pseudo-terminal.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(async () => {
  work = createTempProject()
  for (const name of ['rivers', 'wells']) await work.run('new', `decks/${name}`)
})
afterAll(() => work.remove())

const html = ['build', '--to', 'slides,notes', '--no-pdf', '--language', 'en']

// Python makes the terminal; where it is not, nobody watches.
test.runIf(isLong && hasPseudoTerminal)(
  'at a terminal a bar says how far the build is, with deck, language and file',
  long,
  () => {
    const { code, shown } = runAtTerminal(work.folder, ['build', '--to', 'slides,handout'], [])
    expect(code).toBe(0)
    const steps = [...shown.matchAll(/\[([#-]{20})\] +(\d+) % {2}(\S+) \((\w+)\): ([\w. ]+)/g)].map(found =>
      found.slice(2)
    )
    // Both are made at once: which is further is the computer's affair.
    expect(steps.map(([, ...step]) => step)).toEqual(
      expect.arrayContaining([
        ['decks/rivers/deck.md', 'en', 'pages'],
        ['decks/wells/deck.md', 'en', 'pages']
      ])
    )
    expect(steps[0]?.[0]).toBe('0')
    expect(steps.map(([, , , making]) => making?.trim())).toEqual(
      expect.arrayContaining(['measuring slides', 'slides.pdf', 'handout.pdf'])
    )
    const percents = steps.map(([percent]) => Number(percent))
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  }
)

test('under CI each finished deck is a plain line', async () => {
  const { code, stderr } = await work.runWith({ CI: 'true' }, html)
  expect(code).toBe(0)
  expect(stderr).toBe('Built 1 of 2: decks/rivers/deck.md (en)\nBuilt 2 of 2: decks/wells/deck.md (en)\n')
  expect((await work.runWith({ CI: 'true' }, [...html, '--quiet'])).stderr).toBe('')
})

test('without a terminal it prints only the final summary', async () => {
  const { stdout, stderr } = await work.run(...html)
  expect(stderr).toBe('')
  expect(stdout).toMatch(
    /\n\n4 files in dist\/decks\.\nSlides were not measured: .*\nOpen dist\/decks\/index\.html first: it leads to every file\.\n$/
  )
})

test.runIf(isLong)('many decks are named with the number of their files', long, async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await work.run('new', `decks/${name}`)
  const { stdout } = await work.run(...html)
  expect(stdout).toMatch(/^A \(en\): 2 files in dist\/decks\/a\/en\nB \(en\): 2 files in dist\/decks\/b\/en\n/)
  expect(stdout).not.toContain('slides.html')
})
