import type { Deck } from '../deck/deck.js'
import type { Templates } from './templates.js'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export const perPageCounts = [1, 2, 3, 4, 6, 9] as const
export type PerPage = (typeof perPageCounts)[number]

export const printProfiles = ['normal', 'large', 'dyslexia'] as const
/** For whom paper is set: `large` for weak eyes, `dyslexia` for people to whom close letters dance. */
export type PrintProfile = (typeof printProfiles)[number]

/** Whether a profile is for people to whom a picture of a slide is too small: its words then stand beside it as text. */
export function isReadable(profile: PrintProfile = 'normal'): boolean {
  return profile !== 'normal'
}

export interface RenderOptions {
  readonly paper: Paper
  /** Slides on a page of the handout. */
  readonly perPage: PerPage
  /** `low` gives white grounds and lines instead of filled areas. */
  readonly ink: 'full' | 'low'
  /** How handout and notes are set; `normal` when absent. */
  readonly print?: PrintProfile
  /** When the lesson begins, `HH:MM`. */
  readonly start: string
  /** A release shows no draft marks; a draft shows what is unfinished. */
  readonly release: boolean
}

/** A page size in CSS inches (1in = 96px = 72pt). */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A file in memory: text, in which pictures have places only (`picture-place.ts`), bytes, or a PDF, which is a request that names the HTML file of the same format it is printed from. */
export type RenderedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly printedFrom: string; readonly page: PageSize }

/** What a format is given. `deck` is the whole, facilitator-only blocks included. */
export interface RenderInput {
  readonly deck: Deck
  readonly templates: Templates
  readonly options: RenderOptions
}

export interface Format {
  /** What `--to` calls it. */
  readonly name: string
  /** False for a format that is built only when `--to` names it. */
  readonly byDefault: boolean
  /** True when it shows slides as they are drawn: then a browser measures them first, and nothing may run over an edge. */
  readonly showsSlides?: true
  /** File names are relative to `dist/decks/<deck>/<language>/`. */
  render(input: RenderInput): RenderedFile[] | Promise<RenderedFile[]>
}
