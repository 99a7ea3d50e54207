import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nameOf, openStore } from '../../src/standing/store.js'

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

it('gives back what was kept under a name, and nothing under another', () => {
  const store = openStore(folder, large)
  store.keep('one', bytes(1000))
  expect(store.take('one')).toEqual(bytes(1000))
  expect(openStore(folder, large).take('one')).toEqual(bytes(1000))
  expect(store.take('two')).toBe(undefined)
})

it('names what is made from other parts otherwise, however they are cut', () => {
  const names = [['ab', 'c'], ['a', 'bc'], ['abc'], ['ab', 'c', ''], ['2:ab', 'c'], ['ab2:', 'c']].map(nameOf)
  expect(new Set(names).size).toBe(names.length)
  expect(nameOf(['ab', 'c'])).toBe(names[0])
})

it('gives nothing back of what a disk has spoilt', () => {
  const store = openStore(folder, large)
  store.keep('one', bytes(1000))
  truncateSync(join(folder, 'one'), 500)
  expect(store.take('one')).toBe(undefined)
  writeFileSync(join(folder, 'one'), '')
  expect(store.take('one')).toBe(undefined)
})

it('throws away what was not used for longest, until the rest has room', () => {
  const store = openStore(folder, 3100)
  for (const name of ['a', 'b', 'c', 'd']) store.keep(name, bytes(1000))
  age('a', 4)
  age('b', 3)
  age('c', 2)
  age('d', 1)
  store.take('a')
  store.tidy()
  expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd'])
})

it('throws away what a killed run has left half written, and nothing that another is writing', () => {
  const store = openStore(folder, large)
  writeFileSync(join(folder, 'one.1.tmp'), 'half')
  writeFileSync(join(folder, 'two.2.tmp'), 'half')
  age('one.1.tmp', 90)
  store.keep('three', bytes(10))
  store.tidy()
  expect(readdirSync(folder).sort()).toEqual(['three', 'two.2.tmp'])
})

it('loses nothing but time where nothing can be written', () => {
  writeFileSync(join(folder, 'a file'), '')
  const nowhere = openStore(join(folder, 'a file', 'store'), large)
  nowhere.keep('one', bytes(10))
  nowhere.tidy()
  expect(nowhere.take('one')).toBe(undefined)
})
