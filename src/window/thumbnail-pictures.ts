import { bringIcons, type SlidesFile } from './live-slides.js'

// The small pictures of the slides: their own HTML with their own style sheets, in a frame as wide as a slide, which lies behind the list and is
// scaled as a whole. So lines break as they do on the slide, and nothing is drawn by other code.

/** Height of a slide with the gap below it, in the px of a slide; preview.css has the same for the list. */
const pitch = 816
/** The same of the head of a part, which stands above its first slide in the list. */
const partHead = 224
/** Both along a strip, where slides stand beside each other. */
const strip = { pitch: 1380, partHead: 240 }

/** Whether the sheet of the page sets the list as a strip. */
export function isStrip(): boolean {
  const list = document.getElementById('thumbnails')
  return list !== null && getComputedStyle(list).getPropertyValue('--pictures').trim() === 'strip'
}

/** Whether a slide opens a part of the lesson. */
export function beginsPart(slide: Element): boolean {
  return slide.matches('.layout-section, .divider')
}

interface Pictures {
  /** Draws the slides of a file whose places in the list are seen, where they have changed; the others when they come into view. */
  show(file: SlidesFile, like: HTMLIFrameElement, places: readonly Element[]): void
}

/** Prepares the frame behind the list. */
export function openThumbnailPictures(): Pictures {
  const drawing = document.createElement('iframe')
  let slides: SlidesFile['slides'] = []
  let places: readonly Element[] = []
  let styles = ''
  let sheet: CSSStyleSheet | undefined
  const drawn: string[] = []
  const seen = new Set<Element>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
      }
      draw()
    },
    { root: document.getElementById('thumbnails'), rootMargin: '200px' }
  )

  function draw(): void {
    const inside = drawing.contentDocument
    if (!inside || !sheet) return
    while (inside.body.childElementCount > slides.length) inside.body.lastElementChild?.remove()
    while (inside.body.childElementCount < slides.length) inside.body.append(inside.createElement('div'))
    drawn.length = slides.length
    for (const [index, slide] of slides.entries()) {
      const [place, picture] = [places[index], inside.body.children[index]]
      // A name that no sheet of a slide knows.
      picture?.classList.toggle('picture-of-part', beginsPart(slide.element))
      if (!place || !picture || !seen.has(place) || drawn[index] === slide.html) continue
      drawn[index] = slide.html
      picture.replaceChildren(inside.importNode(slide.element, true))
    }
  }

  /** As long as all slides are, in the direction of the list. */
  function arrange(): void {
    const parts = slides.filter(({ element }) => beginsPart(element)).length
    const isAlong = isStrip()
    const length = isAlong
      ? slides.length * strip.pitch + parts * strip.partHead
      : slides.length * pitch + parts * partHead
    drawing.style.width = isAlong ? `${length}px` : ''
    drawing.style.height = isAlong ? '720px' : `${length}px`
    // What is scaled keeps its room.
    if (drawing.parentElement) drawing.parentElement.style.width = isAlong ? `${length / 10}px` : ''
    drawing.contentDocument?.documentElement.classList.toggle('pictures-in-strip', isAlong)
  }

  /** Takes the style sheets, language and direction of the slides; true sizes follow from them. */
  function dress(like: HTMLIFrameElement, own: string): void {
    const [source, inside, view] = [like.contentDocument, drawing.contentDocument, drawing.contentWindow]
    if (!source || !inside || !view) return
    // The last of the frame may be an earlier one: `changeSlides` puts others in its place.
    const fonts = [...source.querySelectorAll('style')].slice(0, -1)
    const fresh = [...fonts.map(({ textContent }) => textContent), own].join('\n')
    inside.documentElement.lang = source.documentElement.lang
    inside.documentElement.dir = source.documentElement.dir
    if (fresh === styles && sheet) return
    styles = fresh
    // The policy of this page allows no style elements but its own.
    sheet ??= new (view as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(`${fresh}\n${ownRules}`)
    inside.adoptedStyleSheets = [sheet]
  }

  let waiting = 0
  drawing.title = 'Pictures of the slides'
  drawing.tabIndex = -1
  drawing.inert = true
  drawing.ariaHidden = 'true'
  document.getElementById('thumbnail-pictures')?.append(drawing)
  // A frame begins without a document type: tables would not take the colour of their slide.
  drawing.contentDocument?.open()
  drawing.contentDocument?.write('<!doctype html>')
  drawing.contentDocument?.close()

  const list = document.getElementById('thumbnails')
  if (list) new ResizeObserver(arrange).observe(list)

  return {
    show(file, like, fresh) {
      slides = file.slides
      for (const place of places) if (!fresh.includes(place)) observer.unobserve(place)
      for (const place of fresh) if (!places.includes(place)) observer.observe(place)
      places = fresh
      arrange()
      cancelAnimationFrame(waiting)
      // The slide itself is on the screen first.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(() => {
          dress(like, file.sheet)
          bringIcons(drawing.contentDocument?.body, file)
          draw()
        })
      })
    }
  }
}

const ownRules = `
html, body { overflow: hidden !important; height: auto !important; margin: 0 !important; padding: 0 !important; background: none !important; }
body > div { position: relative; width: 1280px; height: ${pitch}px; overflow: hidden; }
body > .picture-of-part { margin-top: ${partHead}px; }
.pictures-in-strip body { display: flex; }
.pictures-in-strip body > div { flex: none; height: 720px; margin-inline-end: ${strip.pitch - 1280}px; }
.pictures-in-strip body > .picture-of-part { margin-top: 0; margin-inline-start: ${strip.partHead}px; }
body > div > .slide { position: absolute; inset: 0 0 auto; margin: 0; }
`
