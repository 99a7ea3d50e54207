import type { IncomingMessage } from 'node:http'

/** Why what was sent is not taken, as the status that says so. */
export type RefusedBody = 400 | 413 | 415

/** Reads what a page has sent as JSON, at most `limit` bytes of it: what is longer is not read to its end. */
export async function readBody(
  request: IncomingMessage,
  limit: number
): Promise<{ readonly data: unknown } | { readonly refused: RefusedBody }> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { refused: 415 }
  if (Number(request.headers['content-length'] ?? 0) > limit) return { refused: 413 }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > limit) return { refused: 413 }
    chunks.push(chunk)
  }
  try {
    return { data: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { refused: 400 }
  }
}
