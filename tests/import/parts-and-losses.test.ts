import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { importedFiles } from '../../src/build/import-deck.js'
import { isFault } from '../../src/import/fault.js'
import { readForeign } from '../../src/import/read-foreign.js'
import { cutInto } from '../../src/import/write/cut-blocks.js'
import { content, type OldSlide, oldPresentation, para, place, shape, titled } from './old-presentation.js'

const opening: OldSlide = { layout: 'title', shapes: shape(para('Water'), { placeholder: 'type="ctrTitle"' }) }

const fromMarkdown = (text: string) => unified().use(remarkParse).parse(text).children

const imported = (slides: readonly OldSlide[]) => importedAll([opening, ...slides])

function importedAll(slides: readonly OldSlide[]) {
  const foreign = readForeign('old.pptx', oldPresentation({ slides }))
  if (isFault(foreign)) throw new Error(foreign.what)
  const request = { from: 'old.pptx', to: 'x', cwd: '/', named: 'x', date: '2026-11-28' }
  const { files, result, errors } = importedFiles(foreign, request, 'old.pptx')
  expect(errors).toEqual([])
  const text = (name: string) => String(files.find(({ path }) => path === name)?.content)
  return { deck: text('deck.md'), report: text('IMPORT.md'), result }
}

describe('a slide that is too full', () => {
  it('is cut where a sub-heading stands, though the parts are of another length', () => {
    const long = (count: number) => Array.from({ length: count }, (_, at) => `- Item number ${at + 1}`).join('\n')
    const [first = [], second = []] = cutInto(fromMarkdown(`**Before**\n\n${long(4)}\n\n**After**\n\n${long(7)}`), 2)
    expect(first.map(({ type }) => type)).toEqual(['paragraph', 'list'])
    expect(second.map(({ type }) => type)).toEqual(['paragraph', 'list'])
  })

  it('is not cut between a heading or an introduction and what it introduces', () => {
    const blocks = fromMarkdown('One two three.\n\nFour five six.\n\nRemember:\n\n- a\n- b\n- c')
    const [first = [], second = []] = cutInto(blocks, 2)
    expect(first).toHaveLength(2)
    expect(second.map(({ type }) => type)).toEqual(['paragraph', 'list'])
  })

  it('says which part of how many each is, and no two slides have the same title', () => {
    const items = (word: string) =>
      Array.from({ length: 16 }, (_, at) => `${word} ${at + 1} of many that nobody can read`)
    const { deck } = imported([
      { shapes: titled('Wells') + content(...items('Pump')) },
      { shapes: titled('Wells') + content(...items('Cover')) }
    ])
    const titles = deck.match(/^## .*/gm) ?? []
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.at(0)).toBe(`## Wells (1/${titles.length})`)
    expect(titles.at(-1)).toBe(`## Wells (${titles.length}/${titles.length})`)
  })
})

describe('a first slide that holds a table', () => {
  it('stands behind a title slide, where there is room for it', () => {
    const cell = (text: string) =>
      `<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
    const row = `<a:tr h="1">${cell('Well')}${cell('Pump')}</a:tr>`
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="t"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place(10, 20, 80, 40, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${row.repeat(5)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    const { deck } = importedAll([{ shapes: titled('Wells') + table }])
    expect(deck).toMatch(/\n# Wells\n+---\n+## Wells\n+\| Well \| Pump \|/)
  })
})

describe('what is lost', () => {
  const run = (text: string, properties: string) =>
    `<a:p><a:r><a:rPr lang="en-GB" ${properties}/><a:t>${text}</a:t></a:r></a:p>`

  it('is told of underlined, raised and lowered words; raised and lowered figures are kept', () => {
    const { deck, report } = imported([
      { shapes: titled('Signs') + content('m', run('2', 'baseline="30000"'), run('2', 'baseline="-25000"')) },
      { shapes: titled('Words') + content(run('must', 'u="sng"'), run('th', 'baseline="30000"')) }
    ])
    expect(deck).toContain('²')
    expect(deck).toContain('₂')
    const told = report.slice(report.indexOf('### Slide 3'))
    expect(told).toContain('Underlined words')
    expect(told).toContain('Superscript')
    expect(report).not.toContain('### Slide 2')
  })

  it('is counted as the report lists it', () => {
    const box = shape(para('x'), { at: '' })
    const { report, result } = imported([
      { shapes: titled('Words') + content(run('must', 'u="sng"')) },
      { shapes: titled('Hidden') + content('Seen by nobody'), isHidden: true },
      {
        shapes:
          titled('Full') + content(...Array.from({ length: 25 }, (_, at) => `Line ${at} of a slide that is full`)) + box
      }
    ])
    const listed = report.slice(report.indexOf('## What was not carried over')).match(/^- /gm) ?? []
    // The last line says what never comes over from any file.
    expect(result.losses).toBe(listed.length - 1)
    expect(report).toContain(`- ${result.slides} slides in the deck`)
  })
})
