import { makeElement } from './make-element.js'
import type { OverviewPart } from './overview-parts.js'

/** What stands above all slides: whose they are, which one is chosen, the parts to jump to, and the way back. */
export interface OverviewBar {
  readonly bar: HTMLElement
  /** Says which slide is chosen, from 0. */
  choose(slide: number): void
  /** Marks the part of the slide that has the focus, or the first that is seen where that slide is not. */
  markPart(): void
}

interface Words {
  /** The title of the deck. */
  readonly title: string
  readonly close: string
  readonly slides: number
  /** What else stands there. */
  readonly clocks?: HTMLElement
}

export function makeOverviewBar(
  { title, close, slides, clocks }: Words,
  parts: readonly OverviewPart[],
  end: () => void
): OverviewBar {
  const bar = makeElement('header', 'overview-bar')
  const place = makeElement('span', 'overview-place')
  const chips = parts.map(({ section, name, number, colour }) => {
    const chip = makeElement('button', colour, name)
    chip.dataset.part = number
    chip.addEventListener('click', () => {
      section.scrollIntoView()
      section.querySelector<HTMLElement>('.overview-slide')?.focus({ preventScroll: true })
    })
    return chip
  })
  const jumps = makeElement('nav', 'overview-jumps')
  jumps.ariaLabel = title
  if (chips.length > 1) jumps.append(...chips.filter(chip => chip.textContent))
  const closer = makeElement('button', 'overview-close', '×')
  closer.ariaLabel = close
  closer.title = `${close} (Esc)`
  closer.addEventListener('click', end)
  bar.append(makeElement('strong', 'overview-title', title), place, jumps, ...(clocks ? [clocks] : []), closer)
  return {
    bar,
    choose(slide) {
      place.textContent = `${slide + 1} / ${slides}`
    },
    markPart() {
      const edge = bar.getBoundingClientRect().bottom + 60
      const { activeElement } = document
      const { top = 0, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {}
      const isSeen = bottom > edge && top < innerHeight
      const focused = isSeen ? parts.findIndex(({ section }) => section.contains(activeElement)) : -1
      const first = parts.findLastIndex(({ section }) => section.getBoundingClientRect().top < edge)
      const marked = focused < 0 ? Math.max(first, 0) : focused
      for (const [index, chip] of chips.entries()) chip.ariaCurrent = String(index === marked)
    }
  }
}
