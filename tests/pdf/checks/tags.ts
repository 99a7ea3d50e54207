import { boxOf, type Check, dict, list, name, text } from '../subject.js'
import { type Tag, tagsOf } from '../tags.js'

/** The roles of ISO 32000-1, 14.8.4. */
const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/)
)

/** What may stand in what: in these parents nothing else, and these children nowhere else. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Ruby: ['RB', 'RT', 'RP'],
  Warichu: ['WT', 'WP'],
  TOC: ['TOC', 'TOCI', 'Caption']
}
const anywhere = new Set(['Caption', 'L', 'Lbl', 'TOC'])

/** Whether the tags are known, stand where they may stand, and say what they have to. */
export const checkTags: Check = (subject, fail) => {
  const tags = tagsOf(subject)
  const root = dict(subject.catalog, 'StructTreeRoot')
  if (!root || tags.length === 0) return fail('01-006', 'the file has no tags')
  if (tags[0]?.role !== 'Document' || tags.some(tag => tag !== tags[0] && !tag.parent))
    fail('root', 'no single document')
  for (const key of dict(root, 'RoleMap')?.keys() ?? [])
    if (standard.has(key.decodeText())) fail('02-004', `\`${key.decodeText()}\` is mapped to another role`)

  for (const tag of tags) {
    const { role, kids, contents, parent } = tag
    if (!standard.has(role)) fail('02-001', `\`${role}\` is no role of the standard`)
    const point = /^(T|THead|TBody|TFoot|TR|TH|TD|Table)$/.test(role) ? '09-004' : '09-005'
    const allowed = parts[role]
    if (allowed) {
      for (const kid of kids) if (!allowed.includes(kid.role)) fail(point, `\`${kid.role}\` in \`${role}\``)
      if (contents.length > 0) fail(point, `content in \`${role}\` itself`)
    }
    const homes = Object.keys(parts).filter(home => parts[home]?.includes(role))
    if (homes.length > 0 && !anywhere.has(role) && !homes.includes(parent?.role ?? ''))
      fail(point, `\`${role}\` in \`${parent?.role}\``)
    if (kids.length + contents.length + tag.annotations.length === 0 && !['TD', 'TH'].includes(role))
      fail('empty', `nothing in \`${role}\``)
    const said = (text(tag.dict, 'Alt') ?? text(tag.dict, 'ActualText') ?? '').trim()
    if (role === 'Figure' && said === '') fail('13-004', 'a picture has no alternative text')
    if (role === 'Figure' && tag.contents.length > 0 && !isBox(boxOf(tag.dict)))
      fail('bbox', 'a picture without a place')
    if (role === 'Formula' && said === '') fail('17-002', 'a formula has no alternative text')
    if (role === 'Note' && !text(tag.dict, 'ID')) fail('19-003', 'a note has no identifier')
    if (role === 'Form' && tag.annotations.length === 0) fail('28-010', 'a form field without a field')
  }
  checkHeadings(tags, fail)
  checkTables(tags, fail)
}

function isBox([left = 0, bottom = 0, right = 0, top = 0]: readonly number[] = []): boolean {
  return right > left && top > bottom
}

function checkHeadings(tags: readonly Tag[], fail: Parameters<Check>[1]): void {
  let before = 0
  for (const { role } of tags) {
    if (role === 'H') fail('14-007', 'a heading without a level')
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
    if (level === 0) continue
    if (before === 0 && level !== 1) fail('14-002', `the first heading is \`${role}\``)
    else if (level > before + 1) fail('14-003', `\`${role}\` after \`H${before}\``)
    before = level
  }
}

function checkTables(tags: readonly Tag[], fail: Parameters<Check>[1]): void {
  const identifiers = tags.flatMap(tag => text(tag.dict, 'ID') ?? [])
  if (new Set(identifiers).size < identifiers.length) fail('19-004', 'two elements have the same identifier')
  for (const table of tags.filter(({ role }) => role === 'Table')) {
    const rows = tags.filter(tag => tag.role === 'TR' && isIn(tag, table))
    const widths = new Set(gridWidths(rows))
    if (widths.size > 1) fail('table-grid', `rows of ${[...widths].join(', ')} cells`)
  }
  for (const { role, dict: cell } of tags) {
    if (role === 'TH' && !attribute(cell, 'Scope') && !attribute(cell, 'Headers'))
      fail('15-003', 'a heading without a scope')
    const headers = attributes(cell).flatMap(dict => list(dict, 'Headers'))
    for (const header of headers)
      if (!identifiers.includes(String(header).slice(1, -1))) fail('table-headers', `no cell is called ${header}`)
  }
}

function isIn(tag: Tag, table: Tag): boolean {
  for (let above = tag.parent; above; above = above.parent) if (above.role === 'Table') return above === table
  return false
}

/** The width of each row in columns, cells that reach down from rows above counted. */
function gridWidths(rows: readonly Tag[]): number[] {
  const reaching: number[] = []
  return rows.map((row, index) => {
    const span = (cell: Tag, key: string) => Number(attribute(cell.dict, key) ?? 1)
    const own = row.kids.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0)
    for (const cell of row.kids)
      for (let below = 1; below < span(cell, 'RowSpan'); below++)
        reaching[index + below] = (reaching[index + below] ?? 0) + span(cell, 'ColSpan')
    return own + (reaching[index] ?? 0)
  })
}

function attributes(element: Tag['dict']): Tag['dict'][] {
  const found = list(element, 'A').map(item => element.context.lookup(item))
  return found.filter(item => item !== undefined && 'keys' in item) as Tag['dict'][]
}

function attribute(element: Tag['dict'], key: string): string | undefined {
  for (const owner of attributes(element)) {
    const [found] = list(owner, key)
    if (found) return name(owner, key) ?? String(found)
  }
  return undefined
}
