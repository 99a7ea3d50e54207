import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { faultPage } from './fault-page.js'

/** A server on this computer alone. */
export interface LocalServer {
  readonly port: number
  /** Its address without a path. */
  readonly base: string
  stop(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

// Only this computer reaches it.
const address = '127.0.0.1'

/**
 * Listens on a port, 0 for any that is free, and answers by what `answering` gives for the port that was taken. `failed` is called with
 * exceptions, which end nothing. Undefined where the port is taken or may not be used.
 */
export async function listen(
  wanted: number,
  answering: (port: number) => Promise<Answer> | Answer,
  failed: (error: unknown) => void
): Promise<LocalServer | undefined> {
  const server = createServer()
  const port = await bound(server, wanted)
  if (port === undefined) return undefined
  const answer = await answering(port)
  server.on('request', (request, response) => {
    answer(request, response).catch(error => {
      failed(error)
      sendFault(request, response)
    })
  })
  return {
    port,
    base: `http://${address}:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** A page for who opened one; a line for a script that asked. */
function sendFault({ headers }: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void response.end()
  const isPage = headers.accept?.includes('text/html') ?? false
  response.writeHead(500, { 'Content-Type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8` })
  response.end(isPage ? faultPage : 'Something went wrong: see the terminal.\n')
}

function bound(server: Server, port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    server.once('error', () => resolve(undefined))
    server.listen(port, address, () => {
      const found = server.address()
      resolve(typeof found === 'object' && found ? found.port : undefined)
    })
  })
}
