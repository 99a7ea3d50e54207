import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { arrangeText, insertPictureText, insertText } from '../../build/desk/arrange.js'
import { completionsAt } from '../../build/desk/completions.js'
import { factsIn, writeFacts } from '../../build/desk/facts.js'
import { formsIn, writeFormText } from '../../build/desk/forms.js'
import { earlierTexts, whatChanged } from '../../build/desk/what-changed.js'
import { formValues } from '../../build/writing/form/values.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { sendJson, sendLine } from '../server/send.js'
import type { OpenDeck } from './decks.js'
import { taken } from './exchange.js'

// What a page asks for with the text that it has: each is answered with changes of that text, which the page makes itself.

type Answering = (deck: OpenDeck, request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A route that answers with the changes of a text; with status 409 where the change is impossible. */
function answeredBy<Sent extends { readonly text: string }>(
  schema: z.ZodType<Sent>,
  answer: (location: DeckLocation, sent: Sent, deck: OpenDeck) => Promise<unknown>
): Answering {
  return async (deck, request, response) => {
    const sent = await taken(schema, request, response)
    if (!sent) return
    const made = await answer(deck.location, sent, deck)
    if (made === undefined) sendLine(response, 409, 'This cannot be done in this text.')
    else sendJson(response, made)
  }
}

const edits: Readonly<Record<string, Answering>> = {
  arrange: answeredBy(
    z.strictObject({
      text: z.string(),
      slide: z.strictObject({ id: z.string(), number: z.int() }),
      act: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('move'), by: z.int() }),
        z.strictObject({ type: z.literal('duplicate') }),
        z.strictObject({ type: z.literal('delete') })
      ])
    }),
    arrangeText
  ),
  facts: answeredBy(z.strictObject({ text: z.string() }), async (_, { text }) => factsIn(text)),
  'set-facts': answeredBy(
    z.strictObject({ text: z.string(), values: z.record(z.string().max(100), z.string().max(4000)) }),
    async (_, { text, values }) => writeFacts(text, values)
  ),
  complete: answeredBy(
    z.strictObject({ text: z.string(), line: z.int().min(1), column: z.int().min(1) }),
    (location, point, deck) => completionsAt(location, deck.deck(), point)
  ),
  changes: answeredBy(
    z.strictObject({ text: z.string(), since: z.enum(earlierTexts).optional() }),
    (location, sent, { opened }) => whatChanged(location, sent, opened)
  ),
  form: answeredBy(z.strictObject({ text: z.string(), line: z.int() }), formsIn),
  'set-form': answeredBy(z.strictObject({ text: z.string(), line: z.int(), values: formValues }), writeFormText),
  'place-picture': answeredBy(
    z.strictObject({
      text: z.string(),
      line: z.int(),
      picture: z.strictObject({
        address: z.string().regex(/^images\/[a-z\d.-]{1,100}$/),
        alt: z.string().max(1000),
        caption: z.string().max(1000),
        rights: z.string().max(1000)
      })
    }),
    insertPictureText
  ),
  insert: answeredBy(z.strictObject({ text: z.string(), title: z.string(), line: z.int() }), insertText)
}

/** What a page may ask for at an address of a deck; undefined where there is nothing to be asked for. */
export function editNamed(
  name: string
): ((deck: OpenDeck, request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined {
  const edit = Object.hasOwn(edits, name) ? edits[name] : undefined
  return edit
}
