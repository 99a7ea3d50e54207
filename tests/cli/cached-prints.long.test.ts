/** @module-tag long */

import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserPath } from '../browser.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
let browser: string
beforeEach(async () => {
  work = createTempProject()
  work.put('decks/air/deck.md', starter)
  work.put('decks/water/deck.md', starter.replace('My lesson', 'Clean water'))
  browser = join(work.folder, 'browser')
  work.put('browser', `#!/bin/sh\necho >> '${work.folder}/starts'\nexec '${await browserPath()}' "$@"\n`)
  chmodSync(browser, 0o755)
})
afterEach(() => work.remove())

/** How often the browser has been started. */
const starts = () => (existsSync(join(work.folder, 'starts')) ? work.read('starts').length : 0)

/** Builds into a folder and gives what was made, without the folder's name. */
async function built(
  out: string,
  words: readonly string[] = [],
  env: Record<string, string> = {},
  run: TempProject['runWith'] = work.runWith
) {
  const own = { BACKBRIEF_BROWSER: browser, ...env }
  const { code, stderr } = await run(own, ['build', '--quiet', '--to', 'handout,notes', '--out', out, ...words])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return Object.fromEntries(Object.entries(work.hashes(out)).map(([path, hash]) => [path.slice(out.length), hash]))
}

const kept = () => join(work.cache, 'prints')
const namesKept = () => new Set(existsSync(kept()) ? readdirSync(kept()) : [])

describe('a cached print', () => {
  it('is not printed again: another folder gets the same bytes, and no browser starts', async () => {
    const first = await built('one')
    expect(starts()).toBe(1)
    expect(await built('two')).toEqual(first)
    expect(starts()).toBe(1)
  })

  it('stays valid for the decks that have not changed', async () => {
    const first = await built('one')
    const before = namesKept()
    work.put('decks/water/deck.md', starter.replace('My lesson', 'Very clean water'))
    const second = await built('two')
    expect(starts()).toBe(2)
    const changed = Object.keys(second).filter(path => second[path] !== first[path] && path.endsWith('.pdf'))
    expect(changed).toEqual(['/water/en/handout.pdf', '/water/en/notes.pdf'])
    const added = [...namesKept()].filter(name => !before.has(name))
    const printed = added.filter(name => readFileSync(join(kept(), name)).includes('%PDF-'))
    expect(printed).toHaveLength(2)
  })

  it('is printed again with other options, without the cache, and where the disk has corrupted it', async () => {
    const first = await built('one')
    expect(await built('paper', ['--paper', 'letter'])).not.toEqual(first)
    expect(starts()).toBe(2)
    const before = namesKept()
    expect(await built('anew', ['--no-cache'])).toEqual(first)
    expect(starts()).toBe(3)
    expect(namesKept()).toEqual(before)
    for (const name of before) truncateSync(join(kept(), name), statSync(join(kept(), name)).size >> 1)
    expect(await built('two')).toEqual(first)
    expect(starts()).toBe(4)
  })
})

describe('a launcher that does not say which browser it starts', () => {
  it('is asked for the version of the browser each time', async () => {
    work.put('which', await browserPath())
    work.put('browser', `#!/bin/sh\necho >> '${work.folder}/starts'\nexec "$(cat '${work.folder}/which')" "$@"\n`)
    const first = await built('one')
    expect(await built('two')).toEqual(first)
    expect(starts()).toBe(2)
  })
})

describe('the print cache', () => {
  it('is shared by several builds at once, one of which evicts everything', async () => {
    // The program packs PDFs by Node's own zlib, so its bytes are not those of the sources run in this process.
    const first = await built('one', ['--no-cache'], {}, work.start)
    const mebibytes = ['0', '1', '1', '1024']
    const made = await Promise.all(
      mebibytes.map((most, index) => built(`out-${index}`, [], { BACKBRIEF_CACHE_MIB: most }, work.start))
    )
    expect(made).toEqual(mebibytes.map(() => first))
    expect(await built('last', [], {}, work.start)).toEqual(first)
  })

  it('holds no more than it may', async () => {
    await built('one', [], { BACKBRIEF_CACHE_MIB: '0' })
    expect([...namesKept()]).toEqual([])
  })
})

describe('a print that somebody else has put into the cache', () => {
  const checkLength = 4

  /** Replaces each kept PDF by what is made of it, with its check sum made right. */
  async function tamper(change: (pdf: Uint8Array) => Promise<Uint8Array> | Uint8Array): Promise<void> {
    for (const name of namesKept()) {
      const pdf = readFileSync(join(kept(), name)).subarray(checkLength)
      if (!pdf.includes('%PDF-')) continue
      const other = await change(pdf)
      const sum = Buffer.alloc(checkLength)
      sum.writeUInt32LE(crc32(other))
      writeFileSync(join(kept(), name), Buffer.concat([sum, other]))
    }
  }

  async function withEntry(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    change(document)
    return document.save()
  }

  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') }

  const tamperings: readonly [string, (pdf: Uint8Array) => Promise<Uint8Array> | Uint8Array][] = [
    [
      'that runs a script when it is opened',
      pdf => withEntry(pdf, ({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj(script)))
    ],
    [
      'that starts a program when a link is followed',
      pdf =>
        withEntry(pdf, document => {
          const link = { Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'Launch', F: PDFString.of('calc.exe') } }
          document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([link]))
        })
    ],
    [
      'with a link that the page does not have',
      pdf =>
        withEntry(pdf, document => {
          const link = {
            Subtype: 'Link',
            Rect: [0, 0, 9, 9],
            A: { S: 'URI', URI: PDFString.of('https://evil.example/') }
          }
          document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([link]))
        })
    ],
    [
      'to which something is appended',
      pdf => Buffer.concat([pdf, Buffer.from('\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n')])
    ],
    ['of something else', async () => (await PDFDocument.create()).save()],
    ['that is none', () => Buffer.from('%PDF-1.7 nothing')]
  ]

  it.each(tamperings)('%s is not handed out', async (_, change) => {
    const first = await built('one')
    await tamper(change)
    expect(await built('two')).toEqual(first)
    expect(starts()).toBe(2)
  })
})
