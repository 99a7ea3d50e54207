import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Minutes } from '../../deck/blocks.js'

const hour = 60
const fives = 5
// What parts two fives, in minutes.
const gap = 0.5
const [middle, radius] = [50, 45]

/**
 * The dial of a clock, with as much of the hour as something takes; what it takes at the most is lighter. Clocks run one way in every script, and
 * a screen reader hears the minutes.
 */
export function drawDial({ min, max }: Minutes): Element {
  return s('svg', { viewBox: '0 0 100 100', ariaHidden: 'true', className: ['dial'] }, [
    arc('hour', 0, hour),
    ...(max > min ? [arc('most', min, max)] : []),
    arc('least', 0, min)
  ])
}

/** From one minute of the hour to another, in fives. */
function arc(name: string, from: number, to: number): Element {
  const parts = Array.from({ length: hour / fives }, (_, at) => {
    const [start, end] = [Math.max(from, at * fives), Math.min(to, (at + 1) * fives)]
    return start < end ? `M${place(start + gap / 2)}A${radius} ${radius} 0 0 1 ${place(end - gap / 2)}` : ''
  })
  return s('path', { className: [name], d: parts.join('') })
}

function place(minute: number): string {
  const turn = (2 * Math.PI * minute) / hour
  return [middle + radius * Math.sin(turn), middle - radius * Math.cos(turn)].map(at => at.toFixed(1)).join(' ')
}
