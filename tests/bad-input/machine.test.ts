import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { environmentIn, profilesIn } from '../environment.js'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'

let work: TempProject
let built: Record<string, string>
beforeAll(async () => {
  work = createTempProject({ started: true })
  work.put('lesson/deck.md', starter)
  await work.run('build')
  built = work.hashes('dist')
  expect(Object.keys(built)).toContain('dist/decks/lesson/en/notes.pdf')
})
// Every test builds a deck that would come out otherwise.
beforeEach(() => work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome to the second day')))
afterAll(() => work.remove())

const noBrowser = { BACKBRIEF_BROWSER: '/nowhere/chrome' }

test('without a browser all HTML is written, the PDFs are not printed, and the message says how to get one', async () => {
  const { code, stdout, stderr } = await work.runWith(noBrowser, ['build', '--out', 'other'])
  expect(stderr).toMatch(
    /`BACKBRIEF_BROWSER` names `\/nowhere\/chrome`[\s\S]*why [\s\S]*other\/lesson\/en\/notes\.pdf[\s\S]*fix {2}Correct/
  )
  expect(stdout).toContain('other/lesson/en/slides.html')
  expect(stdout).not.toContain('slides.pdf')
  expect(Object.keys(work.hashes('other'))).toEqual(
    Object.keys(built)
      .filter(path => !path.endsWith('.pdf'))
      .map(path => path.replace('dist/decks', 'other'))
  )
  expect(code).toBe(3)
})

test.runIf(isLong)('without a browser HTML alone is no problem', long, async () => {
  const { code, stderr } = await work.runWith(noBrowser, ['build', '--out', 'html', '--to', 'presenter,marp'])
  expect(stderr).toBe('')
  expect(code).toBe(0)
})

test.runIf(isLong)('reports an old PDF beside new slides', long, async () => {
  await work.run('build', '--out', 'old')
  const { stderr } = await work.runWith(noBrowser, ['build', '--out', 'old'])
  expect(stderr).toMatch(/from an earlier build: do not hand it out/)
  expect(existsSync(join(work.folder, 'old/lesson/en/handout.pdf'))).toBe(true)
})

test.runIf(isLong)('a browser that does not start leaves the PDFs unprinted', long, async () => {
  const { code, stderr } = await work.runWith({ BACKBRIEF_BROWSER: '/bin/false' }, ['build', '--out', 'false'])
  expect(stderr).toMatch(
    /`false\/lesson\/en\/slides\.pdf` could not be printed[\s\S]*`\/bin\/false` did not start[\s\S]*fix {2}\S/
  )
  expect(existsSync(join(work.folder, 'false/lesson/en/slides.html'))).toBe(true)
  expect(code).toBe(3)
})

test.runIf(isLong)(
  'without a folder for temporary files the PDFs are not printed, and it is said which folder that is',
  long,
  async () => {
    const nowhere = { TMPDIR: '/nowhere/temporary' }
    const { code, stderr } = await work.runWith(nowhere, ['build', '--no-cache', '--out', 'templess'])
    expect(stderr).toMatch(
      /`templess\/lesson\/en\/slides\.pdf` could not be printed\n {2}why {2}.*`\/nowhere\/temporary`.*ENOENT/
    )
    expect(stderr).not.toMatch(/bug in Backbrief|^ +at /m)
    expect(existsSync(join(work.folder, 'templess/lesson/en/slides.html'))).toBe(true)
    expect(code).toBe(3)
    const doctor = await work.runWith(nowhere, ['doctor'])
    expect(doctor.stdout).toMatch(/missing {2}Printing: .*`\/nowhere\/temporary`/)
    expect(doctor.code).toBe(3)
  }
)

test.runIf(isLong)('reports an output folder that is a file, and suggests another', long, async () => {
  work.put('taken', 'a file')
  const { code, stderr } = await work.run('build', '--out', 'taken')
  expect(stderr).toMatch(/`taken\/lesson\/en` could not be written[\s\S]*in the way[\s\S]*fix {2}.*`--out`/)
  expect(work.read('taken')).toBe('a file')
  expect(code).toBe(3)
})

test.runIf(isLong)('an output file that is a link is not written through', long, async () => {
  work.put('victim', 'untouched')
  mkdirSync(join(work.folder, 'linked/lesson/en'), { recursive: true })
  symlinkSync(join(work.folder, 'victim'), join(work.folder, 'linked/lesson/en/slides.html'))
  const { code, stderr } = await work.run('build', '--out', 'linked')
  expect(stderr).toMatch(/`linked\/lesson\/en\/slides\.html` could not be written[\s\S]*a link/)
  expect(work.read('victim')).toBe('untouched')
  expect(readdirSync(join(work.folder, 'linked/lesson/en'))).toEqual(['slides.html'])
  expect(code).toBe(3)
})

const isRoot = process.getuid?.() === 0
const mayMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0

// For root the bits of permission do not count, a disk mounted read-only does.
test.runIf(isLong && (!isRoot || mayMount))('a read-only output folder keeps the earlier build', long, async () => {
  const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
  const dist = join(work.folder, 'dist')
  const build = [process.execPath, program, 'build']
  if (!isRoot) chmodSync(join(dist, 'decks/lesson/en'), 0o555)
  const command = isRoot
    ? [
        'unshare',
        '-m',
        'sh',
        '-c',
        `mount --bind ${dist} ${dist} && mount -o remount,ro,bind ${dist} && exec "$@"`,
        'sh',
        ...build
      ]
    : build
  const options = { cwd: work.folder, env: environmentIn(work.folder), encoding: 'utf8' } as const
  const { status, stderr } = spawnSync(command[0] ?? '', command.slice(1), options)
  if (!isRoot) chmodSync(join(dist, 'decks/lesson/en'), 0o755)
  expect(stderr).toMatch(
    /`dist\/decks\/lesson\/en` could not be written\n {2}why {2}(The disk is read-only|You may not write there)[\s\S]*fix {2}.*`--out`/
  )
  expect(status).toBe(3)
  expect(work.hashes('dist')).toEqual(built)
})

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129]
] as const

test.each(sampled(signals, 1))(
  '%s in the middle ends browser and build, and the earlier build stands',
  long,
  async (signal, expected) => {
    let pid = 0
    const ending = work.start({}, ['build', '--no-cache'], started => {
      pid = started
    })
    while (tempFiles().length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    process.kill(pid, signal)
    const { code, stderr } = await ending
    expect(code).toBe(expected)
    expect(stderr).toMatch(/^Stopped\. The previous build is unchanged\.$/m)
    expect(work.hashes('dist')).toEqual(built)
    expect(tempFiles()).toEqual([])
    await until(async () => processesOf(pid), [])
  }
)

test.runIf(isLong)('a killed build leaves the earlier build, and the next one sweeps up', long, async () => {
  let pid = 0
  const ending = work.start({}, ['build', '--no-cache'], started => {
    pid = started
  })
  while (tempFiles().length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  process.kill(pid, 'SIGKILL')
  await ending
  expect(work.hashes('dist')).toEqual(built)
  await work.run('build', '--no-cache', '--out', 'next')
  expect(tempFiles()).toEqual([])
  // A browser without a program to talk to ends by itself.
  await until(async () => processesOf(pid), [])
})

/** Profiles of browsers that the program has not removed. */
function tempFiles(): string[] {
  return profilesIn(join(work.folder, '.temporary'))
}

/** The browser's processes that a run of the program has left behind: their profile carries its number. */
function processesOf(pid: number): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return stdout.split('\n').filter(line => line.includes(`/browser-${pid}-`))
}
