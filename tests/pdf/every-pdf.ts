import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageNumbers } from '../../src/pdf/page-numbers.js'
import { has } from '../programs.js'
import { isLong } from '../sampled.js'
import { arabicWords, lostWords, readers } from './arabic-words.js'
import { build, type Pdf } from './built.js'
import { failuresOf } from './checker.js'
import { fontsOf, isEmbedded } from './fonts.js'
import { inkOf } from './ink.js'
import { isNamed, outlineOf } from './outline.js'
import { pageSizeOf } from './page-sizes.js'
import { open } from './subject.js'

const formats = ['sheets', 'handout', 'notes', 'quiz', 'slides', 'test', 'forms', 'job-aids']

/** On Letter in `npm test`; the long tests print every format. */
const onLetter = isLong ? formats.filter(format => format !== 'slides') : ['handout', 'notes']

/** Tests of the PDFs of some of our decks: on A4 in these languages, and again in English on Letter with little ink. */
export function describePdfs(decks: readonly string[], languages: readonly string[]): void {
  const asked = decks.map(deck => join('decks', deck))
  let usual: Awaited<ReturnType<typeof build>>
  let thrifty: typeof usual
  beforeAll(async () => {
    usual = await build(formats.join(), ...asked, '--language', languages.join())
    thrifty = await build(
      onLetter.join(),
      ...asked,
      '--language',
      'en',
      '--paper',
      'letter',
      '--ink',
      'low',
      '--per-page',
      '6'
    )
  })
  afterAll(() => {
    for (const { folder } of [usual, thrifty]) rmSync(folder, { recursive: true, force: true })
  })

  /** What is wrong with each PDF; those with nothing wrong are left out. */
  async function faults(look: (pdf: Pdf) => Promise<unknown> | unknown): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {}
    for (const pdf of [...usual.pdfs, ...thrifty.pdfs]) {
      const fault = await look(pdf)
      if (Array.isArray(fault) ? fault.length > 0 : fault) found[pdf.path] = fault
    }
    return found
  }

  describe('every PDF', () => {
    it('is there', () => {
      const names = usual.pdfs.map(({ name }) => name)
      const folders = [...new Set(names.map(name => dirname(name)))]
      const always = [
        'handout',
        'notes',
        'quiz',
        'slides',
        'test',
        'test-key',
        'evaluation',
        'attendance',
        'certificate'
      ]
      for (const folder of folders) for (const format of always) expect(names).toContain(`${folder}/${format}.pdf`)
      expect(names.filter(name => name.includes('crsv') && name.endsWith('activity-sheets.pdf'))).toHaveLength(
        decks.some(deck => deck.includes('crsv')) ? languages.length : 0
      )
      for (const deck of decks) for (const language of languages) expect(folders).toContain(`${deck}/${language}`)
      const english = usual.pdfs.filter(({ language, format }) => language === 'en' && format !== 'slides')
      const expected = isLong
        ? english.map(({ name }) => name)
        : decks.flatMap(deck => [`${deck}/en/handout.pdf`, `${deck}/en/notes.pdf`])
      expect(thrifty.pdfs.map(({ name }) => name).sort()).toEqual(expected.sort())
    })

    it('keeps PDF/UA-1 in every point that a machine can check', async () => {
      expect(await faults(({ path }) => failuresOf(readFileSync(path)))).toEqual({})
    })

    it('has every slide in its outline, in order', async () => {
      const missing = async ({ path, format, slides }: Pdf) => {
        const subject = await open(readFileSync(path))
        const outline = outlineOf(subject)
        const pages = subject.document.getPages().map(({ ref }) => ref)
        if (format === 'slides') {
          const unlisted = slides.flatMap(({ title }, index) => {
            const listed = outline.filter(({ page }) => page === pages[index]).map(({ title }) => title)
            // A slide of several parts has a heading for each; its title names them all.
            const isListed = isNamed(listed, title) || title.split(' · ').every(part => isNamed(listed, part))
            return isListed || (title === '' && listed.length > 0) ? [] : [title]
          })
          return pages.length === slides.length ? unlisted : [`${pages.length} pages`]
        }
        // Only the guide has every slide; the others have headings of their own.
        if (format !== 'notes') return outline.length > 0 ? [] : ['no outline']
        const listed = outline.map(({ title }) => title)
        return slides.flatMap(({ title }, index) => {
          const name = `${index + 1} · ${title}`
          return title === '' || isNamed(listed, name) ? [] : [name]
        })
      }
      expect(await faults(missing)).toEqual({})
    })

    it('leads from the plan of a guide to the pages on which the titles of slides stand', async () => {
      const wrong = async ({ path, format, slides }: Pdf) => {
        if (format !== 'notes') return []
        const printed = readFileSync(path)
        const subject = await open(printed)
        const outline = outlineOf(subject)
        const pages = subject.document.getPages().map(({ ref }) => ref)
        const said = await pageNumbers(printed)
        const asked = [...readFileSync(path.replace(/pdf$/, 'html'), 'utf8').matchAll(/data-page-of="([^"]+)"/g)]
        const anchors = new Set(asked.map(([, anchor]) => anchor ?? ''))
        const titles = slides.flatMap(({ id, title }, index) => {
          const listed = outline.find(entry => isNamed([entry.title], `${index + 1} · ${title}`))
          const anchor = [...anchors].find(name => name.endsWith(`-${id}`))
          if (!listed?.page || anchor === undefined) return []
          return [{ title, page: pages.indexOf(listed.page) + 1, said: said.get(anchor) }]
        })
        return titles.length < slides.length / 2 ? ['no plan'] : titles.filter(({ page, said }) => page !== said)
      }
      expect(await faults(wrong)).toEqual({})
    })

    it('has pages of the exact size', async () => {
      const odd = async ({ path, format }: Pdf) => {
        const { document } = await open(readFileSync(path))
        const [width, height] = pageSizeOf(format, path.startsWith(thrifty.folder))
        // A sheet with a wide table lies on its side.
        const upright = ({ width, height }: { width: number; height: number }) =>
          format === 'activity-sheets'
            ? { width: Math.min(width, height), height: Math.max(width, height) }
            : { width, height }
        const sizes = document.getPages().map(page => upright(page.getSize()))
        return sizes.filter(size => Math.abs(size.width - width) > 0.001 || Math.abs(size.height - height) > 0.001)
      }
      expect(await faults(odd)).toEqual({})
    })

    it('is without fault to qpdf', async ({ skip }) => {
      if (!has('qpdf')) skip('qpdf is not installed here')
      const check = ({ path }: Pdf) => {
        const said = execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })
        return /No syntax or stream encoding errors found/.test(said) ? undefined : said
      }
      expect(await faults(check)).toEqual({})
    })

    it('holds its fonts, as pdffonts sees it', async ({ skip }) => {
      if (!has('pdffonts')) skip('pdffonts is not installed here')
      const missing = ({ path }: Pdf) => {
        const fonts = fontsOf(path)
        return fonts.length === 0 ? ['no fonts'] : fonts.filter(font => !isEmbedded(font))
      }
      expect(await faults(missing)).toEqual({})
    })

    it('is drawn with our fonts alone, numbers and letters of lists included', async ({ skip }) => {
      if (!has('pdffonts')) skip('pdffonts is not installed here')
      const foreign = ({ path }: Pdf) => {
        const fonts = fontsOf(path)
        return fonts.filter(font => !/^[A-Z]{6}\+(?:NotoSans|NotoSansMono|NotoSansSC|Vazirmatn)-/.test(font))
      }
      expect(await faults(foreign)).toEqual({})
    })

    const builtTwice = languages.filter(language => language === 'ar' || language === 'en')
    it.runIf(isLong).each(builtTwice)('is the same bytes when it is built again: %s', async language => {
      const again = await build(formats.join(), ...asked, '--language', language)
      const changed = again.pdfs.filter(({ name, path }) => {
        return !readFileSync(path).equals(readFileSync(join(usual.folder, name)))
      })
      rmSync(again.folder, { recursive: true, force: true })
      expect(again.pdfs).toHaveLength(usual.pdfs.filter(pdf => pdf.language === language).length)
      expect(changed).toEqual([])
    })
  })

  describe('the words of an Arabic PDF', () => {
    const lost = async (reader: keyof typeof readers, atMost: number, counts = (_: string) => true) => {
      const arabic = usual.pdfs.filter(({ language }) => language === 'ar')
      expect(arabic.length).toBeGreaterThanOrEqual(4)
      for (const { name, path } of arabic) {
        const words = arabicWords(readFileSync(path.replace(/pdf$/, 'html'), 'utf8')).filter(counts)
        const gone = lostWords(words, await readers[reader](path))
        expect(words.length, name).toBeGreaterThanOrEqual(30)
        expect(gone.length / words.length, `${name}: ${gone.join(' ')}`).toBeLessThanOrEqual(atMost)
      }
    }

    it('are found by pdftotext, at least 90 %', async ({ skip }) => {
      if (!has('pdftotext')) skip('pdftotext is not installed here')
      await lost('pdftotext', 0.1)
    })

    // It cuts words in two at each vowel sign, wherever they come from: what has none must be found.
    it('are found by pdf.js, at least 98 % of those without vowel signs', () =>
      lost('pdf.js', 0.02, word => !/[\u064b-\u0652]/.test(word)))
  })

  describe('the handout with little ink', () => {
    it('and the usual workbook and questions leave at least 85 % of each sheet white', async ({ skip }) => {
      if (!has('pdftoppm')) skip('pdftoppm is not installed here')
      const handouts = ({ pdfs }: typeof usual) =>
        pdfs.filter(({ format, language }) => /^(?:handout|quiz)$/.test(format) && language === 'en')
      for (const { path } of [...handouts(thrifty), ...handouts(usual)])
        expect(Math.max(...inkOf(path)), path).toBeLessThanOrEqual(0.15)
    })
  })
}
