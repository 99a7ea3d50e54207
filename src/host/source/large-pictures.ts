import type { DeckLocation } from './find-decks.js'
import { insideOf } from './inside-of.js'
import { picturePaths } from './picture-files.js'
import { statusOf } from './read-log.js'

/** To scale so many bytes of photographs takes seconds and hundreds of megabytes. */
const many = 24 * 1024 * 1024

// As it stands in the text: what it misses or finds too much costs a moment.
const address = /[^\s()"'<>]+\.(?:jpe?g|png|webp)(?=[)"'>\s])/gi

const maxLookedAt = 1000

/** Whether a deck whose text is given seems to show photographs that take long to scale. */
export function seemsToHaveManyPhotographs({ folder }: DeckLocation, text: string): boolean {
  let bytes = 0
  for (const name of [...new Set(text.match(address))].slice(0, maxLookedAt)) {
    bytes += sizeOf(folder, name)
    if (bytes > many) return true
  }
  return false
}

function sizeOf(folder: string, name: string): number {
  return picturePaths(folder, name).reduce((largest, path) => {
    const status = insideOf(folder, path) ? statusOf(path) : undefined
    return Math.max(largest, status?.isFile() ? status.size : 0)
  }, 0)
}
