import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

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
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('Something went wrong: see the terminal.\n')
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

function bound(server: Server, port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    server.once('error', () => resolve(undefined))
    server.listen(port, address, () => {
      const found = server.address()
      resolve(typeof found === 'object' && found ? found.port : undefined)
    })
  })
}
