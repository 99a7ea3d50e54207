import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { findFixes } from '../../build/desk/fixes.js'
import type { OpenProject } from '../../build/project.js'
import { textLimit } from '../../host/source/read-text.js'
import { readBody } from '../server/read-body.js'
import { sendEvents, sendJson, sendLine } from '../server/send.js'
import type { OpenDeck } from './decks.js'

const sentSchema = z.strictObject({
  base: z.int(),
  baseText: z.string().optional(),
  text: z.string()
})

/** Two texts in JSON, where a letter may take six bytes. */
const bodyLimit = 12 * textLimit + 1024

/** More windows than anybody opens. */
const maxListeners = 20

const listeners = new WeakMap<OpenDeck, number>()

/** Reads the body of a request. Anything but the text of a deck is refused with a status and a line for the user. */
export async function taken<Sent extends { readonly text: string; readonly baseText?: string | undefined }>(
  schema: z.ZodType<Sent>,
  request: IncomingMessage,
  response: ServerResponse
): Promise<Sent | undefined> {
  const body = await readBody(request, bodyLimit)
  const sent = 'refused' in body ? undefined : schema.safeParse(body.data)
  if ('refused' in body) sendLine(response, body.refused, 'This cannot be accepted.')
  else if (!sent?.success) sendLine(response, 400, 'This is not a text of the desk.')
  else if ([sent.data.baseText, sent.data.text].some(text => text !== undefined && Buffer.byteLength(text) > textLimit))
    sendLine(response, 413, 'This text is too long for a deck.')
  else return sent.data
  return undefined
}

/** Answers with what can be fixed with certainty in a text that a page has sent. */
export async function takeForFixes(
  { location }: OpenDeck,
  { cwd, today, project }: { readonly cwd: string; readonly today: string; readonly project: OpenProject },
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const sent = await taken(z.strictObject({ text: z.string() }), request, response)
  if (!sent) return
  const options = { decks: [location.file], cwd, release: false, strict: false, today, project }
  sendJson(response, await findFixes(location, sent.text, options))
}

/** Takes the text that a page has sent, and answers with what has become of it. */
export async function takeText({ text }: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await taken(sentSchema, request, response)
  if (!sent) return
  const { base, baseText, text: written } = sent
  const answer = text.sync({ base, text: written, ...(baseText !== undefined && { baseText }) })
  if (answer) sendJson(response, answer)
  else sendLine(response, 409, 'Send the text that this was made from, too.')
}

/** Tells a page what changes: `message` is what the deck becomes, `text` that its text is another, or is saved. */
export function tellChanges(deck: OpenDeck, response: ServerResponse): void {
  const count = listeners.get(deck) ?? 0
  if (count >= maxListeners) {
    sendLine(response, 503, 'Too many windows show this deck: close some.')
    return
  }
  listeners.set(deck, count + 1)
  const { session, text } = deck
  const send = sendEvents(response)
  const tellText = () => {
    const { version, isSaved, failure } = text.state()
    send({ version, isSaved, failure }, 'text')
  }
  // A window that comes anew is not to jump to what was edited before.
  const { slide: _, ...state } = session.state()
  const sendState = (state: object) => send({ ...state, plan: deck.plan() })
  sendState(state)
  tellText()
  const leave = [session.listen(sendState), text.listen(tellText)]
  response.on('close', () => {
    listeners.set(deck, (listeners.get(deck) ?? 1) - 1)
    for (const end of leave) end()
  })
}
