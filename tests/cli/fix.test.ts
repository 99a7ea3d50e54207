import { lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const spoiled = starter
  .replace('\nWelcome\n', '\nWelcome : all of you ,  \n\n- you ;\n')
  .replace(':::notes', '::: notes')

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

function bytes(path: string): Buffer {
  return readFileSync(join(work.folder, path))
}

test('a dry run shows each change as a unified diff, and writes nothing', async () => {
  work.put('dry/deck.md', spoiled)
  const { code, stdout, stderr } = await work.run('check', 'dry', '--fix', '--dry-run')
  expect(stdout).toMatch(/^--- dry\/deck\.md\t.*\n\+\+\+ dry\/deck\.md\t.*\n@@ /)
  expect(stdout).toMatch(/^-Welcome : all of you , {2}\n/m)
  expect(stdout).toMatch(/^\+Welcome: all of you,\n/m)
  expect(stdout).toMatch(/^-::: notes\n\+:::notes\n/m)
  expect(stderr).toMatch(/would be repaired, 0 left\. Nothing was written\.$/m)
  expect(code).toBe(0)
  expect(work.read('dry/deck.md')).toBe(spoiled)
})

test('counts what is fixed and reports what is left', async () => {
  work.put('fix/deck.md', spoiled.replace('# My lesson', '# My lesson\n\n![](images/door.png)'))
  const { code, stdout, stderr } = await work.run('check', 'fix', '--fix')
  expect(stderr).toMatch(/^fix\/deck\.md\n +1 {2}block-is-known\n/)
  expect(stderr).toMatch(/^ +10 {2}slides with their id written down/m)
  expect(stderr).toMatch(/^ +3 {2}punctuation-has-no-space-before$/m)
  expect(stderr).toMatch(/^\d+ repaired, 2 left\.$/m)
  expect(stdout).toMatch(/picture-can-be-shown[\s\S]*^2 errors\.$/m)
  expect(code).toBe(1)
  const fixed = work.read('fix/deck.md')
  expect(fixed).toContain('\nWelcome: all of you,\n\n- you\n')
  expect(fixed).toContain('::slide{#my-lesson minutes=1}')
  expect(fixed).toContain('\n:::notes\n')

  const again = await work.run('check', 'fix', '--fix')
  expect(again.stderr).toBe('0 repaired, 2 left.\n')
  expect(work.read('fix/deck.md')).toBe(fixed)
})

test('a check says how many problems can be fixed, in words and for programs', async () => {
  work.put('spoiled/deck.md', spoiled)
  const { stdout } = await work.run('check', 'spoiled')
  expect(stdout).toContain('All of them can be fixed for you: `backbrief check --fix spoiled`')
  const json = JSON.parse((await work.run('check', 'spoiled', '--format', 'json')).stdout)
  const message = json.messages.find(({ rule }: { rule: string }) => rule === 'block-is-known')
  expect(message.repair).toEqual([{ place: message.place, before: '::: notes', after: ':::notes' }])
  const sarif = JSON.parse((await work.run('check', 'spoiled', '--format', 'sarif')).stdout)
  const results: {
    ruleId: string
    fixes?: { artifactChanges: { artifactLocation: unknown; replacements: object[] }[] }[]
  }[] = sarif.runs[0].results
  const change = results.find(({ ruleId }) => ruleId === 'block-is-known')?.fixes?.[0]?.artifactChanges[0]
  expect(change?.artifactLocation).toEqual({ uri: 'spoiled/deck.md' })
  expect(change?.replacements).toMatchObject([{ insertedContent: { text: ':::notes' } }])
})

const forms: readonly [string, (text: string) => Buffer][] = [
  ['Windows line ends', text => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['UTF-16', text => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-8', text => Buffer.from(text)],
  ['a byte order mark', text => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, big end first, without a mark', text => Buffer.from(text, 'utf16le').swap16()]
]

test.each(sampled(forms, 1))('a file in %s keeps its form', long, async (_, write) => {
  work.put('plain/deck.md', spoiled)
  await work.run('check', 'plain', '--fix')
  work.put('form/deck.md', write(spoiled))
  await work.run('check', 'form', '--fix')
  expect(bytes('form/deck.md')).toEqual(write(work.read('plain/deck.md')))
})

test('a file with nothing to fix keeps its bytes and its time', async () => {
  work.put('whole/deck.md', spoiled)
  await work.run('check', 'whole', '--fix')
  const before = statSync(join(work.folder, 'whole/deck.md'))
  const { stderr } = await work.run('check', 'whole', '--fix')
  const after = statSync(join(work.folder, 'whole/deck.md'))
  expect(stderr).toBe('0 repaired, 0 left.\n')
  expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino])
})

test.skipIf(process.platform === 'win32')('permissions stay, and a link stays one', async () => {
  work.put('decks/real/deck.md', spoiled)
  await chmod(join(work.folder, 'decks/real/deck.md'), 0o640)
  mkdirSync(join(work.folder, 'decks/linked'))
  symlinkSync('../real/deck.md', join(work.folder, 'decks/linked/deck.md'))
  await work.run('check', 'decks/linked', '--fix')
  expect(lstatSync(join(work.folder, 'decks/linked/deck.md')).isSymbolicLink()).toBe(true)
  expect(work.read('decks/real/deck.md')).toContain('Welcome: all of you,')
  expect(statSync(join(work.folder, 'decks/real/deck.md')).mode & 0o777).toBe(0o640)
  expect(Object.keys(work.hashes('decks/real'))).toEqual(['decks/real/deck.md'])
})

test('reports translations that it made out of date', async () => {
  work.put('stale/deck.md', starter)
  await work.run('languages', 'add', 'fr', 'stale')
  const catalogue = work.read('stale/languages/fr.po')
  work.put(
    'stale/languages/fr.po',
    catalogue.replace('msgid "Welcome"\nmsgstr ""', 'msgid "Welcome"\nmsgstr "Bienvenue"')
  )
  await work.run('languages', 'update', 'stale')
  work.put('stale/deck.md', starter.replace('\nWelcome\n', '\nWelcome , all\n'))
  await work.run('languages', 'update', 'stale')
  const reviewed = work
    .read('stale/languages/fr.po')
    .replace(/^msgid "Welcome , all"\nmsgstr .*$/m, 'msgid "Welcome , all"\nmsgstr "Bienvenue à tous"')
    .replace(/^#, fuzzy\n/gm, '')
  work.put('stale/languages/fr.po', reviewed)
  const { stderr } = await work.run('check', 'stale', '--fix')
  expect(stderr).toContain('Translations of stale/deck.md whose source changed: 1 in fr.')
})

test('a dry run of nothing is a wrong command', async () => {
  const { code, stderr } = await work.run('check', '--dry-run')
  expect(code).toBe(2)
  expect(stderr).toMatch(/`--dry-run` shows what `--fix` would do[\s\S]*fix {2}Type both\./)
})

test('the check reports a missing deck', async () => {
  const { code, stdout } = await work.run('check', 'nowhere', '--fix')
  expect(stdout).toContain('There is no file `nowhere/deck.md`')
  expect(code).toBe(1)
})
