import { type Hello, isPosition, isRecord, type Position, type ToPresenter, tokenOf } from './channel.js'

/** What the presenter may do with the projector's window. */
export interface Screen {
  go(position: Position): void
  blank(blank: boolean): void
}

const helloEvery = 1000
const silenceAllowed = 4000

/**
 * Offers this window to the presenter that opened it. Returns what tells the presenter where the show stands; without a
 * presenter it tells nobody. Only the opener is heard, and only over the port that it hands over with the token.
 */
export function followPresenter(screen: Screen): (word: ToPresenter) => void {
  const token = tokenOf(window.name)
  if (token === undefined) return () => {}
  let port: MessagePort | undefined
  let heard = 0

  window.addEventListener('message', event => {
    const [offered] = event.ports
    if (event.source !== window.opener || !isRecord(event.data) || event.data.token !== token || !offered) return
    port?.close()
    port = offered
    heard = Date.now()
    port.onmessage = message => {
      heard = Date.now()
      obey(message.data, screen)
    }
  })

  const sayHello = () => {
    // The presenter may have been reloaded or closed; until somebody answers, keep offering.
    if (Date.now() - heard < silenceAllowed || !window.opener) return
    const hello: Hello = { backbrief: 'hello', token }
    window.opener.postMessage(hello, '*')
  }
  sayHello()
  setInterval(sayHello, helloEvery)

  return word => port?.postMessage(word)
}

function obey(word: unknown, screen: Screen): void {
  if (!isRecord(word)) return
  if (isPosition(word.go)) screen.go(word.go)
  if (typeof word.blank === 'boolean') screen.blank(word.blank)
}
