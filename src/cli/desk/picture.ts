import type { IncomingMessage, ServerResponse } from 'node:http'
import { keepPicture } from '../../build/desk/keep-picture.js'
import { pictureLimit } from '../../host/source/picture-files.js'
import { readUpload } from '../server/read-body.js'
import { sendJson, sendLine } from '../server/send.js'
import type { OpenDeck } from './decks.js'

/** Takes a picture that a page has sent as it is, with its name in the query, and puts it beside the deck; answers with its address, or why not. */
export async function takePicture(
  { location }: OpenDeck,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const query = new URLSearchParams((request.url ?? '').split('?', 2)[1])
  const bytes = await readUpload(request, pictureLimit)
  if ('refused' in bytes) sendLine(response, bytes.refused, 'This cannot be accepted.')
  else sendJson(response, await keepPicture(location, { name: (query.get('name') ?? '').slice(0, 200), bytes }))
}
