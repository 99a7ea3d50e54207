import type { RenderedFile } from '../src/render/format.js'
import { formats, knownFiles } from '../src/render/formats.js'

/** The web pages that formats declare, in their order. */
export const allWebPages = knownFiles.map(({ path }) => path).filter(path => path.endsWith('.html'))

const byDefault = new Set(
  formats.filter(format => format.byDefault).flatMap(({ files }) => files.map(({ path }) => path))
)

/** Those that a build makes when nobody names formats. */
export const webPages = allWebPages.filter(path => byDefault.has(path))

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
