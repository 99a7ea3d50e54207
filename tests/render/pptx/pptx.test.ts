import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { forParticipants, forScreen } from '../../../src/deck/audience.js'
import { lessonOf } from '../../../src/deck/lesson.js'
import { textOf } from '../../../src/deck/walk.js'
import type { RenderedFile } from '../../../src/render/format.js'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { inputFor, secrets } from '../paper/lesson.js'
import {
  allNamed,
  linesIn,
  numbered,
  type OpenPackage,
  openPackage,
  packageIn,
  type XmlElement
} from './open-package.js'
import { richLesson } from './rich.js'

const deck = richLesson()
let files: readonly RenderedFile[]
let slides: OpenPackage
let whole: OpenPackage
const bothOf = () => [slides, whole]

beforeAll(async () => {
  files = await pptx.render(await inputFor(deck))
  slides = packageIn(files, 'slides.pptx')
  whole = packageIn(files, 'deck.pptx')
})

const shapesOf = (tree: XmlElement, kind = 'p:sp') => allNamed(tree, kind)
const slide = (id: string, file = slides) =>
  file.part(`ppt/slides/slide${deck.slides.findIndex(one => one.id === id) + 1}.xml`)
const placeholder = (tree: XmlElement, ...types: readonly string[]) =>
  shapesOf(tree).find(shape =>
    allNamed(shape, 'p:ph').some(({ attributes }) => types.includes(attributes.type ?? 'obj'))
  )
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('pictures one after the other', () => {
  it('stand side by side, each with its caption below', async () => {
    const three = '![One](well.png "First")\n\n![Two](well.png "Second")\n\n![Three](well.png "Third")'
    const lesson = richLesson(text => text.replace('![A well with a cover](well.png "At noon")', three))
    const tree = slide('seen', packageIn(await pptx.render(await inputFor(lesson)), 'slides.pptx'))
    const tops = shapesOf(tree, 'p:pic').map(picture => allNamed(picture, 'a:off')[0]?.attributes)
    expect(tops.length).toBe(3)
    expect(new Set(tops.map(place => place?.y)).size).toBe(1)
    expect(new Set(tops.map(place => place?.x)).size).toBe(3)
    expect(linesIn(tree)).toEqual(expect.arrayContaining(['First', 'Second', 'Third']))
  })
})

describe('the picture of a question', () => {
  it('stands at the end of the question and its answers, in a deck from right to left at the left', async () => {
    for (const language of ['en', 'ar']) {
      const lesson = richLesson(text => text.replace(':::quiz', '![decorative](well.png)\n\n:::quiz'))
      const input = await inputFor({ ...lesson, language })
      const at = lesson.slides.findIndex(({ body }) => body.some(({ type }) => type === 'quiz')) + 1
      const tree = packageIn(await pptx.render(input), 'slides.pptx').part(`ppt/slides/slide${at}.xml`)
      const startOf = (shape: XmlElement | undefined) => Number(shape && allNamed(shape, 'a:off')[0]?.attributes.x)
      const widthOf = (shape: XmlElement | undefined) =>
        Number(shape && allNamed(shape, 'a:ext').find(({ attributes }) => attributes.cx)?.attributes.cx)
      const [picture] = shapesOf(tree, 'p:pic')
      const box = shapesOf(tree).find(shape => linesIn(shape).length > 2)
      const [first, second] = language === 'ar' ? [picture, box] : [box, picture]
      expect(startOf(first) + widthOf(first)).toBeLessThan(startOf(second))
      expect(widthOf(box)).toBeGreaterThan(widthOf(picture))
    }
  })
})

describe('the picture of the first slide', () => {
  it('goes to the edge of the slide beside the title, and what is said stands below both', async () => {
    const lesson = richLesson(text => text.replace(/^(# .*)$/m, '$1\n\n![decorative](well.png)\n\n> Said\n>\n> — who'))
    const tree = packageIn(await pptx.render(await inputFor(lesson)), 'slides.pptx').part('ppt/slides/slide1.xml')
    const place = (shape: XmlElement | undefined): Record<string, number> => {
      const lengths = (shape && allNamed(shape, 'a:xfrm')[0]?.children) ?? []
      return Object.fromEntries(
        lengths.flatMap(({ attributes }) => Object.entries(attributes).map(([name, emu]) => [name, +emu / 9525]))
      )
    }
    const [picture] = shapesOf(tree, 'p:pic')
    const { x = 0, y, cx = 0, cy = 0 } = place(picture)
    expect([x + cx, y]).toEqual([1280, 0])
    expect(picture && allNamed(picture, 'a:srcRect')).toHaveLength(1)
    const title = place(placeholder(tree, 'ctrTitle'))
    expect((title.x ?? 0) + (title.cx ?? 0)).toBeLessThanOrEqual(x)
    const said = shapesOf(tree).find(shape => linesIn(shape).some(line => line.includes('Said')))
    expect(place(said).y).toBeGreaterThanOrEqual(cy)
  })
})

describe('an agenda', () => {
  it('says the parts of the lesson with their minutes where the slide has no list of its own', async () => {
    const lesson = richLesson(text =>
      text.replace('::slide{#part-two minutes=1}', '::slide{#part-two minutes=1 scope=1 layout=agenda}')
    )
    const made = packageIn(await pptx.render(await inputFor(lesson)), 'slides.pptx')
    const lines = linesIn(slide('part-two', made))
    expect(lines.filter(line => / · .*min/.test(line)).length).toBeGreaterThan(0)
    for (const { text } of lessonOf(lesson).scope) expect(lines.join('\n')).toContain(text)
  })
})

describe('a package', () => {
  it('says the type of every part, and has every part that it says a type of', () => {
    for (const file of bothOf()) {
      const types = file.part('[Content_Types].xml')
      const overrides = allNamed(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1))
      const endings = allNamed(types, 'Default').map(({ attributes }) => attributes.Extension)
      expect(overrides.filter(path => !file.names.includes(path ?? ''))).toEqual([])
      const parts = file.names.filter(name => name.endsWith('.xml') && name !== '[Content_Types].xml')
      expect(parts.filter(name => !overrides.includes(name))).toEqual([])
      expect(file.names.filter(name => !endings.includes(name.split('.').at(-1)))).toEqual([])
      expect(file.names[0]).toBe('[Content_Types].xml')
    }
  })

  it('has the part that every relationship names, and names every part', () => {
    for (const file of bothOf()) {
      const named = new Set<string>()
      for (const name of file.names.filter(path => path.endsWith('.rels')))
        for (const { attributes } of allNamed(file.part(name), 'Relationship')) {
          if (attributes.TargetMode === 'External') continue
          const from = posix.join('/', posix.dirname(posix.dirname(name)))
          named.add(posix.resolve(from, attributes.Target ?? '').slice(1))
        }
      expect([...named].filter(path => !file.names.includes(path))).toEqual([])
      const parts = file.names.filter(path => !path.endsWith('.rels') && path !== '[Content_Types].xml')
      expect(parts.filter(path => !named.has(path))).toEqual([])
    }
  })

  it('uses no relationship that it does not have', () => {
    for (const file of bothOf())
      for (const name of file.names.filter(path => path.endsWith('.xml') && path.startsWith('ppt/'))) {
        const beside = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)
        const ids = file.texts.has(beside)
          ? allNamed(file.part(beside), 'Relationship').map(({ attributes }) => attributes.Id)
          : []
        const used = [...(file.texts.get(name)?.matchAll(/ r:(?:id|embed)="([^"]*)"/g) ?? [])].map(([, id]) => id)
        expect(used.filter(id => !ids.includes(id))).toEqual([])
      }
  })

  it('numbers the shapes of a part each by a number of its own', () => {
    for (const file of bothOf())
      for (const name of file.names.filter(path => /^ppt\/(slide|notes)\w+\/[^/]+\.xml$/.test(path))) {
        const ids = allNamed(file.part(name), 'p:cNvPr').map(({ attributes }) => attributes.id)
        expect(new Set(ids).size, name).toBe(ids.length)
        expect(ids).not.toContain('0')
      }
  })

  it('gives every shape a body of text but the picture of a slide, and writes GUIDs in capitals', () => {
    for (const file of bothOf())
      for (const [name, text] of file.texts) {
        if (!name.endsWith('.xml')) continue
        for (const shape of shapesOf(file.part(name)))
          if (!allNamed(shape, 'p:ph').some(({ attributes }) => attributes.type === 'sldImg'))
            expect(allNamed(shape, 'p:txBody').length, name).toBe(1)
        const guids = [...text.matchAll(/"\{([\dA-Fa-f-]{36})\}"/g)].map(([, guid = '']) => guid)
        expect(guids).toEqual(guids.map(guid => guid.toUpperCase()))
      }
  })

  it('has the same bytes twice', async () => {
    expect(await pptx.render(await inputFor(richLesson()))).toEqual(files)
  })
})

describe('what participants get', () => {
  it('holds no note, answer or key, nor a place for notes', async () => {
    const text = [...slides.texts.values()].join('\n')
    expect(secrets.length).toBeGreaterThan(8)
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(slides.names.filter(name => /notes/i.test(name))).toEqual([])
    expect(text).not.toMatch(/notesMaster|notesSlide|Correct answer/)
  })

  it('is what the participants’ deck alone gives', async () => {
    const open = await pptx.render(await inputFor(forParticipants(deck)))
    expect(open.find(({ path }) => path === 'slides.pptx')).toEqual(files.find(({ path }) => path === 'slides.pptx'))
  })
})

describe('the facilitator’s file', () => {
  it('has the same slides, and everything that is kept from participants in its notes alone', () => {
    const notes = numbered(whole, 'notesSlides/notesSlide')
      .map(name => whole.texts.get(name) ?? '')
      .join('\n')
    const onSlides = numbered(whole, 'slides/slide')
    for (const name of onSlides) expect(whole.texts.get(name)).toBe(slides.texts.get(name))
    const shown = secrets.filter(secret => secret !== 'SECRET-CARE')
    expect(shown.filter(secret => !notes.includes(secret))).toEqual([])
    expect(notes).toContain('Correct answer')
  })

  it('says notes in paragraphs', () => {
    const notes = whole.part('ppt/notesSlides/notesSlide2.xml')
    const body = shapesOf(notes).find(shape =>
      allNamed(shape, 'p:ph').some(({ attributes }) => attributes.type === 'body')
    )
    expect(body && linesIn(body)).toEqual(['A heading of the author', 'A deep one', 'SECRET-NOTE-2 theme: gaia'])
  })
})

describe('a slide', () => {
  it('has its title in the placeholder for it, and no title stands twice', () => {
    const titles = numbered(slides, 'slides/slide').map(name => {
      const shape = placeholder(slides.part(name), 'title', 'ctrTitle')
      return shape ? linesIn(shape).join('') : ''
    })
    expect(titles).toContain('Words & <signs>')
    expect(titles).toContain('Words & <signs> (2)')
    expect(titles.every(title => title !== '')).toBe(true)
    expect(new Set(titles).size).toBe(deck.slides.length)
  })

  it('says every word of the deck, in its order', () => {
    for (const one of forParticipants(deck).slides) {
      const charts = allNamed(slide(one.id), 'c:chart').map((_, at) => slides.part(`ppt/charts/chart${at + 1}.xml`))
      const inCharts = charts.flatMap(chart => allNamed(chart, 'c:v').map(({ text }) => text))
      const shown = words([...linesIn(slide(one.id)), ...inCharts].join(' '))
      let at = 0
      const missing = words(
        forScreen(one.body)
          .map(block => textOf(block))
          .join(' ')
      ).filter(word => !shown.includes(word))
      // A chart shows the numbers beside their shapes; the names of its columns are said by the shape.
      expect(
        missing.filter(word => !['wells', 'year', 'decorative', 'A', 'well', 'with', 'a', 'cover'].includes(word)),
        one.id
      ).toEqual([])
      for (const word of words(one.title)) at = shown.indexOf(word, at)
      expect(at).toBeGreaterThanOrEqual(0)
    }
  })

  it('keeps the levels and numbers of lists, and what is bold, leaning or a link', () => {
    const tree = slide('words')
    const body = placeholder(tree, 'obj')
    const paragraphs = body ? allNamed(body, 'a:p') : []
    const levels = paragraphs.map(paragraph => allNamed(paragraph, 'a:pPr')[0]?.attributes.lvl)
    expect(levels).toEqual([undefined, undefined, '1', '2', undefined, '1'])
    const numbers = paragraphs.map(paragraph => allNamed(paragraph, 'a:buAutoNum')[0]?.attributes.type)
    expect(numbers).toEqual([undefined, 'arabicPeriod', undefined, undefined, 'arabicPeriod', undefined])
    const look = (text: string) => allNamed(tree, 'a:r').find(run => allNamed(run, 'a:t')[0]?.text === text)
    expect(look('bold')?.children[0]?.attributes.b).toBe('1')
    expect(look('leaning')?.children[0]?.attributes.i).toBe('1')
    expect(look('linked') && allNamed(look('linked') as XmlElement, 'a:hlinkClick')).toHaveLength(1)
    expect([...slides.texts.values()].join()).toContain('https://example.org/a?b=1&amp;c=2')
  })

  it('has tables with a head, and the first column as names where the corner is empty', () => {
    const [properties] = allNamed(slide('numbers'), 'a:tblPr')
    expect(properties?.attributes).toEqual({ firstRow: '1', firstCol: '1' })
    expect(allNamed(slide('numbers'), 'a:tr').map(linesIn)).toEqual([
      ['', 'Before', 'After'],
      ['Wells', '3', '12'],
      ['Tanks', '1', '4']
    ])
  })

  it('draws diagrams as groups of shapes that say in words what they show', () => {
    const [diagram] = shapesOf(slide('drawn'), 'p:grpSp')
    expect(diagram && allNamed(diagram, 'p:cNvPr')[0]?.attributes.descr).toBe('Well\nPump\nCover\nDrain')
    expect(diagram && shapesOf(diagram).length).toBeGreaterThan(4)
  })

  it('has charts that are drawn from a sheet with their numbers, and say in words what they show', () => {
    const [frame] = shapesOf(slide('counted'), 'p:graphicFrame')
    expect(frame && allNamed(frame, 'p:cNvPr')[0]?.attributes.descr).toBe('2024: 3\n2025: 12')
    const chart = slides.part('ppt/charts/chart1.xml')
    const texts = (name: string) => allNamed(chart, name).map(({ text }) => text)
    expect(texts('c:f')).toEqual(['Sheet1!$B$1', 'Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3'])
    expect(texts('c:v')).toEqual(['wells', '2024', '2025', '3', '12'])
    const file = files.find(({ path }) => path === 'slides.pptx')
    const bytes = file && 'bytes' in file ? unzipSync(file.bytes)['ppt/embeddings/chart1.xlsx'] : undefined
    const sheet = openPackage(bytes ?? new Uint8Array()).part('xl/worksheets/sheet1.xml')
    const cells = allNamed(sheet, 'c').map(cell => [
      cell.attributes.r,
      allNamed(cell, cell.attributes.t ? 't' : 'v')[0]?.text
    ])
    expect(cells).toEqual([
      ['B1', 'wells'],
      ['A2', '2024'],
      ['B2', '3'],
      ['A3', '2025'],
      ['B3', '12']
    ])
  })

  it('draws a chart of a kind that office programs do not have as a group of shapes', async () => {
    const lesson = richLesson(text => text.replace(':::chart{kind=bar}', ':::chart{kind=dot}'))
    const made = packageIn(await pptx.render(await inputFor(lesson)), 'slides.pptx')
    const [chart] = shapesOf(slide('counted', made), 'p:grpSp')
    expect(chart && allNamed(chart, 'p:cNvPr')[0]?.attributes.descr).toBe('2024: 3\n2025: 12')
    expect(made.names.filter(name => name.includes('chart'))).toEqual([])
  })

  it('writes the words of a diagram on the shape that lies on top, where nothing hides them', () => {
    const shapes = shapesOf(slide('pillars'))
    const at = shapes.findIndex(shape => linesIn(shape).includes('Cover'))
    expect(allNamed(shapes[at] as XmlElement, 'a:solidFill').length).toBeGreaterThan(0)
    expect(linesIn(shapes[at + 1] as XmlElement)).toContain('Keeps out dust')
  })

  it('says what a picture shows, marks decoration, and names a picture that no office program can show', () => {
    const [well] = shapesOf(slide('seen'), 'p:pic')
    expect(well && allNamed(well, 'p:cNvPr')[0]?.attributes.descr).toBe('A well with a cover')
    expect(linesIn(slide('seen'))).toContain('At noon')
    const [line] = shapesOf(slide('lines'), 'p:pic')
    expect(line && allNamed(line, 'adec:decorative')[0]?.attributes.val).toBe('1')
    expect(line && allNamed(line, 'asvg:svgBlip')).toHaveLength(1)
    expect(linesIn(slide('modern'))).toContain('Picture missing: A tank')
    expect(slides.names.filter(name => name.endsWith('.webp'))).toEqual([])
  })

  it('begins a section of the file where a divider stands', () => {
    const presentation = slides.part('ppt/presentation.xml')
    const sections = allNamed(presentation, 'p14:section')
    expect(sections.map(({ attributes }) => attributes.name)).toEqual(['Safe Water', 'Part two'])
    expect(sections.flatMap(section => allNamed(section, 'p14:sldId'))).toHaveLength(deck.slides.length)
  })
})

describe('languages', () => {
  it('are said of every run', () => {
    for (const name of numbered(slides, 'slides/slide')) {
      const runs = [...allNamed(slides.part(name), 'a:rPr'), ...allNamed(slides.part(name), 'a:endParaRPr')]
      expect(runs.filter(({ attributes }) => attributes.lang === undefined)).toEqual([])
    }
  })

  it('that run from right to left turn paragraphs, tables, places and letters of answers round', async () => {
    const arabic = { ...deck, language: 'ar' }
    const made = packageIn(await pptx.render(await inputFor(arabic)), 'slides.pptx')
    for (const name of numbered(made, 'slides/slide'))
      for (const paragraph of allNamed(made.part(name), 'a:p')) {
        // Code is written from left to right in every language.
        const isCode = linesIn(paragraph).includes('pump --start')
        for (const { attributes } of allNamed(paragraph, 'a:pPr')) expect(attributes.rtl).toBe(isCode ? '0' : '1')
      }
    const table = made.part(`ppt/slides/slide${deck.slides.findIndex(({ id }) => id === 'numbers') + 1}.xml`)
    expect(allNamed(table, 'a:tblPr')[0]?.attributes.rtl).toBe('1')
    expect(made.part('ppt/presentation.xml').attributes.rtl).toBe('1')
    const body = allNamed(table, 'a:pPr')[0]
    expect(body?.attributes.algn).toBe('r')
    const check = made.part(`ppt/slides/slide${deck.slides.findIndex(({ id }) => id === 'check') + 1}.xml`)
    expect(linesIn(check)).toContain('أ. The river')
  })
})

it('writes what XML has no sign for not at all', async () => {
  const odd = richLesson(text => text.replace('A caption below.', 'A caption\u0001 below.'))
  const [file] = await pptx.render(await inputFor(odd))
  const made = file && 'bytes' in file ? openPackage(file.bytes) : undefined
  expect([...(made?.texts.values() ?? [])].join()).toContain('A caption below.')
})
