import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { previewPages } from '../../build/draw-preview.js'
import { choices } from '../../build/options.js'
import type { PreviewPrint } from '../../build/print-preview.js'
import type { PreviewChoice, Session } from './session.js'
import type { PreviewState } from './state.js'

// `frame-ancestors` is not obeyed in a page's own policy, so it is said here. The pages carry the rest of theirs.
const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
}

/** Sends a whole page. `framed` pages may be shown inside the author's page, and in no other. */
function sendPage(response: ServerResponse, html: string, { framed }: { readonly framed: boolean }): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    'X-Frame-Options': framed ? 'SAMEORIGIN' : 'DENY'
  })
  response.end(html)
}

/** Sends a PDF, which the browser's own viewer shows inside the author's page. */
function sendPdf(response: ServerResponse, pdf: Uint8Array, name: string): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
    'Content-Security-Policy': "frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN'
  })
  response.end(pdf)
}

/** Sends one line of text with a status. */
function sendLine(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Frame-Options': 'DENY'
  })
  response.end(`${line}\n`)
}

/** Begins a stream of server-sent events; what it returns sends one state. */
function sendEvents(response: ServerResponse): (state: PreviewState) => void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
  return state => response.write(`data: ${JSON.stringify(state)}\n\n`)
}

/** What a browser says of a request, as far as it decides whether it is answered. */
interface Asked {
  readonly method: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`: what page the browser asks for; programs and old browsers do not say. */
  readonly site: string | undefined
}

/**
 * The status that refuses a request, or none. Only our own names are hosts, so that no page elsewhere can reach us under a name
 * of its own that leads here (DNS rebinding); nothing that a page of another origin asks for is answered; nothing can be sent, only asked for.
 */
function refusal({ method, host, origin, site }: Asked, port: number): 403 | 405 | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (host === undefined || !hosts.includes(host)) return 403
  if (origin !== undefined && !hosts.some(known => origin === `http://${known}`)) return 403
  // An address that was typed or opened by a program comes from no site.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  return method === 'GET' || method === 'HEAD' ? undefined : 405
}

/** Whether two secrets are one, in a time that says nothing of where they differ. */
function isSame(secret: string, given: string): boolean {
  const [a, b] = [Buffer.from(secret), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

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
    if (page?.isForEveryone) return show(page.name, choice, response)
    const [, secret, name] = /^\/author\/([^/]*)\/([a-z.-]*)$/.exec(path) ?? []
    if (secret === undefined || !isSame(token, secret)) return nothingThere(response)
    if (name === '') return sendPage(response, authorPage, { framed: false })
    const facilitators = previewPages.find(page => !page.isForEveryone && name === `${page.name}.html`)
    if (facilitators) return show(facilitators.name, choice, response)
    const paper = previewPages.find(({ pdf }) => pdf !== undefined && name === pdf)
    if (paper?.pdf !== undefined) return print(paper.name, paper.pdf, choice, response)
    if (name === 'events') return tell(response)
    nothingThere(response)
  }

  async function show(name: string, choice: PreviewChoice, response: ServerResponse): Promise<void> {
    const html = await session.page(name, choice)
    if (html === undefined) return sendLine(response, 503, notYet)
    sendPage(response, html, { framed: true })
  }

  // Below the author's address, also where everyone may have the paper: to print is work that nobody else may cause.
  async function print(name: string, pdf: string, choice: PreviewChoice, response: ServerResponse): Promise<void> {
    const printed = await session.pages(name, pdf, choice)
    if (printed && 'pdf' in printed) return sendPdf(response, printed.pdf, pdf)
    sendLine(response, 503, printed ? reason(printed) : notYet)
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

const notYet = 'The deck cannot be shown yet: it has errors.'

/** Why there are no pages, in a sentence for the author. */
function reason(printed: Exclude<PreviewPrint, { pdf: Uint8Array }>): string {
  switch (printed.failure) {
    case 'empty':
      return 'This deck has nothing for this paper, so there are no pages.'
    case 'no-browser':
      return 'To print pages, Backbrief needs Chrome, Edge or Chromium on this computer. You see the same words as a web page.'
    case 'not-printed':
      return `The pages could not be printed. ${printed.problem}`
  }
}

function nothingThere(response: ServerResponse): void {
  sendLine(response, 404, 'There is nothing at this address.')
}

function choiceOf(query: URLSearchParams, themes: readonly string[]): PreviewChoice {
  return {
    theme: themes.find(theme => theme === query.get('theme')),
    language: query.get('language') ?? undefined,
    paper: choices.papers.find(paper => paper === query.get('paper'))
  }
}
