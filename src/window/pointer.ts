import type { Pointer, PointerKind } from './channel.js'
import { makeElement } from './make-element.js'

/** The desk's pointer: shows the room where the mouse is over the drawing of the slide. */
export interface DeskPointer {
  /** Switches to a kind of pointer, or off where it is that kind already. */
  toggle(kind: PointerKind): void
  /** True while a pointer is switched on; clicks on the drawing then do nothing else. */
  readonly isOn: boolean
}

/** Reports the mouse's position over a frame while a pointer is switched on; `changed` is called with its kind. */
export function setUpPointer(
  frame: HTMLElement,
  point: (pointer: Pointer | undefined) => void,
  changed: (kind: PointerKind | undefined) => void
): DeskPointer {
  let kind: PointerKind | undefined
  let waiting: Pointer | undefined
  let isSending = false

  // As often as the screen is drawn, not as often as the mouse moves.
  function send(): void {
    isSending = false
    if (kind && waiting) point(waiting)
  }

  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    const slide = frame.querySelector('.slide')
    if (!kind || !slide) return
    const { left, top, width, height } = slide.getBoundingClientRect()
    const share = (value: number) => Math.min(Math.max(value, 0), 1)
    waiting = { x: share((clientX - left) / width), y: share((clientY - top) / height), kind }
    if (isSending) return
    isSending = true
    requestAnimationFrame(send)
  })
  frame.addEventListener('pointerleave', () => {
    waiting = undefined
    if (kind) point(undefined)
  })

  return {
    toggle(to) {
      kind = kind === to ? undefined : to
      waiting = waiting && kind ? { ...waiting, kind } : undefined
      point(waiting)
      changed(kind)
    },
    get isOn() {
      return kind !== undefined
    }
  }
}

/** Shows on a stage where the presenter points on a slide; `undefined` takes the pointer away. */
export function showPointer(stage: HTMLElement, slide: HTMLElement | undefined, pointer: Pointer | undefined): void {
  const shown = stage.querySelector<HTMLElement>(':scope > .pointer')
  if (!pointer || !slide) {
    shown?.remove()
    return
  }
  const { left, top, width, height } = slide.getBoundingClientRect()
  const mark = shown ?? makeElement('div')
  mark.className = `pointer pointer-${pointer.kind}`
  mark.style.setProperty('--pointer-x', `${left + pointer.x * width}px`)
  mark.style.setProperty('--pointer-y', `${top + pointer.y * height}px`)
  if (!shown) stage.append(mark)
}
