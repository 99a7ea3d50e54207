import type { Shape } from './channel.js'

/** Below this share of width to height a window has the shape of the old projectors, 4 : 3. */
const leastWide = 1.5

/** The heights of a stage that is 1280 pixels wide. */
export const heights: Readonly<Record<Shape, number>> = { wide: 720, tall: 960 }

export function shapeOf(width: number, height: number): Shape {
  return width / height < leastWide ? 'tall' : 'wide'
}

/** How much larger text may be on a tall slide, the largest first; the style sheet knows each by its class. */
const enlarged = ['enlarged-20', 'enlarged-10'] as const

/** Makes the text of a tall slide as large as there is room for. A drawing keeps its size: it is as wide as the slide already. */
export function enlargeText(slide: HTMLElement, shape: Shape): void {
  slide.classList.remove(...enlarged)
  if (shape === 'wide' || slide.querySelector('.slide-body :is(.diagram, img, table, .panels)')) return
  for (const size of enlarged) {
    slide.classList.add(size)
    if (holdsAll(slide)) return
    slide.classList.remove(size)
  }
}

/** Whether all that stands on a slide ends above its foot and within its sides. */
function holdsAll(slide: HTMLElement): boolean {
  const body = slide.querySelector('.slide-body')
  if (!body) return false
  const { bottom, left, right } = body.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(body)
  const content = range.getBoundingClientRect()
  return content.bottom <= bottom + 1 && content.left >= left - 1 && content.right <= right + 1
}
