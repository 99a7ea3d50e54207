import type { Box } from './geometry.js'
import type { Item, Picture, PlacedItem } from './picture.js'
import { lineHeights } from './script.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

/** The text sizes of a diagram in px, equal for all items of a level so that nothing looks more important by chance. */
export interface DiagramFit {
  /** Of the items of the first level, of those placed below them, and of the small lists in boxes. */
  readonly sizes: { readonly first: number; readonly second: number; readonly list: number }
  /** Items whose text is too much for their place even at the smallest size. */
  readonly overfull: readonly Overfull[]
}

export interface Overfull {
  readonly text: string
  /** Letters that the place holds at the smallest size. */
  readonly fits: number
}

// Ours: words in a picture stand alone and are read as signs, so they may be smaller than running text, which ends at 32 px.
const sizes = [38, 36, 34, 32, 30, 28, 26, 24]

interface Placed {
  readonly text: string
  readonly box: Box
}

/** Finds the largest sizes at which the text of every item, in a language, fits its place in the picture. */
export function fitDiagram(items: readonly Item[], picture: Picture, language: string): DiagramFit {
  const line = lineHeights(language).diagram
  const pairs = items.flatMap((item, index) => pair(item, picture.items[index]))
  const first = pairs.map(({ item, placed }) => ({ text: item.text, box: placed.label }))
  const below = pairs.flatMap(({ item, placed }) =>
    item.children.flatMap((child, index) => pair(child, placed.children[index]))
  )
  const second = below.map(({ item, placed }) => ({ text: item.text, box: placed.label }))
  const lists = pairs.flatMap(({ item, placed }) =>
    placed.list ? [{ texts: item.children.flatMap(textsOf), box: placed.list }] : []
  )
  const listFits = (size: number) =>
    lists.every(list => listHeight(list.texts, list.box, size, line) <= list.box.height)
  return {
    sizes: {
      first: largest(size => first.every(placed => fits(placed, size, line))),
      second: largest(size => second.every(placed => fits(placed, size, line))),
      list: largest(listFits)
    },
    overfull: [...first, ...second]
      .filter(placed => !fits(placed, smallest, line))
      .map(({ text, box }) => ({ text, fits: lettersIn(text, box, line) }))
      .concat(
        lists
          .filter(({ texts, box }) => listHeight(texts, box, smallest, line) > box.height)
          .map(({ texts, box }) => ({ text: texts.join(' '), fits: lettersIn(texts.join(' '), box, line) }))
      )
  }
}

const smallest = sizes.at(-1) ?? 24

function pair(item: Item, placed: PlacedItem | undefined): { item: Item; placed: PlacedItem }[] {
  return placed ? [{ item, placed }] : []
}

function textsOf(item: Item): string[] {
  return [item.text, ...item.children.flatMap(textsOf)]
}

function largest(fitsAt: (size: number) => boolean): number {
  return sizes.find(fitsAt) ?? smallest
}

function fits({ text, box }: Placed, size: number, line: number): boolean {
  const lines = linesOf(text, size, box.width, 700)
  return lines * size * line <= box.height && longestPiece(text, 700) * size <= box.width
}

function listHeight(texts: readonly string[], box: Box, size: number, line: number): number {
  return texts.reduce((sum, text) => sum + linesOf(text, size, box.width - size) * size * line + size * 0.2, 0)
}

/** The letters of a text's own kind that a box holds at the smallest size; a line in ten is lost to breaks. */
function lettersIn(text: string, box: Box, line: number): number {
  const letter = text.length === 0 ? 0.56 : textWidth(text, 700) / text.length
  const lines = Math.max(1, Math.floor(box.height / (smallest * line)))
  return Math.max(1, Math.floor((lines * box.width * 0.9) / (letter * smallest)))
}
