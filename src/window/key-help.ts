import { element } from './desk.js'

/** Binds the window that says what the keys do: its button, and a question mark. */
export function bindKeyHelp(): void {
  const help = element('keys')
  if (!(help instanceof HTMLDialogElement)) return
  element('show-keys').addEventListener('click', () => help.showModal())
  document.addEventListener('keydown', event => {
    if (event.key !== '?' || document.querySelector('dialog[open]')) return
    event.preventDefault()
    help.showModal()
  })
  element('hide-keys').addEventListener('click', () => help.close())
  help.addEventListener('click', ({ target }) => target === help && help.close())
  // Elsewhere Escape leaves what lies over the slide, and nothing else.
  help.addEventListener('keydown', event => event.key === 'Escape' && event.stopPropagation())
}
