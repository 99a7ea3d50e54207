import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { insideOf } from '../source/inside-of.js'

/** The sizes in bytes of files of a deck in an output folder, by name. One that is gone meanwhile has none. */
export async function fileSizes(
  folder: string,
  { deckId, language, files }: { readonly deckId: string; readonly language: string; readonly files: readonly string[] }
): Promise<Record<string, number>> {
  const place = join(folder, deckId, language)
  if (!insideOf(folder, place)) return {}
  const sizes = await Promise.all(
    files.map(async file => {
      const found = await stat(join(place, file)).catch(() => undefined)
      return found ? [[file, found.size] as const] : []
    })
  )
  return Object.fromEntries(sizes.flat())
}
