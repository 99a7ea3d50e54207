import { inPlainWords } from './message-words.js'
import type { PreviewMessage } from './preview-message.js'
import { count } from './state-summary.js'

const things = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'hint']
] as const

/** Fills the line below the slide: how many messages there are of each kind, and the first error. */
export function fillMessageLine(messages: readonly PreviewMessage[]): void {
  for (const [kind, thing] of things)
    say(kind, count(messages.filter(({ severity }) => severity === kind).length, thing))
  say('none', messages.length === 0 ? 'No problems found' : '')
  const error = messages.find(({ severity }) => severity === 'error')
  const place = document.getElementById('first-error')
  if (place) place.textContent = error ? firstError(error) : ''
}

/** Shows the words of a kind beside its sign; a kind of which there is nothing is not shown. */
function say(kind: string, words: string): void {
  const place = document.querySelector<HTMLElement>(`.kind[data-kind="${kind}"]`)
  if (place?.lastElementChild) place.lastElementChild.textContent = words
  if (place) place.hidden = words === ''
}

function firstError({ slideNumber, place, what }: PreviewMessage): string {
  const where = slideNumber ? `Slide ${slideNumber}` : place.slice(0, 1).toUpperCase() + place.slice(1)
  return `${where}: ${inPlainWords(what).said.replaceAll('`', '')}`
}
