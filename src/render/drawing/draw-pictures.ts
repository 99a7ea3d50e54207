import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Block } from '../../deck/blocks.js'
import { isPhotograph } from '../../deck/picture.js'
import { all } from '../../deck/walk.js'
import { areFew, partBeside } from '../../layout/beside.js'
import { labelsOf, labelsText } from '../../layout/picture-labels.js'
import { captionHeight, captionSize, placeSet } from '../../layout/picture-set.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import type { DrawingOptions } from './context.js'
import { drawBlocks } from './draw-blocks.js'
import { withClasses } from './layouts/items.js'
import { shownPicture } from './picture-source.js'

interface PicturesLook {
  readonly layout: SlideLayout
  readonly chosen: boolean
  /** The size in px of a few short points beside a picture. */
  readonly points?: number | undefined
}

/**
 * What stands below the title of a slide, its pictures where the slide's layout has them: several side by side, one beside the words or
 * before a quotation. Everything else stands one below the other. Where the author has `chosen` the layout, any picture may be cut.
 */
export function drawWithPictures(
  blocks: readonly Block[],
  { layout, chosen, points }: PicturesLook,
  options: DrawingOptions
): ElementContent[] {
  if (layout === 'picture-set') return [drawSet(blocks, chosen, options)]
  const beside = partBeside(blocks)
  if (!beside) return drawBlocks(blocks, options)
  const labels = layout === 'picture-full' ? labelsOf(blocks) : undefined
  if (labels) {
    const row = ['labels', `t-${labelsText(labels, options.deck.language)}`]
    const list = drawBlocks([labels], options).map(one => (one.type === 'element' ? withClasses(one, ...row) : one))
    return [...drawBlocks([beside.picture], options), ...list]
  }
  const words = h(
    'div',
    {
      className: [
        'words',
        ...(areFew(beside.words) ? ['few'] : []),
        ...(points === undefined ? [] : ['points', `t-${points}`])
      ]
    },
    drawBlocks(beside.words, options)
  )
  const shown = h(
    'div',
    {
      className: ['shown', ...(chosen ? ['may-be-cut'] : cutOf(beside.picture)), ...heightOf(beside.picture, options)]
    },
    drawBlocks([beside.picture], options)
  )
  return [h('div', { className: ['beside'] }, layout === 'portrait' ? [shown, words] : [words, shown])]
}

/** Whether a picture may lose its edges where its place has another shape. */
function cutOf(picture: Block): string[] {
  return all([picture], 'image').every(({ url }) => isPhotograph(url)) ? ['may-be-cut'] : []
}

/** Of one that is as high as a door, or as another share of its width, a phone shows more than a strip. */
export function heightOf(picture: Block, { deck }: DrawingOptions, least = 1.6): string[] {
  const isHigh = all([picture], 'image').some(({ url }) => {
    const { width, height } = shownPicture(deck, url) ?? { width: 1, height: 1 }
    return height > least * width
  })
  return isHigh ? ['high'] : []
}

function drawSet(blocks: readonly Block[], chosen: boolean, options: DrawingOptions): Element {
  const images = all(blocks, 'image')
  const pictures = images.map(({ url }) => {
    const { width, height } = shownPicture(options.deck, url) ?? { width: 4, height: 3 }
    return { width, height, mayBeCut: chosen || isPhotograph(url) }
  })
  const captions = images.map(({ title }) => title ?? '')
  const places = placeSet(pictures, captionHeight(captions, options.deck.language))
  // On a higher stage all of them stay of one height, or none becomes higher: drawings would lose what they are about.
  const mayBeCut = images.every(({ url }) => isPhotograph(url))
  return h(
    'div',
    {
      className: [
        'picture-set',
        ...(mayBeCut ? ['may-be-cut'] : []),
        `t-${captionSize(captions, options.deck.language)}`
      ]
    },
    images.map((image, index) => drawInSet(image, places[index] ?? { width: 0, height: 0 }, options))
  )
}

function drawInSet(image: Image, place: { readonly width: number; readonly height: number }, options: DrawingOptions) {
  const drawn = drawBlocks([{ type: 'paragraph', children: [image] }], options)
  const root: Root = { type: 'root', children: drawn }
  visit(root, { tagName: 'img' }, picture => {
    if (picture.type === 'element') picture.properties.className = [`w-${place.width}`, `h-${place.height}`]
  })
  return h('div', { className: ['in-set', `w-${place.width}`] }, drawn)
}
