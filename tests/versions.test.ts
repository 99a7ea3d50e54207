import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The first versions without known holes, one per line of development. A major that is not named must be newer than all of them. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'reveal.js': ['6.0.2'],
  '@marp-team/marp-core': ['5.0.2'],
  'markdown-it': ['14.3.3', '15.0.3'],
  katex: ['0.18.2'],
  yaml: ['2.8.3'],
  'js-yaml': ['4.1.1'],
  'tar-fs': ['3.1.1'],
  ws: ['8.17.1'],
  'basic-ftp': ['5.2.0'],
  vite: ['6.4.2', '7.3.2', '8.0.5']
}

/** Of these the program itself runs code; they must be here for the table to mean anything. */
const needed = ['reveal.js', '@marp-team/marp-core', 'markdown-it', 'yaml', 'ws']

/** Packages that no version makes safe. */
const banned = ['gray-matter']

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const lock: Lock = JSON.parse(lockText)

/** Every copy of a package, as `node_modules/a/node_modules/b`. */
function copies(name: string): string[] {
  return Object.keys(lock.packages).filter(path => path.endsWith(`node_modules/${name}`))
}

function isSafe(version: string, lines: readonly string[]): boolean {
  const major = (text: string) => text.split('.')[0]
  const floor = lines.find(line => major(line) === major(version)) ?? lines.at(-1) ?? version
  return floor.localeCompare(version, 'en', { numeric: true }) <= 0
}

describe('versions', () => {
  for (const [name, lines] of Object.entries(floors)) {
    it(`of ${name} are ${lines.join(' or ')}, or newer`, () => {
      const versions = copies(name).map(path => {
        const installed: { version: string } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
        return installed.version
      })
      if (needed.includes(name)) expect(versions).not.toEqual([])
      expect(versions.filter(version => !isSafe(version, lines))).toEqual([])
    })
  }

  it('below a floor are found out', () => {
    expect(isSafe('14.3.2', ['14.3.3', '15.0.3'])).toBe(false)
    expect(isSafe('14.10.0', ['14.3.3', '15.0.3'])).toBe(true)
    expect(isSafe('13.9.9', ['14.3.3', '15.0.3'])).toBe(false)
    expect(isSafe('16.0.0', ['14.3.3', '15.0.3'])).toBe(true)
  })
})

describe('package-lock.json', () => {
  it('holds no banned package', () => {
    expect(banned.flatMap(copies)).toEqual([])
  })

  it('names no host to download from, so that every network can use its own registry', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.includes('://'))).toEqual([])
    expect(lockText).not.toMatch(/"resolved": "(https?|git)/)
  })
})
