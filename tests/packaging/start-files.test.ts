import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const shells = ['start.sh', 'start.command']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief start-'))
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  for (const file of [...shells, 'package.json', 'scripts/check-node.cjs'])
    copyFileSync(join(root, file), join(folder, file))
  for (const tool of ['sh', 'dirname', 'uname', 'env'])
    symlinkSync(spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim(), join(folder, 'bin', tool))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a program where the script finds it. */
function program(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`)
  chmodSync(join(folder, path), 0o755)
}

/** Starts a file as a double-click does: from another folder. */
function start(file: string, ...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(join(folder, file), words, {
    cwd: '/',
    env: { PATH: join(folder, 'bin'), DISPLAY: ':0' },
    input: '',
    encoding: 'utf8'
  })
  return { code: status, said: stdout + stderr }
}

const node = (version = process.versions.node) =>
  `exec '${process.execPath}' --import 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})' "$@"`

describe.skipIf(process.platform === 'win32').each(shells)('%s', file => {
  it('says how to get Node where there is none, also where nothing may be installed', () => {
    const { code, said } = start(file)
    expect(code).toBe(1)
    expect(said).toContain('Node.js is not on this computer')
    expect(said).toContain('https://nodejs.org')
    expect(said).toContain('You may not install programs?')
  })

  it('says so where Node is too old', () => {
    program('bin/node', node('18.20.0'))
    program('bin/npm', 'echo started')
    const { code, said } = start(file)
    expect(code).toBe(1)
    expect(said).toContain('Unexpected Node `18.20.0`, expected `20.19` or newer')
    expect(said).not.toContain('started')
  })

  it('runs `npm start` in its own folder and opens the page at the end', () => {
    program('bin/node', node())
    program('bin/npm', 'echo "in $PWD: $*"')
    program('bin/xdg-open', 'echo "opened $1"')
    const { code, said } = start(file, '--release')
    expect(code).toBe(0)
    expect(said).toContain(`in ${folder}: start -- --release`)
    if (process.platform === 'linux') expect(said).toContain('opened dist/decks/index.html')
  })

  it('uses a Node that was unpacked into the folder', () => {
    program('node-v22.0.0-linux-x64/bin/node', node())
    program('node-v22.0.0-linux-x64/bin/npm', 'echo started')
    expect(start(file)).toMatchObject({ code: 0, said: expect.stringContaining('started') })
  })

  it('ends as `npm start` ends, and opens nothing then', () => {
    program('bin/node', node())
    program('bin/npm', 'exit 3')
    program('bin/xdg-open', 'echo opened')
    expect(start(file)).toEqual({ code: 3, said: '' })
  })
})

// Command Prompt is not here to run it: at least it is what Command Prompt can read, and takes the same steps.
it('start.cmd has the line ends of Windows, no letter beyond ASCII, and the same steps', () => {
  const text = readFileSync(join(root, 'start.cmd'), 'latin1')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e]/)
  const steps = [
    'cd /d "%~dp0"',
    'node-v*',
    'where node',
    'check-node.cjs',
    'call npm start',
    'index.html',
    'nodejs.org',
    'pause'
  ]
  const places = steps.map(step => text.indexOf(step))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(0)
  for (const [, label] of text.matchAll(/goto (\w+)/g)) expect(text).toContain(`\r\n:${label}\r\n`)
})

it('`npm start` builds what `backbrief build` builds', () => {
  expect(readFileSync(join(root, 'scripts/start.mjs'), 'utf8')).not.toContain('--to')
})
