import { chmodSync, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { opener } from '../../src/cli/open-in-browser.js'
import { environmentIn } from '../environment.js'
import { isLong, long, sampled } from '../sampled.js'
import { controlC, hasPseudoTerminal, runAtTerminal, type Typing } from './pseudo-terminal.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(async () => {
  work = createTempProject({ started: true })
  await work.run('new', 'decks/water')
})
afterEach(() => work.remove())

/** Runs a preview at a terminal where `xdg-open` writes down what it is to open, until it can be seen. `file` is waited for, too. */
function preview(
  env: Record<string, string>,
  words: readonly string[],
  file?: string
): { shown: string; opened: () => string | undefined } {
  work.put('bin/xdg-open', `#!/bin/sh\nprintf %s "$1" > '${join(work.folder, 'opened')}'\n`)
  chmodSync(join(work.folder, 'bin/xdg-open'), 0o755)
  const PATH = [join(work.folder, 'bin'), environmentIn(work.folder).PATH ?? ''].join(delimiter)
  const typing: Typing = [['Ctrl-C ends it', controlC, file && join(work.folder, file)]]
  const { shown } = runAtTerminal(work.folder, ['preview', '--port', '0', ...words], typing, {
    PATH,
    DISPLAY: ':0',
    ...env
  })
  return { shown, opened: () => (existsSync(join(work.folder, 'opened')) ? work.read('opened') : undefined) }
}

describe.skipIf(!hasPseudoTerminal || process.platform !== 'linux')('the preview, at a terminal', () => {
  it.runIf(isLong)(
    'opens the author’s page, whose address stands alone on a line that no window breaks',
    long,
    async () => {
      // Ctrl-C ends what is just being started, too.
      const { shown, opened } = preview({}, [], 'opened')
      await expect.poll(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/author\/[\w-]{22}\/$/)
      const lines = shown.split('\n')
      expect(lines).toContain(`  ${opened()}`)
      expect(Math.max(...lines.filter(line => line.includes('http')).map(line => line.length))).toBeLessThan(80)
    }
  )

  it.each<[string, Record<string, string>, string[]]>(
    sampled(
      [
        ['with --no-open', {}, ['--no-open']],
        ['under CI', { CI: 'true' }, []],
        ['where there are no windows', { DISPLAY: '', WAYLAND_DISPLAY: '' }, []]
      ],
      1
    )
  )('opens nothing %s', long, (_, env, words) => {
    const { shown, opened } = preview(env, words)
    expect(opened()).toBeUndefined()
    expect(shown).toContain('/author/')
  })
})

test('each system has its own way to open an address', () => {
  expect(opener('darwin', {})?.command).toBe('open')
  expect(opener('win32', {})?.command).toBe('rundll32')
  expect(opener('linux', { WAYLAND_DISPLAY: 'wayland-0' })?.command).toBe('xdg-open')
  expect(opener('linux', {})).toBeUndefined()
})
