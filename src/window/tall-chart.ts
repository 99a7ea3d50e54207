import { discStretch } from './diagram-stretch.js'
import { type Stretch, stretchPath } from './stretched-path.js'
import { freeBelow, place, scaleOf } from './tall-diagram.js'

/** How much higher the plot of a chart may become; beyond that its bars look like boxes. */
const most = 1.55
/** How much larger a ring with words around it may become, the most first. */
const rings = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1]
/** Makes the plot of a chart as high as its slide has room for. Words keep their size, and the middle of what they name. */
export function stretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  const body = chart.parentElement
  if (!plot || !body) return
  const free = 1 + Math.max(0, freeBelow(body)) / scaleOf(chart) / place(plot, 'h')
  if (!chart.matches('.chart-share')) drawPlot(plot, Math.min(most, free))
  // A ring stays round, and grows as long as words have room beside it.
  else if (plot.querySelector('.leader')) rings.find(share => share <= free && drawPlot(plot, share))
}

export function unstretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  if (plot?.style.height) drawPlot(plot, 1)
}

/** Draws a plot so much higher; whether its words have room. */
function drawPlot(plot: HTMLElement, share: number): boolean {
  const flat = place(plot, 'h')
  const high = flat * share
  const words = [...plot.querySelectorAll<HTMLElement>('[class*=" y-"]')]
  const stretch = stretchOf(plot, share)
  plot.style.height = `${high}px`
  for (const drawing of plot.querySelectorAll('svg'))
    drawing.setAttribute('viewBox', `0 0 ${drawing.viewBox.baseVal.width} ${high}`)
  for (const path of plot.querySelectorAll('path')) {
    path.dataset.flat ??= path.getAttribute('d') ?? ''
    path.setAttribute('d', stretchPath(path.dataset.flat, stretch))
  }
  for (const part of words) {
    const [x, y] = [place(part, 'x'), place(part, 'y')]
    const half = place(part, 'h') / 2
    const start = stretch.at({ x, y }).x
    part.style.insetInlineStart = `${start}px`
    part.style.width = `${stretch.at({ x: x + place(part, 'w'), y }).x - start}px`
    part.style.top = `${(y + half) * share - half}px`
  }
  // A line is a little higher than its place.
  return words.every(part => part.scrollWidth <= part.clientWidth + 1 && part.scrollHeight <= part.clientHeight * 1.2)
}

/** What is drawn becomes higher; a ring with words around it grows in its shape, and these move outwards with it. */
function stretchOf(plot: HTMLElement, share: number): Stretch {
  if (!plot.querySelector('.chart-share .leader')) return { at: ({ x, y }) => ({ x, y: y * share }), disc: 1 }
  const flat = place(plot, 'h')
  const width = plot.querySelector('svg')?.viewBox.baseVal.width ?? 0
  return discStretch(share, { width, height: flat, depth: flat * share })
}
