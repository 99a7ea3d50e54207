import { createServer } from 'node:http'

/** A server on this computer that counts who calls, by HTTP or by WebSocket, and even who only connects. */
export interface Canary {
  /** Its address without a slash at the end, for HTTP. */
  readonly net: string
  /** The same for WebSocket. */
  readonly ws: string
  /** What it was asked for, in order: `GET /img.png`, `UPGRADE /socket`, `connection`. */
  readonly contacts: string[]
  stop(): Promise<void>
}

export async function startCanaryServer(): Promise<Canary> {
  const contacts: string[] = []
  const server = createServer(({ method, url }, response) => {
    contacts.push(`${method} ${url}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end()
  })
  server.on('connection', () => contacts.push('connection'))
  server.on('upgrade', ({ url }, socket) => {
    contacts.push(`UPGRADE ${url}`)
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The canary has no port')
  return {
    net: `http://127.0.0.1:${address.port}`,
    ws: `ws://127.0.0.1:${address.port}`,
    contacts,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
