import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutCommands } from '../../src/cli/report/visible.js'
import { isLong, long } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

// GitHub's runner takes every line that begins with `::`, after spaces, for a command, and obeys `##[…]` anywhere in a line.

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')
const sound = starter.replace('title: "My lesson"', 'title: "::add-mask::rivers ##[add-path]x"')
const faulty = sound.replace('\n- ', '\n- ![x](images/##[error]b.png)\n- ::error::is a line of the deck\n- ')
const inActions = { GITHUB_ACTIONS: 'true', CI: 'true' }
const isCommand = /^\s*::|##\[/m

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', faulty)
  work.put('decks/air/deck.md', sound)
})
afterEach(() => work.remove())

describe('in a workflow of GitHub', () => {
  it('no text of a deck is executed as a command', async () => {
    const build = ['build', 'decks/air', '--to', 'marp', '--no-pdf']
    // The last says what the one before it said, without another look.
    for (const command of [['check'], ['check', '--fix', '--dry-run'], ['check', '--format', 'json'], build, build]) {
      const { stdout, stderr } = await work.runWith(inActions, command)
      expect([command, stdout, stderr]).toEqual([
        command,
        expect.not.stringMatching(isCommand),
        expect.not.stringMatching(isCommand)
      ])
    }
    expect((await work.runWith(inActions, build)).stdout).toContain('\\u003a:add-mask::rivers \\u0023#[add-path]x')
  })

  it.runIf(isLong)('JSON says the same', long, async () => {
    const [here, there] = await Promise.all([
      work.runWith(inActions, ['check', '--format', 'json']),
      work.run('check', '--format', 'json')
    ])
    expect(there.stdout).toContain('##[')
    expect(here.stdout).not.toContain('##[')
    expect(JSON.parse(here.stdout)).toEqual(JSON.parse(there.stdout))
  })

  it('`--format github` prints its commands', async () => {
    work.put('decks/water/deck.md', `${starter}\n---\n\n## Well\n\n![x](images/none.png)\n`)
    const { stdout } = await work.runWith(inActions, ['check', '--format', 'github'])
    expect(stdout).toMatch(/^::error file=decks\/water\/deck\.md,line=\d+/m)
  })

  it.runIf(isLong && process.platform !== 'win32')('the name of a folder is on one line', long, async () => {
    work.put('decks/nl\n::error file=x::y/deck.md', starter)
    for (const command of [
      ['check'],
      ['build', '--no-pdf'],
      ['languages', 'status'],
      ['check', '--format', 'github']
    ]) {
      const { stdout, stderr } = await work.runWith(inActions, command)
      expect([command, `${stdout}${stderr}`]).toEqual([command, expect.not.stringMatching(/^\s*::error file=x/m)])
    }
    expect((await work.run('build', '--no-pdf')).stderr).toContain('decks/nl\\u000a::error file=x::y/deck.md')
  })
})

describe('withoutCommands', () => {
  it('writes out what begins a command, and leaves everything else', () => {
    expect(withoutCommands('a ::b\n ::error::c\n:d\n::')).toBe('a ::b\n \\u003a:error::c\n:d\n\\u003a:')
    expect(withoutCommands('## [a] #[b] ##[c]')).toBe('## [a] #[b] \\u0023#[c]')
  })
})
