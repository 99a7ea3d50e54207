import { tokenOf } from './channel.js'

/** How long the button is seen after a tap, in milliseconds. */
const shownFor = 4000

/**
 * Lets the button switch the view. Where it is faded out, so that it is not on the wall, a tap shows it for a while, and only one on a button that
 * is seen counts: who taps a corner by accident stays where they are.
 */
export function setUpViewButton(button: HTMLElement, label: string, switchView: () => void): void {
  let isBlind = false
  let fading: ReturnType<typeof setTimeout> | undefined
  button.hidden = false
  button.textContent = label
  button.addEventListener('pointerdown', ({ pointerType }) => {
    isBlind = pointerType !== 'mouse' && getComputedStyle(button.parentElement ?? button).opacity === '0'
  })
  button.addEventListener('click', () => {
    if (!isBlind) switchView()
    isBlind = false
  })
  // On a wall that is touched, the presenter's window shows the slide alone.
  if (tokenOf(window.name) !== undefined) return
  document.addEventListener('click', event => {
    if (!('pointerType' in event) || event.pointerType === 'mouse' || event.pointerType === '') return
    document.documentElement.classList.add('tapped')
    clearTimeout(fading)
    fading = setTimeout(() => document.documentElement.classList.remove('tapped'), shownFor)
  })
}
