import { tag, type Xml } from '../office/xml.js'
import type { DocumentColours } from './colours.js'
import { optionIndent } from './lists.js'
import { cueIndent } from './own-pieces.js'
import type { StyleId } from './tree.js'

/** A style of paragraphs. Lengths in twentieths of a point, sizes of letters in halves of one. */
export interface ParagraphStyle {
  readonly id: StyleId | 'Header' | 'Footer'
  /** What programs call it; those that they know have names of their own in every language. */
  readonly name: string
  readonly isOwn?: true
  readonly based?: StyleId
  readonly next?: StyleId
  readonly outline?: number
  readonly keepNext?: true
  readonly keepLines?: true
  readonly borders?: Xml
  readonly shade?: string
  readonly tabs?: Xml
  readonly spacing?: Readonly<Record<string, string | number>>
  readonly indent?: Readonly<Record<string, number>>
  readonly align?: 'center'
  readonly bold?: true
  readonly italic?: true
  readonly colour?: string
  readonly size?: number
  readonly code?: true
}

/** Where values of facts begin. */
export const factIndent = 3119

/** Every style that paragraphs of ours have. */
export function paragraphStyles({
  colours: { accent, quiet, tint },
  room
}: {
  readonly colours: DocumentColours
  readonly room: number
}): ParagraphStyle[] {
  const heading = (level: 1 | 2 | 3 | 4 | 5, size: number, before: number): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    outline: level - 1,
    keepNext: true,
    keepLines: true,
    spacing: spaced(before, 80),
    bold: true,
    colour: accent,
    size
  })
  const hanging = (left: number) => ({ 'w:left': left, 'w:hanging': left })
  return [
    { id: 'Normal', name: 'Normal' },
    {
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      keepNext: true,
      spacing: spaced(0, 80),
      bold: true,
      colour: accent,
      size: 44
    },
    { id: 'Subtitle', name: 'Subtitle', next: 'Normal', spacing: spaced(0, 160), colour: quiet, size: 26 },
    { ...heading(1, 32, 360), borders: border('bottom', 8, accent, 2) },
    heading(2, 26, 280),
    heading(3, 23, 200),
    heading(4, 22, 160),
    heading(5, 22, 120),
    { id: 'ListBullet', name: 'List Bullet', spacing: spaced(0, 60) },
    { id: 'ListNumber', name: 'List Number', spacing: spaced(0, 60) },
    { id: 'ListContinue', name: 'List Continue', spacing: spaced(0, 60) },
    { id: 'Quote', name: 'Quote', italic: true, indent: { 'w:left': 567, 'w:right': 567 } },
    { id: 'Caption', name: 'caption', italic: true, colour: quiet, size: 20 },
    { id: 'Code', name: 'Code', isOwn: true, spacing: spaced(0, 0), code: true, size: 20 },
    {
      id: 'BoxName',
      name: 'Box name',
      isOwn: true,
      next: 'Normal',
      keepNext: true,
      shade: tint,
      spacing: spaced(160, 60),
      bold: true,
      colour: accent
    },
    { id: 'Facts', name: 'Facts in a line', isOwn: true, spacing: spaced(0, 80), colour: quiet, size: 21 },
    {
      id: 'Fact',
      name: 'Fact',
      isOwn: true,
      tabs: tab('left', factIndent),
      spacing: spaced(0, 60),
      indent: hanging(factIndent)
    },
    {
      id: 'Cue',
      name: 'Cue',
      isOwn: true,
      tabs: tab('left', cueIndent),
      spacing: spaced(80, 80),
      indent: hanging(cueIndent)
    },
    { id: 'Remark', name: 'Remark', isOwn: true, italic: true, colour: quiet, size: 21 },
    {
      id: 'Option',
      name: 'Option',
      isOwn: true,
      tabs: Array.from({ length: 8 }, (_, index) => tab('left', optionIndent + index * 1000)).join(''),
      spacing: spaced(40, 60),
      indent: hanging(optionIndent)
    },
    {
      id: 'Question',
      name: 'Question',
      isOwn: true,
      keepNext: true,
      tabs: tab('left', optionIndent),
      spacing: spaced(200, 60),
      indent: hanging(optionIndent)
    },
    {
      id: 'WriteIn',
      name: 'Line to fill in',
      isOwn: true,
      tabs: tab('right', room, 'underscore'),
      spacing: spaced(160, 80)
    },
    {
      id: 'RuledLine',
      name: 'Ruled line',
      isOwn: true,
      borders: border('bottom', 4, '808080') + border('between', 4, '808080'),
      spacing: { 'w:before': 0, 'w:after': 0, 'w:line': 510, 'w:lineRule': 'exact' }
    },
    {
      id: 'TableText',
      name: 'Table text',
      isOwn: true,
      spacing: { 'w:before': 0, 'w:after': 0, 'w:line': 252, 'w:lineRule': 'auto' },
      size: 20
    },
    { id: 'Centred', name: 'Centred', isOwn: true, align: 'center', spacing: spaced(80, 80) },
    {
      id: 'PersonName',
      name: 'Name of a person',
      isOwn: true,
      align: 'center',
      spacing: spaced(240, 240),
      bold: true,
      size: 40
    },
    { id: 'Header', name: 'header', tabs: tab('right', room), spacing: spaced(0, 0), colour: quiet, size: 17 },
    { id: 'Footer', name: 'footer', tabs: tab('right', room), spacing: spaced(0, 0), colour: quiet, size: 17 }
  ]
}

function spaced(before: number, after: number) {
  return { 'w:before': before, 'w:after': after }
}

function border(side: string, size: number, colour: string, space = 1): Xml {
  return tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': colour })
}

function tab(side: 'left' | 'right', at: number, leader?: 'underscore'): Xml {
  return tag('w:tab', { 'w:val': side, 'w:leader': leader, 'w:pos': at })
}
