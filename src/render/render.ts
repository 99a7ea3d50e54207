import type { Deck } from '../deck/deck.js'
import { type Format, type RenderedFile, type RenderOptions, renderFormat } from './format.js'
import { changesFile } from './formats.js'
import type { Templates } from './templates.js'

/** The files of some formats for one deck, with the options of the build. */
export type Drawn = ReadonlyMap<Format, readonly RenderedFile[]>

/**
 * The files of some formats for one deck, and what was changed in its original, in memory: nothing is read or written. Paths are relative to the deck's folder.
 * PDFs are requests that `output` prints from the HTML file they name. What `drawn` has is not drawn again.
 */
export async function render(
  deck: Deck,
  formats: readonly Format[],
  templates: Templates,
  options: RenderOptions,
  drawn: Drawn = new Map()
): Promise<RenderedFile[]> {
  const files = await Promise.all(
    formats.map(format => drawn.get(format) ?? renderFormat(format, { deck, templates, options }))
  )
  return [...files.flat(), ...(deck.changes === undefined ? [] : [{ path: changesFile.path, text: deck.changes }])]
}
