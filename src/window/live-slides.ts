// Updates slides that are shown already. Loading a whole file with its fonts and reveal.js again takes several times as long as drawing one
// slide.

/** A file of slides, as it was before any script ran. */
export interface SlidesFile {
  /** All but the slides and their sheet: fonts, scripts, what stands around them. */
  readonly around: string
  /** The style sheet. It has rules for what stands on these slides alone, so a new word in a title may change it. */
  readonly sheet: string
  /** What slides use of icons that stand on several of them (`render/slides/shared-icons.ts`): an element, or nothing. */
  readonly icons: string
  readonly slides: readonly FileSlide[]
}

/** A slide as its file has it. */
export interface FileSlide {
  readonly html: string
  readonly element: HTMLElement
}

export interface SlidesWindow {
  readonly Reveal?: {
    on(event: 'slidechanged', heard: () => void): void
    getCurrentSlide(): HTMLElement | undefined
    getIndices(): { h: number; f?: number }
    syncSlide(slide: HTMLElement): void
    slide(h: number, v: number, f: number): void
    navigateFragment(index: number): void
  }
}

/** More than any slide has: an author sees a slide whole, and goes back through its steps. */
export const allSteps = 1000

// Where the slides stand in the file, as `render/slides/slides.ts` draws it. The whole file is not parsed here: its style sheets would count as
// ones of this page, whose security policy refuses them. A test holds the two together.
const beginning = '<div class="slides">'
const end = '</div></main>'
const slideEnd = '</section>'
const iconsBeginning = '<svg id="_icons"'
const iconsEnd = '</defs></svg>'

/** A file of slides, if the text is one. What it has in common with an earlier one is not read again. */
export function readSlides(html: string, earlier?: SlidesFile): SlidesFile | undefined {
  const from = html.indexOf(beginning) + beginning.length
  const to = html.lastIndexOf(end)
  if (from < beginning.length || to < from) return undefined
  const text = html.slice(from, to)
  const before = html.slice(0, from - beginning.length)
  const withoutIcons = before.endsWith(iconsEnd) ? before.slice(0, before.lastIndexOf(iconsBeginning)) : before
  return {
    ...inTwo(withoutIcons + html.slice(to)),
    icons: before.slice(withoutIcons.length),
    slides: slideBySlide(text, earlier) ?? allSlides(text)
  }
}

const sheetBeginning = '<style>'
const sheetEnd = '</style>'
// The policy of the page names its sheets by them. A script is compared itself.
const hashes = /sha256-[\w+/=]*/g

/** What stands around the slides in two: the last style sheet, which `render/page.ts` writes behind the fonts, and the rest. */
function inTwo(around: string): Pick<SlidesFile, 'around' | 'sheet'> {
  const to = around.lastIndexOf(sheetEnd)
  const from = around.lastIndexOf(sheetBeginning, to) + sheetBeginning.length
  return { around: (around.slice(0, from) + around.slice(to)).replace(hashes, ''), sheet: around.slice(from, to) }
}

/** Slides that are cut at the end of each; undefined where such an end stands in other words. */
function slideBySlide(text: string, earlier: SlidesFile | undefined): FileSlide[] | undefined {
  const known = new Map(earlier?.slides.map(slide => [slide.html, slide]))
  const ends = text.split(slideEnd)
  if (ends.pop() !== '') return undefined
  const slides = ends.map(part => {
    const html = part + slideEnd
    return known.get(html) ?? onlySlide(html)
  })
  return slides.every(slide => slide !== undefined) ? slides : undefined
}

function onlySlide(html: string): FileSlide | undefined {
  const [element, ...others] = parse(html).childNodes
  return element instanceof HTMLElement && others.length === 0 ? { html, element } : undefined
}

function allSlides(html: string): FileSlide[] {
  return [...parse(html).children].map(element => ({ html: element.outerHTML, element: element as HTMLElement }))
}

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** Whether a frame shows just these slides: it may have loaded an earlier or a later file. */
export function shows(frame: HTMLIFrameElement, { slides }: SlidesFile): boolean {
  const live = liveSlides(frame)
  return live.length === slides.length && slides.every(({ element }, at) => contentOf(element) === contentOf(live[at]))
}

/**
 * Changes the slides of a frame that shows `old` to those of `fresh`, and goes to the slide with the id, if one is given; steps that are
 * shown stay so. False when more has changed than what stands on slides: then nothing was done, and the whole file has to be loaded.
 */
export function changeSlides(
  frame: HTMLIFrameElement,
  old: SlidesFile,
  fresh: SlidesFile,
  id: string | undefined
): boolean {
  const live = liveSlides(frame)
  const { Reveal } = (frame.contentWindow ?? {}) as SlidesWindow
  const isSameAround = old.around === fresh.around && old.slides.length === fresh.slides.length
  if (!Reveal || !isSameAround || live.length !== fresh.slides.length) return false
  const changed = fresh.slides.flatMap((slide, at) => {
    const [before, shown] = [old.slides[at], live[at]]
    return before && shown && before.html !== slide.html
      ? [{ before: before.element, shown, slide: slide.element }]
      : []
  })
  // The ground of a slide, which our own script has read, and whatever reveal.js reads there.
  if (!changed.every(({ before, slide }) => headOf(before) === headOf(slide))) return false
  if (old.sheet !== fresh.sheet) dress(frame, fresh.sheet)
  if (old.icons !== fresh.icons) bringIcons(live[0]?.parentElement, fresh)
  const { h, f } = Reveal.getIndices()
  for (const { before, shown, slide } of changed) {
    shown.id = slide.id
    const state = [...shown.classList].filter(name => !before.classList.contains(name))
    shown.className = [...slide.classList, ...state].join(' ')
    shown.replaceChildren(...[...slide.childNodes].map(node => shown.ownerDocument.importNode(node, true)))
    // To synchronize all slides takes as long as to draw one: reveal.js makes each background anew, and asks the browser for its colour.
    Reveal.syncSlide(shown)
  }
  const asked = fresh.slides.findIndex(({ element }) => element.id === id)
  // On the same slide only its steps are shown again: to go to it takes reveal.js as long as all of the rest.
  if (asked >= 0 && asked !== h) Reveal.slide(asked, 0, allSteps)
  else {
    if (f !== undefined) Reveal.navigateFragment(f)
    // How large its text is on a tall stage depends on what stands there.
    frame.contentWindow?.dispatchEvent(new Event('slidechange'))
  }
  // A slide whose title was changed is still called by its old name there.
  if (asked >= 0) frame.contentWindow?.history.replaceState(null, '', `#/${id}`)
  return true
}

/** Puts a style sheet in the place of the one that a frame has: its policy allows no other style element, but a sheet that is constructed. */
function dress(frame: HTMLIFrameElement, text: string): void {
  const [inside, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null]
  if (!inside || !view) return
  const [earlier] = inside.adoptedStyleSheets
  const sheet = earlier ?? new view.CSSStyleSheet()
  sheet.replaceSync(text)
  const written = [...inside.querySelectorAll('style')].at(-1)?.sheet
  if (written) written.disabled = true
  inside.adoptedStyleSheets = [sheet]
}

function liveSlides(frame: HTMLIFrameElement): HTMLElement[] {
  return [...(frame.contentDocument?.querySelectorAll<HTMLElement>('.reveal.ready > .slides > *') ?? [])]
}

/** A slide without its contents, without its name, which its title gives it, and without the classes that style sheets alone know. */
function headOf(slide: HTMLElement): string {
  const head = slide.cloneNode() as HTMLElement
  head.id = ''
  head.className = [...slide.classList].filter(name => name.startsWith('ground-')).join(' ')
  return head.outerHTML
}

/** What stands on a slide, without what reveal.js and our own script have done to it. */
function contentOf(slide: HTMLElement | undefined): string {
  const copy = slide?.cloneNode(true) as HTMLElement | undefined
  for (const step of copy?.querySelectorAll('.fragment') ?? []) {
    step.classList.remove('visible', 'current-fragment')
    step.removeAttribute('data-fragment-index')
  }
  copy?.querySelector('.slide-title')?.removeAttribute('tabindex')
  return copy?.innerHTML ?? ''
}

/** Puts the icons that the slides of a file share in the place of those before a list of them. */
export function bringIcons(list: Element | null | undefined, { icons }: Pick<SlidesFile, 'icons'>): void {
  const earlier = list?.previousElementSibling
  if (earlier?.id === '_icons') earlier.remove()
  const element = icons && parse(icons).firstElementChild
  if (element && list) list.before(list.ownerDocument.importNode(element, true))
}

/** A slide as an address names it: whole, where it does not say how many of its steps are shown. */
export function withSteps(slide: string): string {
  return slide.includes('/') ? slide : `${slide}/${allSteps}`
}
