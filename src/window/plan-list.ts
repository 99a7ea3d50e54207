/** Marks the entry of the current slide in the presenter's plan, and scrolls the plan to it. */
export function markInPlan(slide: number): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
    const isCurrent = Number(button.dataset.go) === slide
    button.setAttribute('aria-current', String(isCurrent))
    if (isCurrent) bringIntoSight(button)
  }
}

/** `scrollIntoView` would also let the Tab key go on from there, in some versions of Chromium. */
function bringIntoSight(entry: HTMLElement): void {
  const list = entry.closest('ol')
  if (!list) return
  const [seen, wanted] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
  if (wanted.top < seen.top) list.scrollTop += wanted.top - seen.top
  else if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom
}
