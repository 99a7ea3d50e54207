import type { IncomingMessage } from 'node:http'

/** Why what was sent is not taken, as the status that says so. */
type RefusedBody = 400 | 413 | 415

/** What a page has sent as JSON, or why it is not taken. */
export type Body = { readonly data: unknown } | { readonly refused: RefusedBody }

/** Reads what a page has sent as JSON, at most `limit` bytes of it: of what is longer, nothing is kept. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '')
  const bytes = isJson ? await readBytes(request, limit) : undefined
  if (!bytes) {
    // The answer is heard only by who may send to the end.
    request.resume()
    return { refused: isJson ? 413 : 415 }
  }
  try {
    return { data: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return { refused: 400 }
  }
}

/** Reads a file that a page has sent as it is, at most `limit` bytes of it; or says why it is not taken. */
export async function readUpload(
  request: IncomingMessage,
  limit: number
): Promise<Buffer | { readonly refused: 413 | 415 }> {
  const isBinary = /^application\/octet-stream\b/i.test(request.headers['content-type'] ?? '')
  const bytes = isBinary ? await readBytes(request, limit) : undefined
  if (bytes) return bytes
  request.resume()
  return { refused: isBinary ? 413 : 415 }
}

/** Undefined as soon as there are more bytes than `limit`. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
      else {
        chunks.length = 0
        resolve(undefined)
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}
