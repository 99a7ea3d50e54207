import { join } from 'node:path'
import type { Cache } from './cache-folder.js'

const mebibyte = 1024 * 1024

// The PDFs of 200 lessons in six languages.
const defaultMebibytes = 1024

/** Where prints are cached, and how many bytes of them: 1024 MiB, or as many as `BACKBRIEF_CACHE_MIB` says. Without a cache that can be trusted, nowhere. */
export function printsIn(cache: Cache, env: Readonly<Record<string, string | undefined>>) {
  if (!('folder' in cache)) return {}
  const given = env.BACKBRIEF_CACHE_MIB ?? ''
  const size = /^\d{1,6}$/.test(given) ? Number(given) : defaultMebibytes
  return { prints: { folder: join(cache.folder, 'prints'), maxBytes: size * mebibyte } }
}
