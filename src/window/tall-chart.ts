import { stretchPath } from './stretched-path.js'
import { freeBelow, place, scaleOf } from './tall-diagram.js'

/** How much higher the plot of a chart may become; beyond that its bars look like boxes. */
const most = 1.3

/** Makes the plot of a chart as high as its slide has room for. Words keep their size, and the middle of what they name. */
export function stretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  const body = chart.parentElement
  // A ring stays round.
  if (!plot || !body || chart.matches('.chart-share')) return
  drawPlot(plot, Math.min(most, 1 + Math.max(0, freeBelow(body)) / scaleOf(chart) / place(plot, 'h')))
}

export function unstretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  if (plot?.style.height) drawPlot(plot, 1)
}

function drawPlot(plot: HTMLElement, share: number): void {
  const high = place(plot, 'h') * share
  plot.style.height = `${high}px`
  for (const drawing of plot.querySelectorAll('svg'))
    drawing.setAttribute('viewBox', `0 0 ${drawing.viewBox.baseVal.width} ${high}`)
  for (const path of plot.querySelectorAll('path')) {
    path.dataset.flat ??= path.getAttribute('d') ?? ''
    path.setAttribute('d', stretchPath(path.dataset.flat, { at: ({ x, y }) => ({ x, y: y * share }), disc: 1 }))
  }
  for (const words of plot.querySelectorAll<HTMLElement>('[class*=" y-"]')) {
    const half = place(words, 'h') / 2
    words.style.top = `${(place(words, 'y') + half) * share - half}px`
  }
}
