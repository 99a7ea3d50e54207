/** @module-tag long */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scriptOf } from '../../../src/deck/language.js'
import type { Printer } from '../../../src/host/output/print.js'
import { pageSizes } from '../../../src/render/paper/page-size.js'
import { has } from '../../programs.js'
import { printer as openPrinter } from '../../render/paper/printed.js'
import { build, type Pdf } from '../built.js'
import { illegible } from './illegible.js'

const formats = 'handout,notes,sheets,quiz,test,forms,job-aids'
/**
 * By language of each script, what is copied of what is made: the rest is set as these are. Certificates are printed, never copied; a key
 * has the type of its test.
 */
const copied: Readonly<Record<string, readonly string[]>> = {
  en: ['handout', 'notes', 'activity-sheets', 'quiz'],
  ar: ['handout', 'notes', 'evaluation', 'attendance', 'pocket-card'],
  zh: ['handout', 'notes', 'test', 'pocket-card']
}
/** Of each document, so many pages are copied: a page takes seconds. */
const pages = 1

describe.skipIf(!has('pdftoppm'))('a copy of a copy', () => {
  let printer: Printer
  let folder: string
  beforeAll(async () => {
    printer = await openPrinter()
    folder = mkdtempSync(join(tmpdir(), 'backbrief-copies-'))
  })
  afterAll(async () => {
    await printer.close()
    rmSync(folder, { recursive: true })
  })

  async function print(html: string): Promise<string> {
    const printed = await printer.print(html, pageSizes.a4)
    if ('problem' in printed) throw new Error(printed.problem)
    const path = join(folder, 'page.pdf')
    writeFileSync(path, printed.pdf)
    return path
  }

  const words = 'Report what you have seen, to whom it concerns, and before tonight. '.repeat(8)
  // Our own typeface: which one a computer calls "sans-serif", and how thin its strokes are, differs.
  const file = import.meta.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2')
  const typeface = `data:font/woff2;base64,${readFileSync(fileURLToPath(file), 'base64')}`
  const face = `@font-face { font-family: Paper; src: url(${typeface}); }`
  const paper = (style: string) =>
    `<!doctype html><html lang="en"><title>Copy</title><style>${face} p { font: 12pt Paper; } ${style}</style><p>${words}</p><p class="small">${words}</p><hr>`

  it('keeps black words of seven and a half points, the smallest on our paper, white ones on a dark area, and lines of half a millimetre', async () => {
    const usual = 'hr { border: 0; border-top: 0.5mm solid #000; }'
    expect(illegible(await print(paper(`.small { font-size: 7.5pt; } ${usual}`)))).toEqual([])
    const dark = '.small { padding: 5mm; background: #124; color: #fff; print-color-adjust: exact; }'
    expect(illegible(await print(paper(`${dark} ${usual}`)))).toEqual([])
  })

  it.each([
    ['grey words of five points', '.small { font-size: 5pt; color: #999; } hr { border-color: #000; }'],
    ['pale words of eleven points', '.small { font-size: 11pt; color: #c8c8c8; } hr { border-color: #000; }'],
    [
      'a light line of a fifth of a point',
      'hr { border: 0; height: 0.2pt; background: #bbb; print-color-adjust: exact; }'
    ],
    ['words on a dark tint', '.small { background: #777; color: #222; print-color-adjust: exact; }']
  ])('loses %s', async (_, style) => {
    expect(illegible(await print(paper(style)))).not.toEqual([])
  })

  describe('of our own paper', () => {
    let made: Awaited<ReturnType<typeof build>>
    beforeAll(async () => {
      const languages = Object.keys(copied).join()
      made = await build(formats, '--language', languages, join('decks', 'crsv-mission-approaches'))
    })
    afterAll(() => rmSync(made.folder, { recursive: true }))

    it.each(Object.entries(copied))('can be read: %s', async (language, formats) => {
      const own = made.pdfs.filter(pdf => pdf.language === language && formats.includes(pdf.format))
      expect(own.map(({ format }) => format).sort()).toEqual([...formats].sort())
      const lost: Record<string, string[]> = {}
      for (const pdf of own) {
        const found = illegible(await withoutPictures(pdf), pages, scriptOf(language))
        if (found.length > 0) lost[pdf.name] = found
      }
      expect(lost).toEqual({})
    })

    /** Pictures in colour, and slides as small as a stamp, are there to be recognised: what they say stands beside them. */
    async function withoutPictures(pdf: Pdf): Promise<string> {
      if (pdf.format !== 'notes' && pdf.format !== 'handout') return pdf.path
      const html = readFileSync(pdf.path.replace(/pdf$/, 'html'), 'utf8')
      return print(html.replace(/<div class="picture">.*?<\/section><\/div>/gs, '').replace(/<img [^>]*>/g, ''))
    }
  })
})
