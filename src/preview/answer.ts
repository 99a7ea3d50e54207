import type { ServerResponse } from 'node:http'
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
export function sendPage(response: ServerResponse, html: string, { framed }: { readonly framed: boolean }): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    'X-Frame-Options': framed ? 'SAMEORIGIN' : 'DENY'
  })
  response.end(html)
}

/** Sends one line of text with a status. */
export function sendLine(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Frame-Options': 'DENY'
  })
  response.end(`${line}\n`)
}

/** Begins a stream of server-sent events; what it returns sends one state. */
export function sendEvents(response: ServerResponse): (state: PreviewState) => void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
  return state => response.write(`data: ${JSON.stringify(state)}\n\n`)
}
