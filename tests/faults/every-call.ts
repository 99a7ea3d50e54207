import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ended, TempProject } from '../cli/temp-project.js'

/** How a call of the file system fails; `SIGKILL` ends the process at it. */
export type FaultCode = 'ENOSPC' | 'EACCES' | 'EIO' | 'EROFS' | 'SIGKILL'

/** A run in which one call failed. */
export interface Failed {
  /** The call and its path, for messages. */
  readonly call: string
  readonly ended: Ended
}

const preload = join(import.meta.dirname, 'failing-calls.cjs')

/**
 * Runs the program again and again: the first time its first call that changes something on the disk fails, then its second, until a
 * run makes no more such calls. With a `step` of three, every third. Several codes take turns. `before` sets the scene for each run, `judge` looks at what it left.
 */
export async function failEachCall(
  work: TempProject,
  args: readonly string[],
  codes: readonly FaultCode[],
  { before, judge, step = 1 }: { before(): void; judge(failed: Failed): Promise<void> | void; step?: number }
): Promise<number> {
  const file = join(work.folder, '.temporary/failed-call')
  for (let at = 1; ; at += step) {
    before()
    rmSync(file, { force: true })
    const code = codes[Math.floor(at / step) % codes.length] ?? 'EIO'
    const env = { NODE_OPTIONS: `--require "${preload}"`, FAULT_AT: String(at), FAULT_CODE: code, FAULT_SAID: file }
    const ended = await work.runWith(env, args)
    if (!existsSync(file)) return at - 1
    const call = `call ${at}, ${code}: ${readFileSync(file, 'utf8').trim().replaceAll(work.folder, '')}`
    await judge({ call, ended })
  }
}

/**
 * Whatever a run should have taken away with it: files half written, earlier ones kept for a moment, profiles of browsers. What is kept of
 * prints may be shared with other computers, whose runs nobody here knows: what is unfinished there goes after an hour.
 */
export function tempFiles(work: TempProject): string[] {
  const kept = existsSync(work.cache) ? readdirSync(work.cache, { recursive: true, encoding: 'utf8' }) : []
  return [
    ...readdirSync(work.folder, { recursive: true, encoding: 'utf8' }).filter(path =>
      /(^|\/)(\.tmp-|\.new-|\.old-|backbrief-browser-|backbrief-[^/]+\/.)/.test(path)
    ),
    ...kept.filter(path => path.endsWith('.tmp') && !path.startsWith('prints/'))
  ]
}
