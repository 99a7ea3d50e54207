import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { total } from '../../deck/total.js'
import { partText } from '../../layout/part-rows.js'
import { numberText } from '../formatting.js'
import { fill } from '../templates.js'
import type { DrawingOptions } from './context.js'
import type { SlidePlace } from './slide-place.js'

/** The parts of the lesson on a divider, with the one that begins here marked, and `timed` with their minutes. `isBelow` says that they stand below a picture, over the width of the slide, with a line of their shares of the time. Nothing when the lesson has one part or none. */
export function drawScopeProgress(
  place: SlidePlace,
  options: Pick<DrawingOptions, 'deck' | 'labels'>,
  { timed = false, isBelow = false } = {}
): ElementContent[] {
  if (!showsParts(place)) return []
  const { parts, minutes } = place
  const current = currentPart(place) ?? 0
  const names = parts.map(({ text }) => text)
  const text = isBelow ? partText(names, options.deck.language) : undefined
  return [
    h(
      'ol',
      { className: ['parts', ...(text === undefined ? [] : [`t-${text}`])] },
      parts.map(({ number, text }) => {
        const share = timed && isBelow && number === parts[0]?.number ? drawShares(place, current) : []
        const time = timed ? [...share, ...drawMinutes(minutes[number], options)] : []
        const content = time.length === 0 ? [text] : [h('span', text), ...time]
        const colour = timed ? [partClass(number)] : []
        return number === current
          ? h('li', { className: ['part', ...colour, 'current'], ariaCurrent: 'step' }, content)
          : h('li', { className: ['part', ...colour, number < current ? 'done' : 'coming'] }, content)
      })
    )
  ]
}

/** Whether a slide has parts of the lesson to show: one of several is where it stands. */
export function showsParts(place: Pick<SlidePlace, 'parts' | 'part' | 'opened' | 'isDivider'>): boolean {
  return place.parts.length > 1 && currentPart(place) !== undefined
}

function currentPart({ part, opened, isDivider }: Pick<SlidePlace, 'part' | 'opened' | 'isDivider'>) {
  return isDivider ? opened : part
}

// As many as a ground has that differ from each other. After them they begin again.
const colours = 4

/** The class that gives a slide, or a part in a list of them, the colour of a part, by its number. */
export function partClass(part: number): string {
  return `part-${((part - 1) % colours) + 1}`
}

/** How long a part of the lesson takes; nothing where no slide says that it belongs to it. */
export function drawMinutes(
  minutes: number | undefined,
  { deck, labels }: Pick<DrawingOptions, 'deck' | 'labels'>
): Element[] {
  if (minutes === undefined) return []
  return [
    h(
      'span',
      { className: ['part-minutes'] },
      fill(labels.minutesShort, { minutes: numberText(minutes, deck.language) })
    )
  ]
}

// Of the line above the parts, in its own unit.
const [whole, high] = [1000, 8]

/** The lesson as a line above its parts: each has its share of the time, in its colour, and the current one stands out. Nothing where not all have their minutes. */
function drawShares({ parts, minutes }: SlidePlace, current: number): Element[] {
  const times = parts.map(({ number }) => minutes[number] ?? 0)
  if (times.some(time => time === 0)) return []
  const unit = whole / total(times)
  const pieces = parts.map(({ number }, at) => {
    const [start, length] = [total(times.slice(0, at)), times[at] ?? 0].map(time => Math.round(time * unit))
    const className = [partClass(number), ...(number === current ? ['current'] : [])]
    return s('path', { d: `M${start} 0h${length}v${high}h-${length}z`, className })
  })
  return [s('svg', { viewBox: `0 0 ${whole} ${high}`, ariaHidden: 'true', className: ['part-share'] }, pieces)]
}

/** Which of how many parts a divider opens, as a figure: `2 / 4`. Nothing when the lesson has one part or none. */
export function drawPartCount({ parts, opened }: SlidePlace): ElementContent[] {
  if (parts.length < 2 || opened === undefined) return []
  // The large figure stands at the edge where a line begins, on the right in Arabic.
  return [h('p', { className: ['part-count'] }, [h('strong', String(opened)), ` / ${parts.length}`])]
}
