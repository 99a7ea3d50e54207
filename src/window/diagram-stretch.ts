import type { Stretch } from './stretched-path.js'

/** How much larger a figure of rings may become: words have the room beside it. */
const mostOfRings = 1.25
/** The middle of a hub keeps its size, and with it what lies in it and begins at its edge: so the lines from it become longer. */
export function hubStretch(disc: DOMRect | undefined, { at }: Stretch): Stretch {
  if (!disc) return { at, disc: 1 }
  const middle = { x: disc.x + disc.width / 2, y: disc.y + disc.height / 2 }
  return {
    disc: 1,
    at: point => {
      const [across, down] = [point.x - middle.x, point.y - middle.y]
      if (Math.hypot(across, down) > disc.width / 2 + 6) return at(point)
      return { x: point.x, y: at(middle).y + down }
    }
  }
}

/** Discs that lie over each other grow in their shape from the middle; words beside them have what is left. */
export function discStretch(
  disc: number,
  { width, height, depth }: Readonly<Record<'width' | 'height' | 'depth', number>>
): Stretch {
  const across = (x: number) => width / 2 + (x - width / 2) * disc
  return {
    disc,
    at: ({ x, y }) => ({ x: Math.min(width, Math.max(0, across(x))), y: depth / 2 + (y - height / 2) * disc })
  }
}

/** What is wider is no disc in a card, in px. */
const leastCircle = 60

/** What circles take together, without the discs in the cards beside them. */
export function circlesOf(diagram: HTMLElement): DOMRect | undefined {
  const circles = [...diagram.querySelectorAll<SVGPathElement>('.soft, .soft-2, .soft-3')].map(path => path.getBBox())
  const large = circles.filter(({ width }) => width > leastCircle)
  const [x, y] = [Math.min(...large.map(box => box.x)), Math.min(...large.map(box => box.y))]
  const [end, foot] = [
    Math.max(...large.map(box => box.x + box.width)),
    Math.max(...large.map(box => box.y + box.height))
  ]
  return new DOMRect(x, y, end - x, foot - y)
}

interface Canvas {
  readonly down: number
  readonly depth: number
  readonly width: number
}

/** Rings grow in their shape and stay in the middle; what stands beside them moves on, and has less width. */
export function ringStretch(outer: DOMRect | undefined, share: number, { down, depth, width }: Canvas): Stretch {
  const across = outer?.width ?? 0
  const middle = (outer?.y ?? 0) + (outer?.height ?? 0) / 2
  const disc = Math.min(mostOfRings, share)
  // What is free before them is where they grow.
  const left = outer?.x ?? 0
  const begin = Math.max(0, left - across * (disc - 1))
  const [end, moved] = [left + across, begin + across * disc]
  const beside = (x: number) => moved + ((x - end) * (width - moved)) / (width - end)
  return {
    disc,
    at: ({ x, y }) =>
      x <= end
        ? { x: begin + (x - left) * disc, y: depth / 2 + (y - middle) * disc }
        : { x: beside(x), y: y * share + down }
  }
}
