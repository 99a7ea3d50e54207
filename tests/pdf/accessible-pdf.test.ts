import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrinter, type Printer } from '../../src/host/output/print.js'
import { accessiblePdf } from '../../src/pdf/accessible-pdf.js'
import { openPdf } from '../../src/pdf/open-pdf.js'
import { browserPath } from '../browser.js'
import { has } from '../programs.js'
import { failuresOf } from './checker.js'
import { outlineOf } from './outline.js'
import { pageOf } from './page-of.js'
import { boxOf, dict, name, open } from './subject.js'
import { type Tag, tagsOf } from './tags.js'

const a6 = { width: 105 / 25.4, height: 148 / 25.4 }
const date = new Date('2026-11-24T00:00:00Z')

let printer: Printer
beforeAll(async () => {
  printer = openPrinter(await browserPath())
})
afterAll(() => printer.close())

interface Made {
  readonly raw: Uint8Array
  readonly finished: Uint8Array
}

async function make(body: string, language = 'en', style = ''): Promise<Made> {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>Rivers &amp; lakes</title>
    <style>body { font-family: sans-serif } ${style}</style></head><body>${body}</body></html>`
  const printed = await printer.print(html, a6)
  if ('problem' in printed) throw new Error(printed.problem)
  const page = await pageOf(html, printer)
  return { raw: printed.pdf, finished: await accessiblePdf(await openPdf(printed.pdf), page, { date, direction }) }
}

/** The tags as one line for each, indented: `L`, ` LI`, `  LBody`. */
async function treeOf(pdf: Uint8Array): Promise<string> {
  const tags = tagsOf(await open(pdf))
  const depth = (tag: Tag): number => (tag.parent ? depth(tag.parent) + 1 : 0)
  return tags.map(tag => ' '.repeat(depth(tag)) + tag.role).join('\n')
}

async function points(pdf: Uint8Array): Promise<string[]> {
  return (await failuresOf(pdf)).map(failure => failure.split(' ')[0] ?? '')
}

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** One of everything that has gone wrong in a PDF. */
const everything = `
  <h1 style="border-bottom: 2px solid">One</h1><h4>Four</h4>
  <p style="opacity: .5">Half <strong>bold</strong> <a href="https://example.org/">link</a> <em>em</em> <code>code</code></p>
  <div style="box-shadow: 0 0 9px red; border-radius: 5px">In a <strong>box</strong> with a shadow</div>
  <aside style="background: linear-gradient(red, rgba(0, 0, 255, .3))"><p style="transform: rotate(2deg)">Aside</p></aside>
  <svg width="60" height="60" role="img" aria-label="A circle"><circle cx="30" cy="30" r="20" fill-opacity=".5"/></svg>
  <svg width="60" height="30" aria-hidden="true"><rect width="9" height="9"/><text y="20">hidden</text></svg>
  <figure><img alt="A dot" src="${dot}" width="20" height="20"><figcaption>A caption</figcaption></figure>
  <img alt="" src="${dot}" width="20" height="20">
  <ul><li>an item<ol><li><p>an item in it</p></li></ol></li><li><input type="checkbox"> a box</li></ul>
  <table border="1"><caption>Table</caption><thead><tr><th scope="col">a<th scope="col">b<th scope="col">c</thead>
  <tr><th scope="row">1<td><td>3</table><hr><dl><dt>Term<dd>Meaning</dl><pre>as it  is</pre>
  <blockquote><p>Said</p></blockquote><p><a href="#end">to the <b>end</b></a></p>
  <p lang="fr">En français</p><p aria-hidden="true">hidden</p><h2 id="end">End</h2>`

describe('a page with one of everything', () => {
  it('fails many points as a browser prints it, and none afterwards', async () => {
    const { raw, finished } = await make(everything)
    expect(await points(raw)).toEqual(
      expect.arrayContaining(['01-005', '02-001', '06-001', '09-004', '09-005', '13-004', '14-003', '28-012', 'header'])
    )
    expect(await failuresOf(finished)).toEqual([])
  })

  it('looks the same and holds the same text', async ({ skip }) => {
    if (!has('pdftoppm')) skip('pdftoppm is not installed here')
    const { raw, finished } = await make(everything)
    const folder = mkdtempSync(join(tmpdir(), 'backbrief-same-'))
    const [before, after] = [raw, finished].map((pdf, index) => {
      const file = join(folder, `${index}.pdf`)
      writeFileSync(file, pdf)
      execFileSync('pdftoppm', ['-r', '100', file, join(folder, `${index}`)])
      const pages = readdirSync(folder).filter(page => page.startsWith(`${index}-`))
      const pictures = pages.sort().map(page => readFileSync(join(folder, page)).toString('latin1'))
      return { pictures, text: execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }) }
    })
    rmSync(folder, { recursive: true })
    expect(before?.pictures.length).toBeGreaterThan(1)
    expect(before?.pictures.every((picture, page) => picture === after?.pictures[page])).toBe(true)
    expect(after?.text).toBe(before?.text)
  })

  it('has tags that say what each thing is', async () => {
    const { finished } = await make(everything)
    await expect(await treeOf(finished)).toMatchFileSnapshot('expected/everything.txt')
  })
})

describe('facts that only an author knows', () => {
  it('stays wrong: a picture without alternative text', async () => {
    const { finished } = await make(`<h1>One</h1><p>text</p><img src="${dot}" width="20" height="20">`)
    expect(await points(finished)).toEqual(['13-004'])
  })

  it('is not claimed of a PDF without tags', async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    document.addPage().drawRectangle({ width: 10, height: 10 })
    const finished = await accessiblePdf(
      await openPdf(await document.save()),
      { headings: [] },
      { date, direction: 'ltr' }
    )
    expect(await points(finished)).toEqual(expect.arrayContaining(['01-006', '06-002', 'title', 'outline', 'marked']))
  })
})

describe('pictures', () => {
  it('say where they stand on the page, in points', async () => {
    const drawing = '<circle cx="30" cy="30" r="20"/></svg>'
    const { finished } = await make(
      `<h1>P</h1><img alt="A dot" src="${dot}" width="20" height="40">
      <svg width="60" height="60" role="img" aria-label="A circle" style="left: 192px">${drawing}
      <svg width="60" height="60" role="img" aria-label="Faint" style="left: 288px; opacity: .5">${drawing}`,
      'en',
      'img, svg { position: absolute; top: 96px; left: 96px }'
    )
    const { document } = await open(finished)
    const height = document.getPages()[0]?.getHeight() ?? 0
    const figures = tagsOf(await open(finished)).filter(({ role }) => role === 'Figure')
    const boxes = figures.map(figure => boxOf(figure.dict)?.map(Math.round))
    const below = (top: number) => Math.round(height - top)
    expect(boxes).toEqual([
      [72, below(102), 87, below(72)],
      [152, below(109.5), 182, below(79.5)],
      [224, below(109.5), 254, below(79.5)]
    ])
  })
})

describe('tables', () => {
  it('keep their empty cells, each under its heading', async () => {
    const { finished } = await make(
      '<h1>T</h1><table><tr><th scope="col">a<th scope="col">b<th scope="col">c<tr><td>1<td><td>3<tr><td><td>2<td></table>'
    )
    const rows = tagsOf(await open(finished)).filter(({ role }) => role === 'TR')
    const filled = rows.map(({ kids }) => kids.map(({ contents }) => contents.length))
    expect(filled).toEqual([
      [1, 1, 1],
      [1, 0, 1],
      [0, 1, 0]
    ])
  })

  it('have their head once, though it is drawn on every page', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `<tr><td>row ${row}<td>x`).join('')
    const head = '<thead><tr><th scope="col">Head<th scope="col">Other</thead>'
    const { raw, finished } = await make(`<h1>T</h1><table>${head}${rows}</table>`)
    const pieces = async (pdf: Uint8Array) => {
      const cells = tagsOf(await open(pdf)).filter(({ role }) => role === 'TH')
      return cells.map(cell => [cell, ...cell.kids].flatMap(({ contents }) => contents).length)
    }
    expect((await pieces(raw))[0]).toBeGreaterThan(1)
    expect(await pieces(finished)).toEqual([1, 1])
    expect(await failuresOf(finished)).toEqual([])
  })
})

describe('headings', () => {
  const levels = async (pdf: Uint8Array) => (await treeOf(pdf)).match(/H\d/g)?.join(' ')

  it('begin at the first level and skip none', async () => {
    const { finished } = await make('<h2>a</h2><h5>b</h5><h5>c</h5><h3>d</h3><h2>e</h2><h1>f</h1>')
    expect(await levels(finished)).toBe('H1 H2 H2 H2 H1 H1')
  })

  it('stay as they are where nothing is wrong', async () => {
    const { finished } = await make('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>')
    expect(await levels(finished)).toBe('H1 H2 H3 H2 H1')
  })

  it('are in the outline with their own words, over lines and in Arabic', async () => {
    const arabic = 'العنف الجنسي في CRSV و 2024'
    const { raw, finished } = await make(`<h1>a very long heading that goes over lines</h1><h2>${arabic}</h2>`, 'ar')
    const titles = async (pdf: Uint8Array) => outlineOf(await open(pdf)).map(({ title }) => title)
    expect(await titles(raw)).not.toContain(arabic)
    expect(await titles(finished)).toEqual(['a very long heading that goes over lines', arabic])
  })
})

describe('a language that is written from right to left', () => {
  it('is leafed through from right to left', async () => {
    const direction = async (language: string) => {
      const { catalog } = await open((await make('<h1>a</h1>', language)).finished)
      const preferences = dict(catalog, 'ViewerPreferences')
      return preferences && name(preferences, 'Direction')
    }
    expect(await direction('ar')).toBe('R2L')
    expect(await direction('fr')).toBe(undefined)
  })
})

describe('a link to a heading whose id is long', () => {
  it('leads there by a name that is no longer than PDF allows', async () => {
    const id = 'العنف-الجنسي-المتصل-بالنزاعات-والاستجابة-له-في-بعثات-حفظ-السلام-وما-بعدها'
    const { raw, finished } = await make(
      `<p><a href="#${id}">go</a></p><h1 id="${id}" style="break-before: page">Here</h1>`,
      'ar'
    )
    const names = async (pdf: Uint8Array) => {
      const { catalog } = await open(pdf)
      return [...(dict(catalog, 'Dests')?.keys() ?? [])].map(key => key.asBytes().length)
    }
    expect(Math.max(...(await names(raw)))).toBeGreaterThan(127)
    expect(Math.max(...(await names(finished)))).toBeLessThanOrEqual(127)
    // The checker follows every link, and the link says the heading that it leads to.
    expect(await points(finished)).toEqual([])
    const said = (await PDFDocument.load(finished)).getPage(0).node.Annots()?.lookup(0)
    expect(String(said)).toContain('Here')
  })
})
