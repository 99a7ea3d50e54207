import { join, posix } from 'node:path'
import type { SourceText } from '../../parse/source.js'
import { displayPath } from './display-path.js'
import type { DeckLocation } from './find-decks.js'
import { namesIn } from './names-in.js'
import { ownPath, readOwnText } from './own-text.js'
import { exists } from './read-log.js'
import { readText } from './read-text.js'
import type { Reach } from './regular-file.js'

/** A sheet of tokens has about fifty lines. */
const themeLimit = 32 * 1024

/** The style sheet of one of the program's themes: its tokens. */
export async function readTheme(name: string): Promise<string> {
  return readOwnText(ownPath('templates', 'themes', `${name}.css`))
}

/** Names of the themes that the user keeps in the project's folder of themes. */
export function ownThemeNames({ project }: Pick<DeckLocation, 'project'>): string[] {
  return namesIn(join(project.cwd, project.themes))
    .flatMap(name => /^([a-z][a-z\d-]{0,39})\.css$/.exec(name)?.[1] ?? [])
    .sort()
}

/** Reads a theme of the user's own: a name in the folder of themes, or `./its-file.css`. Undefined where there is no such file. */
export async function readOwnTheme(location: DeckLocation, theme: string): Promise<SourceText | undefined> {
  const found = placesOf(location, theme).find(({ path }) => exists(path))
  return found && readText(found.path, found.file, { reach: found.reach, limit: themeLimit })
}

/** A file named in a deck lies in the deck's folder or in the working folder, links followed. */
function placesOf(
  { folder, file, reach, project }: DeckLocation,
  theme: string
): { readonly path: string; readonly file: string; readonly reach: Reach }[] {
  const { cwd, themes } = project
  const inProject = { within: cwd }
  if (!theme.startsWith('./')) {
    const path = join(cwd, themes, `${theme}.css`)
    return [{ path, file: displayPath(path, cwd), reach: inProject }]
  }
  return [
    { path: join(folder, theme), file: posix.join(posix.dirname(file), theme), reach },
    { path: join(cwd, theme), file: posix.normalize(theme), reach: inProject }
  ]
}
