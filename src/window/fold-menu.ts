/** Folds an open menu when Escape is pressed in it, and when something else is clicked or takes the focus: a frame, too. */
export function foldMenu(menu: HTMLElement | null): void {
  if (!(menu instanceof HTMLDetailsElement)) return
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  document.addEventListener('pointerdown', event => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false
  })
  window.addEventListener('blur', () => {
    menu.open = false
  })
}
