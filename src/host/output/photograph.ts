import { type PooledPage, show } from './browser.js'
import type { IllustratedPage } from './place-pictures.js'

/** What is photographed of a document: the first element of a kind, without some of its parts, as wide as `width` in px. */
export interface Subject {
  readonly selector: string
  readonly without: string
  readonly width: number
}

/** CSS pixels of a document's window. */
const stage = { width: 1280, height: 720 }

/** A picture in WebP, as it is printed. The document is left as it was: no slide has a style of its own. */
export async function photograph(pooled: PooledPage, shown: IllustratedPage, subject: Subject): Promise<Uint8Array> {
  const { page } = pooled
  await page.emulateMediaType('print')
  await page.setViewport(stage)
  await show(pooled, shown)
  const clip = await page.evaluate(frame, subject, 'hidden')
  const picture = await page.screenshot({ type: 'webp', quality: 50, clip, captureBeyondViewport: false })
  await page.evaluate(frame, subject, '')
  await page.emulateMediaType()
  return picture
}

/** Runs in the page, so it may use nothing from outside of itself: where the subject is, and how its unwanted parts are seen from now on. */
function frame({ selector, without, width }: Subject, visibility: string) {
  const subject = document.querySelector(selector)
  if (!(subject instanceof HTMLElement)) return { x: 0, y: 0, width: 1280, height: 720 }
  // A window of another scale may be drawn from what was there, or anew: the same slide would have two pictures.
  subject.style.zoom = visibility && `${width / 1280}`
  for (const part of subject.querySelectorAll<HTMLElement>(without)) part.style.visibility = visibility
  const { x, y, width: wide, height } = subject.getBoundingClientRect()
  return { x, y, width: wide, height }
}
