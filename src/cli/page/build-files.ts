import { build } from '../../build/build.js'
import { defaultBuild } from '../../build/options.js'
import type { OpenProject } from '../../build/project.js'
import { today } from '../../host/source/day.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { takenFile } from './open-folder.js'

/** What is to be made of a lesson. */
export interface BuildRequest {
  readonly formats: readonly string[]
  /** Tags; none means all. */
  readonly languages: readonly string[]
  readonly paper: 'a4' | 'letter'
  /** A release refuses what is unfinished. */
  readonly release: boolean
}

/** What was made, or why it was not. */
export interface BuiltFiles {
  /** Paths in the folder that the page writes into, and what is to stand there. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[]
  /** Languages that were refused, and what is wrong with them. */
  readonly refused: readonly { readonly language: string; readonly problems: readonly string[] }[]
}

/** Where builds are written in memory. */
const out = 'built'

/** Builds a lesson as the command does, without PDFs: the same files, byte for byte. */
export async function buildFiles(
  { formats, languages, paper, release }: BuildRequest,
  { file }: DeckLocation,
  project: OpenProject
): Promise<BuiltFiles> {
  const { cwd } = project.project
  const rendering = { ...defaultBuild.rendering, paper }
  const asked = { decks: [file], formats, languages, release, rendering, pdf: false, out, today: today() }
  const report = await build({ ...defaultBuild, ...asked, cwd, project }, { env: {} })
  if ('rule' in report) return { files: [], refused: [{ language: '', problems: [`${report.what}. ${report.fix}`] }] }
  const { decks, contents } = report
  const paths = [
    ...decks.flatMap(({ folder, written }) => written.map(name => `${folder}/${name}`)),
    ...(contents === undefined ? [] : [contents, `${out}/contents.json`])
  ]
  return {
    files: paths.flatMap(path => {
      const bytes = takenFile(`${cwd}/${path}`)
      return bytes ? [[path.slice(out.length + 1), bytes] as const] : []
    }),
    refused: decks
      .filter(({ written }) => written.length === 0)
      .map(({ language, messages, problem }) => ({
        language,
        problems: problem
          ? [problem.detail]
          : messages.filter(({ severity }) => severity === 'error').map(({ what, fix }) => `${what}. ${fix}`)
      }))
  }
}
