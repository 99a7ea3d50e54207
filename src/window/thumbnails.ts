import type { SlidesFile } from './live-slides.js'
import type { PreviewMessage } from './preview-message.js'
import { setWords } from './replace-changed.js'
import { scrollToShow } from './scroll-to-show.js'
import { count } from './state-summary.js'
import { beginsPart, isStrip, openThumbnailPictures, type Pictures } from './thumbnail-pictures.js'

/** The list of slides beside the one that is looked at. */
export interface Thumbnails extends Pick<Pictures, 'setScreen'> {
  /** Shows all slides of a file, drawn as in the frame that shows them. */
  show(file: SlidesFile, frame: HTMLIFrameElement): void
  /** Marks the slide that is looked at. */
  mark(id: string): void
  /** Goes on by so many slides, or back. */
  step(by: number): void
  /** Marks the slides that messages are about. */
  tellMessages(messages: readonly PreviewMessage[]): void
}

/** Keys that go to another slide while one of the list has the focus: to where, from which of how many. */
const keys: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  PageDown: at => at + 5,
  PageUp: at => at - 5,
  Home: () => 0,
  End: (_, all) => all - 1
}

/** Along a strip, the arrows that point to other slides. */
function alongStrip(key: string): string {
  const isMirrored = document.getElementById('desk')?.dir === 'rtl'
  if (key === 'ArrowLeft') return isMirrored ? 'ArrowDown' : 'ArrowUp'
  if (key === 'ArrowRight') return isMirrored ? 'ArrowUp' : 'ArrowDown'
  return key
}

/** The worst that messages say about a slide, and how often. */
export interface SlideMark {
  readonly severity: string
  readonly number: number
}

/** Sets the list up; `go` is called with the id of the slide that is chosen. `words` says a mark in the language of the page; without it, in English. */
export function openThumbnails(go: (slide: string) => void, words?: (mark: SlideMark) => string): Thumbnails {
  const list = document.getElementById('thumbnail-list')
  const pictures = openThumbnailPictures()
  let slides: readonly HTMLElement[] = []
  let current: string | undefined
  let messages: readonly PreviewMessage[] = []

  function buttons(): HTMLButtonElement[] {
    return [...(list?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
  }

  function label(): void {
    const all = buttons()
    const at = Math.max(
      0,
      slides.findIndex(({ id }) => id === current)
    )
    for (const [index, button] of all.entries()) {
      const slide = slides[index]
      const marks = slide && marksOf(slide.id, messages, words)
      if (marks) name(button, slide, index, marks)
      if (marks && index === at) sayHere(`Slide ${at + 1} of ${all.length}`, marks)
      // The list is one stop of the tabulator; arrows go on inside of it.
      button.tabIndex = index === at ? 0 : -1
      if (index === at) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    }
  }

  function choose(index: number): void {
    const id = slides[index]?.id
    if (id) go(id)
  }

  function reveal(): void {
    scrollToShow(document.querySelector('#thumbnail-list [aria-current]'))
  }

  list?.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button) choose(buttons().indexOf(button))
  })
  list?.addEventListener('keydown', event => {
    // With Alt, the desk moves slides.
    if (event.altKey) return
    const all = buttons()
    const at = all.findIndex(button => button.matches(':focus'))
    const to = keys[isStrip() ? alongStrip(event.key) : event.key]?.(at, all.length)
    if (to === undefined || at < 0) return
    event.preventDefault()
    const next = Math.min(Math.max(to, 0), all.length - 1)
    all[next]?.focus()
    choose(next)
  })

  return {
    show(file, frame) {
      // A slide whose title is changed has another id, in the same place.
      const at = slides.findIndex(({ id }) => id === current)
      slides = file.slides.map(({ element }) => element)
      if (at >= 0 && !slides.some(({ id }) => id === current)) current = slides[at]?.id ?? current
      const root = frame.contentDocument?.documentElement
      if (root && list) {
        list.lang = root.lang
        // The whole window is laid out as the deck is read.
        for (const place of [list, document.getElementById('desk')]) place?.setAttribute('dir', root.dir || 'ltr')
      }
      const isOtherLength = list?.childElementCount !== slides.length
      while (list && list.childElementCount > slides.length) list.lastElementChild?.remove()
      while (list && list.childElementCount < slides.length) list.append(entry())
      label()
      // To scroll has the browser lay out the page, before the slide is on the screen.
      if (isOtherLength) reveal()
      pictures.show(file, frame, [...(list?.children ?? [])])
    },
    mark(id) {
      if (id === current) return
      current = id
      label()
      reveal()
    },
    step(by) {
      const at = slides.findIndex(({ id }) => id === current)
      choose(Math.min(Math.max(at + by, 0), slides.length - 1))
    },
    tellMessages(news) {
      messages = news
      label()
    },
    setScreen: pictures.setScreen
  }
}

function entry(): HTMLElement {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  for (const part of ['number', 'title', 'mark', 'part']) {
    const place = document.createElement('span')
    place.className = `thumbnail-${part}`
    // The title of a part is the title of its first slide.
    if (part === 'part') place.ariaHidden = 'true'
    button.append(place)
  }
  item.append(button)
  return item
}

/** What is said about a slide: the worst that there is, with how often. */
function marksOf(
  id: string,
  messages: readonly PreviewMessage[],
  words: ((mark: SlideMark) => string) | undefined
): { readonly worst: string; readonly number: number; readonly text: string; readonly language: string } {
  const severities = messages.filter(({ slide }) => slide === id).map(({ severity }) => severity)
  const worst = ['error', 'warning', 'info'].find(severity => severities.includes(severity)) ?? ''
  const number = severities.filter(severity => severity === worst).length
  if (worst && words)
    return { worst, number, text: words({ severity: worst, number }), language: document.documentElement.lang }
  return { worst, number, text: worst && count(number, worst === 'info' ? 'hint' : worst), language: 'en' }
}

function name(
  button: HTMLButtonElement,
  slide: HTMLElement,
  index: number,
  { worst, number: count, text, language }: ReturnType<typeof marksOf>
): void {
  const title = slide.querySelector('.slide-title')?.textContent?.trim() ?? ''
  button.title = text ? `${title} (${text})` : title
  button.dataset.slide = slide.id
  const [number, words, mark, part] = button.children
  if (number) setWords(number, String(index + 1))
  if (words) setWords(words, title || 'Slide')
  const isFirst = beginsPart(slide)
  button.parentElement?.classList.toggle('part', isFirst)
  if (part) setWords(part, isFirst ? title : '')
  if (!mark) return
  mark.className = `thumbnail-mark ${worst}`
  setWords(mark, text)
  // A hint is a quiet sign.
  mark.setAttribute('data-count', worst === 'info' ? '' : String(count || ''))
  mark.setAttribute('lang', language)
  mark.setAttribute('dir', language === 'en' ? 'ltr' : 'auto')
}

/** Says in words, where the page has a place for it, which slide is looked at and what its sign means. */
function sayHere(slide: string, { worst, text }: ReturnType<typeof marksOf>): void {
  const here = document.getElementById('here')
  if (!here) return
  const mark = document.createElement('span')
  mark.className = `here-mark ${worst}`
  // The bar counts those of the deck.
  mark.textContent = `${text} on this slide`
  here.replaceChildren(slide, ...(text ? [mark] : []))
}
