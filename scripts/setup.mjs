// Makes this folder ready to build and test: packages, the compiled program, a browser to print with.
// It needs only Node and npm, and does nothing again that is already done. Type `node scripts/setup.mjs`.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Sets up, saying on stderr what is done. Ends the process when Node is too old or the packages can't be installed. */
export async function setUp() {
  requireNode()
  installPackages()
  // These two may only be loaded now: they need the packages.
  const { compile } = await import('./compile.mjs')
  if (await compile()) say('The program is compiled.')
  const { haveBrowser } = await import('./have-browser.mjs')
  await haveBrowser(say)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Unexpected Node \`${process.versions.node}\`, expected \`20.19\` or newer.`)
  say('Get the version marked LTS from https://nodejs.org and try again.')
  process.exit(1)
}

/** Runs `npm ci` unless every package of package-lock.json is here in its version. */
function installPackages() {
  if (areInstalled()) return say('The packages are installed.')
  say('Installing the packages. This is done once and takes a minute.')
  // One string and a shell: on Windows npm is a script, which only a shell runs.
  const { status } = spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: ['ignore', 2, 2], shell: true })
  if (status === 0) return
  say('The packages could not be installed. Look at what npm says above, check the network, and try again.')
  process.exit(status ?? 1)
}

function areInstalled() {
  try {
    // npm writes the second file last, when all that it lists is in place.
    const wanted = packagesOf('package-lock.json')
    const here = packagesOf('node_modules/.package-lock.json')
    return Object.entries(wanted).every(([path, entry]) =>
      path in here ? here[path].version === entry.version : path === '' || entry.optional
    )
  } catch {
    return false
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp()
