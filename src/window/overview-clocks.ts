import { texts } from './desk.js'

/** What the presenter's overview has of its own: the clocks, which stand above all slides while those are shown, and in their place again after that. */
export function overviewClocks() {
  const clocks = document.querySelector<HTMLElement>('.times')
  const home = clocks?.parentElement
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    texts,
    ...(clocks && { clocks }),
    closed() {
      if (clocks) home?.prepend(clocks)
    }
  }
}
