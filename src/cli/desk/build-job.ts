import { basename } from 'node:path'
import { build } from '../../build/build.js'
import type { BuildProgress, BuildSetup } from '../../build/context.js'
import type { BuildMessage, BuildResult } from '../../build/desk/draw-files.js'
import { type BuildOptions, refuses } from '../../build/options.js'
import { outsideDiagnostics } from '../../build/outside-diagnostics.js'
import type { BuildReport } from '../../build/results.js'
import { adviseWith, type Diagnostic } from '../../deck/diagnostic.js'
import type { DeckLocation } from '../../host/source/find-decks.js'

/** How far a build is: percent while it goes on, and how the last one ended. */
export interface JobState {
  readonly percent?: number
  readonly result?: BuildResult
}

/** The builds of one lesson that the desk makes, one at a time. */
export interface BuildJob {
  state(): JobState
  /** Begins a build. False while another goes on. */
  begin(options: BuildOptions): boolean
  /** Calls `listener` after each change. Returns the function that ends that. */
  listen(listener: (state: JobState) => void): () => void
}

interface JobSetup extends Omit<BuildSetup, 'progress' | 'manifest'> {
  readonly location: DeckLocation
  readonly command: string
  /** Saves what is typed, so that it is built. */
  readonly save: () => Promise<void>
  /** Called with what is a bug. */
  readonly failed: (error: unknown) => void
}

/** Opens the builds of a lesson. */
export function openJob({ location, command, save, failed, ...setup }: JobSetup): BuildJob {
  let state: JobState = {}
  const listeners = new Set<(state: JobState) => void>()
  const tell = (news: JobState) => {
    state = news
    for (const listener of listeners) listener(state)
  }

  async function run(options: BuildOptions): Promise<void> {
    await save()
    const progress = percentOf(percent => percent !== state.percent && tell({ percent }))
    // Names stand in what is printed. No cache keeps it.
    const { prints: _, ...uncached } = setup
    const report = await build(options, { ...(options.rendering.names ? uncached : setup), progress })
    tell({ result: resultOf(report, { location, command, cwd: options.cwd }) })
  }

  return {
    state: () => state,
    begin(options) {
      if (state.percent !== undefined) return false
      tell({ percent: 0 })
      run(options).catch(error => {
        failed(error)
        tell({ result: { outcome: 'refused', messages: [] } })
      })
      return true
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

/** The progress of a build as percent of all of its editions. */
function percentOf(tell: (percent: number) => void): BuildProgress {
  const parts = new Map<string, number>()
  let editions = 0
  return {
    expect(count) {
      editions += count
    },
    report({ file, language, part }) {
      parts.set(`${file} ${language}`, part)
      const done = [...parts.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, editions)
      tell(Math.min(99, Math.floor(done * 100)))
    }
  }
}

interface Around {
  readonly location: DeckLocation
  readonly command: string
  readonly cwd: string
}

function resultOf(report: BuildReport | Diagnostic, around: Around): BuildResult {
  if ('rule' in report) return { outcome: 'refused', messages: [messageOf(report, around)] }
  const refusing = report.decks.flatMap(({ messages }) => messages.filter(message => refuses(message, false)))
  const outside = outsideDiagnostics(report, around.cwd)
  const isMade = report.decks.some(({ written }) => written.length > 0)
  const messages = [...refusing, ...outside, ...(report.unknown ? [report.unknown] : [])]
  return {
    outcome: !isMade ? 'refused' : messages.length > 0 ? 'partly' : 'built',
    messages: messages.map(message => messageOf(message, around))
  }
}

/** A message with the address of the page where its place is seen: a line of the text, or a translation. */
function messageOf(message: Diagnostic, { location, command }: Around): BuildMessage {
  const { severity, file, place, what, fix } = adviseWith(message, command)
  const line = place?.start.line
  const language = /(?:^|\/)languages\/([^/]+)\.po$/.exec(file)?.[1]
  const isOwn = file === location.file && line !== undefined
  const href = isOwn ? `./#line-${line}` : language === undefined ? undefined : `translations?to=${language}`
  const where = [...(isOwn || file === '' ? [] : [basename(file)]), ...(line === undefined ? [] : [`line ${line}`])]
  return { severity, what, fix, place: where.join(', '), ...(href !== undefined && { href }) }
}
