import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { BuildContext } from '../../build/context.js'
import { drawAuthorPage } from '../../build/draw-preview.js'
import { answering } from './routes.js'
import type { Session } from './session.js'

/** A preview that can be looked at. */
export interface Serving {
  /** The author's page, with its secret in the path. */
  readonly author: string
  /** What may be put on a projector: no notes, no messages. */
  readonly audience: string
  stop(): Promise<void>
}

// Only this computer reaches it.
const address = '127.0.0.1'

interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number
  readonly context: BuildContext
  /** What the author's page advises to type. */
  readonly command: string
  /** Themes that can be looked at. */
  readonly themes: readonly string[]
  /** Called with exceptions, which end nothing. */
  readonly failed: (error: unknown) => void
}

/** Serves a session on this computer alone. Returns `undefined` when the port is taken or may not be used. */
export async function serve(
  session: Session,
  { port, context, command, themes, failed }: ServeOptions
): Promise<Serving | undefined> {
  const server = createServer()
  const taken = await listen(server, port)
  if (taken === undefined) return undefined
  const token = randomBytes(16).toString('base64url')
  const authorPage = await drawAuthorPage(context, command, themes)
  const answer = answering({ session, token, authorPage, themes, port: taken })
  server.on('request', (request, response) => {
    answer(request, response).catch(error => {
      failed(error)
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Something went wrong: see the terminal.\n')
    })
  })
  const base = `http://${address}:${taken}`
  return {
    author: `${base}/author/${token}/`,
    audience: `${base}/slides.html`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    server.once('error', () => resolve(undefined))
    server.listen(port, address, () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : undefined)
    })
  })
}
