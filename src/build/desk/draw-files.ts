import { removableDrives } from '../../host/source/drives.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readWindowScript } from '../../host/source/own-text.js'
import { catalogueNames } from '../../host/source/read-languages.js'
import { type BuildResult, type FilesPage, filesPage } from '../../render/desk/files-page.js'
import { formats } from '../../render/formats.js'
import type { BuildContext } from '../context.js'
import type { OpenProject } from '../project.js'
import { builtEditions } from './built.js'

export type { BuildMessage, BuildResult } from '../../render/desk/files-page.js'

interface FilesRequest extends Pick<FilesPage, 'language' | 'addressOf' | 'canOpenFolder'> {
  /** The lesson's own language and its title. */
  readonly own: { readonly language: string; readonly title: string }
  readonly project: OpenProject
  readonly result?: BuildResult | undefined
}

/** The page on which a lesson is built, printed, taught and copied. */
export async function drawFilesPage(
  location: DeckLocation,
  { own, project, result, language, addressOf, canOpenFolder }: FilesRequest,
  context: BuildContext
): Promise<string> {
  const script = await readWindowScript('files')
  const built = await builtEditions(location, project)
  return filesPage(await context.templates(language, own.title), {
    language,
    script,
    addressOf,
    canOpenFolder,
    built,
    drives: removableDrives(),
    title: own.title,
    languages: [own.language, ...catalogueNames(location)],
    formats: [...formats, ...project.formats],
    ...(result && { result })
  })
}
