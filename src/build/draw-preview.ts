import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import type { FrontMatter } from '../deck/front-matter.js'
import { parseProblems } from '../parse/problems.js'
import { handout } from '../render/handout/handout.js'
import { notes } from '../render/notes/notes.js'
import { placedPictures, wholePage } from '../render/picture-place.js'
import { previewPage } from '../render/preview/preview-page.js'
import { slides } from '../render/slides/slides.js'
import type { CheckedDeck } from './request.js'
import type { Tools } from './tools.js'

/** What can be looked at. `slides` and `handout` hold nothing that is facilitator-only. */
export const previewPages = { slides, handout, notes } as const
export type PreviewPage = keyof typeof previewPages

const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const

/** Whether a deck can be drawn: one that breaks rules of lessons can, one whose text could not be understood can't. */
export function isReadable({ messages, deck }: CheckedDeck): boolean {
  const unread = new Set(parseProblems.map(({ id }) => id))
  return deck.slides.length > 0 && !messages.some(({ severity, rule }) => severity === 'error' && unread.has(rule))
}

/** One page of a deck as HTML, a draft, in a theme that may be another than its own. */
export async function drawPreview(
  deck: Deck,
  page: PreviewPage,
  theme: FrontMatter['theme'] | undefined,
  tools: Tools
): Promise<string> {
  const themed = theme ? { ...deck, frontMatter: { ...deck.frontMatter, theme } } : deck
  const templates = await tools.templates(deck.language, charactersOf(deck), deck.labels)
  const files = await previewPages[page].render({ deck: themed, templates, options })
  const [html] = files.flatMap(file => ('text' in file ? [file.text] : []))
  if (html === undefined) throw new Error(`The format ${page} gave no text`)
  return wholePage(html, placedPictures(themed))
}

/** The page around them, in which the author looks at the others and at the messages. `command` is what it advises to type. */
export async function drawAuthorPage(tools: Tools, command: string): Promise<string> {
  return previewPage(await tools.templates('en', ''), command)
}
