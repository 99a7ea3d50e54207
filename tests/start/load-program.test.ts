import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../dist/program/backbrief.cjs', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

let kept: string

beforeEach(() => {
  kept = mkdtempSync(join(tmpdir(), 'backbrief-kept-'))
})

afterEach(() => {
  chmodSync(kept, 0o700)
  rmSync(kept, { recursive: true })
})

function run(...words: string[]): string {
  const env = { ...process.env, BACKBRIEF_CACHE_DIR: kept }
  return execFileSync(process.execPath, [program, ...words], { env, encoding: 'utf8' }).trim()
}

function files(): string[] {
  return readdirSync(join(kept, 'program')).map(name => join(kept, 'program', name))
}

function changeOneByte(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle)
  writeFileSync(file, bytes)
}

describe('what V8 made of the program', () => {
  it('is kept after the first run, and the second does not need to make it again', () => {
    expect(run('--version')).toBe(version)
    const [file = ''] = files()
    const first = readFileSync(file)
    writeFileSync(file, first)
    expect(run('--version')).toBe(version)
    expect(files()).toEqual([file])
    expect(readFileSync(file).equals(first)).toBe(true)
  })

  it('is not needed: without it, or where nothing can be kept, the program runs', () => {
    chmodSync(kept, 0o500)
    expect(run('--version')).toBe(version)
  })

  it.each([
    ['cut off', (file: string) => truncateSync(file, 1000)],
    ['changed by one byte', changeOneByte],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['something else', (file: string) => writeFileSync(file, 'a letter to the editor')],
    ['of another program', (file: string) => writeFileSync(file, readFileSync(process.execPath).subarray(0, 100_000))]
  ])('is made again when it is %s', (_, spoil) => {
    run('--version')
    const [file = ''] = files()
    const good = readFileSync(file).length
    spoil(file)
    expect(run('--version')).toBe(version)
    expect(readFileSync(file).length).toBeGreaterThan(good / 2)
  })

  it('is kept for some versions, not for all that ever were', () => {
    run('--version')
    for (let number = 0; number < 60; number++) writeFileSync(join(kept, 'program', `old-${number}.bin`), 'old')
    run('explain', '--help')
    expect(files().length).toBeLessThan(30)
  })
})

describe('the program on disk', () => {
  it('is plain ASCII, which is read without decoding', () => {
    for (const name of ['backbrief.cjs', 'main.cjs'])
      expect(readFileSync(join(program, '..', name)).every(byte => byte < 128)).toBe(true)
  })
})
