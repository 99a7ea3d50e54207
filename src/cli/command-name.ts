import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { plainCommand, withCommandName } from '../deck/diagnostic.js'

type Environment = Readonly<Record<string, string | undefined>>

const throughNpx = `npx ${plainCommand}`

/**
 * What has to be typed for this program to run again here: `npx backbrief`, or `backbrief` where it is installed for the whole computer.
 * npm puts the commands of a project within reach of what it starts, and of nothing else: what is found then says nothing.
 */
export function commandName(env: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
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
  // Windows writes the variable `Path`.
  const [, path = ''] =
    Object.entries(env).find(([name]) => name === 'PATH' || (isWindows && /^path$/i.test(name))) ?? []
  const folders = path.split(delimiter).filter(folder => folder !== '')
  return folders.some(folder => names.some(name => mayRun(join(folder, name))))
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
