/** Where a picture beside words may begin that has all of the height, in hundredths of the width: as it does below a title, or further. */
const starts = ['', '60', '66'] as const

/** Gives a picture beside words more of the width below the title, where the words stay as large beside it and the title as high above both. */
export function broaden(slide: HTMLElement, holdsAll: () => boolean): void {
  if (!slide.matches('.layout-picture-half')) return
  const [head, title] = ['.slide-head', '.slide-title'].map(one => slide.querySelector<HTMLElement>(one))
  if (!head || !title) return
  // A title over words in the middle of the height may take a line more.
  const most = slide.matches('.ruled') ? head.offsetHeight : Number.POSITIVE_INFINITY
  slide.classList.add('broad')
  const holds = (height: number) => head.offsetHeight <= height && title.scrollWidth <= title.clientWidth && holdsAll()
  if (!holds(most)) slide.classList.remove('broad')
  else if (slide.matches('.ruled:not(.few-words)')) heighten(slide, title, () => holds(most))
}

/** Gives it all of the height as well, as on a wide slide, where the title takes no line more beside it than above it. */
function heighten(slide: HTMLElement, title: HTMLElement, holds: () => boolean): void {
  slide.classList.remove('larger-title')
  const lines = title.offsetHeight
  slide.classList.add('to-top')
  // One that is high is as wide already as all of it asks for.
  for (const start of slide.querySelector('.high') ? [''] : starts) {
    slide.style.setProperty('--start', start)
    if (title.offsetHeight <= lines && holds()) return
  }
  slide.classList.remove('to-top')
  slide.style.removeProperty('--start')
}
