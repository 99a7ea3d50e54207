import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Slide } from '../deck/deck.js'
import { type Script, scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { total } from '../deck/total.js'
import { isTitle, textOf } from '../deck/walk.js'
import { partBeside } from './beside.js'
import { bodyRoom } from './body-room.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { wordsWidth } from './words-beside.js'

// As large as running text: longer lists beside pictures are a step smaller, and look like these. The other is a little smaller than running text, for what then needs no second line.
const steps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [38, 36],
  arabic: [43, 41],
  ideographic: [45, 42]
}
const [fewest, most] = [3, 6]
const mostLines = 2

/**
 * The size in px of a few short points beside a picture, which stand in a panel as high as the picture lets them: the largest at which
 * they take no line more. Undefined where words are anything else, or too long for that.
 */
export const pointsText = memoizeWeakWith((slide: Slide, language: string): number | undefined => {
  if (contentLayout(slide) !== 'picture-half') return undefined
  const blocks = forScreen(slide.body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const [list, ...others] = partBeside(blocks)?.words ?? []
  if (list?.type !== 'list' || others.length > 0) return undefined
  const items = itemsOf([list])
  if (items.length < fewest || items.length > most) return undefined
  if (!items.every(({ children, data }) => data?.icon !== undefined && children.length === 1)) return undefined
  const room = wordsWidth(slide, language) - 2 * px['points-inset'] - px['points-icon'] - px['points-gap']
  const count = (size: number) => items.map(item => linesOf(textOf(item), size, room, 400, language))
  const height = (size: number) =>
    total(count(size).map(lines => lines * size * lineHeights(language).small + 2 * px['points-padding']))
  const all = steps[scriptOf(language)]
  // What is long even at the last step keeps its panel, and is as large as dense text; not where its lines need the width that a panel takes.
  const isWide = wordsWidth(slide, language) > px['half-width']
  for (const sizes of isWide ? [all] : [all, [textSteps(language)['text-dense']]]) {
    const least = count(sizes.at(-1) ?? 0)
    if (Math.max(...least) > mostLines) continue
    const found = sizes.find(size => total(count(size)) === total(least) && height(size) <= bodyRoom)
    if (found) return found
  }
  return undefined
})
