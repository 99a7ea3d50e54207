import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import type { RenderedFile } from '../../../src/render/format.js'
import { writtenText } from '../../declared-files.js'
import { long, sampled } from '../../sampled.js'
import { canReadPdfs, pagesOf, printer } from '../paper/printed.js'
import { filesOf, scriptDeck } from './script-decks.js'

const kilobyte = 1024
const papers = ['slides.pdf', 'handout.pdf', 'notes.pdf'] as const

/** Each word of Arabic script that a page shows, each once, without what is only written to steer the direction. */
function arabicWords(html: string): string[] {
  const text = html.replace(/<(style|script|title)[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')
  return [...new Set(text.match(/[\u0621-\u0652]{2,}/g) ?? [])]
}

// What joins letters, marks them or only steers them is no part of what a reader searches for.
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u064b-\u0652\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

let printing: Printer
const made = new Map<string, RenderedFile[]>()
beforeAll(async () => {
  printing = await printer()
  for (const name of ['arabic', 'chinese'] as const) made.set(name, await filesOf(await scriptDeck(name)))
})
afterAll(() => printing.close())

function textOf(name: string, path: string): string {
  const text = writtenText(made.get(name)?.find(candidate => candidate.path === path))
  if (text === undefined) throw new Error(`No format made ${path}`)
  return text
}

/** The names of the fonts that a PDF holds, once each, without the mark of a subset. */
async function fontsOf(name: string, path: string): Promise<string[]> {
  const html = textOf(name, path.replace('.pdf', '.html'))
  const printed = await printing.print(html, { width: 1280 / 96, height: 720 / 96 })
  if ('problem' in printed) throw new Error(printed.problem)
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-fonts-'))
  writeFileSync(join(folder, 'fonts.pdf'), printed.pdf)
  const listed = execFileSync('pdffonts', [join(folder, 'fonts.pdf')], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return [...new Set([...listed.matchAll(/^[A-Z]{6}\+(\S+)/gm)].map(([, font = '']) => font))].sort()
}

// pdftotext and pdffonts are of poppler-utils; a machine without it cannot look into PDFs.
describe.skipIf(!canReadPdfs)('in PDFs', () => {
  test.each(sampled(papers, 1))('at least nine in ten Arabic words of %s are found again', long, async path => {
    const read = plain((await pagesOf(made.get('arabic') ?? [], path, printing)).join('\n'))
    const words = arabicWords(textOf('arabic', path.replace('.pdf', '.html')))
    const lost = words.filter(word => !read.includes(plain(word)))
    expect(words.length).toBeGreaterThan(60)
    expect(lost.length / words.length, lost.join(' ')).toBeLessThan(0.1)
  })

  test.each(sampled(papers, 1))('%s in Arabic holds no font but ours', long, async path => {
    const ours = /^(NotoSans-(Bold|Regular)|NotoSansMono-Regular|Vazirmatn-(Bold|Medium|Regular))$/
    expect((await fontsOf('arabic', path)).filter(font => !ours.test(font))).toEqual([])
  })

  test.each(sampled(papers, 1))('%s in Chinese holds no font but ours', long, async path => {
    expect((await fontsOf('chinese', path)).filter(font => !/^NotoSans(SC|Mono)?-/.test(font))).toEqual([])
  })

  test.each(sampled(papers, 1))('every Chinese character of %s is found again', long, async path => {
    const read = new Set((await pagesOf(made.get('chinese') ?? [], path, printing)).join(''))
    const html = textOf('chinese', path.replace('.pdf', '.html'))
      .replace(/<(style|script|title)[^>]*>.*?<\/\1>/gs, '')
      // On slides an icon stands for the name of a fact.
      .replace(/(<li class="fact"><svg[^>]*>.*?<\/svg>)<strong>.*?<\/strong>/gs, '$1')
    const characters = [...new Set(html.replace(/<[^>]+>/g, '').match(/\p{Script=Han}/gu) ?? [])]
    expect(characters.length).toBeGreaterThan(200)
    expect(characters.filter(character => !read.has(character))).toEqual([])
  })
})

test('One file of Arabic slides has at most 300 KB, of Chinese ones 350 KB', () => {
  expect(textOf('arabic', 'slides.html').length / kilobyte).toBeLessThan(300)
  expect(textOf('chinese', 'slides.html').length / kilobyte).toBeLessThan(350)
})
