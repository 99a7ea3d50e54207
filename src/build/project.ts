import { readOwnRules } from '../check/own-rules.js'
import type { Rule } from '../check/rule.js'
import type { ProjectChecks } from '../check/settings.js'
import type { Words } from '../check/words/words.js'
import { type ConfigData, configNames } from '../deck/config.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { plainProject } from '../host/source/find-decks.js'
import { type ConfigFile, findConfigs, readConfigText } from '../host/source/read-config.js'
import { recordReads } from '../host/source/read-log.js'
import type { Stamped } from '../host/source/stamp.js'
import { configIsValid, judgeConfig, type ReadConfig, readConfig } from '../parse/config.js'
import { type Report, reportInto } from '../parse/report.js'
import type { Project } from '../parse/source.js'
import type { Format } from '../render/format.js'
import { formats } from '../render/formats.js'
import { readOwnFormats } from '../render/own-formats.js'
import { type OwnCode, ownCode } from './own-code.js'
import { ownWords } from './own-words.js'
import { ruleMetas } from './rule-metas.js'

/** The working folder with what its configuration sets and what its code adds. Read once, before decks are. */
export interface OpenProject {
  readonly project: Project
  /** Where builds are written, in the working folder. */
  readonly out?: string
  readonly checks?: ProjectChecks
  /** Rules of the user's own. */
  readonly rules: readonly Rule[]
  /** Formats of the user's own. */
  readonly formats: readonly Format[]
  /** Word lists of the user's own, by language. */
  readonly words: Readonly<Record<string, Words>>
  /** What is wrong with the configuration: with an error in it, nothing is built. */
  readonly messages: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
  /** What the system said of all that was read, before it was read. */
  readonly stamps: readonly Stamped[]
  /** What was left out, as its code may not run, and how to allow it. */
  readonly leftOut?: { readonly what: string; readonly fix: string }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration of a working folder, and runs its code where the user has trusted it. Without one, all is as usual. */
export async function openProject(cwd: string, env: Environment): Promise<OpenProject> {
  const { result, reads } = await recordReads(() => readProject(cwd, env))
  return { ...result, stamps: reads }
}

async function readProject(cwd: string, env: Environment): Promise<Omit<OpenProject, 'stamps'>> {
  const found = findConfigs(cwd, configNames)
  const [file, other] = found
  const messages: Diagnostic[] = []
  const texts: Record<string, string> = {}
  const reportOn = (name: string) => reportInto(messages, name)
  if (file && other)
    reportOn(other.name)(configIsValid, {
      what: `Unexpected second configuration \`${other.name}\` next to \`${file.name}\``,
      fix: 'Keep one of the two.'
    })
  const code = file?.isCode ? ownCode(file, cwd, env) : undefined
  const config =
    file && !file.isCode ? await readData(file, cwd, reportOn(file.name), texts) : readCode(file, code, reportOn)
  const { data } = config
  const project = projectOf(cwd, data)
  const wordsFolder = data.words ?? 'words'
  const words = await ownWords(project, wordsFolder)
  const report = (fault: { what: string; fix: string }) => reportOn(file?.name ?? '')(configIsValid, fault)
  const offered = code?.offered
  return {
    project,
    ...(data.out !== undefined && { out: data.out }),
    ...(file && data.checks && { checks: { file: file.name, checks: data.checks, places: config.places } }),
    rules: readOwnRules(offered?.rules, ruleMetas, report),
    formats: readOwnFormats(offered?.formats, formats, report),
    words: words.lists,
    messages: [...messages, ...words.messages],
    texts: { ...texts, ...words.texts },
    ...(code?.leftOut && { leftOut: code.leftOut })
  }
}

async function readData(
  file: ConfigFile,
  cwd: string,
  report: Report,
  texts: Record<string, string>
): Promise<ReadConfig> {
  const source = await readConfigText(file, cwd)
  texts[source.file] = source.text
  return readConfig(source, report)
}

/** The plain settings of a configuration that is code. */
function readCode(
  file: ConfigFile | undefined,
  code: OwnCode | undefined,
  reportOn: (name: string) => Report
): ReadConfig {
  const nothing = { data: {}, places: {} }
  if (!file || !code) return nothing
  const report = reportOn(file.name)
  if (code.fault) report(configIsValid, code.fault)
  if (!code.offered) return nothing
  const { rules: _, formats: __, ...plain } = code.offered
  const judged = judgeConfig(plain)
  if ('data' in judged) return { data: judged.data, places: {} }
  for (const { what, fix } of judged.faults) report(configIsValid, { what, fix })
  return nothing
}

function projectOf(cwd: string, { decks, themes, labels }: ConfigData): Project {
  const usual = plainProject(cwd)
  return {
    ...usual,
    ...(decks !== undefined && { decks }),
    ...(themes !== undefined && { themes }),
    ...(labels !== undefined && { labels })
  }
}
