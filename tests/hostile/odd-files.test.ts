import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTempProject, type Ended, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'

// What a stranger may put into the folder of a deck in place of a file. A link to a device never ends, a pipe never begins.

const secret = 'AKIASECRET0123456789'

/** Files that a deck may have. */
const files = ['deck.md', 'languages/fr.po', 'glossary.yaml', 'brand.yaml', 'CHANGES.md', 'languages/lock.json']

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  work.put('decks/water/deck.md', starter)
  work.put('secret.txt', `${secret}\n`)
})
afterEach(() => work.remove())

function link(target: string, path: string): void {
  mkdirSync(dirname(join(work.folder, path)), { recursive: true })
  execFileSync('ln', ['-sfn', target, join(work.folder, path)])
}

function pipe(path: string): void {
  mkdirSync(dirname(join(work.folder, path)), { recursive: true })
  execFileSync('mkfifo', [join(work.folder, path)])
}

/** Runs a command that has half a minute, and not much memory. */
async function bounded(...args: string[]): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined
  const env = { NODE_OPTIONS: '--max-old-space-size=400' }
  const ended = await work.start(env, args, pid => {
    timer = setTimeout(() => process.kill(pid, 'SIGKILL'), 30_000)
  })
  clearTimeout(timer)
  return ended
}

const build = () => bounded('build', '--no-pdf', '--to', 'marp')
const isPosix = process.platform !== 'win32'

describe.runIf(isPosix)('a device or a pipe', () => {
  it.each(sampled(files, 1))('in place of %s of a deck is refused with one message', long, async name => {
    link('/dev/zero', `decks/water/${name}`)
    const device = await build()
    expect(device.code).toBe(1)
    expect(device.stderr.match(/ {2}fix {2}/g)).toHaveLength(1)
    expect(device.stderr).toContain(`\`decks/water/${name}\``)

    execFileSync('rm', [join(work.folder, 'decks/water', name)])
    pipe(`decks/water/${name}`)
    const waiting = await build()
    expect(waiting.code).toBe(1)
    expect(waiting.stderr).toContain(`\`decks/water/${name}\` is a pipe, expected a text file`)
  })

  it.runIf(isLong)('beside catalogues, or in a folder for languages that is one, is no catalogue', long, async () => {
    pipe('decks/water/languages/pipe')
    link('/dev/zero', 'decks/water/languages/zero')
    expect((await build()).code).toBe(0)
  })

  it.runIf(isLong)('in the output folder is not read', long, async () => {
    link('/dev/zero', 'dist/decks/contents.json')
    link('/dev/zero', 'dist/decks/.replacing-4194001-aaaaaaaaaaaa')
    const { code, stderr } = await build()
    expect(stderr).toContain('`dist/decks/contents.json` could not be written')
    expect(code).toBe(3)
  })

  it.runIf(isLong)('in the way of a new deck, or sent back by a translator, is refused', long, async () => {
    pipe('decks/new/deck.md')
    expect((await bounded('new', 'decks/new', '--quiet')).stderr).toContain('already exists')
    pipe('decks/copy/glossary.yaml')
    work.put('decks/water/glossary.yaml', '- slug: un\n  en: { term: United Nations }\n')
    const copied = await bounded('new', 'decks/copy', '--from', 'decks/water', '--quiet')
    expect(copied.stderr).toContain('`decks/copy/glossary.yaml` already exists')
    pipe('back.po')
    expect((await bounded('languages', 'import', 'back.po', 'decks/water')).stderr).toContain('`back.po` is a pipe')
  })
})

describe.runIf(isPosix)('a link out of the folder of the decks', () => {
  const commands = [['check'], ['check', '--fix'], ['build', '--no-pdf', '--to', 'marp'], ['languages', 'status']]

  it.each(sampled(files, 1))('at %s is refused, and not a word behind it is printed', long, async name => {
    link(`${'../'.repeat(1 + name.split('/').length)}secret.txt`, `decks/water/${name}`)
    for (const command of commands) {
      const { stdout, stderr } = await bounded(...command)
      expect(stdout + stderr).not.toContain(secret)
      if (command[0] !== 'languages') {
        expect(stderr + stdout).toContain(`\`decks/water/${name}\` is a link that leads out of the folder of the deck`)
      }
    }
    expect(work.read('secret.txt')).toBe(`${secret}\n`)
  })

  it.runIf(isLong)('is refused at what all decks share, too', long, async () => {
    link('../secret.txt', 'decks/glossary.yaml')
    const { code, stderr } = await build()
    expect(stderr).toContain('`decks/glossary.yaml` is a link that leads out of')
    expect(code).toBe(1)
  })

  it.runIf(isLong)('is refused where the deck lies in the working folder, beside secrets', long, async () => {
    work.put('here/.git/config', `${secret}\n`)
    work.put('here/air/deck.md', starter)
    link('../.git/config', 'here/air/brand.yaml')
    link('.git/config', 'here/glossary.yaml')
    link('.git/config', 'here/deck.md')
    for (const asked of ['here/air', 'here']) {
      const { stderr, stdout, code } = await bounded('check', asked)
      expect(stdout + stderr).not.toContain(secret)
      expect(stdout + stderr).toContain('is a link that leads out of')
      expect(code).toBe(1)
    }
  })

  it.runIf(isLong)('is followed where it leads to another file of the decks', long, async () => {
    work.put('decks/shared/terms.yaml', '- slug: un\n  en: { term: United Nations }\n')
    symlinkSync('../shared/terms.yaml', join(work.folder, 'decks/water/glossary.yaml'))
    expect(await build()).toMatchObject({ code: 0, stderr: '' })
  })

  it.runIf(isLong)('is refused where it leads to a hidden file', long, async () => {
    work.put('decks/.env', `${secret}\n`)
    link('../.env', 'decks/water/brand.yaml')
    const { stderr, stdout, code } = await bounded('check')
    expect(stdout + stderr).not.toContain(secret)
    expect(code).toBe(1)
  })

  it.runIf(isLong)('may be the folder of a deck, where the user has made it so', long, async () => {
    work.put('elsewhere/air/deck.md', starter)
    symlinkSync('../elsewhere/air', join(work.folder, 'decks/air'))
    const { code, stdout } = await build()
    expect(stdout).toContain('dist/decks/air/en')
    expect(code).toBe(0)
  })
})

describe.runIf(isPosix)('a link in the output folder', () => {
  it.runIf(isLong)('shows no names of what it leads to', long, async () => {
    await build()
    const manifest = work.read('dist/decks/contents.json')
    work.put('elsewhere/of-the-house.pdf', 'x')
    work.put('dist/decks/contents.json', manifest.replaceAll('"water"', '"air"'))
    mkdirSync(join(work.folder, 'dist/decks/air'))
    symlinkSync('../../../elsewhere', join(work.folder, 'dist/decks/air/en'))
    expect((await build()).code).toBe(0)
    expect(work.read('dist/decks/index.html')).not.toContain('of-the-house')
    expect(work.read('dist/decks/contents.json')).not.toContain('of-the-house')
  })
})
