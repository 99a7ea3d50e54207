import { describe, expect, it } from 'vitest'
import { importedFiles } from '../../src/build/import-deck.js'
import { isFault } from '../../src/import/fault.js'
import { readForeign } from '../../src/import/read-foreign.js'
import { greyPng } from '../rendered/png.js'
import {
  content,
  type OldPresentation,
  oldPresentation,
  para,
  picture,
  place,
  shape,
  titled
} from './old-presentation.js'

const opening = { layout: 'title', shapes: shape(para('Clean water'), { placeholder: 'type="ctrTitle"' }) } as const

/** The deck and the report that a presentation becomes, without the front matter. */
function imported(presentation: OldPresentation) {
  const foreign = readForeign('old.pptx', oldPresentation(presentation))
  if (isFault(foreign)) throw new Error(foreign.what)
  const { files, errors } = importedFiles(
    foreign,
    { to: 'decks/water', cwd: '/', named: 'decks/water', date: '2026-11-28' },
    'old.pptx'
  )
  expect(errors).toEqual([])
  const text = (path: string) => String(files.find(file => file.path === path)?.content ?? '')
  const deck = text('deck.md')
  return {
    deck,
    slides: deck
      .slice(deck.indexOf('\n---\n') + 5)
      .split('\n\n---\n\n')
      .map(slide => slide.trim()),
    report: text('IMPORT.md'),
    paths: files.map(({ path }) => path)
  }
}

/** What one slide behind the title slide becomes. */
function slide(
  shapes: string,
  more: Partial<OldPresentation['slides'][number]> = {},
  files: OldPresentation['files'] = {}
) {
  const result = imported({ slides: [opening, { shapes, ...more }], files })
  return { ...result, slide: result.slides.slice(1).join('\n\n---\n\n') }
}

describe('a presentation becomes a deck', () => {
  it('with its title slide, titles in placeholders, lists with levels, and notes', () => {
    const second = `<a:p><a:pPr lvl="1"/><a:r><a:t>Deep ones</a:t></a:r></a:p>`
    const { deck, slides } = imported({
      slides: [
        {
          layout: 'title',
          shapes:
            shape(para('Clean water'), { placeholder: 'type="ctrTitle"' }) +
            shape(para('For everybody'), { placeholder: 'type="subTitle" idx="1"' })
        },
        {
          shapes: titled('Where it comes from') + content('Rain', 'Wells', second, 'Rivers'),
          notes: ['Ask: which do you use?']
        }
      ]
    })
    expect(deck).toContain('title: "Clean water"\nsubtitle: "For everybody"\nlanguage: en\n')
    expect(slides).toEqual([
      '# Clean water',
      '## Where it comes from\n\n- Rain\n- Wells\n  - Deep ones\n- Rivers\n\n:::notes\nAsk: which do you use?\n:::'
    ])
  })

  it('with numbers, bold, italics, links, and no mark of ours in any text', () => {
    const numbered = (text: string) =>
      `<a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`
    const look =
      '<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:rPr b="1"/><a:t>Test </a:t></a:r><a:r><a:rPr i="1"/><a:t>before</a:t></a:r><a:r><a:t> you </a:t></a:r><a:r><a:rPr><a:hlinkClick r:id="rId9"/></a:rPr><a:t>drink</a:t></a:r></a:p>'
    const tricky = para('Notes: {{a}} :::quiz &lt;b> * [x](y) {outcomes="1"}', '<a:pPr><a:buNone/></a:pPr>')
    const { slide: text } = slide(titled('Wells') + content(numbered('Boil'), numbered('Cool'), look, tricky), {
      related: [['rId9', 'hyperlink', 'https://water.example.org/']]
    })
    expect(text).toBe(
      '## Wells\n\n1. Boil\n2. Cool\n\n**Test** *before* you [drink](https://water.example.org/)\n\nNotes\\: {\u2060{a}} :::quiz \\<b> \\* \\[x]\\(y) {\u2060outcomes="1"}'
    )
  })

  it('with texts in the order in which they are read, side by side as columns', () => {
    const box = (text: string, x: number, y: number) =>
      shape(para(text) + para(`${text} again`), { at: place(x, y, 40, 20), isTextBox: true })
    const { slide: text } = slide(titled('Two') + box('Right', 55, 25) + box('Below', 5, 60) + box('Left', 5, 25))
    expect(text).toBe(
      '## Two\n\n::::columns\n:::column\nLeft\n\nLeft again\n:::\n\n:::column\nRight\n\nRight again\n:::\n::::\n\nBelow\n\nBelow again'
    )
  })

  it('with the title found by its place where there is no placeholder', () => {
    const large = shape('<a:p><a:r><a:rPr sz="4000"/><a:t>Look at the well</a:t></a:r></a:p>', {
      at: place(5, 3, 80, 10),
      isTextBox: true
    })
    const small = shape('<a:p><a:r><a:rPr sz="1800"/><a:t>It has no cover.</a:t></a:r></a:p>', {
      at: place(5, 40, 80, 10),
      isTextBox: true
    })
    expect(slide(small + large, { layout: 'blank' }).slide).toBe('## Look at the well\n\nIt has no cover.')
  })

  it('with tables, whose merged cells are told', () => {
    const cell = (text: string, more = '') => `<a:tc${more}><a:txBody><a:bodyPr/>${para(text)}</a:txBody></a:tc>`
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place(5, 20, 80, 30, 'p:xfrm')}<a:graphic><a:graphicData uri="x"><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Water')}${cell('People | ill')}</a:tr><a:tr>${cell('River', ' gridSpan="2"')}${cell('', ' hMerge="1"')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    const { slide: text, report } = slide(titled('Table') + table)
    expect(text).toBe('## Table\n\n| Water | People \\| ill |\n| - | - |\n| River | |')
    expect(report).toContain('- Merged cells of a table')
  })

  it('with pictures, cropped ones told, and what no slide can show beside it', () => {
    const emf = new Uint8Array(64)
    emf.set([1, 0, 0, 0])
    emf.set([0x20, 0x45, 0x4d, 0x46], 40)
    const film = '<a:videoFile r:link="rId4"/>'
    const {
      slide: text,
      report,
      paths
    } = slide(
      titled('Pictures') +
        picture('rId2', 'A well', '', '<a:srcRect l="10000"/>') +
        picture('rId2', '') +
        picture('rId3', '') +
        picture('rId2', 'A pump', film),
      {
        related: [
          ['rId2', 'image', '../media/image1.png'],
          ['rId3', 'image', '../media/image2.emf'],
          ['rId4', 'video', 'file:///C:/films/pump.mp4']
        ]
      },
      { 'ppt/media/image1.png': greyPng(640, 480), 'ppt/media/image2.emf': emf }
    )
    expect(text).toContain('![A well](images/slide-02.png)')
    expect(text).toContain('::missing[Picture in left-over/slide-02.emf]')
    expect(text).toContain('::missing[Film]')
    expect(paths).toContain('images/slide-02.png')
    expect(paths).toContain('left-over/slide-02.emf')
    expect(report).toContain('was cropped (10 % at the left)')
    expect(report).toContain('`images/slide-02.png` has no alternative text')
    expect(report).toContain('save it as PNG or SVG')
    expect(report).toContain('A film: it was only a link')
  })

  it('with sections, hidden slides in comments, and lists that come one by one', () => {
    const steps = titled('Steps') + content('First', 'Second')
    const id = /id="(\d+)" name="Content"/.exec(steps)?.[1]
    const { slides, report } = imported({
      slides: [
        opening,
        { shapes: titled('One') + content('A') },
        { shapes: titled('Not now') + content('B'), isHidden: true, notes: ['Only when asked'] },
        { shapes: steps, after: `<p:timing><p:bldLst><p:bldP spid="${id}" grpId="0" build="p"/></p:bldLst></p:timing>` }
      ],
      sections: { Beginning: [1], Testing: [4] }
    })
    expect(slides[1]).toContain('## One\n\n- A\n\n<!-- Slide 3 was hidden.')
    expect(slides.join('\n')).toContain('Only when asked')
    expect(slides.slice(-2)).toEqual(['# Testing', '## Steps\n\n:::steps\n- First\n- Second\n:::'])
    expect(report).toContain('It was hidden: it stands in a comment.')
  })

  it('with charts that can be drawn, others as tables, and tables no wider than a slide', () => {
    const frame = (inside: string) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Frame"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place(5, 20, 80, 30, 'p:xfrm')}<a:graphic><a:graphicData uri="x">${inside}</a:graphicData></a:graphic></p:graphicFrame>`
    const points = (values: readonly (string | number)[]) =>
      values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')
    const series = (name: string, values: readonly number[]) =>
      `<c:ser><c:tx><c:strRef><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(['River', 'Well', 'Rain'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
    const drawn = (...found: string[]) => {
      const chart = `<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:barChart>${found.join('')}</c:barChart></c:plotArea></c:chart></c:chartSpace>`
      return slide(
        titled('Ill') + frame('<c:chart xmlns:c="c" r:id="rId7"/>'),
        { related: [['rId7', 'chart', '../charts/chart1.xml']] },
        { 'ppt/charts/chart1.xml': chart }
      ).slide
    }
    expect(drawn(series('People', [141, 8, 63]))).toBe(
      '## Ill\n\n:::chart{kind="bar"}\n| – | People |\n| - | - |\n| River | 141 |\n| Well | 8 |\n| Rain | 63 |\n:::'
    )
    expect(drawn(series('A', [1, 2, 3]), series('B', [1, 2, 3]), series('C', [3, 2, 1]))).toMatch(
      /^## Ill\n\n\| – \| A \| B \| C \|/
    )
    const cell = (text: string) => `<a:tc><a:txBody>${para(text)}</a:txBody></a:tc>`
    const wide = Array.from({ length: 12 }, (_, index) => cell(`Competitiveness${index}`)).join('')
    const { slide: table, report } = slide(
      titled('Wide') + frame(`<a:tbl><a:tr>${wide}</a:tr><a:tr>${cell('1').repeat(12)}</a:tr></a:tbl>`)
    )
    expect(table.match(/Competitiveness0 \|/g)?.length).toBeGreaterThan(2)
    expect(report).toContain('A table that is wider than a slide')
  })

  it('and a slide that is too full becomes several', () => {
    const items = Array.from(
      { length: 30 },
      (_, index) => `This is sentence number ${index + 1} of a slide that nobody can read`
    )
    const { slides, report } = imported({
      slides: [opening, { shapes: titled('Full') + content(...items), notes: ['Read it out'] }]
    })
    expect(slides.length).toBeGreaterThan(3)
    expect(slides[2]).toMatch(/^## Full \(2\/\d\)\n\n- /)
    expect(slides.join('\n').match(/^- This is sentence/gm)).toHaveLength(30)
    expect(slides[1]).toContain('Read it out')
    expect(report).toContain('It was too full for one slide: it became several.')
  })
})
