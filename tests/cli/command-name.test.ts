import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { commandName, singleName } from '../../src/cli/command-name.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

describe('the command that hints name', () => {
  const folder = (name: string, file?: string) => {
    const path = join(work.folder, name)
    mkdirSync(path, { recursive: true })
    if (file) writeFileSync(join(path, file), '', { mode: 0o755 })
    return path
  }

  it('is `backbrief` where it is installed for the whole computer', () => {
    const PATH = [folder('empty'), folder('global', 'backbrief')].join(delimiter)
    expect(commandName({ PATH }, 'linux')).toBe('backbrief')
    expect(commandName({ Path: folder('windows', 'backbrief.cmd') }, 'win32')).toBe('backbrief')
  })

  it('is `npx backbrief` where it is not', () => {
    expect(commandName({ PATH: folder('empty') }, 'linux')).toBe('npx backbrief')
    expect(commandName({}, 'linux')).toBe('npx backbrief')
    expect(commandName({ Path: folder('global', 'backbrief') }, 'win32')).toBe('npx backbrief')
  })

  // npm puts node_modules/.bin first in the PATH of what it starts.
  it.each([
    ['npx', { npm_command: 'exec', npm_lifecycle_event: 'npx', npm_execpath: '/usr/lib/npm-cli.js' }],
    ['npm start', { npm_command: 'start', npm_lifecycle_event: 'start' }],
    ['npm run', { npm_command: 'run-script' }]
  ])('is `npx backbrief` when it was started by %s', (_, env) => {
    expect(commandName({ ...env, PATH: folder('node_modules/.bin', 'backbrief') }, 'linux')).toBe('npx backbrief')
  })
})

const byNpx = { npm_command: 'exec', npm_lifecycle_event: 'npx' }

/** What is said in many situations, each of which advises to type something. */
const situations: readonly (readonly string[])[] = [
  [],
  ['help'],
  ['check', '--help'],
  ['check'],
  ['check', 'decks/wter'],
  ['check', 'decks/broken'],
  ['check', 'decks/broken', '--format', 'json'],
  ['check', 'decks/broken', '--format', 'github'],
  ['check', 'decks/word'],
  ['check', '--fromat', 'json'],
  ['check', 'build'],
  ['build', 'decks/broken', '--no-pdf'],
  ['build', 'decks/water', '--to', 'json'],
  ['build', '--language'],
  ['preview'],
  ['explain'],
  ['explain', 'no-such-rule'],
  ['languages'],
  ['languages', 'status'],
  ['languages', 'add', 'en-XA'],
  ['new', 'decks/water', '--language', 'fr', '--from', 'decks/water'],
  ['new'],
  ['new', 'decks/rivers'],
  ['chek']
]

test('started by npx, no message names a command that is not there', async () => {
  await work.run('new', 'decks/water')
  work.put('decks/broken/deck.md', '# No facts\n\n::: notes\nx\n:::\n')
  work.put('decks/word/deck.md', 'PK\u0003\u0004\u0014')
  let hints = 0
  for (const words of situations) {
    const { stdout, stderr } = await work.runWith(byNpx, words)
    const said = stdout + stderr
    expect(said, words.join(' ')).not.toMatch(
      /(?<!npx )\bbackbrief(?= (?:<command>|new|check|build|preview|languages|explain|doctor)\b)/
    )
    hints += said.split('npx backbrief').length - 1
  }
  expect(hints).toBeGreaterThan(30)
})

test('the commands at the end of `new` can be typed as they are', async () => {
  const { stdout } = await work.runWith(byNpx, ['new', 'decks/wells'])
  const typed = [...stdout.matchAll(/`npx backbrief ([^`]*)`/g)].map(([, words = '']) => words.split(' '))
  expect(typed).toHaveLength(2)
  for (const words of typed)
    expect(await work.run(...words, ...(words[0] === 'build' ? ['--no-pdf'] : []))).toMatchObject({ code: 0 })
})

test('started by its own name, it is `backbrief`', async () => {
  expect((await work.run()).stdout).toContain('  backbrief check')
  expect((await work.run('check', '--help')).stdout).toContain('Usage: backbrief check')
})

test('the author’s page of the preview names it, too', async () => {
  const { previewPage } = await import('../../src/render/preview/preview-page.js')
  const { createBuildContext } = await import('../../src/build/context.js')
  const html = await previewPage(await createBuildContext({ env: {} }).templates('en', ''), 'npx backbrief', ['field'])
  expect(html).toContain('data-command="npx backbrief"')
})

describe('the name of a program of one file', () => {
  it.each([
    ['/usr/local/bin/backbrief', '/home/ana', 'linux', 'backbrief'],
    ['/home/ana/backbrief-linux-x64', '/home/ana', 'linux', './backbrief-linux-x64'],
    ['/home/ana/backbrief-linux-x64', '/home/ana/lessons', 'linux', '/home/ana/backbrief-linux-x64'],
    ['/home/ana/my programs/backbrief', '/home/ana', 'linux', '"./my programs/backbrief"'],
    ['C:\\Tools\\backbrief-win-x64.exe', 'C:\\Lessons', 'win32', 'C:\\Tools\\backbrief-win-x64.exe'],
    ['C:\\Lessons\\backbrief-win-x64.exe', 'C:\\Lessons', 'win32', '.\\backbrief-win-x64.exe']
  ] as const)('%s in %s on %s is %s', (file, cwd, platform, typed) => {
    const env =
      platform === 'win32' ? { Path: 'C:\\Windows;C:\\Windows\\System32' } : { PATH: '/usr/local/bin:/usr/bin' }
    expect(singleName(file, cwd, env, platform)).toBe(typed)
  })
})
