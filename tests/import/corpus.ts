import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importedFiles } from '../../src/build/import-deck.js'
import type { Deck } from '../../src/deck/deck.js'
import { textOf, walk } from '../../src/deck/walk.js'
import { isFault } from '../../src/import/fault.js'
import { readForeign } from '../../src/import/read-foreign.js'
import { parse } from '../../src/parse/parse.js'
import { foundWords, wordsOfPresentation } from './other-reader.js'

/** Presentations of other projects' tests, which are no part of this project. Where a folder of shared files lies beside it, they are there. */
export const corpus = process.env.CORPUS ?? join(import.meta.dirname, '../../../shared/corpora/pptx')

export interface Judged {
  readonly name: string
  /** Why it was refused. */
  readonly refused?: string
  readonly errors: readonly string[]
  readonly words: Readonly<Record<Kind, ReturnType<typeof foundWords>>>
}

export const kinds = ['slides', 'notes', 'smartArt'] as const
type Kind = (typeof kinds)[number]

export function corpusFiles(): string[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:pptx|potx|pptm)$/.test(name))
    .sort()
}

/** Imports a presentation and counts the words of its slides, notes and SmartArt that are in the deck. */
export function judge(name: string): Judged {
  const bytes = new Uint8Array(readFileSync(join(corpus, name)))
  const none = { found: 0, all: 0, lost: [] }
  const nothing = { name, errors: [], words: { slides: none, notes: none, smartArt: none } }
  const file = name.split(/[\\/]/).at(-1) ?? ''
  const foreign = readForeign(file, bytes)
  if (isFault(foreign)) return { ...nothing, refused: foreign.what }
  const request = { from: file, to: 'x', cwd: '/', named: 'x', date: '2026-11-28' }
  const { files, errors } = importedFiles(foreign, request, file)
  const text = (path: string) => String(files.find(one => one.path === path)?.content ?? '')
  const { deck, messages } = parse({ id: 'x', deck: { file: 'deck.md', text: text('deck.md') } })
  const hidden = plain([...text('deck.md').matchAll(/<!--[\s\S]*?-->/g), text('hidden-slides.md')].join('\n'))
  const shown = wordsOn(deck, 'body')
  const noted = wordsOn(deck, 'notes')
  const wanted = wordsOfPresentation(bytes)
  return {
    name,
    errors: [...errors, ...messages.filter(({ severity }) => severity === 'error')].map(
      ({ rule, what }) => `${rule}: ${what}`
    ),
    words: {
      slides: foundWords(wanted.slides, `${shown}\n${hidden}`),
      notes: foundWords(wanted.notes, `${noted}\n${hidden}`),
      smartArt: foundWords(wanted.smartArt, `${shown}\n${hidden}`)
    }
  }
}

/** What is written in a comment, without the signs of Markdown. */
function plain(text: string): string {
  return text
    .replace(/[\\*~]/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function wordsOn({ slides, frontMatter }: Deck, part: 'body' | 'notes'): string {
  const texts = slides.flatMap(slide =>
    walk(slide[part]).flatMap(node => {
      if (['paragraph', 'heading', 'tableCell', 'missing'].includes(node.type)) return [textOf(node)]
      return []
    })
  )
  return part === 'body' ? [frontMatter.title, frontMatter.subtitle ?? '', ...texts].join('\n') : texts.join('\n')
}
