import { fillMessageLine } from './message-line.js'
import type { PreviewMessage } from './preview-message.js'
import { count as counted } from './state-summary.js'

const kinds = ['error', 'warning', 'info']

/**
 * The drawer of messages in the preview. It opens once there is something to fix, and closes when all is fixed, hints can wait, and where there is nothing to say. In between it is
 * as it was left by hand: warnings that were put away stay so when the page is opened again. In a narrow window it opens by hand alone: a
 * line says there what it holds. Returns what tells it the messages.
 */
export function openDrawer(): (messages: readonly PreviewMessage[]) => void {
  const desk = document.getElementById('desk')
  const button = document.getElementById('fold-messages')
  const count = document.getElementById('message-count')
  let isWaitingForFixes = false

  function fold(isFolded: boolean): void {
    desk?.classList.toggle('without-messages', isFolded)
    button?.setAttribute('aria-expanded', String(!isFolded))
    document.getElementById('panel')?.setAttribute('tabindex', isFolded ? '-1' : '0')
  }

  button?.addEventListener('click', () => {
    const isFolded = !desk?.classList.contains('without-messages')
    fold(isFolded)
    if (isWaitingForFixes && !narrow.matches) rememberPutAway(isFolded)
  })
  return messages => {
    const worst = kinds.find(kind => messages.some(({ severity }) => severity === kind)) ?? ''
    const number = messages.filter(({ severity }) => severity === worst).length
    if (count) {
      count.textContent = String(number || '')
      count.className = worst
      // A slide says below itself how many are its own.
      count.title = number ? `${counted(number, worst === 'info' ? 'hint' : worst)} in the deck` : ''
    }
    fillMessageLine(messages)
    const isWaiting = worst === 'error' || worst === 'warning'
    if (isWaiting !== isWaitingForFixes || number === 0)
      fold(!isWaiting || narrow.matches || (worst === 'warning' && isPutAway()))
    isWaitingForFixes = isWaiting
  }
}

/** Where an open drawer would take the room of the slide; as in `narrow.css`. */
const narrow = matchMedia('(width < 1100px)')

const putAway = 'messages-put-away'

/** Whether warnings were put away by hand. A browser that keeps nothing has forgotten it. */
function isPutAway(): boolean {
  try {
    return localStorage.getItem(putAway) !== null
  } catch {
    return false
  }
}

function rememberPutAway(isFolded: boolean): void {
  try {
    if (isFolded) localStorage.setItem(putAway, '')
    else localStorage.removeItem(putAway)
  } catch {
    // The drawer opens again next time.
  }
}
