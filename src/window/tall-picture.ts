import { scaleOf } from './tall-diagram.js'
import { linesOf } from './tall-lists.js'

/** How much of the height of its place a picture may leave to its ground. */
const mostGround = 0.5
/** How much higher than what it shows the place of a picture below facts may be. */
const airAbove = 1.08
/** How far the colours of one ground may differ, of 255. */
const alike = 6
/** Points of an edge that are looked at. */
const points = 28
/** Points of a side that are looked at, and how many changes of colour a drawing has there. */
const [rows, mostStops] = [480, 40]

/** Columns of a drawing that are looked at for what it shows, and how many of those stay free beside it. */
const [columns, air] = [100, 2]

/** Pictures beside words, also in a box with them, and at the foot of a panel. */
const pictures = ':is(.shown, .scene, .aside.tiles) img'
/** Pictures above the words of points. */
const aboveWords = '.pictured.tiles:has(> :nth-child(4)) img'

/** The least width of a picture that has all of the slide's width, as a share of its own height. */
const leastShape = 0.8

/** Sets a line of words below its picture, unless this is much higher than wide: beside them much of it would be sky, or cut. */
export function setBelowPicture(slide: HTMLElement, holdsAll: () => boolean): boolean {
  const picture = slide.querySelector('.shown img')
  const side = (name: string) => Number(picture?.getAttribute(name))
  if (!slide.matches('.layout-picture-half.few-words') || side('width') < side('height') * leastShape) return false
  slide.classList.add('below-picture')
  return slide.classList.toggle('below-picture', holdsAll())
}

/**
 * Shows all that is drawn in a place that is narrower than a drawing: this stands on the foot of its place, and the ground at its
 * upper edge, where that is of one colour, goes on above it. Any other picture fills its place.
 */
export function showWhole(slide: HTMLElement): void {
  const all = [...slide.querySelectorAll<HTMLImageElement>(pictures)]
  const above = [...slide.querySelectorAll<HTMLImageElement>(aboveWords)]
  const loading = [...all, ...above].find(({ complete }) => !complete)
  loading?.addEventListener('load', () => showWhole(slide), { once: true })
  if (loading) return
  for (const picture of above) extendSides(picture)
  const colours = all.map(colourOfTop)
  for (const [index, picture] of all.entries()) extendGround(picture, colours[index])
}

export function unextend(slide: HTMLElement): void {
  slide.classList.remove('below-picture')
  for (const picture of slide.querySelectorAll(`${pictures}, ${aboveWords}, .scene`)) picture.removeAttribute('style')
}

/** How much smaller words below pictures may be where that saves them a line: of words without heads these are labels, in px. */
const savings = [1, 0.97, 0.94, 0.91]
const label = 28

/** Sets words below pictures as large as they take the fewest lines: more would be of a word each, and pictures lower. */
export function saveLines(points: HTMLElement, own: number): void {
  const least = points.matches('.light') ? Math.min(label, own) : own
  const size = Number.parseFloat(getComputedStyle(points).fontSize)
  const take = (share: number) => {
    points.style.fontSize = `${Math.max(least, size * share)}px`
  }
  const linesWith = (share: number) => {
    take(share)
    return [...points.querySelectorAll('p')].reduce((sum, words) => sum + linesOf(words), 0)
  }
  const counts = savings.map(linesWith)
  take(savings[counts.indexOf(Math.min(...counts))] ?? 1)
}

/** Whether a picture has no ground to spare in its place. */
function isFilled(picture: HTMLImageElement, shape: number): boolean {
  return picture.offsetHeight - picture.offsetWidth * shape < 1
}

function extendGround(picture: HTMLImageElement, colour: string | undefined): void {
  const shape = picture.naturalHeight / picture.naturalWidth
  if (isFilled(picture, shape)) return
  // A drawing that says that it stands on the foot of its place has more to show above its frame.
  if (picture.src.includes("YMax'")) picture.style.objectFit = 'fill'
  else if (colour) standOnFoot(picture, shape, colour)
}

function standOnFoot(picture: HTMLImageElement, shape: number, colour: string): void {
  // A title stands on a panel whose slanted edge is over the start of its picture.
  const [start, end] = picture.closest('.layout-picture-half, .scene, .aside') ? spareSides(picture) : [0, 0]
  // Facts have what a picture would leave to its ground.
  const most = `${(picture.offsetWidth * shape * airAbove) / (1 - start - end)}px`
  picture.closest<HTMLElement>('.scene')?.style.setProperty('max-height', most)
  const { width, height } = picture.getBoundingClientRect()
  // Sides on which nothing is drawn go first: what there is to see is larger, and less of its place is ground.
  const seen = Math.max(1 - start - end, (width * shape) / height)
  const above = height - (width / seen) * shape
  if (seen < 1) picture.style.objectPosition = `${(100 * start) / (start + end)}% 100%`
  picture.style.background = colour
  if (above < 1) return
  // In px of its body, which a higher stage enlarges: a share would be one of the width of the box around it.
  picture.style.paddingBlockStart = `${Math.min(above, mostGround * height) / scaleOf(picture)}px`
  picture.style.boxSizing = 'border-box'
}

/** The shares of a drawing's width at both of its sides that go on as its edges begin, without what it shows and some air beside that. */
function spareSides(picture: HTMLImageElement): [start: number, end: number] {
  const { naturalWidth, naturalHeight } = picture
  const data = pixelsOf(picture, [0, 0, naturalWidth, naturalHeight], columns, columns)
  if (!data) return [0, 0]
  const isLike = (edge: number, column: number) =>
    data.every(
      (value, at) => (at >> 2) % columns !== edge || Math.abs(value - (data[at + 4 * (column - edge)] ?? 0)) <= alike
    )
  const inner = Array.from({ length: columns - 2 }, (_, index) => index + 1)
  const first = inner.findIndex(column => !isLike(1, column))
  const last = inner.toReversed().findIndex(column => !isLike(columns - 2, column))
  // A drawing of nothing but its ground has no side to spare.
  return first < 0 || last < 0 ? [0, 0] : [share(first), share(last)]
}

const share = (spare: number) => Math.max(0, spare - air) / columns

/** Shows all of a drawing's height in a place that is wider than it: the colours at its sides go on beside it. */
function extendSides(picture: HTMLImageElement): void {
  const { naturalWidth, naturalHeight } = picture
  const { width, height } = picture.getBoundingClientRect()
  const whole = (height * naturalWidth) / naturalHeight
  if (whole > width - 1 || whole < mostGround * width) return
  const [start, end] = [sideOf(picture, 1), sideOf(picture, naturalWidth - 2)]
  if (!start || !end) return
  picture.style.background = `${start} 0 / 51% 100% no-repeat, ${end}`
  // A drawing that says how it stands in a place of another shape may go on beyond its frame.
  picture.style.objectFit = picture.src.includes("Ratio='xM") ? 'fill' : 'contain'
}

/** The colours of a drawing along one of its sides, from top to bottom, as a gradient; undefined for a photo, which has too many. */
function sideOf(picture: HTMLImageElement, x: number): string | undefined {
  const data = pixelsOf(picture, [x, 0, 1, picture.naturalHeight], 1, rows)
  if (!data) return undefined
  const stops: string[] = []
  let from = 0
  for (let row = 1; row <= rows; row++) {
    const colour = data.slice(4 * from, 4 * from + 4)
    if (row < rows && colour.every((value, index) => Math.abs(value - (data[4 * row + index] ?? 0)) <= alike)) continue
    if (colour[3] !== 255) return undefined
    stops.push(`rgb(${colour.slice(0, 3).join(' ')}) ${(100 * from) / rows}% ${(100 * row) / rows}%`)
    from = row
  }
  return stops.length > mostStops ? undefined : `linear-gradient(${stops})`
}

/** The colour of a picture at its upper edge, if it is one from end to end. */
function colourOfTop(picture: HTMLImageElement): string | undefined {
  // Edges fade into what is around the picture: its colour is that of the lowest row.
  const { naturalWidth, naturalHeight } = picture
  const data = pixelsOf(picture, [naturalWidth / 16, 0, naturalWidth * 0.875, naturalHeight / 64], points, 3)
  if (!data) return undefined
  const [red, green, blue, alpha] = data.slice(-4)
  const isOne = data.every((value, index) => Math.abs(value - (data[data.length - 4 + (index % 4)] ?? 0)) <= alike)
  return isOne && alpha === 255 ? `rgb(${red} ${green} ${blue})` : undefined
}

/** The pixels of a part of a picture, drawn in as many columns and rows. Some browsers let no script read those of a drawing: then it fills its place, and the stage goes on. */
function pixelsOf(picture: HTMLImageElement, part: Part, width: number, height: number): Uint8ClampedArray | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  context?.drawImage(picture, ...part, 0, 0, width, height)
  try {
    return context?.getImageData(0, 0, width, height).data
  } catch {
    return undefined
  }
}

type Part = [x: number, y: number, width: number, height: number]
