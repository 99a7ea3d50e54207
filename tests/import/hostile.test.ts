import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importedFiles } from '../../src/build/import-deck.js'
import { isFault } from '../../src/import/fault.js'
import { readForeign } from '../../src/import/read-foreign.js'
import { parse } from '../../src/parse/parse.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled, sampledRuns } from '../sampled.js'
import { content, oldPresentation, para, shape, titled } from './old-presentation.js'

const opening = { layout: 'title', shapes: shape(para('Water'), { placeholder: 'type="ctrTitle"' }) } as const
const good = oldPresentation({ slides: [opening, { shapes: titled('Wells') + content('One', 'Two'), notes: ['Ask'] }] })

/** What a file becomes: the text of a deck, or what is wrong with the file. */
function outcome(bytes: Uint8Array, name = 'old.pptx'): string {
  const foreign = readForeign(name, bytes)
  if (isFault(foreign)) return `refused: ${foreign.what}`
  const { files, errors } = importedFiles(foreign, { to: 'x', cwd: '/', named: 'x', date: '2026-11-28' }, name)
  expect(errors).toEqual([])
  const text = String(files.find(({ path }) => path === 'deck.md')?.content)
  const { messages } = parse({ id: 'x', deck: { file: 'deck.md', text } })
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
  return text
}

function changed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return oldPresentation({ slides: [opening], files })
}

const harmful: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['nothing at all', () => new Uint8Array(), 'it is empty'],
  ['something else', () => strToU8('%PDF-1.7 and so on'), 'does not begin like a file of PowerPoint'],
  ['a password, or PowerPoint 2003', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'has a password'],
  ['the first half of a file', () => good.slice(0, good.length / 2), 'cannot be unpacked'],
  ['a zip without a presentation', () => zipSync({ 'a.txt': strToU8('a') }), 'its main part is missing'],
  ['paths that climb', () => changed({ '../../etc/cron.d/x': 'x' }), 'a path that leads out of it'],
  ['a path of a drive', () => changed({ 'C:\\Windows\\x.dll': 'x' }), 'a path that leads out of it'],
  ['macros', () => changed({ 'ppt/vbaProject.bin': 'x' }), 'holds macros'],
  [
    'a text of Word',
    () => changed({ 'ppt/presentation.xml': '<w:document xmlns:w="w"/>' }),
    'is not one of PowerPoint'
  ],
  ['entities that grow', () => changed({ 'ppt/presentation.xml': bomb('presentation') }), 'its main part is missing'],
  [
    'elements without end',
    () => changed({ 'ppt/presentation.xml': '<a>'.repeat(100_000) }),
    'its main part is missing'
  ],
  [
    'too many files',
    () => changed(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`a/${index}`, '']))),
    'it holds `20'
  ],
  ['a zip bomb', () => changed({ 'ppt/media/a.bin': new Uint8Array(80 * 1024 * 1024) }), 'too large to be unpacked']
]

describe('files that want to do harm end in a message', () => {
  it.each(sampled(harmful, 11))('%s', long, (_, make, what) => {
    expect(outcome(make())).toContain(what)
  })

  it('a slide that is a bomb, or is not there, leaves the others', () => {
    const text = outcome(
      oldPresentation({
        slides: [opening, { shapes: titled('Wells') + content('One') }, { shapes: titled('Rivers') + content('Two') }],
        files: { 'ppt/slides/slide2.xml': bomb('sld') }
      })
    )
    expect(text).toContain('::missing[Slide 2, which is damaged in the file]')
    expect(text).toContain('## Rivers')
  })

  it('relationships that climb or lead to the computer read nothing', () => {
    const related = [
      ['rId2', 'image', '../../../../../../etc/passwd'],
      ['rId3', 'image', 'file:///etc/passwd'],
      ['rId4', 'hyperlink', 'file://server/share/x.exe'],
      ['rId5', 'hyperlink', 'javascript:alert(1)']
    ] as const
    const pictures = ['rId2', 'rId3'].map(
      id =>
        `<p:pic><p:nvPicPr><p:cNvPr id="7" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr/></p:pic>`
    )
    const links = ['rId4', 'rId5'].map(
      id => `<a:p><a:r><a:rPr><a:hlinkClick r:id="${id}"/></a:rPr><a:t>Click ${id}</a:t></a:r></a:p>`
    )
    const text = outcome(
      oldPresentation({ slides: [opening, { shapes: titled('Bad') + content(...links) + pictures.join(''), related }] })
    )
    expect(text).not.toMatch(/passwd|javascript|file:\/|\]\(/)
    expect(text).toContain('Click rId4')
  })

  it.runIf(isLong)('SmartArt that runs in circles or has no end, and hundreds of shapes upon each other', long, () => {
    const points = Array.from(
      { length: 600 },
      (_, index) => `<dgm:pt modelId="${index}"><dgm:t>${para(`P${index}`)}</dgm:t></dgm:pt>`
    )
    const chain = Array.from(
      { length: 600 },
      (_, index) => `<dgm:cxn srcId="${index}" destId="${(index + 1) % 600}" srcOrd="0"/>`
    )
    const data = `<dgm:dataModel xmlns:dgm="d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${points.join('')}</dgm:ptLst><dgm:cxnLst>${chain.join('')}</dgm:cxnLst></dgm:dataModel>`
    const frame =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="x"/></p:nvGraphicFramePr><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="d" r:dm="rId8"/></a:graphicData></a:graphic></p:graphicFrame>'
    const boxes = Array.from({ length: 600 }, (_, index) => shape(para(`Box ${index}`), { isTextBox: true }))
    const text = outcome(
      oldPresentation({
        slides: [
          opening,
          { shapes: frame + boxes.join(''), related: [['rId8', 'diagramData', '../diagrams/data1.xml']] }
        ],
        files: { 'ppt/diagrams/data1.xml': data }
      })
    )
    expect(text).toContain('P599')
    expect(text).toContain('Box 599')
  })

  it('whatever text stands on a slide, in its title, its notes or a remark, the deck can be built', long, () => {
    const odd = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom(
          '---',
          ':::notes',
          '::: notes',
          ':::',
          '{{a}}',
          '{#a}',
          '{outcomes="1"}',
          'Notes:',
          '注：',
          '<!--',
          '-->',
          '```',
          '# ',
          '- ',
          '1. ',
          '|',
          '\\',
          '[^1]',
          '[a]: b',
          '<b>',
          '???',
          '**Notes**',
          'Speaker notes:',
          '[ ] a',
          '<<<<<<< a',
          '>>>>>>> b',
          '=======',
          '：',
          '~~~~',
          '$$x^2$$',
          'title: x',
          '****',
          '&lt;',
          'http://a@b',
          'www.a.b',
          '==',
          '* * *',
          'a  ',
          '\t'
        )
      ),
      { maxLength: 8 }
    )
    const asXml = (text: string) =>
      text.replace(/[<&>\uFFFE\uFFFF]|[\uD800-\uDFFF]/g, ' ').replace(/[^\t\n\r\u0020-\uFFFD]/gu, '')
    fc.assert(
      fc.property(odd, odd, odd, (title, lines, notes) => {
        const raw = (texts: readonly string[]) => texts.map(asXml).filter(text => text !== '')
        outcome(
          oldPresentation({
            slides: [
              opening,
              { shapes: titled(raw(title).join(' ')) + content(...raw(lines)), notes: raw(notes) },
              { shapes: titled('Hidden') + content(...raw(lines)), notes: raw(notes), isHidden: true }
            ]
          })
        )
      }),
      { numRuns: isLong ? 200 : 5 }
    )
  })

  it('a file with one byte changed anywhere is read or refused, and nothing is thrown', long, () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = good.slice()
        bytes[at] = ((bytes[at] ?? 0) + by) % 256
        expect(outcome(bytes)).not.toBe('')
      }),
      sampledRuns(120)
    )
  })
})

/** A billion laughs. */
function bomb(root: string): string {
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)
  return `<!DOCTYPE x [<!ENTITY a0 "ha">${entities.join('')}]><${root}>&a9;</${root}>`
}

describe('the command', () => {
  let work: TempProject
  beforeAll(() => {
    work = createTempProject()
  })
  afterAll(() => work.remove())

  it.each([
    ['gone.pptx', 'There is no file `gone.pptx`'],
    ['old.pptm', 'may hold macros'],
    ['old.ppt', 'is from PowerPoint 2003 or older'],
    ['old.doc', 'is from Word 2003 or older'],
    ['old.odp', 'is from LibreOffice Impress'],
    ['old.pdf', 'is a PDF, which has no slides']
  ])('refuses %s with what to do', async (name, what) => {
    const { code, stdout, stderr } = await work.run('new', 'decks/x', '--from', name)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(what)
    expect(stderr).toMatch(/fix {2}\S/)
    expect(stderr).not.toMatch(/\.js:|at .*\(/)
  })

  it('refuses two gibibytes without reading them, and writes nothing where the folder has a deck', async () => {
    writeFileSync(join(work.folder, 'huge.pptx'), '')
    truncateSync(join(work.folder, 'huge.pptx'), 2 * 1024 ** 3)
    const huge = await work.run('new', 'decks/x', '--from', 'huge.pptx')
    expect([huge.code, huge.stderr]).toEqual([2, expect.stringContaining('has `2048` MiB, expected at most `500`')])
    work.put('decks/there/deck.md', 'mine')
    work.put('old.pptx', Buffer.from(good))
    const there = await work.run('new', 'decks/there', '--from', 'old.pptx')
    expect([there.code, there.stderr]).toEqual([2, expect.stringContaining('already exists')])
    const translated = await work.run('new', 'decks/y', '--from', 'old.pptx', '--with-translations')
    expect([translated.code, translated.stderr]).toEqual([
      2,
      expect.stringContaining('`--with-translations` does not go with')
    ])
  })
})
