import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { type DeckLocation, findDecks, isDeckThere } from '../host/source/find-decks.js'
import { catalogueNames } from '../host/source/read-languages.js'
import type { Format } from '../render/format.js'
import { formatsNamed } from '../render/formats.js'
import { meantLanguage } from './meant-answer.js'
import type { BuildOptions, Shard } from './options.js'
import type { OpenProject } from './project.js'
import type { CheckedDeck } from './results.js'
import { strayOut, unclearDecks } from './usage.js'

/** What somebody meant by names behind a command that are no decks: a name with a space in it, or, where `takesLanguage`, a language. */
function misheardNames(
  asked: readonly string[],
  cwd: string,
  { takesLanguage }: { readonly takesLanguage: boolean }
): Diagnostic | undefined {
  const isThere = (name: string) => findDecks([name], cwd).every(isDeckThere)
  const first = asked.find(name => !isThere(name))
  if (first === undefined) return undefined
  const joined = [' ', '-', '_'].map(sign => asked.join(sign)).find(name => asked.length > 1 && isThere(name))
  if (joined !== undefined)
    return usageDiagnostic({
      what: `There is no deck \`${first}\`, did you mean \`${joined}\`?`,
      fix: joined.includes(' ')
        ? `Type \`"${joined}"\`: a name with a space stands between quotation marks.`
        : `Type \`${joined}\`.`
    })
  const tag = meantLanguage(first)
  if (!takesLanguage || tag === undefined) return undefined
  return usageDiagnostic({
    what: `There is no deck \`${first}\`, did you mean \`--language ${tag}\`?`,
    fix: `Type \`backbrief build ${[...asked.filter(name => name !== first), '--language', tag].join(' ')}\`.`
  })
}

/** What a build is going to make: which decks, in which languages, in which formats. */
export interface BuildPlan {
  readonly options: BuildOptions
  readonly locations: readonly DeckLocation[]
  readonly formats: readonly Format[]
  /** The editions of this shard, by the path of their deck; absent where all are built. */
  readonly shard?: ShardEditions
  /** Whether slides are measured, and so need a browser. */
  readonly measures: boolean
  /** How many decks and editions are built at a time: while a browser prints one, the next is rendered; without one nothing is gained. */
  readonly concurrency: number
}

type ShardEditions = ReadonlyMap<string, readonly string[]>

/** How names of decks are understood: by a command that may take a language, in a project. */
interface NamedDecksOptions {
  readonly takesLanguage?: boolean
  readonly project?: OpenProject | undefined
}

/** Where the decks are that are asked for, in order. */
export function namedDecks(
  asked: readonly string[],
  cwd: string,
  { takesLanguage = false, project }: NamedDecksOptions = {}
): readonly DeckLocation[] | Diagnostic {
  const locations = findDecks(asked, cwd, project?.project)
  return unclearDecks(locations, { decks: asked, cwd }) ?? misheardNames(asked, cwd, { takesLanguage }) ?? locations
}

/** Finds the decks that are asked for and decides what is made of them. Nothing is read yet. */
export function planBuild(options: BuildOptions): BuildPlan | Diagnostic {
  const all = namedDecks(options.decks, options.cwd, {
    takesLanguage: true,
    project: options.project
  })
  if ('rule' in all) return all
  const stray = strayOut(options, 'backbrief build')
  if (stray) return stray
  const shard = options.shard && shardOf(all, options.shard, options.languages)
  const formats = formatsNamed(options.formats, options.project?.formats)
  const measures = options.pdf && formats.some(({ measured }) => measured)
  return {
    options,
    locations: all.filter(({ path }) => !shard || shard.has(path)),
    formats,
    ...(shard && { shard }),
    measures,
    concurrency: measures ? 2 : 1
  }
}

/** What the deck as it was written is called among its editions, until it is read: its language is not known yet. */
const asWritten = ''

/**
 * The editions of one shard. All shards have the same size, or one edition more, and depend on nothing but which decks and catalogues
 * there are. A deck's editions stay together where they can: it is then read once.
 */
function shardOf(
  locations: readonly DeckLocation[],
  { number, count }: Shard,
  languages: readonly string[]
): ShardEditions {
  const sorted = [...locations].sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = sorted.flatMap(location =>
    editionsOf(location, languages).map(edition => [location.path, edition] as const)
  )
  const from = (index: number) => Math.floor((index * all.length) / count)
  const shard = new Map<string, string[]>()
  for (const [path, edition] of all.slice(from(number - 1), from(number)))
    shard.set(path, [...(shard.get(path) ?? []), edition])
  return shard
}

function editionsOf(location: DeckLocation, languages: readonly string[]): readonly string[] {
  return languages.length > 0 ? [...new Set(languages)].sort() : [asWritten, ...catalogueNames(location)]
}

/** How many editions of a deck are going to be built, as far as is known before it is read. */
export function estimatedEditions(location: DeckLocation, { options, shard }: BuildPlan): number {
  return (shard?.get(location.path) ?? editionsOf(location, options.languages)).length
}

/** Whether an edition of a deck is in the plan. An error in the deck itself is in that of every shard which has a part of it. */
export function isPlanned(
  { options: { languages }, shard }: BuildPlan,
  { deck, location, from, refused }: CheckedDeck
): boolean {
  if (refused && from === undefined) return true
  const own = shard?.get(location.path)
  if (own && !own.includes(languages.length > 0 || from ? deck.language : asWritten)) return false
  return refused || languages.length === 0 || languages.includes(deck.language)
}
