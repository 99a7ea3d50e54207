import type { MinCoverage } from '../deck/catalogue.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import type { Format, RenderOptions as Rendering } from '../render/format.js'
import { build as buildDecks } from './build.js'
import { choices, defaultBuild, defaultRendering } from './options.js'
import { outsideDiagnostics } from './outside-diagnostics.js'
import { openProject } from './project.js'
import type { BuiltDeck } from './results.js'

/** How files are made. */
export interface RenderOptions {
  /** Paper of handout and notes. Default: `a4`. */
  readonly paper?: Rendering['paper']
  /** A workbook, or pictures of the slides. Default: `slides` with `perPage`, else `workbook`. */
  readonly handout?: NonNullable<Rendering['handout']>
  /** Pictures of slides on a page of the handout. Default: 3. */
  readonly perPage?: Rendering['perPage']
  /** `low` saves toner. Default: `full`. */
  readonly ink?: Rendering['ink']
  /** How handout and notes are set: large print, or easier letters. Default: `normal`. */
  readonly print?: NonNullable<Rendering['print']>
  /** Whether cards have backs, for activity sheets that are printed on both sides. Default: false. */
  readonly duplex?: boolean
  /** When the lesson begins, `HH:MM`. Default: `09:00`. */
  readonly start?: string
  /** A release shows no draft marks, and a build refuses what is unfinished. Default: false. */
  readonly release?: boolean
  /** Names of formats, as `--to` takes them. Default: those that are built by default. */
  readonly formats?: readonly string[]
}

/** What is built, and how. Everything has the default of `backbrief build`. */
export interface BuildOptions extends RenderOptions {
  /** Folders or deck.md files. Default: every deck. */
  readonly decks?: readonly string[]
  /** The folder that paths are relative to. Default: the working folder. */
  readonly cwd?: string
  /** The folder that everything is written into. Default: that of the configuration, else `dist/decks`. */
  readonly out?: string
  /** Tags of languages. Default: every language that a deck is in. */
  readonly languages?: readonly string[]
  /** Whether warnings refuse a deck as errors do. Default: false. */
  readonly strict?: boolean
  /** Whether a release may show the source where a translation is missing or not reviewed. Default: false. */
  readonly allowPartial?: boolean
  /** How much of each area must be translated, in percent. */
  readonly minCoverage?: MinCoverage
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
  /** Whether PDFs are made, for which a browser is needed. Default: true. */
  readonly pdf?: boolean
  /** Whether the text of each PDF is compared with its page. Default: true. */
  readonly verify?: boolean
}

/** What became of a deck in one language. */
export interface BuiltEdition {
  /** The deck's source. */
  readonly file: string
  readonly language: string
  readonly title: string
  /** True when its messages kept it from being built: its earlier files are as they were. */
  readonly isRefused: boolean
  readonly messages: readonly Diagnostic[]
  /** Where its files are, relative to the working folder. */
  readonly folder: string
  /** Names of the files that were written there. */
  readonly written: readonly string[]
  /** Names of PDFs that could not be printed; the messages of the result say why. */
  readonly unprinted: readonly string[]
}

/** What became of a build. */
export interface BuildResult {
  /** One for each deck and language. */
  readonly editions: readonly BuiltEdition[]
  /** The page that leads to everything, relative to the working folder. Absent when nothing was built. */
  readonly contents?: string
  /** What is wrong with the request, the configuration or the computer: an unknown deck, a missing browser, a file that could not be written. */
  readonly messages: readonly Diagnostic[]
}

/**
 * Builds decks from disk, as `backbrief build` does. A deck with errors is not written; what could not be printed or written is in the messages
 * of the result. Throws a `RangeError` for a format that does not exist.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const {
    paper,
    perPage,
    handout = perPage && 'slides',
    ink,
    print,
    duplex,
    start,
    cwd = process.cwd(),
    ...rest
  } = options
  const project = await openProject(cwd, process.env)
  if (project.messages.length > 0) return { editions: [], messages: project.messages }
  checkFormats(options.formats, project.formats)
  const rendering = {
    ...defaultRendering,
    ...(paper && { paper }),
    ...(handout && { handout }),
    ...(perPage && { perPage }),
    ...(ink && { ink }),
    ...(print && { print }),
    ...(duplex && { duplex }),
    ...(start && { start })
  }
  const { out = defaultBuild.out } = project
  const report = await buildDecks({ ...defaultBuild, out, ...rest, cwd, project, rendering }, { env: process.env })
  if ('rule' in report) return { editions: [], messages: [report] }
  const { decks, contents, unknown } = report
  return {
    editions: decks.map(builtEdition),
    ...(contents !== undefined && { contents }),
    messages: [...outsideDiagnostics(report, cwd), ...(unknown ? [unknown] : [])]
  }
}

function builtEdition({
  location,
  unprinted,
  refused,
  language,
  title,
  messages,
  folder,
  written
}: BuiltDeck): BuiltEdition {
  return {
    file: location.file,
    language,
    title,
    isRefused: refused,
    messages,
    folder,
    written,
    unprinted: unprinted.map(({ path }) => path)
  }
}

/** Throws where a format is named that does not exist: a mistake of the program that asks. `own` are formats of the user's own. */
export function checkFormats(names: readonly string[] = [], own: readonly Format[] = []): void {
  const known = [...choices.formats, ...own.map(({ name }) => name)]
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) throw new RangeError(`Unknown format \`${unknown}\`, expected one of ${known.join(', ')}`)
}
