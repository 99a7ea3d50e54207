// Makes a fresh clone ready: packages, the compiled program, a browser. The second time there is nothing to do.
//
//   node scripts/setup.mjs          asks before it installs anything for the whole computer
//   node scripts/setup.mjs --yes    with the user's permission
//
// Needs Node and npm only. What this file imports at its head must load without any package, and on a Node that is too old.

import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import checkNode from './check-node.cjs'
import { installPackages } from './packages.mjs'
import { root } from './run.mjs'

/** Ends the process where Node is too old or the packages cannot be installed: without them nothing else can go on. */
export async function setUpPackages() {
  refuseOldNode()
  const packages = await installPackages()
  if (packages === 'failed') {
    console.error('\nThe packages could not be installed. The lines above that begin with `npm error` say why.')
    console.error('why  Backbrief is built from packages that npm downloads once. Mostly the network is missing.')
    console.error('fix  Connect to the internet and type `npm start` again.')
    process.exit(1)
  }
  return packages
}

/** Compiles the program where that is needed. Throws where it does not compile. */
export async function compileProgram() {
  const { compile } = await import('./compile.mjs')
  return compile()
}

/** Finds a browser, or fetches one. Without any it says what to type, and the work goes on: only PDFs need it. */
export async function setUpBrowser() {
  const { findBrowser, browserAdvice } = await import(pathToFileURL(join(root, 'dist/program/find-browser.js')).href)
  const { starts } = await import('./fetch-browser.mjs')
  const find = async () => {
    const found = await findBrowser()
    return found && (found.how !== 'installed' || starts(found.path)) ? found : undefined
  }
  const advice = browserAdvice()
  // Who names a browser wants that one and no other.
  const found = (await find()) ?? (advice.variable ? undefined : await fetchBrowser(find))
  if (found) return found
  console.error(`\n${advice.what}.\nwhy  ${advice.why}\nfix  ${advice.fix}\n`)
  return undefined
}

async function fetchBrowser(find) {
  const { downloadFolder } = await import(pathToFileURL(join(root, 'dist/program/browser-places.js')).href)
  const { waysToABrowser } = await import('./fetch-browser.mjs')
  for (const way of waysToABrowser(downloadFolder(process.env))) {
    if (!way.isOpen) continue
    console.log(`${way.name} …`)
    const found = (await way.fetch()) ? await find() : undefined
    if (found) return found
    console.log(`${way.name} did not work here.`)
  }
  return undefined
}

/** All of it, and one line that says what is here. Ends the process where the program does not compile. */
export async function setUp() {
  const packages = await setUpPackages()
  const compiled = await compileProgram().catch(error => {
    console.error(`\nThe program does not compile: ${error.message}`)
    process.exit(1)
  })
  const browser = await setUpBrowser()
  const parts = [
    `Node ${process.versions.node}`,
    packages === 'installed' ? 'packages installed' : 'packages are here',
    compiled ? 'program compiled' : 'program is up to date',
    browser ? `browser ${browser.path}` : 'no browser, so no PDFs'
  ]
  console.log(`Set-up: ${parts.join(' · ')}`)
}

function refuseOldNode() {
  const wrong = checkNode.oldNode(process.versions.node)
  if (!wrong) return
  console.error(wrong.join('\n'))
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp()
