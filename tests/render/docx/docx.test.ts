import { beforeAll, describe, expect, it } from 'vitest'
import { forParticipants } from '../../../src/deck/audience.js'
import { docx } from '../../../src/render/docx/docx.js'
import { type RenderedFile, renderFormat } from '../../../src/render/format.js'
import { forms } from '../../../src/render/forms/forms.js'
import { handout } from '../../../src/render/handout/handout.js'
import { notes } from '../../../src/render/notes/notes.js'
import { quiz } from '../../../src/render/quiz/quiz.js'
import { test } from '../../../src/render/test/test.js'
import { packageFaults } from '../office/package-faults.js'
import { inputFor, lesson, secrets } from '../paper/lesson.js'
import { allNamed, type OpenPackage, openPackage } from '../pptx/open-package.js'
import { richLesson } from '../pptx/rich.js'
import { bodyOf, parasOf, valueIn, words, wordsOf } from './document.js'

const deck = richLesson()
let files: readonly RenderedFile[]
let documents: ReadonlyMap<string, OpenPackage>
const named = (name: string): OpenPackage => {
  const file = documents.get(name)
  if (!file) throw new Error(`There is no ${name}`)
  return file
}
const opened = (made: readonly RenderedFile[]) =>
  new Map(made.flatMap(file => ('bytes' in file ? [[file.path, openPackage(file.bytes)]] : [])))

beforeAll(async () => {
  files = await docx.render(await inputFor(deck))
  documents = opened(files)
})

describe('a document', () => {
  it('is a package whose parts, types and relationships agree', () => {
    expect([...documents].flatMap(([name, file]) => packageFaults(file).map(fault => `${name}: ${fault}`))).toEqual([])
    expect(documents.size).toBe(9)
  })

  it('uses styles that it has, and formats no heading by hand', () => {
    for (const [name, file] of documents) {
      const ids = allNamed(file.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId'])
      expect(new Set(ids).size).toBe(ids.length)
      const body = bodyOf(file)
      const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap(kind =>
        allNamed(body, kind).map(({ attributes }) => attributes['w:val'])
      )
      expect(
        used.filter(id => !ids.includes(id)),
        name
      ).toEqual([])
      const headings = parasOf(body).filter(({ style }) => /^(?:Title|Heading)/.test(style))
      expect(headings.flatMap(({ element }) => allNamed(element, 'w:sz'))).toEqual([])
    }
  })

  it('begins with its title, and leaves out no level of headings', () => {
    for (const [name, file] of documents) {
      const styles = parasOf(bodyOf(file)).map(({ style }) => style)
      expect(styles.filter(style => style === 'Title').length, name).toBe(1)
      const levels = styles.flatMap(style => (/^Heading\d$/.test(style) ? [Number(style.at(-1))] : []))
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      expect(skipped, name).toEqual([])
    }
  })

  it('has a row of headings that comes again on each page in every table, and no merged cells', () => {
    let tables = 0
    for (const [name, file] of documents)
      for (const table of allNamed(bodyOf(file), 'w:tbl')) {
        tables += 1
        const rows = allNamed(table, 'w:tr')
        expect(
          rows.map(row => allNamed(row, 'w:tblHeader').length),
          name
        ).toEqual(rows.map((_, at) => (at === 0 ? 1 : 0)))
        expect(allNamed(table, 'w:gridSpan').concat(allNamed(table, 'w:vMerge'))).toEqual([])
        const columns = allNamed(table, 'w:gridCol').length
        expect(rows.filter(row => allNamed(row, 'w:tc').length !== columns)).toEqual([])
      }
    expect(tables).toBeGreaterThan(8)
  })

  it('says of every picture what it shows, or that it is decoration', () => {
    const shown = allNamed(bodyOf(named('workbook.docx')), 'wp:docPr')
    expect(shown.map(({ attributes }) => attributes.descr)).toContain('A well with a cover')
    const silent = shown.filter(({ attributes }) => attributes.descr === '')
    expect(silent.filter(picture => allNamed(picture, 'adec:decorative').length === 0)).toEqual([])
    const ids = shown.map(({ attributes }) => attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('leads to places that it has, and gives no two the same name', () => {
    const body = bodyOf(named('guide.docx'))
    const bookmarks = allNamed(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const anchors = allNamed(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
    expect(anchors.length).toBeGreaterThan(10)
    expect(anchors.filter(anchor => !bookmarks.includes(anchor))).toEqual([])
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
  })

  it('counts each numbered list from its own first number', () => {
    const guide = named('guide.docx')
    const body = bodyOf(guide)
    const numbers = parasOf(body).flatMap(({ style, element }) =>
      style === 'ListNumber' ? [valueIn(element, 'w:numId')] : []
    )
    expect(new Set(numbers).size).toBeGreaterThan(2)
    const known = allNamed(guide.part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId'])
    expect(numbers.filter(number => !known.includes(number))).toEqual([])
  })

  it('counts its pages, says its title and its language, and what it is for', () => {
    const guide = named('guide.docx')
    expect(
      allNamed(guide.part('word/footer1.xml'), 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])
    ).toEqual([' PAGE ', ' NUMPAGES '])
    expect(allNamed(guide.part('docProps/core.xml'), 'dc:title')[0]?.text).toContain('guide')
    expect(valueIn(guide.part('word/styles.xml'), 'w:lang')).toBe('en-GB')
    expect(parasOf(guide.part('word/header1.xml'))[0]?.text).toContain('For the facilitator only')
  })

  it('has the same bytes twice', async () => {
    expect(await docx.render(await inputFor(richLesson()))).toEqual(files)
  })
})

describe('what participants get', () => {
  const open = docx.files.flatMap(({ path, audience }) => (audience === 'everyone' ? [path] : []))

  it('holds no note, answer or key in any part', () => {
    expect(open.length).toBe(4)
    for (const name of open) {
      const text = [...named(name).texts.values()].join('\n')
      expect(
        secrets.filter(secret => text.includes(secret)),
        name
      ).toEqual([])
      expect(text).not.toContain('Correct answer')
    }
  })

  it('is what the participants’ deck alone gives', async () => {
    const own = await docx.render(await inputFor(forParticipants(deck)))
    for (const name of open) {
      const bytesOf = (made: readonly RenderedFile[]) => made.find(({ path }) => path === name)
      expect(bytesOf(own), name).toEqual(bytesOf(files))
    }
  })
})

describe('the words of the paper', () => {
  it.each([
    ['workbook.docx', handout, 'handout.html'],
    ['quiz.docx', quiz, 'quiz.html'],
    ['test.docx', test, 'test.html'],
    ['test-key.docx', test, 'test-key.html'],
    ['evaluation.docx', forms, 'evaluation.html'],
    ['attendance.docx', forms, 'attendance.html'],
    ['certificate.docx', forms, 'certificate.html'],
    ['guide.docx', notes, 'notes.html']
  ] as const)('are all in %s', async (name, format, path) => {
    const page = (await renderFormat(format, await inputFor(deck))).find(file => file.path === path)
    const texts = page && 'texts' in page ? page.texts.map(({ text }) => text) : []
    const said = new Set(wordsOf(named(name)))
    // Headings of columns that a text document cannot fill or does not have.
    const left = new Set(name === 'guide.docx' ? words('Page Talk') : [])
    expect(words(texts.join('\n')).length).toBeGreaterThan(10)
    const lost = words(texts.join('\n')).filter(word => !said.has(word) && !left.has(word))
    expect([...new Set(lost)]).toEqual([])
  })

  it('are all of the facilitator’s in the guide', () => {
    const text = named('guide.docx').texts.get('word/document.xml') ?? ''
    expect(secrets.filter(secret => !text.includes(secret))).toEqual([])
  })

  it('stand in the guide under a heading of their own, below the words of the slide', () => {
    const paras = parasOf(bodyOf(named('guide.docx'))).map(({ text }) => text)
    const shown = paras.indexOf('On the screen')
    expect(shown).toBeGreaterThan(0)
    expect(paras.indexOf('Notes', shown)).toBeGreaterThan(shown + 1)
  })

  it('stand in the session plan with method, materials and outcomes in a row for each slide', () => {
    const [table] = allNamed(bodyOf(named('session-plan.docx')), 'w:tbl')
    const rows = table ? allNamed(table, 'w:tr').map(row => parasOf(row).map(({ text }) => text)) : []
    expect(rows[0]).toEqual(['Time', 'Minutes', 'Slide', 'Method', 'Materials', 'Outcomes'])
    expect(rows.filter(row => /^\d+ · /.test(row[2] ?? '')).length).toBeGreaterThan(10)
    expect(rows.flat().join('\n')).toContain('bucket, brush')
  })
})

describe('in Arabic', () => {
  let guide: OpenPackage
  beforeAll(async () => {
    const made = await docx.render(await inputFor({ ...lesson(), language: 'ar' }))
    guide = opened(made).get('guide.docx') ?? named('')
  })

  it('every paragraph and table, and the page itself, runs from right to left', () => {
    const body = bodyOf(guide)
    const plain = parasOf(body).filter(
      ({ element, style }) => style !== 'Code' && allNamed(element, 'w:bidi').length === 0
    )
    expect(plain).toEqual([])
    for (const table of allNamed(body, 'w:tbl')) expect(allNamed(table, 'w:bidiVisual').length).toBe(1)
    expect(body.children.at(-1)?.children.some(({ name }) => name === 'w:bidi')).toBe(true)
  })

  it('says of each run that it does, too, but of numbers and addresses that they do not', () => {
    const runs = allNamed(bodyOf(guide), 'w:r').filter(run => allNamed(run, 'w:t').length > 0)
    expect(runs.filter(run => allNamed(run, 'w:rtl').length !== 1)).toEqual([])
    const turned = runs.filter(run => valueIn(run, 'w:rtl') === '0').map(run => allNamed(run, 'w:t')[0]?.text)
    expect(turned).toContain('09:00')
  })

  it('names its language for complex scripts', () => {
    const [lang] = allNamed(guide.part('word/styles.xml'), 'w:lang')
    expect(lang?.attributes['w:bidi']).toBe('ar-EG')
  })
})
