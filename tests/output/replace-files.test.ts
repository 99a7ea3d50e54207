import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFiles } from '../../src/output/replace-files.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-replace-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = ['a', 'b', 'c', 'd']

test.each(names)('when `%s` cannot be replaced, every file is the old one again', failing => {
  for (const name of names) writeFileSync(join(folder, `${name}.new`), 'new')
  // `a` is new altogether, and a full folder cannot be replaced by a file.
  for (const name of ['b', 'c', 'd']) writeFileSync(join(folder, name), `old ${name}`)
  rmSync(join(folder, failing), { force: true })
  mkdirSync(join(folder, failing))
  const before = contents()

  const failure = replaceFiles(
    folder,
    names.map(name => ({ from: join(folder, `${name}.new`), to: join(folder, name) }))
  )

  expect(failure?.path).toBe(join(folder, failing))
  expect(contents()).toEqual(before)
})

function contents(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.endsWith('.new'))
    .map(entry => `${entry.name}: ${entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : 'folder'}`)
    .sort()
}
