import { addressAt, type Choice } from './choice.js'
import { isLost, isPrinted, reveal, surround } from './frame-content.js'
import { allSteps, changeSlides, readSlides, type SlidesFile, shows, withSteps } from './live-slides.js'

/** Who wants to know what the frame shows. */
export interface Watcher {
  /** All slides, after the frame shows them. */
  slides(file: SlidesFile, frame: HTMLIFrameElement): void
  /** The slide that is looked at has another id. */
  slide(id: string): void
}

/** The frame with what the author looks at. */
export interface Frames {
  /** Shows the deck as it was in a revision, from 1; in 0 there is nothing to be shown yet. Goes to a slide, if one is given. */
  show(revision: number, slide: string | undefined): void
  /** Shows another choice. */
  load(): void
  /** Goes to a slide, where slides are looked at. */
  go(slide: string): void
}

/** What a frame loads: the revision that was asked for, and the slides that there were then, where they could be read. */
interface Loaded {
  readonly wanted: number
  readonly file: SlidesFile | undefined
}

/** Milliseconds after which a page is shown even if its slides are not laid out. */
const timeoutMs = 1500
/** Milliseconds after which a page is asked for once more, where the browser shows one of its own about a connection that broke. */
const retryMs = 500

/** Frames in a place of the author's page. `choice` is asked whenever something is shown. */
export function openFrames(place: HTMLElement | null, choice: () => Choice, watcher: Watcher): Frames {
  let revision = 0
  let current: HTMLIFrameElement | undefined
  let coming: HTMLIFrameElement | undefined
  /** Counts what frames have loaded. */
  let loads = 0
  /** The slides that the frame shows; nothing while they are not known. */
  let known: SlidesFile | undefined
  let lastRead: SlidesFile | undefined
  /** The slide that was edited, until it is shown: a second save, which says nothing of it, may overtake the first. */
  let edited: string | undefined
  /** Kept while a paper page is shown, which has no slide in its address. */
  let lastSlide: string | undefined

  /** Where only the words of slides have changed, they are changed in the frame that is there. One that is loading is brought up to date after. */
  async function renew(): Promise<void> {
    if (coming) return
    const [wanted, frame, before] = [revision, current, known]
    if (!frame || !before) return load()
    const fresh = await slidesNow()
    // While it was read, something else may have been asked for.
    if (wanted !== revision || known !== before) return
    const focused = document.activeElement
    if (!fresh || !changeSlides(frame, before, fresh, edited)) return load()
    // On another slide the title takes the focus, from whatever has it here.
    if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus()
    lastSlide = edited ?? lastSlide
    edited = undefined
    known = fresh
    tellShown(revision)
    watcher.slides(fresh, frame)
    tellSlide(frame)
  }

  /** Loads what is chosen into a new frame behind the old one, and changes them when it is drawn: nothing flickers. */
  function load(): void {
    if (revision === 0) return
    const slide = edited ?? currentSlide()
    lastSlide = slide
    edited = undefined
    coming?.remove()
    known = undefined
    const frame = document.createElement('iframe')
    const { page, pdf } = choice()
    frame.title = pdf === undefined ? page : `${page}, printed`
    frame.src = pdf ?? `${address()}${page === 'slides' && slide ? `#/${withSteps(slide)}` : ''}`
    coming = frame
    const wanted = revision
    let file: SlidesFile | undefined
    frame.addEventListener('load', () => {
      loads += 1
      // What is shown may load itself anew, by a key or by hand.
      if (frame === current) known = undefined
      if (frame === coming && isLost(frame)) setTimeout(() => loadAgain(frame, slide), retryMs)
      else whenDrawn(frame, performance.now() + timeoutMs, { wanted, file })
    })
    // A script cannot see the slides of a frame as they were before reveal.js changed them: they are read at the same time.
    const reading = frame.title === 'slides' ? slidesNow() : Promise.resolve(undefined)
    void reading.then(read => {
      file = read
      if (frame === coming) place?.append(frame)
    })
  }

  function loadAgain(lost: HTMLIFrameElement, slide: string | undefined): void {
    if (lost !== coming) return
    lost.remove()
    coming = undefined
    edited ??= slide
    load()
  }

  function whenDrawn(frame: HTMLIFrameElement, end: number, loaded: Loaded): void {
    if (frame !== coming) return
    const isDrawn = frame.title !== 'slides' || frame.contentDocument?.querySelector('.reveal.ready')
    if (!isDrawn && performance.now() < end) {
      requestAnimationFrame(() => whenDrawn(frame, end, loaded))
      return
    }
    // The browser's viewer of PDFs lets nobody see where it is.
    if (current?.title === frame.title && !isPrinted(frame))
      frame.contentWindow?.scrollTo(0, current.contentWindow?.scrollY ?? 0)
    surround(frame)
    frame.classList.add('shown')
    current?.remove()
    current = frame
    coming = undefined
    tellShown(loaded.wanted)
    if (frame.title !== 'slides') {
      if (loaded.wanted !== revision && !isPrinted(frame)) load()
      return
    }
    reveal(frame)?.on('slidechanged', () => tellSlide(frame))
    tellSlide(frame)
    void learn(frame, loaded)
  }

  function tellSlide(frame: HTMLIFrameElement): void {
    const id = frame === current ? reveal(frame)?.getCurrentSlide()?.id : undefined
    if (id) watcher.slide(id)
  }

  /** Finds out which slides a frame has just loaded; the server may have had others when they were read. */
  async function learn(frame: HTMLIFrameElement, { wanted, file: read }: Loaded): Promise<void> {
    const before = loads
    const isRead = read !== undefined && shows(frame, read)
    const file = isRead ? read : await slidesNow()
    // Meanwhile it may have loaded the same slides in another theme.
    if (!file || frame !== current || coming || loads !== before) return
    if (isRead || shows(frame, file)) known = file
    watcher.slides(file, frame)
    if (wanted !== revision) await renew()
  }

  async function slidesNow(): Promise<SlidesFile | undefined> {
    const response = await fetch(address()).catch(() => undefined)
    lastRead = response?.ok ? readSlides(await response.text(), lastRead) : undefined
    return lastRead
  }

  function address(): string {
    return addressAt(choice(), revision)
  }

  function tellShown(shown: number): void {
    document.documentElement.dataset.shown = String(shown)
  }

  /** Id of the slide that is looked at; the address of the slides says it. */
  function currentSlide(): string | undefined {
    const frame = coming && !isLost(coming) ? coming : current
    const hash = frame?.title === 'slides' ? (frame.contentWindow?.location.hash ?? '') : ''
    lastSlide = /^#\/(.+)$/.exec(hash)?.[1] ?? lastSlide
    return lastSlide
  }

  function go(slide: string): void {
    lastSlide = slide
    const view = current?.contentWindow
    if (choice().page !== 'slides' || !view) return
    const focused = document.activeElement
    const at = known?.slides.findIndex(({ element }) => element.id === slide) ?? -1
    if (current && at >= 0) reveal(current)?.slide(at, 0, allSteps)
    else view.location.hash = `#/${slide}/${allSteps}`
    if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus()
  }

  return {
    show(saved, slide) {
      if (saved === revision) {
        if (slide) go(slide)
        return
      }
      revision = saved
      edited = slide ?? edited
      // Pages are printed when they are asked for, not at every save.
      if (choice().pdf === undefined) renew().catch(load)
    },
    load,
    go
  }
}
