import { accessSync, constants } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { isSea } from 'node:sea'
import { plainCommand, withCommandName } from '../deck/diagnostic.js'

type Environment = Readonly<Record<string, string | undefined>>

const throughNpx = `npx ${plainCommand}`

/** The program of one file that Backbrief runs in, without a Node beside it: its path; undefined where Node runs it. */
const single = isSea() ? process.execPath : undefined

/**
 * What has to be typed for a program of one file to run again in a folder: its name where the system finds it by that, else its path. Forward
 * slashes in front of a program are none for the Command Prompt of Windows.
 */
export function singleName(file: string, cwd: string, env: Environment, platform: NodeJS.Platform): string {
  const path = platform === 'win32' ? win32 : posix
  const name = path.basename(file).replace(/\.exe$/i, '')
  if (searchPath(env, platform).includes(path.dirname(file))) return name
  const short = path.relative(cwd, file)
  const shown = short.startsWith('..') || path.isAbsolute(short) ? file : `.${path.sep}${short}`
  return /^[\w./\\:-]+$/.test(shown) ? shown : `"${shown}"`
}

/**
 * What has to be typed for this program to run again here: `npx backbrief`, or `backbrief` where it is installed for the whole computer.
 * npm puts the commands of a project within reach of what it starts, and of nothing else: what is found then says nothing.
 */
export function commandName(env: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  if (single !== undefined) return singleName(single, process.cwd(), env, platform)
  return !isStartedByNpm(env) && isOnPath(env, platform) ? plainCommand : throughNpx
}

/** A text of ours as it is said on this computer: `\`backbrief check\`` begins with what works when it is typed. */
export function said(text: string): string {
  return withCommandName(text, commandName())
}

function isStartedByNpm({
  npm_command: command,
  npm_lifecycle_event: event,
  npm_execpath: path
}: Environment): boolean {
  return [command, event, path].some(value => value !== undefined)
}

function isOnPath(env: Environment, platform: NodeJS.Platform): boolean {
  const isWindows = platform === 'win32'
  const names = isWindows ? [`${plainCommand}.cmd`, `${plainCommand}.exe`] : [plainCommand]
  return searchPath(env, platform).some(folder => names.some(name => mayRun(join(folder, name))))
}

/** The folders in which the system looks for programs. */
function searchPath(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const isWindows = platform === 'win32'
  // Windows writes the variable `Path`.
  const [, path = ''] =
    Object.entries(env).find(([name]) => name === 'PATH' || (isWindows && /^path$/i.test(name))) ?? []
  return path.split(isWindows ? win32.delimiter : posix.delimiter).filter(folder => folder !== '')
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
