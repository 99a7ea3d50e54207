import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { pagesOfEveryDeck } from '../declared-files.js'
import { isLong, long, sampledStep } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { type Canary, startCanaryServer } from './canary.js'
import { aimed } from './hostile-deck.js'
import { names } from './payloads.js'
import { type Evidence, openHostileVisitor, type Visitor } from './visit.js'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64'
)
const nothing: Evidence = { scripts: [], dialogs: [], requests: [], violations: [], strangers: [] }

// Windows has no such names.
describe.skipIf(process.platform === 'win32')('folders and pictures of hostile names', () => {
  let work: TempProject
  let canary: Canary
  let visitor: Visitor
  let all: readonly string[]
  beforeAll(async () => {
    work = createTempProject()
    canary = await startCanaryServer()
    visitor = await openHostileVisitor()
    all = names.map(name => aimed(name, { net: canary.net, ws: canary.ws, secret: '' }))
    for (const name of all) {
      // A picture of a name that Windows has no file of is refused, so it could do nothing.
      const picture = /[<>:"|?*]|[. ]$/.test(name) ? 'dot' : name
      work.put(`decks/${name}/deck.md`, starter.replace('Welcome\n', `![A dot](${encodeURIComponent(picture)}.png)\n`))
      work.put(`decks/${name}/${picture}.png`, pixel)
    }
    const built = await work.runWith({ BACKBRIEF_BROWSER: '/nowhere/chrome' }, ['build'])
    expect([built.code, built.stderr]).toEqual([3, expect.not.stringMatching(/ error /)])
  })
  afterAll(async () => {
    await visitor?.leave()
    await canary?.stop()
    work?.remove()
  })

  it('are built into folders of the same names, and nowhere else', () => {
    expect(readdirSync(join(work.folder, 'dist/decks')).sort()).toEqual([...all, 'contents.json', 'index.html'].sort())
    expect(readdirSync(work.folder).sort()).toEqual(['.temporary', 'decks', 'dist'])
    for (const name of all) expect(readdirSync(join(work.folder, 'dist/decks', name))).toEqual(['en'])
  })

  it('are listed in the contents, whose links lead to them', async () => {
    const links: string[] = []
    const address = pathToFileURL(join(work.folder, 'dist/decks/index.html')).href
    const seen = await visitor.visit(address, async page => {
      links.push(...(await page.$$eval('a', found => found.map(link => link.href))))
    })
    expect(seen).toEqual(nothing)
    expect(links.length).toBeGreaterThan(all.length * 4)
    expect(links.filter(link => !existsSync(fileURLToPath(link)))).toEqual([])
  })

  it('do no harm in any page', long, async () => {
    for (const name of all.filter((_, index) => index % sampledStep(12) === 0))
      for (const file of pagesOfEveryDeck) {
        const address = pathToFileURL(join(work.folder, 'dist/decks', name, 'en', file)).href
        expect([name, file, await visitor.visit(address)]).toEqual([name, file, nothing])
      }
    expect(canary.contacts).toEqual([])
  })
})

describe('an output folder', () => {
  let work: TempProject
  beforeAll(() => {
    work = createTempProject()
    work.put('lesson/deck.md', starter)
    work.put('elsewhere/victim.txt', 'untouched')
  })
  afterAll(() => work.remove())

  const build = (deck: string, out: string) => work.run('build', deck, '--to', 'presenter,marp', '--out', out)

  it('that a link leads out of is not written into', async () => {
    work.put('out/index.html', 'old')
    symlinkSync(join(work.folder, 'elsewhere'), join(work.folder, 'out/lesson'))
    const { code, stderr } = await build('lesson', 'out')
    expect([code, stderr]).toEqual([3, expect.stringMatching(/a link[\s\S]*fix {2}\S/)])
    expect(readdirSync(join(work.folder, 'elsewhere'))).toEqual(['victim.txt'])
  })

  it.runIf(isLong && process.platform !== 'win32')('gets no name that is not what it looks like', long, async () => {
    for (const [name, exitCode, said] of [
      ['a\u202egpj', 1, /folder-has-plain-name[\s\S]*fix {2}\S/],
      ['con', 3, /could not be written[\s\S]*fix {2}\S/],
      ['\u2066x', 1, /folder-has-plain-name[\s\S]*fix {2}\S/],
      ['a\u0007b', 1, /folder-has-plain-name[\s\S]*fix {2}\S/]
    ] as const) {
      work.put(`decks/${name}/deck.md`, starter)
      const { code, stderr } = await build(`decks/${name}`, 'named')
      expect([name, code]).toEqual([name, exitCode])
      expect(stderr).toMatch(said)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stderr).not.toMatch(/[\u0007\u202e\u2066]/)
    }
  })
})

describe('a terminal', () => {
  let work: TempProject
  beforeAll(() => {
    work = createTempProject()
    const title = 'title: "Rivers\\e]0;another name\\a \\e[2J\\n::add-mask::x \\u202eexe."'
    work.put('lesson/deck.md', starter.replace('title: "My lesson"', title))
  })
  afterAll(() => work.remove())

  it.each([{}, { CI: '1' }])('gets no orders from the title of a deck (%o)', async env => {
    const { stdout, stderr } = await work.runWith(env, ['build', 'lesson', '--to', 'presenter'])
    expect(stdout).toContain('Rivers\\u001b]0;another name\\u0007')
    for (const said of [stdout, stderr]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
      expect(said).not.toMatch(/^::/m)
    }
  })
})
