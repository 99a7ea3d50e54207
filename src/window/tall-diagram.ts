import { circlesOf, discStretch, hubStretch, ringStretch } from './diagram-stretch.js'
import { type Point, type Stretch, stretchPath } from './stretched-path.js'
import { branches, linesBelowIcon, lowerWords } from './words-below-icons.js'

/** How much higher a diagram may become; beyond that its boxes look empty. */
const most = 1.75
/** Pillars carry few words. */
const mostOnBase = 1.5
/** Boxes around a hub hold a line or two. */
const mostOfHub = 1.45
/** A figure with a card for each of its parts beside it. */
const carded = '.diagram-rings, .diagram-venn:has(path.tile)'
/** Arrows in one row that carry words alone, and branches of a tree, which hold an icon and a word or two. */
const mostOfRow = 1.55
/** How much higher what stands around its shapes may become as well. */
const mostOfCanvas = 1.45
/** What keeps a tree and a note below it apart, in px, and the share of what would be free above it alone. */
const [toNote, aboveNoted] = [16, 0.6]
/** How much larger discs that lie over each other may become, the largest first. */
const discs = [1.33, 1.26, 1.2, 1.13, 1.07]
const larger = [1.35, 1.25, 1.15, 1.1, 1.05] as const
/** Words are enlarged where they would fit even so much larger: a box keeps a margin of a twentieth of its width on each side. */
const edges = 1.12

/** How much larger icons become, and those above the words of a branch. */
const [iconSize, branchIconSize] = [1.3, 1.4]

/** Makes a diagram as high as its slide has room for: its shapes are stretched, its words moved along and enlarged where all still fit. */
export function stretchDiagram(diagram: HTMLElement): void {
  const body = diagram.parentElement
  // A map keeps its shape.
  if (!body || diagram.matches('.diagram-map')) return
  const height = place(diagram, 'h')
  const width = widthOf(diagram)
  const paths = [...diagram.querySelectorAll<SVGPathElement>('svg:not(.icon) path')]
  for (const path of paths) path.dataset.flat = path.getAttribute('d') ?? ''
  const boxes = paths.map(path => path.getBBox())
  const top = Math.max(0, Math.min(...boxes.map(box => box.y)))
  const bottom = Math.min(height, Math.max(...boxes.map(box => box.y + box.height)))
  const room = height + Math.max(0, freeBelow(body) / scaleOf(diagram))
  // Pillars stay on their base.
  const isBased = diagram.matches('.diagram-pillars:has(+ p:last-child)')
  const isHub = diagram.matches('.diagram-hub')
  const isVenn = diagram.matches(`.diagram-venn:not(${carded})`)
  const isTree = diagram.matches(branches)
  const isRow = diagram.matches('.diagram-steps') && boxes.every(({ y }) => y < top + 1)
  const limit = (isBased && mostOnBase) || (isHub && mostOfHub) || ((isTree || isRow) && mostOfRow) || most
  const share = Math.min(limit, Math.max(1, room / (bottom - top)))
  const canvas = isBased
    ? share * (bottom - top)
    : Math.max(share * (bottom - top), isTree ? room : Math.min(room, height * mostOfCanvas))
  const isNoted = isTree && diagram.nextElementSibling !== null
  const free = ((canvas - share * (bottom - top)) / 2) * (isNoted ? aboveNoted : 1)
  const down = free - top * share
  // What is said below a tree stays near it.
  const high = isNoted ? Math.min(canvas, free + share * (bottom - top) + toNote) : canvas
  const plain = { at: ({ x, y }: Point) => ({ x, y: y * share + down }), disc: 1 }
  const stretch = diagram.matches(carded)
    ? ringStretch(diagram.matches('.diagram-rings') ? boxes[0] : circlesOf(diagram), share, {
        down,
        depth: high,
        width
      })
    : isHub
      ? hubStretch(boxes[0], plain)
      : plain
  const draw = (way: Stretch) => {
    for (const path of paths) path.setAttribute('d', stretchPath(path.dataset.flat ?? '', way))
    for (const part of partsOf(diagram)) movePart(part, way)
  }
  for (const drawing of diagram.querySelectorAll('svg:not(.icon)'))
    drawing.setAttribute('viewBox', `0 0 ${width} ${high}`)
  diagram.style.height = `${high}px`
  draw(stretch)
  // Names of axes have as much room as before.
  const words = partsOf(diagram).filter(
    part => !part.matches('.diagram-icon, .diagram-picture, .diagram-matrix .label:not(.stacked)')
  )
  const enlarge = (factor: number) => {
    diagram.style.setProperty('--enlarged', `${factor}`)
    for (const part of words) part.style.fontSize = `${place(part, 'text') * factor}px`
  }
  if (isVenn) {
    const holdsAll = (disc: number) => {
      draw(discStretch(disc, { width, height, depth: high }))
      return words.every(fits)
    }
    if (!discs.filter(disc => disc * height <= high).some(holdsAll))
      draw(discStretch(1, { width, height, depth: high }))
  }
  // Words below an icon stand on nothing, and a line more would reach the foot of their shape.
  enlarge(1)
  const lines = words.map(linesBelowIcon)
  // Words that fill their place from edge to edge look as if they did not fit.
  const holds = (factor: number) => {
    enlarge(factor * edges)
    return words.every((part, index) => fits(part) && hasRoom(part) && (isRow || linesBelowIcon(part) === lines[index]))
  }
  enlarge(larger.find(holds) ?? 1)
  lowerWords(diagram, scaleOf(diagram))
}

/** Whether words leave room above and below them, a twelfth of the height, in a box that is their whole place: beside rings. */
function hasRoom(part: HTMLElement): boolean {
  // An icon has no such height.
  const words = part.firstElementChild as Partial<HTMLElement> | null
  return !part.matches(`:is(${carded}) *`) || (words?.offsetHeight ?? 0) <= (part.clientHeight * 11) / 12
}

function movePart(part: HTMLElement, { at }: Stretch): void {
  const [x, y, wide, high] = ['x', 'y', 'w', 'h'].map(name => place(part, name)) as [number, number, number, number]
  const [start, end] = [at({ x, y }), at({ x: x + wide, y: y + high })]
  if (part.matches('.diagram-icon')) {
    const middle = at({ x: x + wide / 2, y: y + high / 2 })
    part.style.insetInlineStart = `${middle.x - wide / 2}px`
    part.style.top = `${middle.y - high / 2}px`
    // One beside words would come too close to them; in a tree it stands above them.
    const isTight = part.matches(':is(.in-disc, .diagram-cycle *):not(.diagram-tree *)')
    part.style.scale = `${part.matches(`${branches} *`) ? branchIconSize : isTight ? 1 : iconSize}`
    return
  }
  part.style.insetInlineStart = `${start.x}px`
  part.style.top = `${start.y}px`
  part.style.width = `${end.x - start.x}px`
  part.style.height = `${end.y - start.y}px`
}

export function unstretchDiagram(diagram: HTMLElement): void {
  for (const part of [diagram, ...partsOf(diagram)]) part.removeAttribute('style')
  for (const path of diagram.querySelectorAll<SVGPathElement>('path[data-flat]')) {
    path.setAttribute('d', path.dataset.flat ?? '')
    delete path.dataset.flat
    path.ownerSVGElement?.setAttribute('viewBox', `0 0 ${widthOf(diagram)} ${place(diagram, 'h')}`)
  }
}

/** The width that a diagram is drawn in: on a photo it has a part of the slide's. */
function widthOf(diagram: HTMLElement): number {
  return diagram.querySelector<SVGSVGElement>('svg:not(.icon)')?.viewBox.baseVal.width ?? 0
}

function partsOf(diagram: HTMLElement): HTMLElement[] {
  return [...diagram.querySelectorAll<HTMLElement>('.label, .small-list, .diagram-icon, .diagram-picture')]
}

/** A length that the page has as a class, such as `h-280`. */
export function place(element: HTMLElement, name: string): number {
  const found = [...element.classList].find(one => new RegExp(`^${name}-\\d+$`).test(one))
  return Number(found?.slice(name.length + 1) ?? 0)
}

/** What a body has left below what it holds, in px of the window. */
export function freeBelow(body: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(body)
  const { height } = range.getBoundingClientRect()
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(body)
  const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd)
  return body.getBoundingClientRect().height - height - padding * scaleOf(body)
}

/** The px of the window in a px of the slide. */
export function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / (element.offsetWidth || 1)
}

function fits({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1
}
