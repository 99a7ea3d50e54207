// What the program knows of `templates/` without reading a file: tests read the folders; `compile.mjs` puts what they hold into the program.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const templates = new URL('../templates/', import.meta.url)
const wordListFiles = filesOf('words/', '.yaml')
const themeFiles = filesOf('themes/', '.css')

const snippetFile = new URL('editor/backbrief.code-snippets', templates)

/** The files that decide what is in here, in order. */
export const templateDataFiles = [...wordListFiles, ...themeFiles, snippetFile]

/** What each file of word lists holds, by the language's subtag, as `src/check/words/words.ts` validates it. Every value is text: `NO` stays `NO`. */
export const wordLists = Object.fromEntries(
  wordListFiles.map(file => [nameOf(file), parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })])
)

/** Names of the program's themes; `field`, which decks have that name none, is first. */
export const themeNames = ['field', ...themeFiles.map(nameOf).filter(name => name !== 'field')]

/** The snippets for editors, by name. */
export const snippets = JSON.parse(readFileSync(snippetFile, 'utf8'))

/** The same as a module that touches no disk. */
export const bundledTemplateData = [
  `export const wordLists = JSON.parse(${JSON.stringify(JSON.stringify(wordLists))})`,
  `export const themeNames = ${JSON.stringify(themeNames)}`,
  `export const snippets = JSON.parse(${JSON.stringify(JSON.stringify(snippets))})`,
  ''
].join('\n')

function filesOf(folder, ending) {
  const place = new URL(folder, templates)
  return readdirSync(place)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => new URL(name, place))
}

function nameOf(file) {
  return /([^/]+)\.\w+$/.exec(file.pathname)?.[1] ?? ''
}
