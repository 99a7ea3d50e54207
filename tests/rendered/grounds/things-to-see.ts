// What can be seen on slides that are laid out, and where: words, what style sheets write, frames, and lines of drawings. Runs in the page.

export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A colour as computed styles give it, and the share of it that is painted. */
interface Ink {
  readonly colour: string
  readonly opacity: number
}

/** Something that has to stand out from what is behind or beside it. */
export interface Thing extends Ink {
  readonly slide: string
  /** What it is, for a message: `text "Plain"`, `frame of li.option`. */
  readonly what: string
  /** The least contrast by WCAG 2.2: 4.5 for text, 3 for large text and shapes. */
  readonly wanted: number
  /** `words` have to stand out from all of the places, `mark` from those that it paints, a `line` from one side at most points. */
  readonly kind: 'words' | 'mark' | 'line'
  readonly spots: readonly Spot[]
}

/** Everything on the slides of a page. May use nothing from outside of itself. */
export function thingsToSee(): Thing[] {
  const isBold = (weight: string) => Number(weight) >= 700
  // Large text of WCAG is 24 px, or 18.66 px in bold, at arm's length. Slides are read from the back of a room.
  const wantedFor = ({ fontSize, fontWeight }: CSSStyleDeclaration) => {
    const size = Number.parseFloat(fontSize)
    return size >= 32 || (size >= 24 && isBold(fontWeight)) ? 3 : 4.5
  }
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}${[...element.classList].map(name => `.${name}`).join('')}`
  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
  // A font's box is higher than its letters, and reaches over the edges of a shape that they keep within.
  const lettersOf = ({ x, y, width, height }: DOMRect): Spot => ({
    x,
    y: y + height * 0.15,
    width,
    height: height * 0.7
  })
  const isPainted = (colour: string) => colour !== 'transparent' && !/^rgba\(.*, ?0\)$|\/ ?0\)$/.test(colour)

  const wordsOf = (slide: Element): Thing[] => {
    const found: Thing[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!parent || text === '' || parent.closest('.unseen, .in-table') || !parent.checkVisibility()) continue
      const style = getComputedStyle(parent)
      const range = document.createRange()
      range.selectNodeContents(node)
      found.push({
        ...{ slide: slide.id, kind: 'words', what: `text "${text.slice(0, 30)}" in ${nameOf(parent)}` },
        ...{ wanted: wantedFor(style), colour: style.color, opacity: opacityOf(parent) },
        spots: [...range.getClientRects()].map(lettersOf)
      })
    }
    return found
  }

  const marksOf = (slide: Element): Thing[] =>
    [...slide.querySelectorAll('*')].flatMap(element => {
      if (!element.checkVisibility() || element.closest('.unseen, .in-table, svg')) return []
      const box = element.getBoundingClientRect()
      return ['::before', '::after', '::marker'].flatMap((part): Thing[] => {
        const style = getComputedStyle(element, part)
        const own = getComputedStyle(element)
        const isMarker = part === '::marker'
        if (!isMarker && (style.display === 'none' || style.visibility === 'hidden')) return []
        if (isMarker ? own.display !== 'list-item' || own.listStyleType === 'none' : style.content === 'none') return []
        // A letter on a disc of its own: the disc has to stand out; the theme's pairs hold the letter against it.
        const isShape = !isMarker && (style.content === '""' || isPainted(style.backgroundColor))
        const colour = !isShape
          ? style.color
          : isPainted(style.backgroundColor)
            ? style.backgroundColor
            : style.borderBlockEndColor
        const lead = own.direction === 'rtl' ? box.right : box.x - 60
        // A letter in a filled box is inside of it; around the box lies what others paint, such as a glow.
        const around = !isShape && isPainted(own.backgroundColor) ? 0 : 4
        const spot = isMarker
          ? { x: lead, y: box.y, width: 60, height: Number.parseFloat(own.lineHeight) || 40 }
          : {
              ...{ x: box.x - around, y: box.y - around },
              ...{ width: box.width + 2 * around, height: box.height + 2 * around }
            }
        // Signs in a line of text are as high as its letters: more of the box reaches into the lines around it.
        const inLine = !isShape && !isMarker && own.display === 'inline' && style.position === 'static'
        const spots = inLine ? [...element.getClientRects()].map(lettersOf) : [spot]
        // A number stands before the icon of its tile, whose lines are measured by themselves.
        const icon = part === '::before' && element.matches('.tiles > li') && element.querySelector(':scope > .icon')
        if (icon) {
          const { x, right } = icon.getBoundingClientRect()
          if (own.direction === 'rtl') Object.assign(spot, { x: right, width: box.right - right })
          else spot.width = x - spot.x
        }
        // A shape that is cut out of its place, between others, or hangs below it: words of these are measured by themselves.
        const hangs = isShape && style.position === 'absolute' && Number.parseFloat(style.top) >= element.clientHeight
        if (style.clipPath !== 'none' || (hangs && own.position !== 'static')) {
          const scale = element instanceof HTMLElement ? box.width / element.offsetWidth : 1
          const [left = 0, top = 0, width = 0, height = 0] = [style.left, style.top, style.width, style.height].map(
            length => Number.parseFloat(length) * scale
          )
          Object.assign(spot, { x: box.x + left, y: box.y + top, width, height })
        }
        const wanted = isShape || isMarker ? 3 : wantedFor(style)
        const what = `${part} of ${nameOf(element)}`
        return [{ slide: slide.id, kind: 'mark', what, wanted, colour, opacity: opacityOf(element), spots }]
      })
    })

  const framesOf = (slide: Element): Thing[] =>
    [...slide.querySelectorAll('*')].flatMap(element => {
      if (!element.checkVisibility() || element.closest('svg')) return []
      const style = getComputedStyle(element)
      const { x, y, width, height, right, bottom } = element.getBoundingClientRect()
      const [midX, midY] = [x + width / 2, y + height / 2]
      const sides = [
        { side: 'top', at: (by: number) => [midX, y + by] },
        { side: 'bottom', at: (by: number) => [midX, bottom - by] },
        { side: 'left', at: (by: number) => [x + by, midY] },
        { side: 'right', at: (by: number) => [right - by, midY] }
      ]
      return sides.flatMap(({ side, at }): Thing[] => {
        const thick = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
        const colour = style.getPropertyValue(`border-${side}-color`)
        if (!thick || style.getPropertyValue(`border-${side}-style`) === 'none' || !isPainted(colour)) return []
        const spots = [-3, thick + 3].map(by => {
          const [left = 0, top = 0] = at(by)
          return { x: left, y: top, width: 1, height: 1 }
        })
        const what = `${side} frame of ${nameOf(element)}`
        return [{ slide: slide.id, kind: 'line', what, wanted: 3, colour, opacity: opacityOf(element), spots }]
      })
    })

  /** Lines of drawings: pairs of places, one at each side of the line. */
  const drawnIn = (slide: Element): Thing[] =>
    [...slide.querySelectorAll<SVGPathElement>('svg path')].flatMap((path): Thing[] => {
      const matrix = path.getScreenCTM()
      const style = getComputedStyle(path)
      // A shape without a stroke has no line: its colour is none, which a canvas takes for the colour before it.
      if (style.stroke === 'none') return []
      // A rim of ground lies below a shape and around its outline, which is a path of its own.
      if (style.paintOrder.startsWith('stroke')) return []
      // A code has black squares on a white ground of its own, whatever it stands on.
      if (!matrix || !path.checkVisibility() || path.closest('.qr-code')) return []
      const length = path.getTotalLength()
      const off = Number.parseFloat(style.strokeWidth) / 2 + 2.5
      // The head of an arrow lies over the end of its line, and boxes over the track that goes round behind them.
      const heads = [...(path.ownerSVGElement?.querySelectorAll<SVGPathElement>('path.head') ?? [])]
      const boxes = [...(path.closest('.diagram:has(.track)')?.querySelectorAll<SVGPathElement>('li path') ?? [])]
      const over = path.matches('.track') ? [...heads, ...boxes] : heads
      const spots = Array.from({ length: 24 }, (_, index) => {
        const along = (length * (index + 0.5)) / 24
        // Each place is looked for from the beginning of the path, which is long for a coast.
        const [middle, next] = [path.getPointAtLength(along), path.getPointAtLength(along + 1)]
        if (over.some(one => one !== path && one.isPointInFill(middle))) return []
        const turn = Math.atan2(next.y - middle.y, next.x - middle.x) + Math.PI / 2
        return [off, -off].map(by => {
          const point = new DOMPoint(middle.x + Math.cos(turn) * by, middle.y + Math.sin(turn) * by).matrixTransform(
            matrix
          )
          return { x: point.x, y: point.y, width: 1, height: 1 }
        })
      }).flat()
      const what = `path ${path.getAttribute('class')} of ${nameOf(path.closest('.diagram') ?? path)}`
      return [{ slide: slide.id, kind: 'line', what, wanted: 3, colour: style.stroke, opacity: opacityOf(path), spots }]
    })

  return [...document.querySelectorAll('.slides > .slide')].flatMap(slide => [
    ...wordsOf(slide),
    ...marksOf(slide),
    ...framesOf(slide),
    ...drawnIn(slide)
  ])
}
