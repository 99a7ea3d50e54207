import { readFileSync } from 'node:fs'
import type { Deck } from '../../../src/deck/deck.js'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import type { RenderedFile, RenderInput, RenderOptions } from '../../../src/render/format.js'
import { writtenText } from '../../declared-files.js'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** What only the facilitator may see of the example lesson. */
export const secrets = [...read('lesson.md').matchAll(/SECRET-[A-Z]+(?:-\d)?/g)].map(([secret]) => secret)

/** The example lesson, with its text changed where a test needs it. */
export function lesson(change: (text: string) => string = text => text): Deck {
  const { deck, messages } = parse({
    id: 'safe-water',
    deck: { file: 'lesson.md', text: change(read('lesson.md')) },
    glossary: { file: 'glossary.yaml', text: read('glossary.yaml') }
  })
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return deck
}

/** What a format is given for the example lesson. */
export async function inputFor(deck: Deck, options: Partial<RenderOptions> = {}): Promise<RenderInput> {
  return {
    deck,
    templates: await readTemplates(deck.language),
    options: { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false, ...options }
  }
}

/** The text of one of the files that a format made. */
export function textOf(files: readonly RenderedFile[], path: string): string {
  const text = writtenText(files.find(candidate => candidate.path === path))
  if (text === undefined) throw new Error(`No text was made for ${path}`)
  return text
}

/** The headings of a page that has no scripts, in order. */
export function headings(html: string): { level: number; text: string }[] {
  return [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text = '']) => ({
    level: Number(level),
    text: text.replace(/<[^>]+>/g, '')
  }))
}

/** The headings that stand more than one level below the one before. */
export function skippedLevels(html: string): string[] {
  const found = headings(html)
  return found.flatMap(({ level, text }, index) => (level > (found[index - 1]?.level ?? 0) + 1 ? [text] : []))
}
