import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserEnvironment, tooOld } from '../../../src/host/output/browser-process.js'
import { dropPrivileges } from '../../../src/host/output/drop-privileges.js'
import { openPrinter } from '../../../src/host/output/print.js'
import { browserPath } from '../../browser.js'
import { ownFolderIn } from '../../environment.js'

// What decodes a stranger's picture must not be root, and must not be without a sandbox.

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
const size = { width: 4, height: 4 }

let folder: string
let before: string | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-sandbox-'))
  chmodSync(folder, 0o711)
  before = process.env.TMPDIR
  process.env.TMPDIR = folder
})
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly words: string
  /** The lines of `/proc/<number>/status`. */
  readonly status: string
  /** The number that all processes have in common that were started together. */
  readonly group: string | undefined
}

function running(): Running[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      const read = (file: string) => readFileSync(`/proc/${name}/${file}`, 'utf8')
      try {
        return [{ words: read('cmdline'), status: read('status'), group: read('stat').split(') ')[1]?.split(' ')[2] }]
      } catch {
        return []
      }
    })
}

/** The status of each process that draws pages for the browser with a profile below the folder. */
function renderers(): string[] {
  const all = running()
  const groups = all.filter(({ words }) => words.includes(`--user-data-dir=${folder}`)).map(({ group }) => group)
  return all
    .filter(({ words, group }) => groups.includes(group) && words.includes('--type=renderer'))
    .map(({ status }) => status)
}

describe.skipIf(!isRootOnLinux)('a browser that root starts', () => {
  it('prints as nobody and in its sandbox where the system can', async () => {
    const printer = openPrinter(await browserPath())
    const printed = await printer.print('<!doctype html><title>a</title><p>b</p>', size)
    const drawing = renderers()
    await printer.close()
    expect(printed).toHaveProperty('pdf')
    expect(drawing.length).toBeGreaterThan(0)
    for (const status of drawing) {
      expect(status).toMatch(/^Uid:\t65534\t/m)
      // Of the modes of seccomp 2 is the filter that Chromium's sandbox sets.
      expect(status).toMatch(/^Seccomp:\t2$/m)
    }
    expect(readdirSync(folder, { recursive: true })).toEqual([basename(ownFolderIn(folder))])
  })

  it('stays root where nobody may not reach its profile', async () => {
    const hidden = join(folder, 'hidden')
    mkdirSync(join(hidden, 'profile'), { recursive: true })
    chmodSync(hidden, 0o700)
    expect(dropPrivileges(await browserPath(), join(hidden, 'profile'))).toBe(undefined)
    rmSync(hidden, { recursive: true })
  })
})

it('refuses a browser that is too old to print, with its number and what to do', () => {
  expect(tooOld('HeadlessChrome/109.0.5414.120', '/opt/chrome')).toBe(
    'The browser `/opt/chrome` is version 109, expected at least 122. Update it, or name a newer one in `BACKBRIEF_BROWSER`.'
  )
  for (const version of ['Chrome/122.0.1.2', 'HeadlessChrome/150.0.7871.181', 'unknown'])
    expect(tooOld(version, '/opt/chrome'), version).toBe(undefined)
})

// A whole Chromium has a socket there, and ends at once where the path of that is longer than a system takes.
it.skipIf(process.platform === 'win32')(
  'gives a browser a folder for temporary files whose path is not too long',
  () => {
    expect(browserEnvironment('/tmp/backbrief-0/browser-1')).toMatchObject({ TMPDIR: '/tmp/backbrief-0/browser-1' })
    const long = `/tmp/${'a'.repeat(60)}`
    expect(browserEnvironment(long)).toMatchObject({ HOME: long, TMPDIR: '/tmp' })
    expect(browserEnvironment()).not.toHaveProperty('HOME', long)
  }
)
