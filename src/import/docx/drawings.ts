import type { RootContent } from 'mdast'
import { decorative } from '../../deck/picture.js'
import { elementsIn, isOn, type Xml } from '../open/xml.js'
import { readChart } from '../pptx/chart.js'
import { altOf, missing } from '../pptx/pictures.js'
import { readSmartArt } from '../pptx/smart-art.js'
import type { DocxContext } from './context.js'

/** What is drawn in a paragraph: a picture, a chart, a SmartArt, or a thing of another program. */
export function readDrawing(drawing: Xml, context: DocxContext): RootContent[] {
  const first = (name: string) => elementsIn(drawing, name).next().value
  const chart = first('chart')
  const smartArt = first('relIds')
  if (chart) return chartOf(chart, context)
  if (smartArt) return smartArtOf(smartArt, context)
  const object = first('OLEObject')
  const picture = first('blip')?.attributes['r:embed'] ?? first('imagedata')?.attributes['r:id']
  if (object) return objectOf(object, context)
  return picture === undefined ? [] : pictureOf(picture, drawing, context)
}

function pictureOf(id: string, drawing: Xml, { relationships, media, lose }: DocxContext): RootContent[] {
  const found = relationships.get(id)
  const about = elementsIn(drawing, 'docPr').next().value
  const { descr = '', title = '' } = about?.attributes ?? {}
  const alt = altOf({ alt: (descr.trim() || title.trim()).replace(/\s+/g, ' ') })
  if (!found || found.isExternal) {
    lose(
      `A picture: it is not in the file, only a link, which is not followed${alt === '' ? '' : ` (${alt.slice(0, 80)})`}`
    )
    return [missing(alt || 'Picture that was only a link')]
  }
  const kept = media.keep(found.target, 'picture')
  if (!kept?.isPicture) {
    lose(
      kept
        ? `A picture of the kind \`${kept.ending}\`, which slides cannot show. Open \`${kept.path}\` and save it as PNG or SVG into \`images/\``
        : 'A picture that is not in the file, or too large'
    )
    return [missing(alt || `Picture${kept ? ` in ${kept.path}` : ''}`)]
  }
  const isDecorative = [...elementsIn(about, 'decorative')].some(({ attributes }) => isOn(attributes.val))
  if (alt === '' && !isDecorative)
    lose(`\`${kept.path}\` has no alternative text: write what it shows between \`![\` and \`]\`, or \`decorative\``)
  return [{ type: 'paragraph', children: [{ type: 'image', url: kept.path, alt: isDecorative ? decorative : alt }] }]
}

function chartOf(chart: Xml, { relationships, opened, languages, lose }: DocxContext): RootContent[] {
  const part = opened.part(relationships.get(chart.attributes['r:id'] ?? '')?.target)
  if (part) return readChart(part, { language: languages.main(), lose })
  lose('A chart of a kind that cannot be read. Write its numbers into a table')
  return [missing('Chart')]
}

function smartArtOf(ids: Xml, { relationships, opened, languages, lose }: DocxContext): RootContent[] {
  const related = (name: string) => opened.part(relationships.get(ids.attributes[`r:${name}`] ?? '')?.target)
  const data = related('dm')
  const found = data
    ? readSmartArt(data, related('lo'), { chain: [], link: () => undefined, heard: languages.heard, lose })
    : []
  if (found.length > 0) return found
  lose('A SmartArt without words')
  return [missing('SmartArt')]
}

function objectOf(object: Xml, { relationships, media, lose }: DocxContext): RootContent[] {
  const found = relationships.get(object.attributes['r:id'] ?? '')
  const kept = found && !found.isExternal ? media.keep(found.target, 'object') : undefined
  lose(`A thing of another program${kept ? `: the file is \`${kept.path}\`` : ''}. Write what counts onto the slide`)
  return [missing(`Thing of another program${kept ? ` ${kept.path}` : ''}`)]
}
