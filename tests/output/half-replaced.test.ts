import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tidyUp } from '../../src/output/half-replaced.js'

let place: string
let folder: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backbrief-half-'))
  folder = join(place, 'out')
  mkdirSync(folder)
})
afterEach(() => rmSync(place, { recursive: true }))

const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
const ready = `.tmp-${dead}-0123456789ab`

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

function stampOf(name: string): string {
  const { ino, size, mtimeMs } = statSync(join(folder, name))
  return `${ino} ${size} ${mtimeMs}`
}

/** The record of a run that was killed, about one file. */
function record(from: string, to: string, was: string): void {
  put(`.replacing-${dead}-0123456789ab`, JSON.stringify([{ from, to, was }]))
}

test('what a killed run had begun to replace is replaced, and its record goes', () => {
  put('a.html', 'old')
  put(ready, 'new')
  record(ready, 'a.html', stampOf('a.html'))
  tidyUp(folder)
  expect(read('a.html')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('a file that another run has replaced since stays', () => {
  put('a.html', 'old')
  put(ready, 'new')
  record(ready, 'a.html', stampOf('a.html'))
  rmSync(join(folder, 'a.html'))
  put('a.html', 'newer')
  tidyUp(folder)
  expect(read('a.html')).toBe('newer')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('a record that is not whole is one of a run that had replaced nothing', () => {
  put('a.html', 'old')
  put(ready, 'new')
  put(`.replacing-${dead}-0123456789ab`, '[{"from":')
  tidyUp(folder)
  expect(read('a.html')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('a record by a stranger moves nothing but unfinished files, and none out of the folder', () => {
  writeFileSync(join(place, 'victim'), 'untouched')
  mkdirSync(join(place, 'elsewhere'))
  symlinkSync(join(place, 'elsewhere'), join(folder, 'linked'))
  put('precious.html', 'precious')
  const tried = [
    ['precious.html', 'a.html'],
    [ready, '../victim'],
    [`../${ready}`, '../victim'],
    [ready, 'linked/victim'],
    [`linked/${ready}`, 'linked/victim']
  ] as const
  for (const [from, to] of tried) {
    put(ready, 'new')
    writeFileSync(join(place, ready), 'new')
    writeFileSync(join(place, 'elsewhere', ready), 'new')
    record(from, to, '-')
    tidyUp(folder)
    expect(readFileSync(join(place, 'victim'), 'utf8')).toBe('untouched')
    expect(readdirSync(join(place, 'elsewhere'))).toEqual([ready])
    expect(readdirSync(folder)).toEqual(['linked', 'precious.html'])
  }
})
