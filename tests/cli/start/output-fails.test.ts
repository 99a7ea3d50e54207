import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environmentIn } from '../../environment.js'
import { isLong, long } from '../../sampled.js'
import { createTempProject, type TempProject } from '../temp-project.js'

const root = join(import.meta.dirname, '../../..')
const build = ['build', '--no-pdf', '--to', 'slides']

let work: TempProject
beforeAll(() => {
  work = createTempProject({ started: true })
  work.put('lesson/deck.md', readFileSync(join(root, 'templates/starter/deck.md')))
})
afterAll(() => work.remove())

/** Runs the program with its results going somewhere. */
function runInto(path: string, args: readonly string[]) {
  const stdout = openSync(path, 'w')
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/program/backbrief.cjs'), ...args], {
    cwd: work.folder,
    env: environmentIn(work.folder),
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8'
  })
  closeSync(stdout)
  return { status, stderr }
}

const fullDisk = '/dev/full'

// Only Linux has a disk that is always full.
describe.skipIf(!existsSync(fullDisk))('results that cannot be written, because the disk is full,', () => {
  const diagnostic = /^error {2}What there is to say could not be written: .*ENOSPC.*\n {2}fix {2}Make room/m

  it('are reported as an error and not as a bug, the first time', () => {
    const { status, stderr } = runInto(fullDisk, build)
    expect(stderr).toMatch(diagnostic)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(status).toBe(3)
  })

  it.runIf(isLong)('are the same where the last build stands', long, async () => {
    expect(await work.run(...build)).toMatchObject({ code: 0 })
    const { status, stderr } = runInto(fullDisk, build)
    expect(stderr).toMatch(diagnostic)
    expect(status).toBe(3)
  })

  it.runIf(isLong)('are the same for every command', long, () => {
    const { status, stderr } = runInto(fullDisk, ['explain', 'slide-has-notes'])
    expect(stderr).toMatch(diagnostic)
    expect(status).toBe(3)
  })
})

it.skipIf(process.platform === 'win32')('a reader that closes early is no mistake', () => {
  const program = `"${process.execPath}" "${join(root, 'dist/program/backbrief.cjs')}"`
  const { stdout, stderr } = spawnSync('sh', ['-c', `(${program} check --help; echo $? >&2) | true`], {
    cwd: work.folder,
    env: environmentIn(work.folder),
    encoding: 'utf8'
  })
  expect([stdout, stderr]).toEqual(['', '0\n'])
})
