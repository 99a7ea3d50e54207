import { makeElement } from './make-element.js'

/** In px: a drawing is no wider than this. */
const widest = 760

/** In px: smaller letters than these are not read on a phone. */
const smallest = 12

/** Draws each chart as wide as the reading view lets it be. In a narrow window it is rows, and below lines stand their first and last names. */
export function drawCharts(): void {
  for (const chart of document.querySelectorAll<HTMLElement>('.chart')) {
    if (chart.matches('.chart-line')) chart.querySelector('svg')?.after(endsOf(chart))
    const width = chart.querySelector('svg')?.viewBox.baseVal.width || 1120
    const scale = () => {
      const isNarrow = matchMedia('(width <= 44rem)').matches
      chart.classList.toggle('as-drawn', !isNarrow)
      const room = Math.min(chart.parentElement?.clientWidth ?? 0, widest)
      chart.style.setProperty('zoom', isNarrow ? '' : `${room / width}`)
    }
    scale()
    window.addEventListener('resize', scale)
  }
}

function endsOf(chart: Element): Element {
  const names = [...chart.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
  const line = makeElement('p', 'chart-ends')
  line.ariaHidden = 'true'
  line.append(...[names[0], names.at(-1)].map(name => makeElement('span', '', name ?? '')))
  return line
}

/**
 * Draws each diagram above its list, in the width that the reading view leaves it. Screen readers have the list, and so has who looks at a narrow window,
 * with small rings above it, or a cycle in its place.
 */
export function drawDiagrams(): void {
  for (const list of document.querySelectorAll('.diagram')) {
    // Tiles are the cards that the list is.
    if (!list.querySelector('path:not(.icon *, .tile, .edge)')) continue
    const drawn = list.cloneNode(true)
    if (!(drawn instanceof HTMLElement)) continue
    drawn.classList.add('drawn')
    drawn.ariaHidden = 'true'
    drawn.inert = true
    list.before(drawn)
    // The core keeps its icon where small rings stand without words.
    if (drawn.matches('.diagram-rings')) drawn.append(...drawn.querySelectorAll('li:first-child > .diagram-icon'))
    const rings = [...drawn.querySelectorAll(':scope > svg > path')].reverse()
    const wholes = [...drawn.querySelectorAll(':scope > svg')].map(
      svg => [svg, svg.getAttribute('viewBox') ?? ''] as const
    )
    const width = drawn.querySelector('svg')?.viewBox.baseVal.width ?? 1120
    const scale = () => {
      const isNarrow = matchMedia('(width <= 44rem)').matches
      const zoom = Math.min(drawn.parentElement?.clientWidth ?? 0, widest) / width
      const sizes = [...drawn.querySelectorAll('.label, .detail')].map(one =>
        Number.parseFloat(getComputedStyle(one).fontSize)
      )
      // Of what is small, a cycle alone says more than its list.
      drawn.classList.toggle(
        'legible',
        !isNarrow || (drawn.matches('.diagram-cycle') && zoom * Math.min(...sizes) >= smallest)
      )
      const isSmall = isNarrow && drawn.matches('.diagram-rings')
      drawn.style.setProperty('zoom', `${isSmall ? 0.5 : zoom}`)
      // Small rings stand alone, from where the largest begins.
      const start = Number.parseFloat(rings.at(-1)?.getAttribute('d')?.slice(1) ?? '1') - 1
      for (const [svg, whole] of wholes) {
        const height = whole.split(' ')[3]
        svg.setAttribute('viewBox', isSmall ? `${start} 0 ${height} ${height}` : whole)
      }
      // Which ring it is, the list says by its colour.
      for (const [index, item] of [...list.querySelectorAll('li')].entries()) {
        const ring = rings[index]
        if (ring && item instanceof HTMLElement) item.style.setProperty('--ring', getComputedStyle(ring).fill)
      }
    }
    scale()
    window.addEventListener('resize', scale)
  }
}
