import { join } from 'node:path'
import { readOwnWords, wordListsAreValid } from '../check/words/own-words.js'
import type { Words } from '../check/words/words.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { displayPath } from '../host/source/display-path.js'
import { namesIn } from '../host/source/names-in.js'
import { readText } from '../host/source/read-text.js'
import { reportInto } from '../parse/report.js'
import type { Project } from '../parse/source.js'
import { reportSourceFault } from '../parse/source-faults.js'
import { readYaml } from '../parse/yaml.js'

/** Word lists that a user brings, and what is wrong with them. */
export interface OwnWords {
  readonly lists: Readonly<Record<string, Words>>
  readonly messages: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
}

const limit = 128 * 1024

/** Reads the word lists in a folder of the project, `<tag>.yaml`. They come from anybody: nothing in them can be more than words. */
export async function ownWords({ cwd }: Project, folder: string): Promise<OwnWords> {
  const messages: Diagnostic[] = []
  const lists: Record<string, Words> = {}
  const texts: Record<string, string> = {}
  for (const name of namesOf(join(cwd, folder))) {
    const path = join(cwd, folder, name)
    const source = await readText(path, displayPath(path, cwd), { reach: { within: cwd }, limit })
    const report = reportInto(messages, source.file)
    texts[source.file] = source.text
    if (source.fault) {
      reportSourceFault(source.file, source.fault, report)
      continue
    }
    const yaml = readYaml({ text: source.text, firstLine: 1 }, limit)
    if ('findings' in yaml) {
      for (const fault of yaml.findings) report(wordListsAreValid, fault)
      continue
    }
    const read = readOwnWords(yaml.value)
    if ('words' in read) lists[name.replace(/\.yaml$/, '')] = read.words
    else
      for (const { path: at, ...fault } of read.faults) report(wordListsAreValid, { ...fault, place: yaml.place(at) })
  }
  return { lists, messages, texts }
}

function namesOf(folder: string): string[] {
  return namesIn(folder)
    .filter(name => /^[a-z]{2,3}\.yaml$/.test(name))
    .sort()
}
