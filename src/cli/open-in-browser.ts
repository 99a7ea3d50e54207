import { spawn } from 'node:child_process'
import { Option } from 'commander'
import { parsedBy, type Reading } from './flags.js'

type Environment = Readonly<Record<string, string | undefined>>

/** The program that opens an address in the user's own browser, by system; none where no window can be opened. */
export function opener(
  platform: NodeJS.Platform,
  env: Environment
): { readonly command: string; readonly args: readonly string[] } | undefined {
  if (platform === 'darwin') return { command: 'open', args: [] }
  // `start` is no program but a word of Command Prompt, which reads `&` in an address as its own.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  const hasWindows = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  return hasWindows ? { command: 'xdg-open', args: [] } : undefined
}

/** Opens an address of ours in the user's browser, and says nothing where that fails: the address stands on the terminal, too. */
export function openInBrowser(address: string): void {
  const found = opener(process.platform, process.env)
  if (!found) return
  const child = spawn(found.command, [...found.args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

/** Tried first, so that an address in a browser's tab stays the same from day to day. */
export const usualPort = 4747

/** The option that chooses another port. */
export function portOption(): Option {
  return parsedBy(
    new Option('--port <number>', `port to listen on (default: ${usualPort}, or any that is free)`),
    readPort
  )
}

function readPort(text: string): Reading<number> {
  return !/^\d{1,5}$/.test(text) || Number(text) > 65_535
    ? { expected: 'expected a number from `1024` to `65535`' }
    : { value: Number(text) }
}
