import type { Browser, Page } from 'puppeteer'
import { drawn } from '../browser.js'

/** A rectangle in pixels of the window. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Words extends Box {
  readonly text: string
  readonly colour: string
  /** The ratio that WCAG asks for letters of this size. */
  readonly wanted: number
}

/** Looks at pictures of pages, pixel by pixel, in a page of its own. */
export interface Eye {
  /** Texts in `selector` that are hard to read on what is painted behind them: on more than a fiftieth of their place. */
  hardToRead(page: Page, selector: string): Promise<string[]>
  /** How many pixels of a box differ between two pictures by 3:1 or more. */
  changed(before: string, after: string): Promise<number>
  /** The strongest contrast between a picture's commonest colour and any other of its colours. */
  strongest(picture: string): Promise<number>
}

export async function openEye(browser: Browser): Promise<Eye> {
  const page = await browser.newPage()
  await page.evaluate(tools)
  return {
    async hardToRead(shown, selector) {
      const words = await shown.evaluate(wordsIn, selector)
      await shown.evaluate(setWordsUnseen, true)
      const picture = await shot(shown)
      await shown.evaluate(setWordsUnseen, false)
      return page.evaluate(
        async (picture, words) => {
          const { pixels, luminance, ratio } = Reflect.get(window, 'eye')
          const image: ImageData = await pixels(picture)
          return words.flatMap(({ text, colour, wanted, x, y, width, height }) => {
            // Mixed colours are told in shares of one.
            const whole = colour.startsWith('color(') ? 255 : 1
            const own = luminance(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(part => Number(part) * whole))
            let bad = 0
            let all = 0
            for (let row = Math.max(0, Math.ceil(y)); row < Math.min(y + height, image.height); row++)
              for (let column = Math.max(0, Math.ceil(x)); column < Math.min(x + width, image.width); column++) {
                const at = (row * image.width + column) * 4
                all += 1
                if (ratio(own, luminance(...image.data.subarray(at, at + 3))) < wanted) bad += 1
              }
            return bad > all / 50 ? [`${text}: ${Math.round((100 * bad) / all)} %`] : []
          })
        },
        picture,
        words
      )
    },
    changed: (before, after) =>
      page.evaluate(
        async (before, after) => {
          const { pixels, luminance, ratio } = Reflect.get(window, 'eye')
          const [a, b]: ImageData[] = [await pixels(before), await pixels(after)]
          let count = 0
          if (a && b)
            for (let at = 0; at < a.data.length; at += 4) {
              const [one, two] = [luminance(...a.data.subarray(at, at + 3)), luminance(...b.data.subarray(at, at + 3))]
              if (ratio(one, two) >= 3) count += 1
            }
          return count
        },
        before,
        after
      ),
    strongest: picture =>
      page.evaluate(async picture => {
        const { pixels, luminance, ratio } = Reflect.get(window, 'eye')
        const image: ImageData = await pixels(picture)
        const counts = new Map<number, number>()
        for (let at = 0; at < image.data.length; at += 4) {
          const light: number = luminance(...image.data.subarray(at, at + 3))
          counts.set(light, (counts.get(light) ?? 0) + 1)
        }
        const [[ground = 0] = []] = [...counts].sort(([, a], [, b]) => b - a)
        return Math.max(...[...counts.keys()].map(light => ratio(ground, light)))
      }, picture)
  }
}

/**
 * A picture of the window, or of a part of it, as base64. It is taken again until two pictures in a row are the same: only then is it
 * certain that the compositor has drawn the last state of the page.
 */
export async function shot(page: Page, clip?: Box): Promise<string> {
  // To capture beyond the viewport, which is the default for a part, Chromium resizes the window for each picture. reveal.js then lays out
  // the slides again, and the next picture may be taken in the middle of that.
  const take = () =>
    page.screenshot({ encoding: 'base64', optimizeForSpeed: true, captureBeyondViewport: false, ...(clip && { clip }) })
  await drawn(page)
  let [earlier, picture] = [await take(), await take()]
  while (picture !== earlier) [earlier, picture] = [picture, await take()]
  return picture
}

/** The place of an element and a little around it, where an outline is drawn. */
export function around({ x, y, width, height }: Box, margin = 9): Box {
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)]
  return { x: left, y: top, width: x + width + margin - left, height: y + height + margin - top }
}

// Luminance and contrast as WCAG 2.2 defines them.
const tools = `window.eye = {
  async pixels(picture) {
    const image = new Image()
    image.src = 'data:image/png;base64,' + picture
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  },
  luminance(...rgb) {
    const [r, g, b] = rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  },
  ratio: (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}`

function wordsIn(selector: string): Words[] {
  const found: Words[] = []
  for (const area of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('.unseen') || !parent.checkVisibility()) continue
      const { color: colour, fontSize, fontWeight, lineHeight } = getComputedStyle(parent)
      const size = Number.parseFloat(fontSize)
      const range = document.createRange()
      range.selectNodeContents(node)
      // The box of a text is as high as its font says, whatever the lines are set to: letters stand in the part that is a line.
      const inset = (height: number) => Math.max(0, (height - (Number.parseFloat(lineHeight) || height)) / 2)
      for (const { x, y, width, height } of range.getClientRects())
        found.push({
          ...{ x, y: y + inset(height), width, height: height - 2 * inset(height) },
          ...{ colour, text: node.textContent.trim() },
          wanted: size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
        })
    }
  }
  return found
}

// A sheet made by script is one that the page's security policy lets through.
function setWordsUnseen(unseen: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { color: transparent !important; text-decoration-color: transparent !important }')
  const others = unseen ? document.adoptedStyleSheets : document.adoptedStyleSheets.slice(0, -1)
  document.adoptedStyleSheets = unseen ? [...others, sheet] : others
}
