/**
 * Backbrief as a library: the same steps as the command line, for other programs. `parse` and `check` work in memory; `render`
 * reads Backbrief's own templates; `build` reads decks from disk and writes what it makes.
 *
 * What is exported here follows semantic versioning (https://semver.org): as long as the first number of the version stays, fields and options
 * may be added, and none is taken away or changes its meaning. The words of messages and the HTML of files are no part of that. Modules that are
 * not exported here may change with every version.
 */

import { templatesFor } from './build/context.js'
import { checkFormats, type RenderOptions } from './build/library-build.js'
import { defaultRendering } from './build/options.js'
import { ruleMetas } from './build/rule-metas.js'
import { check as checkDeck } from './check/check.js'
import type { OwnRule } from './check/own-rules.js'
import type { ConfigData } from './deck/config.js'
import type { Deck } from './deck/deck.js'
import type { Diagnostic, Severity } from './deck/diagnostic.js'
import { parse as parseSource } from './parse/parse.js'
import type { RenderedFile as FileWithPlaces, PageSize } from './render/format.js'
import { formatsNamed } from './render/formats.js'
import type { OwnFormat } from './render/own-formats.js'
import { mayHavePlaces, type PlacedPictures, placedPictures, wholePage } from './render/picture-place.js'
import { render as renderDeck } from './render/render.js'
import { fillBlanks } from './translate/map-texts.js'

export type { BuildOptions, BuildResult, BuiltEdition, RenderOptions } from './build/library-build.js'
export { build } from './build/library-build.js'
export type { OwnRule as Rule } from './check/own-rules.js'
export type { Limits } from './check/rule.js'
export type { Block, HeadCount } from './deck/blocks.js'
export type { Deck, Slide } from './deck/deck.js'
export type { Diagnostic, Finding, Severity } from './deck/diagnostic.js'
export type { FrontMatter } from './deck/front-matter.js'
export type { Glossary } from './deck/glossary.js'
export type { Picture } from './deck/picture.js'
export type { PictureTone } from './deck/picture-tone.js'
export type { Audience, PageSize } from './render/format.js'
export type {
  OwnFile as FormatOutput,
  OwnFormat as Format,
  OwnFormatFile as FormatFile,
  OwnFormatInput as FormatInput
} from './render/own-formats.js'

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

/** A deck as far as its text could be understood, and what is wrong with the text. */
export interface ParseResult {
  readonly deck: Deck
  readonly messages: readonly Diagnostic[]
}

/**
 * Reads the text of a deck into the model. Never throws on what the text says: mistakes are messages with a place. Pictures are
 * not read: put them into `deck.pictures` by address before `render` where they are to be shown.
 */
export function parse(text: string, { id = 'deck', file = 'deck.md', glossary }: ParseOptions = {}): ParseResult {
  const texts = glossary === undefined ? {} : { glossary: { file: 'glossary.yaml', text: glossary } }
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { deck, messages } = parseSource({ id, deck: { file, text: whole }, ...texts })
  return { deck: fillBlanks(deck), messages }
}

/** How a deck is checked. */
export interface CheckOptions {
  /** Refuse what is unfinished. Default: false. */
  readonly release?: boolean
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
}

/** Checks a deck against the rules of good lessons: one message for each finding, in reading order. */
export function check(deck: Deck, { release = false, today }: CheckOptions = {}): readonly Diagnostic[] {
  return checkDeck(deck, { release, ruleMetas, ...(today && { today }) })
}

/** A file in memory: text, bytes, or a PDF, which is a request that names the HTML file it is printed from. */
export type RenderedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly printedFrom: string; readonly page: PageSize }

/**
 * Makes the files of a deck in memory; a PDF is a request that names the HTML file to print. Throws a `RangeError` for a format
 * that does not exist.
 */
export async function render(deck: Deck, options: RenderOptions = {}): Promise<readonly RenderedFile[]> {
  const { formats: names, ...how } = options
  checkFormats(names)
  const rendering = { ...defaultRendering, release: false, ...how }
  const files = await renderDeck(deck, formatsNamed(names), await templatesFor(deck), rendering)
  const pictures = placedPictures(deck)
  return files.map(file => withPictures(file, pictures))
}

function withPictures(file: FileWithPlaces, pictures: PlacedPictures): RenderedFile {
  if ('html' in file) return { path: file.path, text: wholePage(file.html, pictures) }
  return 'text' in file && mayHavePlaces(file.path) ? { ...file, text: wholePage(file.text, pictures) } : file
}
