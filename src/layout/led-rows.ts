import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { type Script, scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { px } from './box-sizes.js'
import { restHeight, tilesWidth, wordsHeight } from './tile-heights.js'
import type { TilesSetting } from './tile-setting.js'
import { hasIcon, headLines, isWhollyBold, lightWeight, partsOf } from './tile-words.js'

/** Sizes in px: of the words of a lead and of the rows beside it. */
export interface LedLook {
  readonly lead: number
  readonly text: number
}

/** From the largest, and no smaller than running text. What leads is larger than what follows, and smaller than a title, which is 50 px below the small line of an Arabic slide. */
const leadSteps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [46, 44, 42, 40, 38],
  arabic: [48, 46, 44],
  ideographic: [50, 48, 46, 44, 42]
}
const followingSteps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [36, 34, 32],
  arabic: [42, 40, 38, 36],
  ideographic: [42, 40, 38]
}
// A lead has three to five beside it: fewer would be as large as it, and more as small as a caption.
const [least, most] = [4, 6]
/** Lines of a row that are read at a glance. */
const wellRead = 2
/** Lines of a lead in ideographs: more are of two or three characters, and part a name from its abbreviation. */
const leadLines = 3
// Of room in px that rows of one height may be short of: those with fewer lines give it.
const nearly = 12
// Widths of letters are estimates.
const surely = 0.97

const leadRoom = px['lead-wide'] - 2 * (px['lead-inset'] + px['card-line'])
const rowRoom = tilesWidth - px['lead-wide'] - px['rows-gap'] - px['row-disc'] - px['row-inner-gap']

/** Sizes for a list whose first item, in bold from end to end, leads those that stand in rows beside it; undefined where none does, or not all fits. */
export function ledLook(blocks: readonly Block[], { size, room }: TilesSetting): LedLook | undefined {
  const [lead, ...others] = itemsOf(blocks)
  if (!lead || others.length + 1 < least || others.length + 1 > most) return undefined
  if (!isWhollyBold(lead) || others.some(isWhollyBold) || ![lead, ...others].every(hasIcon)) return undefined
  const { language } = size
  const script = scriptOf(language)
  const free = room - restHeight(blocks, size, 'wide')
  const words = (set: number) => ({ set, room: leadRoom * surely })
  const fitting = leadSteps[script].filter(set => {
    const around = px['lead-icon'] + px['card-inner-gap'] + 2 * (px['lead-inset'] + px['card-line'])
    return wordsHeight(lead, words(set), language) + around <= free
  })
  const isWhole = (set: number) => headLines(partsOf(lead).head, words(set), language) <= leadLines
  const leads = (script === 'ideographic' ? fitting.find(isWhole) : undefined) ?? fitting[0]
  const steps = followingSteps[script].map(set => ({ set, rows: rowHeights(others, set, language) }))
  // Rows of one height are read as one list: larger words are worth less than that.
  const even = steps.find(({ rows }) => others.length * Math.max(...rows) <= free + nearly)
  const text = (even ?? steps.find(({ rows }) => total(rows) <= free))?.set
  return leads && text ? { lead: leads, text } : undefined
}

/** The heights in px of rows; infinite where one has more lines than are well read. */
function rowHeights(items: readonly ListItem[], set: number, language: string): readonly number[] {
  const room = rowRoom * surely
  const isRegular = items.every(item => partsOf(item).detail === '')
  const weight = (item: ListItem) => (isRegular ? lightWeight(item) : 700)
  return items.map(item => {
    const { head } = partsOf(item)
    if (headLines(head, { set, room, weight: weight(item) }, language) > wellRead) return Number.POSITIVE_INFINITY
    const words = wordsHeight(item, { set, room, isRegular }, language)
    return Math.max(px['row-disc'], words) + 2 * px['card-padding-tight'] + px['row-line']
  })
}
