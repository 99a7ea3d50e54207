import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nameOf, openStore } from '../../../src/host/cache/store.js'
import { writeCacheFile } from '../../../src/host/cache/write-cache-file.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const large = 1 << 20
const bytes = (length: number, fill = 7) => Buffer.alloc(length, fill)

/** Lets a file have been used so many minutes ago. */
function age(name: string, minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000)
  utimesSync(join(folder, name), then, then)
}

it('returns the bytes that were put under a name, and nothing under another', () => {
  const store = openStore(folder, large)
  store.put('one', bytes(1000))
  expect(store.get('one')).toEqual(bytes(1000))
  expect(openStore(folder, large).get('one')).toEqual(bytes(1000))
  expect(store.get('two')).toBe(undefined)
})

it('gives other parts another name, wherever they are split', () => {
  const names = [['ab', 'c'], ['a', 'bc'], ['abc'], ['ab', 'c', ''], ['2:ab', 'c'], ['ab2:', 'c']].map(nameOf)
  expect(new Set(names).size).toBe(names.length)
  expect(nameOf(['ab', 'c'])).toBe(names[0])
})

it('returns nothing of a corrupted file', () => {
  const store = openStore(folder, large)
  store.put('one', bytes(1000))
  truncateSync(join(folder, 'one'), 500)
  expect(store.get('one')).toBe(undefined)
  writeFileSync(join(folder, 'one'), '')
  expect(store.get('one')).toBe(undefined)
})

it('evicts the least recently used entries until the rest fits', () => {
  const store = openStore(folder, 3100)
  const names = ['a', 'b', 'c', 'd'].map(part => nameOf([part]))
  for (const [index, name] of names.entries()) {
    store.put(name, bytes(1000))
    age(name, 4 - index)
  }
  const [a = '', , c = '', d = ''] = names
  store.get(a)
  store.evict()
  expect(readdirSync(folder).sort()).toEqual([a, c, d].sort())
})

it('removes temp files of killed runs, and none that another run is writing', () => {
  const store = openStore(folder, large)
  const [one, two, three] = [`${nameOf(['one'])}.1.tmp`, `${nameOf(['two'])}.2.tmp`, nameOf(['three'])]
  for (const name of [one, two]) writeFileSync(join(folder, name), 'half')
  age(one, 90)
  store.put(three, bytes(10))
  store.evict()
  expect(readdirSync(folder).sort()).toEqual([two, three].sort())
})

it('loses nothing but time where nothing can be written', () => {
  writeFileSync(join(folder, 'a file'), '')
  const nowhere = openStore(join(folder, 'a file', 'store'), large)
  nowhere.put('one', bytes(10))
  nowhere.evict()
  expect(nowhere.get('one')).toBe(undefined)
})

it('leaves files with other names alone', () => {
  const strangers = ['wedding.jpg', 'old.bin', 'notes.tmp', 'backup.1.tmp', 'a'.repeat(64).concat('.zip')]
  for (const name of strangers) {
    writeFileSync(join(folder, name), bytes(1000))
    age(name, 10_000)
  }
  const store = openStore(folder, 0)
  store.put(nameOf(['one']), bytes(10))
  store.evict()
  writeCacheFile(join(folder, 'abc-12.json'), 'new', 0)
  expect(readdirSync(folder).sort()).toEqual(strangers.sort())
})
