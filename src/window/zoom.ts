import type { Zoom } from './channel.js'
import { makeElement } from './make-element.js'

/** The pictures of a slide that can be shown alone. */
export function picturesOf(slide: HTMLElement | undefined): HTMLImageElement[] {
  return [...(slide?.querySelectorAll('img') ?? [])].filter(picture => !picture.matches('.backdrop, .logo, .logo *'))
}

/** Shows one picture of a slide over the whole stage, as large as it goes, with its caption; `off` shows the slide again. */
export function showZoom(stage: HTMLElement, slide: HTMLElement | undefined, zoom: Zoom): void {
  stage.querySelector(':scope > .zoomed')?.remove()
  const picture = zoom === 'off' ? undefined : picturesOf(slide)[zoom]
  if (!picture) return
  const screen = makeElement('div', 'zoomed')
  const copy = document.createElement('img')
  copy.src = picture.src
  copy.alt = picture.alt
  const { naturalWidth, naturalHeight } = picture
  // A picture that is not there has no size.
  screen.style.setProperty('--ratio', String(naturalWidth / naturalHeight || 1))
  screen.append(copy)
  const caption = picture.closest('figure')?.querySelector('figcaption')
  if (caption) {
    const words = makeElement('p', '', caption.textContent)
    // In letters that the page has.
    words.style.fontWeight = getComputedStyle(caption).fontWeight
    screen.append(words)
  }
  stage.append(screen)
}
