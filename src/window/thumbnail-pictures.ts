import { bringIcons, type SlidesFile } from './live-slides.js'
import { scrollToShow } from './scroll-to-show.js'

// The small pictures of the slides: their own HTML with their own style sheets, in a frame as wide as a slide, which lies behind the list and is
// scaled as a whole. So lines break as they do on the slide, and nothing is drawn by other code.

/** Height of a slide, in its own px; preview.css has the same for the list. */
const heights = { wide: 720, tall: 960 }
/** The gap below it, and the height of the head of a part, which stands above its first slide in the list. */
const list = { gap: 96, partHead: 224 }
/** Both along a strip, where slides stand beside each other, in px of the page, and how small they are there. */
const strip = { gap: 10, partHead: 24, scales: { wide: 0.1, tall: 0.075 } }

/** Whether the sheet of the page sets the list as a strip. */
export function isStrip(): boolean {
  const list = document.getElementById('thumbnails')
  return list !== null && getComputedStyle(list).getPropertyValue('--pictures').trim() === 'strip'
}

/** Whether a slide opens a part of the lesson. */
export function beginsPart(slide: Element): boolean {
  return slide.matches('.layout-section, .divider')
}

export interface Pictures {
  /** Draws the slides of a file whose places in the list are seen, where they have changed; the others when they come into view. */
  show(file: SlidesFile, like: HTMLIFrameElement, places: readonly Element[]): void
  /** Draws them on a tall stage, where `layOut` lays a slide out for it; on a wide one without. */
  setScreen(layOut: LayOut | undefined): void
}

/** Lays a slide out for a tall stage, once its fonts and pictures are there. */
type LayOut = (slide: HTMLElement) => void

/** Prepares the frame behind the list. */
export function openThumbnailPictures(): Pictures {
  const drawing = document.createElement('iframe')
  let slides: SlidesFile['slides'] = []
  let places: readonly Element[] = []
  let styles = ''
  let sheet: CSSStyleSheet | undefined
  let layOut: LayOut | undefined
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
      const copy = inside.importNode(slide.element, true)
      picture.replaceChildren(copy)
      if (layOut) void layOutWhenLoaded(copy, inside)
    }
  }

  async function layOutWhenLoaded(slide: HTMLElement, { fonts }: Document): Promise<void> {
    // Fonts are asked for by what is laid out.
    slide.getBoundingClientRect()
    await Promise.allSettled([fonts.ready, ...[...slide.querySelectorAll('img')].map(image => image.decode())])
    if (slide.isConnected) layOut?.(slide)
  }

  /** As long as all slides are, in the direction of the list. */
  function arrange(): void {
    const parts = slides.filter(({ element }) => beginsPart(element)).length
    const isAlong = isStrip()
    const shape = layOut ? 'tall' : 'wide'
    const scale = strip.scales[shape]
    const length = isAlong
      ? slides.length * (1280 + strip.gap / scale) + parts * (strip.partHead / scale)
      : slides.length * (heights[shape] + list.gap) + parts * list.partHead
    drawing.style.width = isAlong ? `${length}px` : ''
    drawing.style.height = `${isAlong ? heights[shape] : length}px`
    // What is scaled keeps its room.
    if (drawing.parentElement) drawing.parentElement.style.width = isAlong ? `${length * scale}px` : ''
    const classes = drawing.contentDocument?.documentElement.classList
    classes?.toggle('pictures-in-strip', isAlong)
    classes?.toggle('tall-stage', layOut !== undefined)
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
    // How a slide fits a tall stage follows from them.
    if (layOut) drawn.length = 0
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

  const place = document.getElementById('thumbnails')
  if (place)
    new ResizeObserver(() => {
      arrange()
      // What becomes a strip has scrolled the other way.
      if (isStrip()) place.scrollTop = 0
      revealCurrent()
    }).observe(place)

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
    },
    setScreen(fresh) {
      layOut = fresh
      drawn.length = 0
      arrange()
      draw()
      revealCurrent()
    }
  }
}

function revealCurrent(): void {
  scrollToShow(document.querySelector('#thumbnail-list [aria-current]'))
}

/** The sizes of one shape, for pictures below each other and in a strip. */
function rulesFor(shape: 'wide' | 'tall', root: string): string {
  const scale = strip.scales[shape]
  return `
${root} body > div { position: relative; width: 1280px; height: ${heights[shape] + list.gap}px; overflow: hidden; }
${root} body > div > .slide { position: absolute; inset: 0 0 auto; height: ${heights[shape]}px; margin: 0; }
${root}.pictures-in-strip body > div { flex: none; height: ${heights[shape]}px; margin-inline-end: ${strip.gap / scale}px; }
${root}.pictures-in-strip body > .picture-of-part { margin-top: 0; margin-inline-start: ${strip.partHead / scale}px; }
`
}

const ownRules = `
html, body { overflow: hidden !important; height: auto !important; margin: 0 !important; padding: 0 !important; background: none !important; }
body > .picture-of-part { margin-top: ${list.partHead}px; }
.pictures-in-strip body { display: flex; }
${rulesFor('wide', 'html')}
${rulesFor('tall', '.tall-stage')}
/* As on the stage, whose rules name it. */
.tall-stage body .snug .slide-body { margin-block: 0; }
.tall-stage body :is(.layout-diagram, .layout-chart) > .slide-body { justify-content: center; }
`
