/**
 * Backbrief as a library: the same steps as the command line, for other programs. `parse` and `check` work in memory; `render`
 * reads Backbrief's own templates; `build` reads decks from disk and writes what it makes.
 */

import { build as buildDecks } from './build/build.js'
import { templatesFor } from './build/context.js'
import { type BuildOptions, choices, defaultBuild, defaultRendering } from './build/options.js'
import { principles } from './build/principles.js'
import { openProject } from './build/project.js'
import type { BuildReport } from './build/results.js'
import { check as checkDeck } from './check/check.js'
import type { OwnRule } from './check/own-rules.js'
import type { ConfigData } from './deck/config.js'
import type { Deck } from './deck/deck.js'
import type { Diagnostic, Severity } from './deck/diagnostic.js'
import { type Parsed, parse as parseSource } from './parse/parse.js'
import type { RenderedFile as FileWithPlaces, Format, PageSize, RenderOptions } from './render/format.js'
import { formatsNamed } from './render/formats.js'
import type { OwnFormat } from './render/own-formats.js'
import { mayHavePlaces, type PlacedPictures, placedPictures, wholePage } from './render/picture-place.js'
import { render as renderDeck } from './render/render.js'
import { fillBlanks } from './translate/map-texts.js'

export type { BuildOptions } from './build/options.js'
export type { BuildReport, BuiltDeck } from './build/results.js'
export type { OwnRule as Rule } from './check/own-rules.js'
export type { Block } from './deck/blocks.js'
export type { Deck, Slide } from './deck/deck.js'
export type { Diagnostic, Severity } from './deck/diagnostic.js'
export type { FrontMatter } from './deck/front-matter.js'
export type { Glossary } from './deck/glossary.js'
export type { Picture } from './deck/picture.js'
export type { Parsed } from './parse/parse.js'
export type { PageSize, RenderOptions } from './render/format.js'
export type { OwnFormat as Format, OwnFormatFile as FormatFile } from './render/own-formats.js'

/** What `backbrief.config.mjs` exports: how all decks of a folder are checked and built. */
export interface Config extends Omit<ConfigData, 'checks'> {
  /** Rules of ours that are off, or have another severity or other limits, as under `checks` in a deck. */
  readonly checks?: Readonly<Record<string, CheckSetting>>
  /** Rules of your own. */
  readonly rules?: readonly OwnRule[]
  /** Formats of your own. */
  readonly formats?: readonly OwnFormat[]
}

/** `off`, a severity, or limits by name. */
export type CheckSetting = 'off' | Severity | Readonly<Record<string, string | number | readonly string[]>>

/** Returns a configuration as it is: it gives editors its types. */
export function defineConfig(config: Config): Config {
  return config
}

/** Names around a deck's text. */
export interface ParseOptions {
  /** The deck's name, which its output folder gets. Default: `deck`. */
  readonly id?: string
  /** The file that messages name. Default: `deck.md`. */
  readonly file?: string
  /** The text of a `glossary.yaml`. */
  readonly glossary?: string
}

/**
 * Reads the text of a deck into the model. Never throws on what the text says: mistakes are messages with a place. Pictures are
 * not read: put them into `deck.pictures` by address before `render` where they are to be shown.
 */
export function parse(text: string, { id = 'deck', file = 'deck.md', glossary }: ParseOptions = {}): Parsed {
  const texts = glossary === undefined ? {} : { glossary: { file: 'glossary.yaml', text: glossary } }
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { deck, messages } = parseSource({ id, deck: { file, text: whole }, ...texts })
  return { deck: fillBlanks(deck), messages }
}

/** How a deck is checked. `today` is the day, `YYYY-MM-DD`: without it nothing is ever overdue. */
export interface CheckOptions {
  readonly release?: boolean
  readonly today?: string
}

/** Holds a deck against the rules of good lessons: one message for each finding, in reading order. `release` refuses what is unfinished. */
export function check(deck: Deck, { release = false, today }: CheckOptions = {}): readonly Diagnostic[] {
  return checkDeck(deck, { release, principles, ...(today && { today }) })
}

/** A file in memory: text, bytes, or a PDF, which is a request that names the HTML file it is printed from. */
export type RenderedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly printedFrom: string; readonly page: PageSize }

/** What `render` makes: names of formats, none meaning those that are built by default, and how. */
export interface RenderRequest extends Partial<RenderOptions> {
  readonly formats?: readonly string[]
}

/**
 * Makes the files of a deck in memory; a PDF is a request that names the HTML file to print. Throws a `RangeError` for a format
 * that does not exist.
 */
export async function render(deck: Deck, request: RenderRequest = {}): Promise<readonly RenderedFile[]> {
  const { formats: names, ...options } = request
  checkFormats(names)
  const files = await renderDeck(deck, formatsNamed(names), await templatesFor(deck), {
    ...defaultRendering,
    release: false,
    ...options
  })
  const pictures = placedPictures(deck)
  return files.map(file => withPictures(file, pictures))
}

/**
 * Builds decks from disk into `out`, as `backbrief build` does. A deck with errors is not written; what could not be printed or
 * written is said in the report. Throws a `RangeError` for a format that does not exist.
 */
export async function build(options: Partial<BuildOptions> = {}): Promise<BuildReport | Diagnostic> {
  const { cwd = process.cwd() } = options
  const project = options.project ?? (await openProject(cwd, process.env))
  const [fault] = project.messages
  if (fault) return fault
  checkFormats(options.formats, project.formats)
  const { out = defaultBuild.out } = project
  return buildDecks({ ...defaultBuild, cwd, project, out, ...options }, { env: process.env })
}

function withPictures(file: FileWithPlaces, pictures: PlacedPictures): RenderedFile {
  if ('html' in file) return { path: file.path, text: wholePage(file.html, pictures) }
  return 'text' in file && mayHavePlaces(file.path) ? { ...file, text: wholePage(file.text, pictures) } : file
}

function checkFormats(names: readonly string[] = [], own: readonly Format[] = []): void {
  const known = [...choices.formats, ...own.map(({ name }) => name)]
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) throw new RangeError(`Unknown format \`${unknown}\`, expected one of ${known.join(', ')}`)
}
