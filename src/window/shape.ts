import { broaden } from './broad-picture.js'
import type { Shape } from './channel.js'
import { markCompounds, releaseCompounds } from './compounds.js'
import { stretchChart, unstretchChart } from './tall-chart.js'
import { scaleOf, stretchDiagram, unstretchDiagram } from './tall-diagram.js'
import { saveThirdLines } from './tall-lists.js'
import { enlargeParts } from './tall-parts.js'
import { saveLines, setBelowPicture, showWhole, unextend } from './tall-picture.js'
import { enlargeQuiz, releaseSentences } from './tall-quiz.js'
import { isWideEnough } from './tall-tiles.js'
import { enlargeTitle } from './tall-title.js'

/** A window with a lower ratio of width to height gets the 4 : 3 stage of old projectors. */
const minAspectRatio = 1.5

/** The heights of a stage that is 1280 pixels wide. */
export const heights: Readonly<Record<Shape, number>> = { wide: 720, tall: 960 }

export function shapeOf(width: number, height: number): Shape {
  return width / height < minAspectRatio ? 'tall' : 'wide'
}

/** Classes that enlarge the text of a tall slide, and those that set its items further apart: the largest first. */
const enlarged = ['enlarged-30', 'enlarged-20', 'enlarged-10'] as const
const spread = ['spread-96', 'spread-60', 'spread-30'] as const

/** Lets a tall slide use its height: text is enlarged and set apart as far as it fits, and diagrams, which have the full width already, are stretched. */
export function enlargeText(slide: HTMLElement, shape: Shape): void {
  slide.classList.remove(...enlarged, ...spread, 'to-top', 'broad', 'larger-title')
  unextend(slide)
  releaseSentences(slide)
  for (const name of ['--zoomed', '--start']) slide.style.removeProperty(name)
  for (const part of slide.querySelectorAll(`${panels}, .parts, .question, .options, .task > ol, .points > *`))
    part.removeAttribute('style')
  slide.classList.replace('was-dense', 'dense')
  const diagram = slide.querySelector<HTMLElement>('.slide-body > .diagram')
  const chart = slide.querySelector<HTMLElement>('.slide-body > .chart')
  if (diagram) unstretchDiagram(diagram)
  if (chart) unstretchChart(chart)
  if (shape === 'wide') return
  markCompounds(slide)
  enlargeTitle(slide)
  if (diagram) stretchDiagram(diagram)
  else if (chart) stretchChart(chart)
  else if (
    !slide.querySelector('.slide-body :is(.diagram, .chart, .picture-set), .slide-body > :is(p, .captioned) > img')
  ) {
    // What is dense on a wide slide may be larger than the others' text is there; not sentences that would fall apart in lines of a word or two.
    const isQuiz = slide.matches('.layout-quiz')
    const isStatement = slide.matches('.layout-statement:is(:not(.on-photo), :has(.sentence))')
    if (!isQuiz && !isStatement) slide.classList.replace('dense', 'was-dense')
    if (!setBelowPicture(slide, () => holdsAll(slide, 0))) broaden(slide, () => holdsAll(slide, 0))
    enlargeTitle(slide)
    if (isQuiz) enlargeQuiz(slide, () => holdsAll(slide, 0))
    else if (!takeLargest(slide, enlarged) && slide.classList.replace('was-dense', 'dense'))
      takeLargest(slide, enlarged)
    saveThirdLines(slide, enlarged, () => holdsAll(slide, 0))
    takeLargest(slide, spread)
    for (const panel of slide.querySelectorAll<HTMLElement>(panels)) enlargePanel(panel, slide)
    enlargeParts(slide, zoomOf(slide), () => holdsAll(slide, 0))
  }
  releaseCompounds(slide)
  showWhole(slide)
}

/** What has its height to itself: its words need not wait for those of other boxes. */
const panels = '.apart > li:last-child, .tall-stage .pictured.tiles:has(> :nth-child(4))'
/** The least height of a picture above words that are enlarged, as a share of the slide's. */
const leastPicture = 0.25
/** Between points that share the height of a panel, in px. */
const mostBetween = 40

/** The words of a panel are as large as it holds, and its points share what is left of its height. */
function enlargePanel(panel: HTMLElement, slide: HTMLElement): void {
  const size = sizeOf(panel)
  const most = (titleOf(slide) * mostOfPanel) / zoomOf(slide)
  for (const share of [1.4, 1.3, 1.2, 1.1, 1.05, 1]) {
    panel.style.fontSize = `${Math.max(size, Math.min(size * share, most))}px`
    if (holdsAll(slide, 0)) break
  }
  if (panel.matches('.pictured')) saveLines(panel, size)
  const points = panel.querySelectorAll('li').length
  for (let between = mostBetween; points > 0 && between > 0; between -= 4) {
    panel.style.setProperty('--between', `${between}px`)
    if (holdsAll(slide, 0)) break
  }
}

/** How much of the size of a title what is read below it may have: less where a step makes all of it so much larger. */
const [mostOfTitle, mostOfLargest, mostOfPanel] = [0.94, 0.88, 0.84]

/** Below a ruled title words may take the largest step: in narrow places, such as tiles and beside facts, it would leave them few in a line. */
const mayBeLargest = '.ruled:not(.with-facts, :has(.tiles))'

/** Whether words that are smaller than the title of their slide on a wide stage are so here. Who quotes, or tells figures, may say it louder. */
function areBelowTitle(slide: HTMLElement): boolean {
  const [title, zoom] = [titleOf(slide), zoomOf(slide)]
  const [words, most] = zoom > 1.2 ? ['li, p', mostOfLargest] : ['li', mostOfTitle]
  return [...slide.querySelectorAll(`.slide-body :is(${words})`)]
    .map(sizeOf)
    .every(size => size >= title || size * zoom <= title * most)
}

/** The size of the title above the rule of a slide; 0 where there is none. */
const titleOf = (slide: HTMLElement) => (slide.matches('.ruled') ? sizeOf(slide.querySelector('.slide-title')) : 0)
const zoomOf = (slide: HTMLElement) => Number(getComputedStyle(slide).getPropertyValue('--zoomed')) || 1
const sizeOf = (element: Element | null) => (element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0)

function takeLargest(slide: HTMLElement, steps: readonly string[]): boolean {
  const isWide = isWideEnough(slide)
  return steps.some(step => {
    if (step === enlarged[0] && !slide.matches(mayBeLargest)) return false
    slide.classList.add(step)
    const holds = areBelowTitle(slide) && holdsAll(slide, steps === spread ? clear : 0)
    // Where words are long, lines are short at every step.
    if (holds && (isWide ? isWideEnough(slide) : step !== enlarged[1])) return true
    slide.classList.remove(step)
    return false
  })
}

/** The icon of a tile lies over its edge. Beside a picture a word may be too long. */
function holdsItsOwn({ scrollHeight, clientHeight, scrollWidth, clientWidth, parentElement }: Element): boolean {
  return scrollHeight <= clientHeight + 2 && (!parentElement?.matches('.pictured') || scrollWidth <= clientWidth + 2)
}

/** One that is not much wider than high stands beside its words, or grows with them. */
function isHigh(picture: Element, least: number): boolean {
  const { height, width } = picture.getBoundingClientRect()
  return height >= least || width < height * 1.5
}

/** A panel has at its foot the edge that it has at its head, and words of a tile keep off its end. */
function keepsItsEdge(box: HTMLElement): boolean {
  const { bottom, left, right } = box.getBoundingClientRect()
  const { direction, paddingBlockEnd, paddingInlineEnd } = getComputedStyle(box)
  const edge = (padding: string) => Number.parseFloat(padding) * scaleOf(box) - 1
  const range = document.createRange()
  range.selectNodeContents(box)
  const content = range.getBoundingClientRect()
  const list = box.querySelector('ul')?.getBoundingClientRect()
  return (
    (direction === 'rtl' ? content.left - left : right - content.right) >= edge(paddingInlineEnd) &&
    (!list || bottom - list.bottom >= edge(paddingBlockEnd))
  )
}

/** What items that stand far apart keep free above the foot, as a share of the slide's height. */
const clear = 0.025
/** What takes all of the height that there is. */
const filling = '.outcomes, .scope, .quiz, .columns:only-child'

/** Whether a slide's content ends above its foot and within its sides. A picture that goes to the edges stands where it stands. */
function holdsAll(slide: HTMLElement, free: number): boolean {
  const beside = slide.matches('.layout-picture-half') ? '.words' : slide.matches('.with-facts') ? '.task' : ''
  const half = beside === '' ? null : slide.querySelector(beside)
  // One of several bodies may be as high as its content, and lower than the foot of its slide.
  const { top: foot, bottom: end = 0 } = slide.querySelector('.slide-foot')?.getBoundingClientRect() ?? {}
  const { height, bottom: edge } = slide.getBoundingClientRect()
  if (end > edge + 1) return false
  return [...slide.querySelectorAll('.slide-body')].every(body => {
    const { bottom, left, right, top } = body.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(half ?? body)
    const content = range.getBoundingClientRect()
    const floor = body.matches('.panel > *') && foot ? Math.min(bottom, foot) : bottom
    return (
      content.bottom <= floor + 1 - (body.querySelector(filling) ? 0 : free * height) &&
      content.top >= top - 1 &&
      content.left >= left - 1 &&
      content.right <= right + 1 &&
      [...body.querySelectorAll('.tiles, .tiles > li')].every(holdsItsOwn) &&
      [...body.querySelectorAll('.column:lang(zh)')].every(one => one.scrollWidth <= one.clientWidth + 2) &&
      [...body.querySelectorAll('.pictured img')].every(one => isHigh(one, leastPicture * height)) &&
      [...body.querySelectorAll<HTMLElement>('.apart > li')].every(box => holdsItsOwn(box) && keepsItsEdge(box))
    )
  })
}
