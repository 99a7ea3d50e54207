/** How much of the height of its place a picture may leave to its ground. */
const mostGround = 0.5
/** How far the colours of one ground may differ, of 255. */
const alike = 6
/** Points of an edge that are looked at. */
const points = 32

/** Pictures beside words. */
const pictures = '.shown img'

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
  const loading = all.find(({ complete }) => !complete)
  loading?.addEventListener('load', () => showWhole(slide), { once: true })
  if (loading || all.length === 0) return
  const colours = all.map(colourOfTop)
  for (const [index, picture] of all.entries()) extendGround(picture, colours[index])
}

export function unextend(slide: HTMLElement): void {
  slide.classList.remove('below-picture')
  for (const picture of slide.querySelectorAll(pictures)) picture.removeAttribute('style')
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

/** The colour of a picture at its upper edge, if it is one from end to end. */
function colourOfTop(picture: HTMLImageElement): string | undefined {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(picture, 0, 0, picture.naturalWidth, picture.naturalHeight / 64, 0, 0, points, 3)
  // Edges fade into what is around the picture: its colour is that of the lowest row.
  const data = pixelsIn(context)
  if (!data) return undefined
  const [red, green, blue, alpha] = data.slice(-4)
  const isOne = data.every((value, index) => Math.abs(value - (data[data.length - 4 + (index % 4)] ?? 0)) <= alike)
  return isOne && alpha === 255 ? `rgb(${red} ${green} ${blue})` : undefined
}

/** Some browsers let no script read the pixels of a drawing: then it fills its place, and the stage goes on. */
function pixelsIn(context: CanvasRenderingContext2D): Uint8ClampedArray | undefined {
  try {
    return context.getImageData(2, 0, points - 4, 3).data
  } catch {
    return undefined
  }
}
