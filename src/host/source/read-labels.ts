import { join } from 'node:path'
import type english from '../../../templates/labels/en.json'
import { ownPath, readOwnText } from './own-text.js'

/** The interface's words, every one of them there. */
export type SourceLabels = Readonly<Record<keyof typeof english, string>>

type Words = Readonly<Record<string, string>>

/** The folder of those that come with the program. */
export const shippedLabels = ownPath('templates', 'labels')

/** The labels of a language: of `pt-BR`, then `pt`, then English for each word that they lack. */
export async function readLabels(folder: string, language: string): Promise<SourceLabels> {
  const [subtag = ''] = language.split('-')
  const [inEnglish, ...nearer] = await Promise.all(['en', subtag, language].map(tag => readWords(folder, tag)))
  if (!inEnglish || !isWhole(inEnglish)) throw new Error(`${join(folder, 'en.json')} is missing`)
  return Object.assign({ ...inEnglish }, ...nearer.map(words => only(words, inEnglish)))
}

/** The labels in English, and whether the program brings them in a language, too. */
export async function labelsFor(language: string): Promise<{ english: SourceLabels; isShipped: boolean }> {
  const [subtag = ''] = language.split('-')
  const [english, shipped] = await Promise.all([readLabels(shippedLabels, 'en'), readWords(shippedLabels, subtag)])
  return { english, isShipped: shipped !== undefined }
}

// A tag becomes a file name, so nothing but a tag may pass.
async function readWords(folder: string, tag: string): Promise<Words | undefined> {
  if (!/^[A-Za-z\d-]+$/.test(tag)) return undefined
  try {
    return words(JSON.parse(await readOwnText(join(folder, `${tag}.json`))))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function words(json: unknown): Words {
  const entries: [string, unknown][] = Object.entries(json ?? {})
  return Object.fromEntries(entries.map(([name, word]) => [name, String(word)]))
}

function only(some: Words = {}, known: Words): Words {
  return Object.fromEntries(Object.entries(some).filter(([name]) => Object.hasOwn(known, name)))
}

// The English file is what says which labels there are.
function isWhole(labels: Words): labels is SourceLabels {
  return 'slide' in labels
}
