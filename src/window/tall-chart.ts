import { type Point, type Stretch, stretchPath } from './stretched-path.js'
import { freeBelow, place, scaleOf } from './tall-diagram.js'

/** How much higher the plot of a chart may become; beyond that its bars look like boxes. */
const most = 1.33
const rings = [1.4, 1.3, 1.2, 1.1]

/** Makes the plot of a chart as high as its slide has room for. Words keep their size, and the middle of what they name. */
export function stretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  const body = chart.parentElement
  if (!plot || !body) return
  const free = 1 + Math.max(0, freeBelow(body)) / scaleOf(chart) / place(plot, 'h')
  if (!chart.matches('.chart-share')) drawPlot(plot, Math.min(most, free))
  // A ring stays round: with its words it grows from the middle as long as these have room beside it.
  else if (plot.querySelector('.leader'))
    rings.find(share => share <= free && drawRing(plot, share)) ?? drawRing(plot, 1)
}

export function unstretchChart(chart: HTMLElement): void {
  const plot = chart.querySelector<HTMLElement>('.chart-plot')
  if (!plot?.style.height) return
  if (plot.querySelector('.leader')) drawRing(plot, 1)
  else drawPlot(plot, 1)
}

function drawPlot(plot: HTMLElement, share: number): void {
  drawPaths(plot, place(plot, 'h') * share, { at: ({ x, y }) => ({ x, y: y * share }), disc: 1 })
  for (const words of plot.querySelectorAll<HTMLElement>('[class*=" y-"]')) {
    const half = place(words, 'h') / 2
    words.style.top = `${(place(words, 'y') + half) * share - half}px`
  }
}

function drawPaths(plot: HTMLElement, high: number, stretch: Stretch): void {
  plot.style.height = `${high}px`
  for (const drawing of plot.querySelectorAll('svg'))
    drawing.setAttribute('viewBox', `0 0 ${drawing.viewBox.baseVal.width} ${high}`)
  for (const path of plot.querySelectorAll('path')) {
    path.dataset.flat ??= path.getAttribute('d') ?? ''
    path.setAttribute('d', stretchPath(path.dataset.flat, stretch))
  }
}

/** Whether a ring so much larger leaves its words room; it is drawn so. */
function drawRing(plot: HTMLElement, share: number): boolean {
  const width = plot.querySelector('svg')?.viewBox.baseVal.width ?? 0
  const at = ({ x, y }: Point) => ({ x: width / 2 + (x - width / 2) * share, y: y * share })
  drawPaths(plot, place(plot, 'h') * share, { at, disc: share })
  const words = [...plot.querySelectorAll<HTMLElement>('[class*=" y-"]')]
  return words
    .map(part => {
      const [x, y, wide, high, size] = ['x', 'y', 'w', 'h', 'text'].map(name => place(part, name) * share) as Five
      const start = Math.max(0, at({ x: x / share, y }).x)
      const end = Math.min(width, at({ x: (x + wide) / share, y }).x)
      part.style.insetInlineStart = `${start}px`
      part.style.top = `${y}px`
      part.style.width = `${end - start}px`
      part.style.height = `${high}px`
      part.style.fontSize = `${size || Number.parseFloat(getComputedStyle(plot).fontSize) * share}px`
      // A line is a little higher than its place.
      return part.scrollWidth <= part.clientWidth + 1 && part.scrollHeight <= part.clientHeight * 1.2
    })
    .every(Boolean)
}

type Five = [number, number, number, number, number]
