import { type PooledPage, show } from './browser.js'
import type { IllustratedPage } from './place-pictures.js'

/** What is photographed of a document: the first elements of these kinds, beside each other, without some of their parts, each as wide as `width` in px. */
export interface Subject {
  readonly selectors: readonly string[]
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
function frame({ selectors, without, width }: Subject, visibility: string) {
  const found = selectors.map(selector => document.querySelector(selector))
  const subjects = found.filter(one => one instanceof HTMLElement)
  const row = subjects.length > 1 ? subjects[0]?.parentElement : undefined
  if (row) row.style.cssText = visibility && 'display: flex; gap: 14px; background: #fff'
  // What stands between them is not seen. An edge tells a white slide from a white page.
  for (const one of row?.querySelectorAll<HTMLElement>(':scope > *') ?? []) {
    const edge = Math.ceil(1280 / width)
    const look = subjects.includes(one)
      ? `flex: none; outline: ${edge}px solid #c3d0de; outline-offset: -${edge}px`
      : 'display: none'
    one.style.cssText = visibility && look
  }
  for (const one of subjects) {
    // A window of another scale may be drawn from what was there, or anew: the same slide would have two pictures.
    one.style.zoom = visibility && `${width / 1280}`
    for (const part of one.querySelectorAll<HTMLElement>(without)) part.style.visibility = visibility
  }
  const boxes = subjects.map(one => one.getBoundingClientRect())
  const [x, end] = [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))]
  const [first] = boxes
  return first ? { x, y: first.y, width: end - x, height: first.height } : { x: 0, y: 0, width: 1280, height: 720 }
}
