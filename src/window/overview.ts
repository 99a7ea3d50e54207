import { makeOverviewBar } from './overview-bar.js'
import { overviewParts } from './overview-parts.js'
import { signOf } from './room-keys.js'
import { buttonsOf, show, walk } from './walk-overview.js'

/** All slides of a deck as small pictures, one part below the other. */
export interface Overview {
  readonly isOpen: boolean
  toggle(): void
  close(): void
}

interface Source {
  readonly slides: readonly HTMLElement[]
  /** The title of the deck. */
  readonly title: string
  /** The words of the page: `overview`, `opening` and `close`. */
  readonly texts: Readonly<Record<string, string>>
  /** What else stands above the slides. */
  readonly clocks?: HTMLElement
  /** Called when it is closed. */
  readonly closed?: () => void
  /** The slide that is shown, from 0. */
  current(): number
  go(slide: number): void
}

/** Between two pictures, what surrounds one, and the least that one with its surroundings may take, in CSS pixels, as the sheet has them. */
const gap = 14
const inset = 12
const narrowest = 190

/** How long after a digit another one makes a greater number, in milliseconds. */
const numberTimeoutMs = 2000

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
}

/** Sets up the overview of a deck; it is drawn anew whenever it opens. Keys go no further while it is open. */
export function setUpOverview({ slides, title, texts, clocks, closed, current, go }: Source): Overview {
  let dialog: HTMLDialogElement | undefined
  let typed = ''
  let typedAt = 0

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
    opened.className = 'overview ground-dark'
    opened.ariaLabel = texts.overview ?? ''
    const parts = overviewParts(slides, choose, texts.opening)
    const words = { title, close: texts.close ?? '', slides: slides.length, ...(clocks && { clocks }) }
    const { bar, choose: say, markPart } = makeOverviewBar(words, parts, close)
    opened.append(bar, ...parts.map(({ section }) => section))
    opened.addEventListener('keydown', event => {
      const step = arrows[event.key]
      const sign = signOf(event)
      if (event.key === 'Escape' || event.code === 'KeyO') close()
      else if (step) walk(opened, step)
      else if (/^\d$/.test(sign)) findNumber(opened, sign, event.timeStamp)
      // The rest would move what is behind.
      if (!['Tab', ' ', 'Enter'].includes(event.key)) event.preventDefault()
      event.stopPropagation()
    })
    opened.addEventListener('focusin', ({ target }) => {
      const at = target instanceof HTMLElement ? buttonsOf(opened).indexOf(target) : -1
      if (at >= 0) say(at)
      markPart()
    })
    opened.addEventListener('scroll', markPart, { passive: true })
    // The way back of a phone closes it, too.
    opened.addEventListener('close', () => dialog === opened && close())
    document.body.append(opened)
    dialog = opened
    opened.showModal()
    fillWidth()
    window.addEventListener('resize', fillWidth)
    say(current())
    const here = buttonsOf(opened)[current()]
    here?.setAttribute('aria-current', 'true')
    if (here) show(here)
    markPart()
  }

  /** Goes along the slides as a number is typed; Enter then chooses the one it has led to. */
  function findNumber(opened: HTMLElement, digit: string, now: number): void {
    typed = now - typedAt < numberTimeoutMs ? typed + digit : digit
    typedAt = now
    const found = buttonsOf(opened)[Number(typed) - 1]
    if (found) show(found)
  }

  /** Pictures fill the width of the window, six beside each other where there is room; one less where a part would end with one alone. */
  function fillWidth(): void {
    const parts = [...(dialog?.querySelectorAll('.overview-slides') ?? [])]
    if (!dialog || !parts[0]) return
    const width = parts[0].clientWidth + gap
    const most = Math.max(1, Math.min(6, Math.floor(width / (narrowest + gap))))
    const isAlone = (n: number) => parts.some(({ childElementCount: all }) => all > n && all % n === 1)
    const columns = isAlone(most) && most > 2 && !isAlone(most - 1) ? most - 1 : most
    const tile = Math.floor(width / columns) - gap
    dialog.style.setProperty('--tile', `${tile}px`)
    dialog.style.setProperty('--zoom', `${(tile - inset) / 1280}`)
    dialog.style.setProperty('--bar', `${dialog.firstElementChild?.clientHeight ?? 0}px`)
  }

  return {
    get isOpen() {
      return dialog !== undefined
    },
    toggle: () => (dialog ? close() : open()),
    close
  }
}
