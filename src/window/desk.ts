import type { Blanking } from './channel.js'

/** A part of presenter.html. Ids without `_` are slides'. */
export function element(name: string): HTMLElement {
  const found = document.getElementById(`_${name}`)
  if (!found) throw new Error(`presenter.html has no element _${name}`)
  return found
}

/** Writes a text into a part; one that already exists is not announced again. */
export function say(name: string, text: string | undefined): void {
  const output = element(name)
  if (output.textContent !== text) output.textContent = text ?? ''
}

/** The words of the deck's language, by the names of their labels. */
export const texts: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.texts ?? '{}')

/** Makes the letters of a part larger or smaller by so many pixels, within what can be read. */
export function resizeText(name: string, by: number): void {
  const size = Number.parseFloat(getComputedStyle(element(name)).fontSize)
  element(name).style.fontSize = `${Math.min(Math.max(size + by, 14), 48)}px`
}

/** Says how the projector window is, and what its button does then. What stands on the desk is on the screen only while that window is open. */
export function sayProjector(status: string | undefined, isOpen: boolean): void {
  say('projector', status)
  element('projector').classList.toggle('on', isOpen)
  say('stage-name', isOpen ? texts.currentSlide : texts.thisSlide)
  say('open', isOpen ? texts.showProjector : texts.openProjector)
  element('open').classList.toggle('primary', !isOpen)
  // It would be marked as long as the lesson takes.
  if (isOpen) element('open').blur()
}

/** Says over the picture of the slide that the screen is blank, and what its button does then. */
export function sayBlank(blank: Blanking): void {
  say('blank', blank === 'off' ? texts.blankScreen : texts.showScreen)
  document.body.dataset.screen = blank
  element('current').dataset.said = { off: '', black: texts.screenBlack, white: texts.screenWhite }[blank]
}

/** Binds buttons by their names to what they do; `after` is called then. */
export function bindButtons(actions: Readonly<Record<string, () => void>>, after: () => void): void {
  for (const [name, action] of Object.entries(actions))
    element(name).addEventListener('click', () => {
      action()
      after()
    })
}
