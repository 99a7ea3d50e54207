import type { Image, RootContent } from 'mdast'
import { decorative } from '../../deck/picture.js'
import { childOf, elementsIn, type Xml } from '../open/xml.js'
import { type SlideContext, stemOf } from './context.js'
import type { Shape } from './shapes.js'

/** A block that says what was here. */
export function missing(words: string): RootContent {
  return { type: 'leafDirective', name: 'missing', attributes: {}, children: [{ type: 'text', value: words }] }
}

/** A picture of a slide, or what stands in for a film, a sound, or a picture that a deck cannot show. */
export function readPicture(shape: Shape, context: SlideContext): RootContent[] {
  const film = readFilm(shape, context)
  const fill = childOf(shape.element, 'blipFill') ?? childOf(shape.element, 'spPr', 'blipFill')
  const picture = fill ? pictureOf(fill, shape, context) : []
  // A sound has a loudspeaker for a picture.
  return film.length > 0 && film.some(({ isSound }) => isSound)
    ? film.map(({ block }) => block)
    : [...picture, ...film.map(({ block }) => block)]
}

function pictureOf(fill: Xml, shape: Shape, context: SlideContext): RootContent[] {
  const { relationships, media, number, lose } = context
  const blip = childOf(fill, 'blip')
  const drawing = [...elementsIn(blip, 'svgBlip')][0]?.attributes['r:embed']
  const embedded = drawing ?? blip?.attributes['r:embed']
  const linked = blip?.attributes['r:link']
  const named = nameOf(shape)
  if (embedded === undefined && linked === undefined) return []
  const found = relationships.get(embedded ?? linked ?? '')
  if (!found || found.isExternal) {
    lose(
      `${named}: it is not in the file, only a link to \`${(found?.target ?? '').slice(0, 80)}\`, which is not followed. Put the picture into \`images/\``
    )
    return [missing(altOf(shape) || 'Picture that was only a link')]
  }
  const kept = media.keep(found.target, stemOf(number))
  if (!kept) {
    lose(`${named}: it is not in the file, or too large`)
    return [missing(altOf(shape) || 'Picture that is not in the file')]
  }
  if (!kept.isPicture) {
    lose(
      `${named}: it is a file of the kind \`${kept.ending}\`, which slides cannot show. Open \`${kept.path}\` and save it as PNG or SVG into \`images/\``
    )
    return [missing(altOf(shape) || `Picture in ${kept.path}`)]
  }
  const crop = cropOf(fill)
  if (crop)
    lose(
      `\`${kept.path}\` was cropped (${crop}); here it is whole. Crop it in a program for pictures if what was hidden must not be seen`
    )
  return [paragraphWith({ type: 'image', url: kept.path, alt: altFor(shape, kept.path, lose) })]
}

function paragraphWith(image: Image): RootContent {
  return { type: 'paragraph', children: [image] }
}

function altFor(shape: Shape, path: string, lose: (what: string) => void): string {
  if (shape.isDecorative) return decorative
  const alt = altOf(shape)
  if (alt === '')
    lose(`\`${path}\` has no alternative text: write what it shows between \`![\` and \`]\`, or \`decorative\``)
  else if (isGuessed(shape.alt))
    lose(`\`${path}\` has an alternative text that PowerPoint has guessed, \`${alt.slice(0, 80)}\`: read it`)
  return alt
}

const guessed =
  /(?:^|\s)(?:Description automatically generated|Description générée automatiquement|Descripción generada automáticamente).*$/i

function isGuessed(alt: string): boolean {
  return guessed.test(alt)
}

/** The alternative text; names of files are none. */
export function altOf({ alt }: Pick<Shape, 'alt'>): string {
  const words = alt.replace(guessed, '').trim()
  return /^[^\s]*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i.test(words) || /^https?:/i.test(words) ? '' : words
}

function nameOf(shape: Shape): string {
  const alt = altOf(shape)
  return alt === '' ? 'A picture' : `The picture “${alt.slice(0, 80)}”`
}

/** How much of each side is cut off, in percent. */
function cropOf(fill: Xml): string | undefined {
  const cut = childOf(fill, 'srcRect')?.attributes ?? {}
  const sides = Object.entries({ l: 'left', t: 'top', r: 'right', b: 'bottom' }).flatMap(([name, side]) => {
    const written = cut[name] ?? '0'
    const percent = Math.round(Number.parseFloat(written) / (written.includes('%') ? 1 : 1000))
    return percent > 0 ? [`${percent} % at the ${side}`] : []
  })
  return sides.length > 0 ? sides.join(', ') : undefined
}

interface Film {
  readonly isSound: boolean
  readonly block: RootContent
}

function readFilm(shape: Shape, { relationships, media, number, lose }: SlideContext): Film[] {
  const about = childOf(shape.element, 'nvPicPr', 'nvPr')
  const film = childOf(about, 'videoFile') ?? childOf(about, 'quickTimeFile')
  const sound = childOf(about, 'audioFile') ?? childOf(about, 'wavAudioFile') ?? childOf(about, 'audioCd')
  if (!film && !sound) return []
  const inside = [...elementsIn(about, 'media')][0]?.attributes['r:embed']
  const named = (film ?? sound)?.attributes['r:link'] ?? (film ?? sound)?.attributes['r:embed']
  const target = [inside, named].map(id => relationships.get(id ?? '')).find(found => found && !found.isExternal)
  const kept = target && media.keep(target.target, stemOf(number))
  const what = film ? 'film' : 'sound'
  lose(
    kept
      ? `A ${what}: it is \`${kept.path}\`. Slides play none; say in the notes when to open it yourself`
      : `A ${what}: it was only a link to another file. Find it, and say in the notes when to open it yourself`
  )
  return [{ isSound: !film, block: missing(`${film ? 'Film' : 'Sound'}${kept ? ` ${kept.path}` : ''}`) }]
}
