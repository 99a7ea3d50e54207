import { createColors } from 'picocolors'
import type { CacheRefusal } from '../host/cache/cache-folder.js'
import { displayPath } from './display-path.js'

/** One line: why a build does not use the cache, and what to do about it. */
export function cacheNote({ reason, path }: CacheRefusal, colour: boolean): string {
  const { yellow } = createColors(colour)
  const { why, fix } = words[reason]
  const said = `The cache is not used, and everything is built again: ${why} ${fix}`
  return `${yellow('note')}  ${said.replaceAll('{path}', () => displayPath(path))}`
}

const words: Readonly<Record<CacheRefusal['reason'], { readonly why: string; readonly fix: string }>> = {
  nowhere: { why: 'this user has no home folder.', fix: 'Name a folder in `BACKBRIEF_CACHE_DIR`.' },
  'in-working-folder': {
    why: '`{path}` lies in the working folder, and may have come with the decks.',
    fix: 'Name a folder outside of it in `BACKBRIEF_CACHE_DIR`.'
  },
  link: { why: '`{path}` is a link.', fix: 'Name the folder that it leads to in `BACKBRIEF_CACHE_DIR`.' },
  'not-a-folder': {
    why: '`{path}` is not a folder that can be used.',
    fix: 'Name another in `BACKBRIEF_CACHE_DIR`.'
  },
  'other-owner': {
    why: '`{path}` belongs to another user.',
    fix: 'Name a folder of your own in `BACKBRIEF_CACHE_DIR`.'
  },
  'others-may-write': { why: 'other users may write into `{path}`.', fix: 'Type `chmod go-w "{path}"`.' }
}
