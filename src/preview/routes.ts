import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PreviewPage } from '../build/draw-preview.js'
import { themes } from '../deck/front-matter.js'
import { sendEvents, sendLine, sendPage } from './answer.js'
import { isSame, refusal } from './guard.js'
import type { PreviewChoice, Session } from './session.js'

export interface Routes {
  readonly session: Session
  /** Opens what only the author may see; new for each run. */
  readonly token: string
  /** The author's page as HTML. */
  readonly authorPage: string
  readonly port: number
}

/** More windows than anybody opens. */
const mostListeners = 20

/**
 * A function that answers requests. Addresses are names of pages, never of files: nothing is read from the disk for one, so there
 * is nothing to climb out of. `/slides.html` and `/handout.html` are the participants'; everything with notes or messages in it
 * stands below `/author/<token>/`.
 */
export function answering({ session, token, authorPage, port }: Routes) {
  let listeners = 0

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request
    const { host, origin, 'sec-fetch-site': site } = headers
    const refused = refusal({ method, host, origin, site }, port)
    if (refused === 405) return sendLine(response, 405, 'This address can only be looked at.')
    if (refused) return sendLine(response, 403, 'This preview answers only pages of its own.')
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const choice = choiceOf(new URLSearchParams(query))
    if (path === '/' || path === '/slides.html') return show('slides', choice, response)
    if (path === '/handout.html') return show('handout', choice, response)
    const [, secret, name] = /^\/author\/([^/]*)\/([a-z.]*)$/.exec(path) ?? []
    if (secret === undefined || !isSame(token, secret)) return nothingThere(response)
    if (name === '') return sendPage(response, authorPage, { framed: false })
    if (name === 'notes.html') return show('notes', choice, response)
    if (name === 'events') return tell(response)
    nothingThere(response)
  }

  async function show(name: PreviewPage, choice: PreviewChoice, response: ServerResponse): Promise<void> {
    const html = await session.page(name, choice)
    if (html === undefined) return sendLine(response, 503, 'The deck cannot be shown yet: it has errors.')
    sendPage(response, html, { framed: true })
  }

  function tell(response: ServerResponse): void {
    if (listeners >= mostListeners) {
      sendLine(response, 503, 'Too many windows show this preview: close some.')
      return
    }
    listeners++
    const send = sendEvents(response)
    // A window that comes anew is not to jump to what was edited before.
    const { slide: _, ...state } = session.state()
    send(state)
    const leave = session.listen(send)
    response.on('close', () => {
      listeners--
      leave()
    })
  }
}

function nothingThere(response: ServerResponse): void {
  sendLine(response, 404, 'There is nothing at this address.')
}

function choiceOf(query: URLSearchParams): PreviewChoice {
  return {
    theme: themes.find(theme => theme === query.get('theme')),
    language: query.get('language') ?? undefined
  }
}
