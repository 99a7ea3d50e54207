// Holds a downloaded file against the checksum that its host offers.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * The MD5 that a host offers for an address, in base64; none where it offers none. Google's storage, which browsers come from, does so in
 * a header. It finds a download that is cut off or spoiled on its way or by a mirror; against a host that lies only HTTPS helps.
 */
export async function offeredChecksum(url) {
  const { ok, headers } = await fetch(url, { method: 'HEAD' })
  if (!ok) return undefined
  return headers
    .get('x-goog-hash')
    ?.split(',')
    .map(part => /^\s*md5=(\S+)/.exec(part)?.[1])
    .find(checksum => checksum !== undefined)
}

/** The MD5 of a file, in base64. */
export async function checksumOf(path) {
  const hash = createHash('md5')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}
