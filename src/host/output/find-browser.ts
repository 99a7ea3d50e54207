import { constants, existsSync } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { browserPlaces, downloadFolder, type Environment } from './browser-places.js'

/** A browser that can print. */
export interface Browser {
  readonly path: string
  /** How it was found: the variable that names it, or that it is installed here. */
  readonly how: 'BACKBRIEF_BROWSER' | 'CHROME_PATH' | 'installed'
}

const variables = ['BACKBRIEF_BROWSER', 'CHROME_PATH'] as const

/**
 * The browser to print with: the one that `BACKBRIEF_BROWSER` or `CHROME_PATH` names, else the first of `browserPlaces`.
 * A variable that names no program gives `undefined`: another browser is never taken in its place.
 */
export async function findBrowser(env: Environment = process.env): Promise<Browser | undefined> {
  const variable = namingVariable(env)
  if (variable !== undefined) {
    const path = resolve(env[variable] ?? '')
    return (await isProgram(path)) ? { path, how: variable } : undefined
  }
  const path = await firstOf(browserPlaces(env))
  return path === undefined ? undefined : { path, how: 'installed' }
}

/** The first program among places, each of which may hold `*` for any one folder. */
export async function firstOf(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    for (const path of await expand(place)) {
      if (await isProgram(path)) return path
    }
  }
  return undefined
}

/** What to tell a trainer when `findBrowser` gives nothing. */
export interface BrowserAdvice {
  readonly what: string
  readonly why: string
  readonly fix: string
  /** Every place that was looked at, best first. */
  readonly tried: readonly string[]
  /** The variable that names no browser, where it is one that is wrong. */
  readonly variable?: (typeof variables)[number]
}

/** Says why no browser was found and the one command that brings one. */
export function browserAdvice(env: Environment = process.env): BrowserAdvice {
  const why = 'PDFs are printed by a browser. Everything else is made without one.'
  const variable = namingVariable(env)
  if (variable !== undefined) {
    return {
      what: `\`${variable}\` names \`${env[variable]}\`, which is not a program, expected the path of Chrome, Chromium or Edge`,
      why,
      fix: `Correct \`${variable}\`, or remove it and Backbrief looks for a browser itself.`,
      tried: [resolve(env[variable] ?? '')],
      variable
    }
  }
  return {
    what: 'No browser was found, expected Chrome, Chromium or Edge',
    why,
    fix: howToInstall(env),
    tried: browserPlaces(env)
  }
}

function howToInstall(env: Environment): string {
  const isLinux = process.platform === 'linux'
  // Ubuntu is a Debian too, but has no such package.
  if (isLinux && existsSync('/etc/debian_version') && !existsSync('/etc/lsb-release'))
    return `Type \`${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install chromium-headless-shell\`, then build again.`
  // Chrome's download has nothing for Linux on other processors.
  if (isLinux && process.arch !== 'x64')
    return "Install `chromium` with your system's package manager, then build again."
  const folder = downloadFolder(env)
  return `Type \`npx @puppeteer/browsers install chrome-headless-shell@stable --path "${folder}"\`, then build again.`
}

function namingVariable(env: Environment): (typeof variables)[number] | undefined {
  return variables.find(name => env[name])
}

/** The paths that a place stands for, the newest version first. */
async function expand(place: string): Promise<string[]> {
  const [before, ...after] = place.split(`${sep}*`)
  let paths = [before ?? '']
  for (const rest of after) {
    const folders = await Promise.all(paths.map(async path => (await names(path)).map(name => path + sep + name)))
    paths = folders.flat().map(folder => folder + rest)
  }
  return paths
}

async function names(folder: string): Promise<string[]> {
  const found = await readdir(folder).catch(() => [])
  return found.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
