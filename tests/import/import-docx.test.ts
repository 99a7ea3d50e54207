import { expect, it } from 'vitest'
import { importedFiles } from '../../src/build/import-deck.js'
import { isFault } from '../../src/import/fault.js'
import { readForeign } from '../../src/import/read-foreign.js'
import { zipped } from './old-presentation.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relationships(found: readonly (readonly [string, string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${found.map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function document(body: string): Uint8Array {
  const level = (index: number, format: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'footnotes', 'footnotes.xml']
    ]),
    'word/styles.xml': `<w:styles ${w}>${['Title', 'heading 1', 'heading 2', 'heading 3'].map(name => `<w:style w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="1"><w:p><w:r><w:t>WHO, 2022.</w:t></w:r></w:p></w:footnote></w:footnotes>`
  })
}

function para(text: string, { style = '', list = '', level = 0, more = '' } = {}): string {
  const numbering = list === '' ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  return `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr><w:r><w:t>${text}</w:t></w:r>${more}</w:p>`
}

function imported(body: string) {
  const foreign = readForeign('plan.docx', document(body))
  if (isFault(foreign)) throw new Error(foreign.what)
  const request = { from: 'plan.docx', to: 'x', cwd: '/', named: 'x', date: '2026-11-28' }
  const { files, errors } = importedFiles(foreign, request, 'plan.docx')
  expect(errors).toEqual([])
  const deck = String(files.find(({ path }) => path === 'deck.md')?.content)
  return {
    slides: deck
      .slice(deck.indexOf('\n---\n') + 5)
      .split('\n\n---\n\n')
      .map(slide => slide.trim()),
    report: String(files.find(({ path }) => path === 'IMPORT.md')?.content)
  }
}

it('a session plan becomes slides: headings, lists, tables, boxes, notes, sources, and long text for the handout', () => {
  const long = 'A well that is covered stays clean, whoever uses it and whatever the weather is like. '.repeat(4).trim()
  const cell = (text: string) => `<w:tc>${para(text)}</w:tc>`
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  const { slides, report } = imported(
    [
      para('Clean water', { style: 'Title' }),
      para('Wells', { style: 'heading1' }),
      para('What a well needs', { style: 'heading2' }),
      para('Cover', { list: '1', more: '<w:r><w:footnoteReference w:id="1"/></w:r>' }),
      para('of stone', { list: '1', level: 1 }),
      para('Fence', { list: '1' }),
      para('Notes for the facilitator', { style: 'heading3' }),
      para('Ask who has one.'),
      para('How to test', { style: 'heading2' }),
      para('Take a bottle', { list: '2' }),
      para('Between the two', {}),
      para('Fill it', { list: '2' }),
      table(['Time', 'What'], ['10', 'Talk']),
      table(['Do not drink yet']),
      para('Why covers matter', { style: 'heading2' }),
      para(long)
    ].join('')
  )
  expect(slides).toEqual([
    '# Clean water',
    '# Wells',
    '## What a well needs\n\n- Cover\n  - of stone\n- Fence\n\n:::sources\nWHO, 2022.\n:::\n\n:::notes\nAsk who has one.\n:::',
    '## How to test\n\n1. Take a bottle\n\nBetween the two\n\n2. Fill it\n\n| Time | What |\n| - | - |\n| 10 | Talk |\n\n:::callout{kind="note"}\nDo not drink yet\n:::',
    `## Why covers matter\n\nA well that is covered stays clean, whoever uses it and whatever the weather is like.\n\n:::paper\n${long}\n:::`
  ])
  expect(report).toContain('made with Word')
  expect(report).toContain('Long text: it stands in `:::paper`')
})

it('in a document without headings, short lines in bold begin slides, and deleted words are gone', () => {
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
  const deleted = '<w:del><w:r><w:delText>never</w:delText></w:r></w:del>'
  const { slides, report } = imported(
    [bold('First'), para('Rain'), bold('Second'), para('Wells', { more: deleted })].join('')
  )
  expect(slides).toEqual(['# plan', '## First\n\nRain', '## Second\n\nWells'])
  expect(report).toContain('Tracked changes')
})
