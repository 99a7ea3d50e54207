import { type EventEmitter, once } from 'node:events'
import { tmpdir } from 'node:os'

/** The oldest Chromium that is trusted to print: from 122 on it writes a PDF's outline. Older ones no longer get fixes either. */
const minVersion = 122

/** Why a browser of this version is not used, as `HeadlessChrome/109.0.5414.120`; undefined where it may be, and for one that says no number. */
export function tooOld(version: string, path: string): string | undefined {
  const number = /\/(\d+)\./.exec(version)?.[1]
  if (number === undefined || Number(number) >= minVersion) return undefined
  return `The browser \`${path}\` is version ${number}, expected at least ${minVersion}. Update it, or name a newer one in \`BACKBRIEF_BROWSER\`.`
}

/** The flags that a browser is started with: to reach no network, and to draw letters as on paper. `sandboxed` says whether it can have a sandbox. */
export function browserFlags(sandboxed: boolean): string[] {
  return [
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    // No name is looked up. `~NOTFOUND`, as many pages still give it, is to a Chromium of today a name like any other: it asks for a route.
    '--host-resolver-rules=MAP * ^NOTFOUND',
    // Letters stand where their outlines say, not where the pixels of a screen would have them.
    '--font-render-hinting=none',
    ...(sandboxed ? [] : ['--no-sandbox'])
  ]
}

/** What a whole Chromium makes in its folder for temporary files, and the bytes that the path of a socket may have: 103 on macOS, 107 on Linux. */
const socket = '/org.chromium.Chromium.123456/SingletonSocket'
const maxSocketPath = 103

/**
 * The variables for a browser; `home` is the folder of another user, who may not write into this one's. Where Chromium would not start for the
 * length of its path, its temporary files are in a shorter folder.
 */
export function browserEnvironment(home?: string): NodeJS.ProcessEnv {
  const temporary = home ?? tmpdir()
  const isTooLong = process.platform !== 'win32' && Buffer.byteLength(temporary + socket) > maxSocketPath
  return { ...process.env, ...(home && { HOME: home, TMPDIR: home }), ...(isTooLong && { TMPDIR: '/tmp' }) }
}

/** Kills a process and those it started. Debian starts its browser from a script: a kill of the script alone would leave the browser. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** A process that was started. */
interface Child extends EventEmitter {
  readonly pid?: number | undefined
  readonly exitCode: number | null
  readonly signalCode: string | null
}

/** Kills a process and those it started, and waits until it is gone. */
export async function killAndWait(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  killGroup(child.pid)
  await gone
}
