import { knownFiles } from '../src/render/formats.js'

/** The web pages that formats declare, in their order. */
export const webPages = knownFiles.map(({ path }) => path).filter(path => path.endsWith('.html'))

/** The files that formats declare to be for everyone, without the list of changes, which few decks have. */
export const participantsFiles = knownFiles
  .filter(({ audience, path }) => audience === 'everyone' && path !== 'CHANGES.md')
  .map(({ path }) => path)
