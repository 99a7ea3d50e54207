import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

const script = pathToFileURL(join(import.meta.dirname, '../../scripts/apt.mjs')).href

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  mkdirSync(join(work.folder, 'bin'))
  // In place of Debian's: it writes down its arguments, and installs nothing.
  writeFileSync(join(work.folder, 'bin/apt-get'), `#!/bin/sh\necho "$@" >> '${join(work.folder, 'installed')}'\n`)
  chmodSync(join(work.folder, 'bin/apt-get'), 0o755)
})
afterEach(() => work.remove())

/** Sets up one package, with an answer where somebody sits at the terminal. */
function install(env: Record<string, string>, words: readonly string[], answer?: string) {
  const asked =
    answer === undefined ? '' : `, ask: async question => { console.log(question); return ${JSON.stringify(answer)} }`
  const program = `import { apt } from ${JSON.stringify(script)}
    const { CI, ...env } = process.env
    const done = await apt({ names: ['chromium'], why: 'It prints.' }, { words: ${JSON.stringify(words)}, env: { ...env, ...${JSON.stringify(env)} }${asked} })
    console.log(done ? 'DONE' : 'LEFT')`
  const PATH = [join(work.folder, 'bin'), process.env.PATH].join(delimiter)
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, PATH },
    input: '',
    encoding: 'utf8'
  })
  const log = join(work.folder, 'installed')
  return { said: stdout, installed: existsSync(log) ? readFileSync(log, 'utf8') : '' }
}

it.skipIf(process.platform === 'win32').each<[string, Record<string, string>, string[], string | undefined]>([
  ['somebody says yes', {}, [], 'y'],
  ['`--yes` was typed', {}, ['--yes'], undefined],
  ['a CI system runs it', { CI: 'true' }, [], undefined]
])('installs packages for the whole computer when %s, and says what and why before', (_, env, words, answer) => {
  const { said, installed } = install(env, words, answer)
  expect(said).toMatch(
    /chromium\. It prints\.[\s\S]*as root, with `apt-get install --no-install-recommends chromium`[\s\S]*DONE/
  )
  expect(installed).toMatch(/^install -y .* chromium\n$/)
})

it.skipIf(process.platform === 'win32').each<[string, Record<string, string>, string | undefined]>([
  ['somebody says no', {}, 'n'],
  ['somebody only presses Enter', {}, ''],
  ['nobody is there to be asked', {}, undefined],
  ['CI is said to be false', { CI: 'false' }, undefined]
])('installs nothing when %s, and says what to type', (_, env, answer) => {
  const { said, installed } = install(env, [], answer)
  expect(installed).toBe('')
  expect(said).toMatch(
    /Nothing was installed\. To install it, type `apt-get install [^`]* chromium` yourself[\s\S]*LEFT/
  )
})
