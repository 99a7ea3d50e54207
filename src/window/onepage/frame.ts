// What becomes of the lesson, in a frame. A page is handed to the frame as a whole; it has the rules of this page and its own on top of them.

export interface Frame {
  /** Shows a page behind the one that is shown, and changes them when it is drawn: nothing flickers. */
  show(html: string, page: string, slide: string | undefined): void
  /** Goes to a slide of the slides that are shown. */
  go(slide: string): void
  /** Opens the browser's dialog to print what is shown. */
  print(): void
}

// Slides run scripts, and reach nothing of this page; they stand at an address of their own, which says which slide is shown. Paper runs none, and
// stands in this page itself: only so may the page print it, and scroll to where one was.
const sandboxes = { slides: 'allow-scripts', paper: 'allow-same-origin allow-modals' }

interface Shown {
  readonly frame: HTMLIFrameElement
  readonly page: string
  readonly address: string
}

/** A frame in a place of the page; `titleOf` says what a page is called. */
export function openFrame(place: HTMLElement | null, titleOf: (page: string) => string): Frame {
  let current: Shown | undefined
  let coming: Shown | undefined

  function remove(shown: Shown | undefined): void {
    if (!shown) return
    shown.frame.remove()
    URL.revokeObjectURL(shown.address)
  }

  function take(loaded: Shown): void {
    if (loaded !== coming) return
    const top = current && current.page === loaded.page ? scrolledTo(current.frame) : 0
    loaded.frame.classList.add('shown')
    if (top > 0) loaded.frame.contentWindow?.scrollTo(0, top)
    remove(current)
    current = loaded
    coming = undefined
  }

  return {
    show(html, page, slide) {
      remove(coming)
      const isSlides = page === 'slides'
      const frame = document.createElement('iframe')
      frame.title = titleOf(page)
      frame.dataset.page = page
      frame.setAttribute('sandbox', isSlides ? sandboxes.slides : sandboxes.paper)
      const address = isSlides ? URL.createObjectURL(new Blob([html], { type: 'text/html' })) : ''
      if (isSlides) frame.src = slide === undefined ? address : `${address}#/${slide}`
      else frame.srcdoc = html
      const shown = { frame, page, address }
      coming = shown
      frame.addEventListener('load', () => requestAnimationFrame(() => take(shown)), { once: true })
      place?.append(frame)
    },
    go(slide) {
      const shown = coming ?? current
      if (shown?.page === 'slides') shown.frame.src = `${shown.address}#/${slide}`
    },
    print() {
      current?.frame.contentWindow?.print()
    }
  }
}

/** How far a page of paper is scrolled. Slides do not tell. */
function scrolledTo(frame: HTMLIFrameElement): number {
  return frame.contentDocument ? (frame.contentWindow?.scrollY ?? 0) : 0
}
