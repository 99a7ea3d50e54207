import { setTimeout as wait } from 'node:timers/promises'
import type { PlacedPictures } from '../../render/picture-place.js'

/** Milliseconds between two looks at whether pictures are there. */
const pause = 10

/** A page, and the pictures that it shows. */
export interface IllustratedPage {
  readonly html: string
  readonly pictures: PlacedPictures
}

/** A browser that shows a page, and evaluates functions in it. */
interface Shown {
  put(place: string, data: string): Promise<void>
  areThere(): Promise<boolean>
}

/**
 * Puts pictures into their places in a page that a browser shows, one after the other, and waits until they are there: all at once they
 * would be in memory several times.
 */
export async function placePictures({ pictures }: IllustratedPage, shown: Shown): Promise<void> {
  for (const [place, bytes] of pictures) await shown.put(place, Buffer.from(bytes).toString('base64'))
  // The page runs no scripts, so nothing in it can tell us.
  while (pictures.size > 0 && !(await shown.areThere())) await wait(pause)
}

/** Runs in the page. */
export function putInPlace(place: string, data: string): void {
  for (const picture of document.images)
    if (picture.src.endsWith(place)) picture.src = picture.src.slice(0, -place.length) + data
}

/** Runs in the page. */
export function areThere(): boolean {
  return [...document.images].every(({ complete }) => complete)
}
