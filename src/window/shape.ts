import type { Shape } from './channel.js'

/** A window with a lower ratio of width to height gets the 4 : 3 stage of old projectors. */
const minAspectRatio = 1.5

/** The heights of a stage that is 1280 pixels wide. */
export const heights: Readonly<Record<Shape, number>> = { wide: 720, tall: 960 }

export function shapeOf(width: number, height: number): Shape {
  return width / height < minAspectRatio ? 'tall' : 'wide'
}

/** Classes that enlarge the text of a tall slide, the largest first. */
const enlarged = ['enlarged-20', 'enlarged-10'] as const

/** Enlarges the text of a tall slide as far as it fits. Drawings keep their size, because they already have the full width. */
export function enlargeText(slide: HTMLElement, shape: Shape): void {
  slide.classList.remove(...enlarged)
  if (shape === 'wide' || slide.querySelector('.slide-body :is(.diagram, img, table, .panels)')) return
  for (const size of enlarged) {
    slide.classList.add(size)
    if (holdsAll(slide)) return
    slide.classList.remove(size)
  }
}

/** Whether a slide's content ends above its foot and within its sides. */
function holdsAll(slide: HTMLElement): boolean {
  const body = slide.querySelector('.slide-body')
  if (!body) return false
  const { bottom, left, right } = body.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(body)
  const content = range.getBoundingClientRect()
  return content.bottom <= bottom + 1 && content.left >= left - 1 && content.right <= right + 1
}
