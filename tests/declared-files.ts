import type { RenderedFile } from '../src/render/format.js'
import { knownFiles } from '../src/render/formats.js'

/** The web pages that formats declare, in their order. */
export const webPages = knownFiles.map(({ path }) => path).filter(path => path.endsWith('.html'))

/** The web pages of a deck that has neither sheets nor questions, which have pages of their own. */
export const pagesOfEveryDeck = webPages.filter(path => path !== 'activity-sheets.html' && path !== 'quiz.html')

/** The files that formats declare to be for everyone, without the list of changes, which few decks have. */
export const participantsFiles = knownFiles
  .filter(({ audience, path }) => audience === 'everyone' && path !== 'CHANGES.md')
  .map(({ path }) => path)

/** What is written to a file that is a page or other text; undefined for any other. */
export function writtenText(file: RenderedFile | undefined): string | undefined {
  if (!file) return undefined
  if ('html' in file) return file.html
  return 'text' in file ? file.text : undefined
}
