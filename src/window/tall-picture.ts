/** How much of the height of its place a picture may leave to its ground. */
const mostGround = 0.5
/** How far the colours of one ground may differ, of 255. */
const alike = 6
/** Points of an edge that are looked at. */
const points = 32
/** Points of a side that are looked at, and how many changes of colour a drawing has there. */
const [rows, mostStops] = [480, 40]

/** Pictures beside words. */
const pictures = '.shown img'
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
 * Shows all of a drawing's width in a place that is narrower than it: the drawing stands on the foot of its place, and the ground at its
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
  for (const picture of slide.querySelectorAll(`${pictures}, ${aboveWords}`)) picture.removeAttribute('style')
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
  const range = document.createRange()
  const linesWith = (share: number) => {
    take(share)
    return [...points.querySelectorAll('p')].reduce((sum, words) => {
      range.selectNodeContents(words)
      return sum + new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }, 0)
  }
  const counts = savings.map(linesWith)
  take(savings[counts.indexOf(Math.min(...counts))] ?? 1)
}

function extendGround(picture: HTMLImageElement, colour: string | undefined): void {
  const { width, height } = picture.getBoundingClientRect()
  const above = height - (width * picture.naturalHeight) / picture.naturalWidth
  if (!colour || above < 1) return
  // A share of the width of what the picture stands in, as padding is: the body of a higher stage is enlarged.
  picture.style.paddingBlockStart = `${(100 * Math.min(above, mostGround * height)) / width}%`
  picture.style.boxSizing = 'border-box'
  picture.style.background = colour
}

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
  picture.style.objectFit = /preserveAspectRatio='xM/.test(picture.src) ? 'fill' : 'contain'
}

/** The colours of a drawing along one of its sides, from top to bottom, as a gradient; undefined for a photo, which has too many. */
function sideOf(picture: HTMLImageElement, x: number): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.height = rows
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(picture, x, 0, 1, picture.naturalHeight, 0, 0, 1, rows)
  const data = pixelsIn(context, 0, 0, 1, rows)
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
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(picture, 0, 0, picture.naturalWidth, picture.naturalHeight / 64, 0, 0, points, 3)
  // Edges fade into what is around the picture: its colour is that of the lowest row.
  const data = pixelsIn(context, 2, 0, points - 4, 3)
  if (!data) return undefined
  const [red, green, blue, alpha] = data.slice(-4)
  const isOne = data.every((value, index) => Math.abs(value - (data[data.length - 4 + (index % 4)] ?? 0)) <= alike)
  return isOne && alpha === 255 ? `rgb(${red} ${green} ${blue})` : undefined
}

/** Some browsers let no script read the pixels of a drawing: then it fills its place, and the stage goes on. */
function pixelsIn(context: CanvasRenderingContext2D, ...place: Place): Uint8ClampedArray | undefined {
  try {
    return context.getImageData(...place).data
  } catch {
    return undefined
  }
}

type Place = [x: number, y: number, width: number, height: number]
