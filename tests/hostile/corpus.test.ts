import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { webPages } from '../declared-files.js'
import { startPreview } from '../preview/start-preview.js'
import { isLong, long, sampled } from '../sampled.js'
import { type Canary, startCanaryServer } from './canary.js'
import { type Aims, aimed, crowdedDeck, hostileDrawings, hostileGlossary, roomyDeck } from './hostile-deck.js'
import { drawings, frontMatter, markdown, names, refused, words } from './payloads.js'
import { tourPaper, tours } from './tours.js'
import { type Evidence, openHostileVisitor, type Visitor } from './visit.js'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64'
)
// 37 by 41 pixels: no picture of ours has that size.
const secretPicture =
  'iVBORw0KGgoAAAANSUhEUgAAACUAAAApCAAAAACXN7+kAAAAGklEQVR42mNYSwxgGFU1qmpU1aiqUVUjQhUARKkBZmAt32AAAAAASUVORK5CYII='
const secretWords = 'the-words-of-the-secret-file'

const nothing: Evidence = { scripts: [], dialogs: [], requests: [], violations: [], strangers: [] }
const pages = webPages
const withoutBrowser = { BACKBRIEF_BROWSER: '/nowhere/chrome' }

let work: TempProject
let canary: Canary
let visitor: Visitor
let aims: Aims
let before: Record<string, string>

beforeAll(async () => {
  work = createTempProject()
  canary = await startCanaryServer()
  visitor = await openHostileVisitor()
  aims = { net: canary.net, ws: canary.ws, secret: join(work.folder, 'secret.txt') }
  work.put('secret.txt', secretWords)
  work.put('decks/secret.png', Buffer.from(secretPicture, 'base64'))
  work.put('decks/glossary.yaml', hostileGlossary(aims))
  work.put('decks/words/deck.md', crowdedDeck(aims))
  work.put('decks/paper/deck.md', roomyDeck(aims))
  for (const deck of ['words', 'paper']) work.put(`decks/${deck}/dot.png`, pixel)
  for (const [name, text] of Object.entries(hostileDrawings(aims))) work.put(`decks/words/${name}`, text)
  symlinkSync(join(work.folder, 'decks/secret.png'), join(work.folder, 'decks/words/link-to-secret.png'))
  symlinkSync(join(work.folder, 'decks'), join(work.folder, 'decks/words/linked'))
  before = untouched()
})
afterAll(async () => {
  await visitor?.leave()
  await canary?.stop()
  work?.remove()
})

/** Every file below the work folder that no build is to touch, with its hash. */
function untouched(): Record<string, string> {
  const all = Object.entries(work.hashes('.'))
  return Object.fromEntries(
    all.filter(([path]) => !/^((dist|\.temporary)\/|(control|policy)\.html$|words\.es\.xlf$)/.test(path))
  )
}

const addressOf = (path: string) => pathToFileURL(join(work.folder, path)).href

it('knows more than two hundred ways to do harm', () => {
  const all = [words, markdown, refused, Object.values(drawings), names, frontMatter].flat()
  expect(new Set(all).size).toBeGreaterThan(200)
})

describe('the checks of the corpus themselves', () => {
  it('sees scripts, dialogs, requests, sockets, and elements that no page of ours has', async () => {
    work.put(
      'control.html',
      `<title>x</title><img src="${canary.net}/img.png" onerror="window.__pwned=1"><script>alert(1);new WebSocket("${canary.ws}/socket")</script><a href="javascript:0">x</a>`
    )
    const seen = await visitor.visit(addressOf('control.html'), async page => {
      await page.waitForFunction('window.__pwned')
      while (!canary.contacts.includes('UPGRADE /socket')) await new Promise(resolve => setTimeout(resolve, 20))
    })
    expect(seen.scripts).toEqual(['__pwned'])
    expect(seen.dialogs).toEqual(['alert: 1'])
    expect(seen.requests).toEqual([`${canary.net}/img.png`])
    expect(seen.strangers).toEqual([
      'IMG has onerror',
      `a picture from ${canary.net}/img.png`,
      'a link to javascript:0'
    ])
    expect(canary.contacts).toContain('GET /img.png')
    canary.contacts.length = 0
  })

  it('counts what a security policy stops', async () => {
    work.put(
      'policy.html',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script>window.__pwned=1</script>`
    )
    const { scripts, violations } = await visitor.visit(addressOf('policy.html'))
    expect(scripts).toEqual([])
    expect(violations[0]).toMatch(/^script-src-elem inline/)
  })
})

describe.runIf(isLong)('a deck of hostile words is built', long, () => {
  beforeAll(async () => {
    const to = 'slides,presenter,handout,sheets,quiz,notes,marp,json'
    // A browser would see how much of it does not fit; the HTML is written all the same, and that is what is looked at.
    const built = await work.runWith(withoutBrowser, ['build', 'decks/words', '--to', to])
    expect([built.code, built.stderr]).toEqual([3, expect.not.stringMatching(/ error /)])
  })

  it.each(pages)('into %s', async file => {
    const address = addressOf(`dist/decks/words/en/${file}`)
    expect(await visitor.visit(address, tours[file] ?? tourPaper)).toEqual(nothing)
  })

  it('into a page of contents', async () => {
    expect(await visitor.visit(addressOf('dist/decks/index.html'), tourPaper)).toEqual(nothing)
  })

  it('with every word on it, as words', () => {
    const text = work.read('dist/decks/words/en/deck.json')
    // A line separator of a web page is read as a space.
    const read = words.map(word =>
      aimed(word, aims)
        .replace(/[\u2028\u2029]/g, ' ')
        .trim()
    )
    const shown = read.map(word => JSON.stringify(word).slice(1, -1))
    expect(shown.filter(word => !text.includes(word) && !word.includes('{{'))).toEqual([])
  })
})

describe('a deck of hostile words is printed', () => {
  beforeAll(async () => {
    const built = await work.run('build', 'decks/paper', '--to', 'slides,handout,notes', '--out', 'dist/printed')
    expect([built.code, built.stderr]).toEqual([0, expect.not.stringMatching(/ error /)])
  })

  it.each(['slides', 'handout', 'notes'])('into %s.pdf, without anything of the files around', async name => {
    const bytes = readFileSync(join(work.folder, `dist/printed/paper/en/${name}.pdf`))
    expect(await picturesIn(bytes)).not.toContain('37 x 41')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    expect(text).toContain('<script>window.__pwned=1</script>')
    expect(text).not.toContain(secretWords)
  })

  it('without a word to anybody', () => {
    expect(canary.contacts).toEqual([])
  })
})

describe.runIf(isLong)('translations of hostile words are built', long, () => {
  beforeAll(async () => {
    const deck = 'decks/words'
    await work.run('languages', 'add', 'fr', deck)
    await work.run('languages', 'add', 'es', deck)
    const po = work.read(`${deck}/languages/fr.po`)
    work.put(
      `${deck}/languages/fr.po`,
      po.replace(/^msgstr ""\n(?!")/gm, () => `msgstr ${JSON.stringify(next())}\n`)
    )
    await work.run('languages', 'export', '--language', 'es', '--format', 'xliff12', deck)
    const xliff = work
      .read('dist/translations/words.es.xlf')
      .replace(
        /(<\/source>)(\s*<target\b[^>]*(\/>|>.*?<\/target>))?/gs,
        (_, end: string) => `${end}<target state="translated">${asXml(next())}</target>`
      )
    work.put('words.es.xlf', xliff)
    const taken = await work.run('languages', 'import', 'words.es.xlf', deck)
    expect(taken.code).toBe(0)
    const exported = await work.run('languages', 'export', '--language', 'fr', '--format', 'review', deck)
    expect(exported.code).toBe(0)
    before = untouched()
    const built = await work.runWith(withoutBrowser, ['build', deck, '--language', 'fr,es', '--out', 'dist/translated'])
    expect([built.code, built.stderr]).toEqual([3, expect.not.stringMatching(/ error /)])
  })

  let turn = 0
  function next(): string {
    turn += 1
    return aimed(words[turn % words.length] ?? '', aims)
  }

  it.each(
    sampled(
      pages.flatMap(file => [`fr/${file}`, `es/${file}`]),
      2
    )
  )('into %s', async path => {
    const address = addressOf(`dist/translated/words/${path}`)
    expect(await visitor.visit(address, tours[path.slice(3)] ?? tourPaper)).toEqual(nothing)
  })

  it('and shown there', () => {
    for (const path of ['fr/slides.html', 'es/slides.html']) {
      const text = work.read(`dist/translated/words/${path}`)
      expect(text).toContain('[x](javascript:window.__pwned=1)')
      expect(text.split('&#x3C;script>window.__pwned=1').length).toBeGreaterThan(100)
    }
  })

  it('into a page for reviewers', async () => {
    expect(await visitor.visit(addressOf('dist/translations/words.fr.review.html'), tourPaper)).toEqual(nothing)
  })
})

it.runIf(isLong)('the preview shows hostile words as words', long, async () => {
  const preview = await startPreview(work.folder, ['decks/words'])
  try {
    const seen = await visitor.visit(preview.author, async page => {
      for (const name of ['slides', 'handout', 'notes']) {
        await page.click(`[data-page=${name}]`)
        await page.waitForSelector(`iframe.shown[title=${name}]`)
      }
      await page.waitForSelector('#messages li')
    })
    expect(seen).toEqual(nothing)
    expect(await visitor.visit(preview.audience, tours['slides.html'])).toEqual(nothing)
  } finally {
    await preview.end()
  }
})

it('no output holds anything of the files around the deck', () => {
  const found = textsBelow('dist').filter(([, text]) => text.includes(secretWords) || text.includes(secretPicture))
  expect(found.map(([path]) => path)).toEqual([])
})

it('nothing is written, changed or called but what was asked for', long, () => {
  expect(untouched()).toEqual(before)
  const asked = ['.temporary', 'control.html', 'decks', 'dist', 'policy.html', 'secret.txt', 'words.es.xlf']
  expect(readdirSync(work.folder).filter(name => !asked.includes(name))).toEqual([])
  expect(canary.contacts).toEqual([])
})

function textsBelow(folder: string): [path: string, text: string][] {
  return Object.keys(work.hashes(folder)).map(path => [path, readFileSync(join(work.folder, path), 'latin1')])
}

/** The sizes of the pictures in a PDF, as `37 x 41`. */
async function picturesIn(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || !(object.dict instanceof PDFDict)) return []
    return object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image') ? [object.dict] : []
  })
  const side = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name), PDFNumber).asNumber()
  return streams.map(dict => `${side(dict, 'Width')} x ${side(dict, 'Height')}`)
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
