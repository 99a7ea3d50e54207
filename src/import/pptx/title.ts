import { isTitleType } from './placeholders.js'
import type { TextItem } from './text-items.js'

/** What tells a title from other text: shapes that stand no lower than this part of the slide, and are no longer than this. */
const upper = 0.3
const longest = 100

/** Finds the text that is the title: its placeholder, else the one at the top that is large and short. */
export function findTitle(
  texts: readonly TextItem[],
  size: { readonly width: number; readonly height: number },
  isAlone: boolean
): TextItem | undefined {
  const [inPlace] = texts.filter(({ shape }) => shape.placeholder && isTitleType(shape.placeholder.type))
  if (inPlace) return inPlace
  const placed = texts.filter(({ shape }) => shape.box !== undefined)
  const [top] = placed.toSorted((a, b) => (a.shape.box?.y ?? 0) - (b.shape.box?.y ?? 0))
  const box = top?.shape.box
  if (!top || !box || box.y > size.height * upper) return undefined
  const words = top.paras.map(({ text }) => text).join(' ')
  const isShort = words.length > 0 && words.length <= longest && top.paras.length <= 2
  const isList = top.paras.some(({ bullet }) => bullet !== 'none')
  const largest = Math.max(0, ...texts.map(one => one.size ?? 0))
  const isLarge = top.size === undefined || top.size >= largest
  const isWide = box.width >= size.width * 0.25
  return isShort && !isList && isLarge && isWide && (texts.length > 1 || !isAlone) ? top : undefined
}
