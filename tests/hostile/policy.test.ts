import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { webPages } from '../declared-files.js'
import { isLong, long, sampled } from '../sampled.js'
import { tourPaper, tours } from './tours.js'
import { type Evidence, openHostileVisitor, type Visitor } from './visit.js'

const nothing: Evidence = { scripts: [], dialogs: [], requests: [], violations: [], strangers: [] }
const pages = webPages
const root = join(import.meta.dirname, '../..')
const deck = 'crsv-mission-approaches'

let work: TempProject
let visitor: Visitor
beforeAll(async () => {
  work = createTempProject()
  visitor = await openHostileVisitor()
  const out = join(work.folder, 'dist/decks')
  const words = ['build', join(root, 'decks', deck), '--language', isLong ? 'en,ar' : 'en', '--out', out]
  const built = await work.runWith({ BACKBRIEF_BROWSER: '/nowhere/chrome' }, words)
  expect(built.code).toBe(3)
})
afterAll(async () => {
  await visitor?.leave()
  work?.remove()
})

const pathOf = (language: string, file: string) => join(work.folder, 'dist/decks', deck, language, file)
const all = ['en', 'ar'].flatMap(language => pages.map(file => [language, file] as const))

describe('each page', () => {
  it.each(sampled(all, 1))('in %s, %s, breaks its own policy nowhere in a full tour', long, async (language, file) => {
    const address = pathToFileURL(pathOf(language, file)).href
    expect(await visitor.visit(address, tours[file] ?? tourPaper)).toEqual(nothing)
  })

  it.each(sampled(all, pages.length))(
    'in %s, %s, lets only its own scripts and sheets be, by their hashes, and names nothing to load',
    long,
    (language, file) => {
      const html = readFileSync(pathOf(language, file), 'utf8')
      const [, written = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
      const policy = written.replaceAll('&#x27;', "'")
      expect(policy).toMatch(/^default-src 'none'; script-src ('sha256-|'none')/)
      expect(policy).not.toMatch(/unsafe|https?:|\*|blob:|file:/)
      // A name within the page, as icons are used by, loads nothing.
      const loaded = [...html.matchAll(/<(?!a\b)[a-z]+\b[^>]*\b(?:src|href|data|poster)="(?!data:|#)([^"]*)"/g)]
      expect(loaded.map(([, address]) => address)).toEqual([])
      const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet).join('\n')
      expect([...sheets.matchAll(/url\((?!["']?data:)[^)]*\)|@import/g)].map(([found]) => found)).toEqual([])
    }
  )

  it('that is given another script, an order or a style stops it', async () => {
    const html = readFileSync(pathOf('en', 'slides.html'), 'utf8')
    const added = `<script>window.__pwned=1</script><img src="data:," onerror="window.__pwned=2"><p style="color:red">x</p></body>`
    const path = join(work.folder, 'dist/changed.html')
    writeFileSync(
      path,
      html.replace('</body>', () => added)
    )
    const { scripts, violations } = await visitor.visit(pathToFileURL(path).href)
    expect(scripts).toEqual([])
    for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-attr'])
      expect(violations.some(violation => violation.startsWith(directive))).toBe(true)
  })
})

it('the page of contents breaks its own policy nowhere', async () => {
  const address = pathToFileURL(join(work.folder, 'dist/decks/index.html')).href
  expect(await visitor.visit(address, tourPaper)).toEqual(nothing)
})
