import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'

// Links in a stranger's folder that would have us write into another one.

let work: TempProject
let victim: Record<string, string>
beforeEach(() => {
  work = createTempProject()
  work.put('repository/decks/water/deck.md', starter)
  for (const name of [
    'index.html',
    'contents.json',
    'lock.json',
    'fr.po',
    'water/en/slides.html',
    '.tmp-4194001-aaaaaaaaaaaa'
  ])
    work.put(`victim/${name}`, 'of the house')
  victim = work.hashes('victim')
})
afterEach(() => work.remove())

function link(target: string, path: string): void {
  const place = join(work.folder, 'repository', path)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(target, place)
}

const run = (...args: string[]) => work.runIn('repository', args)
const build = ['build', '--no-pdf', '--to', 'marp']

describe.skipIf(process.platform === 'win32')('nothing is written or removed', () => {
  afterEach(() => expect(work.hashes('victim')).toEqual(victim))

  it.each([
    ['dist', '../victim'],
    ['dist/decks', '../../victim']
  ])('behind %s that is a link, and it is said what to do', async (path, target) => {
    link(target, path)
    const { code, stderr } = await run(...build)
    expect(stderr).toContain('error  `dist/decks` is not in this folder: a link leads to')
    expect(stderr).toMatch(/fix {2}Remove the link[\s\S]*`backbrief build --out dist\/decks`/)
    expect(code).toBe(2)
  })

  it.each(['dist', 'dist/translations'])('behind %s by an export', async path => {
    await run('languages', 'add', 'fr')
    link(path === 'dist' ? '../victim' : '../../victim', path)
    const { code, stderr } = await run('languages', 'export')
    expect(stderr).toContain('error  `dist/translations` is not in this folder')
    expect(stderr).toContain('`backbrief languages export --out dist/translations`')
    expect(code).toBe(2)
  })

  it('behind `languages` that is a link', async () => {
    link('../../../victim', 'decks/water/languages')
    for (const command of [['languages', 'add', 'fr'], ['languages', 'update'], ['languages', 'status'], ['check']])
      expect((await run(...command)).code).not.toBe(0)
  })

  it('behind a link that leads nowhere yet', async () => {
    link('../nowhere', 'dist')
    link('../../../nowhere', 'decks/water/languages')
    expect((await run(...build)).code).toBe(2)
    const { code, stderr } = await run('languages', 'add', 'fr')
    expect(stderr).toContain('`decks/water/languages` could not be written')
    expect(code).toBe(3)
  })

  it('behind a link in the place of a language, by what a checkout calls an earlier folder', async () => {
    work.put('repository/.git/hooks/readme', 'of the house')
    for (const out of ['dist/decks/water', 'dist/decks/other']) {
      link('../../../.git/hooks', `${out}/hk`)
      work.put(`repository/${out}/.old-hk-1-1-aaaaaaaa-bbbbbbbbbbbb/pre-commit`, '#!/bin/sh\necho PWNED\n')
    }
    expect((await run(...build)).code).toBe(0)
    expect(Object.keys(work.hashes('repository/.git'))).toEqual(['repository/.git/hooks/readme'])
  })

  it('by repairs of a file that `deck.md` leads to', async () => {
    work.put('elsewhere/other.md', starter.replace('\nWelcome\n', '\nWelcome : all\n'))
    const before = work.read('elsewhere/other.md')
    link('../../../elsewhere/other.md', 'decks/air/deck.md')
    expect((await run('check', '--fix', 'decks/air')).code).toBe(1)
    expect(work.read('elsewhere/other.md')).toBe(before)
  })
})

describe.skipIf(process.platform === 'win32')('a deck behind a link that leads out', () => {
  const commands = [
    ['check', '--fix'],
    ['check'],
    build,
    ['languages', 'add', 'fr'],
    ['languages', 'status'],
    ['preview']
  ]

  it.each([
    ['decks/out', '../../outside/well', 'decks/out'],
    ['decks', '../outside', 'decks/well']
  ])('is neither read nor written where it was found at %s, and it is said what to do', async (path, target, deck) => {
    if (path === 'decks') rmSync(join(work.folder, 'repository/decks'), { recursive: true })
    work.put('outside/well/deck.md', starter.replace('\nWelcome\n', '\nWelcome : all\n'))
    link(target, path)
    const before = work.hashes('outside')
    for (const command of commands) {
      const { code, stderr } = await run(...command)
      expect([command, code]).toEqual([command, 2])
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        `error \`${path}\` is not in this folder: a link leads to \`${join(work.folder, 'repository', dirname(path), target)}\``
      )
      expect(stderr).toContain(`\`backbrief check ${deck}\``)
    }
    expect(work.hashes('outside')).toEqual(before)
    expect((await run(...build, deck)).code).toBe(0)
  })

  it('gives no words to translations of other decks', async () => {
    work.put('outside/well/deck.md', starter)
    await work.runIn('outside', ['languages', 'add', 'fr', 'well'])
    const file = 'outside/well/languages/fr.po'
    work.put(
      file,
      work
        .read(file)
        .replace(/^msgstr ""$/gm, 'msgstr "Un secret"')
        .replace('msgstr "Un secret"', 'msgstr ""')
    )
    link('../../outside/well', 'decks/out')
    await run('languages', 'add', 'fr', 'decks/water')
    expect(work.read('repository/decks/water/languages/fr.po')).not.toContain('Un secret')
  })
})

describe.skipIf(process.platform === 'win32')('a link', () => {
  it('is followed where the user names the folder', async () => {
    work.put('stick/readme.txt', '')
    link('../stick', 'dist')
    expect(await run(...build, '--out', 'dist/decks')).toMatchObject({ code: 0 })
    expect(work.read('stick/decks/index.html')).toContain('water')
    expect(await run(...build, '--out', '../stick/more')).toMatchObject({ code: 0 })
  })

  it('is followed where it stays in the working folder', async () => {
    link('out', 'dist')
    work.put('repository/out/readme.txt', '')
    expect(await run(...build)).toMatchObject({ code: 0, stderr: '' })
    expect(work.read('repository/out/decks/index.html')).toContain('water')
  })
})
