import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBuilt } from '../../build/desk/built.js'
import type { OpenProject } from '../../build/project.js'
import { isSame, refusal } from '../server/guard.js'
import { sendFile, sendLine } from '../server/send.js'
import type { Decks } from './decks.js'

interface BuiltRoutes {
  readonly decks: Pick<Decks, 'list'>
  readonly project: () => Promise<OpenProject>
  /** Opens everything; new for each run, and another than that of the desk. */
  readonly token: string
  readonly port: number
}

/**
 * A function that answers with built files, at a port of their own: what stands in an output folder may come from anybody, and pages of another origin can reach neither
 * the desk nor its address. Nothing can be sent to it.
 */
export function answeringBuilt({ decks, project, token, port }: BuiltRoutes) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request
    const { host, origin, 'sec-fetch-site': site } = headers
    const refused = refusal({ method, host, origin, site }, port, { takesLinks: true })
    if (refused) return sendLine(response, refused, 'These files can only be read, and only from the desk.')
    const [path = ''] = (request.url ?? '').split('?', 1)
    const [, secret, ...names] = /^\/built\/([^/]+)\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (secret === undefined || !isSame(token, secret)) return nothingThere(response)
    const [deckId = '', language = '', name = ''] = names.map(decoded)
    if (!decks.list().some(({ id }) => id === deckId)) return nothingThere(response)
    const bytes = await readBuilt(await project(), { deckId, language, path: name })
    if (!bytes) return nothingThere(response)
    sendFile(response, bytes, name)
  }
}

/** The address of a built file below that of the server. */
export function builtAddress(base: string, names: readonly string[]): string {
  return `${base}/${names.map(encodeURIComponent).join('/')}`
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

function nothingThere(response: ServerResponse): void {
  sendLine(response, 404, 'There is nothing at this address.')
}
