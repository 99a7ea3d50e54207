/** Larger words ask for a larger title above the rule, where it takes no more lines. */
export function enlargeTitle(slide: HTMLElement): void {
  const title = slide.querySelector<HTMLElement>('.slide-title')
  const head = title?.parentElement
  if (!title || !head || !slide.matches('.ruled')) return
  const [lines, height] = [title.offsetHeight, head.offsetHeight]
  slide.classList.add('larger-title')
  if (title.offsetHeight > lines * 1.2 || head.offsetHeight > height || title.scrollWidth > title.clientWidth)
    slide.classList.remove('larger-title')
}
