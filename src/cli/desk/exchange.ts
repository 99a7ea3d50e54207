import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
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

/** Takes the text that a page has sent, and answers with what has become of it. */
export async function takeText({ text }: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, bodyLimit)
  if ('refused' in body) {
    sendLine(response, body.refused, 'This cannot be taken.')
    return
  }
  const sent = sentSchema.safeParse(body.data)
  if (!sent.success) return sendLine(response, 400, 'This is not a text of the desk.')
  const { base, baseText, text: written } = sent.data
  const isTooLong = [baseText, written].some(one => one !== undefined && Buffer.byteLength(one) > textLimit)
  if (isTooLong) return sendLine(response, 413, 'This text is too long for a deck.')
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
  send(state)
  tellText()
  const leave = [session.listen(state => send(state)), text.listen(tellText)]
  response.on('close', () => {
    listeners.set(deck, (listeners.get(deck) ?? 1) - 1)
    for (const end of leave) end()
  })
}
