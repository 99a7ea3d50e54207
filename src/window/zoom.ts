import type { Zoom } from './channel.js'

/** The pictures of a slide that can be shown alone. */
export function picturesOf(slide: HTMLElement | undefined): HTMLImageElement[] {
  return [...(slide?.querySelectorAll('img') ?? [])].filter(picture => !picture.matches('.backdrop, .logo, .logo *'))
}

/** Shows one picture of a slide over the whole stage, as large as it goes; `off` shows the slide again. */
export function showZoom(stage: HTMLElement, slide: HTMLElement | undefined, zoom: Zoom): void {
  stage.querySelector(':scope > .zoomed')?.remove()
  const picture = zoom === 'off' ? undefined : picturesOf(slide)[zoom]
  if (!picture) return
  const screen = document.createElement('div')
  screen.className = 'zoomed'
  const copy = document.createElement('img')
  copy.src = picture.src
  copy.alt = picture.alt
  screen.append(copy)
  stage.append(screen)
}
