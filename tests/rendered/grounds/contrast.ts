import { writeFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer'
import { forParticipants } from '../../../src/deck/audience.js'
import type { Deck } from '../../../src/deck/deck.js'
import { photoBehind } from '../../../src/layout/photo-behind.js'
import { withPhotoBeside } from '../../../src/layout/photo-beside.js'
import { slideLayout } from '../../../src/layout/slide-layout.js'
import { layOut } from '../lay-out.js'
import { type Thing, thingsToSee } from './things-to-see.js'

// Grounds are as well seen at half the size, in a quarter of the time.
const scale = 0.5

/**
 * What a browser is started with whose pages are measured here. All slides of a deck are one window of 33 million pixels: with the memory that Chromium
 * gives a window by itself, parts of it stay white in a picture that is taken right after a change of style.
 */
export const meterFlags = ['--force-gpu-mem-available-mb=2048'] as const

/** Measures decks on the pixels that a browser paints, all slides of a deck at once. */
export interface Meter {
  /** What does not stand out from its ground, a line each. */
  faintIn(deck: Deck, options?: MeterOptions): Promise<string[]>
}

interface MeterOptions {
  /** Where to write a picture of all slides, to look at. */
  readonly sheet?: string
  /** A rule of style that the slides get as well. */
  readonly rule?: string
}

export async function openMeter(browser: Browser): Promise<Meter> {
  const eye = await browser.newPage()
  return {
    async faintIn(deck, { sheet, rule } = {}) {
      const page = await browser.newPage()
      try {
        await layOut(page, deck, { scale, ...(rule && { rule }) })
        // What only a facilitator gets takes no room on a slide.
        const seen = forParticipants(deck)
        const wanted = seen.slides.filter(
          slide =>
            photoBehind(withPhotoBeside(slide, seen.language), slideLayout(slide, seen), seen.language) !== undefined
        ).length
        const drawn = await page.$$eval('.ground-picture > .backdrop', all => all.length)
        // A photo that is not drawn would leave nothing to measure.
        if (drawn !== wanted) throw new Error(`${drawn} of ${wanted} photos are drawn`)
        const things = await page.evaluate(thingsToSee)
        const shown = await page.screenshot({ encoding: 'base64', optimizeForSpeed: true })
        if (sheet) await writeFile(sheet, shown, 'base64')
        await page.evaluate(hideWords)
        const grounds = await page.screenshot({ encoding: 'base64', optimizeForSpeed: true })
        return await eye.evaluate(faintAmong, shown, grounds, scaled(things))
      } finally {
        await page.close()
      }
    }
  }
}

/** Things at their places in a picture. */
function scaled(things: readonly Thing[]): Thing[] {
  return things.map(thing => ({
    ...thing,
    spots: thing.spots.map(({ x, y, width, height }) => ({
      ...{ x: x * scale, y: y * scale },
      ...{ width: width * scale, height: height * scale }
    }))
  }))
}

/** Leaves what is behind words and marks. A slide's own layer, the scrim on a picture, stays. */
function hideWords(): void {
  const sheet = new CSSStyleSheet()
  const nothing = 'color: transparent !important; text-decoration-color: transparent !important;'
  const parts = ':not(.slide)::before, :not(.slide)::after, ::marker'
  sheet.replaceSync(
    `* { ${nothing} } ${parts} { ${nothing} background: none !important; border-color: transparent !important }`
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Holds things against the pixels of two pictures: of all that is there, and of what is behind words and marks. Runs in a page. */
async function faintAmong(shown: string, grounds: string, things: readonly Thing[]): Promise<string[]> {
  const pixelsOf = async (picture: string) => {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })
    context?.drawImage(image, 0, 0)
    return context?.getImageData(0, 0, image.width, image.height)
  }
  const [all, behind] = [await pixelsOf(shown), await pixelsOf(grounds)]
  if (!all || !behind) return ['No picture was taken']
  const linear = (part: number) => (part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  const light = (r: number, g: number, b: number) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const rgba = new Map<string, readonly number[]>()
  // A canvas understands every way to write a colour.
  const read = (colour: string) => {
    const known = rgba.get(colour)
    if (known || !canvas) return known ?? []
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const parts = [...canvas.getImageData(0, 0, 1, 1).data]
    rgba.set(colour, parts)
    return parts
  }
  const known = new Map<string, number>()
  const contrastAt = (thing: Thing, at: number) => {
    const key = `${thing.colour}${thing.opacity}${behind.data[at]},${behind.data[at + 1]},${behind.data[at + 2]}`
    const found = known.get(key) ?? contrastOn(thing, at)
    known.set(key, found)
    return found
  }
  const contrastOn = ({ colour, opacity }: Thing, at: number) => {
    const [r = 0, g = 0, b = 0, a = 255] = read(colour)
    const ground = [behind.data[at] ?? 0, behind.data[at + 1] ?? 0, behind.data[at + 2] ?? 0] as const
    const share = (a / 255) * opacity
    const over = (front: number, back: number) => front * share + back * (1 - share)
    const own = light(over(r, ground[0]), over(g, ground[1]), over(b, ground[2]))
    const other = light(...ground)
    return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05)
  }
  const indexOf = (x: number, y: number) => (Math.floor(y) * behind.width + Math.floor(x)) * 4
  const isIn = (x: number, y: number) => x >= 0 && y >= 0 && x < behind.width && y < behind.height
  const pixels = ({ spots, kind }: Thing) =>
    spots.flatMap(({ x, y, width, height }) => {
      const found: number[] = []
      for (let row = Math.ceil(y); row < y + height; row += kind === 'mark' ? 1 : 2)
        for (let column = Math.ceil(x); column < x + width; column += kind === 'mark' ? 1 : 2)
          if (isIn(column, row)) found.push(indexOf(column, row))
      return found
    })
  // A hundredth of the pixels may be edges of something else.
  const worstOf = (contrasts: readonly number[]) =>
    contrasts.toSorted((a, b) => a - b)[Math.floor(contrasts.length / 100)] ?? 1
  const contrastOf = (thing: Thing) => {
    if (thing.kind === 'words') return worstOf(pixels(thing).map(at => contrastAt(thing, at)))
    if (thing.kind === 'mark') {
      const painted = pixels(thing).filter(at =>
        [0, 1, 2].some(part => Math.abs((all.data[at + part] ?? 0) - (behind.data[at + part] ?? 0)) > 2)
      )
      return worstOf(painted.map(at => contrastAt(thing, at)))
    }
    const points: number[] = []
    for (let index = 0; index + 1 < thing.spots.length; index += 2) {
      const sides = [thing.spots[index], thing.spots[index + 1]].flatMap(spot =>
        spot && isIn(spot.x, spot.y) ? [contrastAt(thing, indexOf(spot.x, spot.y))] : []
      )
      if (sides.length > 0) points.push(Math.max(...sides))
    }
    // Other shapes lie over some points of a line.
    return points.toSorted((a, b) => a - b)[Math.floor(points.length * 0.3)] ?? 21
  }
  const faint = things.flatMap(thing => {
    const contrast = contrastOf(thing)
    return contrast < thing.wanted ? [`${thing.slide}: ${thing.what}, ${contrast.toFixed(2)} of ${thing.wanted}`] : []
  })
  return [...new Set(faint)]
}
