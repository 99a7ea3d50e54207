import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { controlC, down, enter, hasPseudoTerminal, runAtTerminal } from './pseudo-terminal.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

const questions = /lesson called|which language|how many minutes|which rules|which folder/i

// Python 3.9 or newer makes the terminal; where it is not, nothing can be asked by a test.
describe.skipIf(!hasPseudoTerminal)('new, at a terminal', () => {
  test('asks for folder, title, language, minutes and rules, and writes what was answered', async () => {
    const { code, shown } = runAtTerminal(
      work.folder,
      ['new'],
      [
        ['Which folder', `decks/eau${enter}`],
        ['lesson called', `De l’eau: "propre"${enter}`],
        ['which language', `${down}${enter}`],
        ['How many minutes', `45 minutes${enter}`],
        ['Which rules', `${down}${enter}`]
      ]
    )
    expect(shown).toContain('Wrote decks/eau/deck.md')
    expect(code).toBe(0)
    const text = work.read('decks/eau/deck.md')
    expect(text).toMatch(/^title: "De l’eau: \\"propre\\""$/m)
    expect(text).toMatch(/^language: fr$/m)
    expect(text).toMatch(/^duration: 45$/m)
    expect(text).toMatch(/^profile: stm$/m)
  })

  test.runIf(isLong)('takes what is usual when only Enter is typed', long, async () => {
    const { code } = runAtTerminal(
      work.folder,
      ['new', 'decks/clean-water'],
      [
        ['lesson called', enter],
        ['which language', enter],
        ['How many minutes', enter],
        ['Which rules', enter]
      ]
    )
    expect(code).toBe(0)
    work.put('silent/.keep', '')
    await work.run('new', 'silent/clean-water')
    expect(work.read('decks/clean-water/deck.md')).toBe(work.read('silent/clean-water/deck.md'))
  })

  test.runIf(isLong)('asks again when an answer cannot be used', long, () => {
    const { code, shown } = runAtTerminal(
      work.folder,
      ['new', 'decks/again', '--title', 'Again', '--language', 'en', '--profile', 'plain'],
      [
        ['How many minutes', `an hour${enter}`],
        ['Expected minutes, at least 5', `\u0015 40${enter}`]
      ]
    )
    expect(shown).toContain('Wrote decks/again/deck.md')
    expect(code).toBe(0)
    expect(work.read('decks/again/deck.md')).toMatch(/^duration: 40$/m)
  })

  test.runIf(isLong)('takes a language that is not offered by its tag or its name', long, () => {
    const others = ['--title', 'Maji', '--duration', '30', '--profile', 'plain']
    const toTheLast = down.repeat(7)
    const { code, shown } = runAtTerminal(
      work.folder,
      ['new', 'decks/maji', ...others],
      [
        ['which language', `${toTheLast}${enter}`],
        ['Type its tag', `Swahilii${enter}`],
        ['Expected a language tag', `\u0015Swahili${enter}`]
      ]
    )
    expect(shown).toContain('français')
    expect(code).toBe(0)
    expect(work.read('decks/maji/deck.md')).toMatch(/^language: sw$/m)
  })

  test('asks nothing that was said', () => {
    const all = ['--title', 'Given', '--language', 'en', '--duration', '30', '--profile', 'plain']
    const { code, shown } = runAtTerminal(work.folder, ['new', 'decks/given', ...all], [])
    expect(shown).not.toMatch(questions)
    expect(code).toBe(0)
  })

  test.runIf(isLong)('writes nothing when it is stopped', long, () => {
    const { code, shown } = runAtTerminal(work.folder, ['new', 'decks/stopped'], [['lesson called', controlC]])
    expect(shown).toContain('Stopped. Nothing was written.')
    expect(code).toBe(2)
    expect(existsSync(join(work.folder, 'decks/stopped'))).toBe(false)
  })

  test.each([
    ['with --quiet', ['--quiet'], {}],
    ['under CI', [], { CI: 'true' }]
  ])('asks nothing %s', (name, flags, env) => {
    const { code, shown } = runAtTerminal(work.folder, ['new', `asks-nothing/${name}`, ...flags], [], env)
    expect(shown).not.toMatch(questions)
    expect(code).toBe(0)
  })
})

test('without a terminal it asks nothing, and reports a missing folder', async () => {
  const { code, stdout, stderr } = await work.run('new')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/There is no name for the new folder\n {2}fix {2}.*`backbrief new decks\/water`/)
})
