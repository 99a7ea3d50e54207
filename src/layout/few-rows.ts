import type { Slide } from '../deck/deck.js'
import { itemsOf } from '../deck/lesson.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { half } from './block-height.js'
import { em, px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { titleSize, titleText } from './title-zone.js'

/** How two short columns fill a slide of a dark ground: with rows of one height, in words as large as its lead where each keeps to a line. */
export type FewRows = 'rows' | 'rows-lead'

const [least, most] = [2, 3]
// Widths of letters are estimates.
const sure = 0.95

/** How two columns with heads, of up to three items each, fill a slide of a dark ground, where their feet would be empty; undefined for all else. */
export function fewRows(slide: Slide, language: string): FewRows | undefined {
  const { background } = slide
  if (!background || !('colour' in background) || (background.colour !== 'dark' && background.colour !== 'accent'))
    return undefined
  const [columns, ...others] = bodyOf(slide)
  if (columns?.type !== 'columns' || others.length > 0 || contentLayout(slide) !== 'comparison') return undefined
  const { children } = columns
  const isPlain = children.every(
    ({ icon, children: [head, list, ...rest] }) =>
      icon === undefined && head?.type === 'heading' && list?.type === 'list' && rest.length === 0
  )
  const items = children.map(column => itemsOf(column.children.slice(1)))
  const longest = Math.max(...items.map(({ length }) => length))
  if (!isPlain || children.length !== 2 || longest < least || longest > most) return undefined
  const { lead } = textSteps(language)
  const isPanel = children.some(({ kind }) => kind !== undefined)
  const room = half(px['slide-width'] - 2 * px.edge) - (isPanel ? 2 * (px['kind-inset'] + px['kind-line']) : 0)
  const beside = children.some(({ kind }) => kind === 'do' || kind === 'avoid') ? em['row-icon'] * lead : 0
  const isOneLine = (text: string, width: number, weight: 400 | 700) =>
    linesOf(text, lead, width * sure, weight, language) === 1
  const isLarge =
    titleSize(slide, language) === 'large' &&
    titleText(slide, language) > lead &&
    items.flat().every(item => item.children.length === 1 && isOneLine(textOf(item), room - beside, 400)) &&
    children.every(({ children: [head] }) => head !== undefined && isOneLine(textOf(head), room, 700))
  return isLarge ? 'rows-lead' : 'rows'
}
