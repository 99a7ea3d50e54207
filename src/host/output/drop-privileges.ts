import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

/** The user `nobody`, by number: its name and its group's differ between systems. */
export const nobody = 65_534

/** Where util-linux puts it on every distribution: a path, so that no other program of that name is run as root. */
const setpriv = '/usr/bin/setpriv'

const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs', '--']

/** A program and the words before its own: what starts another program as another user. */
export interface Prefix {
  readonly program: string
  readonly words: readonly string[]
}

/**
 * How root starts a browser so that it keeps its sandbox: as `nobody`, to whom its empty profile is given. Chromium refuses to run as root with its
 * sandbox, and a deck's pictures go through decoders that have had holes. Undefined for everybody else, and where the system cannot do it: without
 * `setpriv` (util-linux), without user namespaces, or where `nobody` reaches neither the browser nor the profile.
 */
export function dropPrivileges(browser: string, profile: string): Prefix | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  try {
    chownSync(profile, nobody, nobody)
    const asks = 'test -x "$1" && test -w "$2" && unshare --user --map-root-user true'
    const tried = spawnSync(setpriv, [...asNobody, 'sh', '-c', asks, 'sh', browser, profile], {
      cwd: '/',
      stdio: 'ignore',
      timeout: 5_000
    })
    if (tried.status === 0) return { program: setpriv, words: asNobody }
    chownSync(profile, 0, 0)
  } catch {
    // Then the browser runs as root, as it did before, and without its sandbox.
  }
  return undefined
}
