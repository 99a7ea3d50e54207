import type { MinCoverage } from '../deck/catalogue.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import type { OfficeTemplate } from '../deck/office-template.js'
import {
  handoutKinds,
  papers,
  perPageCounts,
  printProfiles,
  type RenderOptions,
  slideShapes
} from '../render/format.js'
import { formats } from '../render/formats.js'
import type { OpenProject } from './project.js'

/** What the user asks of a check: which decks, and how strictly. */
export interface CheckOptions {
  /** Folders or deck.md files; none means every deck. */
  readonly decks: readonly string[]
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string
  readonly release: boolean
  /** Warnings stop a deck as errors do. */
  readonly strict: boolean
  /** Languages to look at, as tags; none means every one. The deck as written is always looked at. */
  readonly languages?: readonly string[]
  /** A release may show the source's words where a translation is missing or not reviewed. */
  readonly allowPartial?: boolean
  /** How much of a translation there must be. */
  readonly minCoverage?: MinCoverage
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
  /** What the configuration of the working folder sets and adds. Absent: nothing. */
  readonly project?: OpenProject
}

/** One of several shards that a build is split into, from 1. */
export interface Shard {
  readonly number: number
  readonly count: number
}

/** What the user asks of a build. */
export interface BuildOptions extends CheckOptions {
  /** Languages to build, as tags; none means every one. */
  readonly languages: readonly string[]
  /** The part of all editions to build; absent means all. */
  readonly shard?: Shard
  /** Names of formats; none means all that are built by default. */
  readonly formats: readonly string[]
  /** False leaves the PDFs out: no browser is started. */
  readonly pdf: boolean
  /** Whether the text of each PDF is compared with that of its page. */
  readonly verify: boolean
  /** The folder that everything is written into. */
  readonly out: string
  /** Whether that is the default, which nobody has named: then it has to lie in the working folder, links followed. */
  readonly isDefaultOut?: boolean
  /** A presentation to make those of PowerPoint on, whatever decks name. */
  readonly template?: OfficeTemplate
  readonly rendering: Omit<RenderOptions, 'release' | 'template'>
}

/** How everything is built when nobody says otherwise. */
export const defaultRendering = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00' } as const

/** What a build does when nobody says otherwise, but for the folder that it is in. */
export const defaultBuild = {
  decks: [],
  release: false,
  strict: false,
  languages: [],
  formats: [],
  pdf: true,
  verify: true,
  out: 'dist/decks',
  rendering: defaultRendering
} as const satisfies Omit<BuildOptions, 'cwd'>

/** What options may choose from. */
export const choices = {
  formats: formats.map(({ name }) => name),
  papers,
  handouts: handoutKinds,
  perPage: perPageCounts,
  inks: ['full', 'low'],
  prints: printProfiles,
  slideShapes
} as const

/** Whether a diagnostic keeps its deck from being built: an error, or under `strict` a warning. */
export function refuses({ severity }: Pick<Diagnostic, 'severity'>, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning')
}

/** Whether diagnostics keep their deck from being built. */
export function isRefused(messages: readonly Diagnostic[], { strict }: Pick<CheckOptions, 'strict'>): boolean {
  return messages.some(message => refuses(message, strict))
}
