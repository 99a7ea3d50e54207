import type { Page } from 'puppeteer'
import { around, type Eye, shot } from './pixels.js'

/** One place where the Tab key stops. */
export interface Stop {
  /** Name and kind, to tell it from the others. */
  readonly what: string
  /** How many pixels change by 3:1 or more for each pixel of its outline, one pixel thick. */
  readonly seen: number
}

/** Presses Tab until the focus leaves the page, or `most` times, and looks at each stop with and without its focus. */
export async function tabStops(page: Page, eye: Eye, most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < most) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) return undefined
      const { x, y, width, height } = activeElement.getBoundingClientRect()
      const name = activeElement.ariaLabel || activeElement.textContent?.trim().slice(0, 40)
      // Pictures are cut from the whole page, not from what the window shows of it.
      return { x: x + scrollX, y: y + scrollY, width, height, what: `${activeElement.localName} ${name}` }
    })
    if (!at) break
    const focused = await shot(page, around(at))
    // Blurred, it is still where the next Tab starts from.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    const changed = await eye.changed(await shot(page, around(at)), focused)
    stops.push({ what: at.what, seen: changed / (2 * (at.width + at.height)) })
  }
  return stops
}
