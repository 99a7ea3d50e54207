import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replaceFiles } from '../../../src/host/output/replace-files.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-replace-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = ['a', 'b', 'c', 'd']

/** What the system does on a disk where no file has two names, as on most sticks. */
function refuseLinks(): never {
  throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM', syscall: 'link' })
}

describe.each([
  ['a disk', fs.linkSync],
  ['a stick that knows no links', refuseLinks]
])('on %s', (_, linkSync) => {
  const usual = fs.linkSync
  beforeEach(() => {
    fs.linkSync = linkSync
    syncBuiltinESMExports()
  })
  afterEach(() => {
    fs.linkSync = usual
    syncBuiltinESMExports()
  })

  test.each(names)('when `%s` cannot be replaced, every file is the old one again', failing => {
    writeFiles()
    rmSync(join(folder, failing), { force: true })
    mkdirSync(join(folder, failing))
    const before = contents()
    expect(replace()?.path).toBe(join(folder, failing))
    expect(contents()).toEqual(before)
  })

  test('when the last is not there any more, those before it are put back', () => {
    writeFiles()
    const before = contents()
    rmSync(join(folder, 'd.new'))
    expect(replace()?.path).toBe(join(folder, 'd'))
    expect(contents()).toEqual(before)
  })

  test('all files are replaced, and nothing else stays', () => {
    writeFiles()
    expect(replace()).toBeUndefined()
    expect(contents()).toEqual(names.map(name => `${name}: new`))
  })
})

function writeFiles(): void {
  for (const name of names) writeFileSync(join(folder, `${name}.new`), 'new')
  // `a` is new altogether.
  for (const name of ['b', 'c', 'd']) writeFileSync(join(folder, name), `old ${name}`)
}

function replace() {
  return replaceFiles(
    folder,
    names.map(name => ({ from: join(folder, `${name}.new`), to: join(folder, name) }))
  )
}

function contents(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.endsWith('.new'))
    .map(entry => `${entry.name}: ${entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : 'folder'}`)
    .sort()
}
