// The focus among the pictures of the overview.

/** The pictures of an overview, each a button. */
export function buttonsOf(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('.overview-slide')]
}

/** Moves the focus to a picture; if it is not seen whole, it comes to the top with its part's name, or alone where both have no room. */
export function show(button: HTMLElement): void {
  button.focus({ preventScroll: true })
  const view = button.closest('dialog')
  const part = button.closest('.overview-part')
  if (!view || !part) return
  const px = (value: string) => Number.parseFloat(value) || 0
  const top = px(getComputedStyle(view).scrollPaddingBlockStart)
  const { top: above, bottom: below } = button.getBoundingClientRect()
  // The name of its part stays above it.
  if (above >= top + px(getComputedStyle(button).scrollMarginBlockStart) && below <= view.clientHeight) return
  const isNear = below - part.getBoundingClientRect().top < view.clientHeight - top
  const row = isNear ? part : button
  row.scrollIntoView({ block: 'start' })
}

/** Moves the focus to the next picture on a side, or to the nearest one in the row above or below. */
export function walk(dialog: HTMLElement, [across, down]: readonly [across: number, down: number]): void {
  const buttons = buttonsOf(dialog)
  const at = buttons.findIndex(button => button.matches(':focus'))
  if (down === 0) {
    const onward = document.documentElement.dir === 'rtl' ? -across : across
    const next = buttons[Math.min(Math.max(at + onward, 0), buttons.length - 1)]
    if (next) show(next)
    return
  }
  const here = buttons[at]?.getBoundingClientRect()
  if (!here) return
  const beyond = buttons
    .map(button => ({ button, box: button.getBoundingClientRect() }))
    .filter(({ box }) => (down > 0 ? box.top > here.top + 1 : box.top < here.top - 1))
  const distance = (box: DOMRect) => Math.abs(box.top - here.top) * 100 + Math.abs(box.left - here.left)
  const next = beyond.sort((a, b) => distance(a.box) - distance(b.box))[0]?.button
  if (next) show(next)
}
