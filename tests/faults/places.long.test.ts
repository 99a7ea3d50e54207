/** @module-tag long */

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { environmentIn } from '../environment.js'
import { finishedStarter as starter } from '../starter.js'
import { expectCalm } from './scene.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  work.put('lesson/deck.md', starter)
})
afterEach(() => work.remove())

const quick = ['--to', 'json', '--no-cache']

interface Place {
  /** A file where a folder should be, or a folder, with `/` at its end, where a file should be. */
  readonly odd: string
  readonly words: readonly string[]
  readonly code: number
  readonly says: RegExp
}

const places: Record<string, Place> = {
  'a deck below a file': {
    odd: 'taken',
    words: ['build', 'taken/deck.md'],
    code: 1,
    says: /^taken\/deck\.md .*file-can-be-read[\s\S]*fix {2}\S/m
  },
  'a new deck below a file': { odd: 'taken', words: ['new', 'taken/lesson'], code: 2, says: /is inside a file/ },
  'a file called decks': { odd: 'decks', words: ['build', ...quick], code: 0, says: /^$/ },
  'a file called decks, and nothing asked': { odd: 'decks', words: [], code: 0, says: /^$/ },
  'a file called languages': { odd: 'lesson/languages', words: ['build', ...quick], code: 0, says: /^$/ },
  'a translation of a deck with a file called languages': {
    odd: 'lesson/languages',
    words: ['languages', 'add', 'fr', 'lesson'],
    code: 3,
    says: /`lesson\/languages` could not be written[\s\S]*in the way[\s\S]*fix {2}Move it away\.$/m
  },
  'a glossary that is a folder': {
    odd: 'glossary.yaml/',
    words: ['build', ...quick],
    code: 1,
    says: /glossary\.yaml .*file-can-be-read[\s\S]*fix {2}\S/m
  },
  'a cache that is a file': {
    odd: '../{work}-kept',
    words: ['build', '--to', 'json'],
    code: 0,
    says: /^note {2}The cache is not used, and everything is built again: `\S+-kept` is not a folder .*BACKBRIEF_CACHE_DIR`\.\n$/
  }
}

test.each(Object.entries(places))('%s is no bug', async (_, { odd, words, code, says }) => {
  const place = odd.replace('{work}', basename(work.folder))
  if (odd.endsWith('/')) mkdirSync(join(work.folder, place))
  else work.put(place, 'a file')
  const ended = await work.run(...words)
  expectCalm(ended, ended.stderr)
  expect(ended.stderr).toMatch(says)
  expect(ended.code).toBe(code)
})

test('without a folder for temporary files the HTML is written and the PDFs are not printed', async () => {
  const ended = await work.runWith({ TMPDIR: join(work.folder, 'nowhere') }, ['build', '--to', 'handout'])
  expectCalm(ended, ended.stderr)
  expect(ended.stderr).toMatch(
    /`dist\/decks\/lesson\/en\/handout\.pdf` could not be printed[\s\S]*nowhere[\s\S]*fix {2}\S/
  )
  expect(work.read('dist/decks/lesson/en/handout.html')).toContain('<!doctype html>')
  expect(ended.code).toBe(3)
})

// For root the bits of permission do not count, unless it gives up what makes it root.
const isRoot = process.getuid?.() === 0
const humbly = ['setpriv', '--bounding-set=-all', '--inh-caps=-all']
const mayBeHumble = !isRoot || spawnSync('setpriv', [...humbly.slice(1), 'true']).status === 0

describe.skipIf(!mayBeHumble)('where the user may not', () => {
  const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

  /** Runs while a folder is closed to this user. */
  function runWhere(folder: string, mode: number, ...words: readonly string[]) {
    const [command = '', ...args] = [...(isRoot ? humbly : []), process.execPath, program, ...words]
    const options = { cwd: work.folder, env: environmentIn(work.folder), encoding: 'utf8' } as const
    chmodSync(join(work.folder, folder), mode)
    const { status, stdout, stderr } = spawnSync(command, args, options)
    chmodSync(join(work.folder, folder), 0o755)
    return { code: status, stdout, stderr }
  }

  test.each([
    ['build', 'dist/decks/lesson/en', ['build', ...quick]],
    ['languages add', 'lesson', ['languages', 'add', 'fr', 'lesson']],
    ['check --fix', 'lesson', ['check', '--fix', 'lesson']]
  ])('write, `%s` says where, and changes nothing', async (_, folder, words) => {
    await work.run('build', ...quick)
    work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome ,'))
    const before = { ...work.hashes('lesson'), ...work.hashes('dist') }
    const ended = runWhere(folder, 0o555, ...words)
    expectCalm(ended, ended.stderr)
    expect(ended.stderr).toMatch(
      /^error {2}`[\w./]+` could not be written\n {2}why {2}You may not write there\..*\n {2}fix {2}\S/m
    )
    expect(ended.stderr).toContain(`\`${folder}`)
    expect(ended.code).toBe(3)
    expect({ ...work.hashes('lesson'), ...work.hashes('dist') }).toEqual(before)
  })

  test('look, the message says where', () => {
    work.put('decks/water/deck.md', starter)
    const ended = runWhere('decks', 0o000, 'build', ...quick)
    expectCalm(ended, ended.stderr)
    expect(ended.stderr).toMatch(/^decks\/deck\.md .*file-can-be-read[\s\S]*permission denied[\s\S]*fix {2}\S/m)
    expect(ended.code).toBe(1)
  })

  test('look into another folder, the decks beside it are built', () => {
    work.put('closed/notes.txt', 'mine')
    expect(runWhere('closed', 0o000, 'build', ...quick)).toMatchObject({ code: 0, stderr: '' })
  })
})

const mayMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0

test.skipIf(!mayMount)(
  'on a full disk the earlier build stands, and when there is room again it is made (needs root, for a small disk)',
  () => {
    work.put('changed.md', starter.replace('My lesson', 'Second lesson'))
    mkdirSync(join(work.folder, 'dist'))
    const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
    const script = `
    mount -t tmpfs -o size=2m none dist
    build() { '${process.execPath}' '${program}' build --to marp,json --no-cache; }
    build >said || exit 9
    sha256sum dist/decks/lesson/en/* dist/decks/*.* >before
    cat /dev/zero >dist/filler
    cp changed.md lesson/deck.md
    build
    echo "code $?"
    sha256sum --check --quiet before && echo unchanged
    ls -A dist/decks/lesson/en dist/decks
    rm dist/filler
    build >said && grep -l 'Second lesson' dist/decks/lesson/en/deck.json`
    const options = { cwd: work.folder, env: environmentIn(work.folder, { LC_ALL: 'C' }), encoding: 'utf8' } as const
    const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script], options)
    expect(stderr).toMatch(
      /`dist\/decks\/[\w./]+` could not be written\n {2}why {2}The disk is full\..*\n {2}fix {2}Make room/
    )
    expect(stdout).toMatch(/^code 3\nunchanged$/m)
    expect(stdout).toMatch(
      /^contents\.json\nindex\.html\nlesson\n\ndist\/decks\/lesson\/en:\ndeck\.json\ndeck\.marp\.md\nmarp\.html\n/m
    )
    expect(stdout).toMatch(/deck\.json\n$/)
  }
)
