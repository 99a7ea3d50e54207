import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import {
  type BegunLesson,
  beginFromCopy,
  beginFromFile,
  beginFromStarter,
  type NewLessonSetup
} from '../../build/desk/new-lesson.js'
import { shortestBriefing } from '../../build/fill-starter.js'
import { adviseWith, type Diagnostic } from '../../deck/diagnostic.js'
import { profiles } from '../../deck/front-matter.js'
import { isLanguageTag } from '../../deck/language.js'
import { readBody, readUpload } from '../server/read-body.js'
import { sendJson, sendLine } from '../server/send.js'
import type { Decks } from './decks.js'

/** The largest file that is taken from a page, in MiB. `backbrief new --from` takes larger ones from the disk. */
export const uploadMebibytes = 200

const bodyLimit = 64 * 1024
const title = z
  .string()
  .max(200)
  .refine(text => text.trim() !== '')

const wantedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('starter'),
    title,
    minutes: z.int().min(shortestBriefing).max(1440),
    language: z.string().refine(isLanguageTag),
    profile: z.enum(profiles)
  }),
  z.strictObject({ kind: z.literal('copy'), title, deck: z.int(), withTranslations: z.boolean() })
])

interface NewRoute {
  readonly decks: Decks
  readonly setup: NewLessonSetup
}

/** Begins the lesson that a page asks for, and answers with its number; or with what is in the way. */
export async function takeNew(
  { decks, setup }: NewRoute,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const body = await readBody(request, bodyLimit)
  const wanted = 'refused' in body ? undefined : wantedSchema.safeParse(body.data)
  if ('refused' in body) return sendLine(response, body.refused, 'This cannot be accepted.')
  if (!wanted?.success) return sendLine(response, 400, 'This is not a request for a new lesson.')
  const { data } = wanted
  if (data.kind === 'starter') return answer(await beginFromStarter(data, setup), { decks, setup }, response)
  const from = decks.location(data.deck)
  if (!from) return sendLine(response, 404, 'There is no such lesson.')
  return answer(await beginFromCopy(from, data, setup), { decks, setup }, response)
}

/** Begins a lesson from a file that a page sends as it is. */
export async function takeFile(
  { decks, setup }: NewRoute,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  // A name alone: whatever stands before it is the folder of another computer.
  const name = (query.get('name') ?? '').split(/[\\/]/).at(-1) ?? ''
  const wanted = (query.get('title') ?? '').trim()
  if (name === '' || name.length > 255 || wanted.length > 200) return sendLine(response, 400, 'This is not a file.')
  const bytes = await readUpload(request, uploadMebibytes * 1024 * 1024)
  if (!(bytes instanceof Uint8Array)) return sendLine(response, bytes.refused, 'This cannot be accepted.')
  return answer(await beginFromFile({ name, bytes, title: wanted }, setup), { decks, setup }, response)
}

function answer(begun: BegunLesson | Diagnostic, { decks, setup }: NewRoute, response: ServerResponse): void {
  if ('rule' in begun) {
    const { what, fix } = adviseWith(begun, setup.command)
    sendJson(response, { refused: `${what}.`, fix })
    return
  }
  const { folder, copied, imported } = begun
  const deck = decks.list().find(location => location.folder === folder)
  if (!deck) {
    sendLine(response, 500, 'The new lesson cannot be found.')
    return
  }
  sendJson(response, {
    number: deck.number,
    ...(copied && { unchanged: copied.unchanged, unreached: copied.unreached }),
    ...(imported && { imported: { losses: imported.losses, report: imported.report } })
  })
}
