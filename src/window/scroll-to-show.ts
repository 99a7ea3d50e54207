/**
 * Scrolls the box that an element scrolls in by the least that shows all of it. `scrollIntoView` does that, too, but in some versions of Chromium
 * it also moves the starting point of the Tab key, so that the next press leaves whatever a person is using.
 */
export function scrollToShow(element: Element | null | undefined): void {
  if (element) scrollAlong(element)
  const box = element && scrollingBox(element)
  if (!box) return
  const { scrollPaddingBlockStart: start, scrollPaddingBlockEnd: end } = getComputedStyle(box)
  const [before, after] = [start, end].map(room => Number.parseFloat(room) || 0) as [number, number]
  const [seen, wanted] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  const above = wanted.top - (seen.top + box.clientTop + before)
  const below = wanted.bottom - (seen.top + box.clientTop + box.clientHeight - after)
  if (above < 0) box.scrollTop += above
  else if (below > 0) box.scrollTop += Math.min(below, above)
}

/** The same in a box that scrolls along the line, with what stands beside it. */
function scrollAlong(element: Element): void {
  const box = element.closest('.thumbnails')
  if (!box || box.scrollWidth <= box.clientWidth) return
  const [seen, wanted] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  const beside = Math.min(wanted.width, (seen.width - wanted.width) / 2)
  const [before, after] = [wanted.left - beside - seen.left, wanted.right + beside - seen.right]
  if (before < 0) box.scrollLeft += before
  else if (after > 0) box.scrollLeft += after
}

function scrollingBox(element: Element): Element | undefined {
  for (let box = element.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box
  return undefined
}
