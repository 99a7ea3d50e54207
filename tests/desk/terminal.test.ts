import { chmodSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { controlC, hasPseudoTerminal, runAtTerminal } from '../cli/pseudo-terminal.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { environmentIn } from '../environment.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
afterEach(() => work.remove())

test.skipIf(!hasPseudoTerminal || process.platform !== 'linux')(
  '`backbrief` alone opens the desk at a terminal, beside decks',
  async () => {
    expect(runAtTerminal(work.folder, [], []).shown).toContain('There is no deck here yet.')
    await work.run('new', 'decks/water')
    work.put('bin/xdg-open', `#!/bin/sh\nprintf %s "$1" > '${join(work.folder, 'opened')}'\n`)
    chmodSync(join(work.folder, 'bin/xdg-open'), 0o755)
    const PATH = [join(work.folder, 'bin'), environmentIn(work.folder).PATH ?? ''].join(delimiter)
    const { code, shown } = runAtTerminal(
      work.folder,
      [],
      [['lists all commands', controlC, join(work.folder, 'opened')]],
      { PATH, DISPLAY: ':0' }
    )
    expect(code).toBe(0)
    await expect.poll(() => work.read('opened')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk\/[\w-]{22}\/$/)
    expect(shown.split('\n')).toContain(`  ${work.read('opened')}`)
  }
)

test('elsewhere it says what to type next, the desk first', async () => {
  await work.run('new', 'decks/water')
  const { code, stdout } = await work.run()
  expect(code).toBe(0)
  expect(stdout).toMatch(/What to do next:\n\n {2}backbrief desk {2,}write and check/)
})
