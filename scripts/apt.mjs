// Installs Debian's packages, where this is Debian, this user may, and somebody has agreed.

import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { run } from './run.mjs'

/** The word that agrees beforehand: `npm start -- --yes`. */
export const agreement = '--yes'

export function hasApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/**
 * Installs packages for the whole computer and says whether that went well. It says first what and why, and asks; `--yes` behind the command
 * and a CI system have agreed. Where nobody can be asked, nothing is installed, and the command for it is printed.
 */
export async function apt({ why, names }, { words = process.argv, env = process.env, ask = askAtTerminal } = {}) {
  const command = `apt-get install --no-install-recommends ${names.join(' ')}`
  console.log(
    `\nOne part is missing: ${names.join(', ')}. ${why}\nIt can be installed for the whole computer, as root, with \`${command}\`.`
  )
  if (!(await agreed({ words, env, ask }))) {
    console.log(
      `Nothing was installed. To install it, type \`${command}\` yourself, or the last command again with \`-- ${agreement}\`.`
    )
    return false
  }
  // The lists of packages may be missing, as in a fresh container, or too old to name what is on the mirror.
  if ((await aptGet('install', ...names)) === 0) return true
  return (await aptGet('update')) === 0 && (await aptGet('install', ...names)) === 0
}

async function agreed({ words, env, ask }) {
  if (words.includes(agreement) || (env.CI && env.CI !== 'false')) return true
  return /^y(es)?$/i.test(((await ask('Install it now? [y/N] ')) ?? '').trim())
}

/** The answer of whoever sits at the terminal; none where nobody does. */
async function askAtTerminal(question) {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

function aptGet(action, ...names) {
  const retries = [
    'Acquire::Retries=0',
    'Acquire::http::Timeout=10',
    'Acquire::https::Timeout=10',
    'DPkg::Lock::Timeout=60'
  ]
  const options = ['-y', '-q', '--no-install-recommends', ...retries.flatMap(option => ['-o', option])]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return run('apt-get', [action, ...options, ...names], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
