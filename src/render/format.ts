import { forParticipants } from '../deck/audience.js'
import type { Deck } from '../deck/deck.js'
import { withMapNotes } from '../deck/map/disclaimer.js'
import type { OfficeTemplate } from '../deck/office-template.js'
import { typeset } from '../deck/typography/typeset.js'
import type { RenderedPage } from './page-content.js'
import type { Labels, Templates } from './templates.js'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export const perPageCounts = [1, 2, 3, 4, 6, 9] as const
export type PerPage = (typeof perPageCounts)[number]

export const handoutKinds = ['workbook', 'slides'] as const
/** What a handout is: a workbook with the text of the slides, or pictures of them. */
export type HandoutKind = (typeof handoutKinds)[number]

export const printProfiles = ['normal', 'large', 'dyslexia'] as const
/** For whom paper is set: `large` for weak eyes, `dyslexia` for people to whom close letters dance. */
export type PrintProfile = (typeof printProfiles)[number]

/** Whether a profile is for people to whom a picture of a slide is too small: its words then stand beside it as text. */
export function isReadable(profile: PrintProfile = 'normal'): boolean {
  return profile !== 'normal'
}

export const slideShapes = ['16:9', '4:3'] as const
/** How wide a slide is for its height. */
export type SlideShape = (typeof slideShapes)[number]

export interface RenderOptions {
  readonly paper: Paper
  /** A workbook when absent. */
  readonly handout?: HandoutKind
  /** Slides on a page of a handout of slides. */
  readonly perPage: PerPage
  /** `low` gives white grounds and lines instead of filled areas. */
  readonly ink: 'full' | 'low'
  /** How handout and notes are set; `normal` when absent. */
  readonly print?: PrintProfile
  /** True when sheets are printed on both sides: cards then have backs. */
  readonly duplex?: boolean
  /** When the lesson begins, `HH:MM`. */
  readonly start: string
  /** Names for certificates, given with the command: they stand in what is printed and are kept nowhere else. Absent: a line to write on. */
  readonly names?: readonly string[]
  /** How wide slides of PowerPoint are for their height; `16:9` when absent. A template has its own. */
  readonly slideShape?: SlideShape
  /** A presentation to make those of PowerPoint on, in place of that of the deck's brand. */
  readonly template?: OfficeTemplate
  /** A release shows no draft marks; a draft shows what is unfinished. */
  readonly release: boolean
}

/** A page size in CSS inches (1in = 96px = 72pt). */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/**
 * A file in memory: a page, other text, bytes, or a PDF, which is a request that names the page of the same format it is printed from. In pages and
 * texts pictures have places only (`picture-place.ts`).
 */
export type RenderedFile =
  | ({ readonly path: string } & RenderedPage)
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly printedFrom: string; readonly page: PageSize }

/** What a format is given. `deck` is the whole, facilitator-only blocks included, where a file of the format is the facilitator's. */
export interface RenderInput {
  readonly deck: Deck
  readonly templates: Templates
  readonly options: RenderOptions
  /** True for a document that shows no pictures of slides: what a slide says then stands in it as text. */
  readonly inWords?: true
}

/** Who may have a file. What may be given to participants is a fact of the format that makes it. */
export type Audience = 'everyone' | 'facilitator'

/** A file that a format makes. */
export interface FormatFile {
  /** Its name in `dist/decks/<deck>/<language>/`; one that ends in `/` is a folder of files. */
  readonly path: string
  /** The key of the label that the contents page calls it by; a folder is not listed there. */
  readonly title?: keyof Labels
  readonly audience: Audience
  /** For a PDF that the browser prints from an HTML file of the same format. */
  readonly printed?: true
  /** True for what is open while one teaches: the contents page lists it first. */
  readonly forTeaching?: true
  /** True when other programs read it rather than people: the contents page folds it away. */
  readonly forPrograms?: true
  /** True for what a course needs around its lessons, such as a test: the contents page lists it below the lesson's own paper. */
  readonly forCourse?: true
  /** True for a copy of another file, for when that one cannot be used: the contents page lists it last. */
  readonly spare?: true
}

/** What the live preview says, in English as all of it does, where a format makes no page of a deck. */
export interface PreviewEmpty {
  /** What the lesson has none of, as a sentence without a full stop. */
  readonly title: string
  /** What that is for. */
  readonly about: string
  /** A block that makes one, as it is typed. */
  readonly example: string
  /** What else could be typed, code between back quotes. */
  readonly more?: string
}

export interface Format {
  /** What `--to` calls it. */
  readonly name: string
  /** Every file that it may make, in the order in which a trainer needs them. A test compares them with what `render` returns. */
  readonly files: readonly FormatFile[]
  /** What its tab in the live preview is called; without it the preview does not show the format. */
  readonly previewTab?: string
  /** For one with a tab that makes no page of some decks. */
  readonly previewEmpty?: PreviewEmpty
  /** True when it shows slides as they are drawn: then a browser measures them first, and nothing may run over an edge. */
  readonly measured: boolean
  /** True for a format that hands on the deck as it is written; pages show it with the punctuation of its language. */
  readonly asWritten?: true
  /** False for a format that is built only when `--to` names it. */
  readonly byDefault: boolean
  /** For a format whose slides may be printed too small to read: the size of their smallest words, in points. */
  smallestWords?(options: Pick<RenderOptions, 'paper' | 'perPage' | 'print' | 'handout'>): number
  /** Returns the files. Call `renderFormat`, which leaves out of `input.deck` what readers of the files may not have. */
  render(input: RenderInput): readonly RenderedFile[] | Promise<readonly RenderedFile[]>
}

/** Whether every file of a format may be given to participants. */
export function isForEveryone({ files }: Pick<Format, 'files'>): boolean {
  return files.every(({ audience }) => audience === 'everyone')
}

/** The PDF that a format of paper comes out of a printer as; nothing for other formats. */
export function printedPaper({ files }: Pick<Format, 'files'>): string | undefined {
  return files.find(({ printed, spare }) => printed && !spare)?.path
}

/** The files of one format, of the deck with the punctuation of its language unless they hand on what is written. A format all of whose files are for everyone is given the participants' deck, so it cannot leak what it does not have. */
export async function renderFormat(format: Format, input: RenderInput): Promise<readonly RenderedFile[]> {
  const written = format.asWritten ? input.deck : typeset(input.deck)
  const deck = withMapNotes(written, input.templates.labels.mapDisclaimer)
  return format.render({ ...input, deck: isForEveryone(format) ? forParticipants(deck) : deck })
}
