import { dotsPerInch, extremes, type GreyPicture } from './grey-picture.js'

/** A letter, a part of one, or a line: pixels that touch each other and are darker, or on a dark ground lighter, than what is around them. */
export interface Stroke {
  /** In millimetres, from the upper left corner of the page. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

// What is broader than 1.5 mm is no stroke; what is broader than 4 mm is an area, on which light words may stand.
const strokeReach = 4
const areaReach = 12
/** How much darker than its surroundings a stroke is, of 255, to be seen on the original. */
const seen = 16

/** In millimetres: a full stop, or the dot of an i, is smaller. No letter of five points is. */
const smallest = 0.8

/** The strokes of a page of which less than half is left on a copy. Dots are not looked at. */
export function lostStrokes(
  original: GreyPicture,
  copy: GreyPicture
): { readonly lost: Stroke[]; readonly count: number } {
  const dark = lostOf(original, depths(original), depths(copy))
  const light = lostOf(original, lightDepths(original), lightDepths(copy))
  return { lost: [...dark.lost, ...light.lost], count: dark.count + light.count }
}

interface Depths {
  readonly depth: Uint8Array
  /** 1 where an area begins. */
  readonly edges: Uint8Array
}

function lostOf(
  page: GreyPicture,
  { depth, edges }: Depths,
  { depth: left }: Depths
): { lost: Stroke[]; count: number } {
  const lost: Stroke[] = []
  let count = 0
  for (const stroke of touching(depth, page)) {
    const deepest = stroke.reduce((most, at) => Math.max(most, depth[at] ?? 0), 0)
    const core = stroke.filter(at => (depth[at] ?? 0) * 2 >= deepest)
    // What clings to an area is its rim, which it covers in part.
    if (stroke.filter(at => edges[at]).length * 4 > stroke.length) continue
    const place = placeOf(stroke, page)
    if (Math.max(place.width, place.height) < smallest) continue
    count++
    if (core.filter(at => (left[at] ?? 0) >= 128).length * 2 < core.length) lost.push(place)
  }
  return { lost, count }
}

/** A page without all dark things that are narrower than twice the reach. */
function withoutDark(picture: GreyPicture, reach: number): GreyPicture {
  return extremes(extremes(picture, reach, 'lightest'), reach, 'darkest')
}

/** How much darker each pixel is than the ground that it stands on. */
function depths(picture: GreyPicture): Depths {
  const ground = withoutDark(picture, strokeReach)
  return {
    edges: edgesOf(ground),
    depth: picture.pixels.map((value, at) => Math.max(0, (ground.pixels[at] ?? 255) - value))
  }
}

/** How much lighter each pixel is than the dark area that it stands on. What is light inside a letter is none: an area is some millimetres wide. */
function lightDepths(picture: GreyPicture): Depths {
  const areas = withoutDark(picture, areaReach)
  const ground = extremes(extremes(areas, strokeReach, 'darkest'), strokeReach, 'lightest')
  return {
    edges: edgesOf(ground),
    depth: areas.pixels.map((value, at) => Math.max(0, value - (ground.pixels[at] ?? 0)))
  }
}

/** Where an area begins. */
function edgesOf(ground: GreyPicture): Uint8Array {
  const [darkest, lightest] = [extremes(ground, 2, 'darkest').pixels, extremes(ground, 2, 'lightest').pixels]
  return darkest.map((value, at) => ((lightest[at] ?? 0) - value > 48 ? 1 : 0))
}

/** The places of the pixels of each stroke. */
function* touching(depth: Uint8Array, { width }: GreyPicture): Generator<number[]> {
  const done = new Uint8Array(depth.length)
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
  for (let start = 0; start < depth.length; start++) {
    if (done[start] || (depth[start] ?? 0) < seen) continue
    const found = [start]
    done[start] = 1
    for (const at of found)
      for (const step of around) {
        const next = at + step
        if (done[next] || (depth[next] ?? 0) < seen) continue
        done[next] = 1
        found.push(next)
      }
    yield found
  }
}

function placeOf(pixels: readonly number[], { width }: GreyPicture): Stroke {
  const range = (of: (at: number) => number) =>
    pixels.reduce(([least, most], at) => [Math.min(least, of(at)), Math.max(most, of(at))] as [number, number], [
      Number.POSITIVE_INFINITY,
      0
    ] as [number, number])
  const [left, right] = range(at => at % width)
  const [top, bottom] = range(at => Math.floor(at / width))
  const millimetres = (dots: number) => Math.round((dots * 254) / dotsPerInch) / 10
  return {
    x: millimetres(left),
    y: millimetres(top),
    width: millimetres(right - left + 1),
    height: millimetres(bottom - top + 1)
  }
}
