import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Minutes } from '../../deck/blocks.js'

const hour = 60
// The sheet says them, too: templates/slides/layouts/activity.css.
const [middle, radius] = [50, 45]

/**
 * The dial of a clock, with a cell for every five minutes of the hour: as much as something takes is filled, and what it takes at the most is lighter.
 * The sheet says where its circles lie, parts them into fives, and hollows those of the hour. Clocks run one way in every script, and a screen reader hears the minutes.
 */
export function drawDial({ min, max }: Minutes): Element {
  return s('svg', { viewBox: '0 0 100 100', ariaHidden: 'true', className: ['dial'] }, [
    ...['hour', 'hollow'].map(part => s('circle', { className: [part] })),
    ...(max > min ? [arc('most', max)] : []),
    arc('least', min)
  ])
}

/** From the top of the dial to a minute of the hour. */
function arc(name: string, minute: number): Element {
  const curve = `${radius} ${radius} 0`
  const whole = `a${curve} 1 1 0 ${2 * radius}a${curve} 1 1 0-${2 * radius}`
  const d = minute < hour ? `A${curve} ${minute > hour / 2 ? 1 : 0} 1 ${place(minute)}` : whole
  return s('path', { className: [name], d: `M${middle} ${middle - radius}${d}` })
}

function place(minute: number): string {
  const turn = (2 * Math.PI * minute) / hour
  return [middle + radius * Math.sin(turn), middle - radius * Math.cos(turn)].map(at => at.toFixed(1)).join(' ')
}
