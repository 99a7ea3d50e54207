/** The sizes that the parts of the lesson may have below the title of one of them, in px of a slide: the largest first. */
const sizes = [36, 34, 32, 30, 29, 28]

/** The words of the parts are as large as each stands on one line, and its slide holds all. */
export function enlargeParts(slide: HTMLElement, zoom: number, holdsAll: () => boolean): void {
  const parts = slide.querySelector<HTMLElement>('.illustrated .parts')
  if (!parts) return
  const range = document.createRange()
  const isHeld = (size: number) => {
    parts.style.fontSize = `${size / zoom}px`
    const most = (2.4 * size * slide.getBoundingClientRect().width) / 1280
    const isOneLine = (part: Element) => {
      range.selectNodeContents(part)
      return range.getBoundingClientRect().height < most
    }
    return [...parts.children].every(isOneLine) && holdsAll()
  }
  if (!sizes.some(isHeld)) parts.removeAttribute('style')
}
