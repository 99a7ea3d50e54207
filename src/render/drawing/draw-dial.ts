import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Minutes } from '../../deck/blocks.js'

const hour = 60
const [middle, radius] = [50, 45]
const [top, height] = [middle - radius, 2 * radius]
// The outlines of the cells, within the line that fills them and between its gaps: their radii, and the minutes that they begin and end beside a five.
const [outer, inner] = [48.9, 41.1]
const clear = 0.35

/**
 * The dial of a clock, with a cell for every five minutes of the hour: as much as something takes is filled, and what it takes at the most is lighter.
 * The sheet parts it into fives. Clocks run one way in every script, and a screen reader hears the minutes.
 */
export function drawDial({ min, max }: Minutes): Element {
  return s('svg', { viewBox: '0 0 100 100', ariaHidden: 'true', className: ['dial'] }, [
    s('path', { className: ['hour'], d: cells() }),
    ...(max > min ? [arc('most', max)] : []),
    arc('least', min)
  ])
}

function cells(): string {
  const fives = Array.from({ length: hour / 5 }, (_, index) => [index * 5 + clear, index * 5 + 5 - clear] as const)
  const side = (from: string, around: number, way: 0 | 1, to: string) => `${from}A${around} ${around} 0 0 ${way} ${to}`
  return fives
    .map(([start, end]) =>
      [
        side(`M${place(start, outer)}`, outer, 1, place(end, outer)),
        side(`L${place(end, inner)}`, inner, 0, place(start, inner)),
        'Z'
      ].join('')
    )
    .join('')
}

/** From the top of the dial to a minute of the hour. */
function arc(name: string, minute: number): Element {
  const curve = `${radius} ${radius} 0`
  const whole = `a${curve} 1 1 0 ${height}a${curve} 1 1 0-${height}`
  const d = minute < hour ? `A${curve} ${minute > hour / 2 ? 1 : 0} 1 ${place(minute, radius)}` : whole
  return s('path', { className: [name], d: `M${middle} ${top}${d}` })
}

function place(minute: number, around: number): string {
  const turn = (2 * Math.PI * minute) / hour
  return [middle + around * Math.sin(turn), middle - around * Math.cos(turn)].map(at => at.toFixed(1)).join(' ')
}
