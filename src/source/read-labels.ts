import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import english from '../../templates/labels/en.json' with { type: 'json' }

type Label = keyof typeof english

/** The interface's words, every one of them there. */
export type SourceLabels = Readonly<Record<Label, string>>

/** The labels of a language: of `pt-BR`, then `pt`, then English for each word that they lack. */
export async function readLabels(folder: string, language: string): Promise<SourceLabels> {
  const labels: Record<Label, string> = { ...english }
  const [subtag = ''] = language.split('-')
  for (const tag of new Set([subtag, language])) {
    for (const [name, word] of Object.entries(await readWords(folder, tag)))
      if (isLabel(name) && typeof word === 'string') labels[name] = word
  }
  return labels
}

// A tag becomes a file name, so nothing but a tag may pass.
async function readWords(folder: string, tag: string): Promise<object> {
  if (tag === 'en' || !/^[A-Za-z\d-]+$/.test(tag)) return {}
  try {
    const words: unknown = JSON.parse(await readFile(join(folder, `${tag}.json`), 'utf8'))
    return typeof words === 'object' && words !== null ? words : {}
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

function isLabel(name: string): name is Label {
  return Object.hasOwn(english, name)
}
