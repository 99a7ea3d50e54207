import type { IncomingMessage, ServerResponse } from 'node:http'
import { previewPages } from '../../build/draw-preview.js'
import { isSame, refusal } from '../server/guard.js'
import { sendEvents, sendLine, sendPage } from '../server/send.js'
import { choiceOf, printPaper, showPage } from './answer-page.js'
import type { Session } from './session.js'

interface Routes {
  readonly session: Session
  /** Opens what only the author may see; new for each run. */
  readonly token: string
  /** The author's page as HTML. */
  readonly authorPage: string
  /** Themes that may be asked for. */
  readonly themes: readonly string[]
  readonly port: number
}

/** More windows than anybody opens. */
const maxListeners = 20

/**
 * A function that answers requests. Addresses are names of pages, never of files: nothing is read from the disk for one, so there
 * is nothing to climb out of. `/<format>.html` is there where all files of the format are for everyone; everything with notes or messages in it
 * stands below `/author/<token>/`.
 */
export function answering({ session, token, authorPage, themes, port }: Routes) {
  let listeners = 0

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request
    const { host, origin, 'sec-fetch-site': site } = headers
    const refused = refusal({ method, host, origin, site }, port)
    if (refused === 405) return sendLine(response, 405, 'This address can only be looked at.')
    if (refused) return sendLine(response, 403, 'This preview answers only pages of its own.')
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const choice = choiceOf(new URLSearchParams(query), themes)
    const page = previewPages.find(({ name }) => path === `/${name}.html` || (path === '/' && name === 'slides'))
    if (page?.isForEveryone) return showPage(session, page.name, choice, response)
    const [, secret, name] = /^\/author\/([^/]*)\/([a-z.-]*)$/.exec(path) ?? []
    if (secret === undefined || !isSame(token, secret)) return nothingThere(response)
    if (name === '') return sendPage(response, authorPage, { framed: false })
    const facilitators = previewPages.find(page => !page.isForEveryone && name === `${page.name}.html`)
    if (facilitators) return showPage(session, facilitators.name, choice, response)
    const paper = previewPages.find(({ pdf }) => pdf !== undefined && name === pdf)
    // Below the author's address, also where everyone may have the paper: to print is work that nobody else may cause.
    if (paper?.pdf !== undefined) return printPaper(session, { name: paper.name, pdf: paper.pdf }, choice, response)
    if (name === 'events') return tell(response)
    nothingThere(response)
  }

  function tell(response: ServerResponse): void {
    if (listeners >= maxListeners) {
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
