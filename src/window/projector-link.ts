import {
  type Blanking,
  isBlanking,
  isHello,
  isOwnOrigin,
  isPosition,
  isRecord,
  isShape,
  isZoom,
  ownOrigin,
  type Position,
  type Shape,
  type ToProjector,
  windowName,
  type Zoom
} from './channel.js'

/** The presenter's end of the connection to the projector window. */
export interface ProjectorLink {
  /** Starts listening to the projector window; one that is open already is answered then. */
  listen(): void
  /** Whether a projector window is connected. */
  isOpen(): boolean
  /** Opens the window, or brings the open one to the front. False when the browser blocked it. */
  open(): boolean
  go(position: Position): void
  tell(word: ToProjector): void
}

interface Listener {
  at(position: Position): void
  blank(blank: Blanking): void
  zoom(zoom: Zoom): void
  shape(shape: Shape): void
  connected(): void
  /** The window is open, but slides.html is not in it. */
  silent(): void
  closed(): void
}

const file = 'slides.html'
/** How long the projector window may take to load, in milliseconds. */
const timeoutMs = 6000

/** Listens to the projector window. Its messages count only with the token, and only over the port given to it. */
export function linkProjector(listener: Listener): ProjectorLink {
  const token = ownToken()
  let projector: Window | null = null
  let port: MessagePort | undefined
  let order = 0
  const send = (word: ToProjector) => port?.postMessage(word)

  const hearHello = (event: MessageEvent) => {
    if (!isHello(event.data, token) || !isOwnOrigin(event.origin) || !event.source || !('closed' in event.source))
      return
    projector = event.source
    port?.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = message => hear(message.data, order, listener)
    event.source.postMessage({ backbrief: 'port', token }, ownOrigin(), [channel.port2])
    listener.connected()
  }

  setInterval(() => {
    send({ here: true })
    if (!projector?.closed) return
    projector = null
    port?.close()
    port = undefined
    listener.closed()
  }, 1000)

  return {
    listen: () => window.addEventListener('message', hearHello),
    isOpen: () => port !== undefined && !projector?.closed,
    open() {
      const opened = window.open(file, windowName(token), 'popup,width=1280,height=720')
      projector = opened ?? projector
      opened?.focus()
      setTimeout(() => {
        if (projector && !projector.closed && !port) listener.silent()
      }, timeoutMs)
      return opened !== null
    },
    go(position) {
      order += 1
      send({ go: position, order })
    },
    tell: send
  }
}

// Ignores positions from before the last move arrived.
function hear(word: unknown, order: number, listener: Listener): void {
  if (!isRecord(word)) return
  if (isPosition(word.at) && word.order === order) listener.at(word.at)
  if (isBlanking(word.blank)) listener.blank(word.blank)
  if (isZoom(word.zoom)) listener.zoom(word.zoom)
  if (isShape(word.shape)) listener.shape(word.shape)
}

/**
 * The token of this window, the same when it is loaded again. It is kept with the window's own entry in the session's history, which no page but
 * this one can read or write; what a session stores is shared by all pages from the disk.
 */
function ownToken(): string {
  const state: unknown = history.state
  const kept = isRecord(state) ? state.projectorToken : undefined
  const token = typeof kept === 'string' ? kept : newToken()
  history.replaceState({ projectorToken: token }, '')
  return token
}

function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
