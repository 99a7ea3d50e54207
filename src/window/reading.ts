// The reading view is the page without reveal.js. The address says which view is wanted, so that a reload keeps it.

const mark = 'reading'

export function isReading(): boolean {
  return new URLSearchParams(location.search).has(mark)
}

export function toggleReading(): void {
  const url = new URL(location.href)
  url.search = isReading() ? '' : mark
  // A place in the slides is written `#/id` or `#/id/step`; in a plain document it is `#id`.
  url.hash = isReading() ? url.hash.replace(/^#(?=[^/])/, '#/') : url.hash.replace(/^#\/([^/]*).*/, '#$1')
  location.replace(url.href)
}
