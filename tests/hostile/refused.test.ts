import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDecks } from '../../src/build/check.js'
import type { CheckedDeck } from '../../src/build/results.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { formats } from '../../src/render/formats.js'
import { placedPictures, wholePage } from '../../src/render/picture-place.js'
import { render } from '../../src/render/render.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { pagesOfEveryDeck, writtenText } from '../declared-files.js'
import { isLong, long, sampled } from '../sampled.js'
import { type Canary, startCanaryServer } from './canary.js'
import { hostileDrawings, plainHead, refusedDeck, refusedHeads } from './hostile-deck.js'
import { frontMatter, refused } from './payloads.js'
import { tourPaper, tours } from './tours.js'
import { type Evidence, openHostileVisitor, type Visitor } from './visit.js'

const secretPicture =
  'iVBORw0KGgoAAAANSUhEUgAAACUAAAApCAAAAACXN7+kAAAAGklEQVR42mNYSwxgGFU1qmpU1aiqUVUjQhUARKkBZmAt32AAAAAASUVORK5CYII='
const secretWords = 'the-words-of-the-secret-file'
const nothing: Evidence = { scripts: [], dialogs: [], requests: [], violations: [], strangers: [] }
const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const

let work: TempProject
let canary: Canary
let visitor: Visitor
beforeAll(async () => {
  work = createTempProject()
  canary = await startCanaryServer()
  visitor = await openHostileVisitor()
  const aims = { net: canary.net, ws: canary.ws, secret: join(work.folder, 'secret.txt') }
  work.put('secret.txt', secretWords)
  work.put('decks/secret.png', Buffer.from(secretPicture, 'base64'))
  work.put('decks/harm/deck.md', refusedDeck(aims).text)
  for (const [name, text] of Object.entries(hostileDrawings(aims))) work.put(`decks/harm/${name}`, text)
  symlinkSync(join(work.folder, 'decks/secret.png'), join(work.folder, 'decks/harm/link-to-secret.png'))
  symlinkSync(join(work.folder, 'decks'), join(work.folder, 'decks/harm/linked'))
  for (const [index, text] of refusedHeads(aims).entries()) {
    work.put(`heads/${index}/deck.md`, text)
    work.put(`heads/${index}/runs.svg`, hostileDrawings(aims)['runs.svg'] ?? '')
  }
})
afterAll(async () => {
  await visitor?.leave()
  await canary?.stop()
  work?.remove()
})

async function check(folder: string): Promise<CheckedDeck> {
  const options = { decks: [folder], cwd: work.folder, release: false, strict: false }
  const checked = await checkDecks(options, { drawn: true })
  if ('rule' in checked || !checked[0]) throw new Error(`There is no deck in ${folder}`)
  return checked[0]
}

describe('Markdown that no deck needs', () => {
  it('is refused, each with a message at its line and what to do', async () => {
    const { messages } = await check('decks/harm')
    const { lines } = refusedDeck({ net: canary.net, ws: canary.ws, secret: join(work.folder, 'secret.txt') })
    const silent = refused.filter((_, index) => {
      const [from = 0, to = Number.POSITIVE_INFINITY] = lines.slice(index, index + 2)
      return !messages.some(({ severity, place, fix }) => {
        const line = place?.start.line ?? 0
        return severity === 'error' && line >= from && line < to && fix !== ''
      })
    })
    expect(silent).toEqual([])
  })

  it('is refused by the program, which writes nothing, and tells a terminal nothing but letters', async () => {
    const { code, stderr } = await work.run('build', 'decks/harm')
    expect(code).toBe(1)
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
    expect(() => work.hashes('dist/decks/harm')).toThrow('ENOENT')
  })

  describe('and would do no harm if it were not', () => {
    beforeAll(async () => {
      const { deck } = await check('decks/harm')
      for (const file of await render(deck, formats, await readTemplates('en'), options)) {
        const text = writtenText(file)
        if (text !== undefined) work.put(`drawn/${file.path}`, wholePage(text, placedPictures(deck)))
        if ('bytes' in file) work.put(`drawn/${file.path}`, Buffer.from(file.bytes))
      }
    })

    it.each(sampled(pagesOfEveryDeck, 1))('in %s', long, async file => {
      const address = pathToFileURL(join(work.folder, 'drawn', file)).href
      expect(await visitor.visit(address, tours[file] ?? tourPaper)).toEqual(nothing)
    })

    it('for it brings in nothing from outside of its folder', () => {
      const files = Object.keys(work.hashes('drawn'))
      expect(files).toContain('drawn/deck.marp.md')
      for (const file of files) {
        const text = work.read(file)
        expect([file, text.includes(secretWords), text.includes(secretPicture)]).toEqual([file, false, false])
      }
    })
  })
})

describe('front matter that no deck needs', () => {
  it.each(
    sampled(
      frontMatter.map((field, index) => [field.slice(0, 60).replaceAll('\n', ' '), index] as const),
      6
    )
  )('`%s` is refused with its line', long, async (_, index) => {
    const { messages, deck } = await check(`heads/${index}`)
    const errors = messages.filter(({ severity }) => severity === 'error')
    expect(errors).not.toEqual([])
    const ends = plainHead.split('\n').length + 80
    for (const { place, rule } of errors.filter(({ rule }) => /front-matter|brand|checks|picture/.test(rule))) {
      expect([rule, place?.start.line]).toEqual([rule, expect.any(Number)])
      expect(place?.start.line).toBeGreaterThan(1)
      expect(place?.start.line).toBeLessThan(ends)
    }
    expect(errors.some(({ rule }) => /front-matter|brand|checks|picture/.test(rule))).toBe(true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Object.getPrototypeOf(deck.frontMatter)).toBe(Object.prototype)
  })

  it.runIf(isLong)('ends no build, however many decks have it', long, async () => {
    const bombs = ['['.repeat(5000), '{a: '.repeat(2000), '&a [*a, *a]', '["'.repeat(3000), '- '.repeat(4000)]
    const decks = [...bombs, ...bombs].map((bomb, index) => {
      work.put(`bombs/${index}/deck.md`, `---\n${plainHead}\nsubtitle: ${bomb}\n---\n\n# Wells\n`)
      return `bombs/${index}`
    })
    expect((await work.run('build', ...decks)).code).toBe(1)
    // A build names the first ten problems; this is the list of all.
    const { code, stdout } = await work.run('check', '--all', ...decks)
    expect(code).toBe(1)
    for (const deck of decks)
      expect(stdout).toMatch(new RegExp(`^${deck}/deck\\.md:9:\\d+ .*front-matter-is-readable`, 'm'))
  })
})

it('nobody was called', () => {
  expect(canary.contacts).toEqual([])
})
