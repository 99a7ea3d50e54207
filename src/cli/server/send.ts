import type { ServerResponse } from 'node:http'

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

/** Sends a PDF, which the browser's own viewer shows inside the author's page. */
export function sendPdf(response: ServerResponse, pdf: Uint8Array, name: string): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
    'Content-Security-Policy': "frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN'
  })
  response.end(pdf)
}

/** The media types that browsers show themselves, by extension; anything else is downloaded. */
const shownTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  md: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'text/plain; charset=utf-8'
}

/** Sends a built file: shown where a browser can, else to be kept. */
export function sendFile(response: ServerResponse, bytes: Uint8Array, name: string): void {
  const type = shownTypes[/\.([a-z]+)$/.exec(name)?.[1] ?? '']
  const kept = `filename*=UTF-8''${encodeURIComponent(name)}`
  response.writeHead(200, {
    ...headers,
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Disposition': `${type ? 'inline' : 'attachment'}; ${kept}`,
    'Content-Security-Policy': "frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN'
  })
  response.end(bytes)
}

const unframed = {
  ...headers,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY'
}

/** Sends one line of text with a status. */
export function sendLine(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { ...unframed, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${line}\n`)
}

/** Sends data to a script of ours. */
export function sendJson(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { ...unframed, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(data))
}

/** Begins a stream of server-sent events; what it returns sends one. */
export function sendEvents(response: ServerResponse): (data: unknown, event?: string) => void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
  return (data, event) => response.write(`${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`)
}
