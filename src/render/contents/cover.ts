import { readHex } from '../../deck/colour/colour.js'
import { tokensOn } from '../../deck/colour/theme-tokens.js'
import type { Deck } from '../../deck/deck.js'
import { all } from '../../deck/walk.js'
import { illustrationOf } from '../../layout/illustration.js'
import { slideLayout } from '../../layout/slide-layout.js'
import { groundOf } from '../drawing/draw-slide.js'
import { drawingAddress } from '../drawing-address.js'
import { lookOf } from '../office/scheme.js'
import type { Templates } from '../templates.js'
import type { ContentsEntry } from './entry.js'

/** A page that lists two hundred lessons is opened from a slow stick. */
const mostCharacters = 8_000

/** The drawing beside the title of a deck, as an address that holds it. A photograph would be too large. */
export function coverPicture(deck: Deck): string | undefined {
  const [slide] = deck.slides
  const shown = slide && illustrationOf(slide, slideLayout(slide, deck))
  const [image] = shown ? all([shown.picture], 'image') : []
  const picture = image && Object.hasOwn(deck.pictures, image.url) ? deck.pictures[image.url] : undefined
  if (picture?.state !== 'found' || picture.mediaType !== 'image/svg+xml' || !picture.content) return undefined
  const address = drawingAddress(picture.content)
  return address !== undefined && address.length <= mostCharacters ? address : undefined
}

const coverTokens = ['ground', 'ink', 'accent', 'accent-strong', 'tint']

/** The shapes that a theme has beside its first title, by its style of lines or boxes: `slides/looks/front-….css`. */
const shapes: readonly (string | undefined)[] = ['double', 'full', 'glow', 'short', 'flat']

/** What the first slide has of its theme: the colours of its ground, and the shape beside its title. */
export function coverTheme(deck: Deck, templates: Templates): Pick<ContentsEntry, 'colours' | 'shape'> {
  const [slide] = deck.slides
  const look = lookOf(deck, templates)
  const tokens = tokensOn(look, slide ? groundOf(slide, slideLayout(slide, deck), deck.language) : 'accent')
  const { rule, surface } = look.look ?? {}
  const shape = [rule, surface === 'lit' ? 'flat' : surface].find(name => shapes.includes(name))
  return {
    colours: Object.fromEntries(coverTokens.flatMap(name => (tokens[name] ? [[name, tokens[name]]] : []))),
    ...(shape !== undefined && { shape })
  }
}

/** How the cover of a deck is drawn where there is no picture of its title slide. */
export interface CoverLook {
  readonly classes: readonly string[]
  /** What the page's sheet says of it. */
  readonly style: string
}

/** The cover of a deck in the colours of its theme, with its drawing where one of its editions has it. What stands in the output folder may come from a stranger. */
export function coverLook(editions: readonly ContentsEntry[], index: number): CoverLook | undefined {
  const cover = editions.map(({ cover }) => cover).find(isDrawing)
  const { colours = {}, shape } = editions.find(edition => edition.colours) ?? {}
  const tokens = coverTokens.flatMap(name => (readHex(colours[name] ?? '') ? [`--${name}: ${colours[name]};`] : []))
  if (cover === undefined && tokens.length === 0) return undefined
  const name = `cover-${index}`
  return {
    classes: [
      ...(cover === undefined ? [] : drawnBy(cover)),
      name,
      ...(shapes.includes(shape) ? [`front-${shape}`] : [])
    ],
    style: [
      ...(tokens.length === 0 ? [] : [`.${name} { ${tokens.join(' ')} }`]),
      ...(cover === undefined ? [] : [`.${name} { background-image: url("${cover}"); }`])
    ].join('\n')
  }
}

/** A drawing that says how it stands in a place of another shape goes on beyond its frame. */
function drawnBy(cover: string): string[] {
  return ['drawn', ...(/preserveAspectRatio='xM/.test(cover) ? ['goes-on'] : [])]
}

// An address that could end its rule is none.
function isDrawing(address: string | undefined): address is string {
  return address !== undefined && /^data:image\/[^"\\<\n]*$/.test(address)
}
