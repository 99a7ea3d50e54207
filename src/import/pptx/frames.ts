import type { RootContent } from 'mdast'
import { childOf, elementsIn, type Xml } from '../open/xml.js'
import { readChart } from './chart.js'
import { type SlideContext, stemOf, textContext } from './context.js'
import { altOf, missing, readPicture } from './pictures.js'
import { styleChain } from './placeholders.js'
import type { Shape } from './shapes.js'
import { readDrawnSmartArt, readSmartArt } from './smart-art.js'
import { readTable } from './table.js'

/** What stands in a frame: a table, a chart, a SmartArt, or a thing of another program. */
export function readFrame(shape: Shape, context: SlideContext): RootContent[] {
  const data = childOf(shape.element, 'graphic', 'graphicData')
  const table = childOf(data, 'tbl')
  if (table) return readTable(table, textContext(context, styleChain(undefined, context.ancestry)))
  const diagram = childOf(data, 'relIds')
  if (diagram) return diagramOf(diagram, shape, context)
  const chart = childOf(data, 'chart')
  if (chart) return chartOf(chart, shape, context)
  const object = [...elementsIn(data, 'oleObj')][0]
  return object ? objectOf(object, shape, context) : unknown(shape, context)
}

function chartOf(chart: Xml, shape: Shape, { relationships, opened, languages, lose }: SlideContext): RootContent[] {
  const part = opened.part(relationships.get(chart.attributes['r:id'] ?? '')?.target)
  if (part?.name === 'chartSpace' && childOf(part, 'chart'))
    return readChart(part, { language: languages.main(), lose })
  lose('A chart of a kind that cannot be read. Write its numbers into a table')
  return [missing(altOf(shape) || 'Chart')]
}

function diagramOf(ids: Xml, shape: Shape, context: SlideContext): RootContent[] {
  const { relationships, opened, lose } = context
  const texts = textContext(context, [])
  const related = (name: string) => relationships.get(ids.attributes[`r:${name}`] ?? '')?.target
  const data = opened.part(related('dm'))
  const found = data ? readSmartArt(data, opened.part(related('lo')), texts) : []
  if (found.length > 0) return found
  const drawing = [...relationships.values()].find(({ type }) => type === 'diagramDrawing')
  const drawn = drawing && opened.part(drawing.target)
  const words = drawn ? readDrawnSmartArt(drawn, texts) : []
  if (words.length > 0) {
    lose('A SmartArt whose data cannot be read: its words came as a list')
    return words
  }
  lose('A SmartArt without words')
  return [missing(altOf(shape) || 'SmartArt')]
}

const programs: readonly (readonly [RegExp, string])[] = [
  [/^excel/i, 'table of Excel'],
  [/^word/i, 'text of Word'],
  [/^powerpoint/i, 'presentation inside of the presentation'],
  [/^(?:equation|mathtype)/i, 'formula'],
  [/^(?:acro|pdf)/i, 'PDF'],
  [/^visio/i, 'drawing of Visio']
]

/** A thing of another program: the file stands beside the deck, and its picture on the slide where there is one that can be shown. */
function objectOf(object: Xml, shape: Shape, context: SlideContext): RootContent[] {
  const { relationships, media, number, lose } = context
  const { progId = '', name = '' } = object.attributes
  const what = programs.find(([pattern]) => pattern.test(progId))?.[1] ?? 'thing of another program'
  const target = relationships.get(object.attributes['r:id'] ?? '')
  const kept = target && !target.isExternal ? media.keep(target.target, stemOf(number)) : undefined
  const beside = kept ? `the file is \`${kept.path}\`` : 'it was only a link to another file, which is not followed'
  lose(`A ${what}${name ? ` (${name.slice(0, 60)})` : ''}: ${beside}. Write what counts onto the slide`)
  const picture = childOf(object, 'pic') ?? [...elementsIn(shape.element, 'pic')][0]
  const shown = picture
    ? readPicture({ ...shape, element: picture, alt: altOf(shape) || what }, { ...context, lose: () => {} })
    : []
  if (shown.some(({ type }) => type === 'paragraph')) return shown
  return [missing(`${what.charAt(0).toUpperCase()}${what.slice(1)}${kept ? ` ${kept.path}` : ''}`)]
}

function unknown(shape: Shape, { lose }: SlideContext): RootContent[] {
  lose(`“${(altOf(shape) || shape.name).slice(0, 80)}”: a kind of content that cannot be read`)
  return [missing(altOf(shape) || shape.name || 'Something of a kind that cannot be read')]
}
