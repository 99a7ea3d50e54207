/** How much higher a diagram may become; beyond that its boxes look empty. */
const most = 1.45
/** What is round stays round. */
const round = '.diagram-rings, .diagram-venn, .diagram-map'
const larger = [1.25, 1.15] as const

/** Makes a diagram as high as its slide has room for: its shapes are stretched, its words moved along and enlarged where all still fit. */
export function stretchDiagram(diagram: HTMLElement): void {
  const body = diagram.parentElement
  if (!body || diagram.matches(round)) return
  const height = place(diagram, 'h')
  const free = freeBelow(body) / scaleOf(diagram)
  const share = Math.min(most, 1 + Math.max(0, free) / height)
  diagram.style.height = `${height * share}px`
  for (const drawing of diagram.querySelectorAll('svg:not(.icon)')) drawing.setAttribute('preserveAspectRatio', 'none')
  for (const part of partsOf(diagram)) {
    const [top, high] = [place(part, 'y'), place(part, 'h')]
    const isIcon = part.matches('.diagram-icon')
    part.style.top = `${isIcon ? (top + high / 2) * share - high / 2 : top * share}px`
    if (!isIcon) part.style.height = `${high * share}px`
  }
  const words = partsOf(diagram).filter(part => !part.matches('.diagram-icon'))
  const enlarge = (factor: number) => {
    for (const part of words) part.style.fontSize = `${place(part, 'text') * factor}px`
  }
  // Words that fill their place from edge to edge look as if they did not fit.
  const holds = (factor: number) => {
    enlarge(factor * 1.06)
    return words.every(fits)
  }
  enlarge(larger.find(holds) ?? 1)
}

export function unstretchDiagram(diagram: HTMLElement): void {
  for (const part of [diagram, ...partsOf(diagram)]) part.removeAttribute('style')
  for (const drawing of diagram.querySelectorAll('svg:not(.icon)')) drawing.removeAttribute('preserveAspectRatio')
}

function partsOf(diagram: HTMLElement): HTMLElement[] {
  return [...diagram.querySelectorAll<HTMLElement>('.label, .small-list, .diagram-icon')]
}

/** A length that the page has as a class, such as `h-280`. */
function place(element: HTMLElement, name: string): number {
  const found = [...element.classList].find(one => new RegExp(`^${name}-\\d+$`).test(one))
  return Number(found?.slice(name.length + 1) ?? 0)
}

/** What a body has left below what it holds, in px of the window. */
function freeBelow(body: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(body)
  const { height } = range.getBoundingClientRect()
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(body)
  const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd)
  return body.getBoundingClientRect().height - height - padding * scaleOf(body)
}

/** The px of the window in a px of the slide. */
function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / (element.offsetWidth || 1)
}

function fits({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1
}
