import type { PreviewMessage } from './preview-message.js'

const kinds = ['error', 'warning', 'info']

/**
 * The drawer of messages in the preview. It opens once there is something to fix, and closes when all is fixed, hints can wait, and where there is nothing to say. In between it is
 * as it was left by hand. Returns what tells it the messages.
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

  button?.addEventListener('click', () => fold(!desk?.classList.contains('without-messages')))
  return messages => {
    const worst = kinds.find(kind => messages.some(({ severity }) => severity === kind)) ?? ''
    const number = messages.filter(({ severity }) => severity === worst).length
    if (count) {
      count.textContent = String(number || '')
      count.className = worst
    }
    button?.setAttribute('aria-label', number ? `Messages: ${number}` : 'Messages')
    const isWaiting = worst === 'error' || worst === 'warning'
    if (isWaiting !== isWaitingForFixes || number === 0) fold(!isWaiting)
    isWaitingForFixes = isWaiting
  }
}
