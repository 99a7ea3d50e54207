import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesBelow } from '../../../src/host/source/walk.js'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-walk-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), '')
}

const isPng = (name: string) => name.endsWith('.png')

test('the files that are wanted are found, however deep, and what is hidden is not', async () => {
  for (const path of ['b.png', 'a/b/c.png', 'a/x.txt', '.git/d.png', 'node_modules/e.png']) put(path)
  expect(await filesBelow(folder, isPng)).toEqual(['a/b/c.png', 'b.png'])
  expect(await filesBelow(join(folder, 'nowhere'), isPng)).toEqual([])
  expect(await filesBelow(join(folder, 'b.png'), isPng)).toEqual([])
})

test('links are not followed, in circles least of all', async () => {
  put('images/well.png')
  symlinkSync('.', join(folder, 'images/a'))
  symlinkSync('.', join(folder, 'images/b'))
  symlinkSync('/usr', join(folder, 'images/c'))
  expect(await filesBelow(folder, isPng)).toEqual(['images/well.png'])
})

test('a walk ends after so many files, or so many things looked at', async () => {
  for (let index = 0; index < 40; index++) put(`images/${index}.png`)
  expect(await filesBelow(folder, isPng, { files: 10, entries: 100 })).toHaveLength(10)
  expect(await filesBelow(folder, isPng, { files: 100, entries: 21 })).toHaveLength(20)
  expect(await filesBelow(folder, () => false, { files: 10, entries: 10 })).toEqual([])
})
