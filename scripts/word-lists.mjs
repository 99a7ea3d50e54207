// The word lists of `templates/words/`. Tests read the files; `compile.mjs` puts what they hold into the program, which reads none.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const folder = new URL('../templates/words/', import.meta.url)

/** The files of the lists, in order. */
export const wordListFiles = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .sort()
  .map(name => new URL(name, folder))

/** What each file holds, by the language's subtag, as `src/check/words/words.ts` validates it. Every value is text: `NO` stays `NO`. */
export const wordLists = Object.fromEntries(
  wordListFiles.map(file => [
    /([^/]+)\.yaml$/.exec(file.pathname)?.[1],
    parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })
  ])
)

/** The same as a module that touches no disk. */
export const bundledWordLists = `export const wordLists = JSON.parse(${JSON.stringify(JSON.stringify(wordLists))})\n`
