import { bufferOf } from './fs.js'
import { sha256 } from './sha256.js'

// What the program uses of `node:crypto`: hashes, and names that nobody guesses.

/** A SHA-256 hash, which is the only one that the program makes. */
export function createHash(name: string) {
  if (name !== 'sha256') throw new Error(`This page does not support the hash ${name}`)
  const pieces: Uint8Array[] = []
  const made = {
    update(content: string | Uint8Array) {
      pieces.push(typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
      return made
    },
    digest(encoding?: BufferEncoding) {
      const [first, ...others] = pieces
      const bytes = bufferOf(sha256(first && others.length === 0 ? first : Buffer.concat(pieces)))
      return encoding === undefined ? bytes : bytes.toString(encoding)
    }
  }
  return made
}

export function randomBytes(count: number): Buffer {
  return bufferOf(crypto.getRandomValues(new Uint8Array(count)))
}

export function randomUUID(): string {
  return crypto.randomUUID()
}
