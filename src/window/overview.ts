import { hideCountdown } from './countdown.js'
import { hideAnswer } from './revealed-answer.js'
import { enlargeText } from './shape.js'
import { buttonsOf, show, walk } from './walk-overview.js'

/** All slides of a deck as small pictures, one part below the other. */
export interface Overview {
  readonly isOpen: boolean
  toggle(): void
  close(): void
}

interface Source {
  readonly slides: readonly HTMLElement[]
  readonly name: string
  /** What its button to close it is called, where `bar` makes none. */
  readonly close?: string
  /** What stands before the first part. */
  readonly opening?: string
  /** Makes what stands above the slides; `close` ends the overview. */
  readonly bar?: (close: () => void) => HTMLElement
  /** Called when it is closed. */
  readonly closed?: () => void
  /** The slide that is shown, from 0. */
  current(): number
  go(slide: number): void
}

/** Between two pictures, what surrounds one, and the least that one with its surroundings may take, in CSS pixels, as the sheet has them. */
const gap = 14
const inset = 12
const narrowest = 204

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
}

/** Sets up the overview of a deck; it is drawn anew whenever it opens. Keys that it uses go no further while it is open. */
export function setUpOverview({ slides, name, close: end, opening, bar, closed, current, go }: Source): Overview {
  let dialog: HTMLDialogElement | undefined

  function close(): void {
    window.removeEventListener('resize', fillWidth)
    if (dialog) closed?.()
    dialog?.close()
    dialog?.remove()
    dialog = undefined
  }

  function choose(slide: number): void {
    close()
    go(slide)
  }

  function open(): void {
    const opened = document.createElement('dialog')
    opened.className = 'overview'
    opened.ariaLabel = name
    opened.append(bar?.(close) ?? closer(end, close))
    opened.append(...parts(slides, choose, opening))
    opened.addEventListener('keydown', event => {
      const step = arrows[event.key]
      if (event.key === 'Escape' || event.code === 'KeyO') close()
      else if (step) walk(opened, step)
      // Digits and Enter go on to the room's keys, by which a number is a slide; the rest would move what is behind.
      else if (/^(\d|Enter)$/.test(event.key)) return
      if (event.key !== 'Tab' && event.key !== ' ') event.preventDefault()
      event.stopPropagation()
    })
    // The way back of a phone closes it, too.
    opened.addEventListener('close', () => dialog === opened && close())
    document.body.append(opened)
    dialog = opened
    opened.showModal()
    fillWidth()
    window.addEventListener('resize', fillWidth)
    const here = buttonsOf(opened)[current()]
    here?.setAttribute('aria-current', 'true')
    if (here) show(here)
  }

  /** Pictures fill the width of the window, six beside each other where there is room. */
  function fillWidth(): void {
    const part = dialog?.querySelector<HTMLElement>('.overview-slides')
    if (!dialog || !part) return
    const width = part.clientWidth + gap
    const columns = Math.max(1, Math.min(6, Math.floor(width / (narrowest + gap))))
    const tile = Math.floor(width / columns) - gap
    dialog.style.setProperty('--tile', `${tile}px`)
    dialog.style.setProperty('--zoom', `${(tile - inset) / 1280}`)
  }

  return {
    get isOpen() {
      return dialog !== undefined
    },
    toggle: () => (dialog ? close() : open()),
    close
  }
}

/** The names of the overview among the words of a page. */
export function namesIn(texts: Readonly<Record<string, string>>): Pick<Source, 'name' | 'close'> {
  return { name: texts.overview ?? '', close: texts.close ?? '' }
}

/** A button for those who have no Escape key. */
function closer(name = '', close: () => void): HTMLElement {
  const button = make('button', 'overview-close', '×')
  button.ariaLabel = name
  button.addEventListener('click', close)
  return button
}

/** A divider begins a part, which has its title; what stands before the first is the opening. */
function parts(slides: readonly HTMLElement[], choose: (slide: number) => void, opening?: string): HTMLElement[] {
  const parts: HTMLElement[] = []
  for (const [index, slide] of slides.entries()) {
    const isDivider = slide.matches('.layout-section, .divider')
    if (isDivider || parts.length === 0) {
      const part = make('section', 'overview-part')
      const name = isDivider ? titleOf(slide) : opening
      if (name) part.append(make('h2', '', name))
      part.append(make('div', 'overview-slides'))
      parts.push(part)
    }
    parts.at(-1)?.lastElementChild?.append(thumbnail(slide, index, choose))
  }
  return parts
}

function thumbnail(slide: HTMLElement, index: number, choose: (slide: number) => void): HTMLElement {
  const button = make('button', 'overview-slide')
  const picture = make('span', 'overview-picture')
  picture.ariaHidden = 'true'
  picture.inert = true
  picture.append(copyOf(slide))
  button.append(picture, make('span', 'overview-name', `${index + 1} ${titleOf(slide)}`))
  button.addEventListener('click', () => choose(index))
  return button
}

/** A copy of the slide without the changes that showing it made. */
function copyOf(slide: HTMLElement): HTMLElement {
  const copy = make('div', slide.className)
  copy.classList.remove('past', 'present', 'future')
  copy.append(...[...slide.childNodes].map(node => node.cloneNode(true)))
  enlargeText(copy, 'wide')
  hideCountdown(copy)
  for (const question of copy.querySelectorAll('.quiz').keys()) hideAnswer(copy, question)
  for (const drawn of copy.querySelectorAll('.drawn')) drawn.remove()
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  for (const focusable of copy.querySelectorAll('[tabindex]')) focusable.removeAttribute('tabindex')
  return copy
}

/** What several slides share is seen above the rest of their titles. */
function titleOf(slide: HTMLElement): string {
  const title = slide.querySelector('.title-rest') ?? slide.querySelector('.slide-title')
  return title?.textContent?.trim() ?? ''
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}
