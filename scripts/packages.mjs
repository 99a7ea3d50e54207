// Installs the packages that package-lock.json names, when they are not here.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/** Runs `npm ci` where it is needed. Gives `'present'`, `'installed'` or `'failed'`. */
export async function installPackages() {
  if (arePresent()) return 'present'
  console.log('Installing packages …')
  // No package here needs a script of its own to work, so none may run one.
  return (await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) === 0 ? 'installed' : 'failed'
}

/**
 * Whether the packages of the lock file are the ones on disk. npm writes what it installed into `node_modules/.package-lock.json` as its last
 * step, so an installation that was interrupted has none. Packages for other systems are optional, and missing by right.
 */
function arePresent() {
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, 'node_modules/.package-lock.json'))
  const isHere = ([path, { version, optional }]) =>
    path in installed ? installed[path].version === version && existsSync(join(root, path)) : optional === true
  return (
    Object.keys(installed).length > 0 &&
    Object.entries(wanted).every(isHere) &&
    Object.keys(installed).every(path => path in wanted)
  )
}

function lockedPackages(file) {
  try {
    const { '': _project, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
    return packages
  } catch {
    return {}
  }
}

// `npm start` says which npm it is. Found by name, npm is a script that Windows runs only through its shell.
function npm(args) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own, ...args])
  return process.platform === 'win32' ? run(`npm ${args.join(' ')}`, [], { shell: true }) : run('npm', args)
}
