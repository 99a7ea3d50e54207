import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCircles, packageOf, readSources, roomOf, root, type SourceFile } from './architecture/imports.js'

/** Which rooms a room may import from. `index` is the programs' door, which opens on all that it offers. */
const doors: Readonly<Record<string, readonly string[]>> = {
  deck: [],
  layout: ['deck'],
  parse: ['deck'],
  translate: ['deck'],
  check: ['deck', 'layout'],
  render: ['deck', 'layout'],
  pdf: ['render'],
  // What it writes is read again, so that it can be built.
  import: ['deck', 'layout', 'parse', 'check'],
  'host/picture': [],
  'host/source': ['deck', 'host/picture', 'parse'],
  'host/output': ['deck', 'host/source', 'pdf', 'render'],
  'host/cache': ['host/source'],
  'host/trust': ['host/cache', 'host/source'],
  // Node's own modules, for a page that has no Node.
  'host/page': [],
  window: [],
  build: [
    'deck',
    'parse',
    'translate',
    'check',
    'render',
    'pdf',
    'import',
    'host/picture',
    'host/source',
    'host/output',
    'host/cache',
    'host/trust'
  ],
  cli: ['build', 'import', 'host/cache', 'host/page', 'host/source', 'deck'],
  index: ['parse', 'translate', 'check', 'render', 'deck', 'build']
}

const sources = readSources()

function isOfPage(path: string): boolean {
  return roomOf(path) === 'host/page'
}

/** What breaks a law, as lines that a person can read in a failed test. */
function offences(breaks: (source: SourceFile) => readonly string[]): string[] {
  return sources.flatMap(source => breaks(source).map(what => `${source.path}: ${what}`))
}

describe('the walls between the rooms', () => {
  it('knows every room of src, of which there are twelve at most', () => {
    expect(new Set(sources.map(({ path }) => path.split('/')[1])).size - 1).toBeLessThanOrEqual(12)
    expect(sources.length).toBeGreaterThan(50)
    expect([...new Set(sources.map(source => roomOf(source.path)))].filter(room => !(room in doors))).toEqual([])
  })

  it('lets a room import only through its doors', () => {
    const through = ({ path, files }: SourceFile) => {
      const room = roomOf(path)
      const elsewhere = files.filter(file => file.startsWith('src/') && roomOf(file) !== room)
      return elsewhere.filter(file => !doors[room]?.includes(roomOf(file))).map(file => `imports ${file}`)
    }
    expect(offences(through)).toEqual([])
  })

  it('lets no import run in a circle', () => {
    expect(findCircles(sources).map(circle => circle.join(' > '))).toEqual([])
  })

  it('finds a circle where there is one', () => {
    const file = (path: string, files: string[]): SourceFile => ({ path, text: '', files, packages: [] })
    expect(findCircles([file('a', ['b']), file('b', ['c']), file('c', ['b'])])).toEqual([['b', 'c', 'b']])
  })

  it('lets scripts of browser windows import nothing that is installed, but for the editor of the desk, which no lesson carries', () => {
    const ofEditor = ({ path, packages }: SourceFile) =>
      path.startsWith('src/window/desk/') ? packages.filter(name => !/^@(codemirror|lezer)\//.test(name)) : packages
    expect(offences(source => (roomOf(source.path) === 'window' ? ofEditor(source) : []))).toEqual([])
    const shown = ['slides', 'presenter', 'preview'].map(name =>
      sources.find(({ path }) => path === `src/window/${name}.ts`)
    )
    expect(shown.flatMap(source => source?.files.filter(file => file.startsWith('src/window/desk/')) ?? [])).toEqual([])
  })
})

describe('which rooms may use which modules', () => {
  const uses = (modules: RegExp) => (source: SourceFile) => source.packages.filter(name => modules.test(name))

  it('lets only one file know puppeteer', () => {
    const users = sources.filter(source => source.packages.some(name => /^puppeteer/.test(name)))
    expect(users.map(source => source.path)).toEqual(['src/host/output/browser.ts'])
  })

  it('lets only the host and the command line touch the disk', () => {
    const allowed = /^(host\/|cli$)/
    const disk = (source: SourceFile) => (allowed.test(roomOf(source.path)) ? [] : uses(/^node:(fs|os)\b/)(source))
    expect(offences(disk)).toEqual([])
  })

  it('lets rooms that know no computer use what a page has too, by the same names: src/host/page stands in for Node there', () => {
    const pure = ['deck', 'layout', 'parse', 'translate', 'check', 'render', 'import']
    const inPage = /^node:(crypto|path|zlib)$/
    const others = (source: SourceFile) =>
      pure.includes(roomOf(source.path)) ? uses(/^node:/)(source).filter(name => !inPage.test(name)) : []
    expect(offences(others)).toEqual([])
    const users = sources.filter(({ path, files }) => roomOf(path) !== 'host/page' && files.some(isOfPage))
    expect(users.map(({ path }) => path).filter(path => !path.startsWith('src/cli/page/'))).toEqual([])
  })

  it('lets nothing start another program or open a connection, but the preview and the desk, which this computer alone reaches, what asks whether a browser may be sandboxed, and the command line, which opens the preview in the browser of the user', () => {
    const beyond = uses(/^node:(child_process|cluster|worker_threads|https?|http2|net|tls|dgram|dns|vm|inspector)\b/)
    const allowed =
      /^src\/(cli\/(preview|desk|server)\/[a-z-]+\.ts: node:http|host\/output\/drop-privileges\.ts: node:child_process|host\/source\/committed\.ts: node:child_process|cli\/open-in-browser\.ts: node:child_process)$/
    expect(offences(beyond).filter(said => !allowed.test(said))).toEqual([])
    const connections = ({ text }: SourceFile) =>
      text.match(/\b(fetch|eval|WebSocket|EventSource|XMLHttpRequest)\(/g) ?? []
    expect(offences(connections)).toEqual([
      'src/window/desk/desk.ts: EventSource(',
      'src/window/desk/files.ts: EventSource(',
      'src/window/desk/server.ts: fetch(',
      'src/window/desk/server.ts: fetch(',
      'src/window/desk/server.ts: fetch(',
      'src/window/desk/server.ts: fetch(',
      'src/window/desk/translations.ts: EventSource(',
      'src/window/preview-frames.ts: fetch(',
      'src/window/preview-pages.ts: fetch(',
      'src/window/preview.ts: EventSource('
    ])
  })

  it('lets only one file open a port, on the address that only this computer has', () => {
    const servers = sources.filter(({ text }) => text.includes('createServer('))
    expect(servers.map(({ path }) => path)).toEqual(['src/cli/server/listen.ts'])
    expect(servers[0]?.text.match(/const address = (.*)/)?.[1]).toBe("'127.0.0.1'")
  })

  it('answers editors from a text alone: no disk, whatever is imported on the way', () => {
    const byPath = new Map(sources.map(source => [source.path, source]))
    const reached = new Set(sources.map(({ path }) => path).filter(path => path.startsWith('src/build/writing/')))
    expect(reached.size).toBeGreaterThan(5)
    for (const path of reached) for (const file of byPath.get(path)?.files ?? []) reached.add(file)
    expect([...reached].filter(path => /^src\/(host|cli|window)\//.test(path))).toEqual([])
  })

  it('keeps clock, chance and surroundings out of the rooms that must give the same result every time', () => {
    const pure = ['deck', 'parse', 'translate', 'check', 'render', 'import']
    const surroundings = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\brandomUUID\(/g
    const outside = ({ path, text }: SourceFile) =>
      pure.includes(roomOf(path)) ? (text.match(surroundings) ?? []) : []
    expect(offences(outside)).toEqual([])
  })
})

describe('the size of things', () => {
  it('keeps every file to 200 lines', () => {
    const long = ({ text }: SourceFile) => {
      const lines = text.trimEnd().split('\n').length
      return lines > 200 ? [`${lines} lines`] : []
    }
    expect(offences(long)).toEqual([])
  })

  it('lists every rule', () => {
    const list = sources.find(source => source.path === 'src/check/rules.ts')?.files ?? []
    const rules = sources.map(source => source.path).filter(path => path.startsWith('src/check/rules/'))
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.filter(path => !list.includes(path))).toEqual([])
  })

  it('declares every package that it imports', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const declared = { ...dependencies, ...devDependencies }
    const isDeclared = (name: string) => packageOf(name) in declared || `@types/${packageOf(name)}` in declared
    const missing = ({ packages }: SourceFile) =>
      packages.filter(name => !name.startsWith('node:') && !isDeclared(name))
    expect(offences(missing)).toEqual([])
  })
})
