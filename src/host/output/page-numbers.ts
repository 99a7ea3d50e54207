/** The number of a page, from 1, by the id of a place that stands on it. */
type NumberedPlace = readonly [id: string, page: number]

/** A browser that shows a page, and evaluates functions in it. */
interface Shown {
  has(): Promise<boolean>
  put(places: readonly NumberedPlace[]): Promise<void>
}

/**
 * Fills the places of a page that name the page of another place, by its id, from what was printed of it; false where there are none. No browser
 * knows page numbers before it has printed. Style sheets give such places a fixed width, so that nothing moves when they are filled.
 */
export async function putPageNumbers(printed: Uint8Array, shown: Shown): Promise<boolean> {
  if (!(await shown.has())) return false
  const { pageNumbers } = await import('../../pdf/page-numbers.js')
  await shown.put([...(await pageNumbers(printed))])
  return true
}

/** Runs in the page. */
export function hasPageNumbers(): boolean {
  return document.querySelector('[data-page-of]') !== null
}

/** Runs in the page. */
export function putNumbers(places: readonly NumberedPlace[]): void {
  for (const element of document.querySelectorAll('[data-page-of]')) {
    const id = element.getAttribute('data-page-of')
    element.textContent = String(places.find(([name]) => name === id)?.[1] ?? '')
  }
}
