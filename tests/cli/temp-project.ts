import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cachePlaceOf, environmentIn, settingsPlaceOf } from '../environment.js'
import { runHere } from './run-here.js'

/** How a run of the program ended and what it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A temporary folder, and the program to run in it. */
export interface TempProject {
  readonly folder: string
  /** What the program keeps between builds: `prints`, `builds` and `answers`. */
  readonly cache: string
  put(path: string, content: string | Uint8Array): void
  read(path: string): string
  run(...args: string[]): Promise<Ended>
  /** Runs in a folder of it. */
  runIn(path: string, args: readonly string[]): Promise<Ended>
  /** Runs with more variables. */
  runWith(env: Record<string, string>, args: readonly string[]): Promise<Ended>
  /** The same in a process of its own, whatever the project does; `onStart` gets it. */
  start(env: Record<string, string>, args: readonly string[], onStart?: (pid: number) => void): Promise<Ended>
  /** Every file below a folder with the hash of its bytes. */
  hashes(path: string): Record<string, string>
  remove(): void
}

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

/**
 * A folder in which the program runs: in the process of the tests, or where `started` is set in one of its own. The latter is for what only a process
 * shows, such as signals, memory, several runs at once and what the start file does by itself; it takes four times as long.
 */
export function createTempProject({ started = false } = {}): TempProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-work-')))
  const at = (path: string) => join(folder, path)
  mkdirSync(at('.temporary'))
  const runAt = started ? start : runHere
  const runWith: TempProject['runWith'] = (env, args) => runAt(folder, env, args)
  return {
    folder,
    cache: join(cachePlaceOf(folder), 'backbrief-1'),
    put(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content)
    },
    read: path => readFileSync(at(path), 'utf8'),
    run: (...args) => runWith({}, args),
    runIn: (path, args) => runAt(at(path), {}, args),
    runWith,
    start: (env, args, onStart) => start(folder, env, args, onStart),
    hashes(path) {
      const files = readdirSync(at(path), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
      return Object.fromEntries(paths.map(file => [file.slice(folder.length + 1), hashOf(readFileSync(file))]))
    },
    remove() {
      for (const path of [folder, cachePlaceOf(folder), settingsPlaceOf(folder)])
        rmSync(path, { recursive: true, force: true })
    }
  }
}

function start(
  cwd: string,
  env: Record<string, string>,
  args: readonly string[],
  onStart: (pid: number) => void = () => {}
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: environmentIn(cwd, env) })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  if (child.pid !== undefined) onStart(child.pid)
  return new Promise(resolve => child.on('close', code => resolve({ code, stdout, stderr })))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
