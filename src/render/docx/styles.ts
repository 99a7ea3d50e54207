import { tag, type Xml } from '../office/xml.js'
import type { DocumentColours } from './colours.js'
import { type ParagraphStyle, paragraphStyles } from './paragraph-styles.js'
import { languageTag } from './write-run.js'

/** Fonts of the theme (`office/theme.ts`), by the names that text documents have for them. */
const fonts = tag('w:rFonts', {
  'w:asciiTheme': 'minorHAnsi',
  'w:eastAsiaTheme': 'minorEastAsia',
  'w:hAnsiTheme': 'minorHAnsi',
  'w:cstheme': 'minorBidi'
})

/** How everything in a document is set: whoever changes a style changes all that has it. */
export function stylesPart(
  { language, isRtl, room }: { readonly language: string; readonly isRtl: boolean; readonly room: number },
  colours: DocumentColours
): Xml {
  const styles = paragraphStyles({ colours, room })
  return tag(
    'w:styles',
    wordNamespaces,
    tag(
      'w:docDefaults',
      {},
      tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts, sizes(22), languageTag(language))),
      tag(
        'w:pPrDefault',
        {},
        tag('w:pPr', {}, tag('w:spacing', { 'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto' }))
      )
    ),
    styles.map(style => paragraphStyle(style, isRtl)),
    letterStyles(colours),
    tableStyles(colours)
  )
}

export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main'
}

/** In halves of a point, for every kind of script. */
function sizes(size: number): Xml {
  return tag('w:sz', { 'w:val': size }) + tag('w:szCs', { 'w:val': size })
}

function paragraphStyle(style: ParagraphStyle, isRtl: boolean): Xml {
  const {
    id,
    name,
    based,
    next,
    outline,
    keepNext,
    keepLines,
    borders,
    shade,
    tabs,
    spacing,
    indent,
    align,
    bold,
    italic,
    colour,
    size,
    code
  } = style
  const isDefault = id === 'Normal'
  const letters = [
    code ? tag('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' }) : '',
    bold ? tag('w:b') + tag('w:bCs') : '',
    italic ? tag('w:i') + tag('w:iCs') : '',
    colour === undefined ? '' : tag('w:color', { 'w:val': colour }),
    size === undefined ? '' : sizes(size)
  ].join('')
  return tag(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isDefault ? 1 : undefined,
      'w:styleId': id,
      'w:customStyle': style.isOwn ? 1 : undefined
    },
    tag('w:name', { 'w:val': name }),
    isDefault ? [] : tag('w:basedOn', { 'w:val': based ?? 'Normal' }),
    next === undefined ? [] : tag('w:next', { 'w:val': next }),
    tag('w:qFormat'),
    tag(
      'w:pPr',
      {},
      keepNext ? tag('w:keepNext') : [],
      keepLines ? tag('w:keepLines') : [],
      borders === undefined ? [] : tag('w:pBdr', {}, borders),
      shade === undefined ? [] : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }),
      tabs === undefined ? [] : tag('w:tabs', {}, tabs),
      isDefault && isRtl ? tag('w:bidi') : [],
      spacing === undefined ? [] : tag('w:spacing', spacing),
      indent === undefined ? [] : tag('w:ind', indent),
      align === undefined ? [] : tag('w:jc', { 'w:val': align }),
      outline === undefined ? [] : tag('w:outlineLvl', { 'w:val': outline })
    ),
    letters === '' ? [] : tag('w:rPr', {}, letters)
  )
}

function letterStyles({ accent, quiet }: DocumentColours): Xml[] {
  const style = (id: string, name: string, letters: Xml) =>
    tag(
      'w:style',
      { 'w:type': 'character', 'w:styleId': id, 'w:customStyle': id === 'Hyperlink' ? undefined : 1 },
      tag('w:name', { 'w:val': name }),
      tag('w:qFormat'),
      tag('w:rPr', {}, letters)
    )
  return [
    style('Hyperlink', 'Hyperlink', tag('w:color', { 'w:val': accent }) + tag('w:u', { 'w:val': 'single' })),
    style(
      'CodeWords',
      'Code words',
      tag('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' })
    ),
    style('Blank', 'Blank', tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F2F2F2' })),
    style('Unsettled', 'Unsettled translation', tag('w:color', { 'w:val': quiet }) + tag('w:u', { 'w:val': 'dotted' }))
  ]
}

function tableStyles({ accent, tint }: DocumentColours): Xml[] {
  const line = (side: string, size: number, colour = '808080') =>
    tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': colour })
  const margin = (side: string, width: number) => tag(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })
  const margins = tag(
    'w:tblCellMar',
    {},
    margin('top', 40),
    margin('left', 100),
    margin('bottom', 40),
    margin('right', 100)
  )
  const part = (type: string, letters: Xml, cell: Xml = '') =>
    tag('w:tblStylePr', { 'w:type': type }, tag('w:rPr', {}, letters), cell === '' ? [] : tag('w:tcPr', {}, cell))
  const bold = tag('w:b') + tag('w:bCs')
  return [
    tag(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      tag('w:name', { 'w:val': 'Normal Table' }),
      tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins)
    ),
    tag(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'Lined', 'w:customStyle': 1 },
      tag('w:name', { 'w:val': 'Lined' }),
      tag('w:basedOn', { 'w:val': 'TableNormal' }),
      tag('w:qFormat'),
      tag(
        'w:tblPr',
        {},
        tag(
          'w:tblBorders',
          {},
          line('top', 8, accent),
          line('left', 4),
          line('bottom', 4),
          line('right', 4),
          line('insideH', 4),
          line('insideV', 4)
        ),
        margins
      ),
      part('firstRow', bold, tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': tint })),
      part('firstCol', bold)
    )
  ]
}
