import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSafePath } from '../../../src/host/output/file-name.js'
import { ownProcess, tempName } from '../../../src/host/output/temp-files.js'
import { writeFiles } from '../../../src/host/output/write-files.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

test('files are written into folders that are made for them, and nothing else stays', async () => {
  const files = [
    { path: 'water/en/slides.html', content: 'slides' },
    { path: 'water/en/slides.pdf', content: new Uint8Array([37, 80, 68, 70]) }
  ]
  expect(await writeFiles(folder, files)).toBeUndefined()
  expect(read('water/en/slides.html')).toBe('slides')
  expect(read('water/en/slides.pdf')).toBe('%PDF')
  expect(readdirSync(join(folder, 'water/en'))).toEqual(['slides.html', 'slides.pdf'])
})

test('a page in pieces is written with its pictures in base64, however long they are', async () => {
  const picture = Buffer.from(Array.from({ length: 1_000_001 }, (_, index) => index % 251))
  const content = ['<img src="data:image/png;base64,', picture, '">é']
  expect(await writeFiles(folder, [{ path: 'slides.html', content }])).toBeUndefined()
  expect(read('slides.html')).toBe(`<img src="data:image/png;base64,${picture.toString('base64')}">é`)
})

test('earlier files are replaced together or not at all', async () => {
  writeFileSync(join(folder, 'a.html'), 'old a')
  mkdirSync(join(folder, 'b.html'))
  const files = ['a.html', 'b.html'].map(path => ({ path, content: 'new' }))
  expect(await writeFiles(folder, files)).toEqual({
    path: join(folder, 'b.html'),
    reason: 'in-the-way',
    detail: 'a folder'
  })
  expect(read('a.html')).toBe('old a')
  expect(readdirSync(folder)).toEqual(['a.html', 'b.html'])
})

test('a file that is a link is not written through', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'backbrief-outside-'))
  writeFileSync(join(outside, 'victim'), 'untouched')
  symlinkSync(join(outside, 'victim'), join(folder, 'a.html'))
  symlinkSync(outside, join(folder, 'deck'))
  expect(await writeFiles(folder, [{ path: 'a.html', content: 'x' }])).toMatchObject({ reason: 'in-the-way' })
  expect(await writeFiles(folder, [{ path: 'deck/a.html', content: 'x' }])).toMatchObject({ reason: 'in-the-way' })
  expect(readdirSync(outside)).toEqual(['victim'])
  expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('untouched')
  rmSync(outside, { recursive: true })
})

test('a folder that is a file is in the way', async () => {
  writeFileSync(join(folder, 'out'), 'a file')
  const problem = await writeFiles(join(folder, 'out'), [{ path: 'deck/a.html', content: 'x' }])
  expect(problem).toMatchObject({ reason: 'in-the-way', path: join(folder, 'out/deck') })
})

test('a name that is too long is a problem with a name, not an exception', async () => {
  const path = `${'x'.repeat(300)}/a.html`
  expect(await writeFiles(folder, [{ path, content: 'x' }])).toMatchObject({ reason: 'name-too-long' })
})

test.each(['../a', '/a', 'a//b', 'a/../b', '.', 'con.html', 'a\u202Eb', 'a\0b', 'C:\\a'])(
  'the name `%s` is refused',
  async path => {
    expect(await writeFiles(folder, [{ path, content: 'x' }])).toMatchObject({ reason: 'bad-name' })
    expect(readdirSync(folder)).toEqual([])
  }
)

test('names that Windows refuses are refused there, and only there', () => {
  for (const path of ['a:b', 'a?', 'a.', 'a '])
    expect([isSafePath(path, 'win32'), isSafePath(path, 'linux')]).toEqual([false, true])
})

test('no path that passes leaves the folder', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('..', '.', 'a', '', '/', '\\', 'ب', ' ', '...')), parts => {
      const path = parts.join('/')
      if (isSafePath(path)) expect(join('/root', path).startsWith('/root/')).toBe(true)
    }),
    { numRuns: 2000 }
  )
})

test('temporary files of a killed run are deleted, those of a running one are kept', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
  const [, start, place] = ownProcess.split('-')
  const ended = `.tmp-${dead}-${start}-${place}-0123456789ab`
  const running = tempName('.tmp-')
  for (const name of [ended, running]) writeFileSync(join(folder, name), 'half')
  mkdirSync(join(folder, `${ended.slice(0, -1)}c`))
  await writeFiles(folder, [{ path: 'a.html', content: 'x' }])
  // A folder was never ours: only files begin so.
  expect(readdirSync(folder).sort()).toEqual([`${ended.slice(0, -1)}c`, running, 'a.html'].sort())
})

const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0

test.skipIf(!mayMount)(
  'a full disk keeps the earlier files and leaves no half ones (needs root, for a small disk)',
  () => {
    const script = `
    import { writeFileSync, readdirSync, readFileSync } from 'node:fs'
    import { writeFiles } from '${join(import.meta.dirname, '../../../src/host/output/write-files.ts')}'
    const folder = process.argv.at(-1)
    writeFileSync(folder + '/a.html', 'old')
    const problem = await writeFiles(folder, [{ path: 'a.html', content: 'new' }, { path: 'b.html', content: 'x'.repeat(1e6) }])
    console.log(JSON.stringify({ reason: problem?.reason, a: readFileSync(folder + '/a.html', 'utf8'), names: readdirSync(folder) }))`
    const bundle = execFileSync(
      join(import.meta.dirname, '../../../node_modules/.bin/esbuild'),
      ['--bundle', '--platform=node', '--format=esm'],
      { input: script, cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' }
    )
    const mounted = `mount -t tmpfs -o size=64k none ${folder} && exec ${process.execPath} --input-type=module - ${folder}`
    const { stdout } = spawnSync('unshare', ['-m', 'sh', '-c', mounted], { input: bundle, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual({ reason: 'disk-full', a: 'old', names: ['a.html'] })
  }
)
