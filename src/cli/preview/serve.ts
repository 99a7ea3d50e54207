import { randomBytes } from 'node:crypto'
import type { BuildContext } from '../../build/context.js'
import { drawAuthorPage } from '../../build/draw-preview.js'
import { listen } from '../server/listen.js'
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
  const token = randomBytes(16).toString('base64url')
  const server = await listen(
    port,
    async taken =>
      answering({ session, token, authorPage: await drawAuthorPage(context, command, themes), themes, port: taken }),
    failed
  )
  return (
    server && {
      author: `${server.base}/author/${token}/`,
      audience: `${server.base}/slides.html`,
      stop: server.stop
    }
  )
}
