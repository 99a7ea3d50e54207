import { element, say, texts } from './desk.js'
import { cutLine, cutsPassage, hasMore, partsBelow, sizeNotes } from './notes-size.js'

/** Shows the notes of a slide, says which it is, and marks it in the plan. `moved` begins them at their top. */
export function showNotes(notes: readonly HTMLElement[], slide: number, moved: boolean): void {
  for (const [index, article] of notes.entries()) article.hidden = index !== slide
  if (moved) {
    sizeNotes(element('notes'))
    element('notes').scrollTop = 0
    // Where all stands in one column, the slide is seen first.
    scrollTo(0, 0)
  }
  const where = (texts.slideOf ?? '').replace('{slide}', String(slide + 1)).replace('{slides}', String(notes.length))
  say('position', where)
  markInPlan(slide)
}

/** Keeps the notes and the plan as their window has room for them. */
export function fitLists(): void {
  markMoreNotes()
  const fit = new ResizeObserver(() => {
    const entry = document.querySelector<HTMLElement>('[data-go][aria-current="true"]')
    if (entry) bringIntoSight(entry)
  })
  for (const part of document.querySelectorAll('.plan-rows, .plan li')) fit.observe(part)
}

/** Shows at the foot of the notes that there are more below, as long as there are. */
function markMoreNotes(): void {
  const notes = element('notes')
  // What is below has its name there, for the eye.
  const below = document.createElement('p')
  below.className = 'below'
  below.ariaHidden = 'true'
  notes.append(below)
  const mark = () => {
    const isCut = hasMore(notes)
    notes.classList.toggle('has-more', isCut)
    const parts = partsBelow(notes)
    below.hidden = parts === undefined
    if (below.textContent !== (parts ?? '')) below.textContent = parts ?? ''
    const cut = isCut ? cutLine(notes, !below.hidden) : 0
    notes.style.setProperty('--cut-line', `${cut}px`)
    notes.classList.toggle('cuts-passage', isCut && cutsPassage(notes, cut))
  }
  notes.addEventListener('scroll', mark, { passive: true })
  new ResizeObserver(() => {
    sizeNotes(notes)
    mark()
  }).observe(notes)
  for (const article of notes.children) new ResizeObserver(mark).observe(article)
}

/** Marks the entry of the current slide in the presenter's plan, and scrolls the plan to it. */
function markInPlan(slide: number): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
    const isCurrent = Number(button.dataset.go) === slide
    button.setAttribute('aria-current', String(isCurrent))
    button.classList.toggle('past', Number(button.dataset.go) < slide)
    if (isCurrent) bringIntoSight(button)
  }
}

/**
 * Scrolls the plan so that an entry is its second, and what comes next is seen below, in rows that are all seen whole, at the end of the
 * plan, too. Like `scrollToShow`, it leaves the starting point of the Tab key alone.
 */
function bringIntoSight(entry: HTMLElement): void {
  const list = entry.closest('ol')
  if (!list) return
  list.style.maxHeight = ''
  const before = entry.closest('li')?.previousElementSibling ?? entry
  list.scrollTop += before.getBoundingClientRect().top - list.getBoundingClientRect().top
  const { top, bottom } = list.getBoundingClientRect()
  const whole = [...list.children]
    .map(row => row.getBoundingClientRect())
    .filter(row => row.top >= top - 1 && row.bottom <= bottom + 1)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last) return
  list.style.maxHeight = `${last.bottom - first.top}px`
  // The end of the plan may have stopped it between two rows.
  list.scrollTop += first.top - top
}

/** Keeps the screen on while this page is visible, and again when it becomes visible. Does nothing where it is not supported. */
export function keepAwake(): void {
  ask()
  document.addEventListener('visibilitychange', ask)
}

function ask(): void {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {})
}

/** Shows drawings of slides in a frame, as large as the frame is. */
interface Frame {
  /** Shows the slide with its first `step` steps, and returns the drawing; `undefined` shows `empty` instead. */
  show(slide: number | undefined, step: number, empty: string): HTMLElement | undefined
}

const slideWidth = 1280

/** `isLive` says whether the links of the slide can be followed: in a preview they only stand in the way of the Tab key. */
export function makeFrame(frame: HTMLElement, drawings: readonly HTMLElement[], isLive: boolean): Frame {
  const fitFrame = () => {
    const drawing = frame.firstElementChild
    if (drawing instanceof HTMLElement && drawing.classList.contains('slide'))
      drawing.style.transform = `scale(${frame.clientWidth / slideWidth})`
  }
  // It changes with the window, and with what stands around it.
  new ResizeObserver(fitFrame).observe(frame)
  return {
    show(slide, step, empty) {
      const drawing = slide === undefined ? undefined : drawings[slide]
      if (!drawing) {
        frame.textContent = empty
        return undefined
      }
      const copy = drawing.cloneNode(true) as HTMLElement
      copy.removeAttribute('id')
      if (!isLive) for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
      const items = copy.querySelectorAll('.fragment')
      for (const [index, item] of items.entries()) {
        item.classList.toggle('still-hidden', index >= step)
        item.classList.toggle('dimmed', index < step - 1 && step < items.length)
      }
      frame.replaceChildren(copy)
      fitFrame()
      return copy
    }
  }
}

/** How many steps each slide has. */
export function stepsOf(drawings: readonly HTMLElement[]): number[] {
  return drawings.map(drawing => drawing.querySelectorAll('.fragment').length)
}
