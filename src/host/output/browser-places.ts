import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

/** Commands that a Linux package may put on the path. Headless shells first: they start and print in half the time. */
const shellCommands = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell']
const browserCommands = ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable', 'microsoft-edge']
// On Ubuntu this name may be a script that only tells the user to install a snap, so it comes last.
const lastCommands = ['chromium-browser']

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
]

/** The folder that puppeteer downloads browsers into. */
export function downloadFolder(env: Environment, platform: string = process.platform): string {
  const path = platform === 'win32' ? win32 : posix
  return env.PUPPETEER_CACHE_DIR ?? path.join(home(env, platform), '.cache', 'puppeteer')
}

/**
 * Every place where a browser may be, best first. A `*` stands for any one folder name, because puppeteer's folders carry the
 * version of the browser.
 */
export function browserPlaces(env: Environment, platform: string = process.platform): string[] {
  const downloads = downloadFolder(env, platform)
  switch (platform) {
    case 'win32':
      return windowsPlaces(env, downloads)
    case 'darwin':
      return macPlaces(home(env, platform), downloads)
    default:
      return linuxPlaces(env, downloads)
  }
}

function linuxPlaces(env: Environment, downloads: string): string[] {
  const folders = [...(env.PATH ?? '').split(':').filter(posix.isAbsolute), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const everywhere = (commands: readonly string[]) =>
    commands.flatMap(name => folders.map(folder => posix.join(folder, name)))
  const places = [
    ...everywhere(shellCommands),
    posix.join(downloads, 'chrome-headless-shell/*/*/chrome-headless-shell'),
    ...everywhere(browserCommands),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    posix.join(downloads, 'chrome/*/*/chrome'),
    ...everywhere(lastCommands)
  ]
  return [...new Set(places)]
}

function macPlaces(homeFolder: string, downloads: string): string[] {
  const folders = ['/Applications', posix.join(homeFolder, 'Applications')]
  const inside = (name: string) => `${name}.app/Contents/MacOS/${name}`
  return [
    posix.join(downloads, 'chrome-headless-shell/*/*/chrome-headless-shell'),
    ...macApplications.flatMap(name => folders.map(folder => posix.join(folder, inside(name)))),
    posix.join(downloads, 'chrome/*/*', inside('Google Chrome for Testing'))
  ]
}

function windowsPlaces(env: Environment, downloads: string): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? [])
  return [
    win32.join(downloads, 'chrome-headless-shell\\*\\*\\chrome-headless-shell.exe'),
    ...windowsPrograms.flatMap(program => folders.map(folder => win32.join(folder, program))),
    win32.join(downloads, 'chrome\\*\\*\\chrome.exe')
  ]
}

function home(env: Environment, platform: string): string {
  return env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? homedir()
}
