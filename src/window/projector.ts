import {
  type Blanking,
  type Countdown,
  type Hello,
  isBlanking,
  isCountdown,
  isOwnOrigin,
  isPointer,
  isPosition,
  isQuestionPlace,
  isRecord,
  isRevealedAnswer,
  isZoom,
  ownOrigin,
  type Pointer,
  type Position,
  type QuestionPlace,
  type RevealedAnswer,
  type Shape,
  type ToPresenter,
  tokenOf,
  type Zoom
} from './channel.js'

/** What the presenter may do with the projector's window. */
export interface Screen {
  /** A presenter answers, for the first time or again. */
  connected(): void
  go(position: Position): void
  blank(blank: Blanking): void
  answer(answer: RevealedAnswer): void
  conceal(place: QuestionPlace): void
  countdown(countdown: Countdown | undefined): void
  point(pointer: Pointer | undefined): void
  zoom(zoom: Zoom): void
}

/** Reports the position of the show to the presenter; does nothing without one. */
export interface ToldPresenter {
  at(position: Position): void
  blank(blank: Blanking): void
  zoom(zoom: Zoom): void
  shape(shape: Shape): void
}

const helloEvery = 1000
const timeoutMs = 4000

/**
 * Offers this window to the presenter that opened it. Returns a function that reports the position of the show to it; without a
 * presenter it does nothing. Only messages of the opener count, and only over the port that it passes with the token.
 */
export function followPresenter(screen: Screen): ToldPresenter {
  const token = tokenOf(window.name)
  if (token === undefined) return { at: () => {}, blank: () => {}, zoom: () => {}, shape: () => {} }
  let obeyed = 0
  let port: MessagePort | undefined
  let heard = 0

  window.addEventListener('message', event => {
    const [offered] = event.ports
    if (event.source !== window.opener || !isOwnOrigin(event.origin)) return
    if (!isRecord(event.data) || event.data.token !== token || !offered) return
    port?.close()
    port = offered
    heard = Date.now()
    screen.connected()
    port.onmessage = message => {
      heard = Date.now()
      obeyed = obey(message.data, screen) ?? obeyed
    }
  })

  const sayHello = () => {
    // The presenter may have been reloaded or closed; until somebody answers, keep asking.
    if (Date.now() - heard < timeoutMs || !window.opener) return
    const hello: Hello = { backbrief: 'hello', token }
    window.opener.postMessage(hello, ownOrigin())
  }
  sayHello()
  setInterval(sayHello, helloEvery)

  const tell = (word: ToPresenter) => port?.postMessage(word)
  return {
    at: position => tell({ at: position, order: obeyed }),
    blank: blank => tell({ blank }),
    zoom: zoom => tell({ zoom }),
    shape: shape => tell({ shape })
  }
}

/** Executes a command of the presenter. Returns the number of the move, if it is one. */
function obey(word: unknown, screen: Screen): number | undefined {
  if (!isRecord(word)) return undefined
  if (isBlanking(word.blank)) screen.blank(word.blank)
  if (isRevealedAnswer(word.answer)) screen.answer(word.answer)
  if (isQuestionPlace(word.conceal)) screen.conceal(word.conceal)
  if (isCountdown(word.countdown)) screen.countdown(word.countdown)
  if (word.countdown === 'none') screen.countdown(undefined)
  if (isPointer(word.pointer)) screen.point(word.pointer)
  if (word.pointer === 'off') screen.point(undefined)
  if (isZoom(word.zoom)) screen.zoom(word.zoom)
  if (!isPosition(word.go) || typeof word.order !== 'number') return undefined
  screen.go(word.go)
  return word.order
}
