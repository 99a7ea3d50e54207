/** @module-tag long */

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environmentIn } from '../environment.js'
import { tourPaper, tours } from '../hostile/tours.js'
import { openHostileVisitor, type Visitor } from '../hostile/visit.js'

// Git for Windows, as it is installed, writes every text file of a clone with CRLF; Notepad of old adds a byte order mark.

const root = fileURLToPath(new URL('../..', import.meta.url))
const parts = ['package.json', 'dist/program', 'templates', 'decks']
const binary = /\.(png|jpe?g|gif|webp|avif|woff2?)$/

let folder: string
let visitor: Visitor
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-crlf-')))
  for (const [name, change] of [
    ['lf', (text: string) => text],
    ['crlf', withCrlf]
  ] as const) {
    const project = join(folder, name)
    for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
    for (const part of ['templates', 'decks', 'dist/program']) rewrite(join(project, part), change)
  }
  visitor = await openHostileVisitor()
})
afterAll(async () => {
  await visitor?.leave()
  rmSync(folder, { recursive: true, force: true })
})

function withCrlf(text: string, file: string): string {
  return `${/\.(css|json|md|po|yaml)$/.test(file) ? '\uFEFF' : ''}${text.replace(/\r?\n/g, '\r\n')}`
}

function rewrite(below: string, change: (text: string, file: string) => string): void {
  for (const file of filesBelow(below)) {
    if (binary.test(file)) continue
    writeFileSync(join(below, file), change(readFileSync(join(below, file), 'utf8'), file))
  }
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()
}

function run(project: string, ...words: string[]): { code: number | null; stdout: string; stderr: string } {
  const cwd = join(folder, project)
  mkdirSync(join(cwd, '.temporary'), { recursive: true })
  const program = join(cwd, 'dist/program/backbrief.cjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd,
    env: environmentIn(cwd),
    encoding: 'utf8'
  })
  return { code: status, stdout, stderr }
}

describe('a project whose text files all have CRLF and a byte order mark', () => {
  let built: ReturnType<typeof run>[]
  beforeAll(() => {
    built = ['lf', 'crlf'].map(project => run(project, 'build', '--no-pdf', '--language', 'ar'))
  })

  it('builds decks into the same bytes', () => {
    expect(built[1]).toEqual(built[0])
    expect(built[1]?.code).toBe(0)
    const made = ['lf', 'crlf'].map(project => join(folder, project, 'dist/decks'))
    const [files = [], others = []] = made.map(filesBelow)
    expect(files.length).toBeGreaterThan(10)
    expect(others).toEqual(files)
    const different = files.filter(
      file => !readFileSync(join(made[0] ?? '', file)).equals(readFileSync(join(made[1] ?? '', file)))
    )
    expect(different).toEqual([])
  })

  const names = ['slides', 'presenter', 'handout', 'notes', 'marp']
  const pages = [...names.map(name => `facilitation-basics/ar/${name}.html`), 'index.html']
  it.each(pages)('makes a %s whose own sheets and scripts are allowed by its security policy', async file => {
    const tour = tours[file.split('/').at(-1) ?? ''] ?? tourPaper
    const seen = await visitor.visit(pathToFileURL(join(folder, 'crlf/dist/decks', file)).href, tour)
    expect(seen.violations).toEqual([])
  })

  it('writes catalogues with the line ends that every computer writes', () => {
    for (const project of ['lf', 'crlf']) {
      const deck = join(folder, project, 'decks/facilitation-basics/deck.md')
      writeFileSync(deck, readFileSync(deck, 'utf8').replace(/^## .*?(?=\r?$)/m, '$& again'))
      expect(run(project, 'languages', 'update', 'decks/facilitation-basics')).toMatchObject({ code: 0 })
    }
    const catalogue = (project: string) =>
      readFileSync(join(folder, project, 'decks/facilitation-basics/languages/fr.po'), 'utf8')
    expect(catalogue('crlf')).not.toMatch(/\r|\uFEFF/)
    expect(catalogue('crlf')).toBe(catalogue('lf'))
  })

  it('explains and begins as any other', () => {
    for (const words of [
      ['explain', 'slide-has-notes'],
      ['new', 'decks/water', '--quiet']
    ]) {
      const [one, other] = ['lf', 'crlf'].map(project => run(project, ...words))
      expect(other).toEqual(one)
    }
    const deck = (project: string) => readFileSync(join(folder, project, 'decks/water/deck.md'), 'utf8')
    expect(deck('crlf')).toBe(deck('lf'))
  })
})

// A downloaded ZIP is no repository.
it.skipIf(!existsSync(join(root, '.git')))(
  'names every picture and font of the project as binary, so that Git leaves its bytes alone',
  () => {
    const listed = spawnSync('git', ['ls-files', '--eol'], { cwd: root, encoding: 'utf8' }).stdout.trim().split('\n')
    const wrong = listed.filter(line => !/^i\/(lf|none) +w\/(lf|none|crlf) +attr\/text=auto eol=lf/.test(line))
    expect(wrong.filter(line => !/^i\/-text +w\/-text +attr\/-text /.test(line) && !/\.cmd$/.test(line))).toEqual([])
  }
)
