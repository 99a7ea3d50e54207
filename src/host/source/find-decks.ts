import { accessSync, constants } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Project } from '../../parse/source.js'
import { displayPath } from './display-path.js'
import { namesIn } from './names-in.js'
import { exists, statusOf } from './read-log.js'

/** Where a deck is, or should be. */
export interface DeckLocation {
  /** The name of the deck's folder. */
  readonly id: string
  /** Absolute path of the deck's folder. */
  readonly folder: string
  /** Absolute path of its source. */
  readonly path: string
  /** The source as the user would type it, with forward slashes. */
  readonly file: string
  /** Where links in the deck may lead. */
  readonly reach: { readonly within: readonly string[] }
  readonly project: Project
}

/** A project whose working folder has no configuration. */
export function plainProject(cwd: string): Project {
  return { cwd, decks: 'decks', themes: 'themes' }
}

/**
 * The decks that the user means. Each of `asked` is a folder or a deck.md; what is not there is returned too, so that
 * reading it tells what is missing. A name that is not here is looked for in `decks`: `water` is `decks/water`. With none asked: every deck under `decks/`, or the folder that the project has for them; without that folder, the deck here, or
 * those one folder below. An empty list means that there is none.
 */
export function findDecks(asked: readonly string[], cwd: string, project = plainProject(cwd)): DeckLocation[] {
  const paths = asked.length > 0 ? asked.map(path => sourceAt(placeOf(path, project))) : everyDeck(project)
  return [...new Set(paths)].map(path => locate(path, project))
}

/** Whether there is something that can be read as a deck, or be said to be none. */
export function isDeckThere({ path }: Pick<DeckLocation, 'path'>): boolean {
  return statusOf(path) !== undefined
}

/**
 * Where a new deck of a name belongs: a bare name goes to the other decks, where every command finds it, unless a folder
 * of that name is here, which every command would take for it.
 */
export function newDeckFolder(name: string, { cwd, decks }: Project): string {
  const here = resolve(cwd, name)
  const isBare = !/^\.{0,2}$|[\\/]/.test(name)
  return isBare && !statusOf(here) && isFolder(join(cwd, decks)) ? join(cwd, decks, name) : here
}

function placeOf(path: string, { cwd, decks }: Project): string {
  const here = resolve(cwd, path)
  const inDecks = resolve(cwd, decks, path)
  return statusOf(here) || !statusOf(inDecks) ? here : inDecks
}

function sourceAt(path: string): string {
  const isSource = statusOf(path) ? !isFolder(path) : path.endsWith('.md')
  return isSource ? path : join(path, 'deck.md')
}

function everyDeck({ cwd, decks: name }: Project): string[] {
  const decks = join(cwd, name)
  if (isFolder(decks)) return decksBelow(decks)
  const here = join(cwd, 'deck.md')
  return hasDeck(cwd) ? [here] : decksBelow(cwd)
}

function decksBelow(folder: string): string[] {
  // An unreadable folder is reported when its deck is read.
  if (!mayLookInto(folder)) return [join(folder, 'deck.md')]
  return foldersBelow(folder)
    .filter(hasDeck)
    .map(path => join(path, 'deck.md'))
    .sort()
}

// `Deck.MD` counts, though it cannot be read under that name everywhere, and so does what Notepad makes of it: what reads it says so.
function hasDeck(folder: string): boolean {
  return (
    exists(join(folder, 'deck.md')) || namesIn(folder).some(name => /^deck\.(md|md\.txt|txt|markdown)$/i.test(name))
  )
}

function foldersBelow(folder: string): string[] {
  return namesIn(folder)
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .map(name => join(folder, name))
}

function locate(path: string, project: Project): DeckLocation {
  const folder = dirname(path)
  const file = displayPath(path, project.cwd)
  return { id: basename(folder) || 'deck', folder, path, file, reach: reachOf(folder, project), project }
}

/** In its own folder, and in the folder of decks around it: what else stands beside a deck may be anything. */
function reachOf(folder: string, { cwd, decks }: Project): DeckLocation['reach'] {
  const beside = dirname(folder)
  const isShared = basename(beside) === 'decks' || (decks !== '.' && beside === resolve(cwd, decks))
  return { within: isShared ? [folder, beside] : [folder] }
}

function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() ?? false
}

function mayLookInto(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
