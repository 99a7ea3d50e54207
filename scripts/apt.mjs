// Installs Debian's packages, where this is Debian and this user may.

import { existsSync } from 'node:fs'
import { run } from './run.mjs'

export function hasApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Installs packages and says whether that went well. */
export async function apt(...names) {
  // The lists of packages may be missing, as in a fresh container, or too old to name what is on the mirror.
  if ((await aptGet('install', ...names)) === 0) return true
  return (await aptGet('update')) === 0 && (await aptGet('install', ...names)) === 0
}

function aptGet(action, ...names) {
  const patience = [
    'Acquire::Retries=0',
    'Acquire::http::Timeout=10',
    'Acquire::https::Timeout=10',
    'DPkg::Lock::Timeout=60'
  ]
  const options = ['-y', '-q', '--no-install-recommends', ...patience.flatMap(option => ['-o', option])]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return run('apt-get', [action, ...options, ...names], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
