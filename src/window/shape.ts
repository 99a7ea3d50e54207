import type { Shape } from './channel.js'
import { markCompounds } from './compounds.js'
import { stretchChart, unstretchChart } from './tall-chart.js'
import { scaleOf, stretchDiagram, unstretchDiagram } from './tall-diagram.js'

/** A window with a lower ratio of width to height gets the 4 : 3 stage of old projectors. */
const minAspectRatio = 1.5

/** The heights of a stage that is 1280 pixels wide. */
export const heights: Readonly<Record<Shape, number>> = { wide: 720, tall: 960 }

export function shapeOf(width: number, height: number): Shape {
  return width / height < minAspectRatio ? 'tall' : 'wide'
}

/** Classes that enlarge the text of a tall slide, and those that set its items further apart: the largest first. */
const enlarged = ['enlarged-20', 'enlarged-10'] as const
const spread = ['spread-96', 'spread-60', 'spread-30'] as const

/** Lets a tall slide use its height: text is enlarged and set apart as far as it fits, and diagrams, which have the full width already, are stretched. */
export function enlargeText(slide: HTMLElement, shape: Shape): void {
  slide.classList.remove(...enlarged, ...spread)
  slide.classList.replace('was-dense', 'dense')
  const diagram = slide.querySelector<HTMLElement>('.slide-body > .diagram')
  const chart = slide.querySelector<HTMLElement>('.slide-body > .chart')
  if (diagram) unstretchDiagram(diagram)
  if (chart) unstretchChart(chart)
  if (shape === 'wide') return
  markCompounds(slide)
  if (diagram) stretchDiagram(diagram)
  else if (chart) stretchChart(chart)
  else if (
    !slide.querySelector('.slide-body :is(.diagram, .chart, .picture-set), .slide-body > :is(p, .captioned) > img')
  ) {
    // What is dense on a wide slide may be larger than the others' text is there; not sentences that would fall apart in lines of a word or two.
    if (!slide.matches('.layout-quiz, .layout-statement:has(.sentence)')) slide.classList.replace('dense', 'was-dense')
    if (!takeLargest(slide, enlarged) && slide.classList.replace('was-dense', 'dense')) takeLargest(slide, enlarged)
    takeLargest(slide, spread)
  }
}

function takeLargest(slide: HTMLElement, steps: readonly string[]): boolean {
  const isInLines = areLines(slide)
  return steps.some(step => {
    slide.classList.add(step)
    if (holdsAll(slide, steps === spread ? clear : 0) && (!isInLines || areLines(slide))) return true
    slide.classList.remove(step)
    return false
  })
}

/** Whether a slide has answers to choose from that keep to one line each: in two they would be harder to compare, however large. */
function areLines(slide: HTMLElement): boolean {
  const answers = [...slide.querySelectorAll<HTMLElement>('.option > p')]
  const isLine = (answer: HTMLElement) =>
    answer.offsetHeight < 1.9 * Number.parseFloat(getComputedStyle(answer).fontSize)
  return answers.length > 0 && answers.every(isLine)
}

/** The icon of a tile lies over its edge. Beside a picture a word may be too long. */
function holdsItsOwn({ scrollHeight, clientHeight, scrollWidth, clientWidth, parentElement }: Element): boolean {
  return scrollHeight <= clientHeight + 2 && (!parentElement?.matches('.pictured') || scrollWidth <= clientWidth + 2)
}

/** A panel has at its foot the edge that it has at its head. */
function keepsItsEdge(panel: HTMLElement): boolean {
  const { bottom } = panel.getBoundingClientRect()
  const edge = Number.parseFloat(getComputedStyle(panel).paddingBlockEnd) * scaleOf(panel)
  return (panel.lastElementChild?.getBoundingClientRect().bottom ?? 0) + edge <= bottom + 1
}

/** What items that stand far apart keep free above the foot, as a share of the slide's height. */
const clear = 0.025
/** What takes all of the height that there is. */
const filling = '.outcomes, .scope, .quiz'

/** Whether a slide's content ends above its foot and within its sides. A picture that goes to the edges stands where it stands. */
function holdsAll(slide: HTMLElement, free: number): boolean {
  const beside = slide.matches('.layout-picture-half') ? '.words' : slide.matches('.with-facts') ? '.task' : ''
  const half = beside === '' ? null : slide.querySelector(beside)
  // One of several bodies may be as high as its content, and lower than the foot of its slide.
  const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top
  return [...slide.querySelectorAll('.slide-body')].every(body => {
    const { bottom, left, right, top } = body.getBoundingClientRect()
    const below = body.querySelector(filling) ? 0 : free * slide.getBoundingClientRect().height
    const range = document.createRange()
    range.selectNodeContents(half ?? body)
    const content = range.getBoundingClientRect()
    const floor = body.matches('.panel > *') && foot ? Math.min(bottom, foot) : bottom
    return (
      content.bottom <= floor + 1 - below &&
      content.top >= top - 1 &&
      content.left >= left - 1 &&
      content.right <= right + 1 &&
      [...body.querySelectorAll('.tiles, .tiles > li')].every(holdsItsOwn) &&
      [...body.querySelectorAll<HTMLElement>('.apart > li')].every(keepsItsEdge)
    )
  })
}
