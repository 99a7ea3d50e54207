import { join } from 'node:path'
import type { Cache } from './cache-folder.js'

const mebibyte = 1024 * 1024

// The PDFs of 200 lessons in six languages.
const usual = 1024

/** The same for a command that only saves time by it: without a cache that can be trusted it does without. */
export function keptPrintsIn(cache: Cache, env: Readonly<Record<string, string | undefined>>) {
  return 'folder' in cache ? { prints: keptPrints(cache.folder, env) } : {}
}

/** Where what was printed is kept in a cache, and how many bytes of it: 1024 MiB, or as many as `BACKBRIEF_CACHE_MIB` says. */
export function keptPrints(cache: string, env: Readonly<Record<string, string | undefined>>) {
  const said = env.BACKBRIEF_CACHE_MIB ?? ''
  const most = /^\d{1,6}$/.test(said) ? Number(said) : usual
  return { folder: join(cache, 'prints'), most: most * mebibyte }
}
