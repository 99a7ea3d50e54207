import { tag, type Xml } from '../office/xml.js'
import { levelIndent } from './lists.js'
import { wordNamespaces } from './styles.js'
import type { WriteContext } from './write-context.js'

const levels = Array.from({ length: 9 }, (_, level) => level)

/** What lists begin their items with: bullets, boxes to tick, and for each numbered list its numbers. */
export function numberingPart({ lists }: Pick<WriteContext, 'lists'>): Xml {
  const bullets = ['•', '–', '▪']
  return tag(
    'w:numbering',
    wordNamespaces,
    abstract(0, level => ({ format: 'bullet', text: bullets[level % bullets.length] ?? '•' })),
    abstract(1, () => ({ format: 'bullet', text: '☐', font: 'Segoe UI Symbol' })),
    abstract(2, level => ({ format: 'decimal', text: `%${level + 1}.` })),
    tag('w:num', { 'w:numId': 1 }, tag('w:abstractNumId', { 'w:val': 0 })),
    tag('w:num', { 'w:numId': 2 }, tag('w:abstractNumId', { 'w:val': 1 })),
    lists.map(({ number, level, start }) =>
      tag(
        'w:num',
        { 'w:numId': number },
        tag('w:abstractNumId', { 'w:val': 2 }),
        tag('w:lvlOverride', { 'w:ilvl': level }, tag('w:startOverride', { 'w:val': start }))
      )
    )
  )
}

interface Sign {
  readonly format: string
  readonly text: string
  readonly font?: string
}

function abstract(id: number, signOf: (level: number) => Sign): Xml {
  return tag(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    tag('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    levels.map(level => {
      const { format, text, font = 'Arial' } = signOf(level)
      return tag(
        'w:lvl',
        { 'w:ilvl': level },
        tag('w:start', { 'w:val': 1 }),
        tag('w:numFmt', { 'w:val': format }),
        tag('w:lvlText', { 'w:val': text }),
        tag('w:lvlJc', { 'w:val': 'left' }),
        tag('w:pPr', {}, tag('w:ind', { 'w:left': levelIndent * (level + 1), 'w:hanging': levelIndent })),
        format === 'bullet' ? tag('w:rPr', {}, tag('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font })) : []
      )
    })
  )
}
